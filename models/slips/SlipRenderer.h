// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <QByteArray>
#include <QImage>

namespace dbsbm {

/// Everything a slip shows; a value, so that rendering needs no thread of its own.
struct SlipContent
{
    QString league;
    QString kind;      ///< "Moneyline", "Spread"
    QString home;      ///< right side; may be empty when the game is free text
    QString away;      ///< left side
    QString separator; ///< "@" or "vs", between the sides
    QString game;      ///< the game as typed; shown when it has no two sides
    QString startDay;  ///< "Mon 23 Nov"; empty when unverified
    QString startTime; ///< "19:30 UTC"
    QString pick;
    QString line;
    QString odds;
    QString stakeText; ///< "To risk 1.10 u / To win 1.00 u"
    QString capper;
    QString note;
    QString footerLeft;  ///< "#1042" (or "Preview")
    QString footerRight; ///< UTC time plus the guild's line
    bool late = false;
    bool startUnverified = false;
    bool practice = false; ///< marks a practice slip
    std::optional<BetResult> result;
    QString resultText; ///< "WON +1.00 u"; the ribbon is drawn when there is a text
};

inline constexpr int kSlipWidth = 600;
inline constexpr int kSlipHeight = 400;

/// From a bet, or (number invalid) its preview. \a footerLine is the guild's own line.
SlipContent slipContent(const Bet &bet, const QString &footerLine, bool practice);

/// Draws 600x400; deterministic for one font set. Thread-safe, no GUI thread needed (but a
/// QGuiApplication for the fonts).
QImage renderSlip(const SlipContent &content);
/// \a image as PNG, with a palette where that is close enough (see palette.h), fast rather than
/// small. Fails on an empty image and above 4096 pixels a side.
Result<QByteArray> encodePng(const QImage &image);
/// What a screen reader says of the slip; at most 1024 characters.
QString slipAltText(const SlipContent &content);
/// Registers the bundled font families once per process; call before the first render.
Result<> loadSlipFonts();

} // namespace dbsbm
