// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importing.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/adjusting.h"
#include "models/services/capperSteps.h"
#include "models/services/importBets.h"
#include "models/services/settingsChange.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"
#include "models/store/GuildRepository.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownDigits = 4;

/// What of a plan is new here; the pointers are into the plan.
struct ImportWork
{
    ImportReport report;
    QList<const LegacyBet *> bets;
    QList<const LegacyBalance *> balances;
    QList<const LegacyCapper *> cappers;
    QMap<QString, QString> settings;

    bool isEmpty() const
    {
        return bets.isEmpty() && balances.isEmpty() && cappers.isEmpty() && settings.isEmpty();
    }
};

UserId mappedUser(const ImportWish &wish, UserId user)
{
    return wish.cappers.value(user, user);
}

/// Whether a row is new; what is known is counted, what has changed is refused.
bool isNew(ImportReport &report, const QHash<QString, QByteArray> &standing, const QString &key,
           const QByteArray &digest)
{
    const auto known = standing.constFind(key);
    if (known == standing.constEnd())
        return true;
    if (*known == digest) {
        ++report.known;
        return false;
    }
    report.refused << refusalOf(
        key.section(u':', 0, 0), key.section(u':', 1),
        Error(codes::kFormatInvalid, ValidationFault{u"digest"_s},
              tr("An earlier import took a row of this id with other content.")));
    return false;
}

Result<> findNewCappers(Transaction &transaction, const LegacyPlan &plan, const ImportWish &wish,
                        ImportWork &work)
{
    QSet<UserId> needed;
    for (const LegacyBet *bet : std::as_const(work.bets))
        needed.insert(mappedUser(wish, bet->user));
    for (const LegacyBalance *balance : std::as_const(work.balances))
        needed.insert(mappedUser(wish, balance->user));
    QSet<UserId> seen;
    for (const LegacyCapper &capper : plan.cappers) {
        const UserId user = mappedUser(wish, capper.user);
        if (seen.contains(user) || (!capper.active && !needed.contains(user)))
            continue;
        seen.insert(user);
        const auto known = CapperRepository(transaction).find(plan.guild, user);
        if (!known)
            return fail(known.error());
        if (!*known)
            work.cappers << &capper;
    }
    return {};
}

/// Everybody who has bets or a row in cappers there.
QList<ImportPerson> peopleOf(const LegacyPlan &plan)
{
    QHash<UserId, qint64> bets;
    for (const LegacyBet &bet : plan.bets)
        ++bets[bet.user];
    QList<ImportPerson> people;
    for (const LegacyCapper &capper : plan.cappers)
        people.append({capper.user, capper.name, bets.value(capper.user)});
    std::sort(people.begin(), people.end(), [](const ImportPerson &a, const ImportPerson &b) {
        return a.bets != b.bets ? a.bets > b.bets : a.user < b.user;
    });
    return people;
}

Result<ImportWork> findWork(Transaction &transaction, const LegacyPlan &plan,
                            const ImportWish &wish)
{
    ImportWork work;
    ImportReport &report = work.report;
    report.dryRun = wish.dryRun;
    report.source = plan.source;
    report.timeZone = wish.timeZone;
    report.refused = plan.refused;
    report.differences = plan.differences;
    report.remarks = plan.remarks;
    report.otherGuilds = plan.otherGuilds;
    report.people = peopleOf(plan);
    const auto standing = ImportRepository(transaction).standing(plan.guild);
    if (!standing)
        return fail(standing.error());
    for (const LegacyBet &bet : plan.bets) {
        if (!isNew(report, *standing, bet.key, bet.digest))
            continue;
        work.bets << &bet;
        report.settled += bet.bet.status == BetStatus::Settled ? 1 : 0;
        report.net = report.net + bet.bet.net;
    }
    if (wish.openingBalances) {
        report.refused.removeIf(
            [](const LegacyRefusal &refusal) { return refusal.field == u"balance"; });
        for (const LegacyBalance &balance : plan.balances) {
            if (!isNew(report, *standing, balance.key, balance.digest))
                continue;
            work.balances << &balance;
            report.net = report.net + balance.net;
        }
    }
    if (wish.settings) {
        const auto stored = GuildRepository(transaction).settings(plan.guild);
        if (!stored)
            return fail(stored.error());
        for (auto it = plan.settings.constBegin(); it != plan.settings.constEnd(); ++it) {
            if (!stored->contains(it.key()))
                work.settings.insert(it.key(), it.value());
        }
    }
    if (const Result<> found = findNewCappers(transaction, plan, wish, work); !found)
        return fail(found.error());
    report.bets = work.bets.size();
    report.balances = work.balances.size();
    report.settings = work.settings.size();
    report.cappers = work.cappers.size();
    return work;
}

/// Writes one batch, step by step, inside one transaction.
class BatchWriter
{
public:
    BatchWriter(Transaction &transaction, const ImportWish &wish, ActorStamp actor, qint64 nowMs)
        : m_transaction(transaction), m_wish(wish), m_actor(std::move(actor)), m_nowMs(nowMs)
    {}

