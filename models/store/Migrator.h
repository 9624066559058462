// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Schema.h"

#include <QList>

namespace dbsbm {

/// Brings the schema to the newest version. Numbered files ("001_record.sql"), all in one
/// transaction; statements in a file are separated by a blank line, so none may hold one.
class Migrator
{
public:
    /// Of \a options the file, the folder of migrations and what may be done to the schema.
    Migrator(Connection &connection, const DatabaseOptions &options);

    /// Refuses a newer schema (DB-004), a foreign or damaged database (DB-005) and what it may not
    /// make or upgrade (DB-009, DB-010) without touching it; copies an existing SQLite database
    /// aside before it migrates.
    Result<> migrate();

    /// DB-009 for a file that may not be made here and is not there, or is empty; then the detail
    /// names it.
    static Result<> lookForFile(const DatabaseOptions &options);

private:
    struct Step
    {
        int version = 0;
        QString file;
    };

    Result<QList<Step>> steps() const;
    Result<> migrateLocked(const QList<Step> &steps);
    Result<qint64> acceptedVersion(qint64 newest);
    Result<> allowed(qint64 version, qint64 newest) const;
    Result<> applyAll(const QList<Step> &steps);
    Result<> apply(const Step &step);

    Connection &m_connection;
    std::unique_ptr<Schema> m_schema;
    QString m_folder;
    SchemaCare m_care;
};

} // namespace dbsbm
