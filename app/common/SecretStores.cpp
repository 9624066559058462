// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/SecretStores.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

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
    m_leftovers.remove(key);
    if (!m_keychain)
        return m_vault.write(key, secret);
    return m_keychain->write(key, secret).then(this, [this, key, secret](const Result<> &written) {
        if (written)
            return writtenToKeychain(key);
        if (!written.error().is(codes::kKeychainUnavailable))
            return Task<Result<>>::ready(written);
        return m_vault.write(key, secret).then(this, [this, key](const Result<> &kept) {
            return writtenToVault(key, kept);
        });
    });
}

Result<> SecretStores::writtenToVault(const QString &key, const Result<> &written)
{
    if (!written)
        return fail(written.error().withContext(tr("there is no keychain")));
    m_inVault.insert(key);
    leave(key,
          Error(codes::kKeychainUnavailable, AuthenticationFault{},
                tr("%1 is in the vault, as the keychain cannot be asked. If the keychain holds an "
                   "older one, that one counts as soon as it can be asked; store %1 again then.")
                    .arg(key)));
    return {};
}

/// A copy in the vault would count again on the day the keychain is away.
Task<Result<>> SecretStores::writtenToKeychain(const QString &key)
{
    m_inVault.remove(key);
    if (!m_vault.file().exists())
        return Task<Result<>>::ready({});
    return m_vault.remove(key).then(this, [this, key](const Result<> &removed) -> Result<> {
        if (!removed)
            leave(key,
                  Error(codes::kKeychainLocked, AuthenticationFault{},
                        tr("%1 is in the keychain. The vault may hold an older one, which counts "
                           "when there is no keychain; take it out with: dbsbmd vault remove %1.")
                            .arg(key),
                        removed.error().userText()));
        return {};
    });
}

void SecretStores::leave(const QString &key, const Error &error)
{
    qCWarning(lcSecrets).noquote() << error.code() << error.userText() << error.detail();
    m_leftovers.insert(key, error);
}

std::optional<Error> SecretStores::leftover(const QString &key) const
{
    const auto found = m_leftovers.constFind(key);
    return found == m_leftovers.constEnd() ? std::nullopt : std::optional<Error>(*found);
}

Task<Result<>> SecretStores::remove(const QString &key)
{
    m_leftovers.remove(key);
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
