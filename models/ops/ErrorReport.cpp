// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorReport.h"

#include "models/core/ErrorCatalogue.h"
#include "models/core/Scrubber.h"
#include "models/core/exportText.h"
#include "models/ops/RecoveryRegistry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxLog = 2'000;

/// Version and system, the same in every file that names them.
QJsonObject origin(const ReportSource &source)
{
    return {
        {QStringLiteral("application"), QStringLiteral("DBSBM")},
        {QStringLiteral("version"), QStringLiteral(DBSBM_VERSION)},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"),
         QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
        {QStringLiteral("architecture"), QSysInfo::currentCpuArchitecture()},
        {QStringLiteral("writtenAt"), isoTimeText(source.atMs)},
    };
}

QByteArray indented(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString escaped(const QString &text)
{
    return scrub(text).toHtmlEscaped();
}

QString cell(const QString &text)
{
    return u"<td>" + escaped(text) + u"</td>";
}

QString listOf(const QStringList &lines)
{
    QString html;
    for (const QString &line : lines)
        html += u"<li>" + escaped(line) + u"</li>\n";
    return html;
}

QString groupHtml(const ErrorGroup &group)
{
    QString html = u"<section class=\"" + toName(group.severity) + u"\">\n<h2><code>"
        + escaped(group.code) + u"</code> " + escaped(group.userText) + u"</h2>\n<table><tr>"
        + u"<th>Kind</th><th>Severity</th><th>Times</th><th>Last hour</th><th>First seen</th>"
        + u"<th>Last seen</th></tr><tr>" + cell(group.kind) + cell(toName(group.severity))
        + cell(QString::number(group.count)) + cell(QString::number(group.perHour))
        + cell(isoTimeText(group.firstSeenMs)) + cell(isoTimeText(group.lastSeenMs))
        + u"</tr></table>\n";
    if (const ErrorCodeNote *note = findErrorCode(group.code)) {
        html += u"<p>" + escaped(QString::fromUtf8(note->meaning)) + u"</p>\n<p>"
            + escaped(QString::fromUtf8(note->mend)) + u"</p>\n";
    }
    if (const RecoveryStrategy *recovery = recoveryFor(group.code, group.kind))
        html += u"<p>" + escaped(QString::fromUtf8(recovery->what)) + u"</p>\n";
    if (!group.detail.isEmpty())
        html += u"<pre>" + escaped(group.detail) + u"</pre>\n";
    QStringList guilds;
    for (const GuildId guild : group.guilds)
        guilds << guild.toString();
    if (!group.commands.isEmpty())
        html += u"<p>Commands: " + escaped(group.commands.join(QStringLiteral(", "))) + u"</p>\n";
    if (!guilds.isEmpty())
        html += u"<p>Servers: " + escaped(guilds.join(QStringLiteral(", "))) + u"</p>\n";
    if (!group.breadcrumbs.isEmpty())
        html += u"<details><summary>What came before</summary><ol>\n" + listOf(group.breadcrumbs)
            + u"</ol></details>\n";
    return html + u"</section>\n";
}

// No script, no address, nothing that is loaded: it may be opened anywhere.
constexpr char kHead[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n<title>DBSBM error report</title>\n<style>\n"
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1f24;background:#fff}\nsection{border-left:4px solid #888;padding:0 1rem;"
    "margin:2rem 0}\nsection.critical{border-color:#b00020}section.error{border-color:#c2410c}"
    "section.warning{border-color:#a16207}\nh2{font-size:1.1rem}\ntable{border-collapse:collapse}"
    "th,td{text-align:left;padding:.2rem .8rem .2rem 0}\npre{white-space:pre-wrap;"
    "overflow-wrap:anywhere;background:#f3f4f6;padding:.6rem}\n</style>\n</head>\n<body>\n"
    "<h1>DBSBM error report</h1>\n";

QByteArray logLines(const ReportSource &source)
{
    QByteArray lines;
    for (const LogEntry &entry : source.log.last(std::min(kMaxLog, source.log.size()))) {
        LogEntry clean = entry;
        clean.text = scrub(entry.text);
        clean.fields.command = scrub(entry.fields.command);
        lines += toLogLine(clean);
    }
    return lines;
}

ReportFile manifestOf(const QList<ReportFile> &files, const ReportSource &source)
{
    QJsonArray list;
    for (const ReportFile &file : files) {
        const QByteArray digest =
            QCryptographicHash::hash(file.content, QCryptographicHash::Sha256);
        list.append(QJsonObject{{QStringLiteral("name"), file.name},
                                {QStringLiteral("bytes"), file.content.size()},
                                {QStringLiteral("sha256"), QString::fromLatin1(digest.toHex())}});
    }
    QJsonObject manifest = origin(source);
    manifest.insert(QStringLiteral("files"), list);
    return {QStringLiteral("manifest.json"), indented(manifest)};
}

} // namespace

QByteArray reportJson(const ReportSource &source)
{
    QJsonArray groups;
    for (ErrorGroup group : source.groups) {
        group.userText = scrub(group.userText);
        group.detail = scrub(group.detail);
        for (QStringList *texts : {&group.commands, &group.breadcrumbs}) {
            for (QString &text : *texts)
                text = scrub(text);
        }
        groups.append(toJson(group));
    }
    QJsonArray breadcrumbs;
    for (const QString &crumb : source.breadcrumbs)
        breadcrumbs.append(scrub(crumb));
    QJsonObject report = origin(source);
    report.insert(QStringLiteral("groups"), groups);
    report.insert(QStringLiteral("breadcrumbs"), breadcrumbs);
    return indented(report);
}

QByteArray reportHtml(const ReportSource &source)
{
    QString html = QString::fromLatin1(kHead);
    const QJsonObject facts = origin(source);
    html += u"<table>\n";
    for (auto it = facts.begin(); it != facts.end(); ++it)
        html +=
            u"<tr><th>" + escaped(it.key()) + u"</th>" + cell(it.value().toString()) + u"</tr>\n";
    html += u"</table>\n";
    if (source.groups.isEmpty())
        html += u"<p>No errors were recorded.</p>\n";
    for (const ErrorGroup &group : source.groups)
        html += groupHtml(group);
    if (!source.breadcrumbs.isEmpty())
        html += u"<h2>Latest steps</h2>\n<ol>\n" + listOf(source.breadcrumbs) + u"</ol>\n";
    return (html + u"</body>\n</html>\n").toUtf8();
}

QList<ReportFile> reportFiles(const ReportSource &source)
{
    QList<ReportFile> files{{QStringLiteral("errors.json"), reportJson(source)},
                            {QStringLiteral("errors.html"), reportHtml(source)}};
    if (const QByteArray lines = logLines(source); !lines.isEmpty())
        files.append({QStringLiteral("log.jsonl"), lines});
    files.append(manifestOf(files, source));
    return files;
}

} // namespace dbsbm
