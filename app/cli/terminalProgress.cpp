// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalProgress.h"

#include <cstdio>

#include <unistd.h>

namespace dbsbm {

void printProgress(const WorkProgress &progress)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    std::fputs(
        qUtf8Printable(QStringLiteral("%1 % %2\n").arg(progress.percent, 3).arg(progress.step)),
        stderr);
}

} // namespace dbsbm
