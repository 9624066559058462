// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <memory>

namespace dbsbm {

class Host;
class Database;

namespace discord {
class RestClient;
}

enum class ConnectionVerdict {
    Passed,
    Failed,
    Skipped ///< nothing is configured there
};
QString toName(ConnectionVerdict verdict);

/// One thing that the settings connect to, tried out.
struct ConnectionResult
{
    QString name; ///< "database", "keychain", "discord"
    ConnectionVerdict verdict = ConnectionVerdict::Skipped;
    QString reason{}; ///< a plain sentence: what works, or what to do
    std::chrono::milliseconds duration{0};
};
QJsonObject toJson(const ConnectionResult &result);

/// Tries what the settings name: the database (opened and asked), the keychain (asked for the
/// token) and Discord (GET /users/@me with the token). Each has its own deadline and they run
/// beside each other; what is late is reported, left to end by itself and no longer waited for.
/// Sports feeds are not among them: this version asks none.
class ConnectionTests : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kDeadline{10};

    /// The host's settings must be loaded; its database may be open or not.
    explicit ConnectionTests(Host &host, QObject *parent = nullptr);
    ConnectionTests(Host &host, Clock &clock, QObject *parent = nullptr);
    ~ConnectionTests() override;

    /// Once at a time. Resolves with one result of each, in a fixed order.
    Task<QList<ConnectionResult>> run();

Q_SIGNALS:
    void finished(const dbsbm::ConnectionResult &result);

private:
    struct Probe;

    void begin(const QString &name);
    void end(const QString &name, ConnectionVerdict verdict, const QString &reason);
    void end(const QString &name, const Error &error);
    void testDatabase();
    void askDatabase(Database &database);
    void testKeychain();
    void testDiscord();

    Host &m_host;
    Clock &m_clock;
    std::vector<std::unique_ptr<Probe>> m_probes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<discord::RestClient> m_rest;
    Promise<QList<ConnectionResult>> m_done;
};

} // namespace dbsbm
