// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>

namespace dbsbm {

/// Opens a file that somebody named. Empty when it is open; else the reason, without a full stop.
/// Opening a pipe, or reading from a device, may wait for ever, and no signal ends that.
inline QString openToRead(QFile &file)
{
    const QFileInfo info(file.fileName()); // of what a link leads to
    if (info.exists() && !info.isFile() && !info.isDir())
        return QStringLiteral("it is no regular file");
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
}

} // namespace dbsbm
