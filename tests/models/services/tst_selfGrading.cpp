// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/selfGrading.h"

#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A record with a parlay of two, and what people do to it.
struct ParlayFixture : RecordFixture
{
    Bet bet = placeParlay();

    Bet placeParlay()
    {
        DraftRequest wish = request();
        wish.legs << wish.legs.first();
        wish.legs.last().leg.game = u"Bulls @ Heat"_s;
        wish.legs.last().leg.pick = u"Bulls"_s;
        const auto draft = await(betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const auto placed = await(betting.confirm(confirmation(draft->id)));
        deliverAll();
        return placed->bet;
    }

    Bet grade(int leg, LegResult result, const Actor &actor, const QByteArray &source = {})
    {
        GradeBet command = gradeOf(bet, BetResult::Won, actor);
        command.legs = {{leg, result, {1, 1}}};
        command.source = source;
        return done(await(betting.grade(command)));
    }

    Bet correct(int leg, LegResult result, const Actor &actor)
    {
        return done(await(betting.correct({.guild = kGuild,
                                           .bet = bet.id,
                                           .actor = actor,
                                           .commandId = u"i:"_s + interaction().toString(),
                                           .reason = u"box score"_s,
                                           .legs = {{leg, result, {1, 1}}}})));
    }

    Bet undo(const Actor &actor) { return done(await(betting.undo(undoOf(bet, actor)))); }

    /// The capper of the bet, whom the server also made an administrator.
    Actor cappingAdmin() const
    {
        Actor actor = admin();
        actor.user = kCapper;
        return actor;
    }

private:
    static Bet done(const Result<BetOutcome> &outcome)
    {
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().userText()));
        return outcome->bet;
    }
};

constexpr auto kScore = "{\"legs\":[],\"name\":\"score\"}";

} // namespace

/// Bets that their own capper graded are told apart, whoever settled them.
class TestSelfGrading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEarlierLegOfTheCapperCounts()
    {
        ParlayFixture record;
        record.grade(0, LegResult::Won, record.capper());
        QVERIFY(record.grade(1, LegResult::Won, record.admin()).selfGraded);
    }

    void othersAndScoresDoNotCount()
    {
        ParlayFixture record;
        record.grade(0, LegResult::Won, record.capper(), kScore); // a proposal, confirmed
        QVERIFY(!record.grade(1, LegResult::Won, record.admin()).selfGraded);
    }

    void whatWasTakenBackDoesNotCount()
    {
        ParlayFixture record;
        record.grade(0, LegResult::Won, record.admin());
        QVERIFY(record.grade(1, LegResult::Won, record.capper()).selfGraded);
        QVERIFY(!record.undo(record.admin()).selfGraded);
        QVERIFY(!record.grade(1, LegResult::Lost, record.admin()).selfGraded);
    }

    void anUndoLeavesWhatWasGradedBefore()
    {
        ParlayFixture record;
        record.grade(0, LegResult::Won, record.capper());
        record.grade(1, LegResult::Won, record.admin());
        record.undo(record.admin());
        QVERIFY(record.grade(1, LegResult::Lost, record.admin()).selfGraded);
    }

    void aCorrectionTakesOverOnlyItsLegs()
    {
        ParlayFixture record;
        record.grade(0, LegResult::Won, record.capper());
        QVERIFY(record.grade(1, LegResult::Won, record.admin()).selfGraded);
        QVERIFY(record.correct(1, LegResult::Push, record.admin()).selfGraded);
        QVERIFY(!record.correct(0, LegResult::Push, record.admin()).selfGraded);
        QVERIFY(record.correct(0, LegResult::Won, record.cappingAdmin()).selfGraded);
    }

    void theHistoryAloneSaysIt()
    {
        QVERIFY(!isSelfGraded({}, CapperId{1}));
        StoredBetEvent settled;
        settled.kind = u"settled"_s;
        settled.actorPerson = CapperId{1};
        settled.detail = uR"({"after":["won"],"before":[""]})"_s;
        QVERIFY(isSelfGraded({settled}, CapperId{1}));
        QVERIFY(!isSelfGraded({settled}, CapperId{2}));
        StoredBetEvent cleared = settled;
        cleared.kind = u"undone"_s;
        cleared.detail = uR"({"after":[""],"before":["won"]})"_s;
        QVERIFY(!isSelfGraded({settled, cleared}, CapperId{1}));
    }
};

QTEST_GUILESS_MAIN(TestSelfGrading)
#include "tst_selfGrading.moc"
