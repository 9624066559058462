// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A member of a guild, told by a keyed hash, and when a command of theirs came.
struct MemberSeen
{
    GuildId guild;
    qint64 memberHash = 0;
    qint64 seenMs = 0;
};

/// Distinct members of a guild since some moment.
struct MemberCommands
{
    GuildId guild;
    qint64 day = 0;  ///< within 24 hours
    qint64 week = 0; ///< within 7 days
};

/// Who was active, in metrics.sqlite: hashes and times, for seven days.
class ActivityRepository
{
public:
    explicit ActivityRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// The key of the hashes of this file; made when there is none.
    Result<QByteArray> key();
    Result<> note(const MemberSeen &seen);
    Result<> forgetBefore(qint64 ms);
    Result<QList<MemberCommands>> counts(qint64 nowMs);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
