// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"
#include "models/betting/tallies.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace dbsbm;

namespace {

constexpr qint64 kHourMs = 3'600'000;

/// "-110 won" with legs separated by commas, settled by grade(); one unit at risk.
Bet settled(const QString &text)
{
    Bet bet;
    for (const QString &part : text.split(u',')) {
        Leg leg;
        leg.odds = Odds::parse(part.section(u' ', 0, 0)).value();
        leg.result = legResultFromName(part.section(u' ', 1, 1));
        bet.legs.append(leg);
    }
    bet.stake = computeStake(Units{2'000'000}, StakeMode::Risk, bet.legs).value();
    const Grade graded = grade(bet.stake, bet.legs).value();
    bet.result = graded.result;
    bet.net = graded.net;
    bet.status = BetStatus::Settled;
    return bet;
}

QString valueOf(const Bet &bet, const QString &dimension, const QTimeZone &zone = QTimeZone::utc())
{
    for (const Dimension &row : dimensionsOf(bet, zone)) {
        if (row.name == dimension)
            return row.value;
    }
    return QStringLiteral("missing");
}

} // namespace

class tst_tallies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contribution_data();
    void contribution();
    void nothingUnsettled();
    void bookOdds();
    void bounded();
    void sums();
    void closing();
    void classes();
    void league();
    void withinALeague();
    void market();
    void price_data();
    void price();
    void weekday();
    void lead_data();
    void lead();
};

