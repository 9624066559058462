// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString guildText()
{
    return DaemonHarness::kGuild.toString();
}

QString capperText()
{
    return DaemonHarness::kCapper.toString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// export, member and adjust as processes.
class tst_RecordCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adjustmentsAndTheirExport();
    void closingPrices();
    void exportsGoToAFile();
    void membersAreForgotten();
    void noTableKeepsTheId();
    void forgettingWantsConfirmation();
    void wrongUsage_data();
    void wrongUsage();
};

void tst_RecordCommands::adjustmentsAndTheirExport()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto booked = house.terminal(
        {u"adjust"_s, guildText(), capperText(), u"-2.5"_s, u"--reason"_s, u"counted twice"_s});
    QVERIFY2(booked.code == 0, booked.err.constData());
    QVERIFY2(booked.out.contains("-2.50 u were booked"), booked.out.constData());
    QCOMPARE(house.terminal({u"verify"_s}).code, 0);
    const auto ledger =
        house.terminal({u"export"_s, u"ledger"_s, guildText(), u"--format"_s, u"json"_s});
    QCOMPARE(ledger.code, 0);
    const QJsonArray lines = QJsonDocument::fromJson(ledger.out).array();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).toObject().value("amount"_L1).toString(), u"-2.5"_s);
    QCOMPARE(lines.at(1).toObject().value("account"_L1).toString(), u"adjustment"_s);
    const auto stats = house.terminal({u"export"_s, u"stats"_s, guildText()});
    QCOMPARE(stats.code, 0);
    QVERIFY2(stats.out.contains(",0,0,0,0,-2.5,0,"), stats.out.constData());
}

void tst_RecordCommands::closingPrices()
{
    DaemonHarness house;
    RecordFixture record;
    const Bet bet = record.placeOpen();
    QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin()))));
    record.file.close();
    QVERIFY(QFile::copy(record.file.path(), house.databasePath()));
    const QString guild = RecordFixture::kGuild.toString();
    const auto noted = house.terminal({u"closing"_s, guild, u"1"_s, u"-120"_s});
    QVERIFY2(noted.code == 0, noted.err.constData());
    QVERIFY2(noted.out.contains("Selection 1 of bet #1 closed at -120."), noted.out.constData());
    const auto other = house.terminal({u"closing"_s, guild, u"1"_s, u"1.8"_s, u"--leg"_s, u"2"_s});
    QCOMPARE(other.code, 1);
    QVERIFY2(other.err.contains("has no selection 2"), other.err.constData());
    const auto stats = house.terminal({u"export"_s, u"stats"_s, guild, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(stats.out)[0]["closing_permille_sum"_L1].toInt(), 41);
    QCOMPARE(house.terminal({u"verify"_s}).code, 0);
}

void tst_RecordCommands::exportsGoToAFile()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const QString path = house.dataDir() + u"/bets.csv"_s;
    const auto done = house.terminal({u"export"_s, u"bets"_s, guildText(), u"--out"_s, path});
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY(contentOf(path).startsWith("guild,number,capper,"));
    QVERIFY(done.out.contains("0 rows were written"));
}

void tst_RecordCommands::membersAreForgotten()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    QVERIFY(contentOf(house.databasePath()).contains("Sharp Capper"));
    const QByteArray before = house.terminal({u"verify"_s, u"--json"_s}).out;
    const auto done =
        house.terminal({u"member"_s, u"forget"_s, guildText(), capperText(), u"--yes"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(house.terminal({u"verify"_s, u"--json"_s}).out, before);
    QVERIFY(!contentOf(house.databasePath()).contains("Sharp Capper"));
    QVERIFY(!contentOf(house.databasePath()).contains(capperText().toLatin1()));
    QVERIFY(contentOf(house.databasePath() + u"-wal"_s).isEmpty());
    const auto again =
        house.terminal({u"member"_s, u"forget"_s, u"--all"_s, capperText(), u"--yes"_s});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("BET-009"), again.err.constData());
    QCOMPARE(house.terminal({u"member"_s, u"compact"_s}).code, 0);
}

/// Neither a command nor a bet keeps the id as text, in whichever table.
void tst_RecordCommands::noTableKeepsTheId()
{
    DaemonHarness house;
    RecordFixture record;
    const Bet bet = record.placeOpen();
    GradeBet reacted = record.gradeOf(bet, BetResult::Won, record.capper());
    reacted.commandId = u"r:%1:%2:won:1"_s.arg(bet.message.toString(), bet.capperUser.toString());
    QVERIFY(await(record.betting.grade(reacted)));
    record.file.close();
    QVERIFY(QFile::copy(record.file.path(), house.databasePath()));
    const QString user = RecordFixture::kCapper.toString();
    QVERIFY(contentOf(house.databasePath()).contains(user.toLatin1()));
    const auto done = house.terminal(
        {u"member"_s, u"forget"_s, RecordFixture::kGuild.toString(), user, u"--yes"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY(!contentOf(house.databasePath()).contains(user.toLatin1()));
}

void tst_RecordCommands::forgettingWantsConfirmation()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const QStringList forget{u"member"_s, u"forget"_s, u"--all"_s, capperText()};
    const auto refused = house.terminal(forget, "yes\n");
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("nothing was changed"), refused.err.constData());
    QVERIFY(contentOf(house.databasePath()).contains("Sharp Capper"));
    const auto done = house.terminal(forget, capperText().toLatin1() + '\n');
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY(!contentOf(house.databasePath()).contains("Sharp Capper"));
}

void tst_RecordCommands::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QString &line, int code, const char *says) {
        QTest::newRow(name) << line << code << QByteArray(says);
    };
    row("unknown export", u"export slips 7"_s, 2, "Usage");
    row("unknown format", u"export bets 7 --format xml"_s, 2, "Usage");
    row("unknown server", u"export bets 7"_s, 1, "CFG-005");
    row("no server", u"closing x 1 -110"_s, 2, "Usage");
    row("no odds", u"closing 7 1 -50"_s, 2, "American odds");
    row("no leg", u"closing 7 1 -110 --leg 0"_s, 2, "Usage");
    row("no such bet", u"closing 7 1 -110"_s, 1, "BET-001");
    row("no reason", u"adjust 7 8 1"_s, 1, "BET-009");
    row("not an amount", u"adjust 7 8 much"_s, 2, "Usage");
    row("forget nobody", u"member forget 7 8 --yes"_s, 1, "BET-009");
    row("forget what", u"member forget 7"_s, 2, "Usage");
    row("unknown option", u"member forget 7 8 --force"_s, 2, "force");
}

void tst_RecordCommands::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto output = house.terminal(line.split(u' '));
    QTEST(output.code, "code");
    QVERIFY2(output.err.contains(says), output.err.constData());
    QVERIFY(output.out.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RecordCommands)
#include "tst_RecordCommands.moc"
