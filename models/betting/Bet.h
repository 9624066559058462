// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/HouseRules.h"
#include "models/betting/Odds.h"
#include "models/betting/Units.h"
#include "models/core/Ids.h"

#include <QAnyStringView>
#include <QList>
#include <QString>

#include <optional>

namespace dbsbm {

enum class Market { Moneyline, Spread, Total, TeamTotal, Prop, Other };
/// What part of a game a selection is about; Game counts overtime as the house rules say.
enum class Period {
    Game,
    Regulation,
    FirstHalf,
    SecondHalf,
    Quarter1,
    Quarter2,
    Quarter3,
    Quarter4,
    Period1,
    Period2,
    Period3,
    FirstFive ///< innings
};
enum class StakeMode { Auto, Risk, Win };
/// Stored status of a bet; drafts live in their own table.
enum class BetStatus { Posting, PostFailed, Open, Settled, Cancelled };
enum class LegResult { Won, Lost, Push, Void, HalfWon, HalfLost };
enum class BetResult { Won, Lost, Push, Void, HalfWon, HalfLost, Partial };

// Stable lower-case names for storage, JSON and options ("team_total", "half_won"); the inverse
// returns nothing for an unknown name.
QString toName(Market market);
QString toName(Period period);
QString toName(StakeMode mode);
QString toName(BetStatus status);
QString toName(LegResult result);
QString toName(BetResult result);
std::optional<Market> marketFromName(QAnyStringView name);
std::optional<Period> periodFromName(QAnyStringView name);
std::optional<StakeMode> stakeModeFromName(QAnyStringView name);
std::optional<BetStatus> betStatusFromName(QAnyStringView name);
std::optional<LegResult> legResultFromName(QAnyStringView name);
std::optional<BetResult> betResultFromName(QAnyStringView name);

/// One selection.
struct Leg
{
    QString league; ///< "NBA"; at most 60 characters
    QString game;   ///< "Lakers @ Celtics"; at most 120 characters
    Market market = Market::Moneyline;
    QString pick; ///< "Celtics", "Over", of a prop "Over", "Under", "Yes" or "No"; at most 80
    QString line; ///< "-3.5", "o221.5"; may be empty
    Period period = Period::Game;
    bool threeWay = false; ///< a moneyline on which the draw is an outcome of its own
    QString player;        ///< of a prop, "LeBron James"; at most 80 characters
    QString stat;          ///< of a prop, "Points"; at most 60 characters
    QString fixture;       ///< id of the stored game ("source:key"); empty = free text
    Odds odds;
    std::optional<qint64> startsAtMs; ///< UTC; nothing = start unverified
    std::optional<LegResult> result;
    Fraction deadHeat{1, 1};
    std::optional<Fraction> closing; ///< decimal closing price, where one is known
};

/// What is staked. risk and toWin are the stored roundings of the exact rationals.
struct Stake
{
    Units typed;
    StakeMode mode = StakeMode::Risk; ///< resolved: Risk or Win, never Auto
    Units risk;
    Units toWin;
};

/// Its place among the parlays of a round robin.
struct RoundRobin
{
    DraftId group; ///< the draft that all of them came from
    int index = 1; ///< 1..count, in the order of the bet numbers
    int count = 1;
    int by = 2; ///< legs in each parlay

    bool operator==(const RoundRobin &) const = default;
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
    std::optional<Odds> bookOdds;    ///< the price a sportsbook gave the whole parlay, as typed
    std::optional<HouseRules> rules; ///< nothing on bets from before rules were stored
    std::optional<RoundRobin> roundRobin;
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

/// Whether a slip is wanted that Discord has not: it was posted once and is gone, or the bet is an
/// open one that came from elsewhere.
bool isSlipMissing(const Bet &bet);

} // namespace dbsbm
