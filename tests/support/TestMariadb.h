// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/LegacyDatabase.h"

#include <QStringList>

namespace dbsbm::test {

/// A database of an old bot on the server that CTest starts (tests/support/mariadb_server.py); gone
/// with this. Ends the test program when there is no server.
class TestMariadb
{
public:
    /// Runs the statements in it.
    explicit TestMariadb(const QStringList &statements = {});
    ~TestMariadb();
    TestMariadb(const TestMariadb &) = delete;
    TestMariadb &operator=(const TestMariadb &) = delete;

    LegacyAddress address() const;
    void run(const QStringList &statements) const;

private:
    QString m_name;
};

/// The tables as the old bot makes them, empty.
QStringList legacySchema();

} // namespace dbsbm::test
