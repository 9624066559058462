// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupManifest.h"

#include "models/backup/backupErrors.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFiles = 20'000;
constexpr char16_t kTimeForm[] = u"yyyyMMdd'T'HHmmsszzz'Z'";

/// The end of the name of each kind.
constexpr std::array<std::pair<BackupKind, const char16_t *>, 3> kEndings{{
    {BackupKind::Regular, u".tar.zst"},
    {BackupKind::BrokenRecord, u"-broken-record.tar.zst"},
    {BackupKind::BeforeRestore, u"-before-restore.tar.zst"},
}};

bool isHash(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{64}$"_s);
    return form.match(text).hasMatch();
}

std::optional<BackupFile> fileFrom(const QJsonObject &json)
{
    bool ok = false;
    const BackupFile file{json.value(u"name"_s).toString(),
                          json.value(u"size"_s).toString().toLongLong(&ok),
                          QByteArray::fromHex(json.value(u"sha256"_s).toString().toLatin1())};
    const bool good = ok && file.size >= 0 && isHash(json.value(u"sha256"_s).toString())
        && isBackupEntry(file.name) && file.name != manifestName();
    return good ? std::optional(file) : std::nullopt;
}

std::optional<QList<BackupFile>> filesFrom(const QJsonArray &json)
{
    QList<BackupFile> files;
    QSet<QString> names;
    if (json.size() > kMaxFiles)
        return std::nullopt;
    for (const QJsonValue &value : json) {
        const std::optional<BackupFile> file = fileFrom(value.toObject());
        if (!file || names.contains(file->name))
            return std::nullopt;
        names.insert(file->name);
        files << *file;
    }
    return files;
}

} // namespace

QString manifestName()
{
    return u"manifest.json"_s;
}

QString databaseName(Engine engine)
{
    return engine == Engine::Postgres ? u"database.dump"_s : u"database.sqlite"_s;
}

QString settingsName()
{
    return u"settings.json"_s;
}

QString secretsName()
{
    return u"secrets.sealed"_s;
}

bool isBackupEntry(const QString &name)
{
    static const QRegularExpression form(
        u"^(manifest\\.json|database\\.(sqlite|dump)|settings\\.json|secrets\\.sealed"
        "|logos/[A-Za-z0-9][A-Za-z0-9._-]{0,99})\\z"_s);
    return form.match(name).hasMatch();
}

const BackupFile *BackupManifest::find(const QString &name) const
{
    const auto found = std::find_if(files.cbegin(), files.cend(),
                                    [&name](const BackupFile &file) { return file.name == name; });
    return found == files.cend() ? nullptr : &*found;
}

QByteArray BackupManifest::toJson() const
{
    QJsonArray list;
    for (const BackupFile &file : files) {
        list.append(QJsonObject{{u"name"_s, file.name},
                                {u"size"_s, QString::number(file.size)},
                                {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}});
    }
    const QJsonObject json{
        {u"format"_s, kFormat},
        {u"program"_s, u"dbsbm"_s},
        {u"version"_s, version},
        {u"engine"_s, engine == Engine::Postgres ? u"postgresql"_s : u"sqlite"_s},
        {u"created_at_ms"_s, QString::number(createdAtMs)},
        {u"created_at"_s,
         QDateTime::fromMSecsSinceEpoch(createdAtMs, QTimeZone::utc()).toString(Qt::ISODateWithMs)},
        {u"record"_s, census.toJson()},
        {u"files"_s, list}};
    return QJsonDocument(json).toJson();
}

Result<BackupManifest> BackupManifest::fromJson(const QByteArray &json, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int format = object.value(u"format"_s).toInt();
    if (object.value(u"program"_s).toString() != u"dbsbm" || format < 1)
        return fail(backupDamaged(path, u"no manifest"_s));
    if (format > kFormat)
        return fail(backupNewer(path, u"format %1"_s.arg(format)));
    BackupManifest manifest;
    manifest.version = object.value(u"version"_s).toString();
    const QString engine = object.value(u"engine"_s).toString();
    manifest.engine = engine == u"postgresql" ? Engine::Postgres : Engine::Sqlite;
    bool ok = false;
    manifest.createdAtMs = object.value(u"created_at_ms"_s).toString().toLongLong(&ok);
    const auto census = BackupCensus::fromJson(object.value(u"record"_s).toObject());
    const auto files = filesFrom(object.value(u"files"_s).toArray());
    if (!ok || !census || !files || (engine != u"postgresql" && engine != u"sqlite"))
        return fail(backupDamaged(path, u"an incomplete manifest"_s));
    manifest.census = *census;
    manifest.files = *files;
    if (!manifest.find(databaseName(manifest.engine)))
        return fail(backupDamaged(path, u"no database"_s));
    if (census->schema > knownSchema(manifest.engine)) {
        return fail(backupNewer(path,
                                u"schema %1, this program knows %2"_s.arg(census->schema)
                                    .arg(knownSchema(manifest.engine))));
    }
    return manifest;
}

QString backupFileName(qint64 createdAtMs, BackupKind kind)
{
    const auto ending = std::find_if(kEndings.begin(), kEndings.end(),
                                     [kind](const auto &entry) { return entry.first == kind; });
    return u"dbsbm-"_s
        + QDateTime::fromMSecsSinceEpoch(createdAtMs, QTimeZone::utc())
              .toString(QString::fromUtf16(kTimeForm))
        + QString::fromUtf16(ending->second);
}

std::optional<BackupName> backupNameFrom(const QString &fileName)
{
    static const QRegularExpression form(u"^dbsbm-([0-9]{8}T[0-9]{9}Z)([^/]*)\\z"_s);
    const QRegularExpressionMatch match = form.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), QString::fromUtf16(kTimeForm));
    at.setTimeSpec(Qt::UTC);
    for (const auto &[kind, ending] : kEndings) {
        if (at.isValid() && match.captured(2) == QString::fromUtf16(ending))
            return BackupName{at.toMSecsSinceEpoch(), kind};
    }
    return std::nullopt;
}

} // namespace dbsbm
