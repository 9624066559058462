// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyPlan.h"

#include <QTest>

using namespace dbsbm;

namespace {

constexpr GuildId kGuild{100000000000001001};
constexpr qint64 kNow = 1'735'000'000'000; // 2024-12-24

/// "column=value; column=value"; \N leaves the column out.
LegacyFields fieldsOf(const QString &pairs)
{
    LegacyFields fields;
    for (const QString &pair : pairs.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        fields.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return fields;
}

struct Rows
{
    LegacyData data;

    Rows() { data.source = QStringLiteral("csv"); }
    Rows &add(LegacyTable table, const QString &pairs)
    {
        QList<LegacyRow> &rows = data.tables[table];
        rows.append({rows.size() + 2, fieldsOf(pairs)});
        for (const QString &column : rows.last().fields.keys()) {
            if (!data.columns[table].contains(column))
                data.columns[table] << column;
        }
        return *this;
    }
    /// A settled single of user 5, with what differs.
    Rows &bet(const QString &serial, const QString &pairs)
    {
        LegacyFields fields = fieldsOf(
            QStringLiteral("user_id=5; league=NBA; units=1.00; odds=-110; status=won; "
                           "bet_type=spread; team=Celtics; "
                           "line=-3.5; created_at=2024-05-01 18:00:00; message_id=0; confirmed=1"));
        fields.insert(QStringLiteral("bet_serial"), serial);
        fields.insert(fieldsOf(pairs));
        QStringList all;
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            all << it.key() + u'=' + it.value();
        return add(LegacyTable::Bets, all.join(QStringLiteral("; ")));
    }
    Rows &booked(const QString &serial, const QString &net)
    {
        return add(
            LegacyTable::UnitRecords,
            QStringLiteral("record_id=%1; bet_serial=%1; user_id=5; monthly_result_value=%2; "
                           "created_at=2024-05-02 09:00:00")
                .arg(serial, net));
    }
    LegacyPlan plan(const char *zone = "UTC") const
    {
        return planImport(data, kGuild, kNow, QTimeZone(zone));
    }
};

QString differencesOf(const LegacyPlan &plan)
{
    QStringList lines;
    for (const LegacyDifference &d : plan.differences)
        lines << QStringLiteral("%1 %2 %3>%4 %5").arg(d.about, d.what, d.before, d.after, d.cause);
    return lines.join(u'\n');
}

} // namespace

class tst_legacyPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBetIsRegraded();
    void causesOfDifferences_data();
    void causesOfDifferences();
    void parlays();
    void onlyTheTotalPrice();
    void refusalsNameColumnAndRemedy();
    void localTimesStoredAsUtc();
    void zoneOfLocalTimes();
    void recordsWithoutBets();
    void settingsAndCappers();
    void missingColumnsAreTold();
    void freeSelections();
};

void tst_legacyPlan::aBetIsRegraded()
{
    const LegacyPlan plan = Rows()
                                .bet(QStringLiteral("7"), {})
                                .booked(QStringLiteral("7"), QStringLiteral("0.91"))
                                .plan();
    QCOMPARE(plan.bets.size(), 1);
    const LegacyBet &old = plan.bets.first();
    QCOMPARE(old.key, QStringLiteral("bets:7"));
    QCOMPARE(old.digest.size(), 32);
    QCOMPARE(old.bet.guild, kGuild);
    QCOMPARE(old.bet.legs.first().market, Market::Spread);
    QCOMPARE(old.bet.legs.first().pick, QStringLiteral("Celtics"));
    QCOMPARE(old.bet.status, BetStatus::Settled);
    QCOMPARE(old.bet.result, BetResult::Won);
    QCOMPARE(old.bet.net.micro, 909'091);
    QCOMPARE(old.bet.placedAtMs, 1'714'586'400'000);
    QCOMPARE(old.settledAtMs, 1'714'640'400'000); // when it was booked
    QCOMPARE(differencesOf(plan),
             QStringLiteral("bets:7 net 0.91>0.909091 rounding\n"
                            "cappers net_total 0.91>0.909091 rounding"));
    QCOMPARE(plan.cappers.size(), 1); // has bets, but no row
    QVERIFY(!plan.cappers.first().active);
    QVERIFY(plan.refused.isEmpty());
}

void tst_legacyPlan::causesOfDifferences_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("cause");
    QTest::newRow("to win booked as risk, won") << "display_as_risk=0; odds=-200"
                                                << "0.50"
                                                << "to_win_booked_as_risk";
    QTest::newRow("to win booked as risk, lost") << "display_as_risk=0; odds=-200; status=lost"
                                                 << "-1.00"
                                                 << "to_win_booked_as_risk";
    QTest::newRow("return booked") << "odds=100"
                                   << "2.00"
                                   << "return_booked_as_net";
    QTest::newRow("push counted") << "status=push"
                                  << "-1.00"
                                  << "push_or_void_counted";
    QTest::newRow("never booked") << ""
                                  << "0.00"
                                  << "never_booked";
    QTest::newRow("anything else") << ""
                                   << "17.00"
                                   << "unknown";
    QTest::newRow("a float") << "odds=-115"
                             << "0.869565"
                             << "";
}

