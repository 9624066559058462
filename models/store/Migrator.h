// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Schema.h"

#include <QList>

namespace dbsbm {

/// Brings the schema to the newest version. Numbered files ("001_record.sql"), one transaction
/// each; statements in a file are separated by a blank line, so none may hold one.
class Migrator
{
public:
    /// \a path is that of the SQLite file; \a folder that of the migrations, the program's own
    /// when empty.
    Migrator(Connection &connection, const QString &path, const QString &folder);

    /// Refuses a newer schema (DB-004) and a foreign or damaged database (DB-005) without touching
    /// it; copies an existing SQLite database aside before it migrates.
    Result<> migrate();

private:
    struct Step
    {
        int version = 0;
        QString file;
    };

    Result<QList<Step>> steps() const;
    Result<> migrateLocked(const QList<Step> &steps);
    Result<qint64> acceptedVersion(qint64 newest);
    Result<> apply(const Step &step);

    Connection &m_connection;
    std::unique_ptr<Schema> m_schema;
    QString m_folder;
};

} // namespace dbsbm
