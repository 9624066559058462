// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace dbsbm {

/// The tables of an old bot that are taken over.
enum class LegacyTable { GuildSettings, Cappers, Bets, UnitRecords };
/// "guild_settings", "cappers", "bets", "unit_records".
QString toName(LegacyTable table);

/// Texts by lower-case column; a NULL is left out.
using LegacyFields = QHash<QString, QString>;

/// A row as it stood in the old bot's table.
struct LegacyRow
{
    qint64 position = 0; ///< line of the file, or number of the row, from 1
    LegacyFields fields;
};

/// What was read of an old bot's database, one guild's rows.
struct LegacyData
{
    QString source;                              ///< "mysql" or "csv"
    QMap<LegacyTable, QList<LegacyRow>> tables;  ///< only those that were found
    QMap<LegacyTable, QStringList> columns = {}; ///< of those tables, in lower case
    qint64 otherGuilds = 0;                      ///< rows that were left aside
    qint64 textSize = 0;                         ///< characters of all fields that were kept
};

/// No more rows than this are read, of all tables together.
inline constexpr qint64 kMaxLegacyRows = 1'000'000;
inline constexpr qsizetype kMaxLegacyField = 1024 * 1024;     ///< bytes
inline constexpr qint64 kMaxLegacyText = 512LL * 1024 * 1024; ///< characters of all fields

} // namespace dbsbm
