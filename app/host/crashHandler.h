// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// From now on a crash of this process (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, std::terminate)
/// leaves crash-<UTC>-<process>.txt in \a folder before the process ends as it would have: signal
/// and kind of address, versions, the latest notes (noteForCrash) and the frames with module and
/// offset, for addr2line. The handler allocates nothing, calls only what is safe in a signal, has a
/// stack of its own on the calling thread, and gives up after ten seconds. Makes the folder and
/// what is missing above it, for their owner only; called again it takes another folder. \a program
/// is named in the report: "dbsbmd run".
void installCrashHandler(const QString &folder, const QString &program);

} // namespace dbsbm
