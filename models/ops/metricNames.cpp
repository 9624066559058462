// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/metricNames.h"

#include <algorithm>

namespace dbsbm {

namespace {

constexpr MetricType kCounter = MetricType::Counter;
constexpr MetricType kGauge = MetricType::Gauge;
constexpr MetricType kTimes = MetricType::Histogram;

// Not constexpr: under the sanitizers a QStringView of an array is no constant.
// clang-format off
const MetricDescription kCatalogue[] = {
    {metric::kGatewayEvents, kCounter, "event", "Events from Discord's gateway, by name."},
    {metric::kGatewayLatency, kTimes, "", "Seconds from a heartbeat to its acknowledgement."},
    {metric::kGatewayLatencyNow, kGauge, "shard", "The newest of those of each connection; no data while it has no session."},
    {metric::kGatewayReconnects, kCounter, "", "Connections to the gateway that were opened again after one was lost."},
    {metric::kCommands, kCounter, "command, outcome", "Commands and buttons that were answered; the outcome is ok, refused (the member's doing) or failed (ours)."},
    {metric::kCommandDuration, kTimes, "command", "Seconds from a command's arrival to the end of its answer."},
    {metric::kGuildCommands, kCounter, "guild", "The same commands by server."},
    {metric::kUnanswered, kCounter, "code", "Answers that Discord refused because they came too late or twice, by its code."},
    {metric::kActiveMembers, kGauge, "guild, window", "Members who used a command within 24h or 7d; guild \"all\" is everywhere, each member counted once a server."},
    {metric::kActiveCappers, kGauge, "guild, window", "Cappers who placed a bet within 24h or 7d."},
    {metric::kCommandsPerMember, kGauge, "guild", "Engagement: commands of the last 7 days for each member active in them."},
    {metric::kBetsPlaced, kCounter, "guild", "Bets that were placed."},
    {metric::kBetsSettled, kCounter, "guild", "Bets that were settled; a corrected grade counts again."},
    {metric::kTurnover, kCounter, "guild", "Units risked by the bets that were placed."},
    {metric::kRestRequests, kCounter, "route, status", "Requests to Discord by route and HTTP status; none = no answer came."},
    {metric::kRestDuration, kTimes, "route", "Seconds from sending a request to Discord to its answer."},
    {metric::kRestWait, kTimes, "", "Seconds that a request waited for its turn within Discord's rate limits."},
    {metric::kRest429, kCounter, "scope", "Answers 429, by whose limit it was: user, shared, global or proxy."},
    {metric::kRestInvalid, kGauge, "", "Refused requests (401, 403, own 429) of the last 10 minutes; the bot stops at 5 000, Discord bars an address at 10 000."},
    {metric::kRestRetries, kCounter, "outcome", "Requests that would be tried again: sent, or refused by the retry budget."},
    {metric::kBreakerPhase, kGauge, "dependency", "Circuit breaker of a service: 0 closed, 1 half open, 2 open."},
    {metric::kBreakerOpened, kCounter, "dependency", "Times that a circuit breaker opened."},
    {metric::kDatabaseDuration, kTimes, "", "Seconds from giving a job to the database to its answer."},
    {metric::kDatabaseWaiting, kGauge, "", "Jobs that the database has not answered yet."},
    {metric::kRenderDuration, kTimes, "", "Seconds of drawing a slip or card."},
    {metric::kRenderWaiting, kGauge, "", "Slips and cards that are waited for."},
    {metric::kOutboxDepth, kGauge, "state", "Slips and posts on their way to Discord, by state."},
    {metric::kOutboxAge, kGauge, "", "Seconds since the oldest waiting row of the outbox is due; 0 = none waits."},
    {metric::kOutboxDelay, kTimes, "", "Seconds from the moment a slip was due to its delivery."},
    {metric::kFeedLeft, kGauge, "feed", "Requests that the account at a sports feed may still send in its period; no data without a key or while the feed does not answer."},
    {metric::kFeedAge, kGauge, "feed", "Seconds since a sports feed last said how many; no data before."},
    {metric::kProcessCpu, kGauge, "", "Processor time of this process as a share of one core; two busy threads make 2."},
    {metric::kProcessMemory, kGauge, "", "Resident memory of this process in bytes."},
    {metric::kProcessThreads, kGauge, "", "Threads of this process."},
    {metric::kProcessFiles, kGauge, "", "Open file descriptors of this process."},
    {metric::kProcessUptime, kGauge, "", "Seconds since this process began."},
    {metric::kProcessDiskRead, kCounter, "", "Bytes that this process had read from disks, without what caches gave; no data where the system does not say."},
    {metric::kProcessDiskWritten, kCounter, "", "Bytes that this process had written to disks."},
    {metric::kErrors, kCounter, "code", "Errors that were recorded, by code."},
    {metric::kMetricStoreBytes, kGauge, "", "Size of the file that keeps these metrics, in bytes."},
    {metric::kMetricsLeftOut, kGauge, "", "Series that are not stored one by one because there are too many; of servers beyond the bound, counters are stored as one with overflow=\"true\"."},
    {metric::kBackupAge, kGauge, "", "Seconds since the newest backup that was verified; no data while there is none."},
    {metric::kHealthValue, kGauge, "check", "What a health check read, in the check's own unit; no data where it has no value."},
    {metric::kHealthState, kGauge, "check", "What a health check found: 0 unknown, 1 healthy, 2 warning, 3 critical."},
    {metric::kSystemCpu, kGauge, "", "Busy share of all processors of the machine, 0 to 1."},
    {metric::kSystemMemory, kGauge, "", "Used share of the machine's memory, 0 to 1; what caches hold counts as free."},
    {metric::kSystemMemoryTotal, kGauge, "", "Memory of the machine in bytes."},
    {metric::kSystemUptime, kGauge, "", "Seconds since the machine was started."},
    {metric::kDiskUsed, kGauge, "", "Used share of the disk that holds the data folder, 0 to 1."},
    {metric::kDiskFree, kGauge, "", "Bytes that are free for this user on the disk that holds the data folder."},
    {metric::kDiskRead, kCounter, "", "Bytes read from all disks of the machine since this process began."},
    {metric::kDiskWritten, kCounter, "", "Bytes written to all disks of the machine since this process began."},
    {metric::kNetworkReceived, kCounter, "", "Bytes received over the network by the machine since this process began."},
    {metric::kNetworkSent, kCounter, "", "Bytes sent over the network by the machine since this process began."},
};
// clang-format on

} // namespace

const char *toName(MetricType type)
{
    switch (type) {
    case MetricType::Counter: return "counter";
    case MetricType::Gauge: return "gauge";
    case MetricType::Histogram: break;
    }
    return "histogram";
}

std::span<const MetricDescription> metricCatalogue()
{
    return kCatalogue;
}

const MetricDescription *findMetric(QStringView name)
{
    const auto found = std::find_if(std::begin(kCatalogue), std::end(kCatalogue),
                                    [name](const auto &row) { return row.name == name; });
    return found == std::end(kCatalogue) ? nullptr : found;
}

} // namespace dbsbm
