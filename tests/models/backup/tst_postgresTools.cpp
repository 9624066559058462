// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/postgresTools.h"
#include "models/core/ErrorCodes.h"
#include "tests/models/backup/BackupRecord.h"

#include <QDir>
#include <QTest>

#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A program in the place of PostgreSQL's own.
QString script(const QTemporaryDir &folder, const QString &name, const QByteArray &body)
{
    const QString path = folder.filePath(name);
    writeFile(path, "#!/bin/sh\n" + body);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder.path();
}

/// By which a script and the test wait for each other.
class Fifo
{
public:
    explicit Fifo(const QString &path) : m_path(path.toUtf8())
    {
        if (::mkfifo(m_path.constData(), 0600) == 0)
            m_descriptor = ::open(m_path.constData(), O_RDWR | O_CLOEXEC); // never blocks
        if (m_descriptor < 0)
            qFatal("no fifo");
    }
    ~Fifo() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Fifo)

    const QByteArray &path() const { return m_path; }
    void wait() const
    {
        char line = 0;
        [[maybe_unused]] const auto read = ::read(m_descriptor, &line, 1);
    }
    void tell() const { [[maybe_unused]] const auto written = ::write(m_descriptor, "\n", 1); }

private:
    QByteArray m_path;
    int m_descriptor = -1;
};

/// Where PostgreSQL's own programs are.
QByteArray realFolder()
{
    const QString real = u"/usr/lib/postgresql"_s;
    const QString version = QDir(real).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constLast();
    return (real + u'/' + version + u"/bin/").toUtf8();
}

/// Programs that do what the real ones do, for one of them to be replaced.
QString realTools(const QTemporaryDir &folder)
{
    for (const QString &name : {u"pg_restore"_s, u"psql"_s, u"pg_dump"_s})
        script(folder, name, "exec " + realFolder() + name.toUtf8() + " \"$@\"\n");
    return folder.path();
}

/// Each script that pg_restore writes ends with \a statement.
void appendToScripts(const QTemporaryDir &folder, const QByteArray &statement)
{
    script(folder, u"pg_restore"_s,
           realFolder() + "pg_restore \"$@\" || exit 1\nfor a; do case \"$b\" in --file) echo '"
               + statement + "' >> \"$a\";; esac; b=$a; done\n");
}

} // namespace