void tst_tallies::contribution_data()
{
    QTest::addColumn<QString>("bet");
    QTest::addColumn<QString>("record"); // won, lost, pushed, voided
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("turnover");
    QTest::addColumn<qint64>("levelNet");
    QTest::addColumn<qint64>("levelVariance");
    const auto row = [](const char *bet, const char *record, std::array<qint64, 4> sums) {
        QTest::newRow(bet) << QString::fromLatin1(bet) << QString::fromLatin1(record) << sums[0]
                           << sums[1] << sums[2] << sums[3];
    };
    row("-110 won", "1-0-0-0", {1'818'182, 2'000'000, 909'091, 909'091});
    row("+150 lost", "0-1-0-0", {-2'000'000, 2'000'000, -1'000'000, 1'500'000});
    row("+150 push", "0-0-1-0", {0, 0, 0, 0});
    row("+150 void", "0-0-0-1", {0, 0, 0, 0});
    row("+100 half_won", "1-0-0-0", {1'000'000, 2'000'000, 500'000, 1'000'000});
    row("+100 won,+100 won", "1-0-0-0", {6'000'000, 2'000'000, 3'000'000, 3'000'000});
    row("+100 won,+300 push", "1-0-0-0", {2'000'000, 2'000'000, 1'000'000, 1'000'000});
    row("+100 won,+100 half_lost", "0-0-1-0", {0, 0, 0, 0});
    row("+100 lost,+100", "0-1-0-0", {-2'000'000, 2'000'000, -1'000'000, 3'000'000});
}

void tst_tallies::contribution()
{
    QFETCH(QString, bet);
    QFETCH(QString, record);
    QFETCH(qint64, net);
    QFETCH(qint64, turnover);
    QFETCH(qint64, levelNet);
    QFETCH(qint64, levelVariance);
    const Contribution sum = contributionOf(settled(bet));
    QCOMPARE(
        QStringLiteral("%1-%2-%3-%4").arg(sum.won).arg(sum.lost).arg(sum.pushed).arg(sum.voided),
        record);
    QCOMPARE(sum.net, net);
    QCOMPARE(sum.turnover, turnover);
    QCOMPARE(sum.levelNet, levelNet);
    QCOMPARE(sum.levelVariance, levelVariance);
    QCOMPARE(sum.closingCount, qint64{0});
}

void tst_tallies::nothingUnsettled()
{
    Bet bet = settled(QStringLiteral("-110 won"));
    bet.status = BetStatus::Open;
    QCOMPARE(contributionOf(bet), Contribution());
    bet.status = BetStatus::Settled;
    bet.result.reset();
    QCOMPARE(contributionOf(bet), Contribution());
    bet.result = BetResult::Won; // nothing to compute a level stake from
    bet.legs.clear();
    QCOMPARE(contributionOf(bet).levelNet, qint64{0});
}

void tst_tallies::bookOdds()
{
    Bet bet = settled(QStringLiteral("+100 won,+100 won"));
    bet.bookOdds = Odds::parse(QStringLiteral("+400")).value();
    bet.rules = HouseRules();
    QCOMPARE(contributionOf(bet).levelNet, qint64{3'000'000});
    bet.rules->bookOddsPay = true;
    QCOMPARE(contributionOf(bet).levelNet, qint64{4'000'000});
    QCOMPARE(contributionOf(bet).levelVariance, qint64{4'000'000});
    bet.legs[1].result = LegResult::Push;
    QCOMPARE(contributionOf(bet).levelNet, qint64{1'000'000});
    QCOMPARE(contributionOf(bet).levelVariance, qint64{1'000'000});
}

void tst_tallies::bounded()
{
    Bet bet = settled(QStringLiteral("+100 won"));
    Leg steep = bet.legs.first();
    steep.odds = Odds::parse(QStringLiteral("+100000")).value();
    bet.legs = QList<Leg>(12, steep);
    const Contribution sum = contributionOf(bet);
    QCOMPARE(sum.levelNet, kMaxLevel);
    QCOMPARE(sum.levelVariance, kMaxLevel);
}

void tst_tallies::sums()
{
    Bet bet = settled(QStringLiteral("-110 won"));
    bet.legs[0].closing = Fraction{2, 1};
    const Contribution one = contributionOf(bet);
    const Contribution other = contributionOf(settled(QStringLiteral("+150 lost")));
    Contribution sum = one;
    sum += other;
    QCOMPARE(sum.won + sum.lost, qint64{2});
    QCOMPARE(sum.net, one.net + other.net);
    QCOMPARE(sum.closingCount, qint64{1});
    sum -= one;
    QCOMPARE(sum, other);
    sum -= other;
    QCOMPARE(sum, Contribution());
}

void tst_tallies::closing()
{
    Bet bet = settled(QStringLiteral("+110 won,+150 lost"));
    QCOMPARE(closingValueOf(bet), std::nullopt);
    bet.legs[0].closing = Fraction{2, 1}; // 2.10 against 2.00
    QCOMPARE(closingValueOf(bet), std::nullopt);
    bet.legs[1].closing = Fraction{5, 2};
    QCOMPARE(closingValueOf(bet), qint64{50});
    bet.legs[1].closing = Fraction{2, 1}; // 5.25 against 4.00: 312.5
    QCOMPARE(closingValueOf(bet), qint64{312});
    QCOMPARE(contributionOf(bet).closingSum, qint64{312});
    bet.legs[1].result = LegResult::Void; // dropped, with its closing price
    bet.legs[1].closing.reset();
    QCOMPARE(closingValueOf(bet), qint64{50});
    bet.legs[0].closing = Fraction{3, 1};
    QCOMPARE(closingValueOf(bet), qint64{-300});
    bet.legs[0].closing = Fraction{0, 1};
    QCOMPARE(closingValueOf(bet), std::nullopt);
    bet.legs[0].closing = Fraction{1, 1'000'000'000};
    QCOMPARE(closingValueOf(bet), kMaxClosingPermille);
    bet.legs[0].result = LegResult::Void;
    QCOMPARE(closingValueOf(bet), std::nullopt);
    Bet voided = settled(QStringLiteral("+110 void"));
    voided.legs[0].closing = Fraction{2, 1};
    QCOMPARE(contributionOf(voided).closingCount, qint64{0});
}

void tst_tallies::classes()
{
    Bet bet = settled(QStringLiteral("-110 won,-110 won"));
    QCOMPARE(tallyClassOf(bet), 2);
    bet.legs[0].startsAtMs = 1;
    QCOMPARE(tallyClassOf(bet), 2);
    bet.legs[1].startsAtMs = 1;
    QCOMPARE(tallyClassOf(bet), 0);
    bet.selfGraded = true;
    QCOMPARE(tallyClassOf(bet), 1);
    bet.late = true;
    QCOMPARE(tallyClassOf(bet), 5);
}

void tst_tallies::league()
{
    Bet bet = settled(QStringLiteral("-110 won,-110 won"));
    QCOMPARE(valueOf(bet, QStringLiteral("league")), QString());
    bet.legs[0].league = QStringLiteral(" nba ");
    QCOMPARE(valueOf(bet, QStringLiteral("league")), QStringLiteral("MIXED"));
    bet.legs[1].league = QStringLiteral("NBA");
    QCOMPARE(valueOf(bet, QStringLiteral("league")), QStringLiteral("NBA"));
}

void tst_tallies::withinALeague()
{
    Bet bet = settled(QStringLiteral("-110 won"));
    bet.legs[0].league = QStringLiteral("uefa/cl");
    bet.legs[0].market = Market::Total;
    const QList<Dimension> within = dimensionsWithinLeague(dimensionsOf(bet, QTimeZone::utc()));
    QCOMPARE(within,
             (QList<Dimension>{{QStringLiteral("market/UEFA/CL"), QStringLiteral("total")},
                               {QStringLiteral("price/UEFA/CL"), QStringLiteral("1.80_2.00")}}));
    QVERIFY(dimensionsWithinLeague({}).isEmpty());
}

void tst_tallies::market()
{
    Bet bet = settled(QStringLiteral("-110 won"));
    bet.legs[0].market = Market::TeamTotal;
    QCOMPARE(valueOf(bet, QStringLiteral("market")), QStringLiteral("team_total"));
    bet.legs.append(bet.legs.first());
    QCOMPARE(valueOf(bet, QStringLiteral("market")), QStringLiteral("parlay"));
}

void tst_tallies::price_data()
{
    QTest::addColumn<QString>("odds");
    QTest::addColumn<QString>("band");
    QTest::newRow("-201") << "-201 won"
                          << "to_1.50";
    QTest::newRow("-200") << "-200 won"
                          << "1.50_1.80";
    QTest::newRow("-125") << "-125 won"
                          << "1.80_2.00";
    QTest::newRow("even") << "EVEN won"
                          << "2.00_2.50";
    QTest::newRow("+150") << "+150 won"
                          << "2.50_4.00";
    QTest::newRow("+299") << "+299 won"
                          << "2.50_4.00";
    QTest::newRow("+300") << "+300 won"
                          << "4.00_up";
    QTest::newRow("parlay") << "+100 won,+100 won"
                            << "4.00_up";
}

void tst_tallies::price()
{
    QFETCH(QString, odds);
    QFETCH(QString, band);
    QCOMPARE(valueOf(settled(odds), QStringLiteral("price")), band);
}

void tst_tallies::weekday()
{
    Bet bet = settled(QStringLiteral("-110 won"));
    const QString weekday = QStringLiteral("weekday");
    // Monday 2026-11-23, 03:00 UTC: still Sunday in New York.
    bet.placedAtMs = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(valueOf(bet, weekday), QStringLiteral("1"));
    QCOMPARE(valueOf(bet, weekday, QTimeZone("America/New_York")), QStringLiteral("7"));
    bet.legs[0].startsAtMs = bet.placedAtMs + 48 * kHourMs;
    QCOMPARE(valueOf(bet, weekday), QStringLiteral("3"));
}

void tst_tallies::lead_data()
{
    QTest::addColumn<qint64>("leadMs");
    QTest::addColumn<QString>("band");
    QTest::newRow("after") << qint64{-1} << "started";
    QTest::newRow("at the start") << qint64{0} << "0_1";
    QTest::newRow("under an hour") << kHourMs - 1 << "0_1";
    QTest::newRow("an hour") << kHourMs << "1_6";
    QTest::newRow("six") << 6 * kHourMs << "6_24";
    QTest::newRow("a day") << 24 * kHourMs << "24_72";
    QTest::newRow("three days") << 72 * kHourMs << "72_up";
}

void tst_tallies::lead()
{
    QFETCH(qint64, leadMs);
    QFETCH(QString, band);
    Bet bet = settled(QStringLiteral("-110 won,-110 won"));
    bet.placedAtMs = 1'000'000'000'000;
    bet.legs[0].startsAtMs = bet.placedAtMs + 1000 * kHourMs;
    QCOMPARE(valueOf(bet, QStringLiteral("lead")), QStringLiteral("unverified"));
    bet.legs[1].startsAtMs = bet.placedAtMs + leadMs;
    QCOMPARE(valueOf(bet, QStringLiteral("lead")), band);
}

QTEST_APPLESS_MAIN(tst_tallies)
#include "tst_tallies.moc"
