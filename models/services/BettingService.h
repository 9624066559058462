// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/explain.h"
#include "models/betting/statistics.h"
#include "models/core/Task.h"
#include "models/services/betCommands.h"

#include <QHash>
#include <QObject>

namespace dbsbm {

class Clock;
class Database;

struct BetQuery
{
    GuildId guild;   ///< invalid = all guilds (panel and terminal only)
    CapperId capper; ///< invalid = all
    std::optional<BetStatus> status;
    QString text; ///< beginnings of words of number, capper, league, game, pick, player
    int limit = 100;
    BetId before;            ///< older than this row; invalid = newest
    BetId after = {};        ///< newer than this row, those next to it; not together with \a before
    qint64 placedFromMs = 0; ///< UTC; 0 = from the start
    qint64 placedToMs = 0;   ///< 0 = no end
    bool explained = false;  ///< with the explanation of each grade
    QString league = {};     ///< whole, of any leg; upper and lower case are the same; empty = all
};

struct BetPage
{
    QList<Bet> bets; ///< newest first
    bool more = false;
    /// Where asked for: JSON as of Explanation, of the bets whose grade can be explained.
    QHash<BetId, QByteArray> explanations = {};
};

struct BetEvent
{
    qint64 atMs = 0;
    QString actor;
    QString kind; ///< "placed", "posted", "settled", "undone", ...
    QString from;
    QString to;
    QString reason;
    QString detail; ///< canonical JSON of how a grade came about; empty for other events
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
    QList<Bet> group = {}; ///< every parlay of a round robin, in order; else empty
};

/// The single door for slash commands, buttons, panel and terminal. Every write is one transaction
/// with its ledger entries, events and outbox rows; signals follow the commit.
class BettingService : public QObject
{
    Q_OBJECT
public:
    BettingService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Legs, stake and faults of a parlay under construction; writes nothing. Fails where a leg is
    /// refused (VAL-*).
    Task<Result<BetQuote>> quote(const DraftRequest &request);
    Task<Result<Draft>> createDraft(const DraftRequest &request);
    Task<Result<Draft>> draft(DraftId id);
    Task<Result<>> discardDraft(DraftId id, const Actor &actor);
    /// Bet, legs, hold, journal row and outbox row in one transaction; unique by draft and
    /// interaction.
    Task<Result<BetOutcome>> confirm(const ConfirmDraft &command);
    Task<Result<BetOutcome>> grade(const GradeBet &command);
    Task<Result<BetOutcome>> undo(const UndoGrade &command);
    Task<Result<BetOutcome>> correct(const CorrectBet &command);
    Task<Result<BetOutcome>> cancel(const CancelBet &command);
    Task<Result<BetOutcome>> setClosing(const SetClosing &command);
    /// A new outbox row for a slip that is gone from Discord.
    Task<Result<BetOutcome>> repostSlip(const RepostSlip &command);
    /// Notes that somebody deleted the message of a slip; nothing when it is of no bet.
    Task<Result<std::optional<Bet>>> slipDeleted(GuildId guild, MessageId message);
    /// The bet whose slip that message is.
    Task<Result<std::optional<Bet>>> betByMessage(GuildId guild, MessageId message);

    Task<Result<Bet>> bet(GuildId guild, BetId id);
    Task<Result<Bet>> betByNumber(GuildId guild, BetNumber number);
    Task<Result<BetPage>> bets(const BetQuery &query);
    Task<Result<QList<BetEvent>>> history(GuildId guild, BetId id);
    /// How the grade of a settled bet came about. See explainBet() for errors.
    Task<Result<Explanation>> explain(GuildId guild, BetId id);
    Task<Result<Record>> record(const StatsQuery &query);

    /// What the outbox learnt of a slip (called by OutboxService only).
    void announce(const Bet &bet) { Q_EMIT betChanged(bet); }
    /// A committed change whose slip has to be edited (called by ScoreService only).
    void announceChange(const Bet &bet);

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
