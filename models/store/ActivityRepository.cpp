// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActivityRepository.h"

#include <QRandomGenerator>

#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kWeekMs = 7 * kDayMs;

QByteArray randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

Result<> ended(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace

Result<QByteArray> ActivityRepository::key()
{
    const Result<> made = ended(m_transaction.exec(
        u"INSERT INTO note (name, value) VALUES ('member_key', :value) ON CONFLICT DO NOTHING"_s,
        {{u":value"_s, randomKey()}}));
    if (!made)
        return fail(made.error());
    const auto key =
        m_transaction.first<QByteArray>(u"SELECT value FROM note WHERE name = 'member_key'"_s, {},
                                        [](const Row &row) { return row.bytes(0); });
    if (!key)
        return fail(key.error());
    return key->value_or(QByteArray());
}

Result<> ActivityRepository::note(const MemberSeen &seen)
{
    return ended(m_transaction.exec(
        u"INSERT INTO activity (guild_id, member_hash, seen_ms) VALUES (:guild, :member, :seen) ON "
        "CONFLICT (guild_id, member_hash) DO UPDATE SET seen_ms = excluded.seen_ms"_s,
        {{u":guild"_s, seen.guild.toSql()},
         {u":member"_s, seen.memberHash},
         {u":seen"_s, seen.seenMs}}));
}

Result<> ActivityRepository::forgetBefore(qint64 ms)
{
    return ended(m_transaction.exec(u"DELETE FROM activity WHERE seen_ms < :before"_s,
                                    {{u":before"_s, ms}}));
}

Result<QList<MemberCommands>> ActivityRepository::counts(qint64 nowMs)
{
    return m_transaction.list<MemberCommands>(
        u"SELECT guild_id, sum(seen_ms >= :day), count(*) FROM activity WHERE seen_ms >= :week "
        "GROUP BY guild_id"_s,
        {{u":day"_s, nowMs - kDayMs}, {u":week"_s, nowMs - kWeekMs}}, [](const Row &row) {
            return MemberCommands{row.id<GuildId>(0), row.integer(1), row.integer(2)};
        });
}

} // namespace dbsbm
