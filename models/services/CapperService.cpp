// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/CapperService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/capperSteps.h"
#include "models/services/exposure.h"
#include "models/services/profiles.h"
#include "models/services/transactionRules.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"

#include <QUrl>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxName = 80;                    // Discord's limit for a webhook's name
constexpr Units kMostExposure{100'000'000'000}; // as the guild's own

struct CapperChange
{
    GuildId guild;
    PersonLook look;
    Actor actor;
    qint64 nowMs = 0;
};

struct CapperOutcome
{
    Capper capper;
    bool changed = false;
};

Capper toCapper(const StoredCapper &stored)
{
    Capper capper{stored.id,        stored.guild,  stored.user,   stored.displayName,
                  stored.avatarUrl, stored.active, stored.sinceMs};
    if (stored.exposure)
        capper.exposure = Units::fromMicro(*stored.exposure);
    return capper;
}

Result<> checkLook(const PersonLook &look)
{
    if (!look.user.isValid())
        return fail(codes::kOptionMissing, ValidationFault{u"user"_s},
                    tr("Choose the member who is to be a capper."));
    if (const Result<QString> name = checkProfileName(look.displayName, kMaxName); !name)
        return fail(name.error());
    const QUrl avatar(look.avatarUrl);
    const bool usable = look.avatarUrl.isEmpty()
        || (look.avatarUrl.size() <= 512 && avatar.isValid()
            && (avatar.scheme() == u"https" || avatar.scheme() == u"http"));
    if (usable)
        return {};
    return fail(
        codes::kTextInvalid, ValidationFault{u"avatar_url"_s},
        tr("The picture's address is not a web address. Leave it out or give an https address."));
}

Result<> checkNameFree(CapperRepository &cappers, const StoredCapper &capper, const QString &name)
{
    const Result<bool> taken = isNameTaken(cappers, capper, name);
    if (!taken)
        return fail(taken.error());
    if (!*taken)
        return {};
    return fail(codes::kTextInvalid, ValidationFault{u"display_name"_s},
                tr("Another capper here has that name or one that looks like it. Give the member "
                   "another one with the option \"display_name\"."));
}

Result<CapperOutcome> addCapper(Transaction &transaction, const CapperChange &change)
{
    if (const Result<> valid = checkLook(change.look); !valid)
        return fail(valid.error());
    if (const Result<> known = GuildRepository(transaction).ensure(change.guild); !known)
        return fail(known.error());
    const auto actor = authorise(transaction, Action::ManageCappers, change.actor, change.guild);
    if (!actor)
        return fail(actor.error());
    CapperRepository cappers(transaction);
    const auto before = cappers.find(change.guild, change.look.user);
    if (!before)
        return fail(before.error());
    const Result<CapperId> id = cappers.personId(change.guild, change.look);
    if (!id)
        return fail(id.error());
    StoredCapper capper = before->value_or(
        StoredCapper{*id, change.guild, change.look.user, {}, {}, false, change.nowMs});
    if (const Result<> unique = checkNameFree(cappers, capper, change.look.displayName); !unique)
        return fail(unique.error());
    const bool joins = !capper.active;
    const bool looksNew =
        capper.displayName != change.look.displayName || capper.avatarUrl != change.look.avatarUrl;
    capper.active = true;
    capper.displayName = change.look.displayName;
    capper.avatarUrl = change.look.avatarUrl;
    Result<> done = cappers.rename(*id, change.look);
    if (done)
        done = setCapperActive(transaction, capper, *actor, change.nowMs);
    if (!done)
        return fail(done.error());
    return CapperOutcome{toCapper(capper), joins || looksNew};
}

Error notACapperHere()
{
    return Error(codes::kNotACapper, BettingFault{},
                 tr("That member is not a capper here. See who is with /capper list."));
}

Result<CapperOutcome> removeCapper(Transaction &transaction, const CapperChange &change)
{
    const auto actor = authorise(transaction, Action::ManageCappers, change.actor, change.guild);
    if (!actor)
        return fail(actor.error());
    CapperRepository cappers(transaction);
    const auto found = cappers.find(change.guild, change.look.user);
    if (!found)
        return fail(found.error());
    if (!*found) {
        return fail(notACapperHere());
    }
    StoredCapper capper = **found;
    const bool leaves = capper.active;
    capper.active = false;
    const Result<> done = setCapperActive(transaction, capper, *actor, change.nowMs);
    if (!done)
        return fail(done.error());
    return CapperOutcome{toCapper(capper), leaves};
}

struct ExposureChange
{
    GuildId guild;
    UserId user;
    std::optional<Units> exposure;
    Actor actor;
    qint64 nowMs = 0;
};

Result<> journalExposure(Transaction &transaction, const StoredCapper &capper,
                         const ActorStamp &actor, qint64 nowMs)
{
    JournalEntry entry;
    entry.guild = capper.guild;
    entry.atMs = nowMs;
    entry.effectiveAtMs = nowMs;
    entry.actor = actor.journalName;
    entry.kind = u"capper_exposure"_s;
    entry.content = CanonicalObject()
                        .add("capper", capper.id.toString())
                        .add("exposure", capper.exposure.value_or(-1)) // -1 = the guild's
                        .toBytes();
    const Result<qint64> row = Journal(transaction).append(entry);
    return row ? Result<>() : Result<>(fail(row.error()));
}

Result<Capper> changeExposure(Transaction &transaction, const ExposureChange &change)
{
    if (change.exposure && (change.exposure->micro < 0 || *change.exposure > kMostExposure)) {
        return fail(codes::kUnitsOutOfRange, ValidationFault{u"exposure"_s},
                    tr("A capper may risk from 0 to %1 u a day. Choose other units.")
                        .arg(kMostExposure.toDisplay()));
    }
    const auto actor = authorise(transaction, Action::ManageCappers, change.actor, change.guild);
    if (!actor)
        return fail(actor.error());
    CapperRepository cappers(transaction);
    const auto found = cappers.find(change.guild, change.user);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(notACapperHere());
    StoredCapper capper = **found;
    const std::optional<qint64> before = capper.exposure;
    capper.exposure =
        change.exposure ? std::optional(change.exposure->micro) : std::optional<qint64>();
    if (capper.exposure == before)
        return toCapper(capper);
    Result<> done = cappers.storeExposure(capper.id, capper.exposure);
    if (done)
        done = journalExposure(transaction, capper, *actor, change.nowMs);
    return done ? Result<Capper>(toCapper(capper)) : fail(done.error());
}

} // namespace

