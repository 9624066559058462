// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestMariadb.h"

#include <QDir>
#include <QFile>
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

QString userText()
{
    return u"200000000000003001"_s;
}

QJsonObject jsonOf(const DaemonHarness::Output &output)
{
    return QJsonDocument::fromJson(output.out).object();
}

qint64 countOf(const DaemonHarness::Output &output, const char *what)
{
    return jsonOf(output).value("counts"_L1).toObject().value(QLatin1String(what)).toInteger(-1);
}

/// Writes an export of two bets; one cannot be taken.
bool writeFolder(const QString &path)
{
    QFile file(path + u"/bets.csv"_s);
    const QString row = u"%1,%2,%3,NBA,moneyline,Celtics,-110,1.00,%4,77,1,2026-01-01 18:00:00\n"_s;
    return QDir().mkpath(path) && file.open(QIODevice::WriteOnly)
        && file.write((u"bet_serial,guild_id,user_id,league,bet_type,team,odds,units,status,"
                       "message_id,confirmed,created_at\n"_s
                       + row.arg(u"1"_s, guildText(), userText(), u"won"_s)
                       + row.arg(u"2"_s, guildText(), userText(), u"odd"_s))
                          .toUtf8())
        > 0;
}

} // namespace

/// The import as a process: from CSV and from a real MariaDB, its report, repetition and undoing.
class tst_ImportCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromCsvAndBack();
    void fromMariadb();
    void wrongUsage_data();
    void wrongUsage();
};

void tst_ImportCommand::fromCsvAndBack()
{
    DaemonHarness house;
    const QString folder = house.dataDir() + u"/old"_s;
    QVERIFY(writeFolder(folder));
    const QStringList import{u"import"_s, u"csv"_s, folder, u"--guild"_s, guildText(), u"--json"_s};
    const auto dry = house.terminal(import + QStringList{u"--dry-run"_s});
    QVERIFY2(dry.code == 0, dry.err.constData());
    QCOMPARE(countOf(dry, "bets"), 1);
    QVERIFY(jsonOf(dry).value("batch"_L1).isNull());
    const QJsonObject refused = jsonOf(dry).value("refused"_L1).toArray().at(0).toObject();
    QCOMPARE(refused.value("row"_L1).toString(), u"2"_s);
    QCOMPARE(refused.value("field"_L1).toString(), u"status"_s);
    QCOMPARE(refused.value("value"_L1).toString(), u"odd"_s);
    QVERIFY(house.bets().isEmpty());

    const auto taken = house.terminal(import);
    QCOMPARE(taken.code, 0);
    QCOMPARE(jsonOf(taken).value("batch"_L1).toInteger(), 1);
    QCOMPARE(house.bets().size(), 1);
    QCOMPARE(house.bets().at(0).toObject().value("net"_L1).toString(), u"0.909091"_s);
    QCOMPARE(house.terminal({u"verify"_s}).code, 0);

    const auto again = house.terminal(import);
    QCOMPARE(again.code, 0);
    QCOMPARE(countOf(again, "bets"), 0);
    QCOMPARE(countOf(again, "known"), 1);
    QCOMPARE(house.bets().size(), 1);

    const auto list = house.terminal({u"import"_s, u"list"_s});
    QVERIFY2(list.out.startsWith("Batch 1 of server"), list.out.constData());
    const auto undone = house.terminal({u"import"_s, u"undo"_s, u"1"_s});
    QVERIFY2(undone.out.contains("bets cancelled 1"), undone.out.constData());
    QCOMPARE(house.bets().at(0).toObject().value("status"_L1).toString(), u"cancelled"_s);
    const auto twice = house.terminal({u"import"_s, u"undo"_s, u"1"_s});
    QCOMPARE(twice.code, 1);
    QVERIFY2(twice.err.contains("BET-008"), twice.err.constData());
    QCOMPARE(house.terminal({u"verify"_s}).code, 0);
    QVERIFY(house.terminal({u"import"_s, u"list"_s}).out.contains("(undone "));
}

void tst_ImportCommand::fromMariadb()
{
    const TestMariadb old(legacySchema()
                          << u"SET time_zone = '+00:00'"_s
                          << u"INSERT INTO bets (guild_id, message_id, status, user_id, bet_type, "
                             u"league, team, odds, "
                             "units, confirmed, created_at, bet_details) VALUES (%1, 77, 'lost', "
                             "%2, 'moneyline', 'NBA', "
                             "'Celtics', -110, 1.10, 1, '2026-01-01 18:00:00', '{}')"_s.arg(
                                 guildText(), userText()));
    DaemonHarness house;
    const QStringList import{u"import"_s, u"mysql"_s, u"--guild"_s, guildText()};
    const auto nowhere = house.terminal(import);
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.err.contains("MYSQL_HOST"), nowhere.err.constData());

    house.setVariable(u"MYSQL_HOST"_s, old.address().host);
    house.setVariable(u"MYSQL_USER"_s, u"nobody-there"_s);
    house.setVariable(u"MYSQL_PASSWORD"_s, u"correct-horse-battery"_s);
    house.setVariable(u"MYSQL_DB"_s, old.address().database);
    const auto refused = house.terminal(import);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("DB-001"), refused.err.constData());
    QVERIFY(!refused.err.contains("correct-horse"));

    house.setVariable(u"MYSQL_USER"_s, u"root"_s);
    house.setVariable(u"MYSQL_PASSWORD"_s, QString());
    const auto taken = house.terminal(import);
    QVERIFY2(taken.code == 0, taken.err.constData());
    QVERIFY2(taken.out.contains("Batch 1 was taken over:"), taken.out.constData());
    QVERIFY2(taken.out.contains("bets 1 (1 settled), cappers 1"), taken.out.constData());
    QVERIFY2(taken.out.contains("never_booked"), taken.out.constData());
    QVERIFY2(taken.out.contains("dbsbmd import undo 1"), taken.out.constData());
    QCOMPARE(house.bets().at(0).toObject().value("net"_L1).toString(), u"-1.1"_s);
}

void tst_ImportCommand::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QString &line, int code, const char *says) {
        QTest::newRow(name) << line << code << QByteArray(says);
    };
    row("no server", u"import mysql"_s, 2, "--guild");
    row("no folder", u"import csv --guild 7"_s, 2, "Usage");
    row("unknown verb", u"import burn"_s, 2, "Usage");
    row("not a batch", u"import undo x"_s, 2, "import list");
    row("no such batch", u"import undo 7"_s, 1, "VAL-006");
    row("no such folder", u"import csv /nowhere --guild 7"_s, 1, "CFG-006");
    row("wrong mapping", u"import mysql --guild 7 --map 5"_s, 2, "OLD=NEW");
    row("another's option", u"verify --dry-run"_s, 2, "does not go with");
    row("password as an argument", u"import mysql --guild 7 --set mysql_password=x"_s, 2, "secret");
}

void tst_ImportCommand::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    DaemonHarness house;
    const auto output = house.terminal(line.split(u' '));
    QTEST(output.code, "code");
    QVERIFY2(output.err.contains(says), output.err.constData());
    QVERIFY(output.out.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImportCommand)
#include "tst_ImportCommand.moc"
