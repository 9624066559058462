// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/HostOptions.h"

#include <QDir>
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

} // namespace dbsbm
