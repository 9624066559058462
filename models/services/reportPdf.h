// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ErrorReport.h"

namespace dbsbm {

/// The report as a file of this name holds it: ".json" or ".html" that part of \a files alone,
/// ".pdf" the pages of errors.html, anything else the archive of all of them, see zipReport().
Result<QByteArray> reportAs(const QString &path, const QList<ReportFile> &files, qint64 atMs);

/// errors.html on pages of A4, numbered. Needs a QGuiApplication. CFG-007 when it cannot be made.
Result<QByteArray> reportPdf(const QByteArray &html);

} // namespace dbsbm
