// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ');
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Settings at the terminal, as a process.
class tst_ConfigCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsPrintedAndMasked();
    void theTemplateIsImported();
    void anOldBotsFileIsImported();
    void changesAreOneAndCanBeTakenBack();
    void changesAtOnceAreNotedOneAfterAnother();
    void changesOfAServer();
    void settingsMoveToAnotherServer();
    void settingsOfAServerAreChecked();
    void aDamagedFileIsLeftAlone();
    void connectionsAreTried();
    void aRunningBotTakesChangesIn();
    void whatFailsBesideIsSaidOnce();
    void wrongUsage_data();
    void wrongUsage();
};

void tst_ConfigCommand::everythingIsPrintedAndMasked()
{
    DaemonHarness house;
    house.setVariable(u"LOG_LEVEL"_s, u"DEBUG"_s);
    const auto text = house.terminal({u"--print-config"_s});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains("DEBUG (environment, locked)"), text.out.constData());
    QVERIFY(text.out.contains("discord_token") && text.out.contains("***"));
    QVERIFY(!text.out.contains(DaemonHarness::kToken));
    // Of what is too long to be shown whole no part is a part of a secret.
    const QString token =
        u"MTQ1MDAwMDAwMDAwMDAwMDAw.GzzzZz.zzzzzzzzzzzzzzzzzzzzzzzzzz0123456789AB"_s;
    const QString path = u'/' + QString(40, u'x') + u'/' + token;
    const auto cut =
        house.terminal({u"config"_s, u"set"_s, u"backup_dir="_s + path, u"--dry-run"_s});
    QVERIFY2(cut.code == 0 && cut.out.contains("backup_dir"), cut.err.constData());
    QVERIFY2(!cut.out.contains(token.left(12).toLatin1()), cut.out.constData());
    const auto json = house.terminal(words(u"--print-config --json"_s));
    QVERIFY(QJsonDocument::fromJson(json.out).object().value("settings"_L1).toArray().size() > 15);
}

void tst_ConfigCommand::theTemplateIsImported()
{
    DaemonHarness house;
    const auto page = house.terminal({u"--env-template"_s});
    QCOMPARE(page.code, 0);
    QByteArray filled = page.out;
    QVERIFY(filled.contains("\n#CACHE_TTL=3600\n"));
    filled.replace("\n#CACHE_TTL=3600\n", "\nCACHE_TTL=77\n");
    const QString path = house.dataDir() + u"/filled.env";
    write(path, filled);
    QCOMPARE(house.terminal({u"config"_s, u"import-env"_s, path}).code, 0);
    QVERIFY(house.terminal({u"--print-config"_s}).out.contains("77 (settings.json)"));
}

void tst_ConfigCommand::anOldBotsFileIsImported()
{
    DaemonHarness house;
    const QString path = house.dataDir() + u"/old.env";
    write(path,
          "export MYSQL_POOL_MAX_SIZE='20' # old\nREDIS_URL=redis://hunter2\n"
          "API_TIMEOUT=\"45\"\n");
    const QStringList import{u"config"_s, u"import-env"_s, path};
    const auto dry = house.terminal(import + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.code, 0);
    QVERIFY2(dry.out.contains("db_pool_max_size: default -> 20"), dry.out.constData());
    QVERIFY(dry.err.contains("line 2") && !dry.err.contains("hunter2"));
    QVERIFY(!QFile::exists(house.dataDir() + u"/settings.json"));
    QCOMPARE(house.terminal(import).code, 0);
    const QByteArray now = house.terminal({u"--print-config"_s}).out;
    QVERIFY(now.contains("20 (settings.json)") && now.contains("45 (settings.json)"));
    // What is refused of it is no success.
    write(path, "CACHE_TTL=9\nthis is no assignment\n");
    const auto broken = house.terminal(import);
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.err.contains("line 2"), broken.err.constData());
    write(path, QByteArray(1'000'001, '#'));
    const auto huge = house.terminal(import);
    QCOMPARE(huge.code, 1);
    QVERIFY2(huge.err.contains("1 MB"), huge.err.constData());
    QCOMPARE(house.terminal(words(u"config set cache_ttl="_s)).code, 0);
    // A secret without a keychain goes nowhere, least of all into the file, and nothing else does.
    write(path, "API_KEY=hunter2hunter2\nCACHE_TTL=5\n");
    const auto secret = house.terminal(import);
    QCOMPARE(secret.code, 1);
    QVERIFY(secret.err.contains("AUT-004") && !secret.err.contains("hunter2"));
    QFile file(house.dataDir() + u"/settings.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(!stored.contains("hunter2") && !stored.contains("cache_ttl"));
}

