// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/lockFiles.h"

#include <QLockFile>
#include <QTemporaryFile>

namespace dbsbm {

bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError)
        return false;
    // One at a time, or the second would remove what the first has just made. The name is the one
    // that QLockFile uses for this.
    QLockFile removing(lock.fileName() + QStringLiteral(".rmlock"));
    return removing.tryLock(0) && lock.removeStaleLockFile() && lock.tryLock(0);
}

QString whyNoLock(const QLockFile &lock)
{
    if (lock.error() == QLockFile::LockFailedError)
        return {};
    // QLockFile keeps no reason, so what it does is tried: a small file beside it.
    constexpr int kLikeALock = 64;
    QTemporaryFile probe(lock.fileName() + QStringLiteral(".XXXXXX"));
    const bool written =
        probe.open() && probe.write(QByteArray(kLikeALock, ' ')) == kLikeALock && probe.flush();
    return written ? QStringLiteral("its lock cannot be made") : probe.errorString();
}

} // namespace dbsbm
