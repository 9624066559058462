// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QString>

namespace dbsbm {

struct BetForm;

// A modal has five fields at most, so a pick is typed there as it is said.

/// Market, pick, line and part of the game of "Celtics -3.5", "Over 221.5", "Celtics over 110.5",
/// "Celtics ML" or "Celtics". Behind it the part may be named: 1H, 2H, Q1 to Q4, P1 to P3, F5
/// (first five innings) or reg; and "3-way" for a moneyline on which the draw is an outcome.
/// VAL-007 for odds in the place of a line, VAL-005 for another market that is called three-way.
Result<> readPick(BetForm &form, const QString &text);
/// Side, line and what is counted of "Over 25.5 Points", "Points under 25.5" or "Yes Triple
/// double". VAL-005 for what names no side.
Result<> readProp(BetForm &form, const QString &text);

} // namespace dbsbm
