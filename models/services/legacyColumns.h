// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/LegacyRow.h"

namespace dbsbm {

// Which columns of the old bot's tables mean something to us.

/// Settings of ours by name, each with the columns it is made from; several make a list.
const QList<std::pair<QString, QStringList>> &legacySettingColumns();
/// One sentence for each table that is missing and each column that the import would have used.
QStringList missingColumns(const LegacyData &data);

} // namespace dbsbm
