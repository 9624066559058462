// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyValues.h"

#include <QTest>

using namespace dbsbm;

namespace {

QString textOf(const Result<Units> &units)
{
    return units ? units->toExact() : units.error().code();
}

LegacyFields fieldsOf(const QString &pairs)
{
    LegacyFields fields;
    for (const QString &pair : pairs.split(u' ', Qt::SkipEmptyParts))
        fields.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return fields;
}

} // namespace

class tst_legacyValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void units_data();
    void units();
    void odds_data();
    void odds();
    void times_data();
    void times();
    void outcomes_data();
    void outcomes();
    void modes_data();
    void modes();
    void detailsKeepTheirDigits();
};

void tst_legacyValues::units_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("exact");
    QTest::newRow("decimal") << "1.10"
                             << "1.1";
    QTest::newRow("float") << "0.909091"
                           << "0.909091";
    QTest::newRow("negative") << "-0.50"
                              << "-0.5";
    QTest::newRow("signed") << "+3"
                            << "3";
    QTest::newRow("zeros") << "2.0000000000"
                           << "2";
    QTest::newRow("too fine") << "0.0000001"
                              << "VAL-009";
    QTest::newRow("words") << "one"
                           << "VAL-009";
    QTest::newRow("empty") << ""
                           << "VAL-009";
    QTest::newRow("infinite") << "inf"
                              << "VAL-009";
}

void tst_legacyValues::units()
{
    QFETCH(QString, text);
    QTEST(textOf(legacyUnits(text)), "exact");
}

void tst_legacyValues::odds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("price"); // decimal, or the error's code
    QTest::newRow("column") << "-110.00"
                            << "21/11";
    QTest::newRow("plus") << "+150"
                          << "5/2";
    QTest::newRow("bare") << "150"
                          << "5/2";
    QTest::newRow("bare column") << "150.00"
                                 << "5/2";
    QTest::newRow("decimal") << "1.91"
                             << "191/100";
    QTest::newRow("whole decimal") << "3.00"
                                   << "3/1";
    QTest::newRow("neither") << "250.5"
                             << "VAL-009";
    QTest::newRow("too small") << "-50"
                               << "VAL-009";
    QTest::newRow("empty") << ""
                           << "VAL-009";
    QTest::newRow("words") << "evens?"
                           << "VAL-009";
}

void tst_legacyValues::odds()
{
    QFETCH(QString, text);
    const Result<Odds> odds = legacyOdds(text);
    QTEST(odds ? odds->decimalPrice().toString() : odds.error().code(), "price");
}

void tst_legacyValues::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("instant") << "2024-05-01 18:30:00Z"
                             << "2024-05-01T18:30:00.000Z";
    QTest::newRow("local summer") << "2024-07-01 18:30:00"
                                  << "2024-07-01T22:30:00.000Z";
    QTest::newRow("local winter") << "2024-01-01 18:30:00"
                                  << "2024-01-01T23:30:00.000Z";
    QTest::newRow("fraction") << "2024-01-01T18:30:00.123456Z"
                              << "2024-01-01T18:30:00.123Z";
    QTest::newRow("offset") << "2024-01-01T18:30:00+02:00"
                            << "2024-01-01T16:30:00.000Z";
    QTest::newRow("zero date") << "0000-00-00 00:00:00"
                               << "";
    QTest::newRow("no date") << "2024-02-30 00:00:00"
                             << "";
    QTest::newRow("words") << "yesterday"
                           << "";
}

void tst_legacyValues::times()
{
    QFETCH(QString, text);
    const auto at = legacyTime(text, QTimeZone("America/New_York"));
    QTEST(at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs) : QString(),
          "utc");
}

