// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/placing.h"

#include "models/betting/parlays.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/legFixtures.h"
#include "models/services/placementChecks.h"
#include "models/services/previewing.h"
#include "models/services/slipChannel.h"
#include "models/services/transactionRules.h"
#include "models/store/BetHistoryRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"
#include "models/store/DraftRepository.h"
#include "models/store/GuildRepository.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDraftLifeMs = 24LL * 60 * 60 * 1000; // an interaction's token lives 15 minutes

Draft toDraft(const StoredDraft &stored)
{
    return {stored.id, stored.preview.guild, stored.preview.capperUser, stored.preview,
            stored.createdAtMs};
}

QByteArray digestOf(const DraftRequest &request)
{
    QList<Leg> legs;
    QStringList odds;
    for (const DraftLeg &leg : request.legs) {
        legs << leg.leg;
        odds << leg.oddsText;
    }
    return sha256(CanonicalObject()
                      .add("book_odds", request.bookOddsText)
                      .add("channel", request.channel.toString())
                      .add("guild", request.guild.toString())
                      .addRaw("legs", legsToJson(legs))
                      .add("mode", toName(request.mode))
                      .add("note", request.note)
                      .add("odds", odds.join(u'\n'))
                      .add("round_robin", request.roundRobinBy)
                      .add("units", request.unitsText)
                      .add("user", request.actor.user.toString())
                      .toBytes());
}

Result<StoredCapper> activeCapper(Transaction &transaction, GuildId guild, UserId user)
{
    const auto capper = CapperRepository(transaction).find(guild, user);
    if (!capper)
        return fail(capper.error());
    if (!*capper || !(*capper)->active)
        return fail(notACapper());
    return **capper;
}

Result<> mayPlace(const Actor &actor, const GuildSettings &settings)
{
    return checkPermission(Action::PlaceBet, actor, permissionSubject(settings, true));
}

Error draftGone()
{
    return Error(codes::kDraftNotFound, BettingFault{},
                 tr("This draft is gone. Start the command again."));
}

Error notYours()
{
    return Error(
        codes::kFlowNotYours, ValidationFault{QStringLiteral("capper")},
        tr("Only the capper who started this bet can finish it. Start your own with /bet."));
}

bool mayFinish(const Actor &actor, UserId owner)
{
    return actor.kind != ActorKind::Member || (owner.isValid() && actor.user == owner);
}

/// Everything after the checks: number, rows, hold, journal, event, outbox.
Result<StoredBet> writeBet(Transaction &transaction, Bet bet, DraftId draft,
                           const ConfirmDraft &command, qint64 nowMs)
{
    const Result<qint64> number = GuildRepository(transaction).nextNumber(bet.guild);
    if (!number)
        return fail(number.error());
    bet.number = BetNumber::fromSql(*number);
    bet.status = BetStatus::Posting;
    bet.revision = 1;
    const Result<BetId> id = BetRepository(transaction).insert(bet, draft);
    if (!id)
        return fail(id.error());
    bet.id = *id;
    StoredBet stored;
    stored.bet = bet;
    ActorStamp actor{Role::Capper, false, bet.capper, u"capper:"_s + bet.capper.toString(),
                     u"capper"_s};
    if (command.actor.kind != ActorKind::Member)
        actor = systemStamp(u"operator"_s);
    BetStep step{.actor = actor,
                 .kind = u"placed"_s,
                 .from = u"draft"_s,
                 .to = u"posting"_s,
                 .atMs = nowMs,
                 .effectiveAtMs = bet.placedAtMs};
    step.postings = {{openAccount(bet.capper), bet.stake.risk}, {houseAccount(), -bet.stake.risk}};
    if (const Result<> recorded = recordStep(transaction, stored, step); !recorded)
        return fail(recorded.error());
    const Result<> queued =
        OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"post_slip"_s, nowMs);
    if (!queued)
        return fail(queued.error());
    return stored;
}

/// The draft while there is one: it goes in the transaction in which it becomes a bet.
Result<std::optional<StoredDraft>> ownDraft(Transaction &transaction, DraftId id,
                                            const Actor &actor)
{
    auto draft = DraftRepository(transaction).find(id);
    if (draft && *draft && !mayFinish(actor, (*draft)->preview.capperUser))
        return fail(notYours());
    return draft;
}

