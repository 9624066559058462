// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every command costs beside its work: a decision of the rate limiter with 10^5 and with 10^6
// members on its books, against counting the member in a plain hash map, and the record of one
// duration, against reading the clock for it. The ratio is value / yardstick.
#include "models/core/SystemClock.h"
#include "models/ops/Metrics.h"
#include "models/ops/RateLimiter.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace dbsbm;

namespace {

constexpr quint64 kMembers[] = {100'000, 1'000'000};
constexpr int kOperations = 1'000'000;
constexpr int kRounds = 5;
constexpr GuildId kGuild{100000000000001001};

/// What the compiler must not leave out.
volatile quint64 g_kept = 0;

/// Of this thread: on a busy machine the clock on the wall tells of the others.
double cpuNanoseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e9 + double(used.tv_nsec);
}

/// Nanoseconds an operation.
template<typename Work>
double timed(Work work)
{
    const double start = cpuNanoseconds();
    g_kept = work();
    return (cpuNanoseconds() - start) / kOperations;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Members in no order, the same in every round.
std::vector<quint64> visitors(quint64 all)
{
    std::mt19937_64 random(7);
    std::vector<quint64> members(kOperations);
    for (quint64 &member : members)
        member = 1 + random() % all;
    return members;
}

size_t allocated()
{
#ifdef __GLIBC__
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
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

/// Decisions over so many members, and what the limiter keeps of each.
void benchLimiter(quint64 all)
{
    const std::vector<quint64> members = visitors(all);
    const SystemClock clock;
    std::vector<double> decisions;
    std::vector<double> counts;
    double bytesPerKey = 0;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        const size_t before = allocated();
        RateLimiter limiter(clock);
        decide(limiter, members); // every member is known before the clock starts
        bytesPerKey = double(allocated() - before) / double(limiter.keyCount());
        std::unordered_map<quint64, int> plain;
        count(plain, members);
        decisions.push_back(decide(limiter, members));
        counts.push_back(count(plain, members));
    }
    const double perSecond = 1e9 / median(decisions);
    const std::string name = "rate_limiter_" + std::to_string(all);
    print((name + "_decisions").c_str(), perSecond, "decisions/s", perSecond * median(counts) / 1e9,
          "an unordered_map increment per member");
    print((name + "_bytes_per_key").c_str(), bytesPerKey, "bytes", bytesPerKey / (2 * 8 + 1),
          "the ids of guild, user and action alone");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const quint64 all : kMembers)
        benchLimiter(all);
    const std::vector<quint64> durations = visitors(100'000);
    std::vector<double> records;
    std::vector<double> readings;
    for (int round = 0; round < kRounds; ++round) {
        records.push_back(record(durations));
        readings.push_back(readClock());
    }
    print("histogram_record", median(records), "ns", median(records) / median(readings),
          "steady_clock::now()");
    return 0;
}
