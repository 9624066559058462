// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CrashCommands.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

QString timeText(const CrashReport &report)
{
    return QDateTime::fromMSecsSinceEpoch(report.atMs, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject toJson(const CrashReport &report, int number)
{
    return {
        {QStringLiteral("number"), number},          {QStringLiteral("name"), report.name},
        {QStringLiteral("time"), timeText(report)},  {QStringLiteral("program"), report.program},
        {QStringLiteral("version"), report.version}, {QStringLiteral("signal"), report.signal},
        {QStringLiteral("kind"), report.kind},       {QStringLiteral("reason"), report.reason},
        {QStringLiteral("frame"), report.frame}};
}

} // namespace

CrashCommands::CrashCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_request(request),
      m_reports(host.dataDir() + QStringLiteral("/crashes"), host.clock())
{}

Task<int> CrashCommands::run()
{
    const QString verb = m_request.arguments.value(0);
    const QString number = m_request.arguments.value(1);
    if (verb == u"list" && number.isEmpty())
        return Task<int>::ready(list());
    const bool known = verb == u"show" || verb == u"remove" || verb == u"export";
    const bool hasOut = m_request.options.contains(QStringLiteral("out"));
    if (!known || number.isEmpty() || hasOut != (verb == u"export")) {
        printError(tr("Usage: dbsbmd crashes list | show N | export N --out FILE | remove N"));
        return Task<int>::ready(kExitUsage);
    }
    const qsizetype index = number.toInt() - 1;
    if (index < 0) {
        printError(tr("'%1' is not the number of a crash report; dbsbmd crashes list shows which "
                      "there are.")
                       .arg(number));
        return Task<int>::ready(kExitUsage);
    }
    const QList<CrashReport> reports = m_reports.list();
    if (index >= reports.size()) {
        printError(tr("There is no crash report %1; dbsbmd crashes list shows which there are.")
                       .arg(number));
        return Task<int>::ready(kExitFailed);
    }
    return Task<int>::ready(work(verb, reports.at(index)));
}

int CrashCommands::list() const
{
    const QList<CrashReport> reports = m_reports.list();
    if (m_request.json) {
        QJsonArray array;
        for (const CrashReport &report : reports)
            array.append(toJson(report, static_cast<int>(array.size()) + 1));
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("safeMode"), m_reports.isSafeMode()},
                                            {QStringLiteral("reports"), array}}));
        return kExitOk;
    }
    if (reports.isEmpty())
        printLine(tr("There are no crash reports."));
    int number = 0;
    for (const CrashReport &report : reports) {
        printLine(
            QStringLiteral("%1  %2  %3  %4, %5  %6")
                .arg(++number)
                .arg(timeText(report), report.program, report.signal, report.kind, report.frame));
    }
    if (m_reports.isSafeMode())
        printLine(tr("Safe mode is on until the bot has run for five minutes."));
    return kExitOk;
}

int CrashCommands::work(const QString &verb, const CrashReport &report)
{
    if (verb == u"show") {
        printLine(report.text.trimmed());
        return kExitOk;
    }
    if (verb == u"remove")
        return ended(m_reports.remove(report.name), tr("%1 is removed.").arg(report.name));
    const QString path = m_request.options.value(QStringLiteral("out"));
    return ended(m_reports.exportTo(report, path), tr("%1 is written.").arg(path));
}

int CrashCommands::ended(const Result<> &result, const QString &said) const
{
    if (!result) {
        printError(result.error());
        return kExitFailed;
    }
    printLine(said);
    return kExitOk;
}

} // namespace dbsbm
