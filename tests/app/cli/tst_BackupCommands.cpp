// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupFiles.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/RecordFill.h"
#include "tests/support/TestDatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/mount.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QStringList allIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A data folder with a record of that many bets, of the engine of this run.
class House
{
public:
    explicit House(int bets) : daemon(testEngine())
    {
        fill(bets);
        if (testEngine() == Engine::Postgres)
            return;
        record.file.close();
        if (!QFile::copy(record.file.path(), daemon.databasePath()))
            qFatal("the record could not be copied");
    }

    DaemonHarness::Output run(const QStringList &arguments, const QByteArray &input = {})
    {
        return daemon.terminal(arguments, input);
    }
    QString folder() const { return daemon.dataDir() + u"/backups"; }
    QString newest() const
    {
        const QList<BackupEntry> entries = backupsIn(folder());
        return entries.isEmpty() ? QString() : entries.first().path;
    }
    /// The same from a shell that sets limits first.
    DaemonHarness::Output limited(const QString &limits, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBSBM_DATA_DIR"_s, daemon.dataDir());
        environment.insert(u"DBSBM_MODE"_s, u"real"_s);
        process.setProcessEnvironment(environment);
        process.start(u"bash"_s,
                      QStringList{u"-c"_s, limits + u"; exec \"$0\" \"$@\""_s,
                                  QStringLiteral(DBSBM_DAEMON), u"--no-keychain"_s}
                          + arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    RecordFixture record;
    DaemonHarness daemon;

private:
    /// On a server the daemon's own database is used, which the harness made.
    void fill(int bets)
    {
        if (testEngine() == Engine::Postgres) {
            if (!daemon.setUpGuild())
                qFatal("the guild could not be set up");
            return;
        }
        RecordFill filled(record);
        filled.upTo(bets);
    }
};

} // namespace

/// `backup` and `maintenance` as processes.
class tst_BackupCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromCreateToRestore()
    {
        House house(200);
        const auto made = house.run({u"backup"_s, u"create"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(made.err.isEmpty()); // no progress where nobody looks on
        const QString file = QJsonDocument::fromJson(made.out).object().value(u"file"_s).toString();
        QVERIFY(QFile::exists(file));
        const auto listed = house.run({u"backup"_s, u"list"_s});
        QVERIFY2(listed.code == 0 && listed.out.contains(file.toUtf8()), listed.err.constData());
        const auto verified = house.run({u"backup"_s, u"verify"_s, file, u"--drill"_s});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QVERIFY2(verified.out.contains("is whole"), verified.out.constData());
        const QByteArray before = house.run({u"verify"_s, u"--json"_s}).out;

        QCOMPARE(house
                     .run({u"guild"_s, DaemonHarness::kGuild.toString(), u"set"_s, u"language"_s,
                           u"de"_s})
                     .code,
                 0);
        const auto dry = house.run({u"backup"_s, u"restore"_s, file, u"--dry-run"_s});
        QVERIFY2(dry.code == 0, dry.err.constData());
        QVERIFY2(dry.out.contains("Table guild_setting") && dry.out.contains("Nothing was changed"),
                 dry.out.constData());
        const auto asked = house.run({u"backup"_s, u"restore"_s, file}, "no\n");
        QCOMPARE(asked.code, 1);
        QCOMPARE(backupsIn(house.folder()).size(), 1);
        const auto restored = house.run({u"backup"_s, u"restore"_s, file}, "restore\n");
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY2(restored.out.contains("before-restore"), restored.out.constData());
        QCOMPARE(house.run({u"verify"_s, u"--json"_s}).out, before);
        const auto shown =
            house.run({u"guild"_s, DaemonHarness::kGuild.toString(), u"show"_s, u"--json"_s}).out;
        QVERIFY2(!shown.contains("\"de\""), shown.constData());
    }

    void whatCameOfADrillIsSaid()
    {
        House house(5);
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        const QStringList verify{u"backup"_s, u"verify"_s, house.newest()};
        const bool server = testEngine() == Engine::Postgres;
        const auto isDrilled = [&house](const QStringList &words) {
            const QByteArray json = house.run(words + QStringList{u"--json"_s}).out;
            return QJsonDocument::fromJson(json).object().value(u"drill"_s).toBool();
        };
        const auto plain = house.run(verify);
        QVERIFY2(plain.code == 0 && !plain.out.contains("drill"), plain.out.constData());
        QVERIFY(!isDrilled(verify));
        const QStringList drill = verify + QStringList{u"--drill"_s};
        const auto drilled = house.run(drill);
        QVERIFY2(drilled.code == 0, drilled.err.constData());
        QVERIFY2(drilled.out.contains(server ? "The drill took place" : "--drill adds nothing"),
                 drilled.out.constData());
        QCOMPARE(isDrilled(drill), server);
        if (!server)
            return;
        QVERIFY2(drilled.out.contains("Its 0 bets and "), drilled.out.constData());
        house.daemon.setVariable(u"DBSBM_DATABASE_URL"_s, {}); // which names the file
        const auto lacking = house.run(drill);
        QCOMPARE(lacking.code, 1);
        QVERIFY2(lacking.out.contains("is whole") && !lacking.out.contains("drill"),
                 lacking.out.constData());
        QVERIFY2(lacking.err.contains("no drill took place"), lacking.err.constData());
        QVERIFY(!isDrilled(drill));
    }

    void settingsAndSecretsComeAlong()
    {
        House house(5);
        house.daemon.setVariable(u"DBSBM_BACKUP_PASSPHRASE"_s, u"a planted passphrase"_s);
        QFile settings(house.daemon.dataDir() + u"/settings.json"_s);
        const auto write = [&settings](const QByteArray &level) {
            QVERIFY(settings.open(QIODevice::WriteOnly));
            settings.write("{\"mode\": \"real\", \"log_level\": \"" + level + "\"}");
            settings.close();
        };
        write("DEBUG");
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        const Result<BackupManifest> manifest = readManifest(house.newest());
        QVERIFY(manifest && manifest->find(u"secrets.sealed"_s)); // the token of the environment
        write("ERROR");
        const auto dry = house.run({u"backup"_s, u"restore"_s, house.newest(), u"--dry-run"_s});
        QVERIFY2(dry.out.contains("log_level: \"ERROR\", then \"DEBUG\""), dry.out.constData());
        const auto restored = house.run({u"backup"_s, u"restore"_s, house.newest(), u"--yes"_s});
        // There is no keychain to put the token into, which is said; the setting is set.
        QVERIFY2(restored.err.contains("Not restored: discord_token"), restored.err.constData());
        QVERIFY(!restored.err.contains(DaemonHarness::kToken));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(settings.readAll().contains("DEBUG"));
    }

    /// It would leave the secrets out, and nobody would know.
    void noneWithAFaultyPassphrase()
    {
        House house(1);
        house.daemon.setVariable(u"DBSBM_BACKUP_PASSPHRASE"_s, u"torn\nin two"_s);
        const auto refused = house.run({u"backup"_s, u"create"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("backup_passphrase"), refused.err.constData());
        QVERIFY(house.newest().isEmpty());
    }

    void refusedWhileTheBotRuns()
    {
        House house(5);
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        house.daemon.start();
        QVERIFY2(house.daemon.waitOnline(), qPrintable(house.daemon.errorText()));
        const auto refused = house.run({u"backup"_s, u"restore"_s, house.newest(), u"--yes"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("CFG-008") || refused.err.contains("DB-002"),
                 refused.err.constData());
        // A backup beside it is what it is for.
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        QCOMPARE(backupsIn(house.folder()).size(), 2);
    }

    void aKilledOneLeavesNoBackup()
    {
        House house(4'000);
        int killed = 0;
        for (int round = 0; round < 6; ++round) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"DBSBM_DATA_DIR"_s, house.daemon.dataDir());
            environment.insert(u"DBSBM_MODE"_s, u"real"_s);
            if (house.daemon.postgres())
                QSKIP("the same code; its children are tst_postgresTools' business");
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(DBSBM_DAEMON),
                          {u"--no-keychain"_s, u"backup"_s, u"create"_s});
            // A little later in each round.
            QVERIFY(QTest::qWaitFor([&house] { return allIn(house.folder()).size() > 1; }, 10'000));
            process.waitForFinished(round * 25);
            process.kill();
            process.waitForFinished();
            killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
            for (const BackupEntry &entry : backupsIn(house.folder()))
                QCOMPARE(house.run({u"backup"_s, u"verify"_s, entry.path}).code, 0);
        }
        QVERIFY2(killed > 0, "none was killed in the middle");
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        for (const QString &name : allIn(house.folder()))
            QVERIFY2(backupNameFrom(name), qPrintable(name)); // what was half made is gone
    }

    void aFullTargetIsSaid()
    {
        if (testEngine() == Engine::Postgres)
            QSKIP("pg_dump's own words are in tst_postgresTools");
        House house(300);
        // No file of more than 100 kB; the signal is ignored, so that the write fails.
        const auto full =
            house.limited(u"trap '' XFSZ; ulimit -f 100"_s, {u"backup"_s, u"create"_s});
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains("CFG-007") && full.err.contains("Make room"),
                 full.err.constData());
        QCOMPARE(allIn(house.folder()), QStringList());
    }

    void aFullFileSystemIsSaid()
    {
        House house(300);
        const QTemporaryDir small;
        const QByteArray path = QFile::encodeName(small.path());
        if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=40k") != 0)
            QSKIP("this user may not mount; aFullTargetIsSaid does without");
        const auto full = house.run({u"backup"_s, u"create"_s, u"--out"_s, small.path()});
        const QStringList left = allIn(small.path());
        ::umount(path.constData());
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains("CFG-007"), full.err.constData());
        QCOMPARE(left, QStringList());
    }

    void aReadOnlyTargetIsSaid()
    {
        House house(5);
        const auto refused = house.run({u"backup"_s, u"create"_s, u"--out"_s, u"/proc/dbsbm"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("CFG-007"), refused.err.constData());
    }

    void aDamagedBackupIsRefused()
    {
        House house(5);
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        QFile file(house.newest());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        char byte = 0;
        QVERIFY(file.getChar(&byte) && file.seek(file.size() / 2));
        QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
        file.close();
        for (const QStringList &words : {QStringList{u"verify"_s, house.newest()},
                                         QStringList{u"restore"_s, house.newest(), u"--yes"_s}}) {
            const auto refused = house.run(QStringList{u"backup"_s} + words);
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains("DB-005"), refused.err.constData());
        }
        QCOMPARE(house.run({u"backup"_s, u"verify"_s, u"/none"_s}).code, 1);
    }

    void pruneKeepsWhatTheSettingsSay()
    {
        House house(5);
        QVERIFY(QDir().mkpath(house.folder()));
        for (int day = 0; day < 10; ++day) {
            QFile file(
                house.folder() + u'/'
                + backupFileName(1'700'000'000'000 + day * 86'400'000LL, BackupKind::Regular));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        house.daemon.setVariable(u"DBSBM_BACKUP_KEEP_DAILY"_s, u"2"_s);
        house.daemon.setVariable(u"DBSBM_BACKUP_KEEP_WEEKLY"_s, u"0"_s);
        house.daemon.setVariable(u"DBSBM_BACKUP_KEEP_MONTHLY"_s, u"0"_s);
        const auto dry = house.run({u"backup"_s, u"prune"_s, u"--dry-run"_s});
        QVERIFY2(dry.out.contains("8 backups would be removed"), dry.out.constData());
        QCOMPARE(house.run({u"backup"_s, u"prune"_s}).code, 0);
        QCOMPARE(backupsIn(house.folder()).size(), 2);
    }

    void maintenance()
    {
        House house(50);
        for (const QString &task :
             {u"vacuum"_s, u"analyze"_s, u"verify"_s, u"rebuild"_s, u"all"_s}) {
            const auto done = house.run({u"maintenance"_s, task, u"--json"_s});
            QVERIFY2(done.code == 0, done.err.constData());
            QVERIFY(done.err.isEmpty());
            const QJsonObject json = QJsonDocument::fromJson(done.out).object();
            QVERIFY(json.value(u"bytes_after"_s).toInteger() > 0);
            const bool rebuilds = task == u"rebuild" || task == u"all";
            QCOMPARE(json.value(u"rebuilt"_s).toInt(), rebuilds ? 1 : 0);
        }
        const auto one = house.run({u"maintenance"_s, u"rebuild"_s, u"--guild"_s, u"7"_s});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("0 rebuilt"), one.out.constData());
    }

    /// Somebody at a terminal sees how far it is, a line a percent at most.
    void progressIsShownAtATerminal()
    {
        House house(20);
        QCOMPARE(house.run({u"backup"_s, u"create"_s}).code, 0);
        QProcess process;
        process.start(
            u"script"_s,
            {u"-qec"_s,
             QStringLiteral(DBSBM_DAEMON) + u" --no-keychain backup verify "_s + house.newest(),
             u"/dev/null"_s});
        QVERIFY(process.waitForStarted() && process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArray shown = process.readAllStandardOutput();
        QVERIFY2(shown.contains("100 % "), shown.constData());
        QVERIFY2(shown.count(" % ") > 3 && shown.count(" % ") <= 101, shown.constData());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{u"backup"_s};
        QTest::newRow("unknown") << QStringList{u"backup"_s, u"fly"_s};
        QTest::newRow("no file") << QStringList{u"backup"_s, u"restore"_s};
        QTest::newRow("too much") << QStringList{u"backup"_s, u"create"_s, u"x"_s};
        QTest::newRow("no task") << QStringList{u"maintenance"_s};
        QTest::newRow("unknown task") << QStringList{u"maintenance"_s, u"polish"_s};
        QTest::newRow("a guild where none fits")
            << QStringList{u"maintenance"_s, u"vacuum"_s, u"--guild"_s, u"1"_s};
        QTest::newRow("no guild") << QStringList{u"maintenance"_s, u"verify"_s, u"--guild"_s,
                                                 u"x"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, words);
        DaemonHarness daemon;
        QVERIFY(daemon.setUpGuild());
        QCOMPARE(daemon.terminal(words).code, 2);
    }
};

QTEST_GUILESS_MAIN(tst_BackupCommands)
#include "tst_BackupCommands.moc"
