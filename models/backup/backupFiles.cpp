// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupFiles.h"

#include "models/backup/backupArchive.h"
#include "models/backup/backupErrors.h"
#include "models/core/openToRead.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxManifest = 16 << 20;

/// Keeps the first file, which is the manifest.
class ManifestReader : public BackupVisitor
{
public:
    bool begin(const QString &name, qint64 size) override
    {
        return name == manifestName() && size >= 0 && size <= kMaxManifest;
    }
    Result<> data(const char *bytes, qsizetype size) override
    {
        m_json.append(bytes, size);
        return {};
    }
    bool end() override { return false; }
    const QByteArray &json() const { return m_json; }

private:
    QByteArray m_json;
};

/// Writes every file that the manifest names, and only these.
class Unpacker : public BackupVisitor
{
public:
    Unpacker(const BackupManifest &manifest, const QDir &folder, const WorkControl &control)
        : m_manifest(manifest), m_folder(folder), m_control(control)
    {
        for (const BackupFile &file : manifest.files)
            m_total += file.size;
    }

    bool begin(const QString &name, qint64 size) override
    {
        m_wanted = m_manifest.find(name);
        if (name == manifestName())
            return m_seen.isEmpty();
        if (!m_wanted || m_wanted->size != size || m_seen.contains(name))
            return false;
        const QString path = m_folder.filePath(name);
        m_folder.mkpath(QFileInfo(path).path());
        m_file.setFileName(path);
        m_hash.reset();
        // Where it cannot be opened, data() and end() say so.
        m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return true;
    }

    Result<> data(const char *bytes, qsizetype size) override
    {
        if (m_control.stopped())
            return fail(backupCancelled());
        if (!m_wanted)
            return {};
        m_hash.addData(QByteArrayView(bytes, size));
        if (m_file.write(bytes, size) != size)
            return fail(backupUnwritable(m_file.fileName(), m_file.errorString()));
        m_done += size;
        m_control.report(m_done, m_total);
        return {};
    }

    bool end() override
    {
        if (!m_wanted)
            return true;
        const bool written = m_file.isOpen() && m_file.flush();
        m_file.close();
        if (!written)
            m_fault = u"%1 could not be unpacked"_s.arg(m_wanted->name);
        else if (m_hash.result() != m_wanted->sha256)
            m_fault = u"%1 has another hash"_s.arg(m_wanted->name);
        m_seen << m_wanted->name;
        return m_fault.isEmpty();
    }

    /// Empty when all is there as it should be.
    QString fault() const
    {
        if (!m_fault.isEmpty() || m_seen.size() == m_manifest.files.size())
            return m_fault;
        return u"%1 of %2 files"_s.arg(m_seen.size()).arg(m_manifest.files.size());
    }

private:
    const BackupManifest &m_manifest;
    QDir m_folder;
    const WorkControl &m_control;
    const BackupFile *m_wanted = nullptr;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QSet<QString> m_seen;
    QString m_fault;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<RecordCheck> drillDump(const QString &dump, const QString &folder,
                              const PostgresTools &tools, const DatabaseOptions &beside,
                              const WorkControl &control)
{
    const auto scratch = ScratchDatabase::make(beside);
    if (!scratch)
        return fail(scratch.error());
    const DatabaseOptions &options = (*scratch)->options();
    const Result<> restored = restoreDump(dump, {*options.postgres, folder, {}, true}, tools,
                                          control.part(u"restoring"_s, 0, 50));
    if (!restored)
        return fail(restored.error());
    return checkDatabase(options, control.part(u"verifying"_s, 50, 100));
}

} // namespace

QList<BackupEntry> backupsIn(const QString &folder)
{
    QList<BackupEntry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (const auto name = backupNameFrom(file.fileName()))
            entries.append({file.absoluteFilePath(), *name, file.size()});
    }
    std::sort(entries.begin(), entries.end(), [](const BackupEntry &a, const BackupEntry &b) {
        return a.name.createdAtMs > b.name.createdAtMs;
    });
    return entries;
}

std::optional<BackupEntry> newestIntact(const QList<BackupEntry> &entries)
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [](const BackupEntry &entry) {
        return entry.name.kind == BackupKind::Regular;
    });
    return found == entries.cend() ? std::nullopt : std::optional(*found);
}

Result<BackupManifest> readManifest(const QString &path)
{
    QFile file(path);
    if (const QString why = openToRead(file); !why.isEmpty())
        return fail(backupUnreadable(path, why));
    file.close();
    ManifestReader reader;
    if (const Result<> read = readBackup(path, reader); !read)
        return fail(read.error());
    return BackupManifest::fromJson(reader.json(), path);
}

Result<BackupManifest> unpackBackup(const QString &path, const QString &folder,
                                    const WorkControl &control)
{
    const Result<> sealed = checkSeal(path, control.part(u"checking"_s, 0, 30));
    if (!sealed)
        return fail(sealed.error());
    Result<BackupManifest> manifest = readManifest(path);
    if (!manifest)
        return manifest;
    const WorkControl unpacking = control.part(u"unpacking"_s, 30, 100);
    Unpacker unpacker(*manifest, QDir(folder), unpacking);
    if (const Result<> read = readBackup(path, unpacker); !read)
        return fail(read.error());
    if (const QString fault = unpacker.fault(); !fault.isEmpty())
        return fail(backupDamaged(path, fault));
    return manifest;
}

Result<RecordCheck> checkUnpacked(const BackupManifest &manifest, const QString &folder,
                                  const PostgresTools &tools,
                                  const std::optional<DatabaseOptions> &drill,
                                  const WorkControl &control)
{
    const QString database = folder + u'/' + databaseName(manifest.engine);
    Result<RecordCheck> check = RecordCheck{manifest.census, {}};
    if (manifest.engine == Engine::Sqlite) {
        DatabaseOptions copy;
        copy.path = database;
        check = checkDatabase(copy, control.part(u"verifying"_s, 0, 100));
    } else {
        const Result<> whole = readDump(database, manifest.census.rows.keys(), tools, control);
        if (!whole)
            return fail(whole.error());
        if (drill)
            check = drillDump(database, folder, tools, *drill, control);
    }
    if (!check || check->census == manifest.census)
        return check;
    const QStringList differences = manifest.census.differencesTo(check->census);
    return fail(backupDamaged(database, differences.join(u' ')));
}

} // namespace dbsbm
