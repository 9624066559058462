// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestDatabase.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

/// What the benchmarks of both engines measure: whole bets through the services.
namespace dbsbm::test {

constexpr int kBurst = 1000;
constexpr int kSingles = 300;
constexpr int kRounds = 5;

inline double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Of all threads of this process so far.
inline double cpuSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

/// How fast a number of bets went, and what they cost of all threads of this process: on a busy
/// machine the clock on the wall tells of the others.
struct Pace
{
    double perSecond = 0;
    double cpuMicroseconds = 0; ///< a bet
};

/// Runs from its making on.
class Stopwatch
{
public:
    Pace paceOf(qsizetype bets) const
    {
        const double count = double(bets);
        return {count / secondsSince(m_start), (cpuSeconds() - m_cpu) * 1e6 / count};
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    double m_cpu = cpuSeconds();
};

inline double median(const std::vector<Pace> &paces, double Pace::*what)
{
    std::vector<double> values;
    for (const Pace &pace : paces)
        values.push_back(pace.*what);
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// A JSON line: bets a second, and how that is to what the bare driver did; the same of processor
/// time, of which a server's is not seen.
inline void print(const char *name, const std::vector<Pace> &ours, const std::vector<Pace> &bare,
                  const char *yardstick)
{
    const double value = median(ours, &Pace::perSecond);
    const double cpu = median(ours, &Pace::cpuMicroseconds);
    std::printf("{\"name\": \"%s\", \"value\": %.1f, \"unit\": \"bets/s\", \"ratio\": %.3f, "
                "\"cpu_us\": %.1f, \"cpu_ratio\": %.3f, \"yardstick\": \"%s\"}\n",
                name, value, value / median(bare, &Pace::perSecond), cpu,
                median(bare, &Pace::cpuMicroseconds) / cpu, yardstick);
}

inline QList<ConfirmDraft> drafts(RecordFixture &record, int count)
{
    QList<ConfirmDraft> commands;
    for (int i = 0; i < count; ++i)
        commands << record.confirmation(await(record.betting.createDraft(record.request()))->id);
    return commands;
}

/// Bets a second when each waits for the one before it.
inline Pace singly(RecordFixture &record)
{
    const QList<ConfirmDraft> commands = drafts(record, kSingles);
    const Stopwatch watch;
    for (const ConfirmDraft &command : commands) {
        if (!await(record.betting.confirm(command)))
            qFatal("a bet was refused");
    }
    return watch.paceOf(kSingles);
}

/// Bets a second when 1 000 are asked for at once, all answered after their commit.
inline Pace burst(RecordFixture &record)
{
    const QList<ConfirmDraft> commands = drafts(record, kBurst);
    Waiter waiter;
    QSignalSpy spy(&waiter, &Waiter::arrived);
    int answered = 0;
    const Stopwatch watch;
    for (const ConfirmDraft &command : commands) {
        record.betting.confirm(command).then(&waiter, [&](Result<BetOutcome> outcome) {
            if (!outcome)
                qFatal("a bet was refused");
            if (++answered == kBurst)
                Q_EMIT waiter.arrived();
        });
    }
    spy.wait(60'000);
    return watch.paceOf(kBurst);
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace dbsbm::test
