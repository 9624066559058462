// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exposure.h"

#include "models/services/transactionRules.h"
#include "models/store/BetRepository.h"
#include "models/store/CapperRepository.h"

#include <QDateTime>

#include <algorithm>

namespace dbsbm {

namespace {

QDate dayOf(qint64 atMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, zone).date();
}

/// The active cappers that are asked for.
Result<QList<StoredCapper>> cappersOf(Transaction &transaction, GuildId guild,
                                      std::optional<UserId> only)
{
    auto cappers = CapperRepository(transaction).list(guild);
    if (!cappers)
        return cappers;
    cappers->removeIf([only](const StoredCapper &capper) {
        return !capper.active || (only && capper.user != *only);
    });
    if (only && cappers->isEmpty())
        return fail(notACapper());
    return cappers;
}

} // namespace

Units exposureLimit(const GuildSettings &settings, std::optional<qint64> own)
{
    return own ? Units::fromMicro(*own) : exposureOf(settings);
}

Result<Units> riskedOnDay(Transaction &transaction, CapperId capper, qint64 atMs,
                          const QTimeZone &zone)
{
    const QDate day = dayOf(atMs, zone);
    return BetRepository(transaction)
        .riskPlaced(capper, day.startOfDay(zone).toMSecsSinceEpoch(),
                    day.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
}

Result<ExposureReport> readExposure(Transaction &transaction, GuildId guild,
                                    std::optional<UserId> only, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    const Result<QList<StoredCapper>> cappers = cappersOf(transaction, guild, only);
    if (!cappers)
        return fail(cappers.error());
    const QTimeZone zone = timeZoneOf(*settings);
    ExposureReport report{guild, dayOf(nowMs, zone), QString::fromUtf8(zone.id()), {}};
    for (const StoredCapper &capper : *cappers) {
        const Result<Units> risked = riskedOnDay(transaction, capper.id, nowMs, zone);
        if (!risked)
            return fail(risked.error());
        CapperExposure row{capper.user,
                           capper.displayName,
                           capper.exposure.has_value(),
                           exposureLimit(*settings, capper.exposure),
                           *risked,
                           {}};
        if (row.limit.micro > 0)
            row.left = std::max(Units(), row.limit - row.risked);
        report.cappers << row;
    }
    return report;
}

} // namespace dbsbm
