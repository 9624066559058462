// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotRole.h"

#include "models/core/ErrorCodes.h"
#include "models/core/lockFiles.h"

#include <QCoreApplication>
#include <QDir>

namespace dbsbm {

BotRole::BotRole(const QString &folder) : m_folder(folder), m_lock(folder + u"/bot.lock")
{
    m_lock.setStaleLockTime(0); // only a dead holder makes it stale, never time
}

Result<> BotRole::take()
{
    QDir().mkpath(m_folder);
    if (takeLock(m_lock))
        return {};
    qint64 pid = 0;
    QString host, program;
    m_lock.getLockInfo(&pid, &host, &program);
    if (m_lock.error() != QLockFile::LockFailedError) {
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("data_dir")},
                    QCoreApplication::translate("BotRole",
                                                "The data folder %1 cannot be written. Give this "
                                                "user the right to, or choose another folder.")
                        .arg(m_folder));
    }
    return fail(
        codes::kAlreadyRunning, ConfigurationFault{QStringLiteral("data_dir")},
        QCoreApplication::translate("BotRole",
                                    "Another DBSBM (%1, process %2) already hosts the bot of this "
                                    "data folder. Stop it first, or use another --data-dir.")
            .arg(program)
            .arg(pid));
}

} // namespace dbsbm