/// The bets that a draft becomes: one, or each parlay of a round robin.
Result<QList<Bet>> betsOf(const Bet &draft, DraftId id, const GuildSettings &settings)
{
    Result<QList<QList<Leg>>> parlays = QList<QList<Leg>>{draft.legs};
    if (draft.roundRobin)
        parlays = roundRobin(draft.legs, draft.roundRobin->by);
    if (!parlays)
        return fail(parlays.error());
    QList<Bet> bets;
    for (const QList<Leg> &legs : *parlays) {
        Bet bet = draft;
        bet.legs = legs;
        if (draft.roundRobin) {
            bet.roundRobin->group = id;
            bet.roundRobin->index = static_cast<int>(bets.size()) + 1;
            bet.roundRobin->count = static_cast<int>(parlays->size());
        }
        const Result<Stake> stake = placeStake(draft.stake.typed, draft.stake.mode, legs,
                                               stakeRulesOf(settings), termsOf(draft));
        if (!stake)
            return fail(stake.error());
        bet.stake = *stake;
        bets << bet;
    }
    return bets;
}

/// The draft as what it becomes now: every rule is asked again, settings may have changed.
Result<QList<Bet>> checkedBets(Transaction &transaction, const StoredDraft &draft,
                               const ConfirmDraft &command)
{
    Bet bet = draft.preview;
    if (!draft.isCapperActive)
        return fail(notACapper());
    const Result<GuildSettings> settings = readGuildSettings(transaction, bet.guild);
    if (!settings)
        return fail(settings.error());
    if (const Result<> may = mayPlace(command.actor, *settings); !may)
        return fail(may.error());
    const Result<ChannelId> channel = slipChannel(*settings, bet.channel);
    if (!channel)
        return fail(channel.error());
    bet.channel = *channel;
    bet.rules = houseRulesOf(*settings);
    if (const Result<> adopted = adoptFixtures(transaction, bet.legs); !adopted)
        return fail(adopted.error());
    bet.placedAtMs = command.atMs != 0 ? command.atMs : snowflakeTimeMs(command.interaction);
    const Result<bool> late = lateAt(bet.legs, bet.placedAtMs, *settings);
    if (!late)
        return fail(late.error());
    bet.late = *late;
    const Result<QList<Bet>> bets = betsOf(bet, draft.id, *settings);
    if (!bets)
        return bets;
    if (const Result<> within = withinExposure(transaction, *bets, *settings, draft.exposure);
        !within)
        return fail(within.error());
    return bets;
}

/// Writes all of them; the command is answered with the first.
Result<BetOutcome> writeBets(Transaction &transaction, const QList<Bet> &bets,
                             const ConfirmDraft &command, qint64 nowMs)
{
    BetOutcome outcome;
    for (const Bet &bet : bets) {
        const bool first = &bet == &bets.first();
        const Result<StoredBet> stored =
            writeBet(transaction, bet, first ? command.draft : DraftId(), command, nowMs);
        if (!stored)
            return fail(stored.error());
        if (first)
            outcome.bet = stored->bet;
        if (bets.size() > 1)
            outcome.group << stored->bet;
    }
    return outcome;
}

/// The answer to a draft that was confirmed before, with all parlays of its round robin.
Result<BetOutcome> earlierOutcome(Transaction &transaction, const StoredBet &stored)
{
    BetOutcome outcome{stored.bet, true};
    if (!stored.bet.roundRobin)
        return outcome;
    const auto group =
        BetRepository(transaction).group(stored.bet.guild, stored.bet.roundRobin->group);
    if (!group)
        return fail(group.error());
    for (const StoredBet &member : *group)
        outcome.group << member.bet;
    return outcome;
}

/// The answer once a draft is gone: what it became, if it did.
Result<BetOutcome> betOfDraft(Transaction &transaction, const ConfirmDraft &command)
{
    const auto found = BetRepository(transaction).findByDraft(command.draft);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(draftGone());
    if (!mayFinish(command.actor, (*found)->bet.capperUser))
        return fail(notYours());
    return earlierOutcome(transaction, **found);
}

} // namespace

