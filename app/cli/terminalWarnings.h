// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/LogEntry.h"

#include <QStringList>

namespace dbsbm {

/// The warnings and errors of a command's log that nobody was told of: each text once, in the order
/// of the log, without those that hold a sentence of \a told. A terminal command has no log file,
/// so they belong on standard error.
QStringList untoldWarnings(const QList<LogEntry> &log, QStringList told);

} // namespace dbsbm