void tst_ConfigCommand::changesAreOneAndCanBeTakenBack()
{
    DaemonHarness house;
    const auto faulty =
        house.terminal(words(u"config set cache_ttl=5 log_level=LOUD api_timeout=1"_s));
    QCOMPARE(faulty.code, 1);
    QVERIFY(faulty.err.contains("LOUD") && faulty.err.contains("api_timeout"));
    QVERIFY(house.terminal(words(u"config history"_s)).out.contains("No change"));
    const auto dry = house.terminal(words(u"config set cache_ttl=5 --dry-run --json"_s));
    QVERIFY(!QJsonDocument::fromJson(dry.out).object().value("applied"_L1).toBool(true));
    const auto set = house.terminal(words(u"config set cache_ttl=5 theme=dark"_s));
    QCOMPARE(set.code, 0);
    QVERIFY2(set.out.contains("cache_ttl: default -> 5"), set.out.constData());
    QCOMPARE(house.terminal(words(u"config set cache_ttl=6"_s)).code, 0);
    const auto history = house.terminal(words(u"config history cache_ttl --json"_s));
    const QJsonArray entries = QJsonDocument::fromJson(history.out).array();
    QCOMPARE(entries.size(), 2);
    const QJsonObject latest = entries.at(0).toObject();
    QCOMPARE(latest.value("before"_L1).toString(), u"5"_s);
    QCOMPARE(latest.value("source"_L1).toString(), u"terminal"_s);
    QVERIFY(!latest.value("who"_L1).toString().isEmpty());
    QVERIFY(latest.value("at"_L1).toString().startsWith(u"20"));
    QCOMPARE(house.terminal(words(u"config revert 1"_s)).code, 1); // changed since
    const auto tried = house.terminal(words(u"config revert 3 --dry-run"_s));
    QCOMPARE(tried.code, 0);
    QVERIFY2(tried.out.contains("cache_ttl: 6 -> 5") && tried.out.contains("dry run"),
             tried.out.constData());
    QVERIFY(house.terminal({u"--print-config"_s}).out.contains("6 (settings.json)"));
    QCOMPARE(house.terminal(words(u"config revert 1 --dry-run"_s)).code, 1);
    QCOMPARE(house.terminal(words(u"config revert 3"_s)).code, 0);
    QVERIFY(house.terminal({u"--print-config"_s}).out.contains("5 (settings.json)"));
    QCOMPARE(house.terminal(words(u"config revert 3 --force"_s)).code, 0);
    const auto later = house.terminal(words(u"config set api_timeout=50"_s));
    QVERIFY2(later.out.contains("Restart"), later.out.constData());
}

void tst_ConfigCommand::changesAtOnceAreNotedOneAfterAnother()
{
    DaemonHarness house;
    const auto done =
        house.shell(u"for i in 1 2 3 4 5 6 7 8 9 10 11 12; do dbsbmd config set cache_ttl=$((100 + "
                    "i)) & all=\"$all $!\"; done; for one in $all; do wait $one || exit; done"_s,
                    house.dataDir());
    QVERIFY2(done.code == 0, done.err.constData());
    QFile file(house.dataDir() + u"/settings-history.jsonl");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonValue stored;
    QJsonValue number = 0;
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QVERIFY2(entry.value("before"_L1).toString() == stored.toString(), line.constData());
        stored = entry.value("after"_L1);
        number = entry.value("number"_L1);
    }
    QCOMPARE(number.toInt(), 12);
    QFile settings(house.dataDir() + u"/settings.json");
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QJsonObject values = QJsonDocument::fromJson(settings.readAll()).object();
    QCOMPARE(QString::number(values.value("cache_ttl"_L1).toInt()), stored.toString());
}

