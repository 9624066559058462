// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/BackupService.h"
#include "tests/support/TestDatabase.h"

#include <QMap>

namespace dbsbm::test {

/// A record with bets of every kind of end, made through the services, and a plan to back it up.
class BackupRecord
{
public:
    /// \a bets are placed; most of them are settled, one in ten corrected or withdrawn.
    explicit BackupRecord(int bets = 20);
    ~BackupRecord();
    BackupRecord(const BackupRecord &) = delete;
    BackupRecord &operator=(const BackupRecord &) = delete;

    BackupPlan plan() const;
    /// Places one more bet and settles it.
    void addBet(BetResult result = BetResult::Won);
    /// The only backup in the folder; fails the program when there is another number of them.
    BackupEntry onlyBackup() const;
    QString folder() const { return m_folder.filePath(QStringLiteral("backups")); }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    RecordFixture record;
    BackupService service;

private:
    QTemporaryDir m_folder;
};

/// Every row of every table, as text: what two equal databases have in common, totals and chain
/// heads included. SQLite's search index is left to its own rows.
QMap<QString, QStringList> everyRow(const DatabaseOptions &options);

/// An empty database of the engine of this run, gone at the end.
class EmptyTarget
{
public:
    EmptyTarget();
    ~EmptyTarget();
    EmptyTarget(const EmptyTarget &) = delete;
    EmptyTarget &operator=(const EmptyTarget &) = delete;
    const DatabaseOptions &options() const { return m_options; }
    QString dataFolder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    DatabaseOptions m_options;
};

QByteArray fileContent(const QString &path);
void writeFile(const QString &path, const QByteArray &content);

} // namespace dbsbm::test
