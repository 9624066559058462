// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Error.h"
#include "models/core/exportText.h"

#include <QString>

#include <chrono>

namespace dbsbm {

/// What a cell means; the view chooses the colour.
enum class Tone { Neutral, Good, Bad, Warning, Info, Muted };

/// "23 Nov 14:05:09" in the local zone; a dash for 0.
QString localTimeText(qint64 epochMs);
/// The same without seconds, for a narrow column.
QString localMinuteText(qint64 epochMs);
/// "2026-11-23 14:05:09 UTC"; empty for 0. What tooltips show.
QString utcTimeText(qint64 epochMs);
/// The two largest parts: "3 d 4 h", "2 h 5 min", "1 min 9 s", "9 s".
QString durationText(std::chrono::milliseconds duration);
/// "12.5 MiB".
QString bytesText(double bytes);

/// "Open", "Won", "Post failed": result when settled, else status.
QString betStateText(const Bet &bet);
Tone betTone(const Bet &bet);
/// "Half won" of one selection.
QString legResultText(LegResult result);
/// What is filtered by, as a person reads it.
QString betStatusText(BetStatus status);
/// "Celtics -3.5"; of a parlay "3 legs: Celtics -3.5, Over o221.5, ...".
QString betPickText(const Bet &bet);
/// One selection by its position from 0: "2. Celtics -3.5 (-110)", with its result once it has one.
QString betLegText(const Bet &bet, int leg);
/// League of the only leg, or all leagues once each.
QString betLeagueText(const Bet &bet);
/// Price of the only leg as typed; of a parlay nothing (it has no typed price).
QString betOddsText(const Bet &bet);
/// "#1042"; "not numbered" cannot happen after confirming.
QString betNumberText(const Bet &bet);

QString severityText(Severity severity);
Tone severityTone(Severity severity);

} // namespace dbsbm
