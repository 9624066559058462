// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

namespace dbsbm {

/// When a game starts, UTC epoch ms, from what a member typed: "2026-11-23 19:30" (UTC, "T" and
/// "Z" allowed), "<t:1795462200:F>", epoch seconds, or "in 2h", "in 1h30m", "in 45 min", "in 2
/// days". \a nowMs is the member's moment. VAL-008 tells the forms; so does a time more than two
/// years away.
Result<qint64> parseStart(const QString &text, qint64 nowMs);

} // namespace dbsbm
