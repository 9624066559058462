// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/statistics.h"
#include "models/core/Task.h"
#include "models/services/Actor.h"

#include <QObject>

namespace dbsbm {

class Clock;
class Database;

struct DraftRequest
{
    GuildId guild;
    Actor actor;
    InteractionId interaction;
    Leg leg; ///< odds parsed by the guild's formats from oddsText
    QString oddsText;
    QString unitsText;
    StakeMode mode = StakeMode::Auto;
    QString note;
    ChannelId channel; ///< invalid = the guild's slip channel
};

struct Draft
{
    DraftId id;
    GuildId guild;
    UserId user;
    Bet preview; ///< without number; status Posting
    qint64 createdAtMs = 0;
};

struct ConfirmDraft
{
    DraftId draft;
    Actor actor;
    InteractionId interaction;
    qint64 atMs = 0; ///< time inside the interaction's snowflake
};

struct GradeBet
{
    GuildId guild;
    BetId bet;
    BetResult result = BetResult::Won; ///< Void needs VoidBet
    Actor actor;
    QString commandId; ///< idempotency: "i:<interaction id>" or "p:<uuid>"
    QString reason;
};

struct UndoGrade
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
};

struct BetQuery
{
    GuildId guild;   ///< invalid = all guilds (panel and terminal only)
    CapperId capper; ///< invalid = all
    std::optional<BetStatus> status;
    QString text; ///< beginnings of words of number, capper, league, game, pick, player
    int limit = 100;
    BetId before; ///< older than this row; invalid = newest
};

struct BetPage
{
    QList<Bet> bets; ///< newest first
    bool more = false;
};

struct BetEvent
{
    qint64 atMs = 0;
    QString actor;
    QString kind; ///< "placed", "posted", "settled", "undone", ...
    QString from;
    QString to;
    QString reason;
};

struct StatsQuery
{
    GuildId guild;
    CapperId capper;   ///< invalid = the whole guild
    qint64 fromMs = 0; ///< by effective settlement time; 0 = from the start
    qint64 toMs = 0;   ///< 0 = no end
};

struct BetOutcome
{
    Bet bet;
    bool repeated = false; ///< the same command again: nothing new happened
};

/// The single door for slash commands, buttons, panel and terminal. Every write is one transaction
/// with its ledger entries, events and outbox rows; signals follow the commit.
class BettingService : public QObject
{
    Q_OBJECT
public:
    BettingService(Database &database, const Clock &clock, QObject *parent = nullptr);

    Task<Result<Draft>> createDraft(const DraftRequest &request);
    Task<Result<Draft>> draft(DraftId id);
    Task<Result<>> discardDraft(DraftId id, const Actor &actor);
    /// Bet, legs, hold, journal row and outbox row in one transaction; unique by draft and
    /// interaction.
    Task<Result<BetOutcome>> confirm(const ConfirmDraft &command);
    Task<Result<BetOutcome>> grade(const GradeBet &command);
    Task<Result<BetOutcome>> undo(const UndoGrade &command);

    Task<Result<Bet>> bet(GuildId guild, BetId id);
    Task<Result<Bet>> betByNumber(GuildId guild, BetNumber number);
    Task<Result<BetPage>> bets(const BetQuery &query);
    Task<Result<QList<BetEvent>>> history(GuildId guild, BetId id);
    Task<Result<Record>> record(const StatsQuery &query);

    /// What the outbox learnt of a slip (called by OutboxService only).
    void announce(const Bet &bet) { Q_EMIT betChanged(bet); }

Q_SIGNALS:
    void betChanged(const dbsbm::Bet &bet);
    /// Rows wait in the outbox.
    void outboxFilled();
    /// Another process changed the database: reload what is shown.
    void changedElsewhere();

private:
    /// Signals follow the commit, and only what is new.
    Task<Result<BetOutcome>> publish(Task<Result<BetOutcome>> outcome);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm
