// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/BettingService.h"
#include "models/store/BetHistoryRepository.h"

#include "models/betting/validation.h"
#include "models/core/Clock.h"
#include "models/services/correcting.h"
#include "models/services/explaining.h"
#include "models/services/placing.h"
#include "models/services/quoting.h"
#include "models/services/settling.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kMaxPage = 1000;

BetFilter filterOf(const BetQuery &query)
{
    return {query.guild,
            query.capper,
            query.status,
            query.text.trimmed().left(100),
            std::clamp(query.limit, 1, kMaxPage),
            query.before,
            query.after,
            query.placedFromMs,
            query.placedToMs,
            query.league.simplified().left(kMaxLeague)};
}

Result<> explainPage(Transaction &transaction, BetPage &page)
{
    for (const Bet &bet : std::as_const(page.bets)) {
        const Result<QByteArray> json = explanationJson(transaction, bet);
        if (!json)
            return fail(json.error());
        if (!json->isEmpty())
            page.explanations.insert(bet.id, *json);
    }
    return {};
}

Result<BetPage> readPage(Transaction &transaction, const BetFilter &filter, bool explained)
{
    const auto found = BetRepository(transaction).list(filter);
    if (!found)
        return fail(found.error());
    BetPage page;
    page.more = found->size() > filter.limit;
    for (const StoredBet &stored : *found) {
        if (page.bets.size() < filter.limit)
            page.bets.append(stored.bet);
    }
    if (filter.after.isValid()) // read from the cursor on, shown newest first
        std::reverse(page.bets.begin(), page.bets.end());
    if (explained) {
        if (const Result<> done = explainPage(transaction, page); !done)
            return fail(done.error());
    }
    return page;
}

Result<QList<BetEvent>> readHistory(Transaction &transaction, GuildId guild, BetId id)
{
    if (const Result<StoredBet> known = loadBet(transaction, guild, id); !known)
        return fail(known.error());
    const auto events = BetHistoryRepository(transaction).events(id);
    if (!events)
        return fail(events.error());
    QList<BetEvent> history;
    for (const StoredBetEvent &event : *events) {
        const QString actor = event.actorName.isEmpty() ? event.actorRole : event.actorName;
        history.append(
            {event.atMs, actor, event.kind, event.from, event.to, event.reason, event.detail});
    }
    return history;
}

Result<Record> readRecord(Transaction &transaction, const StatsQuery &query)
{
    Record record;
    const Result<> read =
        BetRepository(transaction)
            .forEach(query.guild, query.capper, BetRepository::Legs::Leave,
                     [&](const StoredBet &stored) {
                         const qint64 at = stored.bet.settledAtMs;
                         const bool settled = stored.bet.status == BetStatus::Settled;
                         if (settled
                             && (at < query.fromMs || (query.toMs != 0 && at >= query.toMs)))
                             return;
                         record.add(stored.bet);
                     });
    if (!read)
        return fail(read.error());
    return record;
}

} // namespace

BettingService::BettingService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
    connect(&database, &Database::changedElsewhere, this, &BettingService::changedElsewhere);
}

Task<Result<BetQuote>> BettingService::quote(const DraftRequest &request)
{
    return m_database.read<BetQuote>([request, now = m_clock.nowMs()](Transaction &transaction) {
        return quoteBet(transaction, request, now);
    });
}

Task<Result<Draft>> BettingService::createDraft(const DraftRequest &request)
{
    return m_database.write<Draft>([request, now = m_clock.nowMs()](Transaction &transaction) {
        return dbsbm::createDraft(transaction, request, now);
    });
}

Task<Result<Draft>> BettingService::draft(DraftId id)
{
    return m_database.read<Draft>(
        [id](Transaction &transaction) { return findDraft(transaction, id); });
}

Task<Result<>> BettingService::discardDraft(DraftId id, const Actor &actor)
{
    return m_database.write<void>([id, actor](Transaction &transaction) {
        return dbsbm::discardDraft(transaction, id, actor);
    });
}

