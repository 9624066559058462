// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ScoreService.h"

#include "models/core/Clock.h"
#include "models/services/transactionRules.h"
#include "models/store/BetRepository.h"
#include "models/store/Database.h"
#include "models/store/FixtureRepository.h"

namespace dbsbm {

/// A walk over the bets of some games, oldest first.
struct ScoreService::Pass
{
    QList<BetId> bets = {}; ///< to be looked at before those of the games
    QStringList fixtures = {};
    BetId last; ///< of the first fixture: what was looked at already
    qsizetype running = 0;
    ScoreReport report;
    Promise<Result<ScoreReport>> promise;
};

QList<Error> faultsOf(const Result<ScoreReport> &report)
{
    return report ? report->refused : QList<Error>{report.error()};
}

ScoreService::ScoreService(Database &database, const Clock &clock, BettingService &betting,
                           QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_betting(betting)
{}

Task<Result<ScoreReport>> ScoreService::resume()
{
    const qint64 since = m_clock.nowMs() - kResumeMs;
    return m_database
        .read<QStringList>([since](Transaction &transaction) {
            return FixtureRepository(transaction).endedSince(since);
        })
        .then(this, [this](const Result<QStringList> &ended) {
            return ended ? apply(*ended) : Task<Result<ScoreReport>>::ready(fail(ended.error()));
        });
}

Task<Result<ScoreReport>> ScoreService::apply(const QStringList &fixtures)
{
    const auto pass = std::make_shared<Pass>();
    pass->fixtures = fixtures;
    nextBatch(pass);
    return pass->promise.task();
}

Task<Result<ScoreReport>> ScoreService::catchUp(GuildId guild, BetId bet)
{
    const auto start = [this](const Result<QList<BetId>> &bets) {
        if (!bets)
            return Task<Result<ScoreReport>>::ready(fail(bets.error()));
        const auto pass = std::make_shared<Pass>();
        pass->bets = *bets;
        nextBatch(pass);
        return pass->promise.task();
    };
    return m_database
        .read<QList<BetId>>([guild, bet](Transaction &transaction) {
            return BetRepository(transaction).openOnEndedGames(guild, bet);
        })
        .then(this, start);
}

void ScoreService::nextBatch(const PassPointer &pass)
{
    if (!pass->bets.isEmpty()) {
        const QList<BetId> batch = pass->bets.mid(0, kBatch);
        pass->bets.remove(0, batch.size());
        applyTo(pass, batch);
        return;
    }
    if (pass->fixtures.isEmpty()) {
        finish(pass);
        return;
    }
    m_database
        .read<QList<BetId>>(
            [fixture = pass->fixtures.first(), after = pass->last](Transaction &transaction) {
                return BetRepository(transaction).idsOn(fixture, after, kBatch);
            })
        .then(this, [this, pass](const Result<QList<BetId>> &bets) {
            if (bets)
                applyBatch(pass, *bets);
            else
                pass->promise.resolve(fail(bets.error()));
        });
}

void ScoreService::applyBatch(const PassPointer &pass, const QList<BetId> &bets)
{
    if (bets.isEmpty()) {
        pass->fixtures.removeFirst();
        pass->last = {};
        nextBatch(pass);
        return;
    }
    pass->last = bets.last();
    applyTo(pass, bets);
}

void ScoreService::applyTo(const PassPointer &pass, const QList<BetId> &bets)
{
    pass->running = bets.size();
    for (const BetId bet : bets) {
        m_database
            .write<ScoreOutcome>([bet, now = m_clock.nowMs()](Transaction &transaction) {
                return applyScores(transaction, bet, now);
            })
            .then(this, [this, pass](const Result<ScoreOutcome> &outcome) {
                note(pass, outcome);
                if (--pass->running == 0)
                    nextBatch(pass);
            });
    }
}

void ScoreService::note(const PassPointer &pass, const Result<ScoreOutcome> &outcome)
{
    ScoreReport &report = pass->report;
    ++report.looked;
    if (!outcome) {
        report.refused.append(outcome.error());
        return;
    }
    report.reversed += outcome->reversed ? 1 : 0;
    switch (outcome->effect) {
    case ScoreEffect::Nothing: break;
    case ScoreEffect::Proposed: ++report.proposed; break;
    case ScoreEffect::Withdrawn: ++report.withdrawn; break;
    case ScoreEffect::Graded: ++report.graded; break;
    }
    if (outcome->effect != ScoreEffect::Nothing)
        m_betting.announceChange(outcome->bet); // its slip shows what is proposed, too
}

void ScoreService::finish(const PassPointer &pass)
{
    const ScoreReport &report = pass->report;
    if (report.proposed + report.withdrawn + report.graded > 0)
        Q_EMIT proposalsChanged();
    pass->promise.resolve(report);
}

Task<Result<BetOutcome>> ScoreService::confirm(const ConfirmProposal &command)
{
    return m_database
        .write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return confirmProposal(transaction, command, now);
        })
        .then(this, [this](Result<BetOutcome> outcome) {
            if (outcome && !outcome->repeated) {
                m_betting.announceChange(outcome->bet);
                Q_EMIT proposalsChanged();
            }
            return outcome;
        });
}

Task<Result<Bet>> ScoreService::dismiss(const ConfirmProposal &command)
{
    return m_database
        .write<Bet>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return dismissProposal(transaction, command, now);
        })
        .then(this, [this](Result<Bet> bet) {
            if (bet) {
                m_betting.announceChange(*bet);
                Q_EMIT proposalsChanged();
            }
            return bet;
        });
}

Task<Result<QList<Proposal>>> ScoreService::waiting(GuildId guild)
{
    return m_database.read<QList<Proposal>>([guild](Transaction &transaction) {
        return waitingProposals(transaction, guild, kMaxProposals);
    });
}

Task<Result<std::optional<Proposal>>> ScoreService::waitingFor(GuildId guild, BetId bet)
{
    using Found = std::optional<Proposal>;
    return m_database.read<Found>([guild, bet](Transaction &transaction) -> Result<Found> {
        const Result<StoredBet> stored = loadBet(transaction, guild, bet);
        return stored ? waitingProposal(transaction, stored->bet) : fail(stored.error());
    });
}

} // namespace dbsbm
