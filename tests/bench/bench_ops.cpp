// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every command costs beside its work: a decision of the rate limiter with 10^5 and with 10^6
// members on its books, against counting the member in a plain hash map and against npm
// rate-limiter-flexible (fetched where the registry can be reached), and the record of one
// duration, against reading the clock for it. The ratio is value / yardstick.
#include "models/core/SystemClock.h"
#include "models/ops/Metrics.h"
#include "models/ops/RateJournal.h"
#include "models/ops/RateLimiter.h"
#include "tests/bench/scrubBench.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

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

/// Stands still, so that no window ends while memory is measured.
class FakeClock : public Clock
{
public:
    qint64 nowMs() const override { return 0; }
    std::chrono::nanoseconds elapsed() const override { return now; }
    TimerId schedule(std::chrono::milliseconds, std::function<void()>) override { return 0; }
    void cancel(TimerId) override {}
    std::chrono::nanoseconds now{0};
};

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

double decide(RateLimiter &limiter, const std::vector<quint64> &members,
              RateJournal *journal = nullptr)
{
    static constexpr RateAction kActions[] = {RateAction::StatsQuery};
    return timed([&] {
        quint64 allowed = 0;
        for (const quint64 member : members) {
            allowed += limiter.acquire(kGuild, UserId{member}, kActions).allowed ? 1 : 0;
            if (journal && journal->size() >= 4'096) // as the bot does twice a minute or earlier
                g_kept = journal->take().size();
        }
        return allowed;
    });
}

/// The same by a caller that knows who comes next, as the router does while it reads the settings.
double decideAnnounced(RateLimiter &limiter, const std::vector<quint64> &members)
{
    static constexpr RateAction kActions[] = {RateAction::StatsQuery};
    constexpr size_t kAhead = 8;
    return timed([&] {
        quint64 allowed = 0;
        for (size_t i = 0; i < members.size(); ++i) {
            if (i + kAhead < members.size())
                limiter.announce(kGuild, UserId{members[i + kAhead]}, kActions);
            allowed += limiter.acquire(kGuild, UserId{members[i]}, kActions).allowed ? 1 : 0;
        }
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

/// Fetches what the yardstick needs, once; the reason why it cannot be run, or nothing.
QString prepareNpm(const QString &folder)
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty())
        return QStringLiteral("Node.js or npm is not installed");
    if (QFileInfo::exists(folder + QStringLiteral("/node_modules/rate-limiter-flexible")))
        return {};
    QProcess npm;
    npm.setWorkingDirectory(folder);
    npm.start(QStringLiteral("npm"),
              {QStringLiteral("ci"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
               QStringLiteral("--fetch-retries=1"), QStringLiteral("--fetch-timeout=15000")});
    return npm.waitForFinished(60'000) && npm.exitCode() == 0
        ? QString()
        : QStringLiteral("the npm registry cannot be reached");
}

/// Decisions a second of npm rate-limiter-flexible in memory; 0 when it cannot be run.
double decideByNpm(quint64 members)
{
    const QString folder =
        qEnvironmentVariable("DBSBM_SOURCE_DIR") + QStringLiteral("/tests/bench/peers");
    static const QString missing = prepareNpm(folder);
    if (!missing.isEmpty()) {
        std::fprintf(stderr, "   skipped: rate-limiter-flexible, %s\n", qPrintable(missing));
        return 0;
    }
    QProcess node;
    node.setWorkingDirectory(folder);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"),
               {QStringLiteral("rate_limiter_flexible.mjs"), QString::number(members),
                QString::number(kOperations), QStringLiteral("3")});
    if (!node.waitForFinished(300'000) || node.exitCode() != 0)
        return 0;
    return node.readAllStandardOutput().trimmed().toDouble();
}

/// Decisions over so many members, and what the limiter keeps of each.
void benchLimiter(quint64 all)
{
    const std::vector<quint64> members = visitors(all);
    const SystemClock clock;
    std::vector<double> decisions, announced, written, counts, sweeps;
    double bytesPerKey = 0;
    double left = 0;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        const size_t before = allocated();
        {
            FakeClock fake;
            RateLimiter limiter(fake);
            decide(limiter, members); // every member is known before the clock starts
            bytesPerKey = double(allocated() - before) / double(limiter.keyCount());
            fake.now += std::chrono::hours(1);
            const double start = cpuNanoseconds();
            limiter.sweep();
            sweeps.push_back((cpuNanoseconds() - start) / 1e6);
            left = double(allocated()) - double(before);
        }
        RateLimiter limiter(clock);
        decide(limiter, members);
        std::unordered_map<quint64, int> plain;
        count(plain, members);
        decisions.push_back(decide(limiter, members));
        counts.push_back(count(plain, members));
        announced.push_back(decideAnnounced(limiter, members));
        RateJournal journal;
        limiter.setJournal(&journal);
        written.push_back(decide(limiter, members, &journal));
    }
    const double perSecond = 1e9 / median(decisions);
    const std::string name = "rate_limiter_" + std::to_string(all);
    print((name + "_decisions").c_str(), perSecond, "decisions/s", perSecond * median(counts) / 1e9,
          "an unordered_map increment per member");
    print((name + "_decisions_announced").c_str(), 1e9 / median(announced), "decisions/s",
          median(decisions) / median(announced), "the same of members that nobody announced");
    print((name + "_decisions_journal").c_str(), 1e9 / median(written), "decisions/s",
          median(decisions) / median(written), "the same without a journal");
    if (const double npm = decideByNpm(all); npm > 0)
        print((name + "_against_npm").c_str(), npm, "decisions/s of rate-limiter-flexible",
              perSecond / npm, "npm rate-limiter-flexible in memory; the ratio is ours to it");
    print((name + "_bytes_per_key").c_str(), bytesPerKey, "bytes", bytesPerKey / (2 * 8 + 1),
          "the ids of guild, user and action alone");
    print((name + "_sweep").c_str(), median(sweeps), "ms", left, "bytes left allocated afterwards");
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
    test::benchScrubber();
    return 0;
}
