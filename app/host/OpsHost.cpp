// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/OpsHost.h"

#include "app/host/AlertHost.h"
#include "app/host/BackupHost.h"
#include "app/host/ErrorHost.h"
#include "app/host/GameFeed.h"
#include "app/host/Host.h"
#include "app/host/LogHost.h"
#include "app/host/Mailbox.h"
#include "app/host/MaintenanceHost.h"
#include "app/host/MetricsHost.h"
#include "app/host/ProfileKeeper.h"
#include "app/host/RateKeeper.h"
#include "app/host/SafeMode.h"
#include "app/host/SettingsCare.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <QJsonArray>

namespace dbsbm {

OpsHost::OpsHost(Host &host)
    : m_host(host),
      m_daily(host.clock()),
      m_errors(std::make_unique<ErrorHost>(host.errors(), host.modeDir(), host.clock())),
      m_crashes(std::make_unique<CrashReports>(host.dataDir() + QStringLiteral("/crashes"),
                                               host.clock())),
      m_safeMode(std::make_unique<SafeMode>(*m_crashes, host.clock())),
      m_settingsCare(std::make_unique<SettingsCare>(host.settings(), host.errors(), host.clock())),
      m_metrics(std::make_unique<MetricsHost>(host)),
      m_alerts(std::make_unique<AlertHost>(host)),
      m_backups(std::make_unique<BackupHost>(host)),
      m_mailbox(std::make_unique<Mailbox>(mailboxFolder(host.modeDir()), host.clock())),
      m_profile(
          std::make_unique<ProfileKeeper>(host.clock(), ProfileKeeper::pathIn(host.modeDir())))
{
    m_alerts->setHistory(m_metrics.get());
    makeLimits();
    if (!host.isPractice())
        m_games = std::make_unique<GameFeed>(
            GameFeed::Services{host.settings(), host.fixtures(), host.errors(),
                               m_alerts->feedBreakers(), host.clock()});
}

OpsHost::~OpsHost() = default;

void OpsHost::makeLimits()
{
    m_limits = std::make_unique<RateKeeper>(RateKeeper::Parts{m_host.limiter(), m_host.settings(),
                                                              m_host.errors(), m_host.clock(),
                                                              limitsFolder(m_host.modeDir())});
    m_mailbox->answer(QStringLiteral("waiting"), [this](const QJsonObject &) {
        QStringList waiting = m_host.settings().waitingForRestart();
        const bool isMode =
            m_host.isPractice() == (m_host.settings().text(QStringLiteral("mode")) != u"real");
        if (isMode) // a bot that became real by its token noted it itself
            waiting.removeAll(QStringLiteral("mode"));
        return QJsonObject{{QStringLiteral("settings"), QJsonArray::fromStringList(waiting)}};
    });
    m_mailbox->answer(QStringLiteral("limits"),
                      [this](const QJsonObject &request) { return m_limits->answer(request); });
}

void OpsHost::takeOver()
{
    m_limits->hold();
    m_mailbox->open();
}

void OpsHost::handOver()
{
    m_mailbox->close();
    m_limits->release();
}

void OpsHost::start()
{
    m_errors->start();
    m_host.logs().start();
    recordCrashes();
    m_metrics->start();
    m_alerts->start();
    if (m_host.settings().boolean(QStringLiteral("profile")))
        m_profile->start();
    m_settingsCare->start();
    m_started = true;
    if (m_host.isOpen())
        startOnRecords();
}

void OpsHost::recordsOpened()
{
    m_metrics->recordsOpened();
    m_maintenance = std::make_unique<MaintenanceHost>(m_host);
    if (m_started)
        startOnRecords();
}

void OpsHost::startOnRecords()
{
    const auto mayRun = [this] { return m_botRole; };
    m_safeMode->whenOff(this, [this, mayRun] {
        watchRecords();
        m_backups->start(mayRun);
        m_maintenance->start(mayRun);
        if (m_games)
            m_games->start(mayRun);
    });
}

/// Each crash is an error once, in whichever program starts first after it.
void OpsHost::recordCrashes()
{
    const QList<CrashReport> reports = m_crashes->takeNew();
    for (const CrashReport &report : reports) {
        const Error crashed(
            codes::kCrashed, InternalFault{},
            tr("The program crashed. Look at the report with dbsbmd crashes show 1, and send it "
               "along when you report the fault."),
            QStringLiteral("%1 %2, %3 %4 at %5 (%6)")
                .arg(report.program, report.version, report.signal, report.kind, report.frame,
                     report.name));
        qCCritical(lcOps, "%s %s (%s)", qUtf8Printable(crashed.code()),
                   qUtf8Printable(crashed.userText()), qUtf8Printable(crashed.detail()));
        m_host.errors().record(crashed, {QStringLiteral("start"), {}});
    }
}

void OpsHost::watchRecords()
{
    m_daily.start(std::chrono::hours(24), [this] { watchRecords(); });
    m_host.verifier().verify().then(
        this, [this](const Result<VerifyReport> &report) { recordFindings(report); });
}

void OpsHost::recordFindings(const Result<VerifyReport> &report)
{
    const QString where = QStringLiteral("verify");
    if (!report) {
        m_host.errors().record(report.error(), {where, {}});
        return;
    }
    for (const GuildVerdict &verdict : std::as_const(report->guilds)) {
        for (const QString &what : verdict.breaks + verdict.staleTotals)
            m_host.errors().record(Error(codes::kLedgerBroken, DatabaseFault{}, what),
                                   {where, verdict.guild});
    }
}

} // namespace dbsbm
