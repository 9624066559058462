// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/VaultSecretStore.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace dbsbm {

namespace {

constexpr char kVariable[] = "DBSBM_VAULT_PASSPHRASE";
constexpr char kFileVariable[] = "DBSBM_VAULT_PASSPHRASE_FILE";
constexpr qint64 kLongestPassphrase = 4'096;

using Found = Result<std::optional<Secret>>;

tl::unexpected<Error> unusableFile(const QString &path, const QString &reason)
{
    return fail(
        codes::kFileUnreadable, ConfigurationFault{QString::fromLatin1(kFileVariable)},
        VaultSecretStore::tr("The file %1 that DBSBM_VAULT_PASSPHRASE_FILE names cannot be used: "
                             "%2.")
            .arg(QDir::toNativeSeparators(path), reason));
}

/// What nobody but the owner may have. A credential of systemd is the service's by an access list,
/// which shows as a group that may read it; its folder is closed to all others.
QFileDevice::Permissions forbiddenFor(const QString &path)
{
    const QFileDevice::Permissions others =
        QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const bool isCredential = !credentials.isEmpty() && path.startsWith(credentials + u'/');
    return isCredential ? others : others | QFileDevice::ReadGroup;
}

Result<Secret> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusableFile(path, file.errorString());
    if (file.permissions() & forbiddenFor(path))
        return unusableFile(path,
                            VaultSecretStore::tr("others may read or write it; give it the "
                                                 "permissions 0600"));
    const QByteArray line = file.readLine(kLongestPassphrase).trimmed();
    if (line.isEmpty())
        return unusableFile(path, VaultSecretStore::tr("its first line is empty"));
    return Secret(line);
}

} // namespace

bool hasVaultPassphraseInEnvironment()
{
    return !qEnvironmentVariableIsEmpty(kVariable) || !qEnvironmentVariableIsEmpty(kFileVariable);
}

Result<Secret> vaultPassphraseFromEnvironment()
{
    if (!qEnvironmentVariableIsEmpty(kVariable))
        return Secret(qgetenv(kVariable));
    if (!qEnvironmentVariableIsEmpty(kFileVariable))
        return passphraseIn(qEnvironmentVariable(kFileVariable));
    return fail(codes::kKeychainLocked, AuthenticationFault{},
                VaultSecretStore::tr("The vault is locked. Set DBSBM_VAULT_PASSPHRASE, or "
                                     "DBSBM_VAULT_PASSPHRASE_FILE to a file with its passphrase."));
}

VaultSecretStore::VaultSecretStore(QString path, PassphraseSource passphrase, VaultCost cost)
    : m_file(std::move(path), cost), m_passphrase(std::move(passphrase))
{}

Result<> VaultSecretStore::unlock(bool make)
{
    if (m_file.isUnlocked())
        return {};
    const bool isNew = !m_file.exists();
    if (isNew && !make)
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("There is no vault yet. dbsbmd vault set makes one with its first secret."));
    const Result<Secret> passphrase = m_passphrase(isNew);
    if (!passphrase)
        return fail(passphrase.error());
    rememberSecret(*passphrase);
    if (isNew) {
        const Result<> made = m_file.create(*passphrase);
        if (made || !m_file.exists())
            return made;
    }
    return m_file.unlock(*passphrase); // one that another process made meanwhile, too
}

Task<Found> VaultSecretStore::read(const QString &key)
{
    if (!m_file.exists())
        return Task<Found>::ready(std::optional<Secret>());
    if (const Result<> unlocked = unlock(); !unlocked)
        return Task<Found>::ready(fail(unlocked.error()));
    const Result<VaultFile::Entries> entries = m_file.read();
    if (!entries)
        return Task<Found>::ready(fail(entries.error()));
    const auto found = entries->constFind(key);
    return Task<Found>::ready(found == entries->constEnd() ? std::optional<Secret>()
                                                           : std::optional<Secret>(*found));
}

Task<Result<>> VaultSecretStore::write(const QString &key, const Secret &secret)
{
    if (QString::fromUtf8(secret.reveal()).toUtf8() != secret.reveal())
        return Task<Result<>>::ready(
            fail(codes::kSettingInvalid, ConfigurationFault{key},
                 tr("%1 has bytes that are no text. Copy it again.").arg(key)));
    const Result<> unlocked = unlock(true);
    return Task<Result<>>::ready(unlocked ? m_file.set(key, secret) : unlocked);
}

Task<Result<>> VaultSecretStore::remove(const QString &key)
{
    if (!m_file.exists())
        return Task<Result<>>::ready({});
    const Result<> unlocked = unlock();
    return Task<Result<>>::ready(unlocked ? m_file.set(key, std::nullopt) : unlocked);
}

} // namespace dbsbm
