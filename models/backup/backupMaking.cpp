// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupMaking.h"

#include "models/backup/backupArchive.h"
#include "models/backup/backupErrors.h"
#include "models/backup/secretSeal.h"
#include "models/backup/sqliteSnapshot.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/lockFiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String kMaking(".dbsbm-part-");
constexpr QLatin1String kReading(".dbsbm-look-");
constexpr int kOldReadingDays = 1;

class TemporaryStaging final : public BackupStaging
{
public:
    explicit TemporaryStaging(const QString &form) : m_folder(form) {}
    QString path() const override { return m_folder.path(); }
    const QTemporaryDir &folder() const { return m_folder; }

private:
    QTemporaryDir m_folder; // of the owner's alone
};

Result<> ensureFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (QDir().mkpath(folder)
        && QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return {};
    return fail(backupUnwritable(folder + u"/x", u"the folder cannot be made"_s));
}

/// One at a time in a folder, so that what lies there half made is of a dead process.
Result<std::unique_ptr<QLockFile>> lockFolder(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u"/.dbsbm-lock");
    lock->setStaleLockTime(0); // only a dead holder makes it stale
    if (takeLock(*lock))
        return lock;
    if (lock->error() == QLockFile::LockFailedError) {
        return fail(codes::kAlreadyRunning, ConfigurationFault{u"backup_dir"_s},
                    QCoreApplication::translate(
                        "Backup", "Another backup is being made in %1. Wait for its end.")
                        .arg(folder));
    }
    return fail(backupUnwritable(folder + u"/x", u"no file can be made there"_s));
}

void removeLeftovers(const QString &folder, qint64 nowMs)
{
    const QFileInfoList left = QDir(folder).entryInfoList(
        {kMaking + QLatin1Char('*'), kReading + QLatin1Char('*')},
        QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    const QDateTime old = QDateTime::fromMSecsSinceEpoch(nowMs).addDays(-kOldReadingDays);
    for (const QFileInfo &one : left) {
        if (one.fileName().startsWith(kReading) && one.lastModified() > old)
            continue; // somebody may still read there
        if (!QDir(one.filePath()).removeRecursively())
            qCWarning(lcOps, "%s cannot be removed", qUtf8Printable(one.filePath()));
    }
}

Result<BackupFile> fileOf(const QString &name, const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(backupUnreadable(path, file.errorString()));
    return BackupFile{name, file.size(), hash.result()};
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.write(content) == content.size() && file.flush())
        return {};
    return fail(backupUnwritable(path, file.errorString()));
}

/// The logos: the list first, so that what it names was there when it was copied.
Result<QStringList> stageLogos(const QString &dataFolder, const QString &staging)
{
    const QDir from(dataFolder + u"/logos");
    QStringList names = from.entryList(QDir::Files, QDir::Name);
    const QString list = u"index.json"_s;
    if (!names.removeOne(list))
        return QStringList();
    names.prepend(list);
    QStringList taken;
    if (!QDir(staging).mkpath(u"logos"_s))
        return fail(backupUnwritable(staging + u"/logos", u"mkdir"_s));
    for (const QString &name : std::as_const(names)) {
        const QString entry = u"logos/"_s + name;
        if (name == u"lock" || !isBackupEntry(entry))
            continue;
        QFile file(from.filePath(name));
        if (!file.copy(staging + u'/' + entry) && file.exists())
            return fail(backupUnwritable(staging + u'/' + entry, file.errorString()));
        if (QFile::exists(staging + u'/' + entry)) // or removed meanwhile: a monogram stands in
            taken << entry;
    }
    return taken;
}

/// Puts all files into \a staging; their names, the database's first.
Result<QStringList> stageFiles(const BackupPlan &plan, const QString &staging)
{
    QStringList names{databaseName(plan.database.engine()), settingsName()};
    const Result<> written =
        writeFile(staging + u'/' + settingsName(), QJsonDocument(plan.settings).toJson());
    if (!written)
        return fail(written.error());
    if (!plan.passphrase.isEmpty() && !plan.secrets.isEmpty()) {
        const Result<QByteArray> sealed = sealSecrets(plan.secrets, plan.passphrase);
        const Result<> kept =
            sealed ? writeFile(staging + u'/' + secretsName(), *sealed) : fail(sealed.error());
        if (!kept)
            return fail(kept.error());
        names << secretsName();
    }
    const Result<QStringList> logos = stageLogos(plan.dataFolder, staging);
    if (!logos)
        return fail(logos.error());
    return names + *logos;
}

Result<RecordCheck> stageDatabase(const BackupPlan &plan, const QString &to,
                                  const WorkControl &control)
{
    if (plan.database.postgres)
        return dumpPostgres(plan.database, to, plan.tools, control);
    if (!QFile::exists(plan.database.path))
        return fail(nothingToBackUp(plan.database.path));
    const Result<> copied =
        snapshotSqlite(plan.database.path, to, control.part(u"copying"_s, 0, 100));
    if (!copied)
        return fail(copied.error());
    DatabaseOptions copy;
    copy.path = to;
    const Result<BackupCensus> census = countDatabase(copy);
    if (census && census->schema == 0) // somebody emptied the file
        return fail(recordIsEmpty(plan.database.path));
    return census ? Result<RecordCheck>(RecordCheck{*census, {}}) : fail(census.error());
}

Result<> pack(const BackupManifest &manifest, const QString &staging, const QString &to,
              const WorkControl &control)
{
    Result<BackupWriter> writer = BackupWriter::create(to, manifest.createdAtMs);
    Result<> done = writer ? writer->addBytes(manifestName(), manifest.toJson())
                           : Result<>(fail(writer.error()));
    for (const BackupFile &file : manifest.files) {
        if (done)
            done = writer->addFile(file.name, staging + u'/' + file.name, control);
    }
    return done ? writer->finish() : done;
}

