// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestDatabase.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
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

/// A JSON line: \a value a second, and how that is to what the bare driver did.
inline void print(const char *name, double value, double ratio, const char *yardstick)
{
    std::printf("{\"name\": \"%s\", \"value\": %.1f, \"unit\": \"bets/s\", \"ratio\": %.3f, "
                "\"yardstick\": \"%s\"}\n",
                name, value, ratio, yardstick);
}

inline QList<ConfirmDraft> drafts(RecordFixture &record, int count)
{
    QList<ConfirmDraft> commands;
    for (int i = 0; i < count; ++i)
        commands << record.confirmation(await(record.betting.createDraft(record.request()))->id);
    return commands;
}

/// Bets a second when each waits for the one before it.
inline double singly(RecordFixture &record)
{
    const QList<ConfirmDraft> commands = drafts(record, kSingles);
    const auto start = std::chrono::steady_clock::now();
    for (const ConfirmDraft &command : commands) {
        if (!await(record.betting.confirm(command)))
            qFatal("a bet was refused");
    }
    return kSingles / secondsSince(start);
}

/// Bets a second when 1 000 are asked for at once, all answered after their commit.
inline double burst(RecordFixture &record)
{
    const QList<ConfirmDraft> commands = drafts(record, kBurst);
    Waiter waiter;
    QSignalSpy spy(&waiter, &Waiter::arrived);
    int answered = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const ConfirmDraft &command : commands) {
        record.betting.confirm(command).then(&waiter, [&](Result<BetOutcome> outcome) {
            if (!outcome)
                qFatal("a bet was refused");
            if (++answered == kBurst)
                Q_EMIT waiter.arrived();
        });
    }
    spy.wait(60'000);
    return kBurst / secondsSince(start);
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace dbsbm::test
