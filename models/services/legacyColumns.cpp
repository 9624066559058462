// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyColumns.h"

#include "models/core/tr.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Of each group one column is enough.
const QMap<LegacyTable, QList<QStringList>> &expectedColumns()
{
    static const QMap<LegacyTable, QList<QStringList>> expected{
        {LegacyTable::GuildSettings,
         {{u"embed_channel_1"_s}, {u"admin_role"_s}, {u"min_units"_s}, {u"max_units"_s}}},
        {LegacyTable::Cappers, {{u"user_id"_s}, {u"display_name"_s, u"username"_s, u"name"_s}}},
        {LegacyTable::Bets,
         {{u"bet_serial"_s, u"bet_id"_s},
          {u"user_id"_s},
          {u"league"_s},
          {u"units"_s, u"stake"_s},
          {u"odds"_s},
          {u"status"_s},
          {u"created_at"_s, u"timestamp"_s},
          {u"bet_details"_s, u"details"_s},
          {u"message_id"_s},
          {u"game_start"_s}}},
        {LegacyTable::UnitRecords,
         {{u"bet_serial"_s, u"bet_id"_s},
          {u"user_id"_s},
          {u"monthly_result_value"_s, u"result_value"_s, u"total_result_value"_s, u"total"_s},
          {u"created_at"_s, u"timestamp"_s}}},
    };
    return expected;
}

} // namespace

/// The columns that have a setting of ours, several making a list.
const QList<std::pair<QString, QStringList>> &legacySettingColumns()
{
    static const QList<std::pair<QString, QStringList>> columns{
        {u"slip_channel"_s, {u"embed_channel_1"_s}},
        {u"more_slip_channels"_s,
         {u"embed_channel_2"_s, u"embed_channel_3"_s, u"embed_channel_4"_s, u"embed_channel_5"_s}},
        {u"command_channels"_s,
         {u"command_channel_1"_s, u"command_channel_2"_s, u"command_channel_3"_s,
          u"command_channel_4"_s, u"command_channel_5"_s}},
        {u"admin_channel"_s, {u"admin_channel_1"_s}},
        {u"admin_role"_s, {u"admin_role"_s}},
        {u"capper_role"_s, {u"authorized_role"_s}},
        {u"member_role"_s, {u"member_role"_s}},
        {u"units_counter_channel"_s, {u"voice_channel_id"_s}},
        {u"min_units"_s, {u"min_units"_s}},
        {u"max_units"_s, {u"max_units"_s}},
    };
    return columns;
}

QStringList missingColumns(const LegacyData &data)
{
    QStringList remarks;
    for (auto it = expectedColumns().constBegin(); it != expectedColumns().constEnd(); ++it) {
        if (!data.tables.contains(it.key())) {
            remarks
                << tr("There is no table %1, so nothing of it was taken.").arg(toName(it.key()));
            continue;
        }
        const QStringList columns = data.columns.value(it.key());
        for (const QStringList &group : it.value()) {
            const bool known = std::any_of(group.begin(), group.end(), [&](const QString &name) {
                return columns.contains(name);
            });
            if (!known)
                remarks << tr("The table %1 has no column %2.")
                               .arg(toName(it.key()), group.join(tr(" or ")));
        }
    }
    return remarks;
}

} // namespace dbsbm
