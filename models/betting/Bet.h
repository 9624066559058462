// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Odds.h"
#include "models/betting/Units.h"
#include "models/core/Ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace dbsbm {

enum class Market { Moneyline, Spread, Total, TeamTotal, Other };
enum class StakeMode { Auto, Risk, Win };
/// Stored status of a bet; drafts live in their own table.
enum class BetStatus { Posting, PostFailed, Open, Settled, Cancelled };
enum class LegResult { Won, Lost, Push, Void, HalfWon, HalfLost };
enum class BetResult { Won, Lost, Push, Void, HalfWon, HalfLost, Partial };

// Stable lower-case names for storage, JSON and options ("team_total", "half_won"); the inverse
// returns nothing for an unknown name.
QString toName(Market market);
QString toName(StakeMode mode);
QString toName(BetStatus status);
QString toName(LegResult result);
QString toName(BetResult result);
std::optional<Market> marketFromName(const QString &name);
std::optional<StakeMode> stakeModeFromName(const QString &name);
std::optional<BetStatus> betStatusFromName(const QString &name);
std::optional<LegResult> legResultFromName(const QString &name);
std::optional<BetResult> betResultFromName(const QString &name);

/// One selection.
struct Leg
{
    QString league; ///< "NBA"; at most 60 characters
    QString game;   ///< "Lakers @ Celtics"; at most 120 characters
    Market market = Market::Moneyline;
    QString pick; ///< "Celtics", "Over"; at most 80 characters
    QString line; ///< "-3.5", "o221.5"; may be empty
    Odds odds;
    std::optional<qint64> startsAtMs; ///< UTC; nothing = start unverified
    std::optional<LegResult> result;
    Fraction deadHeat{1, 1};
};

/// What is staked. risk and toWin are the stored roundings of the exact rationals.
struct Stake
{
    Units typed;
    StakeMode mode = StakeMode::Risk; ///< resolved: Risk or Win, never Auto
    Units risk;
    Units toWin;
};

/// A bet of a guild, whole.
struct Bet
{
    BetId id;
    GuildId guild;
    BetNumber number;
    CapperId capper;
    UserId capperUser; ///< zero once the person was forgotten
    QString capperName;
    QList<Leg> legs;
    Stake stake;
    QString note;
    BetStatus status = BetStatus::Posting;
    std::optional<BetResult> result;
    Units net; ///< booked net; zero unless settled
    bool late = false;
    bool selfGraded = false;
    ChannelId channel;     ///< where the slip goes or is
    MessageId message;     ///< zero until delivered
    WebhookId webhook;     ///< zero when the bot itself posted it
    qint64 placedAtMs = 0; ///< the interaction snowflake's time
    qint64 postedAtMs = 0;
    qint64 settledAtMs = 0; ///< effective time: that of the first settlement
    UserId settledBy;
    int revision = 0; ///< grows with each change; compare-and-set key
};

} // namespace dbsbm
