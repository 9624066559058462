// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/AppSettings.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"
#include "models/settings/SettingsHistory.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QSet>

#include <utility>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxShown = 80;
constexpr char16_t kOwnPrefix[] = u"DBSBM_";

QString textOf(const QJsonValue &value)
{
    return settingText(value).value_or(QString());
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
    case SettingOrigin::Vault: return QStringLiteral("vault");
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
    : QObject(parent), m_sources(std::move(sources)), m_file(m_sources.dataDir)
{}

Task<Result<>> AppSettings::load()
{
    m_problems.clear();
    m_faults.clear();
    m_commandLine = {};
    m_environment = {};
    m_kept = {};
    m_keychainFault.reset();
    readOverrides();
    const Result<> opened = m_file.read();
    if (!opened)
        addProblem(opened.error(), {}, SettingOrigin::Stored);
    readStoredKeys();
    checkTogether();
    QStringList secrets;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.secret() && !isOverridden(key))
            secrets.append(key.name);
    }
    return readKeychain(secrets).then(this, [this, opened](const Result<> &) {
        rememberStart();
        return opened;
    });
}

void AppSettings::rememberStart()
{
    m_atStart.clear();
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.needsRestart)
            m_atStart.insert(key.name, comparable(key));
    }
}

/// The effective value in a form that can be compared and kept, of a secret too.
QVariant AppSettings::comparable(const SettingKey &key) const
{
    if (!key.secret())
        return effective(key.name).value;
    return QCryptographicHash::hash(secret(key.name).reveal(), QCryptographicHash::Sha256);
}

QStringList AppSettings::waitingForRestart() const
{
    QStringList names;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        const auto atStart = m_atStart.constFind(key.name);
        if (atStart != m_atStart.constEnd() && *atStart != comparable(key))
            names.append(key.name);
    }
    return names;
}

void AppSettings::addProblem(const Error &error, const QString &value, SettingOrigin origin)
{
    const auto *fault = error.as<ConfigurationFault>();
    const SettingKey *key = fault ? findSetting(SettingScope::App, fault->key) : nullptr;
    const bool hidden = key && key->secret() && !value.isEmpty();
    // Scrubbed before it is cut: half a secret has no form.
    m_problems.append(
        {error, hidden ? QStringLiteral("***") : scrub(value).left(kMaxShown), origin});
    m_faults.append(error);
}

void AppSettings::dropProblems(const std::function<bool(const SettingProblem &)> &gone)
{
    m_problems.removeIf(gone);
    m_faults.clear();
    for (const SettingProblem &problem : std::as_const(m_problems))
        m_faults.append(problem.error);
}

// A faulty value is reported and passed over; the next source counts.
void AppSettings::take(const SettingKey &key, const QString &text, Source &source,
                       SettingOrigin origin, const QString &from)
{
    const Result<QVariant> value = parseSetting(key, text);
    if (!value)
        addProblem(value.error().withContext(from), text, origin);
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
            addProblem(Error(codes::kSettingUnknown, ConfigurationFault{it.key()},
                             tr("There is no setting %1. List the settings with --check-config.")
                                 .arg(it.key()),
                             tr("command line")),
                       it.value(), SettingOrigin::CommandLine);
        else if (key->secret())
            addProblem(
                Error(codes::kSettingInvalid, ConfigurationFault{key->name},
                      tr("%1 stands on the command line, where other users can read it. Put it "
                         "into the environment (%2) or the keychain.")
                          .arg(key->name, key->environment),
                      tr("command line")),
                it.value(), SettingOrigin::CommandLine);
        else
            take(*key, it.value(), m_commandLine, SettingOrigin::CommandLine, tr("command line"));
    }
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        for (const QString &name : QStringList{key.environment} + key.aliases) {
            // An empty variable counts as unset, as in every shell script.
            const QString text = name.isEmpty() ? QString() : m_sources.environment.value(name);
            if (text.isEmpty())
                continue;
            take(key, text, m_environment, SettingOrigin::Environment,
                 tr("environment %1").arg(name));
            break;
        }
    }
}

