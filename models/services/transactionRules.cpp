// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transactionRules.h"
#include "models/store/BetHistoryRepository.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/tr.h"
#include "models/services/counting.h"
#include "models/services/postPlanning.h"
#include "models/store/CapperRepository.h"
#include "models/store/GuildRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// A setting of units; the default of the rules when it says nothing.
Units unitsOf(const GuildSettings &settings, const QString &name, Units otherwise)
{
    const QString text = settings.text(name);
    if (text.isEmpty()) // its refusal would cost more than the rest
        return otherwise;
    const auto parsed = Units::parse(text, 6);
    return parsed ? *parsed : otherwise;
}

qint64 integerOf(const GuildSettings &settings, const QString &name, qint64 otherwise)
{
    return settings.value(name).isValid() ? settings.integer(name) : otherwise;
}

/// Whether recaps and boards say something else of the bet now.
bool countsOtherwise(const std::optional<Bet> &before, const Bet &after)
{
    return !before || before->status != after.status || before->result != after.result
        || before->net != after.net || before->selfGraded != after.selfGraded;
}

} // namespace

Result<GuildSettings> readGuildSettings(Transaction &transaction, GuildId guild)
{
    auto &known = transaction.cache().parsedSettings;
    if (const auto cached = known.constFind(guild); cached != known.constEnd())
        return GuildSettings{guild, *cached};
    const auto texts = GuildRepository(transaction).settings(guild);
    if (!texts)
        return fail(texts.error());
    GuildSettings settings{guild, {}};
    for (auto it = texts->constBegin(); it != texts->constEnd(); ++it) {
        const SettingKey *key = findSetting(SettingScope::Guild, it.key());
        if (!key)
            continue; // of another version of the program
        const Result<QVariant> value = parseSetting(*key, it.value());
        if (value)
            settings.stored.insert(it.key(), *value);
        else
            qCWarning(lcSettings, "guild setting %s: %s", qUtf8Printable(it.key()),
                      qUtf8Printable(value.error().userText()));
    }
    known.insert(guild, settings.stored);
    return settings;
}

StakeRules stakeRulesOf(const GuildSettings &settings)
{
    StakeRules rules;
    rules.minimum = unitsOf(settings, u"min_units"_s, rules.minimum);
    rules.maximum = unitsOf(settings, u"max_units"_s, rules.maximum);
    rules.minimumAmerican = integerOf(settings, u"odds_minimum"_s, rules.minimumAmerican);
    rules.maximumAmerican = integerOf(settings, u"odds_maximum"_s, rules.maximumAmerican);
    return rules;
}

Units exposureOf(const GuildSettings &settings)
{
    return unitsOf(settings, u"exposure_per_day"_s, Units());
}

OddsFormats oddsFormatsOf(const GuildSettings &settings)
{
    OddsFormats formats;
    for (const QString &name : settings.value(u"odds_formats"_s).toStringList())
        formats |= oddsFormatFromName(name);
    return formats;
}

HouseRules houseRulesOf(const GuildSettings &settings)
{
    HouseRules rules;
    rules.sameGameVoid = settings.text(u"same_game_void"_s) == u"void_bet" ? SameGameVoid::VoidBet
                                                                           : SameGameVoid::Reprice;
    rules.postponedHours = static_cast<int>(settings.integer(u"postponed_hours"_s));
    rules.overtimeCounts = settings.value(u"overtime_counts"_s).toBool();
    rules.bookOddsPay = settings.value(u"book_odds_pay"_s).toBool();
    rules.absentPlayerVoid = settings.value(u"absent_player_void"_s).toBool();
    if (rules != HouseRules())
        rules.name = u"own"_s;
    const QString named = settings.text(u"house_rules_name"_s);
    if (!named.isEmpty())
        rules.name = named;
    return rules;
}

