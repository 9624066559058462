// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/HostOptions.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

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

std::optional<Error> dataDirFault(const HostOptions &options)
{
    const ConfigurationFault fault{QStringLiteral("data_dir")};
    const QString fromEnvironment = qEnvironmentVariable("DBSBM_DATA_DIR");
    if (!options.dataDir.isEmpty() || QDir::isAbsolutePath(fromEnvironment))
        return std::nullopt;
    if (!fromEnvironment.isEmpty()) {
        return Error(codes::kSettingInvalid, fault,
                     tr("DBSBM_DATA_DIR is %1, which depends on where you are. Write the whole "
                        "path.")
                         .arg(fromEnvironment));
    }
    if (!qEnvironmentVariableIsEmpty("HOME") || !qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return std::nullopt;
    return Error(
        codes::kFileUnwritable, fault,
        tr("There is no home folder to keep data in: HOME is not set. Name the data folder "
           "with --data-dir or DBSBM_DATA_DIR."));
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
