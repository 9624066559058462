// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/SecretStores.h"

#include "models/core/ErrorCodes.h"

namespace dbsbm {

SecretStores::SecretStores(SecretStore *keychain, VaultSecretStore &vault, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_vault(vault)
{}

SecretPlace SecretStores::place(const QString &key) const
{
    return !m_keychain || m_inVault.contains(key) ? SecretPlace::Vault : SecretPlace::Keychain;
}

Task<SecretStores::Found> SecretStores::read(const QString &key)
{
    if (!m_keychain)
        return m_vault.read(key);
    return m_keychain->read(key).then(this, [this, key](const Found &found) {
        m_inVault.remove(key);
        if ((found && *found) || !m_vault.file().exists())
            return Task<Found>::ready(found);
        return m_vault.read(key).then(this, [this, key, found](const Found &inVault) {
            return fromVault(key, found, inVault);
        });
    });
}

/// What is true of both: only a keychain that is not there at all is replaced by the vault.
SecretStores::Found SecretStores::fromVault(const QString &key, const Found &keychain,
                                            const Found &vault)
{
    const bool noKeychain = !keychain && keychain.error().is(codes::kKeychainUnavailable);
    if (noKeychain || (vault && *vault))
        m_inVault.insert(key);
    if (!vault || *vault || noKeychain)
        return vault;
    return keychain;
}

Task<Result<>> SecretStores::write(const QString &key, const Secret &secret)
{
    if (!m_keychain)
        return m_vault.write(key, secret);
    return m_keychain->write(key, secret).then(this, [this, key, secret](const Result<> &written) {
        if (written)
            m_inVault.remove(key);
        if (written || !written.error().is(codes::kKeychainUnavailable))
            return Task<Result<>>::ready(written);
        return m_vault.write(key, secret).then(this, [this, key](const Result<> &kept) {
            return writtenToVault(key, kept);
        });
    });
}

Result<> SecretStores::writtenToVault(const QString &key, const Result<> &written)
{
    if (written) {
        m_inVault.insert(key);
        return written;
    }
    return fail(written.error().withContext(tr("there is no keychain")));
}

Task<Result<>> SecretStores::remove(const QString &key)
{
    if (!m_keychain)
        return m_vault.remove(key);
    return m_keychain->remove(key).then(this, [this, key](const Result<> &removed) {
        const bool noKeychain = !removed && removed.error().is(codes::kKeychainUnavailable);
        if (!m_vault.file().exists() || (!removed && !noKeychain))
            return Task<Result<>>::ready(removed);
        return m_vault.remove(key);
    });
}

} // namespace dbsbm
