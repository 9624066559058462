// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/betting/unitsDisplay.h"
#include "models/slips/Picture.h"

#include <optional>

namespace dbsbm {

/// One selection as ready texts.
struct Selection
{
    QString league;
    QString kind;      ///< "Moneyline", "Player prop"
    QString home;      ///< right side; empty when the game is free text
    QString away;      ///< left side
    QString separator; ///< "@" or "vs", between the sides
    QString game;      ///< the game as typed; shown when it has no two sides
    QString player;    ///< of a prop, in place of the two sides
    QString stat;      ///< of a prop: "Points", "Anytime touchdown"
    QString startDay;  ///< "Mon 23 Nov"; empty when unverified
    QString startTime; ///< "19:30 UTC"
    QString pick;      ///< "Celtics", "Over"
    QString line;      ///< "-3.5", "27.5"
    QString odds;
    bool startUnverified = false;
    std::optional<LegResult> result;
    Picture homeLogo;
    Picture awayLogo;
    Picture playerPicture;
};

/// Everything a slip shows; a value, so that rendering needs no thread of its own. One selection
/// makes a slip of 600x400, several a parlay slip with one card each.
struct SlipContent
{
    QList<Selection> selections;
    QString title;     ///< of a parlay: "Parlay of 3"
    QString odds;      ///< of the whole
    QString bookOdds;  ///< as typed; shown beside the computed price of a parlay
    QString groupNote; ///< "1 of 6 parlays of 2"
    QString stakeText; ///< "To risk 1.10 u / To win 1.00 u", or the other way round
    QString capper;
    Portrait capperPortrait;
    QString note;
    QString footerLeft; ///< "#1042" (or "Preview")
    QString timeText;   ///< "2025-11-24 18:05 UTC"
    bool late = false;
    bool practice = false; ///< marks a practice slip
    std::optional<BetResult> result;
    QString resultText; ///< "WON +1.00 u"; the ribbon is drawn when there is a text

    bool startUnverified() const; ///< of any selection
};

/// From a bet, or (number invalid) its preview.
SlipContent slipContent(const Bet &bet, bool practice, UnitsDisplay units = UnitsDisplay::Risk,
                        OddsFormat odds = OddsFormat::American);
/// What a screen reader says of the slip; at most 1024 characters.
QString altTextOf(const SlipContent &content);

} // namespace dbsbm
