// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/AppSettings.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace dbsbm {

namespace {

constexpr qint64 kMaxFileBytes = 1'000'000;

// A person may have written numbers, booleans and lists as such.
QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &part : list)
            parts.append(part.toVariant().toString());
        return parts.join(u',');
    }
    return value.toVariant().toString();
}

QJsonValue jsonOf(const SettingKey &key, const QVariant &value)
{
    switch (key.type) {
    case SettingType::Integer: return value.toLongLong();
    case SettingType::Decimal: return value.toDouble();
    case SettingType::Boolean: return value.toBool();
    default: // snowflakes too: a JSON number would lose digits
        return settingToText(key, value);
    }
}

Task<Result<>> done(Result<> result)
{
    return Task<Result<>>::ready(std::move(result));
}

} // namespace

QString toName(SettingOrigin origin)
{
    switch (origin) {
    case SettingOrigin::CommandLine: return QStringLiteral("command line");
    case SettingOrigin::Environment: return QStringLiteral("environment");
    case SettingOrigin::Keychain: return QStringLiteral("keychain");
    case SettingOrigin::Stored: return QStringLiteral("settings.json");
    case SettingOrigin::Default: return QStringLiteral("default");
    case SettingOrigin::Unset: break;
    }
    return QStringLiteral("not set");
}

bool AppSettings::Source::has(const SettingKey &key) const
{
    return key.secret() ? secrets.contains(key.name) : values.contains(key.name);
}

AppSettings::AppSettings(Sources sources, QObject *parent)
    : QObject(parent), m_sources(std::move(sources))
{}

QString AppSettings::filePath() const
{
    return m_sources.dataDir + QStringLiteral("/settings.json");
}

Task<Result<>> AppSettings::load()
{
    m_faults.clear();
    m_unknownKeys.clear();
    m_commandLine = {};
    m_environment = {};
    m_kept = {};
    m_keychainFault.reset();
    readOverrides();
    if (const Result<> read = readStored(); !read)
        return done(read);
    readStoredKeys();
    checkTogether();
    QStringList secrets;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.secret() && !isOverridden(key))
            secrets.append(key.name);
    }
    return readKeychain(secrets);
}

// A faulty value is reported and passed over; the next source counts.
void AppSettings::take(const SettingKey &key, const QString &text, Source &source,
                       const QString &from)
{
    const Result<QVariant> value = parseSetting(key, text);
    if (!value)
        m_faults.append(value.error().withContext(from));
    else if (key.secret())
        source.secrets.insert(key.name, Secret(value->toString().toUtf8()));
    else
        source.values.insert(key.name, *value);
}

void AppSettings::readOverrides()
{
    for (auto it = m_sources.commandLine.cbegin(); it != m_sources.commandLine.cend(); ++it) {
        const SettingKey *key = findSetting(SettingScope::App, it.key());
        if (!key)
            m_faults.append(
                Error(codes::kSettingUnknown, ConfigurationFault{it.key()},
                      tr("There is no setting %1. List the settings with --check-config.")
                          .arg(it.key())));
        else if (key->secret())
            m_faults.append(Error(
                codes::kSettingInvalid, ConfigurationFault{key->name},
                tr("%1 stands on the command line, where other users can read it. Put it into the "
                   "environment (%2) or the keychain.")
                    .arg(key->name, key->environment)));
        else
            take(*key, it.value(), m_commandLine, tr("command line"));
    }
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        for (const QString &name : QStringList{key.environment} + key.aliases) {
            // An empty variable counts as unset, as in every shell script.
            const QString text = name.isEmpty() ? QString() : m_sources.environment.value(name);
            if (text.isEmpty())
                continue;
            take(key, text, m_environment, tr("environment %1").arg(name));
            break;
        }
    }
}

