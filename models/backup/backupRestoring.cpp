// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupRestoring.h"

#include "models/backup/PostgresHold.h"
#include "models/backup/backupErrors.h"
#include "models/backup/secretSeal.h"
#include "models/backup/sqliteSnapshot.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Backup", sentence);
}

tl::unexpected<Error> notReplaced(const QString &path)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{u"data_dir"_s},
                say(QT_TRANSLATE_NOOP("Backup",
                                      "%1 cannot be replaced, and everything was left as it was. "
                                      "Check the rights and the space of that folder, then try "
                                      "again."))
                    .arg(path),
                qt_error_string(errno));
}

bool renamed(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool synced(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

/// Beside the database, so that renaming replaces it; a server's scripts go to the data folder.
QString homeOf(const BackupPlan &present)
{
    if (present.database.postgres)
        return present.dataFolder;
    const QString home = QFileInfo(present.database.path).absolutePath();
    QDir().mkpath(home);
    return home;
}

/// A folder of files; across file systems, too.
bool copied(const QString &from, const QString &to)
{
    bool done = QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files))
        done = done && QFile::copy(from + u'/' + name, to + u'/' + name);
    return done;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One restore. What it changes is taken back by its destructor, unless the record was replaced:
/// from then on it cannot be cancelled either.
class Restore
{
public:
    Restore(const RestorePlan &plan, const WorkControl &control)
        : m_plan(plan),
          m_control(control),
          m_staging(BackupStaging::form(homeOf(plan.present), BackupStaging::Reading)),
          m_logoStaging(BackupStaging::form(plan.present.dataFolder, BackupStaging::Reading))
    {}
    ~Restore()
    {
        if (!m_oldLogos.isEmpty() && !m_replaced) {
            QDir(logosFolder()).removeRecursively();
            renamed(m_oldLogos, logosFolder());
        }
    }
    Restore(const Restore &) = delete;
    Restore &operator=(const Restore &) = delete;

    Result<RestoreReport> run()
    {
        using Step = Result<> (Restore::*)();
        QList<Step> steps{&Restore::read, &Restore::openSecrets, &Restore::lookAtPresent};
        if (!m_plan.dryRun)
            steps << &Restore::keepOthersOff << &Restore::makeSafetyCopy << &Restore::swapLogos
                  << &Restore::replace << &Restore::checkReplaced;
        for (const Step step : std::as_const(steps)) {
            if (!m_replaced && m_control.stopped())
                return fail(backupCancelled());
            if (const Result<> done = (this->*step)(); !done)
                return fail(done.error());
        }
        return m_report;
    }

private:
    const DatabaseOptions &database() const { return m_plan.present.database; }
    QString logosFolder() const { return m_plan.present.dataFolder + u"/logos"; }
    QString unpacked(const QString &name) const { return m_staging.filePath(name); }

    Result<> read()
    {
        if (!m_staging.isValid() || !m_logoStaging.isValid())
            return notReplaced(m_plan.present.dataFolder);
        const Result<BackupManifest> manifest =
            unpackBackup(m_plan.file, m_staging.path(), m_control.part(u"checking"_s, 0, 20));
        if (!manifest)
            return fail(manifest.error());
        if (manifest->engine != database().engine())
            return otherEngine(manifest->engine);
        const Result<RecordCheck> check =
            checkUnpacked(*manifest, m_staging.path(), m_plan.present.tools, {},
                          m_control.part(u"verifying"_s, 20, 40));
        if (!check)
            return fail(check.error());
        const auto name = backupNameFrom(QFileInfo(m_plan.file).fileName());
        m_report.backup = {{m_plan.file,
                            name.value_or(BackupName{manifest->createdAtMs, BackupKind::Regular}),
                            QFileInfo(m_plan.file).size()},
                           *manifest,
                           check->breaks};
        m_report.settings = QJsonDocument::fromJson(contentOf(unpacked(settingsName()))).object();
        for (const BackupFile &file : manifest->files)
            m_report.logos += file.name.endsWith(u".png") ? 1 : 0;
        return {};
    }

    static Result<> otherEngine(Engine engine)
    {
        return fail(codes::kSettingInvalid, ConfigurationFault{u"database_url"_s},
                    engine == Engine::Postgres
                        ? say(QT_TRANSLATE_NOOP(
                            "Backup",
                            "This is a backup of a PostgreSQL database, but the setting "
                            "database_url names a file. Name the database to restore into."))
                        : say(QT_TRANSLATE_NOOP(
                            "Backup",
                            "This is a backup of an SQLite file, but the setting database_url "
                            "names a PostgreSQL database. Unset it to restore.")));
    }

    Result<> openSecrets()
    {
        m_report.hasSecrets = m_report.backup.manifest.find(secretsName()) != nullptr;
        if (!m_report.hasSecrets || m_plan.present.passphrase.isEmpty())
            return {};
        const auto secrets =
            unsealSecrets(contentOf(unpacked(secretsName())), m_plan.present.passphrase);
        if (!secrets)
            return fail(secrets.error());
        m_report.secrets = *secrets;
        return {};
    }

    Result<> lookAtPresent()
    {
        if (!database().postgres && !QFile::exists(database().path))
            return {};
        const Result<BackupCensus> census = countDatabase(database());
        if (census && census->schema > 0)
            m_report.before = *census;
        else if (!census)
            m_report.beforeFault = census.error().userText();
        // A server that does not answer cannot be restored into either; a damaged file can.
        const bool server = database().engine() == Engine::Postgres;
        const bool busy = !census && census.error().is(codes::kDatabaseBusy);
        return !census && (server || busy) ? Result<>(fail(census.error())) : Result<>();
    }

    Result<> keepOthersOff()
    {
        if (database().postgres)
            return holdServer();
        if (!m_report.before && m_report.beforeFault.isEmpty())
            return {};
        Result<std::unique_ptr<SqliteHold>> hold = SqliteHold::take(database().path);
        if (hold)
            m_hold = std::move(*hold);
        else if (m_report.before)
            return fail(hold.error());
        return {};
    }

    Result<> holdServer()
    {
        Result<std::unique_ptr<PostgresHold>> hold = PostgresHold::take(database());
        if (!hold)
            return fail(hold.error());
        m_serverHold = std::move(*hold);
        return lookAtPresent(); // somebody may have written before it was held
    }

    Result<> makeSafetyCopy()
    {
        if (!m_report.before)
            return {};
        const Result<BackupInfo> copy = makeBackup(m_plan.present, BackupKind::BeforeRestore,
                                                   m_control.part(u"safety copy"_s, 40, 70));
        if (copy)
            m_report.safetyCopy = copy->entry.path;
        else if (copy.error().is(codes::kDatabaseCorrupt) && !database().postgres)
            m_report.beforeFault = copy.error().userText(); // the file itself is put aside
        else
            return fail(copy.error());
        return {};
    }

    /// The list and the pictures, as the backup has them.
    Result<> swapLogos()
    {
        if (!m_report.backup.manifest.find(u"logos/index.json"_s))
            return {};
        const QString ready = m_logoStaging.filePath(u"logos"_s);
        if (!copied(unpacked(u"logos"_s), ready))
            return notReplaced(logosFolder());
        if (QFileInfo::exists(logosFolder())) {
            const QString before = m_logoStaging.filePath(u"logos.before"_s);
            if (!renamed(logosFolder(), before))
                return notReplaced(logosFolder());
            m_oldLogos = before;
        }
        if (renamed(ready, logosFolder()))
            return {};
        return notReplaced(logosFolder());
    }

    Result<> replace()
    {
        const QString copy = unpacked(databaseName(database().engine()));
        const Result<> done = database().postgres
            ? restoreDump(copy, {*database().postgres, m_staging.path(), m_serverHold->proof()},
                          m_plan.present.tools, m_control.part(u"restoring"_s, 70, 90))
            : replaceFile(copy);
        m_replaced = done.has_value();
        return done;
    }

    Result<> replaceFile(const QString &copy)
    {
        const QString path = database().path;
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !synced(copy))
            return notReplaced(path);
        if (m_report.safetyCopy.isEmpty()) {
            if (const Result<> aside = putAside(path); !aside)
                return aside;
        }
        if (!renamed(copy, path)) {
            const Error error = notReplaced(path).value();
            putBack(path);
            return fail(error);
        }
        m_hold.reset();
        synced(QFileInfo(path).absolutePath());
        return {};
    }

    /// A damaged database is kept, with its write-ahead log: somebody may save more of it.
    Result<> putAside(const QString &path)
    {
        if (!QFile::exists(path))
            return {};
        m_hold.reset();
        const QString aside = path + u".damaged-" + QString::number(m_plan.present.nowMs);
        if (!renamed(path, aside))
            return notReplaced(path);
        m_report.damagedFile = aside;
        for (const QString &end : {u"-wal"_s, u"-shm"_s}) {
            if (QFile::exists(path + end) && !renamed(path + end, aside + end)) {
                const Error error = notReplaced(path + end).value();
                putBack(path);
                return fail(error);
            }
        }
        return {};
    }

    void putBack(const QString &path)
    {
        const QString aside = std::exchange(m_report.damagedFile, QString());
        for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
            if (!aside.isEmpty() && QFileInfo(aside + end).isFile())
                renamed(aside + end, path + end);
        }
    }

    /// What stands there now has to be what the backup says.
    Result<> checkReplaced()
    {
        const Result<BackupCensus> census = countDatabase(database());
        if (census && *census == m_report.backup.manifest.census)
            return {};
        return fail(codes::kDatabaseCorrupt, DatabaseFault{}, differsText(),
                    census ? m_report.backup.manifest.census.differencesTo(*census).join(u' ')
                           : census.error().detail());
    }

    QString differsText() const
    {
        if (!m_report.safetyCopy.isEmpty())
            return say(QT_TRANSLATE_NOOP("Backup",
                                         "The database differs from the backup after the restore. "
                                         "Restore the safety copy %1."))
                .arg(m_report.safetyCopy);
        if (!m_report.damagedFile.isEmpty())
            return say(QT_TRANSLATE_NOOP("Backup",
                                         "The database differs from the backup after the restore. "
                                         "Restore another backup; the damaged database of before "
                                         "is %1."))
                .arg(m_report.damagedFile);
        return say(QT_TRANSLATE_NOOP("Backup",
                                     "The database differs from the backup after the restore. "
                                     "There was no record before it; restore another backup."));
    }

    const RestorePlan &m_plan;
    const WorkControl &m_control;
    QTemporaryDir m_staging;
    QTemporaryDir m_logoStaging;
    RestoreReport m_report;
    std::unique_ptr<SqliteHold> m_hold;
    std::unique_ptr<PostgresHold> m_serverHold;
    QString m_oldLogos; ///< where the present ones were moved
    bool m_replaced = false;
};

} // namespace

Result<RestoreReport> restoreBackup(const RestorePlan &plan, const WorkControl &control)
{
    QDir().mkpath(plan.present.dataFolder);
    Restore restore(plan, control);
    return restore.run();
}

} // namespace dbsbm
