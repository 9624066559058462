// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/lockFiles.h"

#include <QLockFile>

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

} // namespace dbsbm
