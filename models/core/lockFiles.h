// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLockFile;

namespace dbsbm {

/// Takes a lock that lasts as long as its process, at once or not at all; error() of \a lock says
/// why. A lock that a killed process left is taken over. QLockFile asks whether a process of the
/// noted number and program runs, and in a container that is this one. Whether somebody still holds
/// the file open is the truth (flock, as QLockFile itself does it).
bool takeLock(QLockFile &lock);

/// Why \a lock could not be taken, as "Permission denied" or "No space left on device"; empty when
/// another process holds it.
QString whyNoLock(const QLockFile &lock);

} // namespace dbsbm