/// The name appears at once and whole, and never in place of another file.
Result<> publish(const QString &from, const QString &to)
{
    const QByteArray target = QFile::encodeName(to);
    if (QFile::exists(to) || ::rename(QFile::encodeName(from).constData(), target.constData()) != 0)
        return fail(backupUnwritable(to, u"rename"_s));
    const int folder = ::open(QFile::encodeName(QFileInfo(to).path()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return synced ? Result<>() : fail(backupUnwritable(to, u"fsync of the folder"_s));
}

Result<BackupManifest> manifestOf(const BackupPlan &plan, const BackupCensus &census,
                                  const QString &staging, const QStringList &names)
{
    BackupManifest manifest{plan.version, plan.database.engine(), plan.nowMs, census, {}};
    for (const QString &name : names) {
        const Result<BackupFile> file = fileOf(name, staging + u'/' + name);
        if (!file)
            return fail(file.error());
        manifest.files << *file;
    }
    return manifest;
}

/// Of a dump the record was verified on its own snapshot; of a file it is on the copy.
Result<QStringList> checkWritten(const BackupManifest &written, const QString &path,
                                 const PostgresTools &tools, const WorkControl &control)
{
    const auto folder = BackupStaging::make(QFileInfo(path).path(), BackupStaging::Making);
    if (!folder)
        return fail(folder.error());
    const Result<BackupManifest> manifest =
        unpackBackup(path, (*folder)->path(), control.part(u"checking"_s, 0, 50));
    if (!manifest)
        return fail(manifest.error());
    if (manifest->toJson() != written.toJson())
        return fail(backupDamaged(path, u"another manifest"_s));
    const Result<RecordCheck> check = checkUnpacked(*manifest, (*folder)->path(), tools, {},
                                                    control.part(u"verifying"_s, 50, 100));
    return check ? Result<QStringList>(check->breaks) : fail(check.error());
}

} // namespace

QString BackupStaging::form(const QString &folder, Purpose purpose)
{
    return folder + u'/' + (purpose == Making ? kMaking : kReading) + u"XXXXXX"_s;
}

Result<std::unique_ptr<BackupStaging>> BackupStaging::make(const QString &folder, Purpose purpose)
{
    auto staging = std::make_unique<TemporaryStaging>(form(folder, purpose));
    if (!staging->folder().isValid())
        staging = std::make_unique<TemporaryStaging>(form(QDir::tempPath(), purpose));
    if (!staging->folder().isValid())
        return fail(backupUnwritable(staging->path(), staging->folder().errorString()));
    return staging;
}

Result<BackupInfo> makeBackup(const BackupPlan &plan, BackupKind kind, const WorkControl &control)
{
    if (const Result<> there = ensureFolder(plan.folder); !there)
        return fail(there.error());
    const auto lock = lockFolder(plan.folder);
    if (!lock)
        return fail(lock.error());
    removeLeftovers(plan.folder, plan.nowMs);
    const auto staging = BackupStaging::make(plan.folder, BackupStaging::Making);
    if (!staging)
        return fail(staging.error());
    const QString folder = (*staging)->path();
    Result<RecordCheck> check =
        stageDatabase(plan, folder + u'/' + databaseName(plan.database.engine()),
                      control.part(u"copying"_s, 0, 40));
    if (!check)
        return fail(check.error());
    const Result<QStringList> names = stageFiles(plan, folder);
    if (!names)
        return fail(names.error());
    const Result<BackupManifest> manifest = manifestOf(plan, check->census, folder, *names);
    if (!manifest)
        return fail(manifest.error());
    const QString part = folder + u"/backup.part"_s;
    Result<> done = pack(*manifest, folder, part, control.part(u"packing"_s, 40, 65));
    if (!done)
        return fail(done.error());
    QFile::remove(folder + u'/' + manifest->files.constFirst().name); // its room is needed now
    const Result<QStringList> breaks =
        checkWritten(*manifest, part, plan.tools, control.part(u"checking"_s, 65, 100));
    if (!breaks)
        return fail(breaks.error());
    check->breaks += *breaks;
    if (kind == BackupKind::Regular && !check->breaks.isEmpty())
        kind = BackupKind::BrokenRecord;
    const QString path = plan.folder + u'/' + backupFileName(plan.nowMs, kind);
    done = publish(part, path);
    if (!done)
        return fail(done.error());
    control.part(u"done"_s, 0, 100).report(1, 1);
    return BackupInfo{{path, {plan.nowMs, kind}, QFileInfo(path).size()}, *manifest, check->breaks};
}

Result<BackupInfo> verifyBackup(const QString &path, const PostgresTools &tools,
                                const std::optional<DatabaseOptions> &drill,
                                const WorkControl &control)
{
    const auto folder = BackupStaging::make(QFileInfo(path).absolutePath(), BackupStaging::Reading);
    if (!folder)
        return fail(folder.error());
    const Result<BackupManifest> manifest =
        unpackBackup(path, (*folder)->path(), control.part(u"checking"_s, 0, 50));
    if (!manifest)
        return fail(manifest.error());
    const Result<RecordCheck> check = checkUnpacked(*manifest, (*folder)->path(), tools, drill,
                                                    control.part(u"verifying"_s, 50, 100));
    if (!check)
        return fail(check.error());
    control.part(u"done"_s, 0, 100).report(1, 1);
    const QFileInfo file(path);
    const auto name = backupNameFrom(file.fileName());
    return BackupInfo{
        {path, {manifest->createdAtMs, name ? name->kind : BackupKind::Regular}, file.size()},
        *manifest,
        check->breaks};
}

} // namespace dbsbm
