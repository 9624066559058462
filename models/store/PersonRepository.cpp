// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PersonRepository.h"

#include "models/store/likeText.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

struct Person
{
    GuildId guild;
    UserId user;
    QString name;
};

} // namespace

Result<QList<CapperId>> PersonRepository::find(GuildId guild, UserId user)
{
    return m_transaction.list<CapperId>(
        u"SELECT id FROM person WHERE user_id = :user AND (:guild = 0 OR guild_id = :guild) "
        "ORDER BY id"_s,
        {{u":user"_s, user.toSql()}, {u":guild"_s, guild.toSql()}},
        [](const Row &row) { return row.id<CapperId>(0); });
}

Result<> PersonRepository::forget(CapperId person)
{
    const auto known = m_transaction.first<Person>(
        u"SELECT guild_id, user_id, display_name FROM person WHERE id = :id"_s,
        {{u":id"_s, person.toSql()}}, [](const Row &row) {
            return Person{row.id<GuildId>(0), row.id<UserId>(1), row.text(2)};
        });
    if (!known)
        return fail(known.error());
    if (!*known)
        return {};
    const Person found = **known;
    for (const QString &word : {found.user.toString(), found.name}) {
        if (const Result<> dropped = dropMessages(found.guild, word); !dropped)
            return dropped;
    }
    if (const Result<> dropped = dropReactions(found.guild, found.user); !dropped)
        return dropped;
    static const QStringList statements{
        u"DELETE FROM draft WHERE capper_id = :id"_s,
        u"DELETE FROM flow WHERE EXISTS (SELECT 1 FROM person p WHERE p.id = :id AND "
        "p.guild_id = flow.guild_id AND p.user_id = flow.user_id)"_s,
        u"UPDATE capper SET active = 0 WHERE id = :id"_s,
        u"UPDATE person SET user_id = NULL, display_name = '', avatar_url = '', colour = NULL, "
        "picture = NULL, picture_url = '' WHERE id = :id"_s,
    };
    for (const QString &sql : statements) {
        const Result<qint64> done = m_transaction.exec(sql, {{u":id"_s, person.toSql()}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

/// Posts that are no slips are made again from the record when their time comes. What a root and an
/// alert say is made only once, and names no member.
Result<> PersonRepository::dropMessages(GuildId guild, const QString &word)
{
    if (word.isEmpty())
        return {};
    const Result<qint64> done = m_transaction.exec(
        u"DELETE FROM outbox WHERE guild_id = :guild AND bet_id IS NULL AND "
        "kind NOT IN ('root', 'alert') AND content LIKE :word ESCAPE '!'"_s,
        {{u":guild"_s, guild.toSql()}, {u":word"_s, QString(u'%' + likeText(word) + u'%')}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

/// The id of a reaction's command holds who reacted: "r:<message>:<user>:<result>:<revision>".
Result<> PersonRepository::dropReactions(GuildId guild, UserId user)
{
    const QString pattern = u"r:%:"_s + likeText(user.toString()) + u":%"_s;
    const Result<qint64> done = m_transaction.exec(
        u"DELETE FROM processed_command WHERE command_id LIKE :id ESCAPE '!' AND EXISTS "
        "(SELECT 1 FROM bet b WHERE b.id = processed_command.bet_id AND b.guild_id = :guild)"_s,
        {{u":guild"_s, guild.toSql()}, {u":id"_s, pattern}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

} // namespace dbsbm
