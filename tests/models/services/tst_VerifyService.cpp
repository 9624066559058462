// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestVerifyService : public QObject
{
    Q_OBJECT

private:
    static void fill(RecordFixture &record)
    {
        const Bet first = record.placeOpen();
        record.placeOpen(u"+150"_s);
        QVERIFY(
            await(record.betting.grade(record.gradeOf(first, BetResult::Won, record.capper()))));
    }

private Q_SLOTS:
    void anUntouchedRecordIsIntact()
    {
        RecordFixture record;
        fill(record);
        QSignalSpy verified(&record.verifier, &VerifyService::verified);
        const auto report = await(record.verifier.verify());
        QVERIFY(report);
        QVERIFY(report->intact());
        QCOMPARE(verified.count(), 1);
        const GuildVerdict &verdict = report->guilds.first();
        QCOMPARE(verdict.bets, 2);
        QCOMPARE(verdict.entries, record.file.number(u"SELECT count(*) FROM journal"_s));
        QCOMPARE(verdict.headHash.size(), 32);
    }

    void aChangeIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named"); // what the first sentence says
        const auto row = [](const char *sql, const char *named) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(named);
        };
        row("UPDATE journal SET hash = zeroblob(32) WHERE sequence = 5", "row 5");
        row("UPDATE journal SET prev_hash = zeroblob(32) WHERE sequence = 5", "row 5");
        row("UPDATE journal SET digest = zeroblob(32) WHERE sequence = 5", "row 5");
        row("UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 5", "row 5");
        row("UPDATE journal SET effective_at_ms = effective_at_ms + 1 WHERE sequence = 5", "row 5");
        row("UPDATE journal SET actor = 'admin' WHERE sequence = 5", "row 5");
        row("UPDATE journal SET kind = 'settlec' WHERE kind = 'settled'", "Journal row");
        row("UPDATE journal SET bet_number = 2 WHERE sequence = 4", "row 4");
        row("UPDATE journal SET content = replace(content, '1', '7') WHERE sequence = 1", "row 1");
        row("UPDATE journal SET content = '' WHERE sequence = 1", "row 1");
        row("UPDATE journal SET content = 'x' WHERE sequence = 4", "row 4");
        row("UPDATE journal SET postings = replace(postings, '1', '2') WHERE kind = 'placed'",
            "row 4");
        row("UPDATE journal SET sequence = 99 WHERE sequence = 5", "row 5");
        row("DELETE FROM journal WHERE sequence = 5", "row 5");
        row("UPDATE ledger_entry SET amount = amount + 1 WHERE sequence = 4 AND position = 0",
            "row 4");
        row("UPDATE ledger_entry SET account = 'houce' WHERE sequence = 4 AND position = 1",
            "row 4");
        row("UPDATE ledger_entry SET booked_at_ms = 1 WHERE sequence = 4 AND position = 0",
            "row 4");
        row("UPDATE ledger_entry SET effective_at_ms = 1 WHERE sequence = 4 AND position = 0",
            "row 4");
        row("UPDATE ledger_entry SET bet_id = 2 WHERE sequence = 4 AND position = 0", "row 4");
        row("UPDATE ledger_entry SET sequence = 77 WHERE sequence = 4", "row 4");
        row("DELETE FROM ledger_entry WHERE sequence = 4 AND position = 0", "row 4");
        row("UPDATE bet SET risk = risk + 1 WHERE number = 1", "#1");
        row("UPDATE bet SET to_win = to_win + 1 WHERE number = 1", "#1");
        row("UPDATE bet SET net = net + 1 WHERE number = 1", "#1");
        row("UPDATE bet SET note = 'x' WHERE number = 2", "#2");
        row("UPDATE bet SET result = 'lost' WHERE number = 1", "#1");
        row("UPDATE bet SET late = 1 WHERE number = 2", "#2");
        row("UPDATE bet SET self_graded = 0 WHERE number = 1", "#1");
        row("UPDATE bet SET placed_at_ms = 5 WHERE number = 2", "#2");
        row("UPDATE bet SET effective_at_ms = 5 WHERE number = 1", "#1");
        row("UPDATE bet SET status = 'cancelled' WHERE number = 2", "#2");
        row("UPDATE bet SET number = 9 WHERE number = 2", "#");
        row("UPDATE leg SET pick = 'Lakers' WHERE bet_id = 2", "#2");
        row("UPDATE leg SET odds_typed = '+151' WHERE bet_id = 2", "#2");
        row("UPDATE leg SET odds_numerator = 7 WHERE bet_id = 2", "#2");
        row("UPDATE leg SET starts_at_ms = 5 WHERE bet_id = 2", "#2");
        row("UPDATE leg SET result = 'lost' WHERE bet_id = 1", "#1");
        row("DELETE FROM leg WHERE bet_id = 2", "#2");
    }
    void aChangeIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        RecordFixture record;
        fill(record);
        sql.replace(u"zeroblob(32)"_s, record.file.literal(QByteArray(32, '\0')));
        QVERIFY(record.file.tamper(sql));
        const auto report = await(record.verifier.verify());
        QVERIFY(report);
        QVERIFY(!report->intact());
        const QStringList breaks = report->guilds.first().breaks;
        QVERIFY2(breaks.join(u'\n').contains(named), qPrintable(breaks.join(u'\n')));
    }

    /// It breaks no record, as it can be counted anew from the bets.
    void aWrongStreakIsToldAndCountedAnew()
    {
        RecordFixture record;
        fill(record);
        QVERIFY(record.file.execute(
            u"UPDATE capper_day SET longest_won = 9, last_run = 9 WHERE scope = 'all'"_s));
        const auto found = await(record.verifier.verify());
        QVERIFY(found && found->intact());
        QCOMPARE(found->guilds.first().staleTotals.size(), 1);
        QVERIFY(found->guilds.first().staleTotals.first().contains(u"streaks"));
        QCOMPARE(record.file.number(u"SELECT longest_won FROM capper_day WHERE scope = 'all'"_s),
                 1);
        QCOMPARE(await(record.verifier.verify())->guilds.first().staleTotals, QStringList());
    }

    /// As when the program ends: the check gives up, and what waits behind it is done.
    void aStoppedCheckGivesUp()
    {
        RecordFixture record;
        fill(record);
        record.verifier.stop();
        auto checking = record.verifier.verify();
        QVERIFY(record.verifier.isRunning());
        const auto report = await(std::move(checking));
        QVERIFY(!report);
        QVERIFY(report.error().is(codes::kDatabaseClosed));
        QVERIFY(!record.verifier.isRunning());
        QVERIFY(!record.verifier.latest(RecordFixture::kGuild));
        QVERIFY(await(record.betting.createDraft(record.request())));
    }

    void aBrokenRecordTakesNoWritesUntilItIsWhole()
    {
        RecordFixture record;
        fill(record);
        QVERIFY(record.file.tamper(u"UPDATE leg SET pick = 'Lakers' WHERE bet_id = 2"_s));
        QVERIFY(await(record.verifier.verify()));
        const auto draft = await(record.betting.createDraft(record.request()));
        QVERIFY(!draft);
        QVERIFY(draft.error().is(codes::kGuildReadOnly));
        const auto second = await(record.betting.betByNumber(RecordFixture::kGuild, BetNumber{2}));
        const auto graded =
            await(record.betting.grade(record.gradeOf(*second, BetResult::Won, record.admin())));
        QVERIFY(!graded);
        QVERIFY(graded.error().is(codes::kGuildReadOnly));
        QVERIFY(!await(
            record.cappers.add(RecordFixture::kGuild, UserId{9}, u"New"_s, {}, record.admin())));
        QVERIFY(!await(record.settings.set(RecordFixture::kGuild, {{u"undo_minutes"_s, u"5"_s}},
                                           record.admin())));
        // Put right again, as from a backup.
        QVERIFY(record.file.tamper(u"UPDATE leg SET pick = 'Celtics' WHERE bet_id = 2"_s));
        QVERIFY(await(record.verifier.verify())->intact());
        QVERIFY(await(record.betting.createDraft(record.request())));
    }

    /// Whichever door it comes through, each write is refused with the sentence that says why.
    void everyWriteOfABrokenRecordIsRefused()
    {
        RecordFixture record;
        const Bet settled = record.placeOpen();
        QVERIFY(
            await(record.betting.grade(record.gradeOf(settled, BetResult::Won, record.admin()))));
        const Bet open = record.placeOpen();
        const Bet posting = record.placePosting();
        const OutboxRow row = await(record.outbox.due(10))->last();
        QCOMPARE(row.bet.id, posting.id);
        QVERIFY(await(record.outbox.beginAttempt(row.id, row.attempts, WebhookId{5},
                                                 RecordFixture::kChannel)));
        const auto draft = await(record.betting.createDraft(record.request()));
        QVERIFY(draft);
        const qint64 rows = record.file.number(u"SELECT count(*) FROM journal"_s);
        QVERIFY(record.file.tamper(u"UPDATE leg SET pick = 'Lakers' WHERE bet_id = 1"_s));
        QVERIFY(!await(record.verifier.verify())->intact());

        constexpr GuildId kGuild = RecordFixture::kGuild;
        const auto refused = [](const auto &result) {
            return !result && result.error().is(codes::kGuildReadOnly)
                && result.error().userText().contains(u"read-only")
                && result.error().detail().contains(u"#1");
        };
        const Actor admin = record.admin();
        QVERIFY(refused(await(record.betting.createDraft(record.request()))));
        QVERIFY(refused(await(record.betting.confirm(record.confirmation(draft->id)))));
        QVERIFY(refused(await(record.betting.grade(record.gradeOf(open, BetResult::Lost, admin)))));
        QVERIFY(refused(await(record.betting.grade(record.gradeOf(open, BetResult::Void, admin)))));
        QVERIFY(refused(await(record.betting.undo(record.undoOf(settled, admin)))));
        QVERIFY(refused(
            await(record.betting.correct({kGuild, settled.id, BetResult::Lost, admin, u"1"_s}))));
        QVERIFY(refused(await(record.betting.cancel({kGuild, open.id, admin, u"2"_s}))));
        QVERIFY(refused(await(record.betting.setClosing(
            {kGuild, open.id, admin, u"3"_s, 0, *Odds::parse(u"-120"_s, OddsFormat::American)}))));
        QVERIFY(refused(await(record.betting.slipDeleted(kGuild, open.message))));
        QVERIFY(refused(await(record.outbox.delivered(
            row.id, {RecordFixture::kChannel, MessageId{7}, WebhookId{5}, 1}))));
        QVERIFY(refused(await(record.outbox.failed(row.id, u"API-007"_s))));
        QVERIFY(refused(await(record.cappers.add(kGuild, UserId{9}, u"New"_s, {}, admin))));
        QVERIFY(refused(await(record.cappers.remove(kGuild, RecordFixture::kCapper, admin))));
        QVERIFY(refused(await(record.settings.set(kGuild, {{u"undo_minutes"_s, u"5"_s}}, admin))));
        QVERIFY(await(record.outbox.due(10))->isEmpty());
        QCOMPARE(record.file.number(u"SELECT count(*) FROM journal"_s), rows);
        // What only reads goes on.
        QVERIFY(await(record.betting.bet(kGuild, open.id)));
    }

    void theJournalHoldsNoPersonalId()
    {
        RecordFixture record;
        fill(record);
        const QString user = RecordFixture::kCapper.toString();
        QCOMPARE(record.file.number(
                     u"SELECT count(*) FROM journal WHERE actor || content || postings LIKE '%"_s
                     + user + u"%'"_s),
                 0);
        QVERIFY(record.file.number(u"SELECT count(*) FROM journal WHERE actor LIKE 'capper:%'"_s)
                > 0);
        // Forgetting a person breaks no chain.
        QVERIFY(record.file.execute(
            u"UPDATE person SET user_id = NULL, display_name = '', avatar_url = ''"_s));
        QVERIFY(await(record.verifier.verify())->intact());
    }
};

QTEST_GUILESS_MAIN(TestVerifyService)
#include "tst_VerifyService.moc"