void tst_legacyValues::outcomes_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("outcome"); // status and result, or the column at fault
    QTest::newRow("pending") << "status=pending confirmed=1 message_id=9"
                             << "open";
    QTest::newRow("expired") << "status=expired message_id=9"
                             << "open";
    QTest::newRow("won") << "status=won bet_won=1 message_id=9"
                         << "settled won";
    QTest::newRow("lost") << "status=lost result=loss message_id=9"
                          << "settled lost";
    QTest::newRow("push") << "status=push message_id=9"
                          << "settled push";
    QTest::newRow("settled by flags") << "status=settled bet_loss=1 message_id=9"
                                      << "settled lost";
    QTest::newRow("cancelled") << "status=cancelled message_id=9"
                               << "cancelled";
    QTest::newRow("cancelled before it was posted") << "status=cancelled confirmed=0"
                                                    << "confirmed";
    QTest::newRow("void") << "status=void message_id=9"
                          << "settled void";
    QTest::newRow("draft") << "status=draft"
                           << "confirmed";
    QTest::newRow("counted though the post failed") << "status=won confirmed=0"
                                                    << "confirmed";
    QTest::newRow("both flags") << "status=settled bet_won=1 bet_loss=1 message_id=9"
                                << "bet_won";
    QTest::newRow("contradiction") << "status=won result=lost message_id=9"
                                   << "status";
    QTest::newRow("open but graded") << "status=pending bet_won=1 message_id=9"
                                     << "status";
    QTest::newRow("how?") << "status=settled message_id=9"
                          << "result";
    QTest::newRow("partial") << "status=partial message_id=9"
                             << "result";
    QTest::newRow("unknown") << "status=strange message_id=9"
                             << "status";
    QTest::newRow("nothing") << "message_id=9"
                             << "status";
}

void tst_legacyValues::outcomes()
{
    QFETCH(QString, fields);
    const auto outcome = legacyOutcome(fieldsOf(fields), true);
    const auto *fault = outcome ? nullptr : outcome.error().as<ValidationFault>();
    const QString found = fault ? fault->field
        : outcome->result       ? QString(toName(outcome->status) + u' ' + toName(*outcome->result))
                                : toName(outcome->status);
    QTEST(found, "outcome");
}

void tst_legacyValues::modes_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<StakeMode>("mode");
    QTest::newRow("nothing said") << "units=1" << StakeMode::Risk;
    QTest::newRow("shown as to win") << "display_as_risk=0" << StakeMode::Win;
    QTest::newRow("shown as risk") << "display_as_risk=true" << StakeMode::Risk;
    QTest::newRow("named") << "stake_mode=to_win" << StakeMode::Win;
}

void tst_legacyValues::modes()
{
    QFETCH(QString, fields);
    QTEST(legacyStakeMode(fieldsOf(fields)), "mode");
}

void tst_legacyValues::detailsKeepTheirDigits()
{
    const auto details = legacyDetails(QStringLiteral(
        R"({"odds": 0.1000000000000000055, "id": 12345678901234567890, "a\"1": "-5",
            "legs": [{"odds": -110}, {"odds": 1.5e1}]})"));
    QVERIFY(details);
    QCOMPARE(details->fields.value(QStringLiteral("odds")),
             QStringLiteral("0.1000000000000000055"));
    QCOMPARE(details->fields.value(QStringLiteral("id")), QStringLiteral("12345678901234567890"));
    QCOMPARE(details->legs.size(), 2);
    QCOMPARE(details->legs.at(0).value(QStringLiteral("odds")), QStringLiteral("-110"));
    QCOMPARE(details->legs.at(1).value(QStringLiteral("odds")), QStringLiteral("1.5e1"));
    QVERIFY(legacyDetails(QString())->fields.isEmpty());
    QVERIFY(!legacyDetails(QStringLiteral("[1]")));
    QVERIFY(!legacyDetails(QStringLiteral("{\"a\": ")));
    QVERIFY(!legacyDetails(QStringLiteral("{\"legs\": [1]}")));
}

QTEST_APPLESS_MAIN(tst_legacyValues)
#include "tst_legacyValues.moc"
