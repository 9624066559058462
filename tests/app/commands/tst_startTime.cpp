// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/startTime.h"
#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;

namespace {
constexpr qint64 kNow = 1'795'000'000'000; // 2026-11-18 11:06:40 UTC
constexpr qint64 kHour = 3'600'000;
} // namespace

class TestStartTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("iso") << QStringLiteral("2026-11-23 19:30") << qint64(1'795'462'200'000);
        QTest::newRow("iso with T and Z")
            << QStringLiteral("2026-11-23T19:30Z") << qint64(1'795'462'200'000);
        QTest::newRow("iso with seconds")
            << QStringLiteral("2026-11-23 19:30:05") << qint64(1'795'462'205'000);
        QTest::newRow("iso UTC") << QStringLiteral("2026-11-23 9:30 utc")
                                 << qint64(1'795'426'200'000);
        QTest::newRow("discord") << QStringLiteral("<t:1795462200:F>") << qint64(1'795'462'200'000);
        QTest::newRow("discord plain")
            << QStringLiteral("<t:1795462200>") << qint64(1'795'462'200'000);
        QTest::newRow("epoch") << QStringLiteral("1795462200") << qint64(1'795'462'200'000);
        QTest::newRow("hours") << QStringLiteral("in 2h") << kNow + 2 * kHour;
        QTest::newRow("hours and minutes")
            << QStringLiteral("in 1h30m") << kNow + kHour + kHour / 2;
        QTest::newRow("minutes") << QStringLiteral(" IN 45 min ") << kNow + 45 * 60'000;
        QTest::newRow("days") << QStringLiteral("in 2 days") << kNow + 48 * kHour;
        QTest::newRow("days and hours") << QStringLiteral("in 1d 3h") << kNow + 27 * kHour;
        QTest::newRow("the past is for the rules")
            << QStringLiteral("2026-11-01 00:00") << qint64(1'793'491'200'000);
    }

    void understands()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        const auto start = parseStart(text, kNow);
        QVERIFY2(start, qPrintable(text));
        QCOMPARE(*start, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "tomorrow", "in", "in 0h", "in h", "2026-13-01 10:00", "2026-11-31 10:00",
              "2026-11-23 24:00", "2026-11-23", "19:30", "<t:x>", "<t:1795462200:Q>", "1",
              "12345678", "999999999999", "in 999 days", "2031-01-01 00:00",
              "2026-11-23 19:30 tail", "in 2h in 2h"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
        QTest::newRow("long") << QString(100'000, u'1');
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto start = parseStart(text, kNow);
        QVERIFY(!start);
        QVERIFY(start.error().is(codes::kTimeInvalid));
        QVERIFY(start.error().userText().contains(QStringLiteral("in 2h")));
        QVERIFY(start.error().detail().size() <= 40);
    }
};

QTEST_APPLESS_MAIN(TestStartTime)
#include "tst_startTime.moc"
