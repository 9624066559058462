// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A bet that is not one yet.
struct StoredDraft
{
    DraftId id;
    Bet preview;               ///< without number
    InteractionId interaction; ///< that made it; zero = none
    QByteArray digest;         ///< SHA-256 of what was asked
    qint64 createdAtMs = 0;
    // Of its capper as they are now; only read.
    bool isCapperActive = false;         ///< false, too, once the person was forgotten
    std::optional<qint64> exposure = {}; ///< see StoredCapper
};

class DraftRepository
{
public:
    explicit DraftRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<DraftId> insert(const StoredDraft &draft);
    Result<std::optional<StoredDraft>> find(DraftId id);
    Result<std::optional<StoredDraft>> findByInteraction(InteractionId interaction);
    Result<> remove(DraftId id);
    /// Forgets drafts that nobody can confirm any more, the oldest few at a time, so that it costs
    /// the same whatever the table holds.
    Result<> removeOlderThan(qint64 createdBeforeMs);

private:
    Result<std::optional<StoredDraft>> first(const QString &sql, qint64 key);

    Transaction &m_transaction;
};

} // namespace dbsbm
