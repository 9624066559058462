// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetTableModel.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using simulator::SimFault;

namespace {

constexpr int kOnline = 20'000;
constexpr int kPosted = 40'000;

/// As if the time had passed for which a dead process keeps its rights: they end by the clock, a
/// minute for the bot and two for a row of the outbox (tst_ShardLeases and tst_OutboxService wait).
bool letRightsLapse(const PostgresAddress &address)
{
    return onPostgres(address,
                      {u"UPDATE lease SET expires_at_ms = 1"_s,
                       u"UPDATE outbox SET claim_expires_at_ms = 1"_s})
        .done;
}

/// A panel beside the daemons: it hosts no bot, and hears of others' commits by notification
/// alone, as it asks for them only once an hour.
struct Panel
{
    explicit Panel(const PostgresAddress &address)
        : database({.path = {}, .postgres = address}, clock), betting(database, clock)
    {
        QVERIFY(await(database.open()));
        QObject::connect(&database, &Database::changedElsewhere, &betting,
                         &BettingService::changedElsewhere);
        database.watchChanges(std::chrono::hours(1));
        BetQuery query;
        query.guild = DaemonHarness::kGuild;
        bets.setQuery(query);
        QTRY_COMPARE(bets.loadState(), BetTableModel::LoadState::Ready);
    }
    bool shows(BetStatus status) const
    {
        return bets.rowCount() == 1 && bets.betAt(0).status == status;
    }

    SystemClock clock;
    Database database;
    BettingService betting;
    BetTableModel bets{betting};
    QAbstractItemModelTester tester{&bets, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

/// Two daemons on one PostgreSQL: one hosts the bot, the other stands by and takes over.
class tst_Takeover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondTakesOver_data();
    void theSecondTakesOver();
    void oneThatEndsHandsOverAtOnce();
    void twoShareTheShards();
    void aPanelSeesWhatADaemonDid();
};

void tst_Takeover::theSecondTakesOver_data()
{
    QTest::addColumn<bool>("carriedOut");
    QTest::newRow("the slip was not accepted") << false;
    QTest::newRow("the slip was accepted, nobody heard") << true;
}

void tst_Takeover::theSecondTakesOver()
{
    QFETCH(bool, carriedOut);
    DaemonHarness house(Engine::Postgres);
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    const QString first = QString::number(house.process()->processId());

    house.startSecond();
    QTRY_VERIFY2_WITH_TIMEOUT(house.secondText().contains(u"standby"),
                              qUtf8Printable(house.secondText()), kOnline);
    const QString waiting = house.secondText();
    QVERIFY2(waiting.contains(u"CFG-008") && waiting.contains(first), qUtf8Printable(waiting));
    QCOMPARE(house.discord().identifies(), 1);

    const auto preview = house.preview();
    QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));
    SimFault fault;
    fault.method = u"POST"_s;
    fault.pathPattern = u"/webhooks/\\d+/[^/]+"_s;
    fault.loseReply = carriedOut;
    fault.never = !carriedOut;
    fault.then = [&house] { house.kill(); };
    house.discord().addFault(fault);
    house.confirm(preview);
    QTRY_VERIFY_WITH_TIMEOUT(!house.isRunning(), kOnline);
    QVERIFY(!house.secondText().contains(u"Online"));

    QVERIFY(letRightsLapse(*house.postgres()));
    QTRY_VERIFY2_WITH_TIMEOUT(house.secondText().contains(u"Online"),
                              qUtf8Printable(house.secondText()), kOnline);
    QTRY_COMPARE_WITH_TIMEOUT(house.bets().at(0)[u"status"].toString(), u"open"_s, kPosted);
    const QList<simulator::SimMessage> slips = house.discord().messages(DaemonHarness::kSlips);
    QCOMPARE(slips.size(), 1);
    QCOMPARE(house.bets().size(), 1);
    QCOMPARE(house.bets().at(0)[u"message"].toString(), slips.first().id.toString());
    const auto verified = house.terminal({u"verify"_s});
    QVERIFY2(verified.code == 0, verified.out.constData());
}

void tst_Takeover::oneThatEndsHandsOverAtOnce()
{
    DaemonHarness house(Engine::Postgres);
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    house.startSecond();
    QTRY_VERIFY2_WITH_TIMEOUT(house.secondText().contains(u"standby"),
                              qUtf8Printable(house.secondText()), kOnline);
    QCOMPARE(house.stop(), 0);
    QTRY_VERIFY2_WITH_TIMEOUT(house.secondText().contains(u"Online"),
                              qUtf8Printable(house.secondText()), kOnline);
    QVERIFY(!house.preview().confirm.isEmpty());
}

/// Two servers on two shards: each daemon hears of one and posts its slips alone; when one dies,
/// the other serves both.
void tst_Takeover::twoShareTheShards()
{
    DaemonHarness house(Engine::Postgres, 2);
    QVERIFY(house.setUpGuild());
    QVERIFY(house.setUpGuild(DaemonHarness::kElsewhere, DaemonHarness::kSlipsElsewhere));
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().identifies(), 2, kOnline);
    house.startSecond();
    // The first gives one away at its next renewal.
    QTRY_VERIFY2_WITH_TIMEOUT(house.secondText().contains(u"Online"),
                              qUtf8Printable(house.secondText()), 2 * kOnline);
    QCOMPARE(house.discord().connectedSockets(), 2);
    QCOMPARE(house.discord().identifies(), 3);

    const auto postedOnce = [&house] {
        return house.discord().messages(DaemonHarness::kSlips).size() == 1
            && house.discord().messages(DaemonHarness::kSlipsElsewhere).size() == 1;
    };
    house.confirm(house.preview());
    house.confirm(house.preview(DaemonHarness::kElsewhere, DaemonHarness::kGeneralElsewhere));
    QTRY_VERIFY2_WITH_TIMEOUT(postedOnce(), qUtf8Printable(house.errorText()), kPosted);

    house.kill();
    QTRY_COMPARE(house.discord().connectedSockets(), 1);
    QVERIFY(letRightsLapse(*house.postgres()));
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().identifies(), 4, 2 * kOnline);
    QTRY_COMPARE(house.discord().connectedSockets(), 2);
    house.confirm(house.preview());
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 2, kPosted);
    QCOMPARE(house.discord().messages(DaemonHarness::kSlipsElsewhere).size(), 1);
    const auto verified = house.terminal({u"verify"_s});
    QVERIFY2(verified.code == 0, verified.out.constData());
}

void tst_Takeover::aPanelSeesWhatADaemonDid()
{
    DaemonHarness house(Engine::Postgres);
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    Panel panel(*house.postgres());
    QCOMPARE(panel.bets.rowCount(), 0);
    house.confirm(house.preview());
    QTRY_VERIFY_WITH_TIMEOUT(panel.bets.rowCount() == 1, kPosted);
    // The daemon books the slip right after Discord's answer to this.
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, kPosted);
    QElapsedTimer sincePosted;
    sincePosted.start();
    QTRY_VERIFY_WITH_TIMEOUT(panel.shows(BetStatus::Open), 5000);
    QVERIFY2(sincePosted.elapsed() < 1000, qPrintable(QString::number(sincePosted.elapsed())));
}

QTEST_GUILESS_MAIN(tst_Takeover)
#include "tst_Takeover.moc"