void tst_ConfigCommand::changesOfAServer()
{
    DaemonHarness house;
    const QString guild = u" --guild "_s + DaemonHarness::kGuild.toString();
    QCOMPARE(house.terminal(words(u"config set min_units=9 max_units=2"_s + guild)).code, 1);
    const auto dry = house.terminal(words(u"config set undo_minutes=30 --dry-run"_s + guild));
    QVERIFY2(dry.out.contains("undo_minutes: default -> 30"), dry.out.constData());
    QCOMPARE(house.terminal(words(u"config set undo_minutes=30 min_units=0.5"_s + guild)).code, 0);
    const auto history = house.terminal(words(u"config history undo_minutes --json"_s + guild));
    const QJsonArray entries = QJsonDocument::fromJson(history.out).array();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.at(0).toObject().value("after"_L1).toString(), u"30"_s);
    const int number = entries.at(0).toObject().value("number"_L1).toInt();
    const auto tried = house.terminal(words(u"config revert %1 --dry-run"_s.arg(number) + guild));
    QCOMPARE(tried.code, 0);
    QVERIFY2(tried.out.contains("undo_minutes: 30 -> default"), tried.out.constData());
    QCOMPARE(house.terminal(words(u"config revert %1"_s.arg(number) + guild)).code, 0);
    QCOMPARE(house.terminal(words(u"config revert %1"_s.arg(number) + guild)).code, 1);
    QCOMPARE(house.terminal(words(u"verify"_s)).code, 0); // each is in the journal
}

void tst_ConfigCommand::settingsMoveToAnotherServer()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const QString path = house.dataDir() + u"/guild.json";
    const QString from = DaemonHarness::kGuild.toString();
    const QString to = DaemonHarness::kElsewhere.toString();
    QCOMPARE(house.terminal(words(u"config set undo_minutes=30 --guild "_s + from)).code, 0);
    QCOMPARE(house.terminal({u"config"_s, u"export"_s, u"--guild"_s, from, u"--out"_s, path}).code,
             0);
    QCOMPARE(QFile::permissions(path) & 0x077, QFile::Permissions());
    const QString map =
        u"%1=%2"_s.arg(DaemonHarness::kSlips.toString(), DaemonHarness::kSlipsElsewhere.toString());
    const auto moved =
        house.terminal({u"config"_s, u"import"_s, path, u"--guild"_s, to, u"--map"_s, map});
    QCOMPARE(moved.code, 0);
    QVERIFY2(moved.err.contains("left out, member_role"), moved.err.constData());
    const auto shown = house.terminal({u"guild"_s, to, u"show"_s, u"--json"_s});
    const QJsonObject settings = QJsonDocument::fromJson(shown.out).object();
    const auto value = [&settings](const QString &name) {
        return settings.value(name).toObject().value("value"_L1).toString();
    };
    QCOMPARE(value(u"slip_channel"_s), DaemonHarness::kSlipsElsewhere.toString());
    QCOMPARE(value(u"undo_minutes"_s), u"30"_s);
    QVERIFY(value(u"member_role"_s).isEmpty());
}

void tst_ConfigCommand::settingsOfAServerAreChecked()
{
    DaemonHarness house;
    QCOMPARE(house.terminal({u"--check-config"_s}).code, 0);
    QVERIFY(!QFile::exists(house.databasePath())); // a check makes none
    QVERIFY(house.setUpGuild());
    QCOMPARE(house.terminal({u"--check-config"_s}).code, 0);
    house.setVariable(u"DBSBM_DATABSE_URL"_s, u"sqlite:///x"_s);
    const auto faulty = house.terminal(words(u"--check-config --json"_s));
    QCOMPARE(faulty.code, 1);
    const QJsonArray faults =
        QJsonDocument::fromJson(faulty.out).object().value("faults"_L1).toArray();
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.at(0).toObject().value("mend"_L1).toString().contains(u"DBSBM_DATABASE_URL"));
}

void tst_ConfigCommand::aDamagedFileIsLeftAlone()
{
    DaemonHarness house;
    const QString path = house.dataDir() + u"/settings.json";
    write(path, "{\"theme\": ");
    for (const QString &line :
         {u"--check-config"_s, u"--print-config"_s, u"config set cache_ttl=5"_s, u"run"_s}) {
        const auto output = house.terminal(words(line));
        QCOMPARE(output.code, 1);
        QVERIFY2(output.out.contains("CFG-004") || output.err.contains("CFG-004"),
                 qPrintable(line));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"theme\": "));
    QCOMPARE(QDir(house.dataDir()).entryList({u"settings.json.damaged-*"_s}).size(), 1);
}

void tst_ConfigCommand::connectionsAreTried()
{
    DaemonHarness house;
    const auto good = house.terminal(words(u"config test --json"_s));
    QCOMPARE(good.code, 0);
    const QJsonObject results = QJsonDocument::fromJson(good.out).object();
    QCOMPARE(results.value("checks"_L1).toArray().size(), 5);
    QVERIFY(!QFile::exists(house.databasePath())); // trying makes none
    QVERIFY2(good.out.contains("Integration bot"), good.out.constData());
    house.setVariable(u"DBSBM_DATABASE_URL"_s, u"postgresql://x@127.0.0.1:1/x"_s);
    const auto bad = house.terminal(words(u"config test"_s));
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.out.contains("failed") && bad.out.contains("DB-001"), bad.out.constData());
}

