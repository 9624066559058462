// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/HealthMonitor.h"
#include "models/services/BotControl.h"

#include <deque>

namespace dbsbm {

class Clock;
class Database;
class OutboxService;
class SystemSampler;
class VerifyService;

// What the checks of a HealthMonitor see.

/// The bot's own state: its slowest heartbeat, or why there is none.
HealthReading gatewayReading(const BotStatus &status);
/// What the sampler saw last, unknown while it waits for an answer; where none runs, or has not
/// answered yet, the system is asked here.
HealthReading memoryReading(const SystemSampler &sampler, const Clock &clock);
/// How full the file system is under \a folder; unknown where that cannot be told.
HealthReading diskReading(const QString &folder);
HealthReading diskReading(qint64 bytesTotal, qint64 bytesAvailable);
/// The slower of a reading and an empty writing job, from asking to answer, in milliseconds. A
/// database that refuses is critical.
Task<Result<HealthReading>> databaseReading(Database &database, const Clock &clock);
/// How long the oldest row has been due, in seconds.
Task<Result<HealthReading>> outboxReading(OutboxService &outbox, const Clock &clock);
/// What verify found last, as the database remembers it.
Task<Result<HealthReading>> ledgerReading(VerifyService &verifier);

/// The mean of what came in the last minute, so that one busy second is no finding.
class LastMinute
{
public:
    void add(std::chrono::nanoseconds at, double value);
    /// NaN when nothing came in the minute before \a now.
    double mean(std::chrono::nanoseconds now) const;

private:
    std::deque<std::pair<std::chrono::nanoseconds, double>> m_values;
};

} // namespace dbsbm
