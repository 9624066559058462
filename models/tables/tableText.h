// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <QByteArray>
#include <QList>
#include <QString>

class QAbstractItemModel;

namespace dbsbm {

enum class ExportFormat { Csv, Json };

/// One CSV cell (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in
/// front; plain numbers stay numbers.
QString csvCell(const QString &text);
QString csvLine(const QStringList &cells);

/// Header line of betCsvLine().
QString betCsvHeader();
/// One bet: exact units, UTC times in ISO 8601, parlay legs joined by " + ".
QString betCsvLine(const Bet &bet);
/// The same bet as a compact JSON object; amounts as exact decimal text.
QByteArray betJson(const Bet &bet);

/// The shown cells of \a rows, tab-separated, for the clipboard; a header line first.
QString rowsAsText(const QAbstractItemModel &model, const QList<int> &rows);

} // namespace dbsbm
