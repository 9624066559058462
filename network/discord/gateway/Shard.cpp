// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/Shard.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "network/discord/gateway/ShardPrivate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSysInfo>

#include <algorithm>
#include <limits>

namespace dbsbm::discord {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr auto kHelloTimeout = 60s; // from the first packet to Hello
constexpr auto kStable = 60s;       // a session that lived so long starts the back-off anew
constexpr auto kRateLimitPause = 10s;

QByteArray toJson(int opcode, const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("op"), opcode}, {QStringLiteral("d"), data}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

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
    metrics.add(QStringView(metric::kGatewayReconnects), 0); // known before a line is lost
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
    if (next != ShardPhase::Ready) // a gap in the chart, until the next ACK
        metrics.set(metric::kGatewayLatencyNow, std::numeric_limits<double>::quiet_NaN(),
                    shardLabel());
    Q_EMIT q->phaseChanged(next);
}

void Shard::Private::failWith(const Error &error)
{
    heartbeat.stop();
    timer.stop();
    awaitsTurn = false;
    session.forget();
    setPhase(ShardPhase::Failed);
    Q_EMIT q->failed(error);
}

MetricLabels Shard::Private::shardLabel() const
{
    return {{QStringLiteral("shard"), QString::number(options.shard)}};
}

void Shard::Private::connectNow()
{
    resuming = session.canResume();
    if (!resuming)
        session.forget();
    helloSeen = false;
    limiter.reset();
    if (resuming || !options.identifyTurn) {
        openLine();
        return;
    }
    awaitsTurn = true;
    options.identifyTurn(options.shard).then(q, [this, asked = ++turn](bool) {
        if (asked == turn && awaitsTurn)
            openLine();
    });
    if (awaitsTurn)
        setPhase(ShardPhase::Connecting);
}

void Shard::Private::openLine()
{
    awaitsTurn = false;
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
    if (options.mayIdentify && !options.mayIdentify()) {
        q->stop();
        Q_EMIT q->identifyRefused();
        return;
    }
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
    d->awaitsTurn = false;
    d->socket.drop(1000);
    d->session.forget();
    d->resuming = false;
    d->setPhase(ShardPhase::Stopped);
}

void Shard::reconnect()
{
    if (d->phase == ShardPhase::Stopped || d->phase == ShardPhase::Failed || d->awaitsTurn)
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
