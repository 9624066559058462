// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ErrorCommands.h"

#include "app/host/ErrorHost.h"
#include "models/core/ErrorCatalogue.h"
#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/core/exportText.h"
#include "models/ops/ErrorArchive.h"
#include "models/ops/ErrorReport.h"
#include "models/ops/LogSearch.h"
#include "models/ops/RecoveryRegistry.h"
#include "models/services/reportPdf.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kReportedLines = 2'000;

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

QJsonObject explained(const ErrorCodeNote &note)
{
    const RecoveryStrategy *recovery =
        recoveryFor(QString::fromLatin1(note.code->code), QString::fromLatin1(note.kind));
    return {{QStringLiteral("code"), QString::fromLatin1(note.code->code)},
            {QStringLiteral("kind"), QString::fromLatin1(note.kind)},
            {QStringLiteral("severity"), toName(note.code->severity)},
            {QStringLiteral("retryable"), note.code->retryable},
            {QStringLiteral("meaning"), QString::fromUtf8(note.meaning)},
            {QStringLiteral("mend"), QString::fromUtf8(note.mend)},
            {QStringLiteral("byItself"),
             recovery ? QJsonValue(QString::fromUtf8(recovery->what)) : QJsonValue()}};
}

/// The lines oldest first, as they are in the log.
QList<LogEntry> latestLines(const QString &dataDir)
{
    QList<LogEntry> lines = LogSearch(dataDir + u"/logs").find({.limit = kReportedLines}).entries;
    std::reverse(lines.begin(), lines.end());
    return lines;
}

Result<> writeReport(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (done) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(bytes);
        done = commitWhole(file);
    }
    if (!done) {
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("out")},
                    ErrorCommands::tr("%1 cannot be written. Choose another place.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    return {};
}

/// What the file will hold, and nothing else.
void preview(const QString &path, const QList<ReportFile> &files)
{
    const QList<ReportFile> parts = reportParts(path, files);
    for (const ReportFile &file : parts) {
        printLine(ErrorCommands::tr("===== %1 (%2 bytes)").arg(file.name).arg(file.content.size()));
        printLine(QString::fromUtf8(file.content));
    }
    if (path.endsWith(u".pdf", Qt::CaseInsensitive))
        printLine(ErrorCommands::tr("===== The PDF has the pages of this file."));
}

} // namespace

ErrorCommands::ErrorCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(request)
{}

Task<int> ErrorCommands::run()
{
    const QString verb = m_request.arguments.at(0);
    const auto count = m_request.arguments.size();
    if (verb == u"explain" && count == 2)
        return Task<int>::ready(explain(m_request.arguments.at(1)));
    if (verb == u"list" && count == 1)
        return Task<int>::ready(list());
    const bool hasPlace = m_request.options.contains(QStringLiteral("out"))
        || m_request.options.contains(QStringLiteral("preview"));
    const QString out = m_request.options.value(QStringLiteral("out"));
    if (verb == u"report" && count == 1 && hasPlace && !isReportName(out)) {
        printError(tr("A report ends with .zip, .pdf, .html or .json, unlike %1.").arg(out));
        return Task<int>::ready(kExitUsage);
    }
    if (verb == u"report" && count == 1 && hasPlace)
        return Task<int>::ready(report());
    printError(tr("Usage: dbsbmd errors list [--json] | explain CODE [--json] | report --out "
                  "FILE [--preview]"));
    return Task<int>::ready(kExitUsage);
}

int ErrorCommands::explain(const QString &code) const
{
    const ErrorCodeNote *note = findErrorCode(code);
    if (!note) {
        printError(tr("There is no code '%1'; docs/errors.md lists them.").arg(code));
        return kExitFailed;
    }
    const QJsonObject facts = explained(*note);
    if (m_request.json) {
        printJson(QJsonDocument(facts));
        return kExitOk;
    }
    printLine(
        tr("%1 (%2, %3, %4)")
            .arg(facts.value(u"code").toString(), facts.value(u"kind").toString(),
                 facts.value(u"severity").toString(),
                 note->code->retryable ? tr("may pass by itself") : tr("stays until mended")));
    printLine(facts.value(u"meaning").toString());
    printLine(tr("What to do: %1").arg(facts.value(u"mend").toString()));
    if (facts.value(u"byItself").isString())
        printLine(tr("By itself: %1").arg(facts.value(u"byItself").toString()));
    return kExitOk;
}

int ErrorCommands::list() const
{
    const Result<ErrorArchive> kept = readErrorArchive(ErrorHost::pathIn(m_host.modeDir()));
    if (!kept)
        return failed(kept.error());
    QJsonArray json;
    for (const ErrorGroup &group : kept->groups) {
        if (m_request.json)
            json.append(toJson(group));
        else
            printLine(tr("%1  %2  %3 times, last %4: %5")
                          .arg(group.code, toName(group.severity).leftJustified(8))
                          .arg(group.count)
                          .arg(isoTimeText(group.lastSeenMs), group.userText));
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    else if (kept->groups.isEmpty())
        printLine(tr("No errors are kept of this bot."));
    return kExitOk;
}

int ErrorCommands::report() const
{
    const Result<ErrorArchive> kept = readErrorArchive(ErrorHost::pathIn(m_host.modeDir()));
    if (!kept)
        return failed(kept.error());
    const ReportSource source{.groups = kept->groups,
                              .breadcrumbs = kept->breadcrumbs,
                              .log = latestLines(m_host.dataDir()),
                              .atMs = m_host.clock().nowMs()};
    const QList<ReportFile> files = reportFiles(source);
    const QString path = m_request.options.value(QStringLiteral("out"));
    if (m_request.options.contains(QStringLiteral("preview")))
        preview(path, files);
    if (path.isEmpty())
        return kExitOk;
    const Result<QByteArray> report = reportAs(path, files, source.atMs);
    if (!report)
        return failed(report.error());
    if (const Result<> written = writeReport(path, *report); !written)
        return failed(written.error());
    printLine(tr("The report of %1 kinds of errors was written to %2. Nothing was sent; look into "
                 "it before you give it to anybody.")
                  .arg(source.groups.size())
                  .arg(QDir::toNativeSeparators(path)));
    return kExitOk;
}

} // namespace dbsbm
