// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postPeriods.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text + u"Z"_s, Qt::ISODate).toMSecsSinceEpoch();
}

QString text(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace

class TestPostPeriods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourOfADay_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("moment"); // UTC
        const auto row = [](const char *name, const QString &zone, QDate day, int hour,
                            const QString &moment) {
            QTest::newRow(name) << zone << day << hour << moment;
        };
        const QDate spring(2026, 3, 29);
        const QDate autumn(2026, 10, 25);
        row("utc", u"UTC"_s, {2026, 11, 23}, 9, u"2026-11-23T09:00:00"_s);
        row("winter", u"Europe/Berlin"_s, {2026, 11, 23}, 9, u"2026-11-23T08:00:00"_s);
        row("before the change", u"Europe/Berlin"_s, spring, 1, u"2026-03-29T00:00:00"_s);
        row("missing hour", u"Europe/Berlin"_s, spring, 2, u"2026-03-29T01:00:00"_s);
        row("after the change", u"Europe/Berlin"_s, spring, 3, u"2026-03-29T01:00:00"_s);
        row("hour that comes twice", u"Europe/Berlin"_s, autumn, 2, u"2026-10-25T00:00:00"_s);
        row("after the second", u"Europe/Berlin"_s, autumn, 3, u"2026-10-25T02:00:00"_s);
        row("half an hour", u"Australia/Lord_Howe"_s, {2026, 10, 4}, 2, u"2026-10-03T15:30:00"_s);
        row("no midnight", u"America/Santiago"_s, {2026, 9, 6}, 0, u"2026-09-06T04:00:00"_s);
        row("midnight twice", u"Asia/Beirut"_s, {2026, 10, 25}, 0, u"2026-10-24T22:00:00"_s);
        row("half a day ahead", u"Pacific/Kiritimati"_s, {2026, 11, 23}, 0,
            u"2026-11-22T10:00:00"_s);
    }
    void anHourOfADay()
    {
        QFETCH(QString, zone);
        QFETCH(QDate, day);
        QFETCH(int, hour);
        QFETCH(QString, moment);
        QCOMPARE(text(hourOfDay(day, hour, QTimeZone(zone.toUtf8()))), moment);
    }

    /// Each hour of every day of two years: the clock shows it, or a change skipped it.
    void everyHourOfTwoYears()
    {
        for (const char *name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                 "America/Santiago", "Africa/Casablanca"}) {
            const QTimeZone zone(name);
            for (QDate day(2025, 1, 1); day < QDate(2027, 1, 1); day = day.addDays(1)) {
                qint64 before = 0;
                for (int hour = 0; hour < 24; ++hour) {
                    const qint64 at = hourOfDay(day, hour, zone);
                    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(at, zone);
                    const QDateTime justBefore = QDateTime::fromMSecsSinceEpoch(at - 1, zone);
                    QVERIFY2(shown.date() == day && shown.time().hour() >= hour,
                             qPrintable(shown.toString(Qt::ISODate)));
                    QVERIFY(justBefore.date() < day || justBefore.time().hour() < hour);
                    QVERIFY(at >= before);
                    before = at;
                }
            }
        }
    }

    void theLatestPeriod_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QString>("next");
        const int day = int(StatsPeriod::Day);
        const int week = int(StatsPeriod::Week);
        const int month = int(StatsPeriod::Month);
        // 2026-11-23 is a Monday; the hour is 9 in Berlin, 08:00 UTC in winter.
        QTest::newRow("day, before the hour")
            << day << u"2026-11-23T07:59:59"_s << QDate(2026, 11, 21) << u"2026-11-23T08:00:00"_s;
        QTest::newRow("day, at the hour")
            << day << u"2026-11-23T08:00:00"_s << QDate(2026, 11, 22) << u"2026-11-24T08:00:00"_s;
        QTest::newRow("week, before")
            << week << u"2026-11-23T07:00:00"_s << QDate(2026, 11, 9) << u"2026-11-23T08:00:00"_s;
        QTest::newRow("week, after")
            << week << u"2026-11-25T07:00:00"_s << QDate(2026, 11, 16) << u"2026-11-30T08:00:00"_s;
        QTest::newRow("month, before")
            << month << u"2026-11-01T07:00:00"_s << QDate(2026, 9, 1) << u"2026-11-01T08:00:00"_s;
        QTest::newRow("month, after")
            << month << u"2026-11-30T23:30:00"_s << QDate(2026, 10, 1) << u"2026-12-01T08:00:00"_s;
    }
    void theLatestPeriod()
    {
        QFETCH(int, period);
        QFETCH(QString, now);
        QFETCH(QDate, first);
        QFETCH(QString, next);
        const QTimeZone berlin("Europe/Berlin");
        const DuePeriod due = latestDue(StatsPeriod(period), utc(now), 9, berlin);
        QCOMPARE(due.span.first, first);
        QVERIFY(due.dueMs <= utc(now));
        QCOMPARE(text(nextDueMs(StatsPeriod(period), utc(now), 9, berlin)), next);
    }

    void subjectsAndBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *name :
             {"recap:day:2026-11-23", "recap:month:2026-11-01", "leaderboard:week:2026-11-16",
              "root:2026-11-23", "live_board:77", "units_counter:5", "record_counter:6"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void subjectsAndBack()
    {
        QFETCH(QString, text);
        const auto subject = PostSubject::fromText(text);
        QVERIFY(subject);
        QCOMPARE(subject->toText(), text);
    }

    void notASubject_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *name :
             {"", "recap", "recap:hour:2026-11-23", "recap:day:2026-13-01",
              "live_board:", "live_board:x", "root:yesterday", "poll:1", "recap:day:2026-11-23:1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void notASubject()
    {
        QFETCH(QString, text);
        QVERIFY(!PostSubject::fromText(text));
    }
};

QTEST_GUILESS_MAIN(TestPostPeriods)
#include "tst_postPeriods.moc"
