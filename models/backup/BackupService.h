// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/backupRestoring.h"
#include "models/backup/backupRetention.h"
#include "models/core/Task.h"

#include <QObject>
#include <QThreadPool>

namespace dbsbm {

/// What a prune removed, or would remove.
struct PruneReport
{
    QList<BackupEntry> removed;
    QList<BackupEntry> kept;
};

/// Backups for panel, terminal and schedule: makes, checks, thins out and restores them on a thread
/// of its own, one at a time. It asks nothing of an open Database: it has connections of its own.
class BackupService : public QObject
{
    Q_OBJECT
public:
    explicit BackupService(QObject *parent = nullptr);
    /// Cancels what runs and waits for its end.
    ~BackupService() override;

    // Each answers CFG-008 while another runs, and API-012 after cancel(). See makeBackup(),
    // verifyBackup() and restoreBackup() for the rest.
    Task<Result<BackupInfo>> create(const BackupPlan &plan);
    /// With \a drill a PostgreSQL dump is restored into a scratch database of that server.
    Task<Result<BackupInfo>> verify(const QString &path, const PostgresTools &tools = {},
                                    const std::optional<DatabaseOptions> &drill = {});
    Task<Result<RestoreReport>> restore(const RestorePlan &plan);
    /// Removes what outdatedBackups() says; CFG-007 for a file that cannot be removed.
    Task<Result<PruneReport>> prune(const QString &folder, qint64 nowMs,
                                    const BackupRetention &retention, bool dryRun);

    bool isRunning() const { return m_running; }
    /// Ends what runs as soon as it leaves nothing half done.
    void cancel() { m_stop.request_stop(); }

Q_SIGNALS:
    void progressed(const dbsbm::WorkProgress &progress);
    void runningChanged(bool running);
    /// A backup has been made and verified.
    void created(const dbsbm::BackupInfo &info);

private:
    template<typename T>
    Task<Result<T>> run(std::function<Result<T>(const WorkControl &)> work);
    void setRunning(bool running);

    QThreadPool m_pool;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace dbsbm