Result<> AppSettings::readStored()
{
    m_readable = false;
    m_document = {};
    QFile file(filePath());
    const auto unreadable = [&file](const QString &reason) {
        return fail(codes::kSettingsFileUnreadable, ConfigurationFault{},
                    tr("The settings file %1 cannot be read: %2. Mend or move the file; it is left "
                       "as it is.")
                        .arg(QDir::toNativeSeparators(file.fileName()), reason));
    };
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(file.errorString());
        if (file.size() > kMaxFileBytes)
            return unreadable(tr("it is too large"));
        QJsonParseError parseError;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parseError);
        if (parseError.error != QJsonParseError::NoError)
            return unreadable(
                tr("%1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
        if (!document.isObject())
            return unreadable(tr("it is not a JSON object"));
        m_document = document.object();
    }
    m_readable = true;
    return {};
}

void AppSettings::readStoredKeys()
{
    for (auto it = m_document.constBegin(); it != m_document.constEnd(); ++it) {
        const SettingKey *key = findSetting(SettingScope::App, it.key());
        if (!key) {
            m_unknownKeys.append(it.key());
            qCWarning(lcSettings).noquote()
                << "settings.json has an unknown key:" << it.key().left(80);
        } else if (key->secret() || !key->storable) {
            m_faults.append(Error(codes::kSettingInvalid, ConfigurationFault{key->name},
                                  tr("%1 has no place in settings.json and is not used. Take it "
                                     "out and set %2 in the "
                                     "environment, or the keychain for a secret.")
                                      .arg(key->name, key->environment),
                                  tr("settings.json")));
        } else {
            take(*key, textOf(it.value()), m_kept, tr("settings.json"));
        }
    }
}

void AppSettings::checkTogether()
{
    m_faults += conflictingSettings(SettingScope::App,
                                    [this](const QString &name) { return effective(name).value; });
}

// One after the other, so that a locked keyring is asked once.
Task<Result<>> AppSettings::readKeychain(QStringList names)
{
    if (names.isEmpty() || !m_sources.secrets)
        return done({});
    const QString name = names.takeFirst();
    return m_sources.secrets->read(name).then(
        this, [this, name, names](const Result<std::optional<Secret>> &found) {
            if (!found) {
                m_keychainFault = found.error();
                qCWarning(lcSecrets).noquote() << found.error().code() << found.error().detail();
                return done({});
            }
            if (*found)
                m_kept.secrets.insert(name, **found);
            return readKeychain(names);
        });
}

bool AppSettings::isOverridden(const SettingKey &key) const
{
    return m_commandLine.has(key) || m_environment.has(key);
}

EffectiveSetting AppSettings::effective(const QString &name) const
{
    EffectiveSetting result;
    result.key = findSetting(SettingScope::App, name);
    if (!result.key)
        return result;
    const SettingKey &key = *result.key;
    result.locked = isOverridden(key) || !key.storable;
    const auto take = [&](const Source &source, SettingOrigin origin) {
        if (result.isSet || !source.has(key))
            return;
        result.isSet = true;
        result.origin = origin;
        if (key.secret())
            result.lastFour = source.secrets.value(name).lastFour();
        else
            result.value = source.values.value(name);
    };
    take(m_commandLine, SettingOrigin::CommandLine);
    take(m_environment, SettingOrigin::Environment);
    take(m_kept, key.secret() ? SettingOrigin::Keychain : SettingOrigin::Stored);
    if (!result.isSet) {
        // The folder in use was chosen before this object was made.
        result.value =
            key.type == SettingType::Path ? QVariant(m_sources.dataDir) : key.defaultValue;
        result.isSet = result.value.isValid();
        result.origin = result.isSet ? SettingOrigin::Default : SettingOrigin::Unset;
    }
    return result;
}

QList<EffectiveSetting> AppSettings::all() const
{
    QList<EffectiveSetting> list;
    for (const SettingKey &key : settingKeys(SettingScope::App))
        list.append(effective(key.name));
    return list;
}

QString AppSettings::text(const QString &name) const
{
    const EffectiveSetting setting = effective(name);
    Q_ASSERT(setting.key);
    return setting.key ? settingToText(*setting.key, setting.value) : QString();
}

qint64 AppSettings::integer(const QString &name) const
{
    return effective(name).value.toLongLong();
}

bool AppSettings::boolean(const QString &name) const
{
    return effective(name).value.toBool();
}

