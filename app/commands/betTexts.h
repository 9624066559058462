// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <QStringList>

namespace dbsbm {

// How bets are told in words. Texts of persons are made harmless for Discord.

/// "Celtics -3.5", of a prop "LeBron James Over 25.5 Points".
QString pickText(const Leg &leg);
/// The same as typed, for lists of choices.
QString plainPick(const Leg &leg);
/// "NBA, Lakers @ Celtics: Celtics -3.5 (-110)", the price in that format.
QString legText(const Leg &leg, OddsFormat odds);
/// "#1042", or of a preview without number "Preview".
QString numberText(const Bet &bet);
/// The pick of a single bet, "Parlay of 3" otherwise; plain text for lists of choices.
QString subjectText(const Bet &bet);
/// Posting, open, cancelled, or the result with its net: "Won +1.00 u".
QString stateText(const Bet &bet);
/// What a grade did: "Bet #1042 is graded Won: +1.00 u."; or that it waits for its other legs.
QString gradedText(const Bet &bet);
/// What a capper should know of a parlay before confirming it: the first warnings, and how many
/// more there are.
QStringList warningTexts(const QList<Leg> &legs);
QString marketText(Market market);
/// "Won" of a leg.
QString resultText(LegResult result);

} // namespace dbsbm
