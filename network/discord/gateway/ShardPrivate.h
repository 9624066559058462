// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Metrics.h"
#include "network/discord/gateway/Backoff.h"
#include "network/discord/gateway/GatewaySocket.h"
#include "network/discord/gateway/Heartbeat.h"
#include "network/discord/gateway/ResumeState.h"
#include "network/discord/gateway/SendLimiter.h"
#include "network/discord/gateway/Shard.h"
#include "network/discord/gateway/closeCodes.h"
#include "network/discord/protocol/GatewayFrame.h"

#include <QHash>
#include <QJsonValue>
#include <QSet>

// The insides of Shard: the line and its phases in Shard.cpp, incoming frames in ShardFrames.cpp.
namespace dbsbm::discord {

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

class Shard::Private
{
public:
    Private(Shard *shard, ShardOptions theOptions, Clock &theClock, Metrics &theMetrics);

    void setPhase(ShardPhase next);
    void failWith(const Error &error);
    void connectNow();
    void openLine();
    void retryNow();
    void dropAndResume(const char *why);
    void lineLost(AfterClose then, std::chrono::milliseconds atLeast = {});
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
    MetricLabels shardLabel() const;
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
    bool helloSeen = false;  ///< on this connection
    bool awaitsTurn = false; ///< to identify; no connection before
    quint64 turn = 0;        ///< which one; earlier answers are dropped
    bool resuming = false;   ///< this connection is to resume and has not yet
    std::chrono::nanoseconds readySince{0};
    double latencyMs = -1;
    quint64 events = 0;
    quint64 reconnects = 0;
    qint64 retryAtMs = 0;
    QSet<QByteArray> unknown;
    QHash<QByteArray, MetricLabels> eventLabels;
};

} // namespace dbsbm::discord
