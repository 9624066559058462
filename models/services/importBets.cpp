// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importBets.h"

#include "models/betting/StatsPeriod.h"
#include "models/services/counting.h"
#include "models/services/legResults.h"
#include "models/services/postPlanning.h"
#include "models/store/CanonicalJson.h"
#include "models/store/GuildRepository.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

void clearResult(Bet &bet)
{
    bet.result.reset();
    bet.net = {};
    bet.selfGraded = false;
    bet.settledAtMs = 0;
    for (Leg &leg : bet.legs) {
        leg.result.reset();
        leg.deadHeat = {1, 1};
    }
}

Result<> finish(Transaction &transaction, StoredBet stored, const LegacyBet &old, BetStep step)
{
    Bet &bet = stored.bet;
    const QList<Leg> before = bet.legs;
    bet.status = old.bet.status;
    step.from = u"open"_s;
    step.effectiveAtMs = old.settledAtMs;
    if (bet.status == BetStatus::Cancelled) {
        step.kind = u"cancelled"_s;
        step.to = u"cancelled"_s;
        step.postings = releasePostings(bet);
        return changeUncounted(transaction, stored, step);
    }
    bet.result = old.bet.result;
    bet.net = old.bet.net;
    bet.legs = old.bet.legs;
    bet.selfGraded = old.bet.selfGraded;
    bet.settledAtMs = old.settledAtMs;
    stored.effectiveAtMs = old.settledAtMs;
    stored.gradedAtMs = old.settledAtMs; // so that the time to undo it is over
    if (bet.selfGraded)
        stored.settledByPerson = bet.capper;
    step.kind = bet.result == BetResult::Void ? u"voided"_s : u"settled"_s;
    step.to = recordedState(bet);
    step.postings = settlePostings(bet);
    step.detail = gradeDetail(before, bet.legs, {});
    return changeUncounted(transaction, stored, step);
}

} // namespace

Result<BetId> importBet(Transaction &transaction, const LegacyBet &old, CapperId capper,
                        const ActorStamp &actor, qint64 nowMs)
{
    StoredBet stored;
    Bet &bet = stored.bet;
    bet = old.bet;
    bet.capper = capper;
    bet.status = BetStatus::Open;
    bet.revision = 1;
    clearResult(bet);
    const Result<qint64> number = GuildRepository(transaction).nextNumber(bet.guild);
    if (!number)
        return fail(number.error());
    bet.number = BetNumber::fromSql(*number);
    const Result<BetId> id = BetRepository(transaction).insert(bet, {});
    if (!id)
        return fail(id.error());
    bet.id = *id;
    BetStep step{.actor = actor,
                 .kind = u"imported"_s,
                 .from = {},
                 .to = u"open"_s,
                 .reason = old.key,
                 .postings = inverse(releasePostings(bet)),
                 .atMs = nowMs,
                 .effectiveAtMs = bet.placedAtMs};
    Result<> done = recordStep(transaction, stored, step);
    if (done && old.bet.status != BetStatus::Open) {
        step.reason.clear();
        done = finish(transaction, stored, old, step);
    }
    return done ? id : Result<BetId>(fail(done.error()));
}

Result<std::optional<qint64>> withdrawBet(Transaction &transaction, BetId bet,
                                          const ActorStamp &actor, qint64 nowMs)
{
    auto found = BetRepository(transaction).find(bet);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->bet.status == BetStatus::Cancelled)
        return std::optional<qint64>();
    StoredBet &stored = **found;
    const Bet before = stored.bet;
    const bool settled = before.status == BetStatus::Settled;
    const BetStep step{.actor = actor,
                       .kind = u"import_undone"_s,
                       .from = recordedState(before),
                       .to = u"cancelled"_s,
                       .postings = settled ? inverse(netPostings(before)) : releasePostings(before),
                       .atMs = nowMs,
                       .effectiveAtMs = settled ? stored.effectiveAtMs : nowMs};
    stored.bet.status = BetStatus::Cancelled;
    clearResult(stored.bet);
    stored.gradedAtMs = 0;
    stored.settledByPerson = {};
    Result<> done = changeUncounted(transaction, stored, step);
    if (done && stored.bet.message.isValid()) // it was posted again here
        done = OutboxRepository(transaction).enqueue(before.guild, bet, u"edit_slip"_s, nowMs);
    if (!done)
        return fail(done.error());
    return std::optional<qint64>(step.effectiveAtMs);
}

Result<> recountAt(Transaction &transaction, GuildId guild, const QSet<qint64> &effectiveMs,
                   qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    if (const Result<> counted = recount(transaction, *settings); !counted)
        return counted;
    QMap<qint64, qint64> days; // one time of each is enough: posts tell of whole days
    for (const qint64 ms : effectiveMs)
        days.insert(dayNumber(ms, timeZoneOf(*settings)), ms);
    for (const qint64 ms : std::as_const(days)) {
        if (const Result<> done = restatePosts(transaction, *settings, ms, nowMs); !done)
            return done;
    }
    return {};
}

} // namespace dbsbm
