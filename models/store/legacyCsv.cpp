// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/legacyCsv.h"

#include "models/core/ErrorCodes.h"
#include "models/core/openToRead.h"
#include "models/core/tr.h"

#include <QDir>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFiles = 100;

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(codes::kFormatInvalid, ValidationFault{u"csv"_s}, sentence);
}

/// What only that table has: one name of each group.
struct Signature
{
    LegacyTable table;
    QList<QStringList> groups;
    QStringList absent;
};

const QList<Signature> &signatures()
{
    static const QList<Signature> list{
        {LegacyTable::Bets,
         {{u"bet_serial"_s, u"bet_id"_s}, {u"units"_s}, {u"status"_s}, {u"user_id"_s}},
         {u"record_id"_s}},
        {LegacyTable::UnitRecords,
         {{u"user_id"_s},
          {u"monthly_result_value"_s, u"result_value"_s, u"total_result_value"_s, u"total"_s}},
         {u"status"_s, u"bet_details"_s}},
        {LegacyTable::Cappers,
         {{u"user_id"_s}, {u"display_name"_s, u"bet_won"_s, u"banner_color"_s}},
         {u"units"_s, u"bet_serial"_s, u"bet_id"_s, u"status"_s}},
        {LegacyTable::GuildSettings,
         {{u"guild_id"_s},
          {u"embed_channel_1"_s, u"admin_role"_s, u"member_role"_s, u"min_units"_s,
           u"voice_channel_id"_s}},
         {u"user_id"_s}},
    };
    return list;
}

bool fits(const Signature &signature, const QStringList &columns)
{
    const auto known = [&columns](const QString &name) { return columns.contains(name); };
    return std::all_of(signature.groups.begin(), signature.groups.end(),
                       [&](const QStringList &group) {
                           return std::any_of(group.begin(), group.end(), known);
                       })
        && std::none_of(signature.absent.begin(), signature.absent.end(), known);
}

/// The same error, with the file it is about.
Error named(const Error &error, const QString &file)
{
    const ErrorCode &code =
        error.is(codes::kFormatInvalid) ? codes::kFormatInvalid : codes::kFileUnreadable;
    return Error(code, error.fault(), file + u": "_s + error.userText(), error.detail());
}

Result<QStringList> headerOf(CsvReader &reader, const QString &file)
{
    const auto record = reader.next();
    if (!record)
        return fail(named(record.error(), file));
    QStringList columns;
    for (const auto &name : record->value_or(CsvRecord()))
        columns << name.value_or(QString()).trimmed().toLower();
    if (columns.removeDuplicates() > 0 || columns.contains(QString()))
        return refuse(tr("The header of %1 names a column twice or not at all.").arg(file));
    return columns;
}

Result<> readFile(const QString &path, GuildId guild, CsvReader::Escapes escapes, LegacyData &data)
{
    QFile file(path);
    const QString name = path.section(u'/', -1);
    if (const QString why = openToRead(file); !why.isEmpty()) {
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("The file %1 cannot be read. Check its rights.").arg(name), why);
    }
    CsvReader reader(file, escapes);
    const Result<QStringList> columns = headerOf(reader, name);
    if (!columns)
        return fail(columns.error());
    const std::optional<LegacyTable> table = tableOfColumns(*columns);
    if (!table)
        return refuse(tr("The header of %1 is of no table that can be imported. Export "
                         "guild_settings, cappers, bets and unit_records with a header line.")
                          .arg(name));
    if (data.tables.contains(*table))
        return refuse(tr("The table %1 is in two files. Leave one of them.").arg(toName(*table)));
    data.tables.insert(*table, {});
    data.columns.insert(*table, *columns);
    for (;;) {
        auto record = reader.next();
        if (!record)
            return fail(named(record.error(), name));
        if (!*record)
            return {};
        if ((*record)->size() != columns->size())
            return refuse(tr("Line %1 of %2 has another number of fields than the header.")
                              .arg(reader.line())
                              .arg(name));
        LegacyRow row{reader.line(), {}};
        for (qsizetype i = 0; i < columns->size(); ++i) {
            if (const auto &value = (*record)->at(i))
                row.fields.insert(columns->at(i), *value);
        }
        if (const Result<> kept = keepLegacyRow(data, *table, std::move(row), guild); !kept)
            return kept;
    }
}

} // namespace

QString toName(LegacyTable table)
{
    switch (table) {
    case LegacyTable::GuildSettings: return u"guild_settings"_s;
    case LegacyTable::Cappers: return u"cappers"_s;
    case LegacyTable::Bets: return u"bets"_s;
    case LegacyTable::UnitRecords: return u"unit_records"_s;
    }
    return {};
}

std::optional<LegacyTable> tableOfColumns(const QStringList &columns)
{
    std::optional<LegacyTable> found;
    for (const Signature &signature : signatures()) {
        if (!fits(signature, columns))
            continue;
        if (found)
            return {};
        found = signature.table;
    }
    return found;
}

Result<> keepLegacyRow(LegacyData &data, LegacyTable table, LegacyRow row, GuildId guild)
{
    const auto named = row.fields.constFind(u"guild_id"_s);
    if (named != row.fields.constEnd() && GuildId::fromString(*named) != guild) {
        ++data.otherGuilds;
        return {};
    }
    qint64 count = 0;
    for (const QList<LegacyRow> &rows : std::as_const(data.tables))
        count += rows.size();
    if (count >= kMaxLegacyRows)
        return refuse(tr("The old database has more than a million rows of this server; import it "
                         "in parts."));
    for (const QString &text : std::as_const(row.fields)) {
        if (text.size() > kMaxLegacyField)
            return refuse(tr("A field of the old database is larger than 1 MiB."));
        data.textSize += text.size();
    }
    if (data.textSize > kMaxLegacyText)
        return refuse(tr("The old database has more text than can be read at once; import it in "
                         "parts."));
    data.tables[table].append(std::move(row));
    return {};
}

Result<LegacyData> readLegacyCsv(const QString &folder, GuildId guild, CsvReader::Escapes escapes)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty() || names.size() > kMaxFiles) {
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("The folder %1 holds no CSV files, or too many. Name the folder of the "
                       "export.")
                        .arg(folder));
    }
    LegacyData data;
    data.source = u"csv"_s;
    for (const QString &name : names) {
        const Result<> read = readFile(dir.filePath(name), guild, escapes, data);
        if (!read)
            return fail(read.error());
    }
    return data;
}

} // namespace dbsbm
