// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Transaction.h"

namespace dbsbm {

/// Who wants a lease, now, and until when. The clocks of the processes may differ by much less
/// than that.
struct LeaseWish
{
    QString holder;
    qint64 nowMs = 0;
    qint64 untilMs = 0;
};

/// A lease that has not lapsed: of a shard of the bot, or the sign that a process is there.
struct Lease
{
    QString name;
    QString holder;
    std::optional<int> shardCount; ///< of a shard's: how many there are
    bool isProcess() const { return !shardCount; }
};

/// Rights that one process has at a time, until a moment: it renews them or loses them. Each call
/// compares and sets in one statement, so two can never both succeed.
class LeaseRepository
{
public:
    explicit LeaseRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// True when the lease was free, expired or already this holder's.
    Result<bool> take(const QString &name, const LeaseWish &wish);
    /// False once it expired or another holds it; it is to be taken anew then.
    Result<bool> renew(const QString &name, const LeaseWish &wish);
    /// Does nothing to a lease of another.
    Result<> release(const QString &name, const QString &holder);
    /// The holder of a lease that has not expired.
    Result<std::optional<QString>> holder(const QString &name, qint64 nowMs);

    /// When it expires, or expired; nothing when nobody ever had it.
    Result<std::optional<qint64>> expiry(const QString &name);

    /// Holds on to the shards of this holder and takes free ones until it has \a most of the ids
    /// 0 to \a shards - 1. Those it has now, in order.
    Result<QList<int>> takeShards(int shards, int most, const LeaseWish &wish);
    /// Those of the bot that have not lapsed.
    Result<QList<Lease>> live(qint64 nowMs);
    /// All of the bot that this holder has.
    Result<> releaseBot(const QString &holder);
    static QString shardName(int shard, int shards);
    static QString processName(const QString &holder);
    /// Of a turn to identify; not the bot's, as it outlives who took it.
    static QString identifyName(int place);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
