// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scoreGrading.h"

#include "tests/models/services/ScoreFixture.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const auto &result)
{
    return result ? u"done"_s : result.error().code();
}

/// A parlay of two games.
struct ParlayOfGames : ScoreFixture
{
    Bet bet;

    explicit ParlayOfGames(const QString &settlement)
    {
        choose(settlement);
        bet = place({leg(kGame, u"Celtics"_s, {}), leg(kOtherGame, u"Lakers"_s, {})});
    }

    void correct(int leg, LegResult result)
    {
        const auto done = await(betting.correct({.guild = kGuild,
                                                 .bet = bet.id,
                                                 .actor = admin(),
                                                 .commandId = u"i:"_s + interaction().toString(),
                                                 .reason = u"box score"_s,
                                                 .legs = {{leg, result, {1, 1}}}}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().userText()));
    }

    void grade(int leg, LegResult result, const Actor &actor)
    {
        GradeBet command = gradeOf(bet, BetResult::Won, actor);
        command.legs = {{leg, result, {1, 1}}};
        QCOMPARE(codeOf(await(betting.grade(command))), u"done"_s);
    }

    void confirm() { QCOMPARE(codeOf(await(scores.confirm(wish(bet, admin())))), u"done"_s); }
    Bet now() { return *await(betting.bet(kGuild, bet.id)); }
    std::optional<LegResult> result(int leg) { return now().legs.at(leg).result; }
};

} // namespace

