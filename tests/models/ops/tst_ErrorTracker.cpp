// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorTracker.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

Error error(const QString &detail)
{
    return Error(codes::kDatabaseStatement, DatabaseFault{}, QStringLiteral("Try again."), detail);
}

} // namespace

class tst_ErrorTracker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFaultIsOneGroup_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *first, const char *second, bool same) {
            QTest::newRow(first) << QString::fromLatin1(first) << QString::fromLatin1(second)
                                 << same;
        };
        row("guild 175928847299117063 failed", "guild 1329445123456789012 failed", true);
        row("took 12.5 ms", "took 7 ms", true);
        row("cannot open /home/a/bets.db", "cannot open /var/lib/dbsbm/x.db", true);
        row("row 'Lakers'", "row 'Celtics'", true);
        row("commit f3fe5e3a1b2c", "commit 00112233aabb", true);
        row("id 123e4567-e89b-12d3-a456-426614174000", "id 00000000-e89b-12d3-a456-426614174999",
            true);
        row("disk full", "disk gone", false);
        row("and/or", "and/nor", false);
    }
    void oneFaultIsOneGroup()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, same);
        QCOMPARE(errorFingerprint(error(first)) == errorFingerprint(error(second)), same);
        const Error otherCode(codes::kDatabaseBusy, DatabaseFault{}, QStringLiteral("Try again."),
                              first);
        QVERIFY(errorFingerprint(otherCode) != errorFingerprint(error(first)));
    }

    void groupsCountAndRemember()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        QSignalSpy spy(&tracker, &ErrorTracker::errorRecorded);
        const qint64 first = clock.nowMs();
        tracker.record(error(QStringLiteral("row 1")), {QStringLiteral("bet line"), GuildId{11}});
        clock.advance(5s);
        tracker.record(error(QStringLiteral("row 2")), {QStringLiteral("bet line"), GuildId{12}});
        tracker.record(error(QStringLiteral("another")));
        QCOMPARE(spy.size(), 3);
        QCOMPARE(qvariant_cast<ErrorGroup>(spy.at(1).at(0)).count, quint64(2));
        const QList<ErrorGroup> groups = tracker.groups();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.at(0).detail, QStringLiteral("another"));
        const ErrorGroup &group = groups.at(1);
        QCOMPARE(group.count, quint64(2));
        QCOMPARE(group.detail, QStringLiteral("row 2"));
        QCOMPARE(group.firstSeenMs, first);
        QCOMPARE(group.lastSeenMs, first + 5'000);
        QCOMPARE(group.commands, QStringList{QStringLiteral("bet line")});
        QCOMPARE(group.guilds, (QList<GuildId>{GuildId{11}, GuildId{12}}));
        QCOMPARE(group.code, QStringLiteral("DB-006"));
        QCOMPARE(group.kind, QStringLiteral("Database"));
        tracker.record(error(QStringLiteral("row 3")));
        QCOMPARE(tracker.groups().at(0).count, quint64(3)); // newest first
    }

    void breadcrumbsGoWithTheError()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        for (int i = 0; i < 60; ++i)
            tracker.addBreadcrumb(QStringLiteral("step %1").arg(i));
        tracker.record(error(QStringLiteral("x")));
        const QStringList crumbs = tracker.groups().at(0).breadcrumbs;
        QCOMPARE(crumbs.size(), 50);
        QVERIFY(crumbs.front().endsWith(u"step 10"));
        QVERIFY(crumbs.back().endsWith(u"step 59"));
        QSignalSpy cleared(&tracker, &ErrorTracker::cleared);
        tracker.clear();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(tracker.groups().isEmpty());
    }

    void touchedListsAreBounded()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        for (quint64 i = 1; i <= 100; ++i)
            tracker.record(error(QStringLiteral("x")),
                           {QStringLiteral("command %1").arg(i), GuildId{i}});
        QCOMPARE(tracker.groups().at(0).commands.size(), 20);
        QCOMPARE(tracker.groups().at(0).guilds.size(), 20);
    }

    void reportHoldsNoSecret()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        const QString token = QStringLiteral(
            "MTc1OTI4ODQ3Mjk5MTE3MDYz.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB");
        tracker.addBreadcrumb(
            QStringLiteral("POST /webhooks/175928847299117063/hookhookhook by jo@example.com"));
        tracker.record(error(QStringLiteral("token %1 in /home/alice/x").arg(token)),
                       {QStringLiteral("password=hunter22"), GuildId{7}});
        // A secret that a cut at the kept length would break in two.
        tracker.record(error(QString(1'990, u'x') + QStringLiteral(" token=") + token));
        const QByteArray report = tracker.toReportJson();
        for (const char *secret :
             {"Gabcde", "hookhook", "jo@example", "alice", "hunter22", "MTc1OTI4"})
            QVERIFY2(!report.contains(secret), secret);
        QJsonParseError parse;
        const QJsonObject object = QJsonDocument::fromJson(report, &parse).object();
        QCOMPARE(parse.error, QJsonParseError::NoError);
        QCOMPARE(object.value(u"version").toString(), QStringLiteral(DBSBM_VERSION));
        QCOMPARE(object.value(u"qt").toString(), QString::fromLatin1(qVersion()));
        QVERIFY(!object.value(u"system").toString().isEmpty());
        QCOMPARE(object.value(u"groups").toArray().size(), 2);
        QCOMPARE(object.value(u"breadcrumbs").toArray().size(), 1);
        QCOMPARE(object.value(u"groups")
                     .toArray()
                     .at(1)
                     .toObject()
                     .value(u"guilds")
                     .toArray()
                     .at(0)
                     .toString(),
                 QStringLiteral("7"));
    }

    void memoryIsBounded()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        // Words, not numbers: every one is a group of its own until the bound pushes it out.
        const auto word = [](int i) {
            QString text = QStringLiteral("fault ");
            for (; i > 0; i /= 26)
                text += QChar(u'a' + i % 26);
            return text;
        };
        for (int i = 1; i <= 100'000; ++i)
            tracker.record(error(word(i)));
        const QList<ErrorGroup> groups = tracker.groups();
        QCOMPARE(groups.size(), 500);
        QCOMPARE(groups.front().detail, word(100'000));
        QCOMPARE(groups.back().detail, word(99'501));
        tracker.record(error(QString(1'000'000, u'z')));
        QVERIFY(tracker.groups().constFirst().detail.size() <= 2'000);
        QVERIFY(tracker.toReportJson().size() < 1'000'000);
    }

    void ratesFollowTheTime()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        for (int i = 0; i < 30; ++i) {
            tracker.record(error(QStringLiteral("x")));
            clock.advance(1min);
        }
        ErrorGroup group = tracker.groups().constFirst();
        QCOMPARE(group.perHour, quint64(30));
        QCOMPARE(group.perMinute, 0.8); // four of the last five minutes; this one has just begun
        clock.advance(61min);
        group = tracker.groups().constFirst();
        QCOMPARE(group.perHour, quint64(0));
        QCOMPARE(group.perMinute, 0.0);
        QCOMPARE(group.count, quint64(30));
    }

    /// 100 000 errors in a minute: memory is bounded, and whoever looks on has little to do.
    void aFloodIsToldInGroups_data()
    {
        QTest::addColumn<int>("faults"); // different ones
        QTest::addColumn<int>("errors");
        QTest::newRow("one fault") << 1 << 100'000;
        QTest::newRow("many faults") << 600 << 3'600; // each is scrubbed anew
    }
    void aFloodIsToldInGroups()
    {
        QFETCH(int, faults);
        QFETCH(int, errors);
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        int told = 0, each = 0;
        connect(&tracker, &ErrorTracker::errorRecorded, this, [&told] { ++told; });
        connect(&tracker, &ErrorTracker::occurred, this, [&each] { ++each; });
        QList<Error> made;
        for (int fault = 0; fault < faults; ++fault)
            made << error(QStringLiteral("fault ")
                          + QString(1 + fault % 20, QChar(u'a' + fault / 20 % 26))
                          + QChar(u'A' + fault / 520));
        const ErrorContext context{QStringLiteral("bet line"), GuildId{7}};
        for (int second = 0; second < 60; ++second) {
            for (int i = 0; i < errors / 60; ++i)
                tracker.record(made.at((second * errors / 60 + i) % faults), context);
            clock.advance(1s);
        }
        QCOMPARE(each, errors / 60 * 60);
        QVERIFY2(told <= 60 * (ErrorTracker::kToldAtOnce + 500), qPrintable(QString::number(told)));
        QVERIFY(faults > 1 || told <= 60 * (ErrorTracker::kToldAtOnce + 1));
        QVERIFY(tracker.groups().size() <= 500);
        QCOMPARE(clock.pendingTimers(), size_t(1)); // the loop has one thing to do, not 100 000
        clock.advance(5s);
        QCOMPARE(clock.pendingTimers(), size_t(0));
        if (faults == 1) // the last word is the whole count
            QCOMPARE(tracker.groups().constFirst().count, quint64(errors / 60 * 60));
    }

    /// Whoever shows the groups has the last state of each, a second after the flood.
    void theLastStateIsTold()
    {
        test::FakeClock clock;
        ErrorTracker tracker(clock);
        quint64 shown = 0;
        connect(&tracker, &ErrorTracker::errorRecorded, this,
                [&shown](const ErrorGroup &group) { shown = group.count; });
        for (int i = 0; i < 777; ++i)
            tracker.record(error(QStringLiteral("x")));
        QCOMPARE(shown, quint64(ErrorTracker::kToldAtOnce));
        clock.advance(1s);
        QCOMPARE(shown, quint64(777));
    }

    void groupsOfAnEarlierRunStandBelow()
    {
        test::FakeClock clock;
        ErrorTracker before(clock);
        before.record(error(QStringLiteral("first")), {QStringLiteral("bet line"), GuildId{7}});
        before.record(error(QStringLiteral("second")));
        ErrorTracker tracker(clock);
        tracker.record(error(QStringLiteral("now")));
        QSignalSpy restored(&tracker, &ErrorTracker::restored);
        QList<ErrorGroup> earlier;
        for (const ErrorGroup &group : before.groups()) {
            const auto back = errorGroupFromJson(toJson(group));
            QVERIFY(back);
            earlier.append(*back);
        }
        tracker.restore(earlier);
        QCOMPARE(restored.size(), 1);
        QStringList details;
        for (const ErrorGroup &group : tracker.groups())
            details << group.detail;
        QCOMPARE(details,
                 (QStringList{QStringLiteral("now"), QStringLiteral("second"),
                              QStringLiteral("first")}));
        QCOMPARE(tracker.groups().constLast().guilds, QList<GuildId>{GuildId{7}});
        earlier[0].count = 7; // counted elsewhere
        tracker.restore(earlier);
        QCOMPARE(tracker.groups().size(), 3);
        QCOMPARE(tracker.groups().at(1).count, quint64(7));
        tracker.record(error(QStringLiteral("first"))); // goes on counting
        QCOMPARE(tracker.groups().constFirst().count, quint64(2));
        QCOMPARE(tracker.groups().constFirst().firstSeenMs,
                 before.groups().constLast().firstSeenMs);
    }

    void whatIsNoGroupIsNotRestored()
    {
        QVERIFY(!errorGroupFromJson({}));
        QJsonObject object = toJson(ErrorGroup{
            .fingerprint = QStringLiteral("f"), .code = QStringLiteral("API-004"), .count = 3});
        QVERIFY(errorGroupFromJson(object));
        object[u"code"] = QStringLiteral("API-999");
        QVERIFY(!errorGroupFromJson(object));
        object[u"code"] = QStringLiteral("API-004");
        object[u"count"] = -1;
        QVERIFY(!errorGroupFromJson(object));
    }
};

QTEST_GUILESS_MAIN(tst_ErrorTracker)
#include "tst_ErrorTracker.moc"
