// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/DatabaseOptions.h"
#include "models/store/Transaction.h"

#include <QJsonObject>
#include <QMap>

namespace dbsbm {

class WorkControl;

/// What a record holds, in numbers that two copies of it must share: rows of each table, and of
/// each guild the head of its chain, its newest bet and its balances.
struct BackupCensus
{
    struct Guild
    {
        qint64 bets = 0;
        qint64 newestNumber = 0;
        qint64 newestPlacedAtMs = 0; ///< UTC
        qint64 entries = 0;          ///< the last row of the journal
        QByteArray head;             ///< its hash, 32 bytes
        qint64 resultMicro = 0;      ///< millionths of a unit: what all bets brought
        qint64 openMicro = 0;        ///< at risk
        QByteArray balances;         ///< SHA-256 over every account and its balance, 32 bytes
        bool operator==(const Guild &) const = default;
    };
    qint64 schema = 0;
    QMap<QString, qint64> rows; ///< by table
    QMap<GuildId, Guild> guilds;

    bool operator==(const BackupCensus &) const = default;
    qint64 bets() const { return rows.value(QStringLiteral("bet")); }
    /// What differs, one plain sentence each, with the tables and guilds of either.
    QStringList differencesTo(const BackupCensus &other) const;

    QJsonObject toJson() const;
    /// Nothing when a part is missing or no number.
    static std::optional<BackupCensus> fromJson(const QJsonObject &json);
    /// Counts within one snapshot.
    static Result<BackupCensus> count(Transaction &transaction);
};

/// The schema of a database, 0 when it is empty; DB-005 when it is another program's.
Result<qint64> schemaOf(Connection &connection, const QString &path);
/// The newest schema that this program knows.
qint64 knownSchema(Engine engine);

/// What a check of a copy found.
struct RecordCheck
{
    BackupCensus census;
    QStringList breaks; ///< of the record itself, one plain sentence each; empty = intact
};

/// Counts and verifies every guild's record (RecordVerifier) within \a transaction.
Result<RecordCheck> checkRecord(Transaction &transaction, const WorkControl &control);
/// Opens a database and counts it.
Result<BackupCensus> countDatabase(const DatabaseOptions &options);
/// Opens a database that nobody writes, and does the same. Of an SQLite file the pages are checked
/// first (PRAGMA integrity_check): DB-005.
Result<RecordCheck> checkDatabase(const DatabaseOptions &options, const WorkControl &control);

} // namespace dbsbm
