// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Picture.h"

#include <QList>
#include <QString>

#include <optional>

namespace dbsbm {

/// The statistics of a capper, or of a server. Amounts are micro-units; texts are ready to print,
/// and an empty one shows as a dash.
struct StatsCardContent
{
    QString name;
    Portrait portrait;
    QString period; ///< "November 2026", "Last 30 days"
    QString zone;   ///< "Europe/Berlin"
    QString filter; ///< "NBA"; empty = all
    int won = 0;
    int lost = 0;
    int pushed = 0;
    int sample = 0;         ///< settled bets that count
    int minimumSample = 5;  ///< below it, rates show as a dash with the reason
    int selfGraded = 0;     ///< of the sample
    QString selfGradedText; ///< "12: 8-3-1, +2.10 u"; empty = none
    QString othersText;     ///< the same of what others graded
    QString winRate;        ///< "56.3 %"
    QString roi;            ///< "+7.4 %"
    qint64 netMicro = 0;
    qint64 turnoverMicro = 0;
    qint64 levelNetMicro = 0;            ///< net at level stakes of one unit
    std::optional<qint64> drawdownMicro; ///< the worst, not negative; nothing = not known
    QString currentStreak;               ///< "W3"
    QString longestWon;                  ///< "7 (5.2 expected)"; what luck alone would give
    QString longestLost;                 ///< "4 (3.2 expected)"
    QString winRateInterval;             ///< "45.5 to 73.0 %", of 95 %
    QString levelRoi;                    ///< "+12.0 %: -17.1 % to +41.2 %", of 95 %
    QString luck;                        ///< "t = 1.1: within luck"
    QString clv;                         ///< "+1.8 % over 31 bets"; empty = no data
    QList<qint64> cumulativeMicro;       ///< net after each bet or day, from the oldest
    bool practice = false;
};

/// One line of a board.
struct LeaderboardRow
{
    int rank = 0; ///< equal for ties that stay
    QString name;
    Portrait portrait;
    QString record;   ///< "24-18-3"
    QString value;    ///< "+12.40 u"
    QString interval; ///< "95 %: 44.1 to 68.0 %"; may be empty
    QString sample;   ///< "45 bets"
    int sign = 0;     ///< of the value: colours it; 0 = neutral
};

struct LeaderboardCardContent
{
    QString title;  ///< "Leaderboard"
    QString metric; ///< "Net units"
    QString period;
    QString zone;
    QString filter;             ///< "NBA"; empty = all
    QList<LeaderboardRow> rows; ///< at most kMaxBoardRows are shown
    int page = 1;
    int pages = 1;
    int minimumSample = 5;
    QString note; ///< ties, self-graded bets: "Ties: smaller turnover first."
    bool practice = false;
};
inline constexpr int kMaxBoardRows = 15;

/// The best or the worst bet of a recap; empty pick = none.
struct RecapBet
{
    QString capper;
    QString pick; ///< "Celtics -3.5"
    QString odds;
    QString number; ///< "#1042"
    qint64 netMicro = 0;
};

struct RecapCardContent
{
    QString title; ///< "Daily recap"
    QString period;
    QString zone;
    bool restated = false; ///< a correction changed a recap that was already posted
    QString restatedAt;    ///< "1 December 2026 10:00"; when that was
    int bets = 0;          ///< settled in the period
    int won = 0;
    int lost = 0;
    int pushed = 0;
    qint64 netMicro = 0;
    qint64 turnoverMicro = 0;
    QString roi;           ///< "+7.4 %"
    int minimumSample = 5; ///< below it, the ROI shows as a dash with the reason
    RecapBet best;
    RecapBet worst;
    QList<LeaderboardRow> top; ///< at most kMaxRecapRows are shown
    bool practice = false;
};
inline constexpr int kMaxRecapRows = 5;

/// What a screen reader says of a card; at most 1024 characters.
QString altTextOf(const StatsCardContent &content);
QString altTextOf(const LeaderboardCardContent &content);
QString altTextOf(const RecapCardContent &content);

} // namespace dbsbm