QTimeZone timeZoneOf(const GuildSettings &settings)
{
    const QTimeZone zone(settings.text(u"time_zone"_s).toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

ActorStamp systemStamp(const QString &name)
{
    return {Role::Operator, true, {}, name, name};
}

Result<ActorStamp> authorise(Transaction &transaction, Action wish, const Actor &actor,
                             GuildId guild, const Bet *bet)
{
    if (actor.kind != ActorKind::Member)
        return systemStamp(actor.kind == ActorKind::System ? u"system"_s : u"operator"_s);
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    CapperRepository cappers(transaction);
    const auto capper = cappers.find(guild, actor.user);
    if (!capper)
        return fail(capper.error());
    const PermissionSubject subject =
        permissionSubject(*settings, *capper && (*capper)->active, bet);
    if (const Result<> allowed = checkPermission(wish, actor, subject); !allowed)
        return fail(allowed.error());
    Result<CapperId> person = *capper ? (*capper)->id : CapperId(); // one id for both
    if (!*capper) {
        if (const Result<> known = GuildRepository(transaction).ensure(guild); !known)
            return fail(known.error());
        person = cappers.personId(guild, {actor.user, actor.displayName, actor.avatarUrl});
    }
    if (!person)
        return fail(person.error());
    const Role role = roleAllowing(wish, actor, subject).value_or(Role::Member);
    ActorStamp stamp{role, rolesOf(actor, subject).contains(Role::Admin), *person, toName(role),
                     toName(role)};
    if (role == Role::Capper)
        stamp.journalName = u"capper:"_s + person->toString();
    return stamp;
}

QString recordedState(const Bet &bet)
{
    return bet.status == BetStatus::Settled && bet.result ? toName(*bet.result)
                                                          : toName(bet.status);
}

Result<> recordStep(Transaction &transaction, const StoredBet &stored, const BetStep &step)
{
    const Bet &bet = stored.bet;
    JournalEntry entry;
    entry.guild = bet.guild;
    entry.atMs = step.atMs;
    entry.effectiveAtMs = step.effectiveAtMs;
    entry.actor = step.actor.journalName;
    entry.kind = step.kind;
    entry.number = bet.number;
    entry.bet = bet.id;
    entry.digest = betDigest(stored);
    entry.postings = step.postings;
    if (const Result<qint64> row = Journal(transaction).append(entry); !row)
        return fail(row.error());
    StoredBetEvent event;
    event.bet = bet.id;
    event.atMs = step.atMs;
    event.actorRole = step.actor.roleName;
    event.actorPerson = step.actor.person;
    event.kind = step.kind;
    event.from = step.from;
    event.to = step.to;
    event.reason = step.reason.left(500);
    event.detail = step.detail;
    return BetHistoryRepository(transaction).addEvent(event);
}

Result<> changeUncounted(Transaction &transaction, StoredBet &stored, const BetStep &step)
{
    const Result<bool> won = BetRepository(transaction).update(stored);
    if (!won)
        return fail(won.error());
    if (!*won) {
        return fail(
            codes::kBetNotOpen, BettingFault{},
            tr("Bet #%1 was changed by somebody else just now. Look at it again, then repeat.")
                .arg(stored.bet.number.value));
    }
    return recordStep(transaction, stored, step);
}

Result<> changeBet(Transaction &transaction, StoredBet &stored, const BetStep &step)
{
    if (const Result<> changed = changeUncounted(transaction, stored, step); !changed)
        return changed;
    if (!stored.counted && stored.bet.status != BetStatus::Settled)
        return {};
    const Result<GuildSettings> settings = readGuildSettings(transaction, stored.bet.guild);
    if (!settings)
        return fail(settings.error());
    if (const auto counted = countChange(transaction, stored.counted, stored.bet, *settings);
        !counted)
        return counted;
    if (!countsOtherwise(stored.counted, stored.bet))
        return {};
    const Bet &counts = stored.counted ? *stored.counted : stored.bet;
    return restatePosts(transaction, *settings, counts.settledAtMs, step.atMs);
}

Result<StoredBet> loadBet(Transaction &transaction, GuildId guild, BetId id)
{
    auto found = BetRepository(transaction).find(id);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->bet.guild != guild) {
        return fail(codes::kBetNotFound, BettingFault{},
                    tr("There is no such bet on this server. Check its number with /bet list."));
    }
    return std::move(**found);
}

Result<std::optional<StoredBet>> repeatedCommand(Transaction &transaction, const QString &commandId,
                                                 const QByteArray &digest)
{
    if (commandId.isEmpty())
        return std::optional<StoredBet>();
    const auto known = BetHistoryRepository(transaction).processed(commandId);
    if (!known)
        return fail(known.error());
    if (!*known)
        return std::optional<StoredBet>();
    if ((*known)->digest != digest) {
        return fail(codes::kCommandConflict, BettingFault{},
                    tr("This command was already carried out with other content. Start it again."),
                    commandId);
    }
    return BetRepository(transaction).find((*known)->bet);
}

Error notACapper()
{
    return Error(
        codes::kNotACapper, BettingFault{},
        tr("Only a capper can place bets here. Ask an administrator to add you with /capper add."));
}

} // namespace dbsbm
