// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"
#include "models/core/Task.h"

#include <optional>

namespace dbsbm {

/// The kinds of places that secrets are kept in.
enum class SecretPlace { Keychain, Vault };

/// Where secrets are kept: the OS keychain or the vault in the program, a map in tests.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// The secret, or nothing when the store is readable and holds none. A locked or missing
    /// store is an error (AUT-004, AUT-005), never "nothing".
    virtual Task<Result<std::optional<Secret>>> read(const QString &key) = 0;
    virtual Task<Result<>> write(const QString &key, const Secret &secret) = 0;
    virtual Task<Result<>> remove(const QString &key) = 0;
    /// Where a key that was read or written is kept.
    virtual SecretPlace place(const QString &) const { return SecretPlace::Keychain; }
    /// An older copy of a key that its latest write may have left elsewhere, and what to do.
    virtual std::optional<Error> leftover(const QString &) const { return {}; }
};

} // namespace dbsbm
