// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SlowLog.h"

#include "tests/support/FakeClock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_SlowLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notesWhatIsSlow_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("tookMs");
        QTest::addColumn<QString>("category");
        const auto name = [](const char16_t *metric) { return QString::fromUtf16(metric); };
        QTest::newRow("command") << name(metric::kCommandDuration) << 2000
                                 << QStringLiteral("performance.command");
        QTest::newRow("quick command") << name(metric::kCommandDuration) << 1999 << QString();
        QTest::newRow("request") << name(metric::kRestDuration) << 2000
                                 << QStringLiteral("performance.request");
        QTest::newRow("database") << name(metric::kDatabaseDuration) << 250
                                  << QStringLiteral("performance.database");
        QTest::newRow("picture") << name(metric::kRenderDuration) << 1000
                                 << QStringLiteral("performance.render");
        QTest::newRow("another") << name(metric::kRestWait) << 90'000 << QString();
    }
    void notesWhatIsSlow()
    {
        QFETCH(QString, metric);
        QFETCH(int, tookMs);
        QFETCH(QString, category);
        QTemporaryDir folder;
        test::FakeClock clock;
        SlowLog log({.folder = folder.path(), .name = QStringLiteral("performance.jsonl")}, clock);
        QSignalSpy spy(&log, &SlowLog::slowOperation);
        Metrics metrics;
        metrics.setObserver([&log](QStringView name, std::chrono::nanoseconds took,
                                   const MetricLabels &labels) { log.note(name, took, labels); });
        const LogScope scope({.guild = GuildId{7}, .command = QStringLiteral("bet line")});
        metrics.record(metric, std::chrono::milliseconds(tookMs),
                       {{QStringLiteral("command"), QStringLiteral("bet line")}});
        QCOMPARE(metrics.histogramSum(metric).count(), 1u); // counted, slow or not
        QFile file(folder.filePath(QStringLiteral("performance.jsonl")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto entry = fromLogLine(file.readAll());
        QCOMPARE(entry.has_value(), !category.isEmpty());
        QCOMPARE(spy.size(), category.isEmpty() ? 0 : 1);
        if (!entry)
            return;
        QCOMPARE(entry->category, category);
        QCOMPARE(entry->fields.duration, std::chrono::nanoseconds(tookMs * 1ms));
        QCOMPARE(entry->fields.guild, GuildId{7});
        QCOMPARE(entry->text, QStringLiteral("command=bet line"));
        QCOMPARE(entry->atMs, clock.nowMs());
    }

    void thresholdsChangeAtOnce()
    {
        test::FakeClock clock;
        SlowLog log({}, clock);
        log.note(metric::kDatabaseDuration, 100ms, {});
        QVERIFY(log.recent().isEmpty());
        log.setThresholds({.database = 50ms});
        log.note(metric::kDatabaseDuration, 100ms, {});
        QCOMPARE(log.recent().size(), 1);
    }

    void memoryIsBounded()
    {
        test::FakeClock clock;
        SlowLog log({}, clock);
        for (int i = 0; i < 2'000; ++i)
            log.note(metric::kDatabaseDuration, std::chrono::seconds(i + 1), {});
        QCOMPARE(size_t(log.recent().size()), SlowLog::kMaxRecent);
        QCOMPARE(log.recent().constLast().fields.duration, std::chrono::nanoseconds(2000s));
    }
};

QTEST_GUILESS_MAIN(tst_SlowLog)
#include "tst_SlowLog.moc"
