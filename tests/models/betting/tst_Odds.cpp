// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Odds.h"

#include <QTest>

using namespace dbsbm;

namespace {
constexpr OddsFormats kEvery =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;
}

class tst_Odds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherFormats_data();
    void otherFormats();
    void parse_data();
    void parse();
    void refuse_data();
    void refuse();
    void namesTheRefusedFormat();
    void stored();
    void fraction_data();
    void fraction();
    void fractionRefused_data();
    void fractionRefused();
};

void tst_Odds::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("display");
    QTest::addColumn<qint64>("american");
    const auto row = [](const char *text, const char *price, const char *display, qint64 american) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(price)
                            << QString::fromLatin1(display) << american;
    };
    row("-110", "21/11", "-110", -110);
    row("+150", "5/2", "+150", 150);
    row("150", "5/2", "+150", 150);
    row(" -110 ", "21/11", "-110", -110);
    row("\u2212110", "21/11", "-110", -110);
    row("+100", "2/1", "+100", 100);
    row("-100", "2/1", "-100", -100);
    row("EVEN", "2/1", "EVEN", 100);
    row("even", "2/1", "EVEN", 100);
    row("EV", "2/1", "EVEN", 100);
    row("PK", "2/1", "EVEN", 100);
    row("-10000", "101/100", "-10000", -10000);
    row("+100000", "1001/1", "+100000", 100000);
    row("1.91", "191/100", "1.91", -110);
    row("6.0", "6/1", "6.0", 500);
    row("2.00", "2/1", "2.00", 100);
    row("1.9090909", "19090909/10000000", "1.9090909", -110);
    row("1.000000000001", "1000000000001/1000000000000", "1.000000000001", -100'000'000'000'000);
    row("10/11", "21/11", "10/11", -110);
    row("3/2", "5/2", "3/2", 150);
    row("4/2", "3/1", "4/2", 200);
}

void tst_Odds::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, price);
    QFETCH(QString, display);
    QFETCH(qint64, american);
    const Result<Odds> odds = Odds::parse(text, kEvery);
    QVERIFY(odds);
    QCOMPARE(odds->decimalPrice().toString(), price);
    QCOMPARE(odds->toDisplay(), display);
    QCOMPARE(odds->american(), american);
}

void tst_Odds::refuse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "-",
                             "+",
                             "0",
                             "-99",
                             "+99",
                             "50",
                             "-110.5",
                             "--110",
                             "+-110",
                             "1.0",
                             "0.5",
                             "1.00",
                             ".5",
                             "1.",
                             "1.2.3",
                             "+1.91",
                             "-1.91",
                             "0/5",
                             "5/0",
                             "/",
                             "1/",
                             "/2",
                             "-1/2",
                             "1/2/3",
                             "ten",
                             "EVENS",
                             "1e3",
                             "110-",
                             "- 110",
                             "999999999999999999999",
                             "1.9999999999999999999",
                             "9999999999999999999/1"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("arabic digits") << QStringLiteral("\u0661\u0661\u0660");
    QTest::newRow("long") << QString(100'000, u'9');
}

void tst_Odds::refuse()
{
    QFETCH(QString, text);
    const Result<Odds> odds = Odds::parse(text, kEvery);
    QVERIFY(!odds);
    QCOMPARE(odds.error().code(), QStringLiteral("VAL-001"));
    QCOMPARE(odds.error().as<ValidationFault>()->field, QStringLiteral("odds"));
}

void tst_Odds::namesTheRefusedFormat()
{
    QVERIFY(Odds::parse(QStringLiteral("1.91")).error().userText().contains(u"Decimal"));
    QVERIFY(Odds::parse(QStringLiteral("10/11")).error().userText().contains(u"Fractional"));
    QVERIFY(Odds::parse(QStringLiteral("-110"), OddsFormat::Decimal)
                .error()
                .userText()
                .contains(u"American"));
    QVERIFY(Odds::parse(QStringLiteral("1.91"), OddsFormat::Decimal));
}

void tst_Odds::stored()
{
    const Odds odds = Odds::fromStored(QStringLiteral("10/11"), {21, 11});
    QCOMPARE(odds.format(), OddsFormat::Fractional);
    QCOMPARE(odds, *Odds::parse(QStringLiteral("10/11"), kEvery));
}

void tst_Odds::fraction_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reduced");
    QTest::newRow("half") << "1/2"
                          << "1/2";
    QTest::newRow("reduced") << " 6/4 "
                             << "3/2";
    QTest::newRow("whole") << "3"
                           << "3/1";
}

void tst_Odds::fraction()
{
    QFETCH(QString, text);
    QFETCH(QString, reduced);
    QCOMPARE(Fraction::parse(text)->toString(), reduced);
}

void tst_Odds::fractionRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "/", "0", "0/2", "1/0", "-1/2", "1.5", "1 / 2", "a/b", "1/2/3",
                             "1234567890123456789"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Odds::fractionRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Fraction::parse(text));
}

void tst_Odds::otherFormats_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("american");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("fraction");
    QTest::newRow("-110") << "-110"
                          << "-110"
                          << "1.9091"
                          << "10/11";
    QTest::newRow("150") << "150"
                         << "+150"
                         << "2.50"
                         << "3/2";
    QTest::newRow("EV") << "EV"
                        << "EVEN"
                        << "2.00"
                        << "1/1";
    QTest::newRow("1.91") << "1.91"
                          << "-110"
                          << "1.91"
                          << "91/100";
    QTest::newRow("11/10") << "11/10"
                           << "+110"
                           << "2.10"
                           << "11/10";
    QTest::newRow("1/3") << "1/3"
                         << "-300"
                         << "1.3333"
                         << "1/3";
    QTest::newRow("5/32") << "5/32"
                          << "-640"
                          << "1.15625"
                          << "5/32";
    QTest::newRow("-100000") << "-100000"
                             << "-100000"
                             << "1.001"
                             << "1/1000";
    QTest::newRow("close to 1") << "1/3000000"
                                << "-300000000"
                                << "1.0000003"
                                << "1/3000000";
    QTest::newRow("beyond American") << "1/900000000000000000"
                                     << "-99999999999999999"
                                     << "1.00000000000000001"
                                     << "1/900000000000000000";
}

void tst_Odds::otherFormats()
{
    QFETCH(QString, typed);
    QFETCH(QString, american);
    QFETCH(QString, decimal);
    QFETCH(QString, fraction);
    const OddsFormats every =
        OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;
    const Odds odds = Odds::parse(typed, every).value();
    QCOMPARE(odds.toDisplay(OddsFormat::American), american);
    QCOMPARE(odds.toDisplay(OddsFormat::Decimal), decimal);
    QCOMPARE(odds.toDisplay(OddsFormat::Fractional), fraction);
}

QTEST_APPLESS_MAIN(tst_Odds)
#include "tst_Odds.moc"
