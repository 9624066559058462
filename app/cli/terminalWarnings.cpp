// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalWarnings.h"

#include <algorithm>

namespace dbsbm {

QStringList untoldWarnings(const QList<LogEntry> &log, QStringList told)
{
    told.removeAll(QString()); // every text holds it
    QStringList untold;
    for (const LogEntry &entry : log) {
        const bool isWarning = entry.level != QtDebugMsg && entry.level != QtInfoMsg;
        const bool isTold = std::any_of(told.cbegin(), told.cend(), [&entry](const QString &text) {
            return entry.text.contains(text);
        });
        if (!isWarning || isTold)
            continue;
        untold << entry.text;
        told << entry.text;
    }
    return untold;
}

} // namespace dbsbm
