// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PictureRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<> done(const Result<qint64> &result)
{
    return result ? Result<>() : Result<>(fail(result.error()));
}

/// Bytes that are there: a null array would be bound as NULL, which equals nothing.
QByteArray bound(const QByteArray &digest)
{
    return digest.isEmpty() ? QByteArray("-") : digest;
}

} // namespace

Result<> PictureRepository::store(const Stored &picture)
{
    return done(m_transaction.exec(
        u"INSERT INTO guild_picture (guild_id, digest, png, stored_at_ms) VALUES (:guild, :digest, "
        ":png, :at) ON CONFLICT (guild_id, digest) DO NOTHING"_s,
        {{u":guild"_s, picture.guild.toSql()},
         {u":digest"_s, picture.digest},
         {u":png"_s, picture.png},
         {u":at"_s, picture.atMs}}));
}

Result<QByteArray> PictureRepository::find(GuildId guild, const QByteArray &digest)
{
    const auto found = m_transaction.first<QByteArray>(
        u"SELECT png FROM guild_picture WHERE guild_id = :guild AND digest = :digest"_s,
        {{u":guild"_s, guild.toSql()}, {u":digest"_s, bound(digest)}},
        [](const Row &row) { return row.bytes(0); });
    if (!found)
        return fail(found.error());
    return found->value_or(QByteArray());
}

Result<> PictureRepository::keepOnly(GuildId guild, const QByteArray &one, const QByteArray &other)
{
    return done(m_transaction.exec(
        u"DELETE FROM guild_picture WHERE guild_id = :guild AND digest <> :one AND digest <> "
        ":other"_s,
        {{u":guild"_s, guild.toSql()}, {u":one"_s, bound(one)}, {u":other"_s, bound(other)}}));
}

} // namespace dbsbm
