// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/betting/finalScore.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

GameScore inParts(GameParts parts, const QList<Points> &periods)
{
    GameScore score = overtimeGame();
    score.parts = parts;
    score.periods = periods;
    score.overtime.reset();
    score.total.reset();
    return score;
}

/// "moneyline game Celtics" or "spread game Celtics -3.5"; '_' stands for a space in a pick.
Leg legOf(const QString &text)
{
    const QStringList parts = text.split(u' ');
    Leg leg;
    leg.threeWay = parts[0] == u"three_way";
    leg.market = leg.threeWay ? Market::Moneyline : marketFromName(parts[0]).value();
    leg.period = periodFromName(parts[1]).value();
    leg.pick = QString(parts[2]).replace(u'_', u' ');
    leg.line = parts.value(3);
    return leg;
}

} // namespace

class tst_scoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void game_data();
    void game();
    void periods_data();
    void periods();
    void tie_data();
    void tie();
    void levelAtTheEnd_data();
    void levelAtTheEnd();
    void sides_data();
    void sides();
    void overtimeRule();
    void shortened();
    void unplayed();
    void notFinal();
    void arithmetic();
    void contradiction();
};

void tst_scoring::game_data()
{
    QTest::addColumn<QString>("leg");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *leg, const char *result) {
        QTest::newRow(leg) << QString::fromLatin1(leg) << QString::fromLatin1(result);
    };
    row("moneyline game Celtics", "won");
    row("moneyline game Lakers_ML", "lost");
    row("moneyline game Boston_Celtics", "won");
    row("moneyline game Heat", "-");
    row("moneyline game Draw", "-");
    row("three_way game Celtics", "won");
    row("three_way game Draw", "lost");
    row("three_way game Lakers", "lost");
    row("spread game Celtics -1.5", "won");
    row("spread game Celtics -2", "push");
    row("spread game Celtics -2.5", "lost");
    row("spread game Celtics -1.75", "half_won");
    row("spread game Celtics -2.25", "half_lost");
    row("spread game Celtics -1.25", "won");
    row("spread game Celtics -2.75", "lost");
    row("spread game Lakers +2", "push");
    row("spread game Lakers +2.25", "half_won");
    row("spread game Lakers +1.75", "half_lost");
    row("spread game Lakers PK", "lost");
    row("spread game Celtics pk", "won");
    row("spread game Celtics", "-");
    row("spread game Celtics -2.1", "-");
    row("total game Over 217.5", "won");
    row("total game Over o218", "push");
    row("total game Under 218.25", "half_won");
    row("total game Under 217.75", "half_lost");
    row("total game Over 218.25", "half_lost");
    row("total game Over 217.75", "half_won");
    row("total game Game u218.5", "won");
    row("total game Over u218.5", "-");
    row("total game Game 218.5", "-");
    row("total game Yes 218.5", "-");
    row("team_total game Celtics_Over 109.5", "won");
    row("team_total game Lakers o108.5", "lost");
    row("team_total game Lakers_under 108", "push");
    row("team_total game Over 108", "-");
    row("team_total game Heat_Over 108", "-");
    row("other game Celtics", "-");
}

void tst_scoring::game()
{
    QFETCH(QString, leg);
    QFETCH(QString, result);
    QCOMPARE(resultOf(legOf(leg), overtimeGame()), result);
}

void tst_scoring::periods_data()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("period");
    QTest::addColumn<int>("total"); // -1: the score does not say
    using enum GameParts;
    const auto row = [](GameParts parts, const char *period, int total) {
        QTest::addRow("%s of %s", period, qPrintable(toName(parts)))
            << int(parts) << QString::fromLatin1(period) << total;
    };
    row(Quarters, "regulation", 200);
    row(Quarters, "first_half", 90);
    row(Quarters, "second_half", 110);
    row(Quarters, "quarter_1", 45);
    row(Quarters, "quarter_2", 45);
    row(Quarters, "quarter_3", 59);
    row(Quarters, "quarter_4", 51);
    row(Quarters, "period_1", -1);
    row(Quarters, "first_five", -1);
    row(Halves, "first_half", 1);
    row(Halves, "second_half", 2);
    row(Halves, "game", 3);
    row(Halves, "quarter_1", -1);
    row(Periods, "period_1", 1);
    row(Periods, "period_2", 2);
    row(Periods, "period_3", 3);
    row(Periods, "regulation", 6);
    row(Periods, "first_half", -1);
    row(Innings, "first_five", 15);
    row(Innings, "game", 45);
    row(Innings, "first_half", -1);
    row(Whole, "game", -1);
    row(Whole, "regulation", -1);
}

