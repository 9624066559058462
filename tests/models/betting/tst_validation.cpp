// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/validation.h"

#include <QTest>

using namespace dbsbm;

namespace {

Leg goodLeg()
{
    Leg leg;
    leg.league = QStringLiteral("NBA");
    leg.game = QStringLiteral("Lakers @ Celtics");
    leg.pick = QStringLiteral("Celtics");
    leg.line = QStringLiteral("-3.5");
    return leg;
}

} // namespace

class tst_validation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts();
    void refusesTooLong_data();
    void refusesTooLong();
    void refusesCharacters_data();
    void refusesCharacters();
    void pickIsNeeded();
    void notes();
    void lines_data();
    void lines();
};

void tst_validation::accepts()
{
    QVERIFY(validateLeg(goodLeg()));
    Leg leg = goodLeg();
    leg.pick = QString::fromUtf8("@everyone \u0644\u064a\u0641\u0631\u0628\u0648\u0644 "
                                 "\U0001F468\u200D\U0001F469\u200D\U0001F467");
    QVERIFY(validateLeg(leg));
    leg.league.clear();
    leg.game = QString(kMaxGame, u'x');
    leg.line.clear();
    QVERIFY(validateLeg(leg));
}

void tst_validation::refusesTooLong_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("league") << "league";
    QTest::newRow("game") << "game";
    QTest::newRow("pick") << "pick";
    QTest::newRow("line") << "line";
}

void tst_validation::refusesTooLong()
{
    QFETCH(QString, field);
    Leg leg = goodLeg();
    const auto lengthen = [&field](const char *name, QString &text, qsizetype longest) {
        if (field == QLatin1String(name))
            text = QString(longest + 1, u'x');
    };
    lengthen("league", leg.league, kMaxLeague);
    lengthen("game", leg.game, kMaxGame);
    lengthen("pick", leg.pick, kMaxPick);
    lengthen("line", leg.line, kMaxLine);
    const Result<> checked = validateLeg(leg);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code(), QStringLiteral("VAL-005"));
    QCOMPARE(checked.error().as<ValidationFault>()->field, field);
}

void tst_validation::refusesCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line break") << QStringLiteral("a\nb");
    QTest::newRow("null") << QStringLiteral("a") + QChar(0) + u'b';
    QTest::newRow("escape") << QStringLiteral("a\x1b[31m");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("override") << QStringLiteral("a\u202Eb");
    QTest::newRow("isolate") << QStringLiteral("a\u2066b");
    QTest::newRow("half a pair") << QStringLiteral("a") + QChar(0xD800);
}

void tst_validation::refusesCharacters()
{
    QFETCH(QString, text);
    Leg leg = goodLeg();
    leg.game = text;
    const Result<> checked = validateLeg(leg);
    QVERIFY(!checked);
    QCOMPARE(checked.error().as<ValidationFault>()->field, QStringLiteral("game"));
}

void tst_validation::pickIsNeeded()
{
    Leg leg = goodLeg();
    leg.pick = QStringLiteral("  ");
    QCOMPARE(validateLeg(leg).error().code(), QStringLiteral("VAL-006"));
}

void tst_validation::notes()
{
    QVERIFY(validateNote({}));
    QVERIFY(validateNote(QStringLiteral("one\ntwo")));
    QVERIFY(validateNote(QString(kMaxNote, u'x')));
    QVERIFY(!validateNote(QString(kMaxNote + 1, u'x')));
    QVERIFY(!validateNote(QStringLiteral("a\tb")));
    QVERIFY(!validateNote(QStringLiteral("a\u202Eb")));
}

void tst_validation::lines_data()
{
    QTest::addColumn<Market>("market");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("usual"); // null = refused
    QTest::newRow("spread") << Market::Spread << " -3.5 "
                            << "-3.5";
    QTest::newRow("spread without sign") << Market::Spread << "7"
                                         << "+7";
    QTest::newRow("typographic minus") << Market::Spread << QStringLiteral("\u22123.5") << "-3.5";
    QTest::newRow("quarter") << Market::Spread << "+0.25"
                             << "+0.25";
    QTest::newRow("pick'em") << Market::Spread << "pk"
                             << "PK";
    QTest::newRow("spread third") << Market::Spread << "-3.3" << QString();
    QTest::newRow("spread empty") << Market::Spread << "" << QString();
    QTest::newRow("total") << Market::Total << "221.5"
                           << "221.5";
    QTest::newRow("over") << Market::Total << "O 221.5"
                          << "o221.5";
    QTest::newRow("under in words") << Market::TeamTotal << "Under 110"
                                    << "u110";
    QTest::newRow("negative total") << Market::Total << "-221.5" << QString();
    QTest::newRow("total words") << Market::Total << "many" << QString();
    QTest::newRow("moneyline") << Market::Moneyline << " "
                               << "";
    QTest::newRow("moneyline with line") << Market::Moneyline << "-3.5" << QString();
    QTest::newRow("other") << Market::Other << " 25+ "
                           << "25+";
}

void tst_validation::lines()
{
    QFETCH(Market, market);
    QFETCH(QString, text);
    QFETCH(QString, usual);
    const Result<QString> line = normaliseLine(market, text);
    QCOMPARE(line.has_value(), !usual.isNull());
    if (line)
        QCOMPARE(*line, usual);
    else
        QCOMPARE(line.error().code(), QStringLiteral("VAL-007"));
}

QTEST_APPLESS_MAIN(tst_validation)
#include "tst_validation.moc"
