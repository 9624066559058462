// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/healthProbes.h"

#include "models/core/tr.h"
#include "models/ops/SystemSampler.h"
#include "models/services/OutboxService.h"
#include "models/services/VerifyService.h"
#include "models/store/Database.h"

#include <QStorageInfo>

#include <algorithm>
#include <cmath>

namespace dbsbm {

using std::chrono::duration;
using std::chrono::nanoseconds;

namespace {

constexpr nanoseconds kMinute = std::chrono::minutes(1);

double millisecondsSince(nanoseconds begin, const Clock &clock)
{
    return duration<double, std::milli>(clock.elapsed() - begin).count();
}

HealthReading refused(const Error &error)
{
    return HealthReading::said(HealthState::Critical, error.userText());
}

} // namespace

HealthReading gatewayReading(const BotStatus &status)
{
    const QString fault = status.fault ? status.fault->userText() : QString();
    switch (status.phase) {
    case BotPhase::Stopped:
    case BotPhase::Stopping: return HealthReading::unknown(tr("The bot is stopped."));
    case BotPhase::Starting:
    case BotPhase::Connecting:
        if (fault.isEmpty())
            return HealthReading::unknown(tr("The bot is about to connect."));
        return HealthReading::said(HealthState::Critical, fault);
    case BotPhase::Standby:
        return HealthReading::said(HealthState::Healthy, tr("Another process hosts the bot."));
    case BotPhase::Reconnecting:
        return HealthReading::said(
            HealthState::Critical,
            fault.isEmpty() ? tr("The line to Discord is lost; the bot reconnects.") : fault);
    case BotPhase::Failed: return HealthReading::said(HealthState::Critical, fault);
    case BotPhase::Online: break;
    }
    if (status.shardsReady < status.shards.size())
        return HealthReading::said(HealthState::Critical,
                                   tr("%1 of %2 connections to Discord are up.")
                                       .arg(status.shardsReady)
                                       .arg(status.shards.size()));
    if (status.latencyMs < 0)
        return HealthReading::said(HealthState::Healthy, tr("Online; no heartbeat measured yet."));
    return HealthReading::of(status.latencyMs);
}

HealthReading memoryReading(const SystemSampler &sampler, const Clock &clock)
{
    const SystemSample latest = sampler.latest();
    if (!sampler.isRunning() || latest.atMs == 0)
        return HealthReading::of(SystemReader(clock).read().systemMemoryPercent);
    return std::isnan(latest.systemMemoryPercent)
        ? HealthReading::unknown(tr("The system did not answer in time."))
        : HealthReading::of(latest.systemMemoryPercent);
}

HealthReading diskReading(qint64 bytesTotal, qint64 bytesAvailable)
{
    if (bytesTotal <= 0 || bytesAvailable < 0)
        return HealthReading::unknown(tr("The file system does not say how full it is."));
    const double used =
        100.0 * static_cast<double>(bytesTotal - bytesAvailable) / static_cast<double>(bytesTotal);
    HealthReading reading = HealthReading::of(std::clamp(used, 0.0, 100.0));
    reading.note = tr("%1 GB of %2 GB are free.")
                       .arg(QString::number(static_cast<double>(bytesAvailable) / 1e9, 'f', 1),
                            QString::number(static_cast<double>(bytesTotal) / 1e9, 'f', 1));
    return reading;
}

HealthReading diskReading(const QString &folder)
{
    const QStorageInfo storage(folder);
    if (!storage.isValid() || !storage.isReady())
        return diskReading(0, 0);
    HealthReading reading = diskReading(storage.bytesTotal(), storage.bytesAvailable());
    if (storage.isReadOnly()) {
        reading.verdict = HealthState::Critical;
        reading.note = tr("The file system of the data folder is read-only.");
    }
    return reading;
}

Task<Result<HealthReading>> databaseReading(Database &database, const Clock &clock)
{
    const nanoseconds begin = clock.elapsed();
    return database
        .read<qint64>([](Transaction &transaction) -> Result<qint64> {
            const auto one =
                transaction.first<qint64>(QStringLiteral("SELECT count(*) FROM guild"), {},
                                          [](const Row &row) { return row.integer(0); });
            return one ? Result<qint64>(one->value_or(0)) : fail(one.error());
        })
        .then(&database, [&database, &clock, begin](const Result<qint64> &read) {
            if (!read)
                return Task<Result<HealthReading>>::ready(refused(read.error()));
            const double reading = millisecondsSince(begin, clock);
            const nanoseconds writing = clock.elapsed();
            return database.write<void>([](Transaction &) { return Result<>(); })
                .then(&database,
                      [&clock, reading, writing](const Result<> &written) -> Result<HealthReading> {
                          if (!written)
                              return refused(written.error());
                          return HealthReading::of(
                              std::max(reading, millisecondsSince(writing, clock)));
                      });
        });
}

Task<Result<HealthReading>> outboxReading(OutboxService &outbox, const Clock &clock)
{
    return outbox.oldestDueMs().then(
        &outbox, [&clock](const Result<qint64> &oldest) -> Result<HealthReading> {
            if (!oldest)
                return fail(oldest.error());
            const qint64 ageMs = *oldest == 0 ? 0 : clock.nowMs() - *oldest;
            return HealthReading::of(static_cast<double>(std::max<qint64>(ageMs, 0)) / 1000);
        });
}

Task<Result<HealthReading>> ledgerReading(VerifyService &verifier)
{
    return verifier.broken().then(
        &verifier, [](const Result<QList<GuildId>> &broken) -> Result<HealthReading> {
            if (!broken)
                return fail(broken.error());
            if (broken->isEmpty())
                return HealthReading::said(HealthState::Healthy, tr("No record was found broken."));
            QStringList names;
            for (const GuildId guild : *broken)
                names << guild.toString();
            return HealthReading::said(
                HealthState::Critical,
                tr("The record of these servers is broken and takes no bets: %1.")
                    .arg(names.join(QStringLiteral(", "))));
        });
}

void LastMinute::add(nanoseconds at, double value)
{
    if (std::isnan(value))
        return;
    m_values.emplace_back(at, value);
    while (m_values.front().first <= at - kMinute)
        m_values.pop_front();
}

double LastMinute::mean(nanoseconds now) const
{
    double sum = 0;
    int count = 0;
    for (const auto &[at, value] : m_values) {
        if (at <= now - kMinute)
            continue;
        sum += value;
        ++count;
    }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

} // namespace dbsbm
