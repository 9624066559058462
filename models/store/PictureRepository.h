// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// The pictures of a guild's theme, PNG, by the SHA-256 of their bytes.
class PictureRepository
{
public:
    explicit PictureRepository(Transaction &transaction) : m_transaction(transaction) {}

    struct Stored
    {
        GuildId guild;
        QByteArray digest;
        QByteArray png;
        qint64 atMs = 0;
    };
    /// Does nothing when that guild has it.
    Result<> store(const Stored &picture);
    /// Empty when that guild has none of that digest.
    Result<QByteArray> find(GuildId guild, const QByteArray &digest);
    /// Deletes every picture of the guild but these two; an empty digest keeps none.
    Result<> keepOnly(GuildId guild, const QByteArray &one, const QByteArray &other);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
