// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PostRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

const QString kSelectPost = u"SELECT guild_id, subject, channel_id, message_id, digest, "
                            "posted_at_ms, restated FROM post "_s;

StoredPost postOf(const Row &row)
{
    return {row.id<GuildId>(0), row.text(1),    row.id<ChannelId>(2), row.id<MessageId>(3),
            row.bytes(4),       row.integer(5), row.integer(6)};
}

std::vector<Binding> bindingsOf(const StoredPost &post)
{
    return {{u":guild"_s, post.guild.toSql()},     {u":subject"_s, post.subject},
            {u":channel"_s, post.channel.toSql()}, {u":message"_s, post.message.toSql()},
            {u":digest"_s, post.digest},           {u":sent"_s, post.sentAtMs},
            {u":restated"_s, post.restatedAtMs}};
}

} // namespace

Result<bool> PostRepository::add(const StoredPost &post)
{
    const Result<qint64> added = m_transaction.exec(
        u"INSERT INTO post (guild_id, subject, channel_id, message_id, digest, posted_at_ms, "
        "restated) VALUES (:guild, :subject, :channel, :message, :digest, :sent, :restated) "
        "ON CONFLICT (guild_id, subject) DO NOTHING"_s,
        bindingsOf(post));
    return added ? Result<bool>(*added > 0) : fail(added.error());
}

Result<> PostRepository::update(const StoredPost &post)
{
    const Result<qint64> done = m_transaction.exec(
        u"UPDATE post SET channel_id = :channel, message_id = :message, digest = :digest, "
        "posted_at_ms = :sent, restated = :restated "
        "WHERE guild_id = :guild AND subject = :subject"_s,
        bindingsOf(post));
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<std::optional<StoredPost>> PostRepository::find(GuildId guild, const QString &subject)
{
    static const QString sql = kSelectPost + u"WHERE guild_id = :guild AND subject = :subject"_s;
    return m_transaction.first<StoredPost>(
        sql, {{u":guild"_s, guild.toSql()}, {u":subject"_s, subject}}, postOf);
}

Result<QList<StoredPost>> PostRepository::list(GuildId guild, const QString &prefix)
{
    static const QString sql =
        kSelectPost + u"WHERE guild_id = :guild AND subject LIKE :begin ORDER BY subject"_s;
    return m_transaction.list<StoredPost>(
        sql, {{u":guild"_s, guild.toSql()}, {u":begin"_s, QString(prefix + u'%')}}, postOf);
}

Result<> PostRepository::removeSent(const QString &prefix, qint64 sentBeforeMs)
{
    const Result<qint64> done =
        m_transaction.exec(u"DELETE FROM post WHERE subject LIKE :begin AND posted_at_ms > 0 "
                           "AND posted_at_ms < :before"_s,
                           {{u":begin"_s, QString(prefix + u'%')}, {u":before"_s, sentBeforeMs}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<bool> PostRepository::isMessageTaken(GuildId guild, MessageId message)
{
    const auto found = m_transaction.first<qint64>(
        u"SELECT 1 FROM post WHERE guild_id = :guild AND message_id = :message"_s,
        {{u":guild"_s, guild.toSql()}, {u":message"_s, message.toSql()}},
        [](const Row &row) { return row.integer(0); });
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

Result<qint64> PostRepository::settingChangedMs(GuildId guild, const QString &name)
{
    const auto found = m_transaction.first<qint64>(
        u"SELECT max(at_ms) FROM guild_setting_event WHERE guild_id = :guild AND name = :name"_s,
        {{u":guild"_s, guild.toSql()}, {u":name"_s, name}},
        [](const Row &row) { return row.integer(0); });
    return found ? Result<qint64>(found->value_or(0)) : fail(found.error());
}

/// Capper by capper, as the index of settled bets goes.
Result<std::optional<BetId>> PostRepository::extremeBet(Extreme which, const Stretch &stretch)
{
    const QString sql =
        u"SELECT id FROM bet WHERE guild_id = :guild AND capper_id IN (SELECT id FROM capper "
        "WHERE guild_id = :guild) AND status = 'settled' AND effective_at_ms >= :from "
        "AND effective_at_ms < :to AND "_s
        + (which == Extreme::Best ? u"net > 0 ORDER BY net DESC"_s : u"net < 0 ORDER BY net"_s)
        + u", number LIMIT 1"_s;
    return m_transaction.first<BetId>(sql,
                                      {{u":guild"_s, stretch.guild.toSql()},
                                       {u":from"_s, stretch.fromMs},
                                       {u":to"_s, stretch.toMs}},
                                      [](const Row &row) { return row.id<BetId>(0); });
}

Result<QList<GuildId>> PostRepository::guilds()
{
    return m_transaction.list<GuildId>(u"SELECT id FROM guild WHERE read_only = 0 ORDER BY id"_s,
                                       {}, [](const Row &row) { return row.id<GuildId>(0); });
}

} // namespace dbsbm
