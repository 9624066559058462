// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"

#include <QMap>
#include <QString>

namespace dbsbm::test {

/// Secrets in a map; answers at once. While \a fault is set, every call fails with it.
class MemorySecretStore : public SecretStore
{
public:
    Task<Result<std::optional<Secret>>> read(const QString &key) override
    {
        using Found = Result<std::optional<Secret>>;
        ++reads;
        if (fault)
            return Task<Found>::ready(fail(*fault));
        const auto found = secrets.constFind(key);
        if (found == secrets.constEnd())
            return Task<Found>::ready(std::optional<Secret>());
        return Task<Found>::ready(std::optional<Secret>(*found));
    }

    Task<Result<>> write(const QString &key, const Secret &secret) override
    {
        if (fault)
            return Task<Result<>>::ready(fail(*fault));
        secrets.insert(key, secret);
        return Task<Result<>>::ready({});
    }

    Task<Result<>> remove(const QString &key) override
    {
        if (fault)
            return Task<Result<>>::ready(fail(*fault));
        secrets.remove(key);
        return Task<Result<>>::ready({});
    }

    QMap<QString, Secret> secrets;
    std::optional<Error> fault;
    int reads = 0;
};

} // namespace dbsbm::test
