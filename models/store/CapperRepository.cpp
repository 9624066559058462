// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CapperRepository.h"

#include <QRandomGenerator>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// 62 random bits over zero: positive in SQL, and no id says anything of its person.
qint64 randomId()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1) | 1;
}

StoredCapper capperOf(const Row &row)
{
    StoredCapper capper{row.id<CapperId>(0), row.id<GuildId>(1),  row.id<UserId>(2), row.text(3),
                        row.text(4),         row.integer(5) != 0, row.integer(6)};
    if (!row.isNull(7))
        capper.exposure = row.integer(7);
    return capper;
}

} // namespace

Result<CapperId> CapperRepository::personId(GuildId guild, const PersonLook &look)
{
    const auto known = m_transaction.first<CapperId>(
        u"SELECT id FROM person WHERE guild_id = :guild AND user_id = :user"_s,
        {{u":guild"_s, guild.toSql()}, {u":user"_s, look.user.toSql()}},
        [](const Row &row) { return row.id<CapperId>(0); });
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    const qint64 id = randomId();
    const Result<qint64> made =
        m_transaction.exec(u"INSERT INTO person (id, guild_id, user_id, display_name, avatar_url) "
                           "VALUES (:id, :guild, :user, :name, :avatar)"_s,
                           {{u":id"_s, id},
                            {u":guild"_s, guild.toSql()},
                            {u":user"_s, look.user.toSql()},
                            {u":name"_s, look.displayName},
                            {u":avatar"_s, look.avatarUrl}});
    if (!made)
        return fail(made.error());
    return CapperId::fromSql(id);
}

Result<> CapperRepository::rename(CapperId person, const PersonLook &look)
{
    const Result<qint64> done = m_transaction.exec(
        u"UPDATE person SET display_name = :name, avatar_url = :avatar WHERE id = :id"_s,
        {{u":name"_s, look.displayName},
         {u":avatar"_s, look.avatarUrl},
         {u":id"_s, person.toSql()}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<StoredLooks> CapperRepository::looks(CapperId person)
{
    const auto found = m_transaction.first<StoredLooks>(
        u"SELECT colour, picture, picture_url FROM person WHERE id = :id"_s,
        {{u":id"_s, person.toSql()}}, [](const Row &row) {
            StoredLooks looks{{}, row.bytes(1), row.text(2)};
            if (!row.isNull(0))
                looks.colour = static_cast<quint32>(row.integer(0) & 0xFFFFFF);
            return looks;
        });
    if (!found)
        return fail(found.error());
    return found->value_or(StoredLooks());
}

Result<> CapperRepository::storeLooks(CapperId person, const StoredLooks &looks)
{
    const QVariant colour = looks.colour ? QVariant(qint64{*looks.colour & 0xFFFFFF}) : QVariant();
    const QVariant picture = looks.picture.isEmpty() ? QVariant() : QVariant(looks.picture);
    const Result<qint64> done = m_transaction.exec(
        u"UPDATE person SET colour = :colour, picture = :picture, picture_url = :link "
        "WHERE id = :id"_s,
        {{u":colour"_s, colour},
         {u":picture"_s, picture},
         {u":link"_s, looks.pictureLink},
         {u":id"_s, person.toSql()}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<bool> CapperRepository::keepPictureLink(CapperId person, const StoredLooks &posted)
{
    const Result<qint64> done = m_transaction.exec(
        u"UPDATE person SET picture_url = :link WHERE id = :id AND picture = :picture"_s,
        {{u":link"_s, posted.pictureLink},
         {u":id"_s, person.toSql()},
         {u":picture"_s, posted.picture}});
    return done ? Result<bool>(*done > 0) : Result<bool>(fail(done.error()));
}

Result<> CapperRepository::store(const StoredCapper &capper)
{
    const Result<qint64> done =
        m_transaction.exec(u"INSERT INTO capper (id, guild_id, active, since_ms) VALUES (:id, "
                           u":guild, :active, :since) "
                           "ON CONFLICT (id) DO UPDATE SET active = excluded.active"_s,
                           {{u":id"_s, capper.id.toSql()},
                            {u":guild"_s, capper.guild.toSql()},
                            {u":active"_s, capper.active ? 1 : 0},
                            {u":since"_s, capper.sinceMs}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<> CapperRepository::storeExposure(CapperId capper, std::optional<qint64> exposure)
{
    const Result<qint64> done =
        m_transaction.exec(u"UPDATE capper SET exposure = :exposure WHERE id = :id"_s,
                           {{u":exposure"_s, exposure ? QVariant(*exposure) : QVariant()},
                            {u":id"_s, capper.toSql()}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<std::optional<StoredCapper>> CapperRepository::find(GuildId guild, UserId user)
{
    return m_transaction.first<StoredCapper>(
        u"SELECT c.id, c.guild_id, p.user_id, p.display_name, p.avatar_url, c.active, c.since_ms, "
        u"c.exposure FROM person p "
        "JOIN capper c ON c.id = p.id WHERE p.guild_id = :guild AND p.user_id = :user"_s,
        {{u":guild"_s, guild.toSql()}, {u":user"_s, user.toSql()}}, capperOf);
}

Result<std::optional<StoredCapper>> CapperRepository::findById(CapperId id)
{
    return m_transaction.first<StoredCapper>(
        u"SELECT c.id, c.guild_id, p.user_id, p.display_name, "
        u"p.avatar_url, c.active, c.since_ms, c.exposure FROM capper c "
        "JOIN person p ON p.id = c.id WHERE c.id = :id"_s,
        {{u":id"_s, id.toSql()}}, capperOf);
}

Result<QList<StoredCapper>> CapperRepository::list(GuildId guild)
{
    return m_transaction.list<StoredCapper>(
        u"SELECT c.id, c.guild_id, p.user_id, p.display_name, p.avatar_url, c.active, c.since_ms, "
        u"c.exposure FROM capper c "
        "JOIN person p ON p.id = c.id WHERE c.guild_id = :guild "
        "ORDER BY c.active DESC, lower(p.display_name), c.id"_s,
        {{u":guild"_s, guild.toSql()}}, capperOf);
}

} // namespace dbsbm
