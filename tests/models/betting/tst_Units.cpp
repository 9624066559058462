// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Units.h"

#include <QTest>

#include <limits>

using namespace dbsbm;

class tst_Units : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_data();
    void parse();
    void refuse_data();
    void refuse();
    void display_data();
    void display();
};

void tst_Units::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("micro");
    QTest::newRow("whole") << "1" << 4 << qint64{1'000'000};
    QTest::newRow("half") << "0.5" << 4 << qint64{500'000};
    QTest::newRow("no zero") << ".25" << 4 << qint64{250'000};
    QTest::newRow("spaces") << " 2.10 " << 4 << qint64{2'100'000};
    QTest::newRow("zero") << "0" << 4 << qint64{0};
    QTest::newRow("four decimals") << "0.0001" << 4 << qint64{100};
    QTest::newRow("calculator") << "0.000001" << 6 << qint64{1};
    QTest::newRow("largest") << "999999999999.999999" << 6 << qint64{999'999'999'999'999'999};
}

void tst_Units::parse()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(qint64, micro);
    const Result<Units> units = Units::parse(text, decimals);
    QVERIFY(units);
    QCOMPARE(units->micro, micro);
}

void tst_Units::refuse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", ".", "1.", "1,5", "-1", "+1", "1e3", "0x1", "1u", "1.00000",
                             "0.00001", "1 000", "1.2.3", "1000000000000", "nan", "inf"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("arabic digits") << QStringLiteral("\u0661");
    QTest::newRow("long") << QString(100'000, u'9');
}

void tst_Units::refuse()
{
    QFETCH(QString, text);
    const Result<Units> units = Units::parse(text);
    QVERIFY(!units);
    QCOMPARE(units.error().code(), QStringLiteral("VAL-003"));
    QCOMPARE(units.error().as<ValidationFault>()->field, QStringLiteral("units"));
}

void tst_Units::display_data()
{
    QTest::addColumn<qint64>("micro");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("withSign");
    QTest::addColumn<QString>("exact");
    QTest::newRow("zero") << qint64{0} << "0.00"
                          << "0.00"
                          << "0";
    QTest::newRow("one") << qint64{1'000'000} << "1.00"
                         << "+1.00"
                         << "1";
    QTest::newRow("two decimals") << qint64{-1'100'000} << "-1.10"
                                  << "-1.10"
                                  << "-1.1";
    QTest::newRow("third needed") << qint64{909'091} << "0.909"
                                  << "+0.909"
                                  << "0.909091";
    QTest::newRow("half to even down") << qint64{500} << "0.00"
                                       << "0.00"
                                       << "0.0005";
    QTest::newRow("half to even up") << qint64{1'500} << "0.002"
                                     << "+0.002"
                                     << "0.0015";
    QTest::newRow("carries") << qint64{999'600} << "1.00"
                             << "+1.00"
                             << "0.9996";
    QTest::newRow("no negative zero") << qint64{-499} << "0.00"
                                      << "0.00"
                                      << "-0.000499";
    QTest::newRow("leading zeros") << qint64{1'005'000} << "1.005"
                                   << "+1.005"
                                   << "1.005";
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "-9223372036854.776"
                              << "-9223372036854.776"
                              << "-9223372036854.775808";
}

void tst_Units::display()
{
    QFETCH(qint64, micro);
    QFETCH(QString, display);
    QFETCH(QString, withSign);
    QFETCH(QString, exact);
    QCOMPARE(Units::fromMicro(micro).toDisplay(), display);
    QCOMPARE(Units::fromMicro(micro).toSignedDisplay(), withSign);
    QCOMPARE(Units::fromMicro(micro).toExact(), exact);
}

QTEST_APPLESS_MAIN(tst_Units)
#include "tst_Units.moc"