CapperService::CapperService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

Task<Result<Capper>> CapperService::add(GuildId guild, UserId user, const QString &displayName,
                                        const QString &avatarUrl, const Actor &actor)
{
    const CapperChange change{
        guild, {user, displayName.simplified(), avatarUrl}, actor, m_clock.nowMs()};
    return m_database
        .write<CapperOutcome>(
            [change](Transaction &transaction) { return addCapper(transaction, change); })
        .then(this, [this, guild](Result<CapperOutcome> done) -> Result<Capper> {
            if (!done)
                return fail(done.error());
            if (done->changed)
                Q_EMIT cappersChanged(guild);
            return done->capper;
        });
}

Task<Result<Capper>> CapperService::remove(GuildId guild, UserId user, const Actor &actor)
{
    const CapperChange change{guild, {user, {}, {}}, actor, m_clock.nowMs()};
    return m_database
        .write<CapperOutcome>(
            [change](Transaction &transaction) { return removeCapper(transaction, change); })
        .then(this, [this, guild](Result<CapperOutcome> done) -> Result<Capper> {
            if (!done)
                return fail(done.error());
            if (done->changed)
                Q_EMIT cappersChanged(guild);
            return done->capper;
        });
}

Task<Result<Capper>> CapperService::setExposure(GuildId guild, UserId user,
                                                std::optional<Units> exposure, const Actor &actor)
{
    const ExposureChange change{guild, user, exposure, actor, m_clock.nowMs()};
    return m_database
        .write<Capper>(
            [change](Transaction &transaction) { return changeExposure(transaction, change); })
        .then(this, [this, guild](Result<Capper> capper) {
            if (capper)
                Q_EMIT cappersChanged(guild);
            return capper;
        });
}

Task<Result<QList<Capper>>> CapperService::list(GuildId guild)
{
    return m_database.read<QList<Capper>>(
        [guild](Transaction &transaction) -> Result<QList<Capper>> {
            const auto stored = CapperRepository(transaction).list(guild);
            if (!stored)
                return fail(stored.error());
            QList<Capper> cappers;
            for (const StoredCapper &capper : *stored)
                cappers.append(toCapper(capper));
            return cappers;
        });
}

Task<Result<std::optional<Capper>>> CapperService::find(GuildId guild, UserId user)
{
    return m_database.read<std::optional<Capper>>(
        [guild, user](Transaction &transaction) -> Result<std::optional<Capper>> {
            const auto found = CapperRepository(transaction).find(guild, user);
            if (!found)
                return fail(found.error());
            if (!*found)
                return std::optional<Capper>();
            return std::optional<Capper>(toCapper(**found));
        });
}

Task<Result<ExposureReport>> CapperService::exposure(GuildId guild, std::optional<UserId> only)
{
    return m_database.read<ExposureReport>(
        [guild, only, now = m_clock.nowMs()](Transaction &transaction) {
            return readExposure(transaction, guild, only, now);
        });
}

Task<Result<std::optional<CapperProfile>>> CapperService::profile(GuildId guild, UserId user)
{
    return m_database.read<std::optional<CapperProfile>>(
        [guild, user](Transaction &transaction) { return readProfile(transaction, guild, user); });
}

Task<Result<Capper>> CapperService::setProfile(const ProfileChange &change, const Actor &actor)
{
    const ProfileWrite write{change, actor, m_clock.nowMs()};
    return m_database
        .write<Capper>(
            [write](Transaction &transaction) { return writeProfile(transaction, write); })
        .then(this, [this](Result<Capper> capper) {
            if (capper)
                Q_EMIT cappersChanged(capper->guild);
            return capper;
        });
}

Task<Result<bool>> CapperService::keepPictureLink(const CapperProfile &posted, const QString &link)
{
    const StoredLooks looks{{}, posted.picture, link};
    return m_database.write<bool>([id = posted.capper.id, looks](Transaction &transaction) {
        return CapperRepository(transaction).keepPictureLink(id, looks);
    });
}

} // namespace dbsbm
