// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ErrorReport.h"

namespace dbsbm {

/// Of a report's file: ".zip" or none, ".pdf", ".html" or ".json".
bool isReportName(const QString &path);
/// What of \a files a report of this name holds: ".json" and ".html" that part alone, ".pdf"
/// errors.html, which is put on pages, any other all of them.
QList<ReportFile> reportParts(const QString &path, const QList<ReportFile> &files);
/// The report as a file of this name holds it, see reportParts(); all of them as an archive, see
/// zipReport(). VAL-005 for a name that is none.
Result<QByteArray> reportAs(const QString &path, const QList<ReportFile> &files, qint64 atMs);

/// errors.html on pages of A4, numbered. Needs a QGuiApplication. CFG-007 when it cannot be made.
Result<QByteArray> reportPdf(const QByteArray &html);

} // namespace dbsbm
