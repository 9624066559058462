// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/VaultFile.h"
#include "models/core/SecretStore.h"

#include <functional>

namespace dbsbm {

/// Gives the passphrase of the vault. \a isNew: the vault is about to be made, so whoever is asked
/// should enter it twice. AUT-005 when there is none to give.
using PassphraseSource = std::function<Result<Secret>(bool isNew)>;

/// The vault as a place for secrets. It is opened when first needed and made with its first entry;
/// without a file, nothing is stored. Errors: those of VaultFile and of the source.
class VaultSecretStore : public SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(VaultSecretStore)
public:
    VaultSecretStore(QString path, PassphraseSource passphrase, VaultCost cost = {});

    Task<Result<std::optional<Secret>>> read(const QString &key) override;
    Task<Result<>> write(const QString &key, const Secret &secret) override;
    Task<Result<>> remove(const QString &key) override;
    SecretPlace place(const QString &) const override { return SecretPlace::Vault; }

    /// Asks for the passphrase if the vault is still locked; with \a make, makes one if there is
    /// none.
    Result<> unlock(bool make = false);
    VaultFile &file() { return m_file; }

private:
    VaultFile m_file;
    PassphraseSource m_passphrase;
};

/// The passphrase that the environment gives: DBSBM_VAULT_PASSPHRASE, or the first line of the file
/// that DBSBM_VAULT_PASSPHRASE_FILE names, which nobody but its owner may read (as a credential of
/// systemd). AUT-005 when neither is set, CFG-006 when the file will not do.
Result<Secret> vaultPassphraseFromEnvironment();
/// Whether one of the two is set.
bool hasVaultPassphraseInEnvironment();

} // namespace dbsbm
