// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/ErrorGroup.h"

#include <QSet>

namespace dbsbm {

/// The errors of a program as it keeps them over its end, for its next run and for terminal
/// commands beside it. Everything is scrubbed already.
struct ErrorArchive
{
    qint64 writtenAtMs = 0;
    QList<ErrorGroup> groups{}; ///< newest first
    QStringList breadcrumbs{};  ///< the latest
    QSet<QString> seenCodes{};  ///< that occurred in this version
};

/// Newest groups first, until the file would pass 4 MB; replaced in one step, for its owner alone.
/// CFG-007 when it cannot be written.
Result<> writeErrorArchive(const QString &path, const ErrorArchive &archive);
/// Empty when there is none. CFG-006 when it cannot be read. What the codes of another version were
/// is not taken over.
Result<ErrorArchive> readErrorArchive(const QString &path);

} // namespace dbsbm
