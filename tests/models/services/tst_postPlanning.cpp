// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PersonRepository.h"
#include "tests/models/services/Posting.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPostPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardFollowsTheBets()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        QCOMPARE(posting.send().size(), 1);
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        const qint64 firstMs = posting.nowMs();
        posting.clock().advance(5s);
        posting.record.placeOpen();
        posting.plan();
        posting.record.placeOpen(); // joins the edit that waits
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        QCOMPARE(*await(posting.posts->nextDueMs()), firstMs + 60'000);
        posting.clock().advance(55s);
        const QList<Sent> sent = posting.send();
        QCOMPARE(sent.size(), 1);
        const auto &board = std::get<LiveBoardView>(sent.first().draft.content.view);
        QCOMPARE(board.open, 2);
        QCOMPARE(board.bets.size(), 2);
        QVERIFY(sent.first().before.isValid());
    }

    /// A name that changed or was erased stays on no board.
    void theBoardFollowsTheNames()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        const Bet bet = posting.record.placeOpen();
        posting.plan();
        QCOMPARE(posting.send().size(), 1);
        for (const QString &name : {u"Cleo"_s, QString()}) {
            posting.clock().advance(5min);
            if (name.isEmpty())
                QVERIFY(await(posting.record.file.database().write<void>(
                    [id = bet.capper](Transaction &transaction) {
                        return PersonRepository(transaction).forget(id);
                    })));
            else
                QVERIFY(await(posting.record.cappers.add(kGuild, RecordFixture::kCapper, name, {},
                                                         Actor::panelOperator())));
            posting.plan();
            const QList<Sent> sent = posting.send();
            QCOMPARE(sent.size(), 1);
            const auto &board = std::get<LiveBoardView>(sent.first().draft.content.view);
            QCOMPARE(board.bets.first().capperName, name);
        }
        posting.clock().advance(5min);
        posting.plan();
        QVERIFY(posting.due().isEmpty());
    }

    void theBoardMovesToAnotherChannel()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        QCOMPARE(posting.send().size(), 1);
        posting.clock().advance(5min);
        posting.set({{u"live_board_channel"_s, kOther.toString()}});
        posting.plan();
        const QList<PostRow> rows = posting.due();
        QCOMPARE(rows.size(), 2);
        for (const PostRow &row : rows)
            QCOMPARE(await(posting.posts->draft(row))->dropped, row.channel == kBoard);
        QCOMPARE(posting.send().size(), 1);
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        // And back.
        posting.clock().advance(5min);
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        const QList<Sent> sent = posting.send();
        QCOMPARE(sent.size(), 1);
        QVERIFY(!sent.first().before.isValid());
    }

    void aGivenUpBoardWaitsForSomebody()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        QVERIFY(await(posting.posts->failed(posting.due().constFirst().id, u"no right"_s)));
        posting.record.placeOpen();
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        posting.plan(GivenUp::TryAgain);
        QCOMPARE(posting.due().size(), 1);
        QCOMPARE(posting.count(u"SELECT count(*) FROM outbox WHERE kind = 'live_board'"_s), 1);
    }

    void theRecordCounterShowsTheRecord()
    {
        Posting posting;
        posting.settle(BetResult::Won);
        posting.settle(BetResult::Lost);
        posting.plan();
        QVERIFY(posting.due().isEmpty()); // nobody chose a channel
        posting.set({{u"record_counter_channel"_s, kUnits.toString()}});
        posting.plan();
        const QList<Sent> sent = posting.send();
        QCOMPARE(subjectsOf(sent), QStringList{u"record_counter:"_s + kUnits.toString()});
        const QString name = std::get<CounterView>(sent.first().draft.content.view).name;
        QVERIFY2(name.contains(u"1-1-0"_s), qPrintable(name));
    }

    void aCounterKeepsToItsLimit()
    {
        Posting posting;
        posting.set({{u"units_counter_channel"_s, kUnits.toString()}});
        posting.plan();
        const QList<Sent> first = posting.send();
        QCOMPARE(first.size(), 1);
        QCOMPARE(std::get<CounterView>(first.first().draft.content.view).name,
                 u"Monthly units: 0.00"_s);
        posting.settle(BetResult::Won);
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        posting.settle(BetResult::Won);
        // The limit holds over a restart.
        posting.restart();
        posting.plan();
        posting.clock().advance(300s);
        QVERIFY(posting.due().isEmpty());
        posting.clock().advance(5s);
        const QList<PostRow> rows = posting.due();
        QCOMPARE(rows.size(), 1);
        // An attempt that failed counts as one.
        QVERIFY(await(posting.posts->beginAttempt(rows.first().id, rows.first().attempts)));
        QVERIFY(await(posting.posts->retryLater(rows.first().id, posting.nowMs() + 1000, u"x"_s)));
        posting.clock().advance(300s);
        QVERIFY(posting.due().isEmpty());
        posting.clock().advance(5s);
        const QList<Sent> last = posting.send();
        QCOMPARE(last.size(), 1);
        QCOMPARE(std::get<CounterView>(last.first().draft.content.view).name,
                 u"Monthly units: +2.00"_s); // the newest
        // A new month begins at nought.
        posting.goTo({2026, 12, 1}, {0, 0});
        posting.plan();
        QCOMPARE(std::get<CounterView>(posting.send().constFirst().draft.content.view).name,
                 u"Monthly units: 0.00"_s);
    }

    void theRootOfTheDay()
    {
        Posting posting;
        posting.set({{u"admin_channel"_s, kAdmin.toString()}});
        posting.settle(BetResult::Won);
        posting.plan();
        const QList<Sent> sent = posting.send();
        QCOMPARE(subjectsOf(sent), QStringList{u"root:2026-11-24"_s});
        const auto root = std::get<RootView>(sent.first().draft.content.view);
        QCOMPARE(posting.count(u"SELECT max(sequence) FROM journal"_s), root.sequence + 1);
        QCOMPARE(posting.count(u"SELECT count(*) FROM journal WHERE hash = "_s
                               + posting.record.file.literal(root.hash)
                               + u" AND sequence = %1"_s.arg(root.sequence)),
                 1);
        QVERIFY(await(posting.record.verifier.verify())->intact());
        // Nothing was booked since: the next day has none.
        posting.goTo({2026, 11, 25}, {9, 0});
        posting.plan();
        QVERIFY(posting.send().isEmpty());
        posting.goTo({2026, 11, 26}, {9, 0});
        posting.settle(BetResult::Lost);
        posting.plan();
        QCOMPARE(posting.send().size(), 1);
        const PostedRoot posted{kGuild, root.sequence, root.hash};
        QVERIFY(await(posting.record.verifier.checkRoot(posted))->holds);
        PostedRoot other = posted;
        other.sequence += 1;
        QVERIFY(!await(posting.record.verifier.checkRoot(other))->holds);
        other.sequence = 9999;
        QVERIFY(await(posting.record.verifier.checkRoot(other))->found.isEmpty());
    }

    void aBrokenRootIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        // Put together so that each row fits its own hash: only the root betrays it.
        QTest::newRow("cut tail") << u"DELETE FROM journal WHERE sequence >= :root"_s
                                  << u"posted root"_s;
        QTest::newRow("changed") << u"UPDATE journal SET content = replace(content, 'a', 'b') "
                                    "WHERE kind = 'root'"_s
                                 << u"notes a root"_s;
    }
    void aBrokenRootIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        Posting posting;
        posting.set({{u"admin_channel"_s, kAdmin.toString()}});
        posting.plan();
        const QList<Sent> sent = posting.send();
        const auto root = std::get<RootView>(sent.first().draft.content.view);
        QVERIFY(
            posting.record.file.tamper(sql.replace(u":root"_s, QString::number(root.sequence))));
        const auto report = await(posting.record.verifier.verify());
        QVERIFY(!report->intact());
        const QString breaks = report->guilds.first().breaks.join(u'\n');
        QVERIFY2(breaks.contains(named), qPrintable(breaks));
        QVERIFY(
            !await(posting.record.verifier.checkRoot({kGuild, root.sequence, root.hash}))->holds);
        // A broken record posts nothing.
        posting.goTo({2026, 11, 26}, {9, 0});
        posting.plan();
        QVERIFY(posting.due().isEmpty());
    }

    void aMonthWithAClockChange_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::newRow("an hour is skipped") << QDate(2027, 3, 1);
        QTest::newRow("an hour comes twice") << QDate(2027, 10, 1);
    }
    /// Bets at random, restarts between, the recap at the very hour of the change: each period is
    /// told once and at its hour, and every channel keeps to its limit.
    void aMonthWithAClockChange()
    {
        QFETCH(QDate, month);
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()},
                     {u"admin_channel"_s, kAdmin.toString()},
                     {u"live_board_channel"_s, kBoard.toString()},
                     {u"units_counter_channel"_s, kUnits.toString()},
                     {u"recap_hour"_s, u"2"_s},
                     {u"recap_daily"_s, u"yes"_s},
                     {u"recap_weekly"_s, u"yes"_s},
                     {u"recap_monthly"_s, u"yes"_s}});
        const QTimeZone berlin("Europe/Berlin");
        const QDate end = month.addMonths(1);
        posting.goTo(month.addDays(-1), {23, 0});
        posting.plan();
        posting.send();
        QMap<QString, QList<qint64>> told;
        QRandomGenerator random(20270328);
        const qint64 endMs = hourOfDay(end, 3, berlin);
        while (posting.nowMs() < endMs) {
            posting.plan();
            for (const Sent &sent : posting.send())
                told[sent.subject] << sent.atMs;
            const bool busy = random.bounded(36) == 0;
            for (int i = 0; busy && i < 3; ++i) {
                posting.settle(random.bounded(2) == 0 ? BetResult::Won : BetResult::Lost);
                posting.plan();
                for (const Sent &sent : posting.send())
                    told[sent.subject] << sent.atMs;
                posting.clock().advance(std::chrono::seconds(20 + random.bounded(200)));
            }
            if (random.bounded(20) == 0) // another process begins
                posting.posts =
                    std::make_unique<PostService>(posting.record.file.database(), posting.clock());
            // To the next whole half hour.
            const qint64 rest = 1'800'000 - posting.nowMs() % 1'800'000;
            posting.clock().advance(std::chrono::milliseconds(rest));
        }
        for (QDate day = month; day < end; day = day.addDays(1)) {
            const QList<qint64> times = told.value(u"recap:day:"_s + day.toString(Qt::ISODate));
            const qint64 settled = posting.count(
                u"SELECT count(*) FROM bet WHERE effective_at_ms >= %1 AND effective_at_ms < %2"_s
                    .arg(day.startOfDay(berlin).toMSecsSinceEpoch())
                    .arg(day.addDays(1).startOfDay(berlin).toMSecsSinceEpoch()));
            QCOMPARE(times.size(), settled > 0 ? 1 : 0);
            if (settled > 0)
                QCOMPARE(times.first(), hourOfDay(day.addDays(1), 2, berlin));
        }
        for (QDate monday = month.addDays((8 - month.dayOfWeek()) % 7); monday.addDays(7) <= end;
             monday = monday.addDays(7))
            QCOMPARE(told.value(u"recap:week:"_s + monday.toString(Qt::ISODate)).size(), 1);
        QCOMPARE(told.value(u"recap:month:"_s + month.toString(Qt::ISODate)),
                 QList<qint64>{hourOfDay(end, 2, berlin)});
        checkLimits(told.value(u"units_counter:"_s + kUnits.toString()), 2, 600'000);
        checkLimits(told.value(u"live_board:"_s + kBoard.toString()), 1, 60'000);
        QVERIFY(await(posting.record.verifier.verify())->intact());
    }

private:
    /// Never more than \a most in any window of that length, and some at all.
    static void checkLimits(const QList<qint64> &times, qsizetype most, qint64 windowMs)
    {
        QVERIFY(times.size() > 20);
        for (qsizetype i = most; i < times.size(); ++i)
            QVERIFY2(times.at(i) - times.at(i - most) >= windowMs, qPrintable(QString::number(i)));
    }
};

QTEST_GUILESS_MAIN(TestPostPlanning)
#include "tst_postPlanning.moc"