void tst_scoring::periods()
{
    QFETCH(int, parts);
    QFETCH(QString, period);
    QFETCH(int, total);
    const auto kind = static_cast<GameParts>(parts);
    QList<Points> points;
    for (int i = 1; i <= regularParts(kind); ++i)
        points.append({i, 0});
    const GameScore score = kind == GameParts::Quarters ? overtimeGame() : inParts(kind, points);
    const QString leg = QStringLiteral("total %1 Over %2").arg(period);
    QCOMPARE(resultOf(legOf(leg.arg(std::max(total, 0))), score),
             total < 0 ? QStringLiteral("-") : QStringLiteral("push"));
}

void tst_scoring::tie_data()
{
    QTest::addColumn<QString>("leg");
    QTest::addColumn<QString>("result");
    QTest::newRow("two-way") << "moneyline regulation Celtics"
                             << "push";
    QTest::newRow("three-way side") << "three_way regulation Celtics"
                                    << "lost";
    QTest::newRow("three-way draw") << "three_way regulation Draw"
                                    << "won";
    QTest::newRow("three-way tie") << "three_way regulation tie"
                                   << "won";
    QTest::newRow("three-way x") << "three_way regulation X"
                                 << "won";
}

void tst_scoring::tie()
{
    QFETCH(QString, leg);
    QFETCH(QString, result);
    QCOMPARE(resultOf(legOf(leg), overtimeGame()), result);
}

void tst_scoring::levelAtTheEnd_data()
{
    QTest::addColumn<QString>("leg");
    QTest::addColumn<bool>("hasTotal");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *leg, bool hasTotal, const char *result) {
        QTest::addRow("%s, %s", leg, hasTotal ? "with total" : "without total")
            << QString::fromLatin1(leg) << hasTotal << QString::fromLatin1(result);
    };
    // Extra time may be under way until the feed tells the result with it.
    row("moneyline game Celtics", false, "-");
    row("moneyline game Celtics", true, "push");
    row("three_way game Draw", false, "-");
    row("three_way game Draw", true, "won");
    row("moneyline regulation Celtics", false, "push");
    row("three_way regulation Draw", false, "won");
    row("three_way regulation Celtics", false, "lost");
    row("moneyline first_half Celtics", false, "won");
}

/// A game of two halves that ends 2-2.
void tst_scoring::levelAtTheEnd()
{
    QFETCH(const bool, hasTotal);
    QFETCH(const QString, leg);
    GameScore score = inParts(GameParts::Halves, {{2, 1}, {0, 1}});
    if (hasTotal)
        score.total = Points{2, 2};
    QTEST(resultOf(legOf(leg), score), "result");
    HouseRules regularTime;
    regularTime.overtimeCounts = false; // then what follows does not matter
    if (leg == u"moneyline game Celtics")
        QCOMPARE(resultOf(legOf(leg), score, regularTime), QStringLiteral("push"));
}

void tst_scoring::sides_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("away");
    QTest::addColumn<QString>("pick");
    QTest::addColumn<int>("side"); // 0 home, 1 away, -1 nothing
    const auto row = [](const char *home, const char *away, const char *pick, int side) {
        QTest::addRow("%s: %s or %s", pick, home, away)
            << QString::fromUtf8(home) << QString::fromUtf8(away) << QString::fromUtf8(pick)
            << side;
    };
    row("Boston Celtics", "Los Angeles Lakers", "celtics", 0);
    row("Boston Celtics", "Los Angeles Lakers", "los  angeles", 1);
    row("Boston Celtics", "Los Angeles Lakers", "Home", 0);
    row("Boston Celtics", "Los Angeles Lakers", "away", 1);
    row("Boston Celtics", "Los Angeles Lakers", "Angel", -1); // half a word
    row("Boston Celtics", "Los Angeles Lakers", "Los Lakers", -1);
    row("Boston Celtics", "Los Angeles Lakers", "", -1);
    row("Boston Celtics", "Los Angeles Lakers", "...", -1);
    row("LA Clippers", "LA Lakers", "LA", -1);
    row("Inter", "Inter Miami", "Inter", 0); // the whole name goes before a part
    row("Inter", "Inter Miami", "Inter Miami", 1);
    row("Reds", "Reds", "Reds", -1);
    row("St. Louis", "K\u00f6ln", "st louis", 0);
    row("St. Louis", "K\u00f6ln", "K\u00d6LN", 1);
}

void tst_scoring::sides()
{
    QFETCH(QString, home);
    QFETCH(QString, away);
    QFETCH(QString, pick);
    QFETCH(int, side);
    GameScore score = overtimeGame();
    score.home = home;
    score.away = away;
    const std::optional<GameSide> named = sideOf(pick, score);
    QCOMPARE(named ? int(*named) : -1, side);
}

