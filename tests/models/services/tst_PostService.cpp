// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/postCards.h"
#include "tests/models/services/Posting.h"

#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPostService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecapOfADayOnce()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        posting.settle(BetResult::Won);
        posting.settle(BetResult::Lost);
        // Switched on at noon: yesterday is not told any more.
        const qint64 next = posting.plan();
        QVERIFY(posting.due().isEmpty());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(next, QTimeZone("Europe/Berlin")).time(),
                 QTime(9, 0));
        posting.goTo({2026, 11, 25}, {8, 59});
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        posting.goTo({2026, 11, 25}, {9, 0});
        QSignalSpy filled(posting.posts.get(), &PostService::filled);
        posting.plan();
        posting.plan();
        QCOMPARE(filled.count(), 1);
        const QList<Sent> sent = posting.send();
        QCOMPARE(subjectsOf(sent), QStringList{u"recap:day:2026-11-24"_s});
        const auto &recap = std::get<RecapView>(sent.first().draft.content.view);
        QCOMPARE(recap.tally.won, 1);
        QCOMPARE(recap.tally.lost, 1);
        QCOMPARE(recap.tally.net, -100'000);
        QCOMPARE(recap.best->net.micro, 1'000'000);
        QCOMPARE(recap.worst->net.micro, -1'100'000);
        QCOMPARE(recap.top.size(), 1);
        QCOMPARE(recap.timeZone, u"Europe/Berlin"_s);
        posting.plan();
        QVERIFY(posting.due().isEmpty());
        // A process that begins anew knows it, too.
        PostService second(posting.record.file.database(), posting.clock());
        QVERIFY(await(second.plan()));
        QVERIFY(posting.due().isEmpty());
    }

    void everythingOnAMonday()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()},
                     {u"admin_channel"_s, kAdmin.toString()},
                     {u"recap_daily"_s, u"yes"_s},
                     {u"recap_weekly"_s, u"yes"_s},
                     {u"recap_monthly"_s, u"yes"_s},
                     {u"leaderboard_weekly"_s, u"yes"_s},
                     {u"leaderboard_monthly"_s, u"yes"_s}});
        posting.goTo({2027, 2, 28}, {12, 0}); // a Sunday, the last of its month
        posting.plan();
        posting.send(); // the root
        posting.settle(BetResult::Won);
        posting.goTo({2027, 3, 1}, {9, 0});
        posting.plan();
        QCOMPARE(subjectsOf(posting.send()),
                 (QStringList{u"recap:day:2027-02-28"_s, u"recap:week:2027-02-22"_s,
                              u"recap:month:2027-02-01"_s, u"leaderboard:week:2027-02-22"_s,
                              u"leaderboard:month:2027-02-01"_s, u"root:2027-03-01"_s}));
    }

    void selfGradedBetsAreToldAsTheGuildWishes()
    {
        const auto told = [](const QString &wish) {
            Posting posting;
            posting.set({{u"announcements_channel"_s, kNews.toString()},
                         {u"leaderboard_monthly"_s, u"yes"_s},
                         {u"self_graded"_s, wish}});
            posting.goTo({2026, 11, 30}, {12, 0});
            RecordFixture &record = posting.record;
            const Bet bet = record.placeOpen();
            [&] {
                QVERIFY(await(
                    record.betting.grade(record.gradeOf(bet, BetResult::Won, record.capper()))));
            }();
            posting.goTo({2026, 12, 1}, {9, 0});
            posting.plan();
            return posting.send().constFirst().draft.content;
        };
        const PostContent marked = told(u"marked"_s);
        const PostContent shown = told(u"shown"_s);
        const auto card = [](const PostContent &content) {
            return boardCard(std::get<BoardView>(content.view));
        };
        QVERIFY(card(marked).rows.constFirst().name.endsWith(u" *"));
        QVERIFY(!card(shown).rows.constFirst().name.endsWith(u" *"));
        QVERIFY(marked.digest != shown.digest); // or an edit would be taken for no change
    }

    /// After days without a process only the latest day is told.
    void downtimeMakesNoBurst()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        for (int day = 24; day <= 29; ++day) {
            posting.goTo({2026, 11, day}, {13, 0});
            posting.settle(BetResult::Won);
        }
        posting.goTo({2026, 11, 30}, {20, 0});
        posting.plan();
        QCOMPARE(posting.dueSubjects(), QStringList{u"recap:day:2026-11-29"_s});
    }

    void aDayWithoutABetIsNotTold()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        posting.goTo({2026, 11, 25}, {9, 0});
        posting.plan();
        QCOMPARE(posting.due().size(), 1);
        QVERIFY(posting.send().isEmpty());
        posting.plan();
        QVERIFY(posting.due().isEmpty());
    }

    void twoProcessesPlanOnce()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()},
                     {u"admin_channel"_s, kAdmin.toString()},
                     {u"recap_daily"_s, u"yes"_s}});
        posting.settle(BetResult::Won);
        posting.goTo({2026, 11, 25}, {9, 0});
        Database database(posting.record.file.options(), posting.clock());
        QVERIFY(await(database.open()));
        PostService second(database, posting.clock());
        auto ours = posting.posts->plan();
        auto theirs = second.plan();
        QVERIFY(await(ours));
        QVERIFY(await(theirs));
        QCOMPARE(posting.count(u"SELECT count(*) FROM outbox WHERE kind = 'recap'"_s), 1);
        QCOMPARE(posting.count(u"SELECT count(*) FROM outbox WHERE kind = 'root'"_s), 1);
        QCOMPARE(posting.count(u"SELECT count(*) FROM journal WHERE kind = 'root'"_s), 1);
    }

    /// Where processes share a database, each post has one that sends it; the file has one process.
    void aRowIsSentByOneProcessAndHandedOver()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        const bool shared = posting.record.file.options().engine() == Engine::Postgres;
        Database database(posting.record.file.options(), posting.clock());
        QVERIFY(await(database.open()));
        PostService second(database, posting.clock());
        const OutboxId id = posting.due().constFirst().id;
        QVERIFY(await(posting.posts->beginAttempt(id, 0)));
        QCOMPARE(await(second.due(10))->size(), shared ? 0 : 1);
        const auto refused = await(second.beginAttempt(id, 1));
        QCOMPARE(refused.has_value(), !shared);
        if (!shared)
            return;
        QVERIFY(refused.error().is(codes::kAlreadyRunning));
        // The first process is gone: the other one takes over, and reconciles first.
        posting.clock().advance(2min);
        const auto taken = await(second.due(10));
        QCOMPARE(taken->size(), 1);
        QCOMPARE(taken->first().attempts, 1);
        QVERIFY(posting.due().isEmpty());
        QVERIFY(!await(posting.posts->beginAttempt(id, 1)));
    }

    void slipsAndPostsDoNotMeet()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.record.placePosting();
        posting.plan();
        QCOMPARE(posting.due().size(), 1);
        QCOMPARE(await(posting.record.outbox.due(10))->size(), 1);
        const OutboxId id = posting.due().constFirst().id;
        QVERIFY(await(posting.posts->failed(id, u"no right"_s)));
        QVERIFY(await(posting.record.outbox.requeue(id))); // one way to ask again for both
        QCOMPARE(posting.due().size(), 1);
        QVERIFY(!await(posting.record.outbox.requeue(id)));
        QVERIFY(!await(posting.posts->beginAttempt(await(posting.record.outbox.due(10))->first().id,
                                                   0))); // a slip is no post
    }

    void aRestatedRecapIsEdited_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("edits");
        QTest::newRow("undo") << u"undo"_s << 2;
        QTest::newRow("correction") << u"correct"_s << 2;
        QTest::newRow("regrade") << u"regrade"_s << 2;
        QTest::newRow("closing price") << u"closing"_s << 0;
        QTest::newRow("today's bet") << u"today"_s << 0;
    }
    void aRestatedRecapIsEdited()
    {
        QFETCH(QString, change);
        QFETCH(int, edits);
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()},
                     {u"recap_daily"_s, u"yes"_s},
                     {u"recap_monthly"_s, u"yes"_s}});
        posting.goTo({2026, 11, 30}, {12, 0});
        const Bet bet = posting.settle(BetResult::Won);
        posting.goTo({2026, 12, 1}, {10, 0});
        RecordFixture &record = posting.record;
        if (change == u"regrade") // was open when the day was told
            QVERIFY(await(record.betting.undo(record.undoOf(bet, record.admin()))));
        posting.settle(BetResult::Won);
        posting.plan();
        const QList<Sent> first = posting.send();
        // Without its bet November has nothing to tell.
        QCOMPARE(first.size(), change == u"regrade" ? 0 : 2);
        posting.clock().advance(1h);
        if (change == u"undo") {
            QVERIFY(await(record.betting.undo(record.undoOf(bet, record.admin()))));
        } else if (change == u"correct") {
            CorrectBet correction;
            correction.guild = kGuild;
            correction.bet = bet.id;
            correction.result = BetResult::Lost;
            correction.actor = record.admin();
            correction.commandId = u"c1"_s;
            QVERIFY(await(record.betting.correct(correction)));
        } else if (change == u"closing") {
            SetClosing closing;
            closing.guild = kGuild;
            closing.bet = bet.id;
            closing.closing = *Odds::parse(u"-120"_s, OddsFormat::American);
            closing.actor = record.admin();
            closing.commandId = u"c1"_s;
            QVERIFY(await(record.betting.setClosing(closing)));
        } else if (change == u"today") {
            posting.settle(BetResult::Lost);
        } else {
            QVERIFY(
                await(record.betting.grade(record.gradeOf(bet, BetResult::Lost, record.admin()))));
            edits = 0; // what was not told cannot be told otherwise
        }
        const QList<Sent> sent = posting.send();
        QCOMPARE(sent.size(), edits);
        for (const Sent &edit : sent) {
            QVERIFY(edit.before.isValid());
            QCOMPARE(std::get<RecapView>(edit.draft.content.view).restatedAtMs, posting.nowMs());
        }
        QVERIFY(posting.due().isEmpty());
        QVERIFY(await(record.verifier.verify())->intact());
    }

    /// Undone before its day was told, graded again after: the time is that of the first grade.
    void aLateGradeRestates()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()},
                     {u"recap_daily"_s, u"yes"_s},
                     {u"leaderboard_monthly"_s, u"yes"_s}});
        posting.goTo({2026, 11, 30}, {12, 0});
        posting.settle(BetResult::Won);
        const Bet bet = posting.settle(BetResult::Won);
        RecordFixture &record = posting.record;
        QVERIFY(await(record.betting.undo(record.undoOf(bet, record.admin()))));
        posting.goTo({2026, 12, 1}, {9, 0});
        posting.plan();
        const QList<Sent> told = posting.send();
        QCOMPARE(told.size(), 2);
        QCOMPARE(std::get<RecapView>(told.first().draft.content.view).tally.won, 1);
        posting.goTo({2026, 12, 2}, {8, 0});
        QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Lost, record.admin()))));
        const QList<Sent> edits = posting.send();
        QCOMPARE(subjectsOf(edits),
                 (QStringList{u"recap:day:2026-11-30"_s, u"leaderboard:month:2026-11-01"_s}));
        QCOMPARE(std::get<RecapView>(edits.first().draft.content.view).tally.lost, 1);
        QCOMPARE(std::get<BoardView>(edits.last().draft.content.view).restatedAtMs,
                 posting.nowMs());
        // Today's recap knows nothing of it.
        posting.goTo({2026, 12, 2}, {9, 0});
        posting.plan();
        QVERIFY(posting.send().isEmpty());
    }

    void aRestatementOfARestatement()
    {
        Posting posting;
        posting.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        const Bet bet = posting.settle(BetResult::Won);
        posting.goTo({2026, 11, 25}, {9, 0});
        posting.plan();
        QCOMPARE(posting.send().size(), 1);
        RecordFixture &record = posting.record;
        QVERIFY(await(record.betting.undo(record.undoOf(bet, record.admin()))));
        // The edit is on its way when the bet is graded again: another edit follows.
        const PostRow leaving = posting.due().constFirst();
        QVERIFY(await(posting.posts->beginAttempt(leaving.id, leaving.attempts)));
        QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Lost, record.admin()))));
        QCOMPARE(posting.due().size(), 1); // one after the other
        QVERIFY(await(posting.posts->delivered(leaving.id, {kNews, leaving.message, "old"})));
        const QList<Sent> last = posting.send();
        QCOMPARE(last.size(), 1);
        QCOMPARE(std::get<RecapView>(last.first().draft.content.view).tally.lost, 1);
        QVERIFY(posting.due().isEmpty());
    }

    void whoKnowsOfFewerAttemptsIsRefused()
    {
        Posting posting;
        posting.set({{u"live_board_channel"_s, kBoard.toString()}});
        posting.plan();
        const OutboxId id = posting.due().constFirst().id;
        QVERIFY(await(posting.posts->beginAttempt(id, 0)));
        const auto stale = await(posting.posts->beginAttempt(id, 0));
        QVERIFY(!stale && stale.error().is(codes::kAlreadyRunning));
        QVERIFY(await(posting.posts->beginAttempt(id, 1)));
    }

    void anUnknownRowIsAnError()
    {
        Posting posting;
        QVERIFY(!await(posting.posts->beginAttempt(OutboxId{99}, 0)));
        QVERIFY(!await(posting.posts->delivered(OutboxId{99}, {})));
        QVERIFY(!await(posting.posts->retryLater(OutboxId{99}, 0, {})));
        QVERIFY(!await(posting.posts->failed(OutboxId{99}, {})));
    }
};

QTEST_GUILESS_MAIN(TestPostService)
#include "tst_PostService.moc"
