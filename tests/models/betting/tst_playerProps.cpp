// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/betting/finalScore.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

Leg propOf(const QString &player, const QString &stat, const QString &pick, const QString &line)
{
    Leg leg;
    leg.market = Market::Prop;
    leg.player = player;
    leg.stat = stat;
    leg.pick = pick;
    leg.line = line;
    return leg;
}

} // namespace

class tst_playerProps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void props_data();
    void props();
    void absent();
    void ambiguousPlayers();
};

void tst_playerProps::props_data()
{
    QTest::addColumn<Leg>("leg");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *stat, const char *pick, const char *line, const char *result) {
        QTest::addRow("%s %s %s", stat, pick, line)
            << propOf(QStringLiteral("jayson tatum"), QString::fromLatin1(stat),
                      QString::fromLatin1(pick), QString::fromLatin1(line))
            << QString::fromLatin1(result);
    };
    row("points", "Over", "30.5", "won");
    row("points", "Over", "31", "push");
    row("points", "Under", "30.5", "lost");
    row("points", "Under", "31.25", "half_won");
    row("points", "Over", "", "-");
    row("points", "Points", "30.5", "-");
    row("rebounds", "Over", "3.5", "-"); // not known is not zero
    row("points", "Yes", "", "won");
    row("points", "No", "", "lost");
    row("dunks", "Yes", "", "lost");
    row("dunks", "No", "", "won");
    row("points", "Yes", "30.5", "won");
    row("points", "Yes", "31", "-");          // at least, or more than?
    row("sacks", "Over", "0.25", "half_won"); // the halves are over 0 and over 0.5
    row("sacks", "Over", "0.5", "push");
    row("sacks", "Yes", "", "lost");
}

void tst_playerProps::props()
{
    QFETCH(Leg, leg);
    QFETCH(QString, result);
    HouseRules rules;
    QCOMPARE(resultOf(leg, overtimeGame(), rules), result);
    leg.period = Period::FirstHalf; // of a part of the game a stat says nothing
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("-"));
    leg.period = Period::Game;
    rules.overtimeCounts = false; // nor of regular time when there was more
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("-"));
    GameScore regular = overtimeGame();
    regular.overtime.reset();
    regular.total.reset();
    QCOMPARE(resultOf(leg, regular, rules), result);
    regular.periods.clear(); // whether there was overtime is not told
    QCOMPARE(resultOf(leg, regular, rules), QStringLiteral("-"));
}

void tst_playerProps::absent()
{
    const Leg leg = propOf(QStringLiteral("LeBron James"), QStringLiteral("Points"),
                           QStringLiteral("Under"), QStringLiteral("20.5"));
    HouseRules rules;
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("void"));
    rules.absentPlayerVoid = false;
    QCOMPARE(resultOf(leg, overtimeGame(), rules), QStringLiteral("lost"));
    Leg unknown = leg;
    unknown.player = QStringLiteral("LeBron");
    QCOMPARE(resultOf(unknown, overtimeGame(), rules), QStringLiteral("-"));
}

void tst_playerProps::ambiguousPlayers()
{
    GameScore score = overtimeGame();
    const Leg leg = propOf(QStringLiteral("Jayson Tatum"), QStringLiteral("Points"),
                           QStringLiteral("Over"), QStringLiteral("20.5"));
    score.players[0].stats.insert(QStringLiteral("POINTS"), 1'000);
    QCOMPARE(resultOf(leg, score), QStringLiteral("-"));
    score = overtimeGame();
    score.players.append(score.players.first());
    QCOMPARE(resultOf(leg, score), QStringLiteral("-"));
    // Halves of a quarter line that contradict each other are no result of a leg.
    score = overtimeGame();
    score.players[0].stats[QStringLiteral("Points")] = 30'100;
    QCOMPARE(resultOf(propOf(QStringLiteral("Jayson Tatum"), QStringLiteral("Points"),
                             QStringLiteral("Over"), QStringLiteral("30.25")),
                      score),
             QStringLiteral("-"));
}

QTEST_APPLESS_MAIN(tst_playerProps)
#include "tst_playerProps.moc"
