// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/VaultSecretStore.h"

#include <QObject>
#include <QSet>

namespace dbsbm {

/// The keychain, and where there is none the vault, as one place. What the keychain lacks is looked
/// for in the vault; a locked keychain stays an error, as what it holds is not known.
class SecretStores : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// \a keychain may be null: the vault alone. Both must outlive this.
    SecretStores(SecretStore *keychain, VaultSecretStore &vault, QObject *parent = nullptr);

    Task<Result<std::optional<Secret>>> read(const QString &key) override;
    /// Into the keychain, and out of the vault; into the vault when there is no keychain. What
    /// cannot be cleared away is a leftover() and logged.
    Task<Result<>> write(const QString &key, const Secret &secret) override;
    /// From wherever it is.
    Task<Result<>> remove(const QString &key) override;
    SecretPlace place(const QString &key) const override;
    std::optional<Error> leftover(const QString &key) const override;

private:
    using Found = Result<std::optional<Secret>>;
    Found fromVault(const QString &key, const Found &keychain, const Found &vault);
    Result<> writtenToVault(const QString &key, const Result<> &written);
    Task<Result<>> writtenToKeychain(const QString &key);
    void leave(const QString &key, const Error &error);

    SecretStore *m_keychain;
    VaultSecretStore &m_vault;
    QSet<QString> m_inVault;
    QMap<QString, Error> m_leftovers;
};

} // namespace dbsbm