void AppSettings::readStoredKeys()
{
    m_unknownKeys.clear();
    const QJsonObject &document = m_file.values();
    for (auto it = document.constBegin(); it != document.constEnd(); ++it) {
        const SettingKey *key = findSetting(SettingScope::App, it.key());
        if (!key) {
            m_unknownKeys.append(it.key());
            qCWarning(lcSettings).noquote()
                << "settings.json has an unknown key:" << it.key().left(kMaxShown);
        } else if (key->secret() || !key->storable) {
            addProblem(Error(codes::kSettingInvalid, ConfigurationFault{key->name},
                             tr("%1 has no place in settings.json and is not used. Take it out and "
                                "set %2 in the environment, or the keychain for a secret.")
                                 .arg(key->name, key->environment),
                             tr("settings.json")),
                       textOf(it.value()), SettingOrigin::Stored);
        } else {
            take(*key, textOf(it.value()), m_kept, SettingOrigin::Stored, tr("settings.json"));
        }
    }
}

QStringList AppSettings::unknownVariables() const
{
    // No settings, as what opens the settings' secrets cannot be among them.
    QSet<QString> known{QStringLiteral("DBSBM_VAULT_PASSPHRASE"),
                        QStringLiteral("DBSBM_VAULT_PASSPHRASE_FILE"),
                        QStringLiteral("DBSBM_NEW_TOKEN")};
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        known.insert(key.environment);
        for (const QString &alias : key.aliases)
            known.insert(alias);
    }
    QStringList names = m_sources.environment.keys();
    names.removeIf([&known](const QString &name) {
        return !name.startsWith(kOwnPrefix) || known.contains(name);
    });
    names.sort();
    return names;
}

void AppSettings::checkTogether()
{
    dropProblems([](const SettingProblem &problem) {
        return problem.origin == SettingOrigin::Unset; // those between keys
    });
    const QList<Error> conflicts = conflictingSettings(
        SettingScope::App, [this](const QString &name) { return effective(name).value; });
    for (const Error &conflict : conflicts)
        addProblem(conflict, text(conflict.as<ConfigurationFault>()->key), SettingOrigin::Unset);
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
                qCWarning(lcSecrets).noquote()
                    << found.error().code() << found.error().userText() << found.error().detail();
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

SettingOrigin AppSettings::keptOrigin(const SettingKey &key) const
{
    if (!key.secret())
        return SettingOrigin::Stored;
    const bool inVault =
        m_sources.secrets && m_sources.secrets->place(key.name) == SecretPlace::Vault;
    return inVault ? SettingOrigin::Vault : SettingOrigin::Keychain;
}

Result<SettingsReload> AppSettings::reload()
{
    QMap<QString, std::optional<QString>> storedBefore;
    QMap<QString, QVariant> before;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.secret())
            continue;
        storedBefore.insert(key.name, storedText(key));
        before.insert(key.name, effective(key.name).value);
    }
    // Whoever changes it holds this until that is noted. Without it a reload goes on all the same.
    auto held = m_file.hold();
    if (const Result<> read = m_file.read(); !read)
        return fail(read.error()); // values stay; the next change of the file is looked at again
    dropProblems(
        [](const SettingProblem &problem) { return problem.origin == SettingOrigin::Stored; });
    m_kept.values.clear();
    readStoredKeys();
    checkTogether();
    SettingsReload result;
    QList<SettingDelta> deltas;
    QStringList names;
    const QStringList waiting = waitingForRestart();
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.secret())
            continue;
        const std::optional<QString> stored = storedText(key);
        if (stored != storedBefore.value(key.name))
            deltas.append({key.name, storedBefore.value(key.name), stored, false, key.needsRestart,
                           key.needsBotStart});
        if (effective(key.name).value == before.value(key.name))
            continue;
        (waiting.contains(key.name) ? result.waiting : result.changed).append(key.name);
        names.append(key.name);
    }
    const ChangeOrigin origin{QStringLiteral("unknown"), QStringLiteral("settings.json"), 0};
    if (m_sources.history)
        m_sources.history->note(m_sources.history->unnoted(deltas), origin);
    if (held)
        held->reset(); // who hears of it may change settings
    for (const QString &name : std::as_const(names))
        Q_EMIT changed(name);
    if (!deltas.isEmpty())
        Q_EMIT applied(deltas, origin);
    return result;
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
    take(m_kept, keptOrigin(key));
    if (!result.isSet) {
        // The folder in use was chosen before this object was made.
        result.value = key.name == u"data_dir" ? QVariant(m_sources.dataDir) : key.defaultValue;
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
        if (!source->secrets.contains(name))
            continue;
        rememberSecret(source->secrets[name]); // no log, error or report may ever show it
        return source->secrets[name];
    }
    return {};
}

} // namespace dbsbm
