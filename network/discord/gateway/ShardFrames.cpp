// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Logging.h"
#include "network/discord/gateway/ShardPrivate.h"

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMaxNames = 200; // far above Discord's number of events

bool isEventName(const QByteArray &name)
{
    return name.size() <= 64 && std::all_of(name.cbegin(), name.cend(), [](char c) {
               return (c >= 'A' && c <= 'Z') || c == '_';
           });
}

bool isGuildEvent(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "GUILD_CREATE",      "GUILD_UPDATE",      "GUILD_DELETE",
        "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE",
        "CHANNEL_CREATE",    "CHANNEL_UPDATE",    "CHANNEL_DELETE"};
    return names.contains(name);
}

} // namespace

void Shard::Private::onMessage(const QByteArray &json)
{
    if (const Result<> parsed = frame.parse(json); !parsed) {
        noteMalformed(parsed.error());
        dropAndResume("malformed frame");
        return;
    }
    switch (frame.op()) {
    case op::kDispatch: onDispatch(); break;
    case op::kHeartbeat: heartbeat.beatNow(); break;
    case op::kReconnect: dropAndResume("Discord asked for it"); break;
    case op::kInvalidSession: onInvalidSession(); break;
    case op::kHello: onHello(); break;
    case op::kHeartbeatAck: onAck(); break;
    default: noteUnknown("opcode " + QByteArray::number(frame.op()));
    }
}

void Shard::Private::onHello()
{
    if (helloSeen)
        return;
    const std::optional<qint64> interval = frame.heartbeatIntervalMs();
    if (!interval) {
        dropAndResume("Hello without an interval");
        return;
    }
    helloSeen = true;
    timer.stop();
    heartbeat.start(milliseconds(*interval), random());
    if (resuming)
        resume();
    else
        identify();
}

/// Resumable: on a new connection. Not resumable: identify anew, after a random pause, as long as
/// the limit of one identify in 5 s may be shared with another process (item 29).
void Shard::Private::onInvalidSession()
{
    if (frame.resumable()) {
        dropAndResume("session invalid, to be resumed");
        return;
    }
    qCInfo(lcGateway) << "The session is no longer valid; identifying anew";
    socket.drop(kCloseToResume);
    lineLost(AfterClose::Identify, 1000ms + duration_cast<milliseconds>(4000ms * random()));
}

void Shard::Private::onAck()
{
    const nanoseconds latency = heartbeat.acknowledge();
    if (latency < 0ns)
        return;
    latencyMs = duration<double, std::milli>(latency).count();
    metrics.record(metric::kGatewayLatency, latency);
    metrics.set(metric::kGatewayLatencyNow, duration<double>(latency).count(), shardLabel());
    Q_EMIT q->latencyMeasured(latencyMs);
}

void Shard::Private::onDispatch()
{
    ++events;
    countEvent(frame.event());
    if (!session.accept(frame.sequence()))
        return; // seen before the line broke
    if (frame.event() == "READY")
        onReady();
    else if (frame.event() == "RESUMED")
        onResumed();
    else
        deliver(frame.event());
}

void Shard::Private::onReady()
{
    const Result<Ready> ready = frame.ready();
    if (!ready) {
        noteMalformed(ready.error());
        socket.drop(kCloseToResume);
        lineLost(AfterClose::Identify);
        return;
    }
    const QUrl url(ready->resumeGatewayUrl);
    session.begin(ready->sessionId, GatewaySocket::isAllowed(url) ? url : options.gatewayUrl);
    readySince = clock.elapsed();
    setPhase(ShardPhase::Ready);
    if (phase == ShardPhase::Ready)
        Q_EMIT q->ready(*ready);
}

void Shard::Private::onResumed()
{
    resuming = false;
    session.resumed();
    readySince = clock.elapsed();
    setPhase(ShardPhase::Ready);
}

void Shard::Private::deliver(const QByteArray &event)
{
    if (event == "INTERACTION_CREATE") {
        if (const Result<Interaction> interaction = frame.interaction())
            Q_EMIT q->interactionCreated(*interaction);
        else
            noteMalformed(interaction.error());
    } else if (isGuildEvent(event)) {
        if (const Result<GuildEvent> touched = frame.guildEvent())
            Q_EMIT q->guildTouched(*touched);
        else
            noteMalformed(touched.error());
    } else if (event == "MESSAGE_REACTION_ADD") {
        if (const Result<Reaction> reaction = frame.reaction())
            Q_EMIT q->messageTouched(*reaction);
        else
            noteMalformed(reaction.error());
    } else if (event == "MESSAGE_DELETE" || event == "MESSAGE_DELETE_BULK") {
        if (const Result<DeletedMessages> deleted = frame.deletedMessages())
            Q_EMIT q->messageTouched(*deleted);
        else
            noteMalformed(deleted.error());
    } else {
        noteUnknown("event " + event);
    }
}

void Shard::Private::countEvent(const QByteArray &event)
{
    auto labels = eventLabels.constFind(event);
    if (labels == eventLabels.constEnd()) {
        const bool known = isEventName(event) && eventLabels.size() < kMaxNames;
        const QByteArray shown = known ? event : QByteArrayLiteral("OTHER");
        labels = eventLabels.insert(shown, {{QStringLiteral("event"), QString::fromLatin1(shown)}});
    }
    metrics.add(QStringView(metric::kGatewayEvents).toString(), 1, *labels);
}

/// New events appear without notice (item 6); each is mentioned once.
void Shard::Private::noteUnknown(const QByteArray &what)
{
    if (unknown.size() >= kMaxNames || unknown.contains(what))
        return;
    unknown.insert(what);
    qCInfo(lcGateway) << "Ignored:" << what.left(80);
}

void Shard::Private::noteMalformed(const Error &error)
{
    metrics.add(QStringView(metric::kGatewayEvents).toString(), 1,
                {{QStringLiteral("event"), QStringLiteral("MALFORMED")}});
    qCWarning(lcGateway) << "Malformed gateway data:" << error.detail();
}

} // namespace dbsbm::discord
