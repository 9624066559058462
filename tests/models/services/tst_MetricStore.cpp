// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MetricStore.h"

#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMinute = 60'000;

/// A process that records into a file.
class Recording
{
public:
    Recording(FakeClock &clock, const QString &path, qint64 maxBytes = 100'000'000)
        : m_clock(clock), store(metrics, clock, {path, maxBytes})
    {
        if (!await(store.open()))
            qFatal("the store did not open");
        store.record();
    }
    /// Time goes on, and what is to be written is.
    void advance(std::chrono::minutes by)
    {
        for (int i = 0; i < by.count(); ++i) {
            QSignalSpy stored(&store, &MetricStore::minuteStored);
            m_clock.advance(1min);
            if (store.isRecording() && !spinUntil([&stored] { return !stored.isEmpty(); }))
                qFatal("the minute was not stored");
        }
    }
    QList<MetricPoint> points(const char16_t *name, qint64 fromMs, int most = 100'000)
    {
        const auto found =
            await(store.points(QString::fromUtf16(name), fromMs, m_clock.nowMs() + 1, most));
        return found.value_or(QList<MetricPoint>());
    }

private:
    FakeClock &m_clock;

public:
    Metrics metrics;
    MetricStore store;
};

} // namespace

class tst_MetricStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What has no room is counted, and said once.
    void tellsWhatHasNoRoom()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        Recording process(clock, folder.filePath(u"metrics.sqlite"_s));
        process.advance(1min);
        QCOMPARE(process.metrics.gauge(metric::kMetricsLeftOut), 0.0);
        for (int i = 0; i < 900; ++i) {
            for (const char16_t *name : {u"dbsbm_a", u"dbsbm_b", u"dbsbm_c"})
                process.metrics.set(name, i, {{u"guild"_s, QString::number(i)}});
        }
        const QRegularExpression said(u"^There are more series"_s);
        QTest::ignoreMessage(QtWarningMsg, said);
        clock.advance(1s);
        QCOMPARE(process.metrics.gauge(metric::kMetricsLeftOut),
                 2'700.0 - double(MetricRecorder::kMaxGuildSeries));
        QTest::failOnWarning(said);
        clock.advance(3s);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setNowMs(1'795'000'020'000); // a full minute
        m_path = m_folder->filePath(u"metrics.sqlite"_s);
    }

    void recordsEachSecond()
    {
        Recording process(*m_clock, m_path);
        QVERIFY(process.store.isRecording());
        const qint64 begin = m_clock->nowMs();
        process.metrics.set(metric::kSystemCpu, 0.25);
        process.advance(1min);
        process.metrics.set(metric::kSystemCpu, 0.75);
        process.metrics.add(metric::kBetsPlaced, 7);
        process.metrics.record(metric::kRenderDuration, 20ms);
        process.advance(1min);
        const QList<MetricPoint> cpu = process.points(metric::kSystemCpu, begin);
        QVERIFY2(cpu.size() >= 118 && cpu.size() <= 120, qPrintable(QString::number(cpu.size())));
        QCOMPARE(cpu.front().avg, 0.25);
        QCOMPARE(cpu.back().avg, 0.75);
        double placed = 0;
        for (const MetricPoint &point : process.points(metric::kBetsPlaced, begin))
            placed += point.avg;
        QCOMPARE(placed, 7.0);
        const QList<MetricPoint> render = process.points(metric::kRenderDuration, begin);
        QCOMPARE(render.size(), 1);
        QVERIFY(std::abs(render.front().p99 - 0.02) <= 0.0002);
        const auto series = await(process.store.series());
        QVERIFY(series && series->size() >= 3);
        const auto size = await(process.store.size());
        QVERIFY(size && size->fileBytes > 0 && size->usedBytes <= size->fileBytes);
        QVERIFY(spinUntil([&process] {
            return process.metrics.gauge(metric::kMetricStoreBytes) > 0; // shown, too
        }));
#ifdef Q_OS_UNIX
        QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
#endif
    }

    void aKilledProcessLosesItsLastMinute()
    {
        Recording process(*m_clock, m_path);
        const qint64 begin = m_clock->nowMs();
        process.metrics.set(metric::kSystemCpu, 0.5);
        process.advance(5min);
        process.metrics.set(metric::kSystemCpu, 0.9);
        m_clock->advance(40s); // of a minute that is not written
        // What a machine finds after kill -9: the files as they are now, with nobody to end them.
        QTemporaryDir after;
        const QString copy = after.filePath(u"metrics.sqlite"_s);
        for (const QString &ending : {u""_s, u"-wal"_s})
            QVERIFY(QFile::copy(m_path + ending, copy + ending));
        Recording next(*m_clock, copy);
        QVERIFY(next.store.isRecording());
        const QList<MetricPoint> found = next.points(metric::kSystemCpu, begin);
        QVERIFY(found.size() >= 298 && found.size() <= 300);
        QCOMPARE(found.back().avg, 0.5);
        QVERIFY(found.back().atMs >= begin + 5 * kMinute - 2'000);
    }

    void anOrderlyEndLosesNothing()
    {
        const qint64 begin = m_clock->nowMs();
        {
            Recording process(*m_clock, m_path);
            process.metrics.set(metric::kSystemCpu, 0.5);
            m_clock->advance(30s);
        }
        Recording next(*m_clock, m_path);
        const auto found = next.points(metric::kSystemCpu, begin);
        QVERIFY(found.size() >= 29);
    }

    void oneProcessRecordsAndAnotherTakesOver()
    {
        auto first = std::make_unique<Recording>(*m_clock, m_path);
        Recording second(*m_clock, m_path);
        QVERIFY(!second.store.isRecording());
        const qint64 begin = m_clock->nowMs();
        first->metrics.set(metric::kSystemCpu, 0.5);
        second.metrics.set(metric::kSystemCpu, 0.75);
        first->advance(2min);
        QVERIFY(!second.store.isRecording());
        const auto seen = second.points(metric::kSystemCpu, begin); // reads beside it
        QVERIFY(seen.size() >= 118);
        QCOMPARE(seen.back().avg, 0.5);
        first.reset();
        m_clock->advance(31s);
        QVERIFY(second.store.isRecording());
        second.advance(2min);
        QCOMPARE(second.points(metric::kSystemCpu, begin).constLast().avg, 0.75);
    }

    void theClockGoesBackADay()
    {
        Recording process(*m_clock, m_path);
        process.metrics.set(metric::kSystemCpu, 0.5);
        const qint64 begin = m_clock->nowMs();
        process.advance(3min);
        constexpr qint64 kDay = 24 * 60 * kMinute;
        m_clock->setNowMs(m_clock->nowMs() - kDay);
        process.metrics.set(metric::kSystemCpu, 0.7);
        process.advance(3min);
        const qint64 back = m_clock->nowMs();
        m_clock->setNowMs(back + kDay);
        process.advance(2min);
        Result<QList<MetricPoint>> before;
        // Setting the clock ends a minute early, so more is written than advance() waits for.
        QVERIFY(spinUntil([&] {
            before = await(process.store.points(QString::fromUtf16(metric::kSystemCpu),
                                                begin - kDay, back, 100'000));
            return before && before->size() >= 118;
        }));
        for (const MetricPoint &point : *before)
            QVERIFY(std::abs(point.avg - 0.7) < 1e-6);
        const auto today = process.points(metric::kSystemCpu, begin);
        QVERIFY(today.size() >= 290);
        QCOMPARE(today.front().avg, 0.5);
        for (qsizetype i = 1; i < today.size(); ++i)
            QVERIFY(today.at(i).atMs > today.at(i - 1).atMs);
    }

    void aSmallerBoundGivesSpaceBack()
    {
        Recording process(*m_clock, m_path);
        for (int i = 0; i < 300; ++i)
            process.metrics.set(QStringLiteral("dbsbm_many"), i,
                                {{QStringLiteral("id"), QString::number(i)}});
        process.advance(70min);
        const auto before = await(process.store.size());
        QVERIFY(before);
        QSignalSpy faults(&process.store, &MetricStore::storingFailed);
        process.store.setMaxBytes(before->fileBytes / 2);
        QVERIFY(spinUntil([&] {
            const auto now = await(process.store.size());
            return now && now->usedBytes <= before->fileBytes / 2
                && now->fileBytes < before->fileBytes;
        }));
        QCOMPARE(faults.size(), 0);
    }

    void whatCannotBeStoredIsTold()
    {
        Recording process(*m_clock, m_path);
        process.metrics.set(metric::kSystemCpu, 0.5);
        process.advance(1min);
        QSignalSpy faults(&process.store, &MetricStore::storingFailed);
        await(process.store.database().close()); // as when the disk is gone
        m_clock->advance(1min);
        QVERIFY(spinUntil([&faults] { return !faults.isEmpty(); }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_MetricStore)
#include "tst_MetricStore.moc"
