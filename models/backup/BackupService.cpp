// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupService.h"

#include "models/backup/backupErrors.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Language.h"

#include <QFile>

namespace dbsbm {

BackupService::BackupService(QObject *parent) : QObject(parent)
{
    m_pool.setObjectName(QStringLiteral("backup"));
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // a child process dies with the thread that started it
}

BackupService::~BackupService()
{
    cancel();
    m_pool.waitForDone();
}

void BackupService::setRunning(bool running)
{
    m_running = running;
    Q_EMIT runningChanged(running);
}

template<typename T>
Task<Result<T>> BackupService::run(std::function<Result<T>(const WorkControl &)> work)
{
    if (m_running) {
        return Task<Result<T>>::ready(
            fail(codes::kAlreadyRunning, ConfigurationFault{QStringLiteral("backup_dir")},
                 tr("Backups are being worked on already. Wait for the end of it, or cancel it.")));
    }
    m_stop = {};
    setRunning(true);
    const Promise<Result<T>> promise;
    const auto tell = [this, last = std::make_shared<int>(-1)](const WorkProgress &progress) {
        if (std::exchange(*last, progress.percent) == progress.percent)
            return; // a signal a percent is enough
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    m_pool.start([this, work = std::move(work), promise, tell, token = m_stop.get_token(),
                  language = LanguageScope::current()] {
        const LanguageScope scope(language);
        Result<T> done = work(WorkControl(token, tell));
        QMetaObject::invokeMethod(
            this,
            [this, promise, done = std::move(done)] {
                setRunning(false);
                promise.resolve(done);
            },
            Qt::QueuedConnection);
    });
    return promise.task();
}

Task<Result<BackupInfo>> BackupService::create(const BackupPlan &plan)
{
    return run<BackupInfo>([plan](const WorkControl &control) {
               return makeBackup(plan, BackupKind::Regular, control);
           })
        .then(this, [this](const Result<BackupInfo> &info) {
            if (info)
                Q_EMIT created(*info);
            return info;
        });
}

Task<Result<BackupInfo>> BackupService::verify(const QString &path, const PostgresTools &tools,
                                               const std::optional<DatabaseOptions> &drill)
{
    return run<BackupInfo>([path, tools, drill](const WorkControl &control) {
        return verifyBackup(path, tools, drill, control);
    });
}

Task<Result<RestoreReport>> BackupService::restore(const RestorePlan &plan)
{
    return run<RestoreReport>(
        [plan](const WorkControl &control) { return restoreBackup(plan, control); });
}

Task<Result<PruneReport>> BackupService::prune(const QString &folder, qint64 nowMs,
                                               const BackupRetention &retention, bool dryRun)
{
    return run<PruneReport>(
        [folder, nowMs, retention, dryRun](const WorkControl &) -> Result<PruneReport> {
            PruneReport report;
            report.kept = backupsIn(folder);
            report.removed =
                outdatedBackups(report.kept, nowMs, retention, QTimeZone::systemTimeZone());
            for (const BackupEntry &entry : std::as_const(report.removed)) {
                report.kept.removeIf(
                    [&entry](const BackupEntry &other) { return other.path == entry.path; });
                if (QFile file(entry.path); !dryRun && !file.remove())
                    return fail(backupUnwritable(entry.path, file.errorString()));
            }
            return report;
        });
}

} // namespace dbsbm
