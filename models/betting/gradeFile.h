// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>

namespace dbsbm {

// Larger files are refused.
inline constexpr qsizetype kMaxGradeFileBytes = 16 * 1024 * 1024;
inline constexpr qsizetype kMaxGradeCases = 100'000;

struct GradedFile
{
    QByteArray json;       ///< the same list with "result" added to each case
    QString firstMismatch; ///< empty when every case agrees with its "expected"
};

/// Grades a JSON list of cases ("name", "amount", "mode", "legs", "expected") as
/// `dbsbmd grade` prints it. "amount" and "odds" are texts as a person types them (amounts with up
/// to 6 decimals, odds of every format), "mode" is risk, win or auto, "dead_heat" a share as text.
/// Optional are "book_odds", "house_rules" and a leg's "league", "game", "fixture" and
/// "starts_at_ms", as gradeCase.h says.
/// "result" holds "risk", "to_win" and "net" in micro-units and "price" as a fraction; keys come
/// out sorted. Of "expected" the keys that are there are compared. Fails on malformed input, naming
/// the case and field.
Result<GradedFile> gradeFile(const QByteArray &json);

} // namespace dbsbm