    Result<> write(ImportWork &work, ImportProgress &progress)
    {
        Result<> done = begin(work);
        if (done)
            done = writeSettingsOf(work);
        for (const LegacyCapper *capper : std::as_const(work.cappers))
            done = done ? writeCapper(*capper) : done;
        for (const LegacyBet *bet : std::as_const(work.bets)) {
            if (!done)
                break;
            done = progress.cancelled ? importCancelled() : writeBet(*bet);
            ++progress.done;
        }
        for (const LegacyBalance *balance : std::as_const(work.balances))
            done = done ? writeBalance(*balance) : done;
        if (!done)
            return done;
        return recountAt(m_transaction, m_wish.guild, m_effectiveMs, m_nowMs);
    }

private:
    Result<> begin(ImportWork &work)
    {
        const Result<BatchId> batch = ImportRepository(m_transaction)
                                          .add({{},
                                                m_wish.guild,
                                                work.report.source,
                                                m_nowMs,
                                                m_actor.journalName,
                                                storedReport(work.report),
                                                0});
        if (!batch)
            return fail(batch.error());
        m_batch = *batch;
        work.report.batch = *batch;
        return {};
    }

    Result<> remember(const QString &key, const QByteArray &digest, qint64 target)
    {
        return ImportRepository(m_transaction).addRow({m_wish.guild, key, digest, m_batch, target});
    }

    Result<> writeSettingsOf(const ImportWork &work)
    {
        if (work.settings.isEmpty())
            return {};
        const Result<GuildSettings> written =
            writeSettings(m_transaction, {m_wish.guild, work.settings, m_wish.actor, m_nowMs});
        if (!written)
            return fail(written.error());
        for (auto it = work.settings.constBegin(); it != work.settings.constEnd(); ++it) {
            const Result<> kept = remember(u"settings:"_s + it.key(), sha256(it->toUtf8()), 0);
            if (!kept)
                return kept;
        }
        return {};
    }

    Result<> writeCapper(const LegacyCapper &old)
    {
        const UserId user = mappedUser(m_wish, old.user);
        const QString name = old.name.isEmpty()
            ? tr("Capper %1").arg(user.toString().right(kShownDigits))
            : old.name;
        CapperRepository cappers(m_transaction);
        const Result<CapperId> id = cappers.personId(m_wish.guild, {user, name, {}});
        if (!id)
            return fail(id.error());
        Result<> done = cappers.rename(*id, {user, name, {}});
        if (done)
            done = setCapperActive(m_transaction,
                                   {*id, m_wish.guild, user, name, {}, old.active, m_nowMs},
                                   m_actor, m_nowMs);
        if (done)
            done = remember(u"cappers:"_s + id->toString(), old.digest, 0);
        return done;
    }

    Result<CapperId> capperOf(UserId user)
    {
        const UserId mapped = mappedUser(m_wish, user);
        if (const auto known = m_cappers.constFind(mapped); known != m_cappers.constEnd())
            return *known;
        const auto found = CapperRepository(m_transaction).find(m_wish.guild, mapped);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(notACapper());
        m_cappers.insert(mapped, (*found)->id);
        return (*found)->id;
    }

    Result<> writeBet(const LegacyBet &old)
    {
        const Result<CapperId> capper = capperOf(old.user);
        if (!capper)
            return fail(capper.error());
        if (old.bet.status == BetStatus::Settled)
            m_effectiveMs.insert(old.settledAtMs);
        const Result<BetId> bet = importBet(m_transaction, old, *capper, m_actor, m_nowMs);
        return bet ? remember(old.key, old.digest, bet->toSql()) : Result<>(fail(bet.error()));
    }

    Result<> writeBalance(const LegacyBalance &old)
    {
        const Result<CapperId> capper = capperOf(old.user);
        if (!capper)
            return fail(capper.error());
        const Result<qint64> row =
            bookAdjustment(m_transaction,
                           {m_wish.guild, *capper, old.net,
                            u"import %1, %2"_s.arg(m_batch.toString(), old.key), old.atMs},
                           m_actor, m_nowMs);
        m_effectiveMs.insert(old.atMs);
        return row ? remember(old.key, old.digest, *row) : Result<>(fail(row.error()));
    }

    Transaction &m_transaction;
    const ImportWish &m_wish;
    ActorStamp m_actor;
    qint64 m_nowMs;
    BatchId m_batch;
    QHash<UserId, CapperId> m_cappers;
    QSet<qint64> m_effectiveMs; ///< of everything that counts
};

} // namespace

Result<> importCancelled()
{
    return fail(codes::kCancelled, InternalFault{},
                tr("It was cancelled, and nothing was changed. Start it again when you like."));
}

Result<ImportReport> previewImport(Transaction &transaction, const LegacyPlan &plan,
                                   const ImportWish &wish)
{
    const Result<ImportWork> work = findWork(transaction, plan, wish);
    if (!work)
        return fail(work.error());
    return work->report;
}

Result<ImportReport> applyImport(Transaction &transaction, const LegacyPlan &plan,
                                 const ImportWish &wish, ImportProgress &progress, qint64 nowMs)
{
    if (const Result<> known = GuildRepository(transaction).ensure(wish.guild); !known)
        return fail(known.error());
    const Result<ActorStamp> actor =
        authorise(transaction, Action::ManageGuild, wish.actor, wish.guild);
    if (!actor)
        return fail(actor.error());
    Result<ImportWork> work = findWork(transaction, plan, wish);
    if (!work || work->isEmpty())
        return work ? Result<ImportReport>(work->report) : fail(work.error());
    progress.done = 0; // the database may run this again
    progress.total = work->bets.size();
    BatchWriter writer(transaction, wish, *actor, nowMs);
    if (const Result<> written = writer.write(*work, progress); !written)
        return fail(written.error());
    return work->report;
}

} // namespace dbsbm
