// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/StatsService.h"
#include "tests/models/backup/BackupRecord.h"

#include <QDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A short one before each landing, a long one at night.
int drillBets()
{
    const int asked = qEnvironmentVariableIntValue("DBSBM_DRILL_BETS");
    return asked > 0 ? asked : 60;
}

RestorePlan planFor(const BackupRecord &house, const EmptyTarget &target)
{
    RestorePlan plan;
    plan.present = house.plan();
    plan.present.database = target.options();
    plan.present.dataFolder = target.dataFolder();
    plan.file = house.onlyBackup().path;
    return plan;
}

void requireSame(const QMap<QString, QStringList> &one, const QMap<QString, QStringList> &other)
{
    QCOMPARE(one.keys(), other.keys());
    for (auto it = one.constBegin(); it != one.constEnd(); ++it)
        QVERIFY2(it.value() == other.value(it.key()), qPrintable(it.key()));
}

} // namespace

class tst_backupRestoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The drill: every total, every counter and the head of the chain are those of the source.
    void drill()
    {
        BackupRecord house(drillBets());
        const auto before = everyRow(house.record.file.options());
        QVERIFY(before.value(u"tally"_s).size() > 5 && before.value(u"capper_day"_s).size() > 0);
        QVERIFY(await(house.service.create(house.plan())));
        house.addBet(); // the source goes on
        const EmptyTarget target;
        const auto report = await(house.service.restore(planFor(house, target)));
        QVERIFY2(report,
                 report ? "" : qPrintable(report.error().userText() + report.error().detail()));
        QVERIFY(!report->before);
        QCOMPARE(report->safetyCopy, QString());
        requireSame(everyRow(target.options()), before);
        QCOMPARE(fileContent(target.dataFolder() + u"/logos/index.json"), "{\"leagues\":[]}"_ba);
        QVERIFY(!QFile::exists(target.dataFolder() + u"/logos/lock"));
        QCOMPARE(report->settings.value(u"log_level"_s).toString(), u"DEBUG"_s);
        checkProgramsView(target, report->backup.manifest.census);
    }

    void aDryRunChangesNothing()
    {
        BackupRecord house(6);
        QVERIFY(await(house.service.create(house.plan())));
        house.addBet();
        house.record.file.close();
        const auto before = everyRow(house.record.file.options());
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        plan.dryRun = true;
        const auto report = await(house.service.restore(plan));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QVERIFY(report->before);
        QCOMPARE(report->before->bets(), 9);
        QCOMPARE(report->backup.manifest.census.bets(), 8);
        QVERIFY(!report->before->differencesTo(report->backup.manifest.census).isEmpty());
        requireSame(everyRow(house.record.file.options()), before);
        QCOMPARE(backupsIn(house.folder()).size(), 1); // no safety copy either
    }

    void whatWasThereIsKeptAsASafetyCopy()
    {
        BackupRecord house(6);
        const auto old = everyRow(house.record.file.options());
        QVERIFY(await(house.service.create(house.plan())));
        house.addBet();
        house.record.file.close();
        const auto newer = everyRow(house.record.file.options());
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        plan.present.nowMs += 1;
        const auto report = await(house.service.restore(plan));
        QVERIFY2(report,
                 report ? "" : qPrintable(report.error().userText() + report.error().detail()));
        requireSame(everyRow(house.record.file.options()), old);
        QVERIFY(QFile::exists(report->safetyCopy));
        // And back again.
        plan.file = report->safetyCopy;
        plan.present.nowMs += 1;
        QVERIFY(await(house.service.restore(plan)));
        requireSame(everyRow(house.record.file.options()), newer);
        QVERIFY(house.record.file.reopen());
        const auto verdict = await(house.record.verifier.verify());
        QVERIFY(verdict && verdict->intact());
        QVERIFY(verdict->guilds.first().staleTotals.isEmpty());
    }

    void refusedWhileOthersUseIt()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        const auto before = everyRow(house.record.file.options());
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        const auto report = await(house.service.restore(plan)); // the fixture has it open
        QVERIFY(!report && report.error().is(codes::kDatabaseBusy));
        requireSame(everyRow(house.record.file.options()), before);
        QCOMPARE(backupsIn(house.folder()).size(), 1);
        house.addBet(); // the record takes writes as before
    }

    /// Whoever is told that something was stored has it in the safety copy or in the new record.
    void nobodyWritesMeanwhile()
    {
        BackupRecord house(3);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        plan.present.nowMs += 1;
        QStringList steps;
        const WorkControl control({}, [&](const WorkProgress &progress) {
            if (progress.percent <= 40 || steps.contains(progress.step))
                return; // the backup is looked through, and others may still write
            steps << progress.step;
            DatabaseOptions options = plan.present.database;
            options.busyTimeout = std::chrono::milliseconds(1);
            FakeClock clock;
            Database other(options, clock);
            const Result<> opened = await(other.open());
            QVERIFY2(!opened && opened.error().is(codes::kDatabaseBusy), qPrintable(steps.last()));
        });
        const auto report = restoreBackup(plan, control);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QVERIFY(steps.size() > 1);
        QVERIFY(house.record.file.reopen()); // and afterwards everybody may
    }

    void aDamagedBackupIsRefused()
    {
        BackupRecord house(2);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const QString path = house.onlyBackup().path;
        const QByteArray whole = fileContent(path);
        const auto before = everyRow(house.record.file.options());
        for (const qsizetype at :
             {qsizetype(0), qsizetype(40), whole.size() / 2, whole.size() - 1}) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 1);
            writeFile(path, flipped);
            RestorePlan plan;
            plan.present = house.plan();
            plan.file = path;
            const auto report = await(house.service.restore(plan));
            QVERIFY(!report && report.error().is(codes::kDatabaseCorrupt));
        }
        requireSame(everyRow(house.record.file.options()), before);
    }

    void anotherEngineIsRefused()
    {
        BackupRecord house(1);
        QVERIFY(await(house.service.create(house.plan())));
        const EmptyTarget target;
        RestorePlan plan = planFor(house, target);
        const bool server = plan.present.database.postgres.has_value();
        plan.present.database = {};
        if (server)
            plan.present.database.path = target.dataFolder() + u"/x.sqlite";
        else
            plan.present.database.postgres = PostgresAddress{};
        const auto report = await(house.service.restore(plan));
        QVERIFY(!report && report.error().is(codes::kSettingInvalid));
    }

    void secretsComeWithTheirPassphrase()
    {
        BackupRecord house(1);
        BackupPlan made = house.plan();
        made.secrets = {{u"api_key"_s, Secret("planted"_ba)}};
        made.passphrase = Secret("right"_ba);
        QVERIFY(await(house.service.create(made)));
        const EmptyTarget target;
        RestorePlan plan = planFor(house, target);
        plan.dryRun = true;
        const auto without = await(house.service.restore(plan));
        QVERIFY(without && without->hasSecrets && without->secrets.isEmpty());
        plan.present.passphrase = Secret("wrong"_ba);
        const auto wrong = await(house.service.restore(plan));
        QVERIFY(!wrong && wrong.error().is(codes::kKeychainLocked));
        plan.present.passphrase = Secret("right"_ba);
        const auto right = await(house.service.restore(plan));
        QVERIFY(right);
        QCOMPARE(right->secrets.value(u"api_key"_s).reveal(), "planted"_ba);
    }

    /// The reason to restore may be that the file is damaged: it is put aside, never lost.
    void aDamagedDatabaseIsPutAside()
    {
        if (testEngine() == Engine::Postgres)
            QSKIP("a server's files are its own business");
        BackupRecord house(2);
        const auto before = everyRow(house.record.file.options());
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const QByteArray garbage(20'000, 'x');
        writeFile(house.record.file.path(), garbage);
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        const auto report = await(house.service.restore(plan));
        QVERIFY2(report,
                 report ? "" : qPrintable(report.error().userText() + report.error().detail()));
        QVERIFY(!report->beforeFault.isEmpty());
        QCOMPARE(fileContent(report->damagedFile), garbage);
        requireSame(everyRow(house.record.file.options()), before);
    }

    void whatCannotBePutAsideIsLeftAsItWas()
    {
        if (testEngine() == Engine::Postgres)
            QSKIP("a server's files are its own business");
        BackupRecord house(2);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const QByteArray garbage(20'000, 'x');
        const QString path = house.record.file.path();
        writeFile(path, garbage);
        writeFile(path + u"-shm", "more of it");
        RestorePlan plan;
        plan.present = house.plan();
        plan.file = house.onlyBackup().path;
        const QString aside = path + u".damaged-"_s + QString::number(plan.present.nowMs);
        QVERIFY(QDir().mkpath(aside + u"-shm/in the way")); // no file takes a folder's place
        const auto report = await(house.service.restore(plan));
        QVERIFY2(!report && report.error().is(codes::kFileUnwritable),
                 qPrintable(report ? report->damagedFile : report.error().detail()));
        QCOMPARE(fileContent(path), garbage);
        QCOMPARE(fileContent(path + u"-shm"), "more of it"_ba);
        QVERIFY(!QFile::exists(aside));
    }

private:
    /// As the program sees it once it is opened: migrated, verified, with the same statistics.
    static void checkProgramsView(const EmptyTarget &target, const BackupCensus &census)
    {
        FakeClock clock;
        Database database(target.options(), clock);
        QVERIFY(await(database.open()));
        VerifyService verifier(database, clock);
        const auto verdict = await(verifier.verify());
        QVERIFY(verdict && verdict->intact());
        QVERIFY(verdict->guilds.first().staleTotals.isEmpty());
        QCOMPARE(verdict->guilds.first().headHash, census.guilds.value(RecordFixture::kGuild).head);
        StatsService stats(database, clock);
        QCOMPARE(await(stats.compare(RecordFixture::kGuild)).value(), QStringList());
        await(database.close());
    }
};

QTEST_GUILESS_MAIN(tst_backupRestoring)
#include "tst_backupRestoring.moc"
