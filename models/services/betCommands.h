// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/services/Actor.h"

namespace dbsbm {

// What can be asked of BettingService. A command id ("i:<interaction id>", "p:<uuid>", "f:<feed
// event>") makes a repetition harmless: the first answer is given again, and the same id with other
// content is refused (BET-008).

/// A selection as a person typed it.
struct DraftLeg
{
    Leg leg; ///< odds are parsed by the guild's formats from oddsText
    QString oddsText;
};

struct DraftRequest
{
    GuildId guild;
    Actor actor;
    InteractionId interaction;
    QList<DraftLeg> legs; ///< one, or up to kMaxPlacedLegs for a parlay
    QString unitsText;
    StakeMode mode = StakeMode::Auto;
    QString note;
    ChannelId channel;         ///< invalid = the guild's slip channel
    QString bookOddsText = {}; ///< of a parlay; may be empty
    int roundRobinBy = 0;      ///< legs in each parlay of a round robin; 0 = none
};

struct Draft
{
    DraftId id;
    GuildId guild;
    UserId user;
    Bet preview; ///< without number; status Posting
    qint64 createdAtMs = 0;
};

/// What a parlay under construction comes to.
struct BetQuote
{
    QList<Leg> legs;            ///< as they would be placed
    std::optional<Stake> stake; ///< of one parlay; nothing without units, two legs, or with a fault
    std::optional<Error> fault; ///< why it cannot be placed as it is
    int parlays = 1;            ///< of a round robin
};

struct ConfirmDraft
{
    DraftId draft;
    Actor actor;
    InteractionId interaction;
    qint64 atMs = 0; ///< time inside the interaction's snowflake
};

/// The result of one leg.
struct LegSettlement
{
    int leg = 0; ///< position from 0
    LegResult result = LegResult::Won;
    Fraction deadHeat{1, 1};
};

/// Grades a bet as a whole, or some of its legs. A whole grade leaves legs that have a result
/// alone, a void takes them all. The bet is settled once a leg is lost or every leg has a result.
struct GradeBet
{
    GuildId guild;
    BetId bet;
    BetResult result = BetResult::Won; ///< when \a legs is empty; Void needs VoidBet
    Actor actor;
    QString commandId;
    QString reason = {};
    Fraction deadHeat{1, 1};        ///< of a whole grade
    QList<LegSettlement> legs = {}; ///< empty = the whole bet
    QByteArray source = {};         ///< canonical JSON of where a score came from; empty = by hand
    bool replace = false;           ///< also legs that have a result already
};

struct UndoGrade
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
    QString reason = {};
};

/// Takes up, or waves away, the grade that final scores suggest.
struct ConfirmProposal
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
    QByteArray digest = {}; ///< first bytes of that of the proposal that was shown; empty = any
};

/// Another result for a settled bet, by reversal entries with the time of the first settlement.
struct CorrectBet
{
    GuildId guild;
    BetId bet;
    BetResult result = BetResult::Won; ///< when \a legs is empty
    Actor actor;
    QString commandId;
    QString reason = {};
    Fraction deadHeat{1, 1};
    QList<LegSettlement> legs = {};
    QByteArray source = {};
};

/// Withdraws an open bet; its history stays.
struct CancelBet
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
    QString reason = {};
    qint64 atMs = 0; ///< time inside the interaction's snowflake; 0 = now
};

struct SetClosing
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
    int leg = 0;
    Odds closing;
};

struct RepostSlip
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
};

} // namespace dbsbm
