// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/BotRole.h"
#include "models/backup/BackupSchedule.h"
#include "models/ops/HealthCheck.h"

namespace dbsbm {

class Host;

/// A setting that a restore changes, or cannot.
struct SettingDifference
{
    QString name;
    QString here;   ///< as stored; empty = not stored
    QString backup; ///< the same of the backup
};

/// Backups of a Host: what its settings say of them, and a restore with all that belongs to it.
/// Needs Host::loadSettings() alone, so a record that cannot be opened can be restored.
class BackupHost : public QObject
{
    Q_OBJECT
public:
    explicit BackupHost(Host &host);

    BackupService &service() { return m_service; }
    /// What a backup of this moment is made of; \a folder in place of that of the settings. CFG-001
    /// when a setting that says where things are is faulty.
    Result<BackupPlan> plan(const QString &folder = {}) const;
    BackupRule rule() const;

    /// Restores while no bot runs on the record (CFG-008, DB-002), then makes the stored settings
    /// what they are in the backup: all but those that say where things are on this machine.
    Task<Result<RestoreReport>> restore(const QString &file, bool dryRun);
    /// What that changes, or changed.
    QList<SettingDifference> settingDifferences(const QJsonObject &settings) const;
    /// Of the last restore: what could not be set, with the reason.
    const QStringList &leftOut() const { return m_leftOut; }

    /// The newest backup that was verified and whose record is intact; nothing when there is none.
    std::optional<BackupEntry> newestVerified() const;
    /// When that one was made (UTC epoch ms); after start() as it was a minute ago at most.
    std::optional<qint64> newestMadeAt() const;
    /// The age of that one in hours, for the health check. That there is none is a warning an hour
    /// after start(); before, and where backups are off or another process makes them, unknown.
    HealthReading reading() const;
    /// For programs that stay: makes backups from now on while \a mayRun says so, and tells the
    /// metrics their age (a gap while there is none).
    void start(const std::function<bool()> &mayRun);

private:
    std::optional<BackupEntry> newestSeen() const;
    Task<Result<RestoreReport>> applied(const RestoreReport &report);
    QMap<QString, QString> writable(const QMap<QString, QString> &wishes);
    void applyNext();
    void tellAge();

    Host &m_host;
    BackupService m_service;
    BackupSchedule m_schedule;
    std::function<bool()> m_mayRun = [] { return false; };
    Timer m_age;
    std::optional<std::chrono::nanoseconds> m_startedAt;
    std::optional<BackupEntry> m_newest;     ///< looked for once a minute
    QList<QMap<QString, QString>> m_changes; ///< still to be made, each whole or not at all
    QStringList m_leftOut;
    std::unique_ptr<BotRole> m_role; ///< while it restores
    Promise<Result<RestoreReport>> m_restored;
    RestoreReport m_report;
};

} // namespace dbsbm