class tst_postgresTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePasswordIsNoArgument()
    {
        BackupRecord house(1);
        const QTemporaryDir folder;
        PostgresTools tools;
        tools.folder =
            script(folder, u"pg_dump"_s,
                   "echo \"$@\" > '" + folder.path().toUtf8()
                       + "/arguments'\n"
                         "echo \"$PGPASSWORD\" > '"
                       + folder.path().toUtf8() + "/password'\nenv > '" + folder.path().toUtf8()
                       + "/environment'\n"
                         "exit 1\n");
        qputenv("DISCORD_TOKEN", "planted-token");
        qputenv("DBSBM_BACKUP_PASSPHRASE", "planted-passphrase");
        DatabaseOptions options = house.record.file.options();
        options.postgres->password = Secret("planted-password"_ba);
        const auto dumped = dumpPostgres(options, folder.filePath(u"dump"_s), tools, {});
        QVERIFY(!dumped && dumped.error().is(codes::kDatabaseStatement));
        QCOMPARE(fileContent(folder.filePath(u"password"_s)).trimmed(), "planted-password"_ba);
        const QByteArray arguments = fileContent(folder.filePath(u"arguments"_s));
        QVERIFY(arguments.contains("--snapshot") && !arguments.contains("planted-password"));
        QVERIFY(!dumped.error().detail().contains(u"planted-password"));
        qunsetenv("DISCORD_TOKEN");
        qunsetenv("DBSBM_BACKUP_PASSPHRASE");
        const QByteArray environment = fileContent(folder.filePath(u"environment"_s));
        QVERIFY(environment.contains("PATH="));
        QVERIFY(!environment.contains("planted-token"));
        QVERIFY(!environment.contains("planted-passphrase"));
    }

    void aDeadlineEndsIt()
    {
        BackupRecord house(1);
        const QTemporaryDir folder;
        PostgresTools tools;
        // Without exec the shell's child would go on.
        tools.folder = script(folder, u"pg_dump"_s, "exec tail -f /dev/null\n");
        tools.deadline = std::chrono::milliseconds(300);
        const auto late =
            dumpPostgres(house.record.file.options(), folder.filePath(u"dump"_s), tools, {});
        QVERIFY(!late && late.error().is(codes::kApiTimeout));
    }

    void cancelEndsIt()
    {
        BackupRecord house(1);
        const QTemporaryDir folder;
        BackupPlan plan = house.plan();
        plan.tools.folder =
            script(folder, u"pg_dump"_s,
                   "touch '" + folder.path().toUtf8() + "/begun'\nexec tail -f /dev/null\n");
        std::optional<Result<BackupInfo>> outcome;
        QObject context;
        house.service.create(plan).then(&context, [&outcome](const auto &info) { outcome = info; });
        QVERIFY(spinUntil([&folder] { return QFile::exists(folder.filePath(u"begun"_s)); }));
        house.service.cancel();
        QVERIFY(spinUntil([&outcome] { return outcome.has_value(); }));
        QVERIFY(!*outcome && outcome->error().is(codes::kCancelled));
        QVERIFY(backupsIn(plan.folder).isEmpty());
    }

    void aMissingProgramIsNamed()
    {
        BackupRecord house(1);
        const QTemporaryDir folder;
        const auto missing = dumpPostgres(house.record.file.options(), folder.filePath(u"dump"_s),
                                          {folder.path()}, {});
        QVERIFY(!missing && missing.error().is(codes::kFileUnreadable));
        QVERIFY(missing.error().userText().contains(u"postgresql-client"));
    }

    /// What was written while the dump ran is not in it, and not in what is counted.
    void dumpAndCountAreOneSnapshot()
    {
        BackupRecord house(3);
        const QTemporaryDir folder;
        TestDatabase &file = house.record.file;
        bool written = false;
        const WorkControl control({}, [&](const WorkProgress &) {
            written = file.execute(u"UPDATE guild SET name = 'later'"_s)
                && file.execute(u"INSERT INTO known_name SELECT * FROM known_name WHERE false"_s);
        });
        const auto dumped = dumpPostgres(file.options(), folder.filePath(u"dump"_s), {}, control);
        QVERIFY2(dumped, dumped ? "" : qPrintable(dumped.error().detail()));
        QVERIFY(written);
        QCOMPARE(dumped->breaks, QStringList());
        QVERIFY(readDump(folder.filePath(u"dump"_s), dumped->census.rows.keys(), {}, {}));
        const auto lacking = readDump(folder.filePath(u"dump"_s), {u"no_such"_s}, {}, {});
        QVERIFY(!lacking && lacking.error().is(codes::kDatabaseCorrupt));
    }

    /// The list of what is in it comes first in a dump, the rows after it.
    void aDumpIsReadToItsEnd()
    {
        BackupRecord house(3);
        const QTemporaryDir folder;
        const QString dump = folder.filePath(u"dump"_s);
        const auto dumped = dumpPostgres(house.record.file.options(), dump, {}, {});
        QVERIFY2(dumped, dumped ? "" : qPrintable(dumped.error().detail()));
        QVERIFY(QFile::resize(dump, QFileInfo(dump).size() - 20));
        const auto read = readDump(dump, dumped->census.rows.keys(), {}, {});
        QVERIFY(!read && read.error().is(codes::kDatabaseCorrupt));
    }

    void aDrillRestoresAndDrops()
    {
        BackupRecord house(4);
        QVERIFY(await(house.service.create(house.plan())));
        const auto count = [&house] {
            return house.record.file.number(
                u"SELECT count(*) FROM pg_database WHERE datname LIKE 'dbsbm_drill_%'"_s);
        };
        const qint64 before = count();
        const auto drilled =
            await(house.service.verify(house.onlyBackup().path, {}, house.record.file.options()));
        QVERIFY2(drilled, drilled ? "" : qPrintable(drilled.error().detail()));
        QCOMPARE(drilled->breaks, QStringList());
        QCOMPARE(count(), before);
    }

    void aDrillNeedsTheRightToMakeDatabases()
    {
        BackupRecord house(2);
        QVERIFY(await(house.service.create(house.plan())));
        DatabaseOptions database = house.record.file.options();
        database.postgres->user = u"no drill %1"_s.arg(QCoreApplication::applicationPid());
        const QString role = u'"' + database.postgres->user + u'"';
        QVERIFY(house.record.file.execute(u"CREATE ROLE %1 LOGIN"_s.arg(role)));
        const auto refused = await(house.service.verify(house.onlyBackup().path, {}, database));
        QVERIFY(house.record.file.execute(u"ALTER ROLE %1 CREATEDB"_s.arg(role)));
        const auto allowed = await(house.service.verify(house.onlyBackup().path, {}, database));
        QVERIFY(house.record.file.execute(u"DROP ROLE "_s + role));
        QVERIFY(!refused && refused.error().is(codes::kDatabaseReadOnly));
        const QString said = refused.error().userText();
        QVERIFY2(said.contains(u"backup itself is whole"), qPrintable(said));
        QVERIFY2(said.contains(u"ALTER ROLE %1 CREATEDB"_s.arg(role)), qPrintable(said));
        QVERIFY2(allowed, allowed ? "" : qPrintable(allowed.error().detail()));
    }

    /// What had already been done is said to be done, logos and all.
    void aStopAfterTheServerWasAskedIsLate()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        const auto before = everyRow(house.record.file.options());
        house.addBet();
        house.record.file.close();
        writeFile(house.dataFolder() + u"/logos/index.json", "later");
        RestorePlan plan;
        plan.present = house.plan();
        plan.present.nowMs += 1;
        plan.file = house.onlyBackup().path;
        const QTemporaryDir folder;
        const Fifo begun(folder.filePath(u"begun"_s));
        const Fifo stopped(folder.filePath(u"stopped"_s));
        plan.present.tools.folder = realTools(folder);
        script(folder, u"psql"_s,
               "echo > '" + begun.path() + "'\nread line < '" + stopped.path() + "'\nexec "
                   + realFolder() + "psql \"$@\"\n");
        std::stop_source stop;
        std::thread user([&] {
            begun.wait();
            stop.request_stop();
            stopped.tell();
        });
        const auto report = restoreBackup(plan, WorkControl(stop.get_token(), {}));
        begun.tell(); // where psql was never run
        user.join();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QVERIFY(everyRow(house.record.file.options()) == before);
        QCOMPARE(fileContent(house.dataFolder() + u"/logos/index.json"), "{\"leagues\":[]}"_ba);
    }

    void aStopBeforeTheServerIsAskedChangesNothing()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        house.addBet();
        house.record.file.close();
        writeFile(house.dataFolder() + u"/logos/index.json", "later");
        const auto before = everyRow(house.record.file.options());
        RestorePlan plan;
        plan.present = house.plan();
        plan.present.nowMs += 1;
        plan.file = house.onlyBackup().path;
        std::stop_source stop;
        const WorkControl control(stop.get_token(), [&stop](const WorkProgress &progress) {
            if (progress.step == u"restoring")
                stop.request_stop();
        });
        const auto report = restoreBackup(plan, control);
        QVERIFY(!report && report.error().is(codes::kCancelled));
        QVERIFY(everyRow(house.record.file.options()) == before);
        QCOMPARE(fileContent(house.dataFolder() + u"/logos/index.json"), "later"_ba);
    }

    /// Without the connection that kept others off, nobody knows what was written meanwhile.
    void aLostHoldChangesNothing()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const auto before = everyRow(house.record.file.options());
        RestorePlan plan;
        plan.present = house.plan();
        plan.present.nowMs += 1;
        plan.file = house.onlyBackup().path;
        const WorkControl control({}, [&plan](const WorkProgress &progress) {
            if (progress.step != u"restoring")
                return;
            const SideResult ended =
                onPostgres(*plan.present.database.postgres,
                           {u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE "
                            "datname = current_database() AND pid <> pg_backend_pid()"_s});
            QVERIFY2(ended.done, qPrintable(ended.error));
        });
        const auto report = restoreBackup(plan, control);
        QVERIFY(!report && report.error().is(codes::kDatabaseStatement));
        QVERIFY2(report.error().detail().contains(u"was lost"),
                 qPrintable(report.error().detail()));
        QVERIFY(everyRow(house.record.file.options()) == before);
    }

    /// Where nothing was before, there is no safety copy to restore.
    void aRestoreThatDiffersNamesWhatThereIs()
    {
        BackupRecord house(2);
        QVERIFY(await(house.service.create(house.plan())));
        const EmptyTarget target;
        const QTemporaryDir folder;
        RestorePlan plan;
        plan.present = house.plan();
        plan.present.nowMs += 1;
        plan.present.database = target.options();
        plan.file = house.onlyBackup().path;
        plan.present.tools.folder = realTools(folder);
        appendToScripts(folder, "CREATE TABLE public.stray (one INT);");
        const auto nothing = restoreBackup(plan, {});
        QVERIFY(!nothing && nothing.error().is(codes::kDatabaseCorrupt));
        QVERIFY2(!nothing.error().userText().contains(u"safety copy"),
                 qPrintable(nothing.error().userText()));
        plan.present.nowMs += 1;
        const auto something = restoreBackup(plan, {}); // what is left of the first
        QVERIFY(!something && something.error().is(codes::kDatabaseCorrupt));
        const QString copy = backupFileName(plan.present.nowMs, BackupKind::BeforeRestore);
        QVERIFY2(something.error().userText().contains(copy),
                 qPrintable(something.error().userText()));
    }

    /// One transaction: a dump that breaks off in the middle changes nothing.
    void aFailingRestoreChangesNothing()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const auto before = everyRow(house.record.file.options());
        const QTemporaryDir folder;
        RestorePlan plan;
        plan.present = house.plan();
        plan.present.nowMs += 1;
        plan.file = house.onlyBackup().path;
        plan.present.tools.folder = realTools(folder);
        appendToScripts(folder, "SELECT 1/0;"); // fails after all rows were put in
        const auto report = await(house.service.restore(plan));
        QVERIFY(!report && report.error().is(codes::kDatabaseStatement));
        QVERIFY2(report.error().detail().contains(u"division by zero"),
                 qPrintable(report.error().detail()));
        QVERIFY(everyRow(house.record.file.options()) == before);
    }
};

QTEST_GUILESS_MAIN(tst_postgresTools)
#include "tst_postgresTools.moc"
