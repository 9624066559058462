// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/Shard.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/ops/Metrics.h"
#include "network/discord/gateway/Backoff.h"
#include "network/discord/gateway/GatewaySocket.h"
#include "network/discord/gateway/Heartbeat.h"
#include "network/discord/gateway/ResumeState.h"
#include "network/discord/gateway/SendLimiter.h"
#include "network/discord/gateway/closeCodes.h"
#include "network/discord/protocol/GatewayFrame.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QSysInfo>

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

namespace op {
constexpr int kDispatch = 0;
constexpr int kHeartbeat = 1;
constexpr int kIdentify = 2;
constexpr int kResume = 6;
constexpr int kReconnect = 7;
constexpr int kInvalidSession = 9;
constexpr int kHello = 10;
constexpr int kHeartbeatAck = 11;
} // namespace op

constexpr auto kHelloTimeout = 60s; // from the first packet to Hello
constexpr auto kStable = 60s;       // a session that lived so long starts the back-off anew
constexpr auto kRateLimitPause = 10s;
constexpr qsizetype kMaxNames = 200; // far above Discord's number of events

QByteArray toJson(int opcode, const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("op"), opcode}, {QStringLiteral("d"), data}})
        .toJson(QJsonDocument::Compact);
}

bool isEventName(const QByteArray &name)
{
    return name.size() <= 64 && std::all_of(name.cbegin(), name.cend(), [](char c) {
               return (c >= 'A' && c <= 'Z') || c == '_';
           });
}

} // namespace

class Shard::Private
{
public:
    Private(Shard *shard, ShardOptions theOptions, Clock &theClock, Metrics &theMetrics);

    void setPhase(ShardPhase next);
    void failWith(const Error &error);
    void connectNow();
    void retryNow();
    void dropAndResume(const char *why);
    void lineLost(AfterClose then, milliseconds atLeast = 0ms);
    void onClosed(int code, const QString &detail);
    void onMessage(const QByteArray &json);
    void onHello();
    void onInvalidSession();
    void onAck();
    void onDispatch();
    void onReady();
    void onResumed();
    void deliver(const QByteArray &event);
    void countEvent(const QByteArray &event);
    void noteUnknown(const QByteArray &what);
    void noteMalformed(const Error &error);
    void sendVital(int opcode, const QJsonValue &data);
    void identify();
    void resume();
    QJsonValue lastSequence() const;

    Shard *q;
    ShardOptions options;
    Clock &clock;
    Metrics &metrics;
    RandomFraction random;
    GatewaySocket socket;
    Heartbeat heartbeat;
    ResumeState session;
    SendLimiter limiter;
    Backoff backoff;
    Timer timer; ///< waits for Hello, or for the next attempt
    GatewayFrame frame;

    ShardPhase phase = ShardPhase::Stopped;
    bool helloSeen = false; ///< on this connection
    bool resuming = false;  ///< this connection is to resume and has not yet
    nanoseconds readySince{0};
    double latencyMs = -1;
    quint64 events = 0;
    quint64 reconnects = 0;
    qint64 retryAtMs = 0;
    QSet<QByteArray> unknown;
    QHash<QByteArray, MetricLabels> eventLabels;
};

Shard::Private::Private(Shard *shard, ShardOptions theOptions, Clock &theClock, Metrics &theMetrics)
    : q(shard),
      options(std::move(theOptions)),
      clock(theClock),
      metrics(theMetrics),
      random(options.random ? options.random
                            : [] { return QRandomGenerator::global()->generateDouble(); }),
      heartbeat(theClock,
                {.beat = [this] { sendVital(op::kHeartbeat, lastSequence()); },
                 .zombie = [this] { dropAndResume("no heartbeat ACK, or the machine slept"); }}),
      limiter(theClock),
      backoff(random),
      timer(theClock)
{
    QObject::connect(&socket, &GatewaySocket::opened, q,
                     [this] { setPhase(ShardPhase::WaitingForHello); });
    QObject::connect(&socket, &GatewaySocket::messageReceived, q,
                     [this](const QByteArray &json) { onMessage(json); });
    QObject::connect(&socket, &GatewaySocket::corrupted, q,
                     [this] { dropAndResume("compressed data are corrupt"); });
    QObject::connect(&socket, &GatewaySocket::closed, q,
                     [this](int code, const QString &detail) { onClosed(code, detail); });
}

void Shard::Private::setPhase(ShardPhase next)
{
    if (phase == next)
        return;
    phase = next;
    Q_EMIT q->phaseChanged(next);
}

void Shard::Private::failWith(const Error &error)
{
    heartbeat.stop();
    timer.stop();
    session.forget();
    setPhase(ShardPhase::Failed);
    Q_EMIT q->failed(error);
}

void Shard::Private::connectNow()
{
    resuming = session.canResume();
    if (!resuming)
        session.forget();
    helloSeen = false;
    limiter.reset();
    timer.start(kHelloTimeout, [this] { dropAndResume("no Hello in time"); });
    socket.open(resuming ? session.url() : options.gatewayUrl);
    setPhase(ShardPhase::Connecting);
}

void Shard::Private::retryNow()
{
    ++reconnects;
    metrics.add(QStringView(metric::kGatewayReconnects).toString());
    connectNow();
}

/// Closes with a code that keeps the session alive (item 31).
void Shard::Private::dropAndResume(const char *why)
{
    qCInfo(lcGateway) << "Dropping the line:" << why;
    socket.drop(kCloseToResume);
    lineLost(AfterClose::Resume);
}

