// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DatabaseOptions.h"

#include <QString>
#include <QVariant>

namespace dbsbm::test {

/// The engine that this run of a test program is to use: DBSBM_TEST_ENGINE.
Engine testEngine();

/// A database of the server that CTest started, or of a PostgresServer.
PostgresAddress postgresAddress(const QString &database);

/// A fresh database with the program's schema, a copy of a template that the first caller makes.
QString makePostgresDatabase();
/// One without anything in it.
QString makeEmptyPostgresDatabase();
void dropPostgresDatabase(const QString &name);

/// One statement over a connection of its own: the first value of its first row, or the error.
struct SideResult
{
    bool done = false;
    QVariant value;
    QString error;
};
SideResult onPostgres(const PostgresAddress &address, const QStringList &statements);

/// A server of one's own, to be killed and started again; every later postgresAddress() is there.
class PostgresServer
{
public:
    enum class Sync { Off, On };
    explicit PostgresServer(Sync sync = Sync::Off);
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    void down();
    void up();

private:
    QString m_folder;
    QByteArray m_before;
};

} // namespace dbsbm::test