/// What becomes of grades whose scores change, beside what hands graded.
class TestScoreGrading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionByHandOutlastsAnotherScore_data()
    {
        QTest::addColumn<QString>("settlement");
        QTest::newRow("proposed") << u"propose"_s;
        QTest::newRow("automatic") << u"automatic"_s;
    }

    void aCorrectionByHandOutlastsAnotherScore()
    {
        QFETCH(const QString, settlement);
        ParlayOfGames record(settlement);
        record.ends(kGame, 100, 90);
        record.ends(kOtherGame, 80, 90);
        if (settlement == u"propose")
            record.confirm();
        QCOMPARE(record.now().result, BetResult::Won);
        record.correct(1, LegResult::Push);
        QCOMPARE(record.ends(kGame, 95, 95).reversed, 1); // a push after all
        QCOMPARE(record.result(1), LegResult::Push);
        if (settlement == u"propose") {
            QCOMPARE(record.now().status, BetStatus::Open);
            QVERIFY(!record.result(0));
            record.confirm();
        }
        QCOMPARE(record.result(0), LegResult::Push);
        QCOMPARE(record.result(1), LegResult::Push);
        QCOMPARE(record.now().result, BetResult::Push);
        QVERIFY(record.intact());
    }

    void anotherScoreKeepsTheOtherScoredLegs()
    {
        ParlayOfGames record(u"automatic"_s);
        record.ends(kGame, 100, 90);
        record.ends(kOtherGame, 80, 90);
        QCOMPARE(record.ends(kGame, 100, 100).reversed, 1);
        QCOMPARE(record.result(0), LegResult::Push);
        QCOMPARE(record.result(1), LegResult::Won);
        QCOMPARE(record.now().status, BetStatus::Settled);
        QVERIFY(record.intact());
    }

    void aBetThatAHandLosesIsCorrectedInPlace()
    {
        ParlayOfGames record(u"propose"_s);
        record.ends(kGame, 100, 90);
        record.confirm();
        record.grade(1, LegResult::Lost, record.admin());
        QCOMPARE(record.now().result, BetResult::Lost);
        const Units net = record.now().net;
        const ScoreReport report = record.ends(kGame, 90, 100);
        QCOMPARE(report.reversed, 0);
        QCOMPARE(report.proposed, 0);
        QCOMPARE(record.now().result, BetResult::Lost);
        QCOMPARE(record.now().net, net);
        QCOMPARE(record.result(0), LegResult::Lost);
        QCOMPARE(record.result(1), LegResult::Lost);
        QVERIFY(record.intact());
    }

    void whatTheCapperGradedStaysSelfGraded()
    {
        ParlayOfGames record(u"automatic"_s);
        record.ends(kGame, 100, 90);
        record.grade(1, LegResult::Won, record.capper());
        QVERIFY(record.now().selfGraded);
        QCOMPARE(record.ends(kGame, 100, 100).reversed, 1);
        QCOMPARE(record.result(1), LegResult::Won);
        QVERIFY(record.now().selfGraded);
    }

    void aGameThatGoesOnTakesItsGradeBack_data()
    {
        QTest::addColumn<QString>("settlement");
        QTest::addColumn<GameStatus>("status");
        QTest::newRow("live, proposed") << u"propose"_s << GameStatus::Live;
        QTest::newRow("live, automatic") << u"automatic"_s << GameStatus::Live;
        QTest::newRow("scheduled again") << u"automatic"_s << GameStatus::Scheduled;
    }

    void aGameThatGoesOnTakesItsGradeBack()
    {
        QFETCH(const QString, settlement);
        QFETCH(const GameStatus, status);
        const bool automatic = settlement == u"automatic";
        ScoreFixture record;
        record.choose(settlement);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        record.ends(kGame, 100, 90);
        if (!automatic)
            QVERIFY(await(record.scores.confirm(record.wish(bet, record.admin()))));
        const qint64 first = record.now(bet).settledAtMs;
        const ScoreReport report = record.ends(kGame, 0, 0, status);
        QCOMPARE(report.reversed, 1);
        QCOMPARE(report.withdrawn, 1);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
        QVERIFY(!record.now(bet).legs.first().result);
        QCOMPARE(record.ends(kGame, 0, 0, status).reversed, 0);
        // The same result once more is a new question.
        const ScoreReport again = record.ends(kGame, 100, 90);
        QCOMPARE(automatic ? again.graded : again.proposed, 1);
        if (!automatic)
            QVERIFY(await(record.scores.confirm(record.wish(bet, record.admin()))));
        QCOMPARE(record.now(bet).result, BetResult::Won);
        QCOMPARE(record.now(bet).settledAtMs, first);
        QVERIFY(record.intact());
    }

    void aLegOfAnOpenParlayGoesWithItsScore()
    {
        ParlayOfGames record(u"automatic"_s);
        record.ends(kGame, 100, 90);
        QCOMPARE(record.result(0), LegResult::Won);
        QCOMPARE(record.ends(kGame, 0, 0, GameStatus::Live).reversed, 1);
        QVERIFY(!record.result(0));
        QCOMPARE(record.now().status, BetStatus::Open);
        record.ends(kOtherGame, 80, 90);
        QCOMPARE(record.now().status, BetStatus::Open);
        record.ends(kGame, 90, 100);
        QCOMPARE(record.now().result, BetResult::Lost);
        QVERIFY(record.intact());
    }

    void aGradeByHandOutlastsAGameThatGoesOn()
    {
        ScoreFixture record;
        record.choose(u"automatic"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        QCOMPARE(record.ends(kGame, 0, 0, GameStatus::Live).reversed, 0);
        QCOMPARE(record.now(bet).result, BetResult::Won);
    }

    void automaticTakesUpWhatWaits()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
        record.choose(u"automatic"_s);
        QCOMPARE(await(record.scores.resume())->graded, 1);
        QCOMPARE(record.now(bet).result, BetResult::Won);
    }

    void byHandWithdrawsWhatWaits()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        (void)record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
        record.choose(u"by_hand"_s);
        QCOMPARE(await(record.scores.resume())->withdrawn, 1);
        QVERIFY(await(record.scores.waiting({}))->isEmpty());
    }

    void aDismissalIsTold()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        record.ends(kGame, 100, 90);
        ConfirmProposal wish = record.wish(bet, record.admin());
        QCOMPARE(codeOf(await(record.scores.dismiss(wish))), u"done"_s);
        const auto history = await(record.betting.history(ScoreFixture::kGuild, bet.id));
        QCOMPARE(history->last().kind, u"proposal_dismissed"_s);
        QVERIFY2(history->last().reason.contains(u"Celtics 100"),
                 qPrintable(history->last().reason));
        // The same click twice is one answer; another one has nothing to wave away.
        QCOMPARE(codeOf(await(record.scores.dismiss(wish))), u"done"_s);
        QCOMPARE(await(record.betting.history(ScoreFixture::kGuild, bet.id))->size(),
                 history->size());
        QCOMPARE(codeOf(await(record.scores.dismiss(record.wish(bet, record.admin())))),
                 u"BET-005"_s);
        wish.digest = "other";
        QCOMPARE(codeOf(await(record.scores.dismiss(wish))), u"BET-008"_s);
        QVERIFY(record.intact());
    }
};

QTEST_GUILESS_MAIN(TestScoreGrading)
#include "tst_scoreGrading.moc"
