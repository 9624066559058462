// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/VerifyService.h"

#include "models/core/Clock.h"
#include "models/core/Logging.h"
#include "models/services/counting.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"
#include "models/store/RecordVerifier.h"

#include <algorithm>

namespace dbsbm {

namespace {

/// One walk through the bets serves both: the record and what is counted of it.
Result<GuildVerdict> readVerdict(Transaction &transaction, RecordVerifier &verifier, GuildId guild)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    CountComparison counts(*settings);
    const auto found =
        verifier.verify([&counts](const StoredBet &stored) { counts.add(stored.bet); });
    if (!found)
        return fail(found.error());
    const Result<QStringList> stale = counts.differences(transaction);
    if (!stale)
        return fail(stale.error());
    return GuildVerdict{found->guild,    found->entries, found->bets,
                        found->headHash, found->breaks,  *stale};
}

Result<RootVerdict> compareRoot(Transaction &transaction, const PostedRoot &root,
                                const std::stop_token &stop)
{
    RecordVerifier verifier(transaction, root.guild, stop);
    Result<GuildVerdict> record = readVerdict(transaction, verifier, root.guild);
    if (!record)
        return fail(record.error());
    const auto hash = verifier.hashAt(root.sequence);
    if (!hash)
        return fail(hash.error());
    RootVerdict verdict{std::move(*record), hash->value_or(QByteArray())};
    verdict.holds = verdict.record.breaks.isEmpty() && verdict.found == root.hash;
    return verdict;
}

Result<VerifyReport> readReport(Transaction &transaction, const std::optional<GuildId> &only,
                                const std::stop_token &stop)
{
    const Result<QList<GuildId>> guilds =
        only ? QList<GuildId>{*only} : RecordVerifier::guilds(transaction);
    if (!guilds)
        return fail(guilds.error());
    VerifyReport report;
    for (const GuildId guild : *guilds) {
        RecordVerifier verifier(transaction, guild, stop);
        Result<GuildVerdict> verdict = readVerdict(transaction, verifier, guild);
        if (!verdict)
            return fail(verdict.error());
        report.guilds.append(std::move(*verdict));
    }
    return report;
}

Result<> countAnew(Transaction &transaction, GuildId guild)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    return settings ? recount(transaction, *settings) : Result<>(fail(settings.error()));
}

/// A broken record takes no more writes; one that is whole again (restored) does.
Result<> applyVerdicts(Transaction &transaction, const VerifyReport &report)
{
    GuildRepository guilds(transaction);
    for (const GuildVerdict &verdict : report.guilds) {
        if (!verdict.staleTotals.isEmpty()) {
            if (const Result<> done = countAnew(transaction, verdict.guild); !done)
                return done;
        }
        const QString reason = verdict.breaks.isEmpty() ? QString() : verdict.breaks.first();
        const Result<bool> before = guilds.isReadOnly(verdict.guild);
        if (!before)
            return fail(before.error());
        if (reason.isEmpty() && !*before)
            continue;
        if (const Result<> done = guilds.setReadOnly(verdict.guild, reason); !done)
            return done;
        if (!reason.isEmpty())
            qCCritical(lcStore, "record of guild %s is broken: %s",
                       qUtf8Printable(verdict.guild.toString()), qUtf8Printable(reason));
    }
    return {};
}

} // namespace

bool VerifyReport::intact() const
{
    return std::all_of(guilds.begin(), guilds.end(),
                       [](const GuildVerdict &verdict) { return verdict.breaks.isEmpty(); });
}

VerifyService::VerifyService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

VerifyService::~VerifyService()
{
    stop();
}

std::optional<GuildCheck> VerifyService::latest(GuildId guild) const
{
    const auto found = m_latest.constFind(guild);
    return found == m_latest.constEnd() ? std::nullopt : std::optional(*found);
}

Task<Result<QList<GuildId>>> VerifyService::broken()
{
    return m_database.read<QList<GuildId>>(
        [](Transaction &transaction) { return GuildRepository(transaction).readOnly(); });
}

Task<Result<RootVerdict>> VerifyService::checkRoot(const PostedRoot &root)
{
    return m_database.read<RootVerdict>(
        [root, stop = m_stop.get_token()](Transaction &transaction) {
            return compareRoot(transaction, root, stop);
        });
}

Task<Result<VerifyReport>> VerifyService::verify()
{
    return verify(std::nullopt, m_stop.get_token());
}

Task<Result<VerifyReport>> VerifyService::verify(GuildId guild, const std::stop_token &stop)
{
    return verify(std::optional(guild), stop);
}

Task<Result<VerifyReport>> VerifyService::verify(const std::optional<GuildId> &only,
                                                 const std::stop_token &stop)
{
    changeRunning(1);
    return m_database
        .read<VerifyReport>(
            [only, stop](Transaction &transaction) { return readReport(transaction, only, stop); })
        .then(this, [this](Result<VerifyReport> report) -> Task<Result<VerifyReport>> {
            if (!report) {
                changeRunning(-1);
                return Task<Result<VerifyReport>>::ready(std::move(report));
            }
            return m_database
                .write<void>([found = *report](Transaction &transaction) {
                    return applyVerdicts(transaction, found);
                })
                .then(this, [this, found = *report](const Result<> &marked) {
                    return keep(found, marked);
                });
        });
}

Result<VerifyReport> VerifyService::keep(const VerifyReport &report, const Result<> &marked)
{
    if (marked) {
        for (const GuildVerdict &verdict : report.guilds)
            m_latest.insert(verdict.guild, {verdict, m_clock.nowMs()});
    }
    changeRunning(-1);
    if (!marked)
        return fail(marked.error());
    Q_EMIT verified(report);
    return report;
}

void VerifyService::changeRunning(int by)
{
    const bool before = isRunning();
    m_running += by;
    if (isRunning() != before)
        Q_EMIT runningChanged(isRunning());
}

} // namespace dbsbm
