// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What measuring costs: a look at the system, a second of the recorder, and 90 days of every
// series: their size, and how long a question about any range takes, against the same points as
// plain rows.
#include "models/ops/MetricRecorder.h"
#include "models/ops/SystemSampler.h"
#include "models/store/metricRollUp.h"
#include "tests/support/TestDatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <random>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr int kDays = 90;
constexpr qint64 kEnd = 20'776 * kDayMs; // a midnight of November 2026
constexpr qint64 kBegin = kEnd - kDays * kDayMs;

double cpuSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

size_t allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void print(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("{\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"ratio\": %.3f, "
                "\"yardstick\": \"%s\"}\n",
                name, value, unit, ratio, yardstick);
    std::fflush(stdout);
}

/// As many series as a bot of some servers has: every name of the catalogue, with its labels.
Metrics manySeries()
{
    Metrics metrics;
    for (const MetricDescription &row : metricCatalogue()) {
        const int sets = *row.labels == 0 ? 1 : row.name.contains(u"rest") ? 25 : 12;
        for (int i = 0; i < sets; ++i) {
            const MetricLabels labels =
                sets == 1 ? MetricLabels() : MetricLabels{{u"label"_s, QString::number(i)}};
            switch (row.type) {
            case MetricType::Counter: metrics.add(row.name, 1, labels); break;
            case MetricType::Gauge: metrics.set(row.name, 1, labels); break;
            case MetricType::Histogram:
                metrics.record(row.name, std::chrono::milliseconds(5), labels);
                break;
            }
        }
    }
    return metrics;
}

size_t countSeries(const Metrics &metrics)
{
    size_t count = 0;
    metrics.forEach([&count](const SeriesKey &, double) { ++count; },
                    [&count](const SeriesKey &, const Histogram &) { ++count; });
    return count;
}

/// One second of a bot that is busy: gauges of the machine are never the same twice, some counters
/// move, one command in two seconds, thirty database jobs a second.
void aSecond(Metrics &metrics, std::mt19937_64 &random)
{
    std::uniform_real_distribution<double> share(0, 1);
    for (const MetricDescription &row : metricCatalogue()) {
        if (row.type == MetricType::Gauge && *row.labels == 0)
            metrics.set(row.name, share(random) * 1e6);
        else if (row.type == MetricType::Counter && *row.labels == 0)
            metrics.add(row.name, std::floor(share(random) * 1e5));
    }
    const auto any = [&random](int most) {
        return MetricLabels{{u"label"_s, QString::number(random() % quint64(most))}};
    };
    metrics.add(metric::kGatewayEvents, 3, any(3));
    metrics.add(metric::kRestRequests, 1, any(5));
    const auto duration = [&random](double middleMs) {
        std::lognormal_distribution<double> spread(std::log(middleMs * 1e6), 0.5);
        return std::chrono::nanoseconds(static_cast<qint64>(spread(random)));
    };
    for (int i = 0; i < 30; ++i)
        metrics.record(metric::kDatabaseDuration, duration(2));
    if (random() % 2 == 0) {
        metrics.add(metric::kCommands, 1, any(6));
        metrics.record(metric::kCommandDuration, duration(40), any(6));
        metrics.record(metric::kRenderDuration, duration(15));
        metrics.record(metric::kRestWait, duration(1));
    }
}

void benchSampler()
{
    FakeClock clock;
    const QTemporaryDir folder;
    SystemReader reader(clock, folder.path());
    Metrics metrics;
    publishSystem(reader.read(), metrics);
    const size_t before = allocated();
    constexpr int kLooks = 2'000;
    const double start = cpuSeconds();
    for (int i = 0; i < kLooks; ++i)
        publishSystem(reader.read(), metrics);
    const double each = (cpuSeconds() - start) / kLooks;
    // The least that has to be done: the files themselves, read once.
    const double raw = cpuSeconds();
    for (int i = 0; i < kLooks; ++i) {
        for (const char *path : {"/proc/stat", "/proc/meminfo", "/proc/diskstats", "/proc/net/dev",
                                 "/proc/uptime", "/proc/self/stat"}) {
            QFile file(QString::fromLatin1(path));
            if (file.open(QIODevice::ReadOnly))
                file.readAll();
        }
    }
    const double least = (cpuSeconds() - raw) / kLooks;
    print("sampler_share_of_core", each * 100, "%", each / least, "reading the same /proc files");
    print("sampler_growth", double(allocated()) - double(before), "bytes after 2000 looks", 0,
          "none");
}

