// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/statsPeriod.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace dbsbm;

class TestStatsPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void range_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::newRow("day") << QStringLiteral("day") << QStringLiteral("UTC")
                             << QStringLiteral("2026-11-18T00:00:00.000+00:00");
        QTest::newRow("week from Monday") << QStringLiteral("week") << QStringLiteral("UTC")
                                          << QStringLiteral("2026-11-16T00:00:00.000+00:00");
        QTest::newRow("month") << QStringLiteral("month") << QStringLiteral("UTC")
                               << QStringLiteral("2026-11-01T00:00:00.000+00:00");
        QTest::newRow("year") << QStringLiteral("year") << QStringLiteral("UTC")
                              << QStringLiteral("2026-01-01T00:00:00.000+00:00");
        QTest::newRow("7d") << QStringLiteral("7d") << QStringLiteral("UTC")
                            << QStringLiteral("2026-11-12T00:00:00.000+00:00");
        QTest::newRow("30d") << QStringLiteral("30d") << QStringLiteral("UTC")
                             << QStringLiteral("2026-10-20T00:00:00.000+00:00");
        QTest::newRow("90d") << QStringLiteral("90d") << QStringLiteral("UTC")
                             << QStringLiteral("2026-08-21T00:00:00.000+00:00");
        // 1 795 000 000 is 2026-11-18 11:06:40 UTC.
        QTest::newRow("day in Auckland")
            << QStringLiteral("day") << QStringLiteral("Pacific/Auckland")
            << QStringLiteral("2026-11-18T11:00:00.000+00:00");
        QTest::newRow("month in New York")
            << QStringLiteral("month") << QStringLiteral("America/New_York")
            << QStringLiteral("2026-11-01T04:00:00.000+00:00");
    }

    void range()
    {
        QFETCH(QString, name);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        const auto range = statsRange(name, 1'795'000'000'000, QTimeZone(zone.toUtf8()));
        QVERIFY(range);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(range->fromMs, QTimeZone::utc())
                     .toString(Qt::ISODateWithMs),
                 from);
        QCOMPARE(range->toMs, 0);
    }

    void everyOfferedPeriodIsKnown()
    {
        QVERIFY(!statsPeriods().isEmpty());
        for (const PeriodChoice &period : statsPeriods())
            QVERIFY2(statsRange(period.name, 1'795'000'000'000, QTimeZone::utc()),
                     qPrintable(period.name));
        QCOMPARE(statsPeriods().constFirst().name, QStringLiteral("all"));
        QCOMPARE(statsRange(QStringLiteral("all"), 1, QTimeZone::utc())->fromMs, 0);
    }

    void refusesUnknown()
    {
        QVERIFY(!statsRange(QStringLiteral("8d"), 1'795'000'000'000, QTimeZone::utc()));
        QVERIFY(!statsRange(QString(), 1'795'000'000'000, QTimeZone::utc()));
    }
};

QTEST_APPLESS_MAIN(TestStatsPeriod)
#include "tst_statsPeriod.moc"
