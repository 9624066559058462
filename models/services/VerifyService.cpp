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

Result<VerifyReport> readReport(Transaction &transaction)
{
    const auto guilds = RecordVerifier::guilds(transaction);
    if (!guilds)
        return fail(guilds.error());
    VerifyReport report;
    for (const GuildId guild : *guilds) {
        const auto found = RecordVerifier(transaction, guild).verify();
        if (!found)
            return fail(found.error());
        const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
        if (!settings)
            return fail(settings.error());
        const Result<QStringList> stale = compareCounts(transaction, *settings);
        if (!stale)
            return fail(stale.error());
        report.guilds.append(
            {found->guild, found->entries, found->bets, found->headHash, found->breaks, *stale});
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

Task<Result<VerifyReport>> VerifyService::verify()
{
    return m_database.read<VerifyReport>(readReport)
        .then(this, [this](Result<VerifyReport> report) -> Task<Result<VerifyReport>> {
            if (!report)
                return Task<Result<VerifyReport>>::ready(std::move(report));
            return m_database
                .write<void>([found = *report](Transaction &transaction) {
                    return applyVerdicts(transaction, found);
                })
                .then(this, [this, found = *report](Result<> marked) -> Result<VerifyReport> {
                    if (!marked)
                        return fail(marked.error());
                    Q_EMIT verified(found);
                    return found;
                });
        });
}

} // namespace dbsbm
