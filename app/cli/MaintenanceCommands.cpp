// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MaintenanceCommands.h"

#include "app/cli/terminalProgress.h"
#include "app/host/MaintenanceHost.h"
#include "app/host/OpsHost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Rebuild before verify, which then compares what was counted.
QList<MaintenanceTask> tasksFrom(const QString &word)
{
    using Tasks = QList<MaintenanceTask>;
    static const QMap<QString, Tasks> words{
        {u"vacuum"_s, Tasks{MaintenanceTask::Vacuum}},
        {u"analyze"_s, Tasks{MaintenanceTask::Analyze}},
        {u"verify"_s, Tasks{MaintenanceTask::Verify}},
        {u"rebuild"_s, Tasks{MaintenanceTask::Rebuild}},
        {u"all"_s,
         Tasks{MaintenanceTask::Rebuild, MaintenanceTask::Verify, MaintenanceTask::Vacuum,
               MaintenanceTask::Analyze}}};
    return words.value(word);
}

} // namespace

MaintenanceCommands::MaintenanceCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

void MaintenanceCommands::stop()
{
    m_host.ops().maintenance().service().cancel();
}

Task<int> MaintenanceCommands::run()
{
    const QString word = m_request.arguments.at(0);
    MaintenanceWish wish{tasksFrom(word), {}};
    const bool isOne = m_request.options.contains(u"guild"_s);
    if (isOne)
        wish.guild = GuildId::fromString(m_request.options.value(u"guild"_s));
    const bool perGuild = word == u"verify" || word == u"rebuild";
    if (wish.tasks.isEmpty() || (isOne && (!wish.guild.isValid() || !perGuild))) {
        printError(tr("Usage: dbsbmd maintenance vacuum | analyze | verify [--guild ID] | rebuild "
                      "[--guild ID] | all"));
        return Task<int>::ready(kExitUsage);
    }
    MaintenanceService &service = m_host.ops().maintenance().service();
    connect(&service, &MaintenanceService::progressed, this,
            [](const WorkProgress &progress) { printProgress(progress); });
    return service.run(wish).then(
        this, [this](const Result<MaintenanceReport> &report) { return told(report); });
}

int MaintenanceCommands::told(const Result<MaintenanceReport> &report) const
{
    if (!report) {
        printError(report.error());
        return kExitFailed;
    }
    if (m_request.json) {
        const QJsonObject json{{u"bytes_before"_s, report->bytesBefore},
                               {u"bytes_after"_s, report->bytesAfter},
                               {u"verified"_s, report->verified},
                               {u"rebuilt"_s, report->rebuilt},
                               {u"breaks"_s, QJsonArray::fromStringList(report->breaks)}};
        printLine(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    } else {
        printLine(tr("Done: %1 guilds verified, %2 rebuilt; the database had %3 bytes and has %4.")
                      .arg(report->verified)
                      .arg(report->rebuilt)
                      .arg(report->bytesBefore)
                      .arg(report->bytesAfter));
        for (const QString &what : report->breaks)
            printLine(u"  " + what);
    }
    return report->breaks.isEmpty() ? kExitOk : kExitFailed;
}

} // namespace dbsbm
