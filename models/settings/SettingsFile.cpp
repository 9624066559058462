// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsFile.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"
#include "models/core/tr.h"
#include "models/settings/SettingKey.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 1'000'000;
constexpr int kLockAttempts = 40; // each waits for kLockAttemptMs
constexpr int kLockAttemptMs = 50;
constexpr qint64 kToBeTakenIn = -2; // in place of a size: no file has it, nor is it a missing one's
constexpr auto kVersionName = "version"_L1;

/// People copied lines of their .env file into a document without a version, where only the names
/// of settings counted.
void nameByEnvironment(QJsonObject &document)
{
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        for (const QString &name : QStringList{key.environment} + key.aliases) {
            if (name.isEmpty() || !document.contains(name))
                continue;
            const QJsonValue value = document.take(name);
            if (!document.contains(key.name))
                document.insert(key.name, value);
        }
    }
}

tl::unexpected<Error> unreadable(const QString &path, const QString &reason, const QString &mend)
{
    return fail(codes::kSettingsFileUnreadable, ConfigurationFault{},
                tr("The settings file %1 cannot be read: %2. %3")
                    .arg(QDir::toNativeSeparators(path), reason, mend));
}

tl::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                tr("The settings file %1 cannot be written: %2. Check the folder's permissions "
                   "and free space.")
                    .arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

const QList<SettingsMigration> &settingsMigrations()
{
    static const QList<SettingsMigration> steps{nameByEnvironment};
    return steps;
}

std::optional<QString> settingText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &part : list) {
            const std::optional<QString> text = settingText(part);
            if (!text)
                return std::nullopt;
            parts.append(*text);
        }
        return parts.join(u',');
    }
    if (value.isString() || value.isDouble() || value.isBool())
        return value.toVariant().toString();
    return std::nullopt;
}

SettingsFile::SettingsFile(const QString &folder, QList<SettingsMigration> migrations)
    : m_path(folder + u"/settings.json"), m_migrations(std::move(migrations))
{}

SettingsFile::Stamp SettingsFile::stamp() const
{
    QFileInfo info(m_path);
    info.setCaching(false);
    if (!info.exists())
        return {};
    return {info.lastModified().toMSecsSinceEpoch(), info.size()};
}

bool SettingsFile::changedElsewhere() const
{
    return stamp() != m_seen;
}

Result<> SettingsFile::read()
{
    m_readable = false;
    m_values = {};
    m_storedVersion = -1;
    m_seen = stamp();
    QFile file(m_path);
    if (!file.exists()) {
        m_readable = true;
        return {};
    }
    const QString leave = tr("Mend or move the file; it is left as it is.");
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(m_path, file.errorString(), leave);
    if (file.size() > kMaxFileBytes)
        return unreadable(m_path, tr("it is too large"), leave);
    return take(file.readAll());
}

Result<> SettingsFile::take(const QByteArray &bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return damaged(tr("%1 at byte %2").arg(parseError.errorString()).arg(parseError.offset),
                       bytes);
    if (!document.isObject())
        return damaged(tr("it is not a JSON object"), bytes);
    QJsonObject values = document.object();
    const QJsonValue said = values.take(kVersionName);
    const int version = said.isUndefined() ? 0 : said.toInt(-1);
    if (version < 0)
        return damaged(tr("its version is not a number"), bytes);
    if (version > currentVersion())
        return unreadable(m_path, tr("it was written by a newer version of this program"),
                          tr("Update this program, or move the file away; it is left as it is."));
    for (int step = version; step < currentVersion(); ++step)
        m_migrations.at(step)(values);
    if (version < currentVersion())
        qCInfo(lcSettings, "settings.json of version %d is read as version %d", version,
               currentVersion());
    m_storedVersion = version;
    m_values = values;
    m_readable = true;
    return {};
}

/// The copy is named by its content, so that a program that is started again and again keeps one.
Result<> SettingsFile::damaged(const QString &reason, const QByteArray &bytes) const
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QString copy = m_path + u".damaged-" + QString::fromLatin1(digest.first(8));
    const bool kept = QFile::exists(copy) || QFile::copy(m_path, copy);
    return unreadable(
        m_path, reason,
        kept ? tr("It is left as it is, and a copy is kept as %1. Mend the file, or move it away "
                  "to begin with the defaults.")
                   .arg(QFileInfo(copy).fileName())
             : tr("It is left as it is, and no copy could be made beside it. Mend the file, or "
                  "move it away to begin with the defaults."));
}

/// Asked again and again: one long QLockFile::tryLock() pauses longer each time, so that of many
/// processes the unlucky ones would find it free too seldom.
Result<std::unique_ptr<QLockFile>> SettingsFile::hold() const
{
    auto lock = std::make_unique<QLockFile>(m_path + u".lock");
    for (int attempt = 0; attempt < kLockAttempts; ++attempt) {
        if (lock->tryLock(kLockAttemptMs))
            return lock;
        if (lock->error() != QLockFile::LockFailedError)
            return unwritable(m_path, tr("its folder takes no files"));
    }
    return unwritable(m_path, tr("another process is changing it"));
}

Result<> SettingsFile::update(const std::function<void(QJsonObject &)> &edit,
                              const std::function<void()> &written)
{
    if (!m_readable)
        return unreadable(m_path, tr("its content is not known"),
                          tr("Mend or move it, then start again."));
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const auto held = hold();
    if (!held)
        return fail(held.error());
    const bool hadNews = m_seen.size == kToBeTakenIn;
    const QJsonObject before = m_values;
    if (const Result<> fresh = read(); !fresh) {
        m_values = before;
        return fresh;
    }
    const bool foreign = m_values != before;
    QJsonObject values = m_values;
    edit(values);
    const Result<> done = write(values);
    if (foreign || hadNews)
        m_seen = {0, kToBeTakenIn}; // what others changed, until the next read()
    if (done && written)
        written();
    return done;
}

Result<> SettingsFile::write(const QJsonObject &values)
{
    QJsonObject document = values;
    document.insert(kVersionName, currentVersion());
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size();
    if (!written || !commitWhole(file))
        return unwritable(m_path, file.errorString());
    m_values = values;
    m_storedVersion = currentVersion();
    m_seen = stamp();
    return {};
}

} // namespace dbsbm
