// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HealthCommand.h"

#include "app/host/AlertHost.h"
#include "app/host/BackupHost.h"
#include "app/host/OpsHost.h"
#include "models/core/ErrorCatalogue.h"
#include "models/core/ErrorCodes.h"

#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kFirstReport = 10s; ///< a bot that just started has not written one yet
constexpr auto kLook = 200ms;

QString row(const QString &state, const QString &check, const QString &value, const QString &limit)
{
    return u"%1  %2  %3  %4"_s.arg(state.leftJustified(8), check.leftJustified(18),
                                   value.rightJustified(9), limit);
}

/// A record that was not made, or not upgraded yet, is none that is ill.
HealthReading unopened(const Error &error)
{
    const bool isMissing = error.is(codes::kDatabaseMissing);
    if (isMissing && error.detail().isEmpty())
        return HealthReading::unknown(error.userText());
    const bool passes = isMissing || error.is(codes::kDatabaseOlder); // an empty file is odd
    return HealthReading::said(passes ? HealthState::Warning : HealthState::Critical,
                               error.userText());
}

/// What is known without a database.
HealthReport withoutDatabase(Host &host, const Error &error)
{
    HealthReport report{host.clock().nowMs(), {}};
    for (HealthCheck check : defaultHealthChecks()) {
        HealthReading reading =
            HealthReading::unknown(HealthCommand::tr("Not looked at while there is no database."));
        if (check.name == u"database") {
            reading = unopened(error);
            if (const ErrorCodeNote *note = findErrorCode(error.code()))
                check.mend = QString::fromUtf8(note->mend);
        } else if (check.name == u"disk")
            reading = diskReading(host.modeDir());
        else if (check.name == u"backup")
            reading = BackupHost(host).reading();
        else if (check.name == u"memory")
            reading = HealthReading::of(SystemReader(host.clock()).read().systemMemoryPercent);
        report.results.append(judge(check, reading));
    }
    return report;
}

} // namespace

HealthCommand::HealthCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_json(request.json),
      m_desk(host.modeDir(), host.clock(), host.metrics()),
      m_file(host.modeDir(), host.clock()),
      m_timer(host.clock())
{}

Task<int> HealthCommand::run()
{
    if (m_desk.isLed())
        readRunning(m_host.clock().elapsed() + kFirstReport);
    else
        lookOurselves();
    return m_done.task();
}

void HealthCommand::readRunning(std::chrono::nanoseconds until)
{
    const auto stored = m_file.read();
    if (!stored) {
        printError(stored.error());
        m_done.resolve(healthExitCode(HealthState::Critical));
        return;
    }
    if (*stored) {
        const bool hangs = (*stored)->age > HealthFile::kStale;
        print(hangs ? deadManReport(**stored) : (*stored)->report,
              tr("%1 is running (process %2); it looked %3 s ago.")
                  .arg((*stored)->program)
                  .arg((*stored)->pid)
                  .arg((*stored)->age.count() / 1000),
              true);
        return;
    }
    if (m_host.clock().elapsed() < until) {
        m_timer.start(kLook, [this, until] { readRunning(until); });
        return;
    }
    const HealthReading silent =
        HealthReading::said(HealthState::Critical,
                            tr("A bot runs on this data folder and has never reported: it "
                               "hangs. Restart it."));
    print({m_host.clock().nowMs(), {judge(*findHealthCheck(u"monitor"_s), silent)}},
          tr("A bot is running."), true);
}

void HealthCommand::lookOurselves()
{
    const QString whose = tr("The bot is not running.");
    m_host.open(SchemaCare::Leave).then(this, [this, whose](const Result<> &opened) {
        if (!opened) {
            print(withoutDatabase(m_host, opened.error()), whose, false);
            return;
        }
        m_host.ops().alerts().health().check().then(
            this, [this, whose](const HealthReport &report) { print(report, whose, false); });
    });
}

void HealthCommand::print(const HealthReport &report, const QString &whose, bool running)
{
    const HealthState overall = report.overall();
    if (m_json) {
        QJsonObject json = report.toJson();
        json.insert(u"running"_s, running);
        json.insert(u"summary"_s, whose);
        printJson(QJsonDocument(json));
        m_done.resolve(healthExitCode(overall));
        return;
    }
    printLine(whose);
    printLine(row(tr("STATE"), tr("CHECK"), tr("VALUE"), tr("LIMIT")));
    for (const HealthResult &result : report.results) {
        printLine(row(toName(result.state), result.check.label,
                      healthValueText(result.value, result.check.unit),
                      healthLimitText(result.check)));
        if (!result.note.isEmpty())
            printLine(QString(u"          "_s + result.note));
        if (result.state >= HealthState::Warning)
            printLine(u"          "_s + tr("What to do: %1").arg(result.check.mend));
    }
    printLine(report.unknown() > 0
                  ? tr("Overall: %1; not known: %2.").arg(toName(overall)).arg(report.unknown())
                  : tr("Overall: %1.").arg(toName(overall)));
    m_done.resolve(healthExitCode(overall));
}

} // namespace dbsbm