/// The start is told step by step, and what the terminal changes later is taken in.
void tst_ConfigCommand::aRunningBotTakesChangesIn()
{
    DaemonHarness house;
    house.start();
    QVERIFY(house.waitOnline());
    for (const QString &step :
         {u"settings"_s, u"log"_s, u"database"_s, u"fonts"_s, u"logos"_s, u"login"_s})
        QTRY_VERIFY2(house.errorText().contains(u"start: %1 done"_s.arg(step)), qPrintable(step));
    QCOMPARE(house.terminal(words(u"config set theme=dark api_timeout=40"_s)).code, 0);
    QTRY_VERIFY_WITH_TIMEOUT(house.errorText().contains(u"in effect now: theme"), 10'000);
    QTRY_VERIFY(house.errorText().contains(u"waits for a restart: api_timeout"));
    const auto check = house.terminal(words(u"--check-config --json"_s));
    QCOMPARE(check.code, 0);
    QCOMPARE(QJsonDocument::fromJson(check.out).object().value("waitingForRestart"_L1).toArray(),
             QJsonArray{u"api_timeout"_s});
    QVERIFY(house.terminal({u"--check-config"_s}).out.contains("api_timeout waits for a restart"));
    QCOMPARE(house.stop(), 0);
    QVERIFY(!house.terminal({u"--check-config"_s}).out.contains("waits for a restart"));
}

/// Without a log file, standard error is where warnings go, and no error is said twice.
void tst_ConfigCommand::whatFailsBesideIsSaidOnce()
{
    DaemonHarness house;
    QVERIFY(house.terminal(words(u"config set cache_ttl=5"_s)).err.isEmpty());
    const QString history = house.dataDir() + u"/settings-history.jsonl";
    QVERIFY(QFile::remove(history) && QDir().mkpath(history));
    const auto set = house.terminal(words(u"config set theme=light"_s));
    QCOMPARE(set.code, 0); // the change itself counts
    QVERIFY2(set.err.startsWith("dbsbmd: ") && set.err.contains("settings-history.jsonl"),
             set.err.constData());
    write(house.dataDir() + u"/settings.json", R"({"cache_ttl": "much"})");
    for (const QString &line :
         {u"guild 1440000000000004096 show"_s, u"config set theme=dark"_s, u"--check-config"_s}) {
        const auto output = house.terminal(words(line));
        const QByteArray said = output.out + output.err;
        QVERIFY2(said.count("CFG-001") == 1, said.constData());
    }
}

void tst_ConfigCommand::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no verb") << u"config"_s << QByteArray("Usage");
    QTest::newRow("other verb") << u"config burn"_s << QByteArray("Usage");
    QTest::newRow("no pair") << u"config set cache_ttl"_s << QByteArray("Usage");
    QTest::newRow("secret") << u"config set discord_token=hunter2"_s << QByteArray("is a secret");
    for (const QString &verb : {u"history"_s, u"test"_s, u"export"_s}) {
        QTest::newRow(qPrintable(u"dry "_s + verb))
            << QString(u"config "_s + verb + u" --dry-run"_s) << QByteArray("no --dry-run");
    }
    for (const QString &rest : {u"create"_s, u"list"_s, u"verify x"_s}) {
        QTest::newRow(qPrintable(u"dry backup "_s + rest))
            << QString(u"backup "_s + rest + u" --dry-run"_s) << QByteArray("no --dry-run");
    }
    for (const QString &number : {u"x"_s, u"0"_s, u"1.5"_s}) {
        QTest::newRow(qPrintable(u"change "_s + number))
            << QString(u"config revert "_s + number) << QByteArray("not the number of a change");
        QTest::newRow(qPrintable(u"change of a server "_s + number))
            << QString(u"config revert %1 --guild 1440000000000004096"_s.arg(number))
            << QByteArray("not the number of a change");
    }
    QTest::newRow("map") << u"config import x.json --guild 1440000000000004096 --map foo"_s
                         << QByteArray("--map takes OLD=NEW");
    QTest::newRow("no guild") << u"config history --guild here"_s << QByteArray("id of a guild");
}

void tst_ConfigCommand::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    DaemonHarness house;
    const auto output = house.terminal(words(line));
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(says), output.err.constData());
    QVERIFY(!output.err.contains("hunter2"));
}

QTEST_GUILESS_MAIN(tst_ConfigCommand)
#include "tst_ConfigCommand.moc"
