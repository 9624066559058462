// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/GuildRepository.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<> done(const Result<qint64> &result)
{
    return result ? Result<>() : Result<>(fail(result.error()));
}

QVariant textOrNull(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant();
}

} // namespace

Result<> GuildRepository::ensure(GuildId guild)
{
    return done(
        m_transaction.exec(u"INSERT INTO guild (id) VALUES (:id) ON CONFLICT (id) DO NOTHING"_s,
                           {{u":id"_s, guild.toSql()}}));
}

Result<> GuildRepository::rename(GuildId guild, const QString &name)
{
    return done(m_transaction.exec(
        u"INSERT INTO guild (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name"_s,
        {{u":id"_s, guild.toSql()}, {u":name"_s, name}}));
}

Result<QMap<GuildId, QString>> GuildRepository::known()
{
    QMap<GuildId, QString> guilds;
    const Result<> read =
        m_transaction.each(u"SELECT id, name FROM guild"_s, {},
                           [&](const Row &row) { guilds.insert(row.id<GuildId>(0), row.text(1)); });
    if (!read)
        return fail(read.error());
    return guilds;
}

Result<QMap<QString, QString>> GuildRepository::settings(GuildId guild)
{
    QHash<GuildId, QMap<QString, QString>> &known = m_transaction.cache().settings;
    if (const auto cached = known.constFind(guild); cached != known.constEnd())
        return *cached;
    QMap<QString, QString> values;
    const Result<> read =
        m_transaction.each(u"SELECT name, value FROM guild_setting WHERE guild_id = :guild"_s,
                           {{u":guild"_s, guild.toSql()}},
                           [&](const Row &row) { values.insert(row.text(0), row.text(1)); });
    if (!read)
        return fail(read.error());
    known.insert(guild, values);
    return values;
}

Result<> GuildRepository::changeSetting(const SettingChange &change)
{
    m_transaction.cache().settings.remove(change.guild);
    m_transaction.cache().parsedSettings.remove(change.guild);
    Result<qint64> written;
    if (change.after) {
        written = m_transaction.exec(
            u"INSERT INTO guild_setting (guild_id, name, value) VALUES (:guild, :name, :value) "
            "ON CONFLICT (guild_id, name) DO UPDATE SET value = excluded.value"_s,
            {{u":guild"_s, change.guild.toSql()},
             {u":name"_s, change.name},
             {u":value"_s, *change.after}});
    } else {
        written = m_transaction.exec(
            u"DELETE FROM guild_setting WHERE guild_id = :guild AND name = :name"_s,
            {{u":guild"_s, change.guild.toSql()}, {u":name"_s, change.name}});
    }
    if (!written)
        return fail(written.error());
    return done(m_transaction.exec(u"INSERT INTO guild_setting_event (guild_id, name, old_value, "
                                   u"new_value, actor_role, actor_person, at_ms) "
                                   "VALUES (:guild, :name, :before, :after, :role, :person, :at)"_s,
                                   {{u":guild"_s, change.guild.toSql()},
                                    {u":name"_s, change.name},
                                    {u":before"_s, textOrNull(change.before)},
                                    {u":after"_s, textOrNull(change.after)},
                                    {u":role"_s, change.actorRole},
                                    {u":person"_s, change.actorPerson.toSql()},
                                    {u":at"_s, change.atMs}}));
}

Result<> GuildRepository::setReadOnly(GuildId guild, const QString &reason)
{
    m_transaction.cache().heads.remove(guild);
    return done(m_transaction.exec(
        u"UPDATE guild SET read_only = :flag, read_only_reason = :reason WHERE id = :id"_s,
        {{u":flag"_s, reason.isEmpty() ? 0 : 1},
         {u":reason"_s, reason},
         {u":id"_s, guild.toSql()}}));
}

Result<QList<GuildId>> GuildRepository::readOnly()
{
    return m_transaction.list<GuildId>(u"SELECT id FROM guild WHERE read_only <> 0 ORDER BY id"_s,
                                       {}, [](const Row &row) { return row.id<GuildId>(0); });
}

Result<bool> GuildRepository::isReadOnly(GuildId guild)
{
    const auto flag = m_transaction.first<bool>(u"SELECT read_only FROM guild WHERE id = :id"_s,
                                                {{u":id"_s, guild.toSql()}},
                                                [](const Row &row) { return row.integer(0) != 0; });
    if (!flag)
        return fail(flag.error());
    return flag->value_or(false);
}

Result<qint64> GuildRepository::nextNumber(GuildId guild)
{
    QHash<GuildId, qint64> &known = m_transaction.cache().numbers;
    if (!known.contains(guild)) {
        // It is written with the commit: until then nobody else on the server may take a number.
        const QString sql = m_transaction.engine() == Engine::Postgres
            ? u"SELECT last_number FROM guild WHERE id = :id FOR UPDATE"_s
            : u"SELECT last_number FROM guild WHERE id = :id"_s;
        const auto last = m_transaction.first<qint64>(
            sql, {{u":id"_s, guild.toSql()}}, [](const Row &row) { return row.integer(0); });
        if (!last)
            return fail(last.error());
        if (!*last) {
            return fail(codes::kGuildNotSetUp, ConfigurationFault{},
                        QCoreApplication::translate("dbsbm::Journal",
                                                    "This server is not known yet. An "
                                                    "administrator can run /setup first."));
        }
        known.insert(guild, **last);
    }
    const qint64 number = ++known[guild];
    m_transaction.cache().counts.setNumber(guild, number);
    return number;
}

} // namespace dbsbm
