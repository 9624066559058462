// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/placing.h"

#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/services/transactionRules.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"
#include "models/store/DraftRepository.h"
#include "models/store/GuildRepository.h"
#include "models/store/OutboxRepository.h"

#include <QCoreApplication>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDraftLifeMs = 24LL * 60 * 60 * 1000; // an interaction's token lives 15 minutes

QString tr(const char *text)
{
    return QCoreApplication::translate("dbsbm::BettingService", text);
}

Draft toDraft(const StoredDraft &stored)
{
    return {stored.id, stored.preview.guild, stored.preview.capperUser, stored.preview,
            stored.createdAtMs};
}

QByteArray digestOf(const DraftRequest &request)
{
    return sha256(CanonicalObject()
                      .add("channel", request.channel.toString())
                      .add("guild", request.guild.toString())
                      .addRaw("legs", legsToJson({request.leg}))
                      .add("mode", toName(request.mode))
                      .add("note", request.note)
                      .add("odds", request.oddsText)
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

/// Whether a game of the bet has started by then; refused unless the guild takes late picks.
Result<bool> lateAt(const QList<Leg> &legs, qint64 atMs, const GuildSettings &settings)
{
    const bool late = std::any_of(legs.begin(), legs.end(), [atMs](const Leg &leg) {
        return leg.startsAtMs && atMs >= *leg.startsAtMs;
    });
    if (late && settings.text(u"late_picks"_s) != u"accept") {
        return fail(codes::kGameStarted, BettingFault{},
                    tr("This game has already started, so the pick is locked. Choose a game that "
                       "has not started."));
    }
    return late;
}

QString mention(const QString &channel)
{
    return u"<#"_s + channel + u'>';
}

QString allowedChannels(ChannelId standard, const QStringList &more)
{
    QStringList mentions{mention(standard.toString())};
    for (const QString &channel : more)
        mentions << mention(channel);
    mentions.removeDuplicates();
    return mentions.join(u", "_s);
}

/// A slip pings members, so a capper chooses only among channels that an administrator named.
Result<ChannelId> slipChannel(const GuildSettings &settings, ChannelId wanted)
{
    const ChannelId standard = settings.channel(u"slip_channel"_s);
    if (!standard.isValid()) {
        return fail(codes::kGuildNotSetUp, ConfigurationFault{u"slip_channel"_s},
                    tr("This server has no slip channel yet. An administrator can choose one with "
                       "/setup."));
    }
    if (!wanted.isValid() || wanted == standard)
        return standard;
    const QStringList more = settings.value(u"more_slip_channels"_s).toStringList();
    if (more.contains(wanted.toString()))
        return wanted;
    return fail(codes::kChannelNotAllowed, BettingFault{},
                tr("No slips are posted in %1. Leave the channel out, or choose one of these: %2.")
                    .arg(mention(wanted.toString()), allowedChannels(standard, more)));
}

/// Leg, odds, units and note as the guild's rules allow them.
Result<> fillPreview(Bet &preview, const DraftRequest &request, const GuildSettings &settings)
{
    Leg leg = request.leg;
    leg.result.reset();
    leg.deadHeat = {1, 1};
    if (const Result<> valid = validateLeg(leg); !valid)
        return valid;
    if (const Result<> valid = validateNote(request.note); !valid)
        return valid;
    const Result<QString> line = normaliseLine(leg.market, leg.line);
    if (!line)
        return fail(line.error());
    leg.line = *line;
    const Result<Odds> odds = Odds::parse(request.oddsText, oddsFormatsOf(settings));
    if (!odds)
        return fail(odds.error());
    leg.odds = *odds;
    const Result<Units> units = Units::parse(request.unitsText);
    if (!units)
        return fail(units.error());
    preview.legs = {leg};
    preview.note = request.note;
    const Result<Stake> stake =
        placeStake(*units, request.mode, preview.legs, stakeRulesOf(settings));
    if (!stake)
        return fail(stake.error());
    preview.stake = *stake;
    return {};
}

Error draftGone()
{
    return Error(codes::kDraftNotFound, BettingFault{},
                 tr("This draft is gone. Start again with /bet line."));
}

Error notYours()
{
    return Error(
        codes::kFlowNotYours, BettingFault{},
        tr("Only the capper who started this bet can finish it. Start your own with /bet line."));
}

bool mayFinish(const Actor &actor, UserId owner)
{
    return actor.kind != ActorKind::Member || (owner.isValid() && actor.user == owner);
}

/// Everything after the checks: number, rows, hold, journal, event, outbox.
Result<StoredBet> writeBet(Transaction &transaction, Bet bet, const StoredDraft &draft,
                           const ConfirmDraft &command, qint64 nowMs)
{
    const Result<qint64> number = GuildRepository(transaction).nextNumber(bet.guild);
    if (!number)
        return fail(number.error());
    bet.number = BetNumber::fromSql(*number);
    bet.status = BetStatus::Posting;
    bet.revision = 1;
    const Result<BetId> id = BetRepository(transaction).insert(bet, draft.id);
    if (!id)
        return fail(id.error());
    bet.id = *id;
    StoredBet stored{bet, 0, 0, {}, {}};
    ActorStamp actor{Role::Capper, false, bet.capper, u"capper:"_s + bet.capper.toString(),
                     u"capper"_s};
    if (command.actor.kind != ActorKind::Member)
        actor = systemStamp(u"operator"_s);
    BetStep step{actor, u"placed"_s, u"draft"_s, u"posting"_s, {}, {}, nowMs, bet.placedAtMs};
    step.postings = {{openAccount(bet.capper), bet.stake.risk}, {houseAccount(), -bet.stake.risk}};
    if (const Result<> recorded = recordStep(transaction, stored, step); !recorded)
        return fail(recorded.error());
    const Result<> queued =
        OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"post_slip"_s, nowMs);
    if (!queued)
        return fail(queued.error());
    return stored;
}

Result<StoredDraft> ownDraft(Transaction &transaction, DraftId id, const Actor &actor)
{
    auto draft = DraftRepository(transaction).find(id);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(draftGone());
    if (!mayFinish(actor, (*draft)->preview.capperUser))
        return fail(notYours());
    return std::move(**draft);
}

/// The bet that this draft or this interaction already became.
Result<std::optional<StoredBet>> earlierBet(Transaction &transaction, const ConfirmDraft &command,
                                            const QString &commandId, const QByteArray &digest)
{
    auto repeated = repeatedCommand(transaction, commandId, digest);
    if (!repeated || *repeated)
        return repeated;
    auto found = BetRepository(transaction).findByDraft(command.draft);
    if (found && *found && !mayFinish(command.actor, (*found)->bet.capperUser))
        return fail(notYours());
    return found;
}

/// The draft as the bet it becomes now: every rule is asked again, settings may have changed.
Result<Bet> checkedBet(Transaction &transaction, const StoredDraft &draft,
                       const ConfirmDraft &command)
{
    Bet bet = draft.preview;
    const Result<StoredCapper> capper = activeCapper(transaction, bet.guild, bet.capperUser);
    if (!capper)
        return fail(capper.error());
    const Result<GuildSettings> settings = readGuildSettings(transaction, bet.guild);
    if (!settings)
        return fail(settings.error());
    const Result<ChannelId> channel = slipChannel(*settings, bet.channel);
    if (!channel)
        return fail(channel.error());
    bet.channel = *channel;
    const Result<Stake> stake =
        placeStake(bet.stake.typed, bet.stake.mode, bet.legs, stakeRulesOf(*settings));
    if (!stake)
        return fail(stake.error());
    bet.stake = *stake;
    bet.placedAtMs = command.atMs != 0 ? command.atMs : snowflakeTimeMs(command.interaction);
    const Result<bool> late = lateAt(bet.legs, bet.placedAtMs, *settings);
    if (!late)
        return fail(late.error());
    bet.late = *late;
    return bet;
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
    if (const Result<> filled = fillPreview(preview, request, *settings); !filled)
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
    const Result<StoredDraft> draft = ownDraft(transaction, id, actor);
    if (!draft)
        return fail(draft.error());
    return DraftRepository(transaction).remove(id);
}

Result<BetOutcome> confirmDraft(Transaction &transaction, const ConfirmDraft &command, qint64 nowMs)
{
    const QString commandId =
        command.interaction.isValid() ? u"i:"_s + command.interaction.toString() : QString();
    const QByteArray digest = sha256("confirm:" + command.draft.toString().toLatin1() + ':'
                                     + command.actor.user.toString().toLatin1());
    const auto earlier = earlierBet(transaction, command, commandId, digest);
    if (!earlier)
        return fail(earlier.error());
    if (*earlier)
        return BetOutcome{(*earlier)->bet, true};

    const Result<StoredDraft> draft = ownDraft(transaction, command.draft, command.actor);
    if (!draft)
        return fail(draft.error());
    ConfirmDraft timed = command;
    if (timed.atMs == 0 && !timed.interaction.isValid())
        timed.atMs = nowMs;
    const Result<Bet> bet = checkedBet(transaction, *draft, timed);
    if (!bet)
        return fail(bet.error());
    const Result<StoredBet> stored = writeBet(transaction, *bet, *draft, timed, nowMs);
    if (!stored)
        return fail(stored.error());
    if (!commandId.isEmpty()) {
        const Result<> kept =
            BetRepository(transaction).remember({commandId, digest, stored->bet.id, nowMs});
        if (!kept)
            return fail(kept.error());
    }
    if (const Result<> removed = DraftRepository(transaction).remove(command.draft); !removed)
        return fail(removed.error());
    return BetOutcome{stored->bet, false};
}

} // namespace dbsbm
