// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

QString guildText()
{
    return DaemonHarness::kGuild.toString();
}

/// Runs SQL on the file behind the program's back, as somebody with a database tool does.
bool meddle(const QString &path, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddle"));
        database.setDatabaseName(path);
        done = database.open();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            done = query.exec(statement) && done;
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddle"));
    return done;
}

} // namespace

/// Every terminal command as a process: output, error text and exit code.
class tst_TerminalCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guildIsReadAndChanged();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void cappersComeAndGo();
    void betsAndVerifyOfAnEmptyRecord();
    void flippedByteIsFound();
    void aPostedRootIsChecked();
    void gradeAgreesAndDisagrees();
    void configIsChecked();
    void damagedDatabasesAreRefused_data();
    void damagedDatabasesAreRefused();
    void lockedDatabaseIsSaid();
};

void tst_TerminalCommands::guildIsReadAndChanged()
{
    DaemonHarness house;
    QCOMPARE(house
                 .terminal({QStringLiteral("guild"), guildText(), QStringLiteral("set"),
                            QStringLiteral("undo_minutes"), QStringLiteral("30")})
                 .code,
             0);
    const auto shown = house.terminal(
        {QStringLiteral("guild"), guildText(), QStringLiteral("show"), QStringLiteral("--json")});
    QCOMPARE(shown.code, 0);
    const QJsonObject undo =
        QJsonDocument::fromJson(shown.out).object().value(QLatin1String("undo_minutes")).toObject();
    QCOMPARE(undo.value(QLatin1String("value")).toString(), QStringLiteral("30"));
    QVERIFY(undo.value(QLatin1String("stored")).toBool());
}

void tst_TerminalCommands::wrongValuesAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QString &line, int code, const char *says) {
        QTest::newRow(name) << line.split(u' ') << code << QByteArray(says);
    };
    row("unknown setting", QStringLiteral("guild %1 set nonsense 1").arg(guildText()), 1,
        "CFG-002");
    row("not a number", QStringLiteral("guild %1 set undo_minutes soon").arg(guildText()), 1,
        "CFG-001");
    row("not a channel", QStringLiteral("guild %1 set slip_channel here").arg(guildText()), 1,
        "CFG-001");
    row("not a guild", QStringLiteral("guild here show"), 2, "not the id of a guild");
    row("wrong verb", QStringLiteral("guild %1 burn").arg(guildText()), 2, "Usage");
    row("no command", QStringLiteral("betz"), 2, "betz");
    row("unknown capper", QStringLiteral("capper %1 remove 1440000000000999999").arg(guildText()),
        1, "BET-009");
}

void tst_TerminalCommands::wrongValuesAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto output = house.terminal(arguments);
    QCOMPARE(output.code, code);
    QVERIFY2(output.err.contains(says), output.err.constData());
    QVERIFY(output.out.isEmpty());
}

void tst_TerminalCommands::cappersComeAndGo()
{
    DaemonHarness house;
    const QString user = DaemonHarness::kCapper.toString();
    QCOMPARE(house
                 .terminal({QStringLiteral("capper"), guildText(), QStringLiteral("add"), user,
                            QStringLiteral("Sharp")})
                 .code,
             0);
    QVERIFY(house.terminal({QStringLiteral("capper"), guildText(), QStringLiteral("list")})
                .out.contains("Sharp"));
    QCOMPARE(house.terminal({QStringLiteral("capper"), guildText(), QStringLiteral("remove"), user})
                 .code,
             0);
    const auto list = house.terminal(
        {QStringLiteral("capper"), guildText(), QStringLiteral("list"), QStringLiteral("--json")});
    const QJsonObject capper = QJsonDocument::fromJson(list.out).array().at(0).toObject();
    QCOMPARE(capper.value(QLatin1String("user")).toString(), user);
    QVERIFY(!capper.value(QLatin1String("active")).toBool(true));
}

void tst_TerminalCommands::betsAndVerifyOfAnEmptyRecord()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto bets = house.terminal({QStringLiteral("bets"), QStringLiteral("--json")});
    QCOMPARE(bets.code, 0);
    QCOMPARE(QJsonDocument::fromJson(bets.out).array().size(), 0);
    QCOMPARE(house.terminal({QStringLiteral("verify")}).code, 0);
}

void tst_TerminalCommands::flippedByteIsFound()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const QString path = house.databasePath();
    QVERIFY(QFile::exists(path));
    QVERIFY(meddle(path,
                   {QStringLiteral("DROP TRIGGER journal_fixed"),
                    QStringLiteral("UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 1")}));
    const auto verified = house.terminal({QStringLiteral("verify")});
    QCOMPARE(verified.code, 1);
    QVERIFY2(verified.out.contains("BROKEN"), verified.out.constData());
    const auto refused =
        house.terminal({QStringLiteral("capper"), guildText(), QStringLiteral("add"),
                        DaemonHarness::kOther.toString(), QStringLiteral("Other")});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("BET-010"), refused.err.constData());
}