void tst_legacyPlan::causesOfDifferences()
{
    QFETCH(QString, row);
    QFETCH(QString, old);
    const LegacyPlan plan =
        Rows().bet(QStringLiteral("7"), row).booked(QStringLiteral("7"), old).plan();
    QCOMPARE(plan.bets.size(), 1);
    QTEST(plan.differences.isEmpty() ? QString() : plan.differences.first().cause, "cause");
}

void tst_legacyPlan::parlays()
{
    const QString details = QStringLiteral("{\"legs\": [{\"team\": \"Celtics\", \"line\": "
                                           "\"-3.5\", \"odds\": -110, \"result\": \"won\"}, "
                                           "{\"team\": \"Lakers\", \"bet_type\": \"moneyline\", "
                                           "\"odds\": 150, \"result\": \"won\"}]}");
    const LegacyPlan plan = Rows()
                                .bet(QStringLiteral("7"),
                                     QStringLiteral("bet_type=parlay; team=; line=; odds=400; "
                                                    "bet_details=")
                                         + details)
                                .booked(QStringLiteral("7"), QStringLiteral("4.00"))
                                .plan();
    QCOMPARE(plan.bets.size(), 1);
    const Bet &bet = plan.bets.first().bet;
    QCOMPARE(bet.legs.size(), 2);
    QCOMPARE(bet.legs.at(1).market, Market::Moneyline);
    QCOMPARE(bet.bookOdds->typed(), QStringLiteral("+400"));
    QCOMPARE(bet.net.micro, 3'772'727); // 21/11 * 5/2 - 1
    QCOMPARE(plan.differences.first().cause, QStringLiteral("parlay_price"));
}

void tst_legacyPlan::onlyTheTotalPrice()
{
    const LegacyPlan plan =
        Rows()
            .bet(QStringLiteral("7"),
                 QStringLiteral("bet_type=parlay; team=; line=; odds=264; bet_details={\"legs\": "
                                "[{\"team\": \"Celtics\"}, {\"team\": \"Lakers\"}]}"))
            .plan();
    QCOMPARE(plan.bets.size(), 1);
    QCOMPARE(plan.bets.first().bet.legs.size(), 1);
    QCOMPARE(plan.bets.first().bet.legs.first().pick, QStringLiteral("Celtics + Lakers"));
    QCOMPARE(plan.bets.first().bet.net.micro, 2'640'000);
    QVERIFY(plan.remarks.join(u'\n').contains(QStringLiteral("bets:7: Only the total odds")));
}

void tst_legacyPlan::refusalsNameColumnAndRemedy()
{
    const LegacyPlan plan = Rows()
                                .bet(QStringLiteral("1"), QStringLiteral("odds=12345.5"))
                                .bet(QStringLiteral("2"), QStringLiteral("user_id=none"))
                                .bet(QStringLiteral("3"), QStringLiteral("confirmed=0"))
                                .bet(QStringLiteral("4"), QStringLiteral("units=-1"))
                                .bet(QStringLiteral("4"), QStringLiteral("units=1"))
                                .bet(QStringLiteral("5"), QStringLiteral("created_at=x"))
                                .bet(QStringLiteral("6"), QStringLiteral("bet_details=[1]"))
                                .booked(QStringLiteral("3"), QStringLiteral("0.91"))
                                .plan();
    QVERIFY(plan.bets.isEmpty());
    QStringList found;
    for (const LegacyRefusal &refusal : plan.refused) {
        found << refusal.row + u' ' + refusal.field + u' ' + refusal.value;
        QVERIFY(!refusal.reason.isEmpty());
        QVERIFY(!refusal.remedy.isEmpty());
        QCOMPARE(refusal.table, QStringLiteral("bets"));
    }
    QCOMPARE(found,
             (QStringList{QStringLiteral("1 odds 12345.5"), QStringLiteral("2 user_id none"),
                          QStringLiteral("3 confirmed 0"), QStringLiteral("4 units -1"),
                          QStringLiteral("row 6 bet_serial 4"), QStringLiteral("5 created_at x"),
                          QStringLiteral("6 bet_details [1]")}));
    QCOMPARE(differencesOf(plan), QStringLiteral("cappers net_total 0.91>0 post_failed"));
}

