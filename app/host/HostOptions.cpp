// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/HostOptions.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace dbsbm {

QString dataDirOf(const HostOptions &options)
{
    if (!options.dataDir.isEmpty())
        return QDir(options.dataDir).absolutePath();
    const QString fromEnvironment = qEnvironmentVariable("DBSBM_DATA_DIR");
    if (!fromEnvironment.isEmpty())
        return QDir(fromEnvironment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/dbsbm";
}

// NOLINTNEXTLINE(misc-no-recursion): one step for each missing folder of a path
bool makePrivateFolder(const QString &folder)
{
    const QFileInfo wanted(QDir::cleanPath(folder));
    if (wanted.isDir())
        return true;
    const QString above = wanted.absolutePath();
    if (above == wanted.absoluteFilePath() || !makePrivateFolder(above))
        return false;
    return QDir().mkdir(wanted.absoluteFilePath(),
                        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)
        || QFileInfo(wanted.absoluteFilePath()).isDir(); // another process was faster
}

} // namespace dbsbm
