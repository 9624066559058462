// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/ErrorGroup.h"
#include "models/ops/LogEntry.h"

#include <QByteArray>
#include <QList>

namespace dbsbm {

/// One file of a report, whole.
struct ReportFile
{
    QString name; ///< "errors.json"; no folders
    QByteArray content;
};

/// What a report is made of.
struct ReportSource
{
    QList<ErrorGroup> groups{}; ///< newest first
    QStringList breadcrumbs{};
    QList<LogEntry> log{}; ///< the latest lines, oldest first
    qint64 atMs = 0;       ///< UTC, of the report
};

/// Everything that leaves, and nothing else: errors.json, errors.html (self-contained), log.jsonl
/// when there are lines, and manifest.json with version, system, and size and SHA-256 of each of
/// the others. Scrubbed once more. What a preview shows and zipReport() writes.
QList<ReportFile> reportFiles(const ReportSource &source);
/// A ZIP archive of these files, the same bytes for the same files.
Result<QByteArray> zipReport(const QList<ReportFile> &files, qint64 atMs);
/// errors.json alone, and errors.html alone.
QByteArray reportJson(const ReportSource &source);
QByteArray reportHtml(const ReportSource &source);

} // namespace dbsbm
