// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParlayState.h"

#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'790'000'000'000 - 3'600'000;

BetForm leg(const QString &game, const QString &start = {})
{
    BetForm form;
    form.set(u"league"_s, u"NBA"_s);
    form.set(u"game"_s, game);
    form.set(u"market"_s, u"moneyline"_s);
    form.set(u"pick"_s, u"Celtics"_s);
    form.set(u"odds"_s, u"-110"_s);
    form.set(u"start"_s, start);
    return form;
}

} // namespace

class TestParlayState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptWhole()
    {
        ParlayState state;
        state.terms.set(u"units"_s, u"1"_s);
        state.addLeg(leg(u"A @ B"_s), kNowMs);
        state.addLeg(leg(u"C @ D"_s, u"<t:1790000000>"_s), kNowMs);
        state.legs.last().isProp = true;
        state.roundRobinBy = 2;
        QCOMPARE(parlayFromJson(toJson(state)), state);
        QCOMPARE(parlayFromJson({}), ParlayState());
    }

    void fewerSelectionsEndARoundRobin()
    {
        ParlayState state;
        for (const char16_t *game : {u"A @ B", u"C @ D", u"E @ F", u"G @ H"})
            state.addLeg(leg(QString::fromUtf16(game)), kNowMs);
        state.roundRobinBy = 2;
        state.removeLeg(0);
        QCOMPARE(state.roundRobinBy, 2);
        state.removeLeg(1);
        QCOMPARE(state.roundRobinBy, 0);
        QCOMPARE(state.legs.first().text(u"game"_s), u"C @ D"_s);
    }

    void theSameGameStartsOnce_data()
    {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("kept");
        QTest::newRow("a second later") << u"a @ b"_s << u"<t:1790000001>"_s << u"<t:1790000000>"_s;
        QTest::newRow("the second of a day")
            << u"A @ B"_s << u"<t:1790010000>"_s << u"<t:1790010000>"_s;
        QTest::newRow("another game") << u"C @ D"_s << u"<t:1790000001>"_s << u"<t:1790000001>"_s;
        QTest::newRow("not known") << u"A @ B"_s << QString() << QString();
    }

    void theSameGameStartsOnce()
    {
        QFETCH(QString, game);
        QFETCH(QString, start);
        ParlayState state;
        state.addLeg(leg(u"A @ B"_s, u"<t:1790000000>"_s), kNowMs);
        state.addLeg(leg(game, start), kNowMs);
        QTEST(state.legs.last().text(u"start"_s), "kept");
    }

    void becomesARequest()
    {
        ParlayState state;
        state.addLeg(leg(u"A @ B"_s), kNowMs);
        state.addLeg(leg(u"C @ D"_s), kNowMs);
        state.terms.set(u"units"_s, u"2"_s);
        state.terms.set(u"mode"_s, u"win"_s);
        state.terms.set(u"book_odds"_s, u"+250"_s);
        state.roundRobinBy = 2;
        DraftRequest asked;
        asked.guild = GuildId{7};
        const Result<DraftRequest> request = parlayRequest(asked, state, 0);
        QVERIFY(request);
        QCOMPARE(request->guild, GuildId{7});
        QCOMPARE(request->legs.size(), 2);
        QCOMPARE(request->legs.first().oddsText, u"-110"_s);
        QCOMPARE(request->unitsText, u"2"_s);
        QCOMPARE(request->mode, StakeMode::Win);
        QCOMPARE(request->bookOddsText, u"+250"_s);
        QCOMPARE(request->roundRobinBy, 2);
        state.terms.set(u"mode"_s, u"double"_s);
        QVERIFY(parlayRequest(asked, state, 0).error().is(codes::kTextInvalid));
    }
};

QTEST_APPLESS_MAIN(TestParlayState)
#include "tst_ParlayState.moc"
