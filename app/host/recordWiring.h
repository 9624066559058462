// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dbsbm {

class Host;

// What follows of itself from the facts of the record, whoever made them.

/// Whoever stores a final score has the bets on its game graded, or a grade proposed.
void gradeByScores(Host &host);
/// Bets placed and settled, and the turnover, of each guild.
void countBusiness(Host &host);

} // namespace dbsbm
