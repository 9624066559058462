// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"

namespace dbsbm {

/// Operating system, locale, time zone, display and memory.
CheckOutcome lookAtEnvironment();

/// Versions that run against those that were compiled against.
CheckOutcome lookAtLibraries();

/// Free space, and how long writing 1 MiB to the disk takes; of a folder that is not there yet, in
/// the one in which it would be made. Takes as long as the disk does: not for the main thread.
CheckOutcome lookAtFolder(const QString &label, const QString &path);

/// The folder itself, or the one above it in which it would be made.
QString nearestFolder(const QString &path);

} // namespace dbsbm