Result<Draft> createDraft(Transaction &transaction, const DraftRequest &request, qint64 nowMs)
{
    const Result<StoredCapper> capper =
        activeCapper(transaction, request.guild, request.actor.user);
    if (!capper)
        return fail(capper.error());
    if (const auto writable = Journal(transaction).writableHead(request.guild); !writable)
        return fail(writable.error());
    const Result<GuildSettings> settings = readGuildSettings(transaction, request.guild);
    if (!settings)
        return fail(settings.error());
    if (const Result<> may = mayPlace(request.actor, *settings); !may)
        return fail(may.error());
    const Result<ChannelId> channel = slipChannel(*settings, request.channel);
    if (!channel)
        return fail(channel.error());

    StoredDraft draft;
    draft.interaction = request.interaction;
    draft.digest = digestOf(request);
    draft.createdAtMs = nowMs;
    Bet &preview = draft.preview;
    preview.guild = request.guild;
    preview.capper = capper->id;
    preview.capperUser = capper->user;
    preview.capperName = capper->displayName;
    preview.channel = *channel;
    preview.placedAtMs =
        request.interaction.isValid() ? snowflakeTimeMs(request.interaction) : nowMs;
    if (const Result<> filled = fillPreview(transaction, preview, request, *settings, nowMs);
        !filled)
        return fail(filled.error());
    const Result<bool> late = lateAt(preview.legs, preview.placedAtMs, *settings);
    if (!late)
        return fail(late.error());
    preview.late = *late;

    DraftRepository drafts(transaction);
    if (request.interaction.isValid()) {
        const auto known = drafts.findByInteraction(request.interaction);
        if (!known)
            return fail(known.error());
        if (*known && (*known)->digest == draft.digest)
            return toDraft(**known);
        if (*known) {
            return fail(
                codes::kCommandConflict, BettingFault{},
                tr("This command was already carried out with other content. Start it again."));
        }
    }
    if (const Result<> cleaned = drafts.removeOlderThan(nowMs - kDraftLifeMs); !cleaned)
        return fail(cleaned.error());
    const Result<DraftId> id = drafts.insert(draft);
    if (!id)
        return fail(id.error());
    draft.id = *id;
    return toDraft(draft);
}

Result<Draft> findDraft(Transaction &transaction, DraftId id)
{
    const auto draft = DraftRepository(transaction).find(id);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(draftGone());
    return toDraft(**draft);
}

Result<> discardDraft(Transaction &transaction, DraftId id, const Actor &actor)
{
    const auto draft = ownDraft(transaction, id, actor);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(draftGone());
    return DraftRepository(transaction).remove(id);
}

Result<BetOutcome> confirmDraft(Transaction &transaction, const ConfirmDraft &command, qint64 nowMs)
{
    const QString commandId =
        command.interaction.isValid() ? u"i:"_s + command.interaction.toString() : QString();
    const QByteArray digest = sha256("confirm:" + command.draft.toString().toLatin1() + ':'
                                     + command.actor.user.toString().toLatin1());
    const auto repeated = repeatedCommand(transaction, commandId, digest);
    if (!repeated)
        return fail(repeated.error());
    if (*repeated)
        return earlierOutcome(transaction, **repeated);

    const auto found = ownDraft(transaction, command.draft, command.actor);
    if (!found)
        return fail(found.error());
    if (!*found)
        return betOfDraft(transaction, command);
    const StoredDraft &draft = **found;
    ConfirmDraft timed = command;
    if (timed.atMs == 0 && !timed.interaction.isValid())
        timed.atMs = nowMs;
    const Result<QList<Bet>> bets = checkedBets(transaction, draft, timed);
    if (!bets)
        return fail(bets.error());
    const Result<BetOutcome> written = writeBets(transaction, *bets, timed, nowMs);
    if (!written)
        return written;
    rememberNames(transaction, written->bet.guild, draft.preview.legs);
    if (!commandId.isEmpty()) {
        const Result<> kept =
            BetHistoryRepository(transaction).remember({commandId, digest, written->bet.id, nowMs});
        if (!kept)
            return fail(kept.error());
    }
    if (const Result<> removed = DraftRepository(transaction).remove(command.draft); !removed)
        return fail(removed.error());
    return written;
}

} // namespace dbsbm
