// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LeaseRepository.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {
const QString kShard = u"bot:shard:"_s;
} // namespace

Result<bool> LeaseRepository::take(const QString &name, const LeaseWish &wish)
{
    const Result<qint64> taken = m_transaction.exec(
        u"INSERT INTO lease (name, holder, expires_at_ms) VALUES (:name, :holder, :until) "
        "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, "
        "expires_at_ms = excluded.expires_at_ms "
        "WHERE lease.holder = excluded.holder OR lease.expires_at_ms <= :now"_s,
        {{u":name"_s, name},
         {u":holder"_s, wish.holder},
         {u":until"_s, wish.untilMs},
         {u":now"_s, wish.nowMs}});
    return taken ? Result<bool>(*taken > 0) : fail(taken.error());
}

Result<bool> LeaseRepository::renew(const QString &name, const LeaseWish &wish)
{
    const Result<qint64> renewed =
        m_transaction.exec(u"UPDATE lease SET expires_at_ms = :until "
                           "WHERE name = :name AND holder = :holder AND expires_at_ms > :now"_s,
                           {{u":until"_s, wish.untilMs},
                            {u":name"_s, name},
                            {u":holder"_s, wish.holder},
                            {u":now"_s, wish.nowMs}});
    return renewed ? Result<bool>(*renewed > 0) : fail(renewed.error());
}

Result<> LeaseRepository::release(const QString &name, const QString &holder)
{
    const Result<qint64> done =
        m_transaction.exec(u"DELETE FROM lease WHERE name = :name AND holder = :holder"_s,
                           {{u":name"_s, name}, {u":holder"_s, holder}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<std::optional<QString>> LeaseRepository::holder(const QString &name, qint64 nowMs)
{
    return m_transaction.first<QString>(
        u"SELECT holder FROM lease WHERE name = :name AND expires_at_ms > :now"_s,
        {{u":name"_s, name}, {u":now"_s, nowMs}}, [](const Row &row) { return row.text(0); });
}

Result<std::optional<qint64>> LeaseRepository::expiry(const QString &name)
{
    return m_transaction.first<qint64>(u"SELECT expires_at_ms FROM lease WHERE name = :name"_s,
                                       {{u":name"_s, name}},
                                       [](const Row &row) { return row.integer(0); });
}

Result<QList<int>> LeaseRepository::takeShards(int shards, int most, const LeaseWish &wish)
{
    QList<int> held;
    for (int shard = 0; shard < shards; ++shard) {
        const Result<bool> renewed = renew(shardName(shard, shards), wish);
        if (!renewed)
            return fail(renewed.error());
        if (*renewed)
            held << shard;
    }
    for (int shard = 0; shard < shards && held.size() < most; ++shard) {
        if (held.contains(shard))
            continue;
        const Result<bool> taken = take(shardName(shard, shards), wish);
        if (!taken)
            return fail(taken.error());
        if (*taken)
            held << shard;
    }
    std::sort(held.begin(), held.end());
    return held;
}

Result<QList<Lease>> LeaseRepository::live(qint64 nowMs)
{
    return m_transaction.list<Lease>(
        u"SELECT name, holder FROM lease WHERE name LIKE 'bot:%' AND expires_at_ms > :now "
        "ORDER BY name"_s,
        {{u":now"_s, nowMs}}, [](const Row &row) {
            Lease lease{row.text(0), row.text(1), {}};
            if (lease.name.startsWith(kShard))
                lease.shardCount = lease.name.section(u'/', 1).toInt();
            return lease;
        });
}

Result<> LeaseRepository::releaseBot(const QString &holder)
{
    const Result<qint64> done =
        m_transaction.exec(u"DELETE FROM lease WHERE name LIKE 'bot:%' AND holder = :holder"_s,
                           {{u":holder"_s, holder}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

QString LeaseRepository::shardName(int shard, int shards)
{
    return kShard + u"%1/%2"_s.arg(shard).arg(shards);
}

QString LeaseRepository::identifyName(int place)
{
    return u"identify:"_s + QString::number(place);
}

QString LeaseRepository::processName(const QString &holder)
{
    return u"bot:process:"_s + holder;
}

} // namespace dbsbm
