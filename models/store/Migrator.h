// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connection.h"

#include <QList>

namespace dbsbm {

/// Brings the schema to the newest version. Numbered files ("001_record.sql"), one transaction
/// each; statements in a file are separated by a blank line. The version stands in PRAGMA
/// user_version, the program's mark in PRAGMA application_id.
class Migrator
{
public:
    /// "DBSM": tells our files from those of other programs.
    static constexpr qint64 kApplicationId = 0x4442534D;

    Migrator(Connection &connection, QString path, QString folder);

    /// Refuses a newer schema (DB-004) and a foreign or damaged file (DB-005) without touching it;
    /// copies an existing database aside before it migrates.
    Result<> migrate();

private:
    struct Step
    {
        int version = 0;
        QString file;
    };

    Result<QList<Step>> steps() const;
    Result<qint64> acceptedVersion(qint64 newest);
    Result<> backUp(qint64 version);
    Result<> apply(const Step &step);

    Connection &m_connection;
    QString m_path;
    QString m_folder;
};

} // namespace dbsbm