Secret AppSettings::secret(const QString &name) const
{
    for (const Source *source : {&m_commandLine, &m_environment, &m_kept}) {
        if (const auto found = source->secrets.constFind(name); found != source->secrets.constEnd())
            return *found;
    }
    return {};
}

Result<> AppSettings::checkWritable(const SettingKey *key, const QString &name) const
{
    if (!key)
        return fail(codes::kSettingUnknown, ConfigurationFault{name},
                    tr("There is no setting %1. List the settings with --check-config.").arg(name));
    if (isOverridden(*key) || !key->storable)
        return fail(codes::kSettingLocked, ConfigurationFault{name},
                    tr("%1 is fixed by the command line or the environment (%2). Change it there.")
                        .arg(name, key->environment));
    return {};
}

Task<Result<>> AppSettings::set(const QString &name, const QString &text)
{
    const SettingKey *key = findSetting(SettingScope::App, name);
    if (const Result<> writable = checkWritable(key, name); !writable)
        return done(writable);
    const Result<QVariant> value = parseSetting(*key, text);
    if (!value)
        return done(fail(value.error()));
    if (key->secret())
        return writeSecret(*key, Secret(value->toString().toUtf8()));
    const auto wouldBe = [&](const QString &other) {
        return other == name ? *value : effective(other).value;
    };
    if (const QList<Error> conflicts = conflictingSettings(SettingScope::App, wouldBe);
        !conflicts.isEmpty())
        return done(fail(conflicts.front()));
    return done(store(*key, *value));
}

Task<Result<>> AppSettings::reset(const QString &name)
{
    const SettingKey *key = findSetting(SettingScope::App, name);
    if (const Result<> writable = checkWritable(key, name); !writable)
        return done(writable);
    if (key->secret())
        return writeSecret(*key, std::nullopt);
    return done(store(*key, QVariant()));
}

Task<Result<>> AppSettings::writeSecret(const SettingKey &key, const std::optional<Secret> &secret)
{
    if (!m_sources.secrets)
        return done(
            fail(codes::kKeychainUnavailable, AuthenticationFault{},
                 tr("There is no keychain to keep %1 in. Set %2 in the environment instead.")
                     .arg(key.name, key.environment)));
    auto written =
        secret ? m_sources.secrets->write(key.name, *secret) : m_sources.secrets->remove(key.name);
    return written.then(this, [this, name = key.name, secret](const Result<> &result) {
        if (!result)
            return result;
        m_keychainFault.reset();
        if (secret)
            m_kept.secrets.insert(name, *secret);
        else
            m_kept.secrets.remove(name);
        Q_EMIT changed(name);
        return result;
    });
}

/// An invalid \a value takes the key out.
Result<> AppSettings::store(const SettingKey &key, const QVariant &value)
{
    QJsonObject document = m_document;
    if (value.isValid())
        document.insert(key.name, jsonOf(key, value));
    else
        document.remove(key.name);
    if (const Result<> written = writeStored(document); !written)
        return written;
    m_document = document;
    // What was stored before is gone, and with it what was wrong with it.
    m_faults.removeIf([&key](const Error &fault) {
        const auto *of = fault.as<ConfigurationFault>();
        return of && of->key == key.name
            && !fault.detail().startsWith(tr("environment %1").arg(u""));
    });
    if (value.isValid())
        m_kept.values.insert(key.name, value);
    else
        m_kept.values.remove(key.name);
    Q_EMIT changed(key.name);
    return {};
}

Result<> AppSettings::writeStored(const QJsonObject &document)
{
    if (!m_readable)
        return fail(codes::kSettingsFileUnreadable, ConfigurationFault{},
                    tr("The settings file %1 could not be read and is left as it is. Mend or move "
                       "it, then start again.")
                        .arg(QDir::toNativeSeparators(filePath())));
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    QDir().mkpath(m_sources.dataDir);
    QSaveFile file(filePath());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!written || !file.commit())
        return fail(codes::kFileUnwritable, ConfigurationFault{},
                    tr("The settings file %1 cannot be written: %2. Check the folder's permissions "
                       "and free space.")
                        .arg(QDir::toNativeSeparators(filePath()), file.errorString()));
    return {};
}

} // namespace dbsbm