void tst_legacyPlan::localTimesStoredAsUtc()
{
    // The message's id says 18:00:20 UTC; the row says 14:00.
    const MessageId message{snowflakeAt(1'714'586'420'000)};
    const LegacyPlan plan =
        Rows()
            .bet(QStringLiteral("7"),
                 QStringLiteral("created_at=2024-05-01 14:00:00; message_id=") + message.toString())
            .plan();
    QCOMPARE(plan.bets.first().bet.placedAtMs, 1'714'586'400'000);
    QCOMPARE(plan.bets.first().clockShiftMs, 4LL * 3'600'000);
    QVERIFY(differencesOf(plan).startsWith(
        QStringLiteral("bets:7 placed_at 2024-05-01T14:00:00.000Z>2024-05-01T18:00:00.000Z "
                       "local_time_as_utc")));
}

void tst_legacyPlan::zoneOfLocalTimes()
{
    const LegacyPlan plan = Rows().bet(QStringLiteral("7"), {}).plan("America/New_York");
    QCOMPARE(plan.bets.first().bet.placedAtMs, 1'714'586'400'000 + 4LL * 3'600'000);
}

void tst_legacyPlan::recordsWithoutBets()
{
    const LegacyPlan plan = Rows().booked(QStringLiteral("99"), QStringLiteral("-2.50")).plan();
    QCOMPARE(plan.refused.size(), 1);
    QCOMPARE(plan.refused.first().field, QStringLiteral("balance"));
    QCOMPARE(plan.balances.size(), 1);
    QCOMPARE(plan.balances.first().key, QStringLiteral("unit_records:99"));
    QCOMPARE(plan.balances.first().net.micro, -2'500'000);
    QCOMPARE(plan.balances.first().atMs, 1'714'640'400'000);
    QCOMPARE(differencesOf(plan), QStringLiteral("cappers net_total -2.5>0 records_without_bet"));
}

void tst_legacyPlan::settingsAndCappers()
{
    const LegacyPlan plan =
        Rows()
            .add(LegacyTable::GuildSettings,
                 QStringLiteral("guild_id=1; embed_channel_1=123456789012345678; admin_role=words; "
                                "min_units=0.50; is_paid=1"))
            .add(LegacyTable::Cappers,
                 QStringLiteral("user_id=5; display_name=Casey; bet_won=3; bet_loss=0"))
            .add(LegacyTable::Cappers, QStringLiteral("user_id=5; display_name=Twin"))
            .bet(QStringLiteral("7"), {})
            .plan();
    QCOMPARE(plan.settings.value(QStringLiteral("slip_channel")),
             QStringLiteral("123456789012345678"));
    QCOMPARE(plan.settings.value(QStringLiteral("min_units")), QStringLiteral("0.5"));
    QVERIFY(!plan.settings.contains(QStringLiteral("admin_role")));
    QCOMPARE(plan.cappers.size(), 1);
    QVERIFY(plan.cappers.first().active);
    QCOMPARE(plan.cappers.first().name, QStringLiteral("Casey"));
    QStringList refused;
    for (const LegacyRefusal &refusal : plan.refused)
        refused << refusal.table + u' ' + refusal.field;
    QCOMPARE(refused,
             (QStringList{QStringLiteral("guild_settings admin_role"),
                          QStringLiteral("cappers user_id")}));
    QVERIFY(differencesOf(plan).contains(
        QStringLiteral("cappers won 3>1 counter_does_not_follow_from_bets")));
    QVERIFY(plan.remarks.join(u'\n').contains(QStringLiteral("is_paid")));
}

void tst_legacyPlan::missingColumnsAreTold()
{
    const LegacyPlan plan = Rows().bet(QStringLiteral("7"), {}).plan();
    const QString remarks = plan.remarks.join(u'\n');
    QVERIFY(remarks.contains(QStringLiteral("no table unit_records")));
    QVERIFY(remarks.contains(QStringLiteral("The table bets has no column game_start")));
    QVERIFY(!remarks.contains(QStringLiteral("no column odds")));
}

void tst_legacyPlan::freeSelections()
{
    const LegacyPlan plan =
        Rows()
            .bet(QStringLiteral("7"),
                 QStringLiteral("bet_type=special; team=Celtics; line=by more than they ever did; "
                                "status=pending; message_id=5"))
            .plan();
    const Leg leg = plan.bets.first().bet.legs.first();
    QCOMPARE(leg.market, Market::Other);
    QCOMPARE(leg.pick, QStringLiteral("Celtics by more than they ever did"));
    QCOMPARE(plan.bets.first().bet.status, BetStatus::Open);
}

QTEST_APPLESS_MAIN(tst_legacyPlan)
#include "tst_legacyPlan.moc"
