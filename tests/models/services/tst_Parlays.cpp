// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const auto &result)
{
    return result ? u"done"_s : result.error().code();
}

} // namespace

/// Parlays and round robins, from draft to grade, leg by leg.
class TestParlays : public QObject
{
    Q_OBJECT

private:
    static DraftRequest parlay(RecordFixture &record, const QStringList &odds,
                               const QString &units = u"1"_s)
    {
        DraftRequest wish = record.request(odds.first(), units);
        const DraftLeg typed = wish.legs.first();
        wish.legs.clear();
        for (int i = 0; i < odds.size(); ++i) {
            DraftLeg leg = typed;
            leg.leg.pick = u"Pick %1"_s.arg(i + 1);
            leg.oddsText = odds.at(i);
            wish.legs << leg;
        }
        return wish;
    }

    static BetOutcome place(RecordFixture &record, const DraftRequest &wish)
    {
        const auto draft = await(record.betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const auto placed = await(record.betting.confirm(record.confirmation(draft->id)));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().userText()));
        record.deliverAll();
        return *placed;
    }

    static GradeBet leg(RecordFixture &record, const Bet &bet, int leg, LegResult result)
    {
        GradeBet grade = record.gradeOf(bet, BetResult::Won, record.admin());
        grade.legs = {{leg, result, {1, 1}}};
        return grade;
    }

    static bool intact(RecordFixture &record)
    {
        const auto report = await(record.verifier.verify());
        return report && report->intact();
    }

