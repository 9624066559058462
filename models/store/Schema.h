// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connection.h"

namespace dbsbm {

/// How an engine remembers which schema a database has, and whose it is.
class Schema
{
public:
    /// "DBSM": tells our databases from those of other programs.
    static constexpr qint64 kApplicationId = 0x4442534D;
    /// PostgreSQL's advisory lock that every connection which writes shares with the others, and
    /// that whoever replaces the record has alone.
    static constexpr qint64 kWritersLock = kApplicationId + 1;

    static std::unique_ptr<Schema> make(Connection &connection, const QString &path);

    Schema() = default;
    Schema(const Schema &) = delete;
    Schema &operator=(const Schema &) = delete;
    virtual ~Schema() = default;

    /// The folder of the program's own migrations.
    virtual QString migrations() const = 0;
    /// Keeps other processes from migrating until unlock().
    virtual Result<> lock() = 0;
    virtual void unlock() = 0;
    /// 0 for an empty database; DB-005 for one of another program.
    virtual Result<qint64> version() = 0;
    /// Copies an existing database aside, where the engine can.
    virtual Result<> backUp(qint64 version) = 0;
    /// The statements that write down a new version, within its transaction.
    virtual QStringList setVersion(qint64 version) const = 0;
};

} // namespace dbsbm
