// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/CsvReader.h"
#include "models/store/LegacyRow.h"

#include <QStringList>

namespace dbsbm {

/// Which table has these columns; nothing when none or several fit. Lower-case names.
std::optional<LegacyTable> tableOfColumns(const QStringList &columns);

/// Every *.csv file of a folder, one table each, with a header line. What a file holds is told by
/// its header alone, never by its name. Errors: CFG-006 no such folder or no file in it; VAL-009 a
/// header of no known table, a table twice, a record of another length, or what CsvReader says.
Result<LegacyData> readLegacyCsv(const QString &folder, GuildId guild, CsvReader::Escapes escapes);

/// Keeps a row of that guild, or one that names no guild; counts the others. VAL-009 past
/// kMaxLegacyRows, kMaxLegacyField or kMaxLegacyText.
Result<> keepLegacyRow(LegacyData &data, LegacyTable table, LegacyRow row, GuildId guild);

} // namespace dbsbm