void tst_scoring::overtimeRule()
{
    HouseRules rules;
    const Leg leg = legOf(QStringLiteral("moneyline game Celtics"));
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("won"));
    rules.overtimeCounts = false;
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("push"));
    GameScore totalOnly = overtimeGame();
    totalOnly.periods.clear();
    totalOnly.overtime.reset();
    QCOMPARE(resultOf(leg, totalOnly, rules), QStringLiteral("-"));
    rules.overtimeCounts = true;
    QCOMPARE(resultOf(leg, totalOnly, rules), QStringLiteral("won"));
}

void tst_scoring::shortened()
{
    GameScore score = inParts(GameParts::Innings, QList<Points>(7, Points{1, 0}));
    score.total = Points{7, 0};
    QCOMPARE(resultOf(legOf(QStringLiteral("moneyline game Celtics")), score), QStringLiteral("-"));
    QCOMPARE(resultOf(legOf(QStringLiteral("moneyline first_five Celtics")), score),
             QStringLiteral("won"));
    score.periods.resize(4);
    QCOMPARE(resultOf(legOf(QStringLiteral("moneyline first_five Celtics")), score),
             QStringLiteral("-"));
}

void tst_scoring::unplayed()
{
    const Leg leg = legOf(QStringLiteral("moneyline game Celtics"));
    GameScore score = overtimeGame();
    score.status = GameStatus::Cancelled;
    QCOMPARE(resultOf(leg, score), QStringLiteral("void"));
    QCOMPARE(gradeLeg(leg, score, {}).value()->rule, QStringLiteral("cancelled"));

    HouseRules rules;
    score.status = GameStatus::Postponed;
    score.startMs = score.originalStartMs + 48 * kHourMs;
    QCOMPARE(resultOf(leg, score, rules), QStringLiteral("-")); // still within the limit
    score.startMs += 1;
    QCOMPARE(resultOf(leg, score, rules), QStringLiteral("void"));
    QCOMPARE(gradeLeg(leg, score, rules).value()->rule, QStringLiteral("postponed"));
    score.status = GameStatus::Final; // played, but too late
    QCOMPARE(resultOf(leg, score, rules), QStringLiteral("void"));
    rules.postponedHours = 49;
    QCOMPARE(resultOf(leg, score, rules), QStringLiteral("won"));
    rules.postponedHours = 0;
    Leg later = leg; // picked on the new date
    later.startsAtMs = score.startMs;
    QCOMPARE(resultOf(later, score, rules), QStringLiteral("void"));
    later.fixture = QStringLiteral("feed:1");
    QCOMPARE(resultOf(later, score, rules), QStringLiteral("won"));
}

void tst_scoring::notFinal()
{
    GameScore score = overtimeGame();
    for (const GameStatus status :
         {GameStatus::Scheduled, GameStatus::Live, GameStatus::Postponed}) {
        score.status = status;
        QCOMPARE(resultOf(legOf(QStringLiteral("moneyline game Celtics")), score),
                 QStringLiteral("-"));
    }
}

void tst_scoring::arithmetic()
{
    const auto of = [](const QString &leg) {
        return gradeLeg(legOf(leg), overtimeGame(), {}).value()->arithmetic;
    };
    QCOMPARE(of(QStringLiteral("spread game Celtics -3.5")),
             QStringLiteral("110 - 108 - 3.5 = -1.5"));
    QCOMPARE(of(QStringLiteral("spread game Lakers +3.25")),
             QStringLiteral("108 - 110 + 3.25 = 1.25"));
    QCOMPARE(of(QStringLiteral("total game Under 217.5")), QStringLiteral("217.5 - 218 = -0.5"));
    QCOMPARE(of(QStringLiteral("moneyline game Lakers")), QStringLiteral("110 - 108 = 2"));
    const LegGrade grade =
        gradeLeg(legOf(QStringLiteral("total quarter_1 Over 40")), overtimeGame(), {})
            .value()
            .value();
    QCOMPARE(grade.scored, QStringLiteral("Boston Celtics 25, Los Angeles Lakers 20"));
    QCOMPARE(grade.rule, QStringLiteral("total"));
}

void tst_scoring::contradiction()
{
    GameScore score = overtimeGame();
    score.total = Points{110, 109};
    const auto grade = gradeLeg(legOf(QStringLiteral("moneyline game Celtics")), score, {});
    QVERIFY(!grade);
    QCOMPARE(grade.error().code(), QStringLiteral("VAL-009"));
}

QTEST_APPLESS_MAIN(tst_scoring)
#include "tst_scoring.moc"
