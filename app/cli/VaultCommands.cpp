// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/VaultCommands.h"

#include "app/cli/secretPrompt.h"
#include "app/common/VaultSecretStore.h"
#include "models/core/ErrorCodes.h"
#include "models/settings/SettingsHistory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

QString stateOf(bool isSet)
{
    return QString::fromUtf16(isSet ? kSecretSet : kSecretUnset);
}

/// Whether a value of the vault would not be looked at.
bool overrulesVault(const EffectiveSetting &setting)
{
    return setting.origin == SettingOrigin::CommandLine
        || setting.origin == SettingOrigin::Environment
        || setting.origin == SettingOrigin::Keychain;
}

} // namespace

VaultCommands::VaultCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(request)
{}

Task<int> VaultCommands::run()
{
    const QString verb = m_request.arguments.value(0);
    const QString name = m_request.arguments.value(1);
    const bool named = verb == u"set" || verb == u"remove";
    const bool unnamed = verb == u"list" || verb == u"passphrase";
    if ((!named && !unnamed) || name.isEmpty() == named) {
        printError(tr("Usage: dbsbmd vault set NAME | list | remove NAME | passphrase"));
        return Task<int>::ready(kExitUsage);
    }
    const SettingKey *key = findSetting(SettingScope::App, name);
    if (named && (!key || !key->secret())) {
        printError(tr("%1 is no secret setting; docs/settings.md lists them.").arg(name));
        return Task<int>::ready(kExitUsage);
    }
    const Result<QString> done = work(verb, key);
    if (!done) {
        printError(done.error());
        return Task<int>::ready(kExitFailed);
    }
    printLine(*done);
    return Task<int>::ready(kExitOk);
}

Result<QString> VaultCommands::work(const QString &verb, const SettingKey *key)
{
    if (verb == u"list")
        return list();
    if (verb == u"passphrase")
        return changePassphrase();
    return verb == u"set" ? set(*key) : remove(*key);
}

Result<QString> VaultCommands::set(const SettingKey &key)
{
    const Result<Secret> entered = askSecret(tr("Value of %1: ").arg(key.name));
    if (!entered)
        return fail(entered.error());
    const Result<QVariant> value = parseSetting(key, QString::fromUtf8(entered->reveal()));
    if (!value)
        return fail(value.error());
    if (const Result<> open = m_host.vault().unlock(true); !open) // no vault for a faulty value
        return fail(open.error());
    const Result<> kept = store(key, Secret(value->toString().toUtf8()));
    if (!kept)
        return fail(kept.error());
    if (const EffectiveSetting now = m_host.settings().effective(key.name); overrulesVault(now))
        return tr("%1 is in the vault, but there is one from another place (%2), and that one "
                  "stays in effect.")
            .arg(key.name, toName(now.origin));
    return tr("%1 is in the vault. A bot that runs reads it at its next start.").arg(key.name);
}

/// Changes the vault and notes in the history that it did, never the value.
Result<> VaultCommands::store(const SettingKey &key, const std::optional<Secret> &value)
{
    VaultFile &file = m_host.vault().file();
    const Result<VaultFile::Entries> before = file.read();
    if (!before)
        return fail(before.error());
    if (const Result<> kept = file.set(key.name, value); !kept)
        return kept;
    const bool was = before->contains(key.name);
    if (value ? was && before->value(key.name) == *value : !was)
        return {};
    const AppSettings &settings = m_host.settings();
    const SettingDelta delta{key.name, stateOf(was),     stateOf(value.has_value()),
                             true,     key.needsRestart, key.needsBotStart};
    if (const Result<> noted = settings.history()->append({delta}, settings.origin()); !noted)
        printError(noted.error()); // the change counts all the same
    return {};
}

Result<QString> VaultCommands::list()
{
    VaultFile::Entries entries;
    if (m_host.vault().file().exists()) {
        if (const Result<> open = m_host.vault().unlock(); !open)
            return fail(open.error());
        const Result<VaultFile::Entries> read = m_host.vault().file().read();
        if (!read)
            return fail(read.error());
        entries = *read;
    }
    const QStringList names = entries.keys();
    if (m_request.json)
        return QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
    return names.isEmpty() ? tr("The vault holds no secrets.") : names.join(u'\n');
}

Result<QString> VaultCommands::remove(const SettingKey &key)
{
    if (const Result<> open = m_host.vault().unlock(); !open)
        return fail(open.error());
    if (const Result<> gone = store(key, std::nullopt); !gone)
        return fail(gone.error());
    return tr("%1 is not in the vault any more.").arg(key.name);
}

Result<QString> VaultCommands::changePassphrase()
{
    if (const Result<> open = m_host.vault().unlock(); !open)
        return fail(open.error());
    const Result<Secret> passphrase = askNewPassphrase();
    if (!passphrase)
        return fail(passphrase.error());
    if (const Result<> changed = m_host.vault().file().changePassphrase(*passphrase); !changed)
        return fail(changed.error());
    return tr("The vault has its new passphrase. Change it wherever the bot takes it from, "
              "DBSBM_VAULT_PASSPHRASE or its file, before the bot starts again.");
}

} // namespace dbsbm
