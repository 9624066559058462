// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeFixtures.h"
#include "tests/app/bot/PracticeRig.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A pick on a stored game that is posted, and the end of that game.
struct ScoredSlip
{
    explicit ScoredSlip(PracticeRig &house) : rig(house)
    {
        if (!rig.prepare() || !rig.goOnline())
            qFatal("the practice rig did not start");
        const PracticeDay day(rig.world().fixtures(), 7, rig.host().clock().nowMs());
        game = day.games().constFirst();
        if (!rig.await(rig.host().fixtures().record({game})))
            qFatal("the game was not stored");
        const auto placed = place();
        const auto open = placed ? rig.waitStatus(placed->id, BetStatus::Open) : std::nullopt;
        if (!open)
            qFatal("the pick was not posted");
        bet = *open;
    }

    /// A pick on the home side.
    Result<Bet> place()
    {
        PracticePick pick = PracticeRig::pick();
        pick.game = game.id;
        pick.league = game.league;
        pick.pick = game.score.home;
        return rig.await(rig.driver().place(rig.cast().cappers.constFirst(), pick));
    }

    bool choose(const QString &setting, const QString &value) const
    {
        return rig
            .await(rig.host().guildSettings().set(rig.cast().guild, {{setting, value}},
                                                  Actor::panelOperator()))
            .has_value();
    }

    bool ends(int home, int away)
    {
        game.updatedAtMs += 1000;
        game.score.status = GameStatus::Final;
        game.score.total = Points{home, away};
        return rig.await(rig.host().fixtures().record({game})).has_value();
    }

    QString text() const
    {
        const auto slips = rig.slips();
        return slips.isEmpty() ? QString() : slips.constLast().json.value(u"content").toString();
    }

    /// The slip's button with that verb; empty when it has none.
    QString button(const QString &verb) const
    {
        const auto slips = rig.slips();
        if (slips.isEmpty())
            return {};
        for (const QJsonObject &component : PracticeDriver::components(slips.constLast().json)) {
            const QString id = component[u"custom_id"].toString();
            if (id.section(u':', 2, 2) == verb)
                return id;
        }
        return {};
    }

    QString press(UserId user, const QString &id) const
    {
        const auto reply = rig.await(
            rig.driver().press({rig.cast().guild, bet.channel, user, bet.message, {}, id, {}}));
        return reply ? PracticeDriver::textOf(*reply) : reply.error().userText();
    }

    bool waitFor(const std::function<bool()> &wanted) const { return spinUntil(wanted); }

    PracticeRig &rig;
    Fixture game;
    Bet bet;
};

} // namespace

/// From a final score to the graded slip, through host, bot and simulated Discord.
class tst_ScoreFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFinalScoreIsSuggestedOnTheSlipAndConfirmed()
    {
        PracticeRig rig;
        ScoredSlip slip(rig);
        QVERIFY(slip.button(u"confirm"_s).isEmpty());
        QVERIFY(slip.ends(100, 90));
        QVERIFY(slip.waitFor([&] { return !slip.button(u"confirm"_s).isEmpty(); }));
        QVERIFY2(slip.text().contains(u"100"_s) && slip.text().contains(u"Won"_s),
                 qPrintable(slip.text()));
        // The score is corrected before anybody presses.
        QVERIFY(slip.ends(90, 100));
        QVERIFY(slip.waitFor([&] { return slip.text().contains(u"Lost"_s); }));
        const QString answer =
            slip.press(rig.cast().cappers.constFirst(), slip.button(u"confirm"_s));
        QVERIFY2(answer.contains(u"Lost"_s), qPrintable(answer));
        const auto settled = rig.waitStatus(slip.bet.id, BetStatus::Settled);
        QVERIFY(settled);
        QCOMPARE(settled->result, std::optional(BetResult::Lost));
        QVERIFY(slip.waitFor([&] { return !slip.button(u"undo"_s).isEmpty(); }));
        QVERIFY(slip.button(u"confirm"_s).isEmpty());
    }

    void theSettingDecidesAboutGamesThatAreOver()
    {
        PracticeRig rig;
        ScoredSlip slip(rig);
        QVERIFY(slip.ends(100, 90));
        QVERIFY(slip.waitFor([&] { return !slip.button(u"confirm"_s).isEmpty(); }));
        QVERIFY(slip.choose(u"settlement"_s, u"by_hand"_s));
        QVERIFY(slip.waitFor([&] { return slip.button(u"confirm"_s).isEmpty(); }));
        QVERIFY(slip.choose(u"settlement"_s, u"automatic"_s));
        const auto settled = rig.waitStatus(slip.bet.id, BetStatus::Settled);
        QVERIFY(settled);
        QCOMPARE(settled->result, std::optional(BetResult::Won));
    }

    void aSlipPostedAfterTheEndIsGraded()
    {
        PracticeRig rig;
        ScoredSlip slip(rig);
        QVERIFY(slip.choose(u"settlement"_s, u"automatic"_s));
        QVERIFY(slip.choose(u"late_picks"_s, u"accept"_s));
        QVERIFY(slip.ends(100, 90));
        QVERIFY(rig.waitStatus(slip.bet.id, BetStatus::Settled));
        const auto late = slip.place();
        QVERIFY(late);
        QVERIFY(rig.waitStatus(late->id, BetStatus::Settled));
    }

    void aSuggestionIsDismissed()
    {
        PracticeRig rig;
        ScoredSlip slip(rig);
        QVERIFY(slip.ends(100, 90));
        QVERIFY(slip.waitFor([&] { return !slip.button(u"dismiss"_s).isEmpty(); }));
        const QString id = slip.button(u"dismiss"_s);
        const QString refused = slip.press(rig.cast().member, id);
        QVERIFY2(refused.contains(u"AUT-006"_s), qPrintable(refused));
        QVERIFY(slip.press(rig.cast().cappers.constFirst(), id).contains(u"dismissed"_s));
        QVERIFY(slip.waitFor([&] { return slip.button(u"dismiss"_s).isEmpty(); }));
        QVERIFY2(!slip.text().contains(u"Suggested"_s), qPrintable(slip.text()));
        QCOMPARE(rig.driver().bet(slip.bet.id)->status, BetStatus::Open);
    }
};

QTEST_MAIN(tst_ScoreFlow)
#include "tst_ScoreFlow.moc"
