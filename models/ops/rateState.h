// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/RateStatistics.h"

#include <QByteArray>

namespace dbsbm {

/// As many keys are kept over a restart; of more, those that were charged last.
inline constexpr qsizetype kMostKeptKeys = 100'000;

/// The charges of a limiter as a file holds them: ages, the wall time (UTC ms) at which they were
/// that old, and a checksum.
QByteArray rateStateToBytes(QList<KeptCharges> charges, qint64 wallMs);
/// The same read at \a wallMs: every charge is older by the time that has passed since, or as old
/// as it was when the wall clock was set back. CFG-006 when the bytes are not what was written.
Result<QList<KeptCharges>> rateStateFromBytes(const QByteArray &bytes, qint64 wallMs);

} // namespace dbsbm
