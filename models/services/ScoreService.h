// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/scoreGrading.h"

#include <QObject>

#include <memory>

namespace dbsbm {

class Clock;
class Database;

/// What one pass over the bets of some games did.
struct ScoreReport
{
    int looked = 0;
    int proposed = 0;
    int withdrawn = 0;
    int graded = 0;
    int reversed = 0;
    QList<Error> refused; ///< bets that could not be graded, such as those of a read-only guild
};
/// What whoever asked for a pass has to tell the operator: why it ended, or what it left out.
QList<Error> faultsOf(const Result<ScoreReport> &report);

/// Grades bets from the final scores of their games: proposes, or by guild setting applies. Each
/// bet is a transaction of its own; what a crash leaves is taken up by resume().
class ScoreService : public QObject
{
    Q_OBJECT
public:
    static constexpr int kBatch = 100; ///< bets under way at a time
    static constexpr qint64 kResumeMs = 7LL * 24 * 3600 * 1000;
    static constexpr int kMaxProposals = 500;

    ScoreService(Database &database, const Clock &clock, BettingService &betting,
                 QObject *parent = nullptr);

    /// Looks at every bet on these stored games.
    Task<Result<ScoreReport>> apply(const QStringList &fixtures);
    /// Looks at every bet on a game that ended and changed in the last seven days.
    Task<Result<ScoreReport>> resume();

    /// Looks at every open bet of a guild whose game has ended already, as when its bets are graded
    /// otherwise from now on; or only at \a bet, as when it opens after the end of its game.
    Task<Result<ScoreReport>> catchUp(GuildId guild, BetId bet = {});

    Task<Result<BetOutcome>> confirm(const ConfirmProposal &command);
    Task<Result<Bet>> dismiss(const ConfirmProposal &command);
    /// Those that wait, oldest first, at most kMaxProposals; an invalid guild means all (panel and
    /// terminal only).
    Task<Result<QList<Proposal>>> waiting(GuildId guild);
    /// The one of a bet. BET-001 when there is no such bet in that guild.
    Task<Result<std::optional<Proposal>>> waitingFor(GuildId guild, BetId bet);

Q_SIGNALS:
    /// A grade was proposed, withdrawn, confirmed or dismissed.
    void proposalsChanged();

private:
    struct Pass;
    using PassPointer = std::shared_ptr<Pass>;

    void nextBatch(const PassPointer &pass);
    void applyBatch(const PassPointer &pass, const QList<BetId> &bets);
    void applyTo(const PassPointer &pass, const QList<BetId> &bets);
    void note(const PassPointer &pass, const Result<ScoreOutcome> &outcome);
    void finish(const PassPointer &pass);

    Database &m_database;
    const Clock &m_clock;
    BettingService &m_betting;
};

} // namespace dbsbm
