// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ScoreService.h"

#include "models/core/exportText.h"
#include "tests/models/services/ScoreFixture.h"

#include <QJsonDocument>
#include <QSignalSpy>
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

/// Grades from final scores: proposed, confirmed, dismissed, applied, reversed.
class TestScoreService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFinalScoreProposesAndSomebodyConfirms()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-3.5"_s)});
        QSignalSpy told(&record.scores, &ScoreService::proposalsChanged);
        QCOMPARE(record.ends(kGame, 112, 108).proposed, 1);
        QCOMPARE(told.count(), 1);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
        const auto waiting = await(record.scores.waiting(RecordFixture::kGuild));
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().bet.number, bet.number);
        QCOMPARE(waiting->first().legs.first().result, LegResult::Won);
        QCOMPARE(waiting->first().grades.first().rule, u"spread"_s);

        QCOMPARE(codeOf(await(record.scores.confirm(record.wish(bet, record.member())))),
                 u"AUT-006"_s);
        const ConfirmProposal wish = record.wish(bet, record.capper());
        const auto confirmed = await(record.scores.confirm(wish));
        QCOMPARE(codeOf(confirmed), u"done"_s);
        QCOMPARE(confirmed->bet.result, BetResult::Won);
        QVERIFY2(!confirmed->bet.selfGraded, "the score graded it, not its capper");
        QVERIFY(await(record.scores.confirm(wish))->repeated);
        QCOMPARE(codeOf(await(record.scores.confirm(record.wish(bet, record.admin())))),
                 u"BET-005"_s);
        QVERIFY(await(record.scores.waiting(RecordFixture::kGuild))->isEmpty());
        QVERIFY(record.intact());
    }

    void onlyWhatWasShownIsConfirmed()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-3.5"_s)});
        record.ends(kGame, 112, 108);
        ConfirmProposal wish = record.wish(bet, record.capper());
        wish.digest =
            await(record.scores.waiting(RecordFixture::kGuild))->constFirst().digest.left(8);
        QCOMPARE(record.ends(kGame, 100, 108).proposed, 1);
        QCOMPARE(codeOf(await(record.scores.confirm(wish))), u"BET-005"_s);
        QCOMPARE(codeOf(await(record.scores.dismiss(wish))), u"BET-005"_s);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
        const Proposal shown = await(record.scores.waiting(RecordFixture::kGuild))->constFirst();
        QCOMPARE(shown.result, BetResult::Lost);
        wish.digest = shown.digest.left(8);
        QCOMPARE(await(record.scores.confirm(wish))->bet.result, BetResult::Lost);
    }

    void theSlipShowsWhatIsProposed()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-3.5"_s)});
        const auto offered = [&record] {
            const auto rows = await(record.outbox.due(10));
            return rows && rows->size() == 1 && rows->constFirst().proposal.has_value();
        };
        record.ends(kGame, 112, 108);
        QVERIFY(offered());
        record.deliverAll();
        QVERIFY(await(record.scores.dismiss(record.wish(bet, record.capper()))));
        QVERIFY(!offered());
        QCOMPARE(await(record.outbox.due(10))->size(), 1);
    }

    void theExplanationTellsTheScore()
    {
        ScoreFixture record;
        record.choose(u"automatic"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-3.5"_s)});
        QCOMPARE(codeOf(await(record.betting.explain(RecordFixture::kGuild, bet.id))),
                 u"BET-005"_s);
        (void)record.ends(kGame, 112, 108);
        const qint64 toldAt = record.file.clock().nowMs();
        (void)record.ends(kGame, 112, 108); // told again: the grade came from the first
        const auto explained = await(record.betting.explain(RecordFixture::kGuild, bet.id));
        QCOMPARE(codeOf(explained), u"done"_s);
        const QString text = explained->lines.join(u'\n');
        for (const QString &part :
             {u"Celtics 112, Lakers 108"_s, u"112 - 108 - 3.5 = 0.5"_s,
              u"Told by feed of game feed:1, as of %1"_s.arg(isoTimeText(toldAt))})
            QVERIFY2(text.contains(part), qPrintable(part + u" is missing in " + text));
        const QJsonDocument json = QJsonDocument::fromJson(explained->json);
        QCOMPARE(json[u"legs"][0][u"fixture"].toString(), u"feed:1"_s);
        QCOMPARE(json[u"legs"][0][u"feed"].toString(), u"feed"_s);
        QCOMPARE(json[u"legs"][0][u"updated_at"].toInteger(), toldAt);
        const Result<Grade> replayed = replayExplanation(explained->json);
        QVERIFY(replayed);
        QCOMPARE(replayed->net, record.now(bet).net);
        QCOMPARE(replayed->result, *record.now(bet).result);
    }

    void theExplanationFollowsTheRecord()
    {
        ScoreFixture record;
        record.choose(u"by_hand"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        const auto explained = await(record.betting.explain(RecordFixture::kGuild, bet.id));
        QVERIFY(explained->lines.join(u'\n').contains(u"graded by hand"));
        QCOMPARE(codeOf(await(record.betting.explain(GuildId{1}, bet.id))), u"BET-001"_s);
        QVERIFY(record.file.tamper(u"UPDATE bet SET net = net + 1"_s));
        QCOMPARE(codeOf(await(record.betting.explain(RecordFixture::kGuild, bet.id))),
                 u"BET-013"_s);
    }

    void theSameScoreIsTakenUpOnce()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 0);
        QCOMPARE(codeOf(await(record.scores.dismiss(record.wish(bet, record.member())))),
                 u"AUT-006"_s);
        QVERIFY(await(record.scores.dismiss(record.wish(bet, record.admin()))));
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 0);
        QVERIFY(await(record.scores.waiting({}))->isEmpty());
        QCOMPARE(record.ends(kGame, 90, 100).proposed, 1); // another question
    }

    void automaticGradesAtOnceAndAnUndoStands()
    {
        ScoreFixture record;
        record.choose(u"automatic"_s);
        const Bet bet = record.place({record.leg(kGame, u"Lakers"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).graded, 1);
        QCOMPARE(record.now(bet).result, BetResult::Lost);
        (void)await(record.betting.undo(record.undoOf(bet, record.admin())));
        QCOMPARE(record.ends(kGame, 100, 90).graded, 0);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
        QVERIFY(record.intact());
    }

    void aChangedScoreReverses_data()
    {
        QTest::addColumn<QString>("settlement");
        QTest::newRow("proposed again") << u"propose"_s;
        QTest::newRow("graded again") << u"automatic"_s;
    }

    void aChangedScoreReverses()
    {
        QFETCH(const QString, settlement);
        const bool automatic = settlement == u"automatic";
        ScoreFixture record;
        record.choose(settlement);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-3.5"_s)});
        (void)record.ends(kGame, 112, 108);
        if (!automatic)
            QVERIFY(await(record.scores.confirm(record.wish(bet, record.admin()))));
        const qint64 first = record.now(bet).settledAtMs;
        const ScoreReport report = record.ends(kGame, 110, 108);
        QCOMPARE(report.reversed, 1);
        QCOMPARE(report.proposed, automatic ? 0 : 1);
        QCOMPARE(report.graded, automatic ? 1 : 0);
        if (!automatic) {
            QCOMPARE(record.now(bet).status, BetStatus::Open);
            QVERIFY(await(record.scores.confirm(record.wish(bet, record.admin()))));
        }
        QCOMPARE(record.now(bet).result, BetResult::Lost);
        QCOMPARE(record.now(bet).settledAtMs, first);
        QVERIFY(record.intact());
    }

    void aGradeByHandStands()
    {
        ScoreFixture record;
        record.choose(u"automatic"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Push, record.admin())));
        const ScoreReport report = record.ends(kGame, 100, 90);
        QCOMPARE(report.looked, 1);
        QCOMPARE(report.graded + report.proposed + report.reversed, 0);
        QCOMPARE(record.now(bet).result, BetResult::Push);
    }

    void aLegGradedByHandIsNoLongerProposed()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place(
            {record.leg(kGame, u"Celtics"_s, {}), record.leg(kOtherGame, u"Lakers"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
        GradeBet byHand = record.gradeOf(bet, BetResult::Won, record.admin());
        byHand.legs = {{0, LegResult::Push, {1, 1}}};
        QCOMPARE(codeOf(await(record.betting.grade(byHand))), u"done"_s);
        QVERIFY(await(record.scores.waiting({}))->isEmpty());
        QCOMPARE(codeOf(await(record.scores.confirm(record.wish(bet, record.capper())))),
                 u"BET-005"_s);
        QCOMPARE(record.now(bet).legs.first().result, LegResult::Push);
    }

    void onlyLegsWithoutAGradeByHandAreConfirmed()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place(
            {record.leg(kGame, u"Celtics"_s, {}), record.leg(kOtherGame, u"Lakers"_s, {})});
        (void)record.ends(kGame, 100, 90);
        QCOMPARE(record.ends(kOtherGame, 80, 90).proposed, 1);
        GradeBet byHand = record.gradeOf(bet, BetResult::Won, record.admin());
        byHand.legs = {{0, LegResult::Push, {1, 1}}};
        (void)await(record.betting.grade(byHand));
        const auto waiting = await(record.scores.waiting({}));
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().legs.size(), 1);
        QCOMPARE(waiting->first().legs.first().leg, 1);
        const ConfirmProposal wish = record.wish(bet, record.capper());
        QCOMPARE(codeOf(await(record.scores.confirm(wish))), u"done"_s);
        QCOMPARE(record.now(bet).legs.first().result, LegResult::Push);
        QCOMPARE(record.now(bet).legs.last().result, LegResult::Won);
        QVERIFY(await(record.scores.confirm(wish))->repeated);
        QVERIFY(record.intact());
    }

    void aParlayIsGradedLegByLegAndReopenedWhole()
    {
        ScoreFixture record;
        record.choose(u"automatic"_s);
        const Bet bet = record.place(
            {record.leg(kGame, u"Celtics"_s, {}), record.leg(kOtherGame, u"Lakers"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).graded, 1);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
        QCOMPARE(record.now(bet).legs.first().result, LegResult::Won);
        QCOMPARE(record.ends(kOtherGame, 80, 90).graded, 1);
        QCOMPARE(record.now(bet).result, BetResult::Won);
        const ScoreReport report = record.ends(kGame, 90, 100); // the first leg after all
        QCOMPARE(report.reversed, 1);
        QCOMPARE(record.now(bet).result, BetResult::Lost);
        QVERIFY(record.intact());
    }

    void aScoreTakenBackWithdrawsItsProposal()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        (void)record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
        QCOMPARE(record.ends(kGame, 0, 0, GameStatus::Live).withdrawn, 1);
        QVERIFY(await(record.scores.waiting({}))->isEmpty());
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 1);
    }

    void byHandMeansNothingHappens()
    {
        ScoreFixture record;
        record.choose(u"by_hand"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 100, 90).proposed, 0);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
    }

    void aCancelledGameIsVoidWhichACapperMustNotConfirm()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, {})});
        QCOMPARE(record.ends(kGame, 0, 0, GameStatus::Cancelled).proposed, 1);
        QCOMPARE(codeOf(await(record.scores.confirm(record.wish(bet, record.capper())))),
                 u"AUT-006"_s);
        QVERIFY(await(record.scores.confirm(record.wish(bet, record.admin()))));
        QCOMPARE(record.now(bet).result, BetResult::Void);
    }

    void whatOpensAfterTheEndIsLookedAt()
    {
        ScoreFixture record;
        record.choose(u"propose"_s);
        QVERIFY(await(record.settings.set(ScoreFixture::kGuild, {{u"late_picks"_s, u"accept"_s}},
                                          Actor::panelOperator())));
        (void)record.ends(kGame, 100, 90);
        const Bet bet = record.place({record.leg(kOtherGame, u"Celtics"_s, {})});
        QCOMPARE(await(record.scores.catchUp(ScoreFixture::kGuild, bet.id))->looked, 0);
        (void)record.ends(kOtherGame, 100, 90);
        const Bet late = record.place({record.leg(kOtherGame, u"Celtics"_s, {})});
        QCOMPARE(await(record.scores.catchUp(ScoreFixture::kGuild, late.id))->proposed, 1);
        QCOMPARE(await(record.scores.catchUp(GuildId{5}))->looked, 0);
        record.choose(u"automatic"_s);
        QCOMPARE(await(record.scores.catchUp(ScoreFixture::kGuild))->graded, 2);
        QCOMPARE(record.now(late).result, BetResult::Won);
        QCOMPARE(await(record.scores.catchUp(ScoreFixture::kGuild))->looked, 0);
    }

    void whatACrashLeftIsTakenUp()
    {
        ScoreFixture record;
        record.choose(u"by_hand"_s);
        QList<Bet> bets;
        for (int i = 0; i < 3; ++i)
            bets << record.place({record.leg(kGame, u"Celtics"_s, {})});
        (void)record.ends(kGame, 100, 90); // stored; nothing came of it
        record.choose(u"automatic"_s);
        const auto resumed = await(record.scores.resume());
        QCOMPARE(resumed->graded, 3);
        QCOMPARE(record.now(bets.last()).result, BetResult::Won);
        QCOMPARE(await(record.scores.resume())->graded, 0);
        record.file.clock().advance(std::chrono::hours(24 * 8));
        QCOMPARE(await(record.scores.resume())->looked, 0);
    }
};

QTEST_GUILESS_MAIN(TestScoreService)
#include "tst_ScoreService.moc"
