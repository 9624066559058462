// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/exportText.h"

#include <QByteArray>

namespace dbsbm {

/// Header line of betCsvLine().
QString betCsvHeader();
/// One bet: exact units, UTC times in ISO 8601, what the legs of a parlay say joined by " + ".
/// docs/record.md lists the columns.
QString betCsvLine(const Bet &bet);
/// The same bet as a compact JSON object; amounts as exact decimal text. "explanation" holds
/// \a explanation, the JSON of how its grade came about (see Explanation), or null without one.
QByteArray betJson(const Bet &bet, const QByteArray &explanation = {});

} // namespace dbsbm
