// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace dbsbm {

enum class ExportFormat { Csv, Json };

/// One CSV cell (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in
/// front; plain numbers stay numbers.
QString csvCell(const QString &text);
/// Cells and a line end.
QString csvLine(const QStringList &cells);

/// "2026-11-23T14:05:09.120Z"; empty for 0. What exports hold.
QString isoTimeText(qint64 epochMs);

} // namespace dbsbm
