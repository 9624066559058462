// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

using FlowId = StrongId<struct FlowTag>;

/// A guided conversation with one member, as it is kept.
struct StoredFlow
{
    FlowId id;
    GuildId guild;
    UserId user;
    QString kind;  ///< the command that leads it: "parlay"
    QString state; ///< JSON of that command
    qint64 revision = 1;
    qint64 expiresAtMs = 0;
};

class FlowRepository
{
public:
    explicit FlowRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// The guild has to be known.
    Result<FlowId> insert(const StoredFlow &flow);
    Result<std::optional<StoredFlow>> find(FlowId id);
    /// Writes state and expiry of the row that still has this revision, and counts it on; false
    /// when somebody was faster or it is gone.
    Result<bool> update(const StoredFlow &flow);
    /// Puts the end of its life off; its revision stays.
    Result<> extend(FlowId id, qint64 expiresAtMs);
    Result<> remove(FlowId id);
    /// Forgets a few that ended by then, so that it costs the same whatever the table holds.
    Result<> removeExpired(qint64 nowMs);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
