// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupService.h"
#include "models/core/ErrorCodes.h"
#include "tests/models/backup/BackupRecord.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QStringList allIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class tst_BackupService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesOneThatIsVerified()
    {
        BackupRecord house;
        QSignalSpy progress(&house.service, &BackupService::progressed);
        QSignalSpy created(&house.service, &BackupService::created);
        const auto info = await(house.service.create(house.plan()));
        QVERIFY2(info, info ? "" : qPrintable(info.error().detail()));
        QCOMPARE(info->breaks, QStringList());
        QCOMPARE(info->entry.path, house.onlyBackup().path);
        QCOMPARE(info->manifest.census.bets(), 22);
        QCOMPARE(info->manifest.census.guilds.value(RecordFixture::kGuild).newestNumber, 22);
        QCOMPARE(info->manifest.version, u"1.2.3"_s);
        QCOMPARE(created.size(), 1);
        QVERIFY(progress.size() > 3);
        QCOMPARE(progress.last().first().value<WorkProgress>().percent, 100);
        // Nothing half made, and nobody else may read it.
        QCOMPARE(allIn(house.folder()), QStringList({QFileInfo(info->entry.path).fileName()}));
        QCOMPARE(QFileInfo(info->entry.path).permissions() & 0x77, QFile::Permissions());
        const auto manifest = readManifest(info->entry.path);
        QVERIFY(manifest);
        QVERIFY(manifest->find(u"logos/index.json"_s) && manifest->find(u"settings.json"_s));
        QVERIFY(!manifest->find(u"logos/lock"_s) && !manifest->find(u"secrets.sealed"_s));
        const auto verified = await(house.service.verify(info->entry.path));
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().detail()));
        QCOMPARE(verified->breaks, QStringList());
    }

    void secretsNeedAPassphrase()
    {
        BackupRecord house(2);
        BackupPlan plan = house.plan();
        plan.secrets = {{u"discord_token"_s, Secret("planted-token"_ba)}};
        const auto without = await(house.service.create(plan));
        QVERIFY(without);
        QVERIFY(!without->manifest.find(u"secrets.sealed"_s));
        plan.passphrase = Secret("a passphrase"_ba);
        plan.nowMs += 1;
        const auto with = await(house.service.create(plan));
        QVERIFY(with);
        QVERIFY(with->manifest.find(u"secrets.sealed"_s));
        const QTemporaryDir folder;
        QVERIFY(unpackBackup(with->entry.path, folder.path(), {}));
        for (const QString &name : allIn(folder.path()))
            QVERIFY(!fileContent(folder.filePath(name)).contains("planted-token"));
    }

    /// A break in the record makes no backup impossible, but it is said, and it does not count.
    void aBrokenRecordIsSaid()
    {
        BackupRecord house(4);
        QVERIFY(
            house.record.file.tamper(u"UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 3"_s));
        const auto info = await(house.service.create(house.plan()));
        QVERIFY2(info, info ? "" : qPrintable(info.error().detail()));
        QVERIFY(!info->breaks.isEmpty());
        QCOMPARE(info->entry.name.kind, BackupKind::BrokenRecord);
        QVERIFY(!newestVerifiedBackup(house.folder(), house.plan().nowMs));
    }

    void cancelLeavesNothing()
    {
        BackupRecord house(5);
        std::optional<Result<BackupInfo>> outcome;
        QObject context;
        house.service.create(house.plan()).then(&context, [&outcome](const auto &info) {
            outcome = info;
        });
        QVERIFY(house.service.isRunning());
        house.service.cancel();
        QVERIFY(spinUntil([&outcome] { return outcome.has_value(); }));
        QVERIFY(!*outcome && outcome->error().is(codes::kCancelled));
        QCOMPARE(allIn(house.folder()), QStringList());
        QVERIFY2(await(house.service.create(house.plan())), "the next one is not cancelled");
    }

    void oneAtATime()
    {
        BackupRecord house(2);
        auto first = house.service.create(house.plan());
        const auto second = await(house.service.create(house.plan()));
        QVERIFY(!second && second.error().is(codes::kAlreadyRunning));
        QVERIFY(await(std::move(first)));
    }

    /// What a process that was killed left behind has no backup's name, and goes with the next one.
    void leftoversGo()
    {
        BackupRecord house(2);
        const QString part = house.folder() + u"/.dbsbm-part-abcdef";
        writeFile(part + u"/backup.part", "half");
        QVERIFY(backupsIn(house.folder()).isEmpty());
        QVERIFY(await(house.service.create(house.plan())));
        QVERIFY(!QFile::exists(part));
        QCOMPARE(backupsIn(house.folder()).size(), 1);
    }

    /// Another process may check a backup there just now; only what lies a day goes.
    void whatIsReadStays()
    {
        BackupRecord house(2);
        const QString look = house.folder() + u"/.dbsbm-look-abcdef";
        writeFile(look + u"/manifest.json", "read");
        BackupPlan plan = house.plan();
        plan.nowMs = QFileInfo(look).lastModified().toMSecsSinceEpoch();
        QVERIFY(await(house.service.create(plan)));
        QVERIFY(QFile::exists(look));
        plan.nowMs += 25 * 3'600'000;
        QVERIFY(await(house.service.create(plan)));
        QVERIFY(!QFile::exists(look));
    }

    void anEmptiedRecordIsSaid()
    {
        if (testEngine() == Engine::Postgres)
            QSKIP("a server has no file to empty; see noRecordNoBackup");
        BackupRecord house(2);
        QVERIFY(await(house.service.create(house.plan())));
        house.record.file.close();
        const BackupPlan plan = house.plan();
        QVERIFY(QFile::resize(plan.database.path, 0));
        const auto refused = await(house.service.create(plan));
        QVERIFY(!refused && refused.error().is(codes::kDatabaseMissing));
        const QString said = refused.error().userText();
        QVERIFY2(said.contains(plan.database.path) && said.contains(u"is empty"), qPrintable(said));
        QVERIFY2(said.contains(u"dbsbmd backup restore"), qPrintable(said));
        QCOMPARE(allIn(house.folder()).size(), 1); // the one from before
    }

    void aFolderThatCannotBeWritten()
    {
        BackupRecord house(2);
        BackupPlan plan = house.plan();
        plan.folder = u"/proc/dbsbm"_s;
        const auto proc = await(house.service.create(plan));
        QVERIFY(!proc && proc.error().is(codes::kFileUnwritable));
        QVERIFY(proc.error().userText().contains(u"backup_dir"));
        if (::geteuid() == 0)
            return; // nothing is read-only to root
        plan.folder = house.dataFolder() + u"/closed";
        QVERIFY(QDir().mkpath(plan.folder));
        QVERIFY(::chmod(QFile::encodeName(plan.folder).constData(), S_IRUSR | S_IXUSR) == 0);
        const auto closed = await(house.service.create(plan));
        QVERIFY(!closed && closed.error().is(codes::kFileUnwritable));
    }

    void noRecordNoBackup()
    {
        const EmptyTarget target;
        BackupPlan plan;
        plan.database = target.options();
        plan.folder = target.dataFolder() + u"/backups";
        plan.nowMs = 1;
        BackupService service;
        const auto info = await(service.create(plan));
        QVERIFY(!info && info.error().is(codes::kDatabaseUnavailable));
        QCOMPARE(allIn(plan.folder), QStringList());
    }

    void pruneRemovesWhatIsOutdated()
    {
        BackupRecord house(1);
        constexpr qint64 kNowMs = 1'702'000'000'000;
        for (int day = 0; day < 20; ++day)
            writeFile(
                house.folder() + u'/'
                    + backupFileName(1'700'000'000'000 + day * 86'400'000LL, BackupKind::Regular),
                "x");
        const auto planned = await(house.service.prune(house.folder(), kNowMs, {3, 0, 0}, true));
        QVERIFY(planned);
        QCOMPARE(planned->removed.size(), 17);
        QCOMPARE(backupsIn(house.folder()).size(), 20);
        const auto pruned = await(house.service.prune(house.folder(), kNowMs, {3, 0, 0}, false));
        QVERIFY(pruned);
        QCOMPARE(pruned->kept.size(), 3);
        QCOMPARE(backupsIn(house.folder()).size(), 3);
    }

    void everyDamageIsRefused()
    {
        BackupRecord house(1);
        const auto info = await(house.service.create(house.plan()));
        QVERIFY(info);
        const QByteArray whole = fileContent(info->entry.path);
        // A hundred bytes all over the file; tst_backupArchive takes each of a small one.
        for (int i = 0; i < 100; ++i) {
            QByteArray flipped = whole;
            const qsizetype at = (flipped.size() - 1) * i / 99;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
            writeFile(info->entry.path, flipped);
            const auto refused = await(house.service.verify(info->entry.path));
            QVERIFY2(!refused && refused.error().is(codes::kDatabaseCorrupt),
                     qPrintable(QString::number(at)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_BackupService)
#include "tst_BackupService.moc"
