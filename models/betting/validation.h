// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Result.h"

namespace dbsbm {

// Longest texts of a bet, in UTF-16 code units.
inline constexpr qsizetype kMaxLeague = 60;
inline constexpr qsizetype kMaxGame = 120;
inline constexpr qsizetype kMaxPick = 80;
inline constexpr qsizetype kMaxLine = 20;
inline constexpr qsizetype kMaxPlayer = 80;
inline constexpr qsizetype kMaxStat = 60;
inline constexpr qsizetype kMaxFixture = 80;
inline constexpr qsizetype kMaxNote = 300;

/// Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Annex 9): they turn
/// what follows a text.
bool turnsDirection(QChar c);

/// Checks the texts of a leg: a pick, no text too long, no control characters and nothing that
/// turns the reading direction of what follows (a slip must read as it is). The fault names the
/// field. Mentions are left alone: neutralising them is the display's part.
Result<> validateLeg(const Leg &leg);

/// The same for a note; line breaks are allowed there.
Result<> validateNote(const QString &note);

/// The usual form of a line, or a refusal (VAL-007): none for a moneyline; "+3.5", "-3.5", "PK"
/// for a spread; "221.5", "o221.5", "u221.5" for totals; the same or none for a prop. Steps are
/// quarters. Free text for other markets.
Result<QString> normaliseLine(Market market, const QString &text);

} // namespace dbsbm
