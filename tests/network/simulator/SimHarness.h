// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/SimulatedDiscord.h"
#include "tests/support/FakeClock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QWebSocket>

#include <memory>

namespace dbsbm::test {

inline constexpr GuildId kGuild{110000000000000001};
inline constexpr ChannelId kChannel{110000000000000002};
inline constexpr UserId kAda{110000000000000003};
inline constexpr RoleId kCapper{110000000000000004};
inline constexpr UserId kBot{110000000000000005};
inline constexpr UserId kBob{110000000000000006};
inline constexpr ApplicationId kApplication{110000000000000005};

/// The answer to a raw request.
struct Answer
{
    int status = 0; ///< 0 when none came
    QByteArray bytes;
    QJsonObject json;
    QJsonArray list;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    int code() const { return json.value(QLatin1StringView("code")).toInt(-1); }
};

/// A simulated Discord under a fake clock, with raw HTTP calls. Its requests are not recorded: many
/// are wrong on purpose.
class SimHarness
{
public:
    explicit SimHarness(simulator::SimulatorOptions options = defaults());

    static simulator::SimulatorOptions defaults();
    static simulator::SimGuild guild();

    /// Sends and waits for the end of the answer, or of the line.
    Answer call(const QByteArray &method, const QString &path,
                const QJsonValue &body = QJsonValue::Undefined, const QByteArray &token = "secret");
    Answer upload(const QByteArray &method, const QString &path, const QJsonObject &body,
                  const QList<std::pair<QString, QByteArray>> &files);
    QNetworkReply *send(const QByteArray &method, const QString &path, const QByteArray &body,
                        const QByteArray &contentType, const QByteArray &token);

    FakeClock clock;
    simulator::SimulatedDiscord discord;
    QNetworkAccessManager network;
};

/// A raw gateway client that keeps every frame.
class GatewayClient
{
public:
    explicit GatewayClient(const QUrl &url,
                           const QString &query = QStringLiteral("/?v=10&encoding=json"));

    void send(int op, const QJsonValue &data);
    void identify(int intents = 513, const QString &token = QStringLiteral("secret"));
    void resume(const QString &session, qint64 sequence);
    /// The first unread frame of that opcode, or of that event; empty after five seconds.
    QJsonObject next(int op, const QString &event = {});
    QJsonObject dispatch(const QString &event) { return next(0, event); }
    /// The close code when the server closed, else 0; waits for the end of the line.
    int closed();

    QWebSocket socket;
    QList<QJsonObject> frames;
    qint64 sequence = 0;
};

} // namespace dbsbm::test