void tst_TerminalCommands::aPostedRootIsChecked()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto check = [&](qint64 row, const QString &hash) {
        return house.terminal({QStringLiteral("verify"), guildText(), QStringLiteral("--seq"),
                               QString::number(row), QStringLiteral("--root"), hash});
    };
    const auto all = house.terminal({QStringLiteral("verify"), QStringLiteral("--json")});
    const QJsonObject now = QJsonDocument::fromJson(all.out).array().at(0).toObject();
    const QString head = now.value(QLatin1String("head")).toString();
    const qint64 rows = now.value(QLatin1String("entries")).toInteger();
    QCOMPARE(head.size(), 64);
    const auto holds = check(rows, head);
    QCOMPARE(holds.code, 0);
    QVERIFY2(holds.out.contains("The root holds"), holds.out.constData());
    const auto earlier = check(rows - 1, head);
    QCOMPARE(earlier.code, 1);
    QVERIFY2(earlier.out.contains("BROKEN"), earlier.out.constData());
    const auto beyond = check(rows + 1, head);
    QCOMPARE(beyond.code, 1);
    QVERIFY2(beyond.out.contains("no row"), beyond.out.constData());
    QCOMPARE(house.terminal({QStringLiteral("verify"), guildText()}).code, 2);
    // The record grows and the root holds; a row before it changes and it does not.
    QCOMPARE(house
                 .terminal({QStringLiteral("capper"), guildText(), QStringLiteral("add"),
                            DaemonHarness::kOther.toString(), QStringLiteral("Other")})
                 .code,
             0);
    QCOMPARE(check(rows, head).code, 0);
    QVERIFY(meddle(house.databasePath(),
                   {QStringLiteral("DROP TRIGGER journal_fixed"),
                    QStringLiteral("UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 1")}));
    QCOMPARE(check(rows, head).code, 1);
}

void tst_TerminalCommands::gradeAgreesAndDisagrees()
{
    DaemonHarness house;
    const QString vectors = sourceFile(u"tests/data/grading-vectors.json");
    const auto good = house.terminal({QStringLiteral("grade"), vectors});
    QCOMPARE(good.code, 0);
    const QJsonArray cases = QJsonDocument::fromJson(good.out).array();
    QVERIFY(cases.size() >= 34);
    for (const QJsonValue &item : cases)
        QCOMPARE(item.toObject().value(QLatin1String("result")),
                 item.toObject().value(QLatin1String("expected")));

    QFile source(vectors);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QFile changed(house.dataDir() + QStringLiteral("/wrong.json"));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(source.readAll().replace("\"net\": 909091", "\"net\": 909092"));
    changed.close();
    const auto bad = house.terminal({QStringLiteral("grade"), changed.fileName()});
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.err.contains("single -110 won, risk 1"), bad.err.constData());
    QCOMPARE(house.terminal({QStringLiteral("grade"), QStringLiteral("/nowhere.json")}).code, 1);
}

void tst_TerminalCommands::configIsChecked()
{
    DaemonHarness house;
    QCOMPARE(house.terminal({QStringLiteral("--check-config")}).code, 0);
    house.setVariable(QStringLiteral("LOG_LEVEL"), QStringLiteral("LOUD"));
    house.setVariable(QStringLiteral("LOG_BACKUP_COUNT"), QStringLiteral("900"));
    const auto faulty = house.terminal({QStringLiteral("--check-config")});
    QCOMPARE(faulty.code, 1);
    QVERIFY2(faulty.out.contains("LOUD") && faulty.out.contains("900"),
             faulty.out.constData()); // both, in one pass
    QVERIFY(!faulty.out.contains(DaemonHarness::kToken));
}

void tst_TerminalCommands::damagedDatabasesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("not a database")
        << QByteArray(4096, 'x') << QStringList() << QByteArray("DB-005");
    QTest::newRow("of a newer version")
        << QByteArray() << QStringList{QStringLiteral("PRAGMA user_version = 9000")}
        << QByteArray("DB-004");
}

void tst_TerminalCommands::damagedDatabasesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, says);
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    if (!content.isEmpty()) {
        QFile file(house.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    } else {
        QVERIFY(meddle(house.databasePath(), statements));
    }
    QFile file(house.databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto refused = house.terminal({QStringLiteral("bets")});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before); // refused, never overwritten
}

void tst_TerminalCommands::lockedDatabaseIsSaid()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock"));
        database.setDatabaseName(house.databasePath());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("BEGIN EXCLUSIVE")));
        const auto refused =
            house.terminal({QStringLiteral("guild"), guildText(), QStringLiteral("set"),
                            QStringLiteral("undo_minutes"), QStringLiteral("30")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("DB-002"), refused.err.constData());
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("lock"));
    QCOMPARE(house
                 .terminal({QStringLiteral("guild"), guildText(), QStringLiteral("set"),
                            QStringLiteral("undo_minutes"), QStringLiteral("30")})
                 .code,
             0);
}

QTEST_GUILESS_MAIN(tst_TerminalCommands)
#include "tst_TerminalCommands.moc"