void benchRecorder()
{
    std::mt19937_64 random(1);
    Metrics metrics = manySeries();
    const size_t before = allocated();
    MetricRecorder recorder(metrics);
    constexpr int kSeconds = 300;
    double spent = 0;
    for (int i = 0; i < kSeconds; ++i) {
        aSecond(metrics, random);
        const double start = cpuSeconds();
        const auto ended = recorder.sample(kBegin + i * 1'000);
        spent += cpuSeconds() - start;
    }
    print("recorder_share_of_core", spent / kSeconds * 100, "%", double(countSeries(metrics)),
          "series, of which each is looked at");
    print("recorder_memory", double(allocated() - before) / 1e6, "MB", 0, "none");
}

/// The same minute of every series for ever, but for noise: what is measured is size and speed.
class History
{
public:
    History()
        : m_file({.path = m_folder.filePath(u"metrics.sqlite"_s),
                  .migrations = u":/dbsbm/sql/metrics"_s,
                  .isRecord = false}),
          m_metrics(manySeries())
    {}

    void fill()
    {
        std::mt19937_64 random(2);
        MetricRecorder recorder(m_metrics);
        // The last two days second by second, as they happen.
        for (qint64 hour = kEnd - 2 * kDayMs; hour < kEnd; hour += kHourMs) {
            QList<MetricMinute> minutes;
            for (qint64 at = hour; at < hour + kHourMs; at += 1'000) {
                aSecond(m_metrics, random);
                if (auto minute = recorder.sample(at))
                    minutes.append(std::move(*minute));
            }
            if (auto minute = recorder.take())
                minutes.append(std::move(*minute));
            write([&minutes, hour](Transaction &transaction) -> Result<> {
                for (const MetricMinute &minute : minutes) {
                    if (const Result<> done = storeMinute(transaction, minute); !done)
                        return done;
                }
                return rollUp(transaction, hour + kHourMs);
            });
        }
        repeatDays();
    }

    qint64 bytes()
    {
        return number(u"SELECT (c.page_count - f.freelist_count) * s.page_size FROM "
                      "pragma_page_count() c, pragma_freelist_count() f, "
                      "pragma_page_size() s"_s);
    }
    qint64 bytes(MetricTier tier)
    {
        return number(u"SELECT coalesce(sum(length(data)), 0) FROM block WHERE tier = %1"_s.arg(
            static_cast<int>(tier)));
    }
    qint64 number(const QString &sql) { return m_file.number(sql); }
    size_t series() const { return countSeries(m_metrics); }

    /// Milliseconds of the database's thread for one question, the median of some.
    double ask(const QString &name, const MetricSpan &span)
    {
        std::vector<double> took;
        for (int i = 0; i < 7; ++i) {
            took.push_back(*await(
                m_file.database().read<double>([=](Transaction &transaction) -> Result<double> {
                    const auto start = std::chrono::steady_clock::now();
                    const auto points = readMetricPoints(transaction, name, span, 1'000);
                    if (!points)
                        return fail(points.error());
                    return std::chrono::duration<double, std::milli>(
                               std::chrono::steady_clock::now() - start)
                        .count();
                })));
        }
        std::sort(took.begin(), took.end());
        return took[took.size() / 2];
    }

    /// The yardstick: one series' minutes of 90 days as rows, and their sums by the hour.
    double askRows()
    {
        write([](Transaction &transaction) -> Result<> {
            for (const QString &sql :
                 {u"CREATE TABLE plain (series_id INTEGER, at_ms INTEGER, low REAL, high REAL, "
                  "total REAL, samples INTEGER, PRIMARY KEY (series_id, at_ms)) WITHOUT ROWID"_s,
                  u"WITH RECURSIVE minute(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM minute WHERE "
                  "n < 129599) INSERT INTO plain SELECT 1, n * 60000, (n * 7919 % 1000) / 7.0, (n "
                  "* "
                  "7919 % 1000) / 3.0, (n * 7919 % 1000) * 11.3, 60 FROM minute"_s}) {
                const Result<qint64> done = transaction.exec(sql);
                if (!done)
                    return fail(done.error());
            }
            return {};
        });
        return *await(m_file.database().read<double>([](Transaction &transaction)
                                                         -> Result<double> {
            const auto start = std::chrono::steady_clock::now();
            const Result<> read = transaction.each(
                u"SELECT at_ms / 3600000, min(low), max(high), sum(total), sum(samples) FROM plain "
                "WHERE series_id = 1 GROUP BY 1"_s,
                {}, [](const Row &row) { return row.integer(0); });
            if (!read)
                return fail(read.error());
            return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now()
                                                             - start)
                .count();
        }));
    }

private:
    void write(std::function<Result<>(Transaction &)> work)
    {
        const Result<> done = await(m_file.database().write<void>(std::move(work)));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail()));
    }

    /// The days before, a day a transaction: the minutes of the last whole day, its numbers moved a
    /// little, so that no two days are the same.
    void repeatDays()
    {
        const auto known = await(m_file.database().read<QList<StoredSeries>>(
            [](Transaction &transaction) { return MetricRepository(transaction).series(); }));
        const qint64 lastDay = kEnd - kDayMs;
        for (qint64 day = lastDay - 2 * kDayMs; day >= kBegin; day -= kDayMs) {
            write([&known, lastDay, day](Transaction &transaction) {
                return repeatDay(transaction, *known, lastDay, day);
            });
        }
    }

    static Result<> repeatDay(Transaction &transaction, const QList<StoredSeries> &known,
                              qint64 from, qint64 day)
    {
        MetricRepository repository(transaction);
        std::mt19937_64 random(static_cast<quint64>(day));
        for (const StoredSeries &series : known) {
            const auto bytes = repository.block(MetricTier::Minute, series.id, from);
            if (!bytes)
                return fail(bytes.error());
            auto block = MetricBlock::unpack(bytes->value_or(QByteArray()), 1'440);
            if (!block)
                continue;
            auto hours = monthOf(repository, series.id, day);
            for (int i = 0; i < block->size(); ++i) {
                MetricSum sum = block->at(i);
                const double by = 1 + double(random() % 1'000) / 1e4;
                if (sum.min != sum.max || sum.sum != std::floor(sum.sum)) { // noise stays noise
                    sum.min *= by;
                    sum.max *= by;
                    sum.sum *= by;
                    block->set(i, sum);
                }
            }
            const TierShape hour = shapeOf(MetricTier::Hour);
            for (int i = 0; i < 24; ++i)
                hours.set(hour.slotOf(day + i * kHourMs), block->total(i * 60, i * 60 + 60));
            const Result<> stored =
                repository.setBlock(MetricTier::Minute, series.id, {day, block->pack()})
                    .and_then([&] {
                        return repository.setBlock(MetricTier::Hour, series.id,
                                                   {hour.blockStart(day), hours.pack()});
                    });
            if (!stored)
                return stored;
        }
        return {};
    }

    static MetricBlock monthOf(MetricRepository &repository, qint64 series, qint64 day)
    {
        const TierShape hour = shapeOf(MetricTier::Hour);
        const auto bytes = repository.block(MetricTier::Hour, series, hour.blockStart(day));
        auto block =
            MetricBlock::unpack(bytes ? bytes->value_or(QByteArray()) : QByteArray(), hour.slots);
        return block ? std::move(*block) : MetricBlock(hour.slots);
    }

    QTemporaryDir m_folder;
    TestDatabase m_file;
    Metrics m_metrics;
};

void benchHistory()
{
    History history;
    history.fill();
    const double bytes = double(history.bytes());
    // A row of series, time, four numbers takes at least 40 bytes, without its percentiles.
    const double rows = double(history.series()) * (2 * 86'400 + kDays * 1'440 + kDays * 24) * 40;
    print("metrics_90_days_size", bytes / 1e6, "MB", bytes / rows, "rows of 40 bytes a sample");
    print("metrics_90_days_seconds", double(history.bytes(MetricTier::Second)) / 1e6, "MB", 0,
          "none");
    print("metrics_90_days_minutes", double(history.bytes(MetricTier::Minute)) / 1e6, "MB", 0,
          "none");
    print("metrics_90_days_hours", double(history.bytes(MetricTier::Hour)) / 1e6, "MB", 0, "none");
    const double plain = history.askRows();
    double worst = 0;
    for (const char16_t *name : {metric::kSystemCpu, metric::kDatabaseDuration}) {
        for (const qint64 span : {kHourMs, 6 * kHourMs, kDayMs, 2 * kDayMs, 7 * kDayMs, 20 * kDayMs,
                                  30 * kDayMs, kDays * kDayMs})
            worst = std::max(worst, history.ask(QString::fromUtf16(name), {kEnd - span, kEnd}));
        // Somewhere in between, where only minutes are left.
        worst = std::max(worst,
                         history.ask(QString::fromUtf16(name),
                                     {kEnd - 40 * kDayMs, kEnd - 40 * kDayMs + 2 * kHourMs}));
    }
    print("metrics_query_slowest_range", worst, "ms", worst / plain,
          "GROUP BY over the minutes of 90 days as rows");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchSampler();
    benchRecorder();
    benchHistory();
    return 0;
}
