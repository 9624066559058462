// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const auto &result)
{
    return result ? u"ok"_s : result.error().code();
}

} // namespace

class TestBettingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBetIsPlacedPostedAndGraded()
    {
        RecordFixture record;
        QSignalSpy changed(&record.betting, &BettingService::betChanged);
        QSignalSpy filled(&record.betting, &BettingService::outboxFilled);
        const Bet placed = record.placePosting();
        QCOMPARE(placed.number.value, 1);
        QCOMPARE(placed.status, BetStatus::Posting);
        QCOMPARE(placed.stake.risk.micro, 1'100'000); // auto: -110 is to win 1
        QCOMPARE(placed.stake.toWin.micro, 1'000'000);
        QCOMPARE(placed.channel, RecordFixture::kChannel);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(filled.count(), 1);
        QCOMPARE(codeOf(await(record.betting.grade(
                     record.gradeOf(placed, BetResult::Won, record.capper())))),
                 u"BET-004"_s);
        record.deliverAll();
        const Bet open = *await(record.betting.bet(RecordFixture::kGuild, placed.id));
        QCOMPARE(open.status, BetStatus::Open);
        QVERIFY(open.message.isValid());

        const auto graded =
            await(record.betting.grade(record.gradeOf(open, BetResult::Won, record.capper())));
        QVERIFY(graded);
        QCOMPARE(graded->bet.status, BetStatus::Settled);
        QCOMPARE(graded->bet.result, BetResult::Won);
        QCOMPARE(graded->bet.net.micro, 1'000'000);
        QVERIFY(graded->bet.selfGraded);
        const auto history = await(record.betting.history(RecordFixture::kGuild, open.id));
        QStringList kinds;
        for (const BetEvent &event : *history)
            kinds << event.kind;
        QCOMPARE(kinds, (QStringList{u"placed"_s, u"posted"_s, u"settled"_s}));
        QCOMPARE(history->last().actor, u"Casey"_s);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void theSameDraftInteractionGivesOneDraft()
    {
        RecordFixture record;
        DraftRequest wish = record.request();
        const auto first = await(record.betting.createDraft(wish));
        const auto second = await(record.betting.createDraft(wish));
        QVERIFY(first && second);
        QCOMPARE(second->id, first->id);
        wish.unitsText = u"2"_s;
        QCOMPARE(codeOf(await(record.betting.createDraft(wish))), u"BET-008"_s);
    }

    void twoConfirmsGiveOneBet()
    {
        RecordFixture record;
        const auto draft = await(record.betting.createDraft(record.request()));
        QVERIFY(draft);
        const ConfirmDraft first = record.confirmation(draft->id);
        const ConfirmDraft secondClick = record.confirmation(draft->id);
        const auto a = await(record.betting.confirm(first));
        const auto replay = await(record.betting.confirm(first));
        const auto b = await(record.betting.confirm(secondClick));
        QVERIFY(a && replay && b);
        QVERIFY(!a->repeated);
        QVERIFY(replay->repeated && b->repeated);
        QCOMPARE(replay->bet.id, a->bet.id);
        QCOMPARE(b->bet.id, a->bet.id);
        QCOMPARE(record.file.number(u"SELECT count(*) FROM bet"_s), 1);
        QCOMPARE(record.file.number(u"SELECT count(*) FROM outbox"_s), 1);
    }

    void theSameIdWithOtherContentIsRefused()
    {
        RecordFixture record;
        const auto one = await(record.betting.createDraft(record.request()));
        const auto two = await(record.betting.createDraft(record.request()));
        ConfirmDraft confirm = record.confirmation(one->id);
        QVERIFY(await(record.betting.confirm(confirm)));
        confirm.draft = two->id;
        QCOMPARE(codeOf(await(record.betting.confirm(confirm))), u"BET-008"_s);
        QCOMPARE(record.file.number(u"SELECT count(*) FROM bet"_s), 1);
    }

    void whoDidNotStartADraftCannotFinishIt()
    {
        RecordFixture record;
        const auto draft = await(record.betting.createDraft(record.request()));
        ConfirmDraft confirm = record.confirmation(draft->id);
        confirm.actor = record.member();
        QCOMPARE(codeOf(await(record.betting.confirm(confirm))), u"INT-002"_s);
        QCOMPARE(codeOf(await(record.betting.discardDraft(draft->id, record.member()))),
                 u"INT-002"_s);
        QVERIFY(await(record.betting.discardDraft(draft->id, record.capper())));
        QCOMPARE(codeOf(await(record.betting.confirm(record.confirmation(draft->id)))),
                 u"BET-002"_s);
    }

    void placementIsRefused_data()
    {
        QTest::addColumn<QString>("odds");
        QTest::addColumn<QString>("units");
        QTest::addColumn<int>("startsInMs");
        QTest::addColumn<QString>("code");
        QTest::newRow("fine") << "-110"
                              << "1" << 1000 << "ok";
        QTest::newRow("odds") << "-50"
                              << "1" << 1000 << "VAL-001";
        QTest::newRow("decimal odds not allowed") << "1.91"
                                                  << "1" << 1000 << "VAL-001";
        QTest::newRow("range") << "-20000"
                               << "1" << 1000 << "VAL-002";
        QTest::newRow("units") << "-110"
                               << "much" << 1000 << "VAL-003";
        QTest::newRow("too many units") << "-110"
                                        << "11" << 1000 << "VAL-004";
        QTest::newRow("started") << "-110"
                                 << "1" << 0 << "BET-007";
    }
    void placementIsRefused()
    {
        QFETCH(QString, odds);
        QFETCH(QString, units);
        QFETCH(int, startsInMs);
        QFETCH(QString, code);
        RecordFixture record;
        DraftRequest wish = record.request(odds, units);
        wish.legs.first().leg.startsAtMs = record.file.clock().nowMs() + startsInMs;
        QCOMPARE(codeOf(await(record.betting.createDraft(wish))), code);
    }

    void nobodyButACapperPlaces()
    {
        RecordFixture record;
        DraftRequest wish = record.request();
        wish.actor = record.admin();
        QCOMPARE(codeOf(await(record.betting.createDraft(wish))), u"BET-009"_s);
        const auto draft = await(record.betting.createDraft(record.request()));
        QVERIFY(await(
            record.cappers.remove(RecordFixture::kGuild, RecordFixture::kCapper, record.admin())));
        QCOMPARE(codeOf(await(record.betting.confirm(record.confirmation(draft->id)))),
                 u"BET-009"_s);
        QCOMPARE(record.file.number(u"SELECT count(*) FROM bet"_s), 0);
    }

    void withoutASlipChannelNothingIsPlaced()
    {
        RecordFixture record;
        QVERIFY(await(
            record.settings.set(RecordFixture::kGuild, {{u"slip_channel"_s, {}}}, record.admin())));
        QCOMPARE(codeOf(await(record.betting.createDraft(record.request()))), u"CFG-005"_s);
    }

    void thePickLocksByTheInteractionsTime()
    {
        RecordFixture record;
        DraftRequest wish = record.request();
        const qint64 start = record.file.clock().nowMs() + 10'000;
        wish.legs.first().leg.startsAtMs = start;
        const auto early = await(record.betting.createDraft(wish));
        wish.interaction = record.interaction();
        const auto late = await(record.betting.createDraft(wish));
        QVERIFY(early && late);
        record.file.clock().advance(std::chrono::seconds(60)); // handled late, but pressed in time
        ConfirmDraft confirm = record.confirmation(early->id);
        confirm.atMs = start - 1;
        QCOMPARE(codeOf(await(record.betting.confirm(confirm))), u"ok"_s);
        confirm = record.confirmation(late->id);
        confirm.atMs = start;
        QCOMPARE(codeOf(await(record.betting.confirm(confirm))), u"BET-007"_s);
        QVERIFY(await(record.settings.set(RecordFixture::kGuild, {{u"late_picks"_s, u"accept"_s}},
                                          record.admin())));
        const auto accepted = await(record.betting.confirm(confirm));
        QVERIFY(accepted);
        QVERIFY(accepted->bet.late);
    }

    void grades_data()
    {
        QTest::addColumn<BetResult>("result");
        QTest::addColumn<qint64>("net");
        QTest::newRow("won") << BetResult::Won << qint64(1'000'000);
        QTest::newRow("lost") << BetResult::Lost << qint64(-1'100'000);
        QTest::newRow("push") << BetResult::Push << qint64(0);
        QTest::newRow("void") << BetResult::Void << qint64(0);
        QTest::newRow("half won") << BetResult::HalfWon << qint64(500'000);
        QTest::newRow("half lost") << BetResult::HalfLost << qint64(-550'000);
    }
    void grades()
    {
        QFETCH(BetResult, result);
        QFETCH(qint64, net);
        RecordFixture record;
        const Bet open = record.placeOpen();
        const auto graded =
            await(record.betting.grade(record.gradeOf(open, result, record.admin())));
        QVERIFY(graded);
        QCOMPARE(graded->bet.result, result);
        QCOMPARE(graded->bet.net.micro, net);
        QVERIFY(!graded->bet.selfGraded);
        QCOMPARE(record.file.number(u"SELECT sum(amount) FROM ledger_entry"_s), 0);
        QCOMPARE(record.file.number(
                     u"SELECT sum(amount) FROM ledger_entry WHERE account LIKE 'open:%'"_s),
                 0);
        QCOMPARE(
            record.file.number(
                u"SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account LIKE 'result:%'"_s),
            net);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void wonAndLostAtOnceIsOneSettlement()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        auto won = record.betting.grade(record.gradeOf(open, BetResult::Won, record.moderator()));
        auto lost = record.betting.grade(record.gradeOf(open, BetResult::Lost, record.capper()));
        const auto first = await(std::move(won));
        const auto second = await(std::move(lost));
        QVERIFY(first);
        QVERIFY(!second);
        QVERIFY(second.error().is(codes::kBetAlreadySettled));
        QVERIFY2(second.error().userText().contains(u"Mo graded bet #1 Won first"),
                 qPrintable(second.error().userText()));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM journal WHERE kind = 'settled'"_s), 1);
    }

    void aGradeInteractionTwiceIsOneGrade()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        GradeBet command = record.gradeOf(open, BetResult::Won, record.capper());
        QVERIFY(!await(record.betting.grade(command))->repeated);
        QVERIFY(await(record.betting.grade(command))->repeated);
        command.result = BetResult::Lost;
        QCOMPARE(codeOf(await(record.betting.grade(command))), u"BET-008"_s);
    }

    void whoMayGrade_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<BetResult>("result");
        QTest::addColumn<QString>("code");
        QTest::newRow("capper wins") << "capper" << BetResult::Won << "ok";
        QTest::newRow("capper voids") << "capper" << BetResult::Void << "AUT-006";
        QTest::newRow("member") << "member" << BetResult::Won << "AUT-006";
        QTest::newRow("moderator") << "moderator" << BetResult::Void << "ok";
        QTest::newRow("admin") << "admin" << BetResult::Void << "ok";
        QTest::newRow("operator") << "operator" << BetResult::Void << "ok";
        QTest::newRow("partial by hand") << "admin" << BetResult::Partial << "BET-013";
    }
    void whoMayGrade()
    {
        QFETCH(QString, who);
        QFETCH(BetResult, result);
        QFETCH(QString, code);
        RecordFixture record;
        const QMap<QString, Actor> actors{{u"capper"_s, record.capper()},
                                          {u"member"_s, record.member()},
                                          {u"moderator"_s, record.moderator()},
                                          {u"admin"_s, record.admin()},
                                          {u"operator"_s, Actor::panelOperator()}};
        const Bet open = record.placeOpen();
        QCOMPARE(
            codeOf(await(record.betting.grade(record.gradeOf(open, result, actors.value(who))))),
            code);
    }

    void undoRestoresTheHoldAndKeepsTheFirstTime()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(open, record.capper())))),
                 u"BET-005"_s);
        const auto graded =
            await(record.betting.grade(record.gradeOf(open, BetResult::Won, record.capper())));
        record.file.clock().advance(std::chrono::minutes(5));
        const auto undone = await(record.betting.undo(record.undoOf(open, record.capper())));
        QVERIFY(undone);
        QCOMPARE(undone->bet.status, BetStatus::Open);
        QVERIFY(!undone->bet.result);
        QCOMPARE(undone->bet.net.micro, 0);
        QCOMPARE(record.file.number(
                     u"SELECT sum(amount) FROM ledger_entry WHERE account LIKE 'open:%'"_s),
                 1'100'000);
        QCOMPARE(record.file.number(
                     u"SELECT sum(amount) FROM ledger_entry WHERE account LIKE 'result:%'"_s),
                 0);
        const auto again =
            await(record.betting.grade(record.gradeOf(open, BetResult::Lost, record.admin())));
        QVERIFY(again);
        QCOMPARE(again->bet.settledAtMs, graded->bet.settledAtMs);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void theUndoWindowBindsAllButAdmins()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        QVERIFY(await(record.betting.grade(record.gradeOf(open, BetResult::Won, record.capper()))));
        record.file.clock().advance(std::chrono::minutes(16));
        QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(open, record.capper())))),
                 u"BET-006"_s);
        QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(open, record.member())))),
                 u"AUT-006"_s);
        QVERIFY(await(record.betting.undo(record.undoOf(open, record.admin()))));
    }

    void anotherGuildsBetIsNotFound()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        QCOMPARE(codeOf(await(record.betting.bet(GuildId{77}, open.id))), u"BET-001"_s);
        QCOMPARE(codeOf(await(record.betting.betByNumber(RecordFixture::kGuild, BetNumber{5}))),
                 u"BET-001"_s);
        QCOMPARE(await(record.betting.betByNumber(RecordFixture::kGuild, open.number))->id,
                 open.id);
    }

    void listsAreFilteredAndPaged()
    {
        RecordFixture record;
        for (int i = 0; i < 5; ++i)
            record.placePosting();
        BetQuery query{.guild = RecordFixture::kGuild,
                       .capper = {},
                       .status = {},
                       .text = {},
                       .limit = 2,
                       .before = {}};
        const auto first = await(record.betting.bets(query));
        QCOMPARE(first->bets.size(), 2);
        QVERIFY(first->more);
        QCOMPARE(first->bets.first().number.value, 5);
        query.before = first->bets.last().id;
        query.limit = 100;
        const auto rest = await(record.betting.bets(query));
        QCOMPARE(rest->bets.size(), 3);
        QVERIFY(!rest->more);
        query.before = {};
        query.text = u"#3"_s;
        QCOMPARE(await(record.betting.bets(query))->bets.size(), 1);
        query.text = u"celt"_s;
        QCOMPARE(await(record.betting.bets(query))->bets.size(), 5);
        query.text = u"100%"_s;
        QCOMPARE(await(record.betting.bets(query))->bets.size(), 0);
        query.text.clear();
        query.status = BetStatus::Open;
        QCOMPARE(await(record.betting.bets(query))->bets.size(), 0);
    }

    void anotherProcessIsNoticed()
    {
        RecordFixture record;
        QSignalSpy elsewhere(&record.betting, &BettingService::changedElsewhere);
        record.file.database().watchChanges();
        record.file.clock().advance(std::chrono::milliseconds(500));
        QTRY_COMPARE(record.file.clock().pendingTimers(), 1u);
        Database other(record.file.options(), record.file.clock());
        QVERIFY(await(other.open()));
        QVERIFY(await(other.write<void>([](Transaction &transaction) {
            return GuildRepository(transaction).rename(RecordFixture::kGuild, u"renamed"_s);
        })));
        record.file.clock().advance(std::chrono::milliseconds(500));
        QTRY_COMPARE(elsewhere.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBettingService)
#include "tst_BettingService.moc"