private Q_SLOTS:
    void aParlayIsOneBetWithTheProductOfItsPrices()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s, u"+150"_s})).bet;
        QCOMPARE(bet.legs.size(), 3);
        QCOMPARE(bet.stake.mode, StakeMode::Risk);
        QCOMPARE(bet.stake.risk.micro, 1'000'000);
        // 21/11 * 21/11 * 5/2 = 2205/242
        QCOMPARE(bet.stake.toWin.micro, 8'111'570);
        QCOMPARE(bet.rules, std::optional(HouseRules()));
        const auto read = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QCOMPARE(read->legs.at(2).pick, u"Pick 3"_s);
        QVERIFY(intact(record));
    }

    void legsAreGradedOneByOneAndTheLastOneSettles()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s, u"-110"_s})).bet;
        const auto first = await(record.betting.grade(leg(record, bet, 1, LegResult::Won)));
        QCOMPARE(codeOf(first), u"done"_s);
        QCOMPARE(first->bet.status, BetStatus::Open);
        QCOMPARE(first->bet.net.micro, 0);
        const auto again = await(record.betting.grade(leg(record, bet, 1, LegResult::Lost)));
        QCOMPARE(codeOf(again), u"BET-013"_s);
        QCOMPARE(codeOf(await(record.betting.grade(leg(record, bet, 3, LegResult::Won)))),
                 u"BET-013"_s);
        (void)await(record.betting.grade(leg(record, bet, 0, LegResult::Push)));
        const auto last = await(record.betting.grade(leg(record, bet, 2, LegResult::Won)));
        QCOMPARE(last->bet.status, BetStatus::Settled);
        QCOMPARE(*last->bet.result, BetResult::Won);
        // the price of two legs: (21/11)^2 - 1
        QCOMPARE(last->bet.net.micro, 2'644'628);
        QVERIFY(intact(record));
    }

    void oneLostLegLosesAtOnceAndUndoTakesOnlyThatLegBack()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s, u"-110"_s})).bet;
        (void)await(record.betting.grade(leg(record, bet, 0, LegResult::Won)));
        const auto lost = await(record.betting.grade(leg(record, bet, 1, LegResult::Lost)));
        QCOMPARE(*lost->bet.result, BetResult::Lost);
        QCOMPARE(lost->bet.net.micro, -1'000'000);
        const auto undone = await(record.betting.undo(record.undoOf(bet, record.admin())));
        QCOMPARE(codeOf(undone), u"done"_s);
        QCOMPARE(undone->bet.status, BetStatus::Open);
        QCOMPARE(undone->bet.legs.at(0).result, std::optional(LegResult::Won));
        QVERIFY(!undone->bet.legs.at(1).result);
        QVERIFY(intact(record));
    }

    void aWholeGradeFillsWhatIsOpenAndAVoidTakesAll()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s})).bet;
        (void)await(record.betting.grade(leg(record, bet, 0, LegResult::Push)));
        const auto won =
            await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        QCOMPARE(won->bet.net.micro, 909'091);
        QCOMPARE(won->bet.legs.at(0).result, std::optional(LegResult::Push));
        (void)await(record.betting.undo(record.undoOf(bet, record.admin())));
        const auto gone =
            await(record.betting.grade(record.gradeOf(bet, BetResult::Void, record.admin())));
        QCOMPARE(*gone->bet.result, BetResult::Void);
        QCOMPARE(gone->bet.net.micro, 0);
        QVERIFY(intact(record));
    }

    void aCapperTakesNoVoidedLegBack()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s})).bet;
        (void)await(record.betting.grade(leg(record, bet, 0, LegResult::Won)));
        const auto voided = await(record.betting.grade(leg(record, bet, 1, LegResult::Void)));
        QCOMPARE(*voided->bet.result, BetResult::Won);
        const auto refused = await(record.betting.undo(record.undoOf(bet, record.capper())));
        QCOMPARE(codeOf(refused), u"AUT-006"_s);
        const auto undone = await(record.betting.undo(record.undoOf(bet, record.admin())));
        QCOMPARE(codeOf(undone), u"done"_s);
        QVERIFY(!undone->bet.legs.at(1).result);
    }

    void aCapperUndoesWhatCameAfterAVoidedLeg()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s})).bet;
        (void)await(record.betting.grade(leg(record, bet, 0, LegResult::Void)));
        (void)await(record.betting.grade(leg(record, bet, 1, LegResult::Won)));
        const auto undone = await(record.betting.undo(record.undoOf(bet, record.capper())));
        QCOMPARE(codeOf(undone), u"done"_s);
        QCOMPARE(undone->bet.legs.at(0).result, std::optional(LegResult::Void));
        QVERIFY(!undone->bet.legs.at(1).result);
    }

    void aVoidLegNeedsTheRightToVoid()
    {
        RecordFixture record;
        const Bet bet = place(record, parlay(record, {u"-110"_s, u"-110"_s})).bet;
        GradeBet grade = leg(record, bet, 0, LegResult::Void);
        grade.actor = record.capper();
        QCOMPARE(codeOf(await(record.betting.grade(grade))), u"AUT-006"_s);
    }

    void aDeadHeatIsAShareOfAWin()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen(u"+150"_s, u"2"_s);
        GradeBet grade = record.gradeOf(bet, BetResult::Won, record.admin());
        grade.deadHeat = {1, 2};
        const auto won = await(record.betting.grade(grade));
        QCOMPARE(won->bet.net.micro, 500'000); // 2 * (5/2 * 1/2 - 1)
        QCOMPARE(won->bet.legs.first().deadHeat, (Fraction{1, 2}));
        grade = record.gradeOf(record.placeOpen(), BetResult::Lost, record.admin());
        grade.deadHeat = {1, 2};
        QCOMPARE(codeOf(await(record.betting.grade(grade))), u"BET-013"_s);
        QVERIFY(intact(record));
    }

    void aRoundRobinIsABetForEachCombination()
    {
        RecordFixture record;
        DraftRequest wish = parlay(record, {u"-110"_s, u"+100"_s, u"+150"_s}, u"0.5"_s);
        wish.roundRobinBy = 2;
        const auto draft = await(record.betting.createDraft(wish));
        QCOMPARE(draft->preview.roundRobin->count, 3);
        const ConfirmDraft confirm = record.confirmation(draft->id);
        const auto placed = await(record.betting.confirm(confirm));
        QCOMPARE(placed->group.size(), 3);
        QStringList picks;
        for (const Bet &bet : placed->group) {
            picks << bet.legs.at(0).pick + u'+' + bet.legs.at(1).pick;
            QCOMPARE(bet.stake.risk.micro, 500'000);
            QCOMPARE(bet.roundRobin->group, draft->id);
        }
        QCOMPARE(picks, (QStringList{u"Pick 1+Pick 2"_s, u"Pick 1+Pick 3"_s, u"Pick 2+Pick 3"_s}));
        QCOMPARE(placed->group.last().number.value, placed->bet.number.value + 2);
        const auto again = await(record.betting.confirm(confirm));
        QVERIFY(again->repeated);
        QCOMPARE(again->group.size(), 3);
        QVERIFY(intact(record));
    }

    void whatIsNoParlayIsRefused_data()
    {
        QTest::addColumn<int>("legs");
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("book");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << 0 << 0 << QString() << u"VAL-006"_s;
        QTest::newRow("thirteen") << 13 << 0 << QString() << u"VAL-006"_s;
        QTest::newRow("round robin of all") << 3 << 3 << QString() << u"VAL-006"_s;
        QTest::newRow("round robin of one") << 3 << 1 << QString() << u"VAL-006"_s;
        QTest::newRow("too many parlays") << 12 << 6 << QString() << u"VAL-006"_s;
        QTest::newRow("book odds of a straight bet") << 1 << 0 << u"+200"_s << u"VAL-001"_s;
        QTest::newRow("book odds that are none") << 2 << 0 << u"+20"_s << u"VAL-001"_s;
        QTest::newRow("good") << 2 << 0 << u"+250"_s << u"done"_s;
    }
    void whatIsNoParlayIsRefused()
    {
        QFETCH(int, legs);
        QFETCH(int, by);
        QFETCH(QString, book);
        RecordFixture record;
        DraftRequest wish = parlay(record, QStringList(std::max(1, legs), u"-110"_s));
        wish.legs.resize(legs);
        wish.roundRobinBy = by;
        wish.bookOddsText = book;
        QTEST(codeOf(await(record.betting.createDraft(wish))), "code");
    }
};

QTEST_GUILESS_MAIN(TestParlays)
#include "tst_Parlays.moc"
