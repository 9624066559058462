// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/breakdown.h"

#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_breakdown : public QObject
{
    Q_OBJECT

    static Contribution bets(qint64 won, qint64 lost = 0, qint64 pushed = 0)
    {
        Contribution sums;
        sums.won = won;
        sums.lost = lost;
        sums.pushed = pushed;
        return sums;
    }

    static QStringList valuesOf(const QList<BreakdownPart> &parts)
    {
        QStringList values;
        for (const BreakdownPart &part : parts)
            values << part.value;
        return values;
    }

private Q_SLOTS:
    void leaguesStandBySample()
    {
        Contribution voids;
        voids.voided = 9;
        const auto found = breakdownOf({{{u"league"_s, u"NBA"_s}, bets(1, 1)},
                                        {{u"league"_s, u"NFL"_s}, bets(1, 1, 1)},
                                        {{u"league"_s, u"MLB"_s}, bets(0, 2)},
                                        {{u"league"_s, u"NHL"_s}, voids},
                                        {{u"market"_s, u"total"_s}, bets(4)}},
                                       u"league"_s);
        QCOMPARE(valuesOf(found), (QStringList{u"NFL"_s, u"MLB"_s, u"NBA"_s}));
        QCOMPARE(found.first().settled(), 3);
        QCOMPARE(found.first().decided(), 2);
    }

    /// Every band that dimensionsOf() writes has its place in the order.
    void bandsStandInTheirOrder()
    {
        Bet bet;
        Leg leg;
        bet.placedAtMs = 1'764'000'000'000;
        QList<std::pair<Dimension, Contribution>> parts;
        const QStringList odds{u"+400"_s, u"+200"_s, u"+120"_s, u"-110"_s, u"-150"_s, u"-300"_s};
        const qint64 hour = 3'600'000;
        const QList<qint64> leads{100 * hour, 30 * hour, 7 * hour, 2 * hour, hour / 2, -hour};
        for (qsizetype i = 0; i < odds.size(); ++i) {
            leg.odds = *Odds::parse(odds.at(i));
            leg.startsAtMs = bet.placedAtMs + leads.at(i);
            bet.legs = {leg};
            for (const Dimension &dimension : dimensionsOf(bet, QTimeZone::utc()))
                parts.append({dimension, bets(1)});
        }
        leg.startsAtMs.reset();
        bet.legs = {leg};
        parts.append({dimensionsOf(bet, QTimeZone::utc()).last(), bets(1)});
        QCOMPARE(valuesOf(breakdownOf(parts, u"price"_s)),
                 (QStringList{u"to_1.50"_s, u"1.50_1.80"_s, u"1.80_2.00"_s, u"2.00_2.50"_s,
                              u"2.50_4.00"_s, u"4.00_up"_s}));
        QCOMPARE(valuesOf(breakdownOf(parts, u"lead"_s)),
                 (QStringList{u"started"_s, u"0_1"_s, u"1_6"_s, u"6_24"_s, u"24_72"_s, u"72_up"_s,
                              u"unverified"_s}));
        const QStringList weekdays = valuesOf(breakdownOf(parts, u"weekday"_s));
        QVERIFY(weekdays.size() > 1 && std::is_sorted(weekdays.begin(), weekdays.end()));
    }

    void namesAreThoseOfTheTallies()
    {
        Bet bet;
        bet.legs = {Leg()};
        QStringList names;
        for (const Dimension &dimension : dimensionsOf(bet, QTimeZone::utc()))
            names << dimension.name;
        QCOMPARE(breakdownNames(), names);
    }
};

QTEST_GUILESS_MAIN(tst_breakdown)
#include "tst_breakdown.moc"
