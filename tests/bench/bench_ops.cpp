// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every command costs beside its work: a decision of the rate limiter with 100 000 members on
// its books, against counting the member in a plain hash map, and the record of one duration,
// against reading the clock for it. The ratio is value / yardstick.
#include "models/core/SystemClock.h"
#include "models/ops/Metrics.h"
#include "models/ops/RateLimiter.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <unordered_map>
#include <vector>

using namespace dbsbm;

namespace {

constexpr quint64 kMembers = 100'000;
constexpr int kOperations = 1'000'000;
constexpr int kRounds = 5;
constexpr GuildId kGuild{100000000000001001};

/// What the compiler must not leave out.
volatile quint64 g_kept = 0;

/// Nanoseconds an operation.
template<typename Work>
double timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    g_kept = work();
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
    return took.count() / kOperations;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Members in no order, the same in every round.
std::vector<quint64> visitors()
{
    std::mt19937_64 random(7);
    std::vector<quint64> members(kOperations);
    for (quint64 &member : members)
        member = 1 + random() % kMembers;
    return members;
}

double decide(RateLimiter &limiter, const std::vector<quint64> &members)
{
    static constexpr RateAction kActions[] = {RateAction::StatsQuery};
    return timed([&] {
        quint64 allowed = 0;
        for (const quint64 member : members)
            allowed += limiter.acquire(kGuild, UserId{member}, kActions).allowed ? 1 : 0;
        return allowed;
    });
}

double count(std::unordered_map<quint64, int> &counts, const std::vector<quint64> &members)
{
    return timed([&] {
        for (const quint64 member : members)
            ++counts[member];
        return counts.size();
    });
}

double record(const std::vector<quint64> &durations)
{
    Histogram histogram;
    return timed([&] {
        for (const quint64 duration : durations)
            histogram.record(std::chrono::nanoseconds(duration * 1'000));
        return histogram.count();
    });
}

double readClock()
{
    return timed([] {
        quint64 sum = 0;
        for (int i = 0; i < kOperations; ++i)
            sum +=
                static_cast<quint64>(std::chrono::steady_clock::now().time_since_epoch().count());
        return sum;
    });
}

void print(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("{\"name\": \"%s\", \"value\": %.1f, \"unit\": \"%s\", \"ratio\": %.3f, "
                "\"yardstick\": \"%s\"}\n",
                name, value, unit, ratio, yardstick);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::vector<quint64> members = visitors();
    const SystemClock clock;
    std::vector<double> decisions;
    std::vector<double> counts;
    std::vector<double> records;
    std::vector<double> readings;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        RateLimiter limiter(clock);
        std::unordered_map<quint64, int> plain;
        decide(limiter, members); // every member is known before the clock starts
        count(plain, members);
        decisions.push_back(decide(limiter, members));
        counts.push_back(count(plain, members));
        records.push_back(record(members));
        readings.push_back(readClock());
    }
    const double perSecond = 1e9 / median(decisions);
    print("rate_limiter_decisions", perSecond, "decisions/s", perSecond * median(counts) / 1e9,
          "an unordered_map increment per member");
    print("histogram_record", median(records), "ns", median(records) / median(readings),
          "steady_clock::now()");
    return 0;
}