Task<Result<BetOutcome>> BettingService::publish(Task<Result<BetOutcome>> outcome)
{
    return outcome.then(this, [this](Result<BetOutcome> done) {
        if (done && !done->repeated) {
            for (const Bet &bet : done->group.isEmpty() ? QList<Bet>{done->bet} : done->group)
                Q_EMIT betChanged(bet);
            Q_EMIT outboxFilled();
        }
        return done;
    });
}

void BettingService::announceChange(const Bet &bet)
{
    Q_EMIT betChanged(bet);
    Q_EMIT outboxFilled();
}

Task<Result<BetOutcome>> BettingService::confirm(const ConfirmDraft &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return confirmDraft(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::grade(const GradeBet &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return gradeBet(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::undo(const UndoGrade &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return undoGrade(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::correct(const CorrectBet &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return correctBet(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::cancel(const CancelBet &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return cancelBet(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::setClosing(const SetClosing &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return dbsbm::setClosing(transaction, command, now);
        }));
}

Task<Result<BetOutcome>> BettingService::repostSlip(const RepostSlip &command)
{
    return publish(
        m_database.write<BetOutcome>([command, now = m_clock.nowMs()](Transaction &transaction) {
            return dbsbm::repostSlip(transaction, command, now);
        }));
}

Task<Result<std::optional<Bet>>> BettingService::slipDeleted(GuildId guild, MessageId message)
{
    using Found = std::optional<Bet>;
    return m_database
        .write<Found>([guild, message, now = m_clock.nowMs()](Transaction &transaction) {
            return dbsbm::slipDeleted(transaction, guild, message, now);
        })
        .then(this, [this](Result<Found> done) {
            if (done && *done)
                Q_EMIT betChanged(**done);
            return done;
        });
}

Task<Result<std::optional<Bet>>> BettingService::betByMessage(GuildId guild, MessageId message)
{
    using Found = std::optional<Bet>;
    return m_database.read<Found>([guild, message](Transaction &transaction) -> Result<Found> {
        const auto found = BetRepository(transaction).findByMessage(guild, message);
        if (!found)
            return fail(found.error());
        return *found ? Found((*found)->bet) : Found();
    });
}

Task<Result<Bet>> BettingService::bet(GuildId guild, BetId id)
{
    return m_database.read<Bet>([guild, id](Transaction &transaction) -> Result<Bet> {
        return loadBet(transaction, guild, id).map([](const StoredBet &stored) {
            return stored.bet;
        });
    });
}

Task<Result<Bet>> BettingService::betByNumber(GuildId guild, BetNumber number)
{
    return m_database.read<Bet>([guild, number](Transaction &transaction) -> Result<Bet> {
        const auto found = BetRepository(transaction).findByNumber(guild, number);
        if (!found)
            return fail(found.error());
        const BetId id = *found ? (*found)->bet.id : BetId();
        return loadBet(transaction, guild, id).map([](const StoredBet &stored) {
            return stored.bet;
        });
    });
}

Task<Result<BetPage>> BettingService::bets(const BetQuery &query)
{
    return m_database.read<BetPage>(
        [filter = filterOf(query), explained = query.explained](Transaction &transaction) {
            return readPage(transaction, filter, explained);
        });
}

Task<Result<QList<BetEvent>>> BettingService::history(GuildId guild, BetId id)
{
    return m_database.read<QList<BetEvent>>(
        [guild, id](Transaction &transaction) { return readHistory(transaction, guild, id); });
}

Task<Result<Explanation>> BettingService::explain(GuildId guild, BetId id)
{
    return m_database.read<Explanation>(
        [guild, id](Transaction &transaction) { return explainBet(transaction, guild, id); });
}

Task<Result<Record>> BettingService::record(const StatsQuery &query)
{
    return m_database.read<Record>(
        [query](Transaction &transaction) { return readRecord(transaction, query); });
}

} // namespace dbsbm