/// The line is gone: waits, then resumes or identifies.
void Shard::Private::lineLost(AfterClose then, milliseconds atLeast)
{
    heartbeat.stop();
    if (phase == ShardPhase::Ready && clock.elapsed() - readySince >= kStable)
        backoff.reset();
    if (then == AfterClose::Identify)
        session.forget();
    else if (resuming)
        session.resumeFailed();
    if (then == AfterClose::ResumeAfterPause)
        atLeast = std::max<milliseconds>(atLeast, kRateLimitPause);
    resuming = false;
    const milliseconds wait = std::max(atLeast, backoff.next());
    timer.start(wait, [this] { retryNow(); });
    retryAtMs = clock.nowMs() + wait.count();
    setPhase(ShardPhase::Backoff);
}

void Shard::Private::onClosed(int code, const QString &detail)
{
    qCInfo(lcGateway) << "Gateway line closed, code" << code << detail.left(200);
    const AfterClose then = afterClose(code);
    if (then == AfterClose::Fatal)
        failWith(fatalCloseError(code, options.intents));
    else
        lineLost(then);
}

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
    metrics.record(QStringView(metric::kGatewayLatency).toString(), latency);
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
    if (phase == ShardPhase::Ready)
        Q_EMIT q->resumed();
}

void Shard::Private::deliver(const QByteArray &event)
{
    if (event == "INTERACTION_CREATE") {
        if (const Result<Interaction> interaction = frame.interaction())
            Q_EMIT q->interactionCreated(*interaction);
        else
            noteMalformed(interaction.error());
    } else if (event == "GUILD_CREATE" || event == "GUILD_DELETE") {
        const Result<Guild> guild = frame.guild();
        if (!guild)
            noteMalformed(guild.error());
        else if (event == "GUILD_CREATE")
            Q_EMIT q->guildCreated(*guild);
        else
            Q_EMIT q->guildDeleted(guild->id, guild->unavailable);
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

void Shard::Private::sendVital(int opcode, const QJsonValue &data)
{
    const QByteArray json = toJson(opcode, data);
    if (limiter.take(json, SendLimiter::Kind::Vital))
        socket.send(json);
    else
        qCWarning(lcGateway) << "Not sent, over the gateway's send limit: opcode" << opcode;
}

void Shard::Private::identify()
{
    const QJsonObject properties{
        {QStringLiteral("os"), QSysInfo::kernelType()},
        {QStringLiteral("browser"), QStringLiteral("dbsbm")},
        {QStringLiteral("device"), QStringLiteral("dbsbm")},
    };
    setPhase(ShardPhase::Identifying);
    sendVital(
        op::kIdentify,
        QJsonObject{{QStringLiteral("token"), QString::fromUtf8(options.token.reveal())},
                    {QStringLiteral("properties"), properties},
                    {QStringLiteral("intents"), qint64(options.intents)},
                    {QStringLiteral("shard"), QJsonArray{options.shard, options.shardCount}}});
}

void Shard::Private::resume()
{
    setPhase(ShardPhase::Resuming);
    sendVital(op::kResume,
              QJsonObject{{QStringLiteral("token"), QString::fromUtf8(options.token.reveal())},
                          {QStringLiteral("session_id"), session.sessionId()},
                          {QStringLiteral("seq"), lastSequence()}});
}

QJsonValue Shard::Private::lastSequence() const
{
    const std::optional<qint64> sequence = session.sequence();
    return sequence ? QJsonValue(*sequence) : QJsonValue(QJsonValue::Null);
}

Shard::Shard(ShardOptions options, Clock &clock, Metrics &metrics, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(options), clock, metrics))
{}

Shard::~Shard() = default;

void Shard::start()
{
    if (d->phase != ShardPhase::Stopped && d->phase != ShardPhase::Failed)
        return;
    d->backoff.reset();
    if (d->options.token.isEmpty())
        d->failWith(Error(codes::kTokenMissing, AuthenticationFault{},
                          tr("There is no bot token. Enter the token in the settings.")));
    else if (!GatewaySocket::isAllowed(d->options.gatewayUrl))
        d->failWith(Error(
            codes::kSettingInvalid, ConfigurationFault{QStringLiteral("DBSBM_API_BASE")},
            tr("The gateway's address must begin with wss. Correct the setting DBSBM_API_BASE.")));
    else
        d->connectNow();
}

void Shard::stop()
{
    d->heartbeat.stop();
    d->timer.stop();
    d->socket.drop(1000);
    d->session.forget();
    d->resuming = false;
    d->setPhase(ShardPhase::Stopped);
}

void Shard::reconnect()
{
    if (d->phase == ShardPhase::Stopped || d->phase == ShardPhase::Failed)
        return;
    if (d->phase == ShardPhase::Backoff) {
        d->timer.stop();
        d->retryNow();
        return;
    }
    d->dropAndResume("asked for");
}

ShardPhase Shard::phase() const
{
    return d->phase;
}

double Shard::latencyMs() const
{
    return d->latencyMs;
}

quint64 Shard::eventsReceived() const
{
    return d->events;
}

quint64 Shard::reconnects() const
{
    return d->reconnects;
}

qint64 Shard::retryAtMs() const
{
    return d->phase == ShardPhase::Backoff ? d->retryAtMs : 0;
}

} // namespace dbsbm::discord
