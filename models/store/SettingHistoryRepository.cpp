// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SettingHistoryRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> textOrNothing(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<QString>(row.text(column));
}

SettingEvent eventOf(const Row &row)
{
    SettingEvent event;
    event.number = row.integer(0);
    event.change.guild = row.id<GuildId>(1);
    event.change.name = row.text(2);
    event.change.before = textOrNothing(row, 3);
    event.change.after = textOrNothing(row, 4);
    event.change.actorRole = row.text(5);
    event.change.actorPerson = row.id<CapperId>(6);
    event.change.atMs = row.integer(7);
    event.actorName = row.text(8);
    return event;
}

QString selectWith(const QString &rest)
{
    return u"SELECT e.id, e.guild_id, e.name, e.old_value, e.new_value, e.actor_role, "
           "e.actor_person, e.at_ms, p.display_name FROM guild_setting_event e "
           "LEFT JOIN person p ON p.id = e.actor_person WHERE e.guild_id = :guild "_s
        + rest;
}

} // namespace

Result<QList<SettingEvent>> SettingHistoryRepository::list(GuildId guild, const QString &name,
                                                           int limit)
{
    return m_transaction.list<SettingEvent>(
        selectWith(u"AND (:name = '' OR e.name = :name) ORDER BY e.id DESC LIMIT :limit"_s),
        {{u":guild"_s, guild.toSql()}, {u":name"_s, name}, {u":limit"_s, limit}}, eventOf);
}

Result<std::optional<SettingEvent>> SettingHistoryRepository::find(GuildId guild, qint64 number)
{
    return m_transaction.first<SettingEvent>(selectWith(u"AND e.id = :number"_s),
                                             {{u":guild"_s, guild.toSql()}, {u":number"_s, number}},
                                             eventOf);
}

} // namespace dbsbm
