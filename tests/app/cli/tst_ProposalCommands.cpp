// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/FixtureService.h"
#include "models/services/ScoreService.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString guildText()
{
    return RecordFixture::kGuild.toString();
}

/// Two posted bets on a game that has ended, in the database that the terminal's processes open.
void makeProposals(DaemonHarness &house)
{
    RecordFixture record;
    FixtureService fixtures(record.file.database(), record.file.clock());
    ScoreService scores(record.file.database(), record.file.clock(), record.betting);
    Fixture game;
    game.id = u"feed:1"_s;
    game.league = u"NBA"_s;
    game.updatedAtMs = record.file.clock().nowMs();
    game.score.status = GameStatus::Final;
    game.score.home = u"Celtics"_s;
    game.score.away = u"Lakers"_s;
    game.score.originalStartMs = game.score.startMs = record.file.clock().nowMs();
    game.score.total = Points{112, 108};
    for (int i = 0; i < 2; ++i) {
        DraftRequest wish = record.request();
        wish.legs[0].leg.market = Market::Moneyline;
        wish.legs[0].leg.pick = u"Celtics"_s;
        wish.legs[0].leg.line.clear();
        wish.legs[0].leg.fixture = game.id;
        const auto draft = await(record.betting.createDraft(wish));
        if (!draft || !await(record.betting.confirm(record.confirmation(draft->id))))
            qFatal("the bet was not placed");
    }
    record.deliverAll();
    if (!await(fixtures.record({game})) || await(scores.apply({game.id}))->proposed != 2)
        qFatal("the score suggested nothing");
    record.file.close();
    if (!QFile::copy(record.file.path(), house.databasePath()))
        qFatal("the record was not copied");
}

} // namespace

/// proposals as processes.
class tst_ProposalCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listedConfirmedDismissed()
    {
        DaemonHarness house;
        makeProposals(house);
        const auto list = house.terminal({u"proposals"_s, u"--json"_s});
        QVERIFY2(list.code == 0, list.err.constData());
        const QJsonArray waiting = QJsonDocument::fromJson(list.out).array();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.at(0)["result"_L1].toString(), u"won"_s);
        const auto confirmed = house.terminal({u"proposals"_s, u"confirm"_s, guildText(), u"1"_s});
        QVERIFY2(confirmed.code == 0, confirmed.err.constData());
        QVERIFY2(confirmed.out.contains("Bet #1 is graded won: +"), confirmed.out.constData());
        const auto left = house.terminal({u"proposals"_s, guildText()});
        QVERIFY2(left.out.contains("#2 won: Celtics 112"), left.out.constData());
        QCOMPARE(house.terminal({u"proposals"_s, u"dismiss"_s, guildText(), u"2"_s}).code, 0);
        QVERIFY(house.terminal({u"proposals"_s}).out.contains("No final score"));
        const auto again = house.terminal({u"proposals"_s, u"confirm"_s, guildText(), u"1"_s});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("BET-005"), again.err.constData());
        QCOMPARE(house.terminal({u"verify"_s}).code, 0);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no guild") << u"proposals confirm x 1"_s << 2 << QByteArray("Usage");
        QTest::newRow("verb") << u"proposals grade 7 1"_s << 2 << QByteArray("Usage");
        QTest::newRow("no number") << u"proposals confirm 7"_s << 2 << QByteArray("Usage");
        QTest::newRow("no such bet") << u"proposals confirm 7 1"_s << 1 << QByteArray("BET-001");
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        const auto output = house.terminal(line.split(u' '));
        QTEST(output.code, "code");
        QVERIFY2(output.err.contains(says), output.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_ProposalCommands)
#include "tst_ProposalCommands.moc"
