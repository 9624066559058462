// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/AlertHost.h"

#include "app/host/BackupHost.h"
#include "app/host/ClockWatch.h"
#include "app/host/ErrorHost.h"
#include "app/host/Host.h"
#include "app/host/OpsHost.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"
#include "models/services/alertPosting.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::duration;
using std::chrono::nanoseconds;

namespace {

/// How long a time without looking stays a finding.
constexpr nanoseconds kGapShown = 10min;
/// Said in one note.
constexpr qsizetype kMostPatterns = 3;

/// Off is no severity.
bool isSevere(const AlertNotice &notice, const QString &leastName)
{
    const auto least = alertSeverityFromName(leastName);
    return least && notice.alert.severity >= *least;
}

} // namespace

AlertHost::AlertHost(Host &host, std::chrono::milliseconds stall)
    : m_host(host),
      m_stall(stall),
      m_health(host.clock(), host.metrics()),
      m_desk(host.modeDir(), host.clock(), host.metrics()),
      m_file(host.modeDir(), host.clock()),
      m_feedBreakers(host.clock(), host.metrics()),
      m_feeds(host.settings(), host.metrics(), host.clock(), &m_feedBreakers)
{
    addProbes();
    connect(&host.sampler(), &SystemSampler::sampled, this, [this](const SystemSample &sample) {
        m_cpu.add(m_host.clock().elapsed(), sample.systemCpuPercent);
    });
    connect(&host.steps(), &StartSteps::changed, this, [this](const StartStep &step) {
        if (step.name == u"database" && step.state != StepState::Running)
            m_openFault = step.note;
    });
    connect(&m_health, &HealthMonitor::checked, this, &AlertHost::checked);
    connect(&m_desk, &AlertDesk::trouble, this, &AlertHost::report);
    connect(&m_desk, &AlertDesk::faultsChanged, this, [this] {
        for (const QString &fault : m_desk.faults())
            qCWarning(lcOps, "alerts.json: %s", qUtf8Printable(fault));
    });
    connect(&m_desk.engine(), &AlertEngine::noticed, this, &AlertHost::tell);
    connect(&m_desk.engine(), &AlertEngine::changed, this, &AlertHost::overhear);
}

AlertHost::~AlertHost()
{
    m_watch.reset();
    m_health.stop();
    if (m_writes)
        m_file.remove(); // nobody hangs: this one has ended
    m_desk.stop();
}

void AlertHost::addProbes()
{
    using Probe = HealthMonitor::Probe;
    using SlowProbe = HealthMonitor::SlowProbe;
    m_health.addCheck(u"cpu"_s, Probe([this] {
                          return HealthReading::of(m_cpu.mean(m_host.clock().elapsed()));
                      }));
    m_health.addCheck(u"memory"_s,
                      Probe([this] { return memoryReading(m_host.sampler(), m_host.clock()); }));
    m_health.addCheck(u"disk"_s, Probe([this] { return diskReading(m_host.modeDir()); }));
    m_health.addCheck(u"gateway"_s, Probe([this] {
                          return m_bot ? gatewayReading(m_bot->status())
                                       : HealthReading::unknown(tr("The bot is not running."));
                      }));
    addRecordProbes();
    m_health.addCheck(u"backup"_s, Probe([this] { return m_host.ops().backups().reading(); }));
    m_health.addCheck(u"clock_skew"_s, Probe([this] { return clockReading(); }));
    m_health.addCheck(u"feed_quota"_s, SlowProbe([this] { return feedReading(); }));
    m_health.addCheck(u"errors"_s, Probe([this] { return errorReading(); }));
    m_health.addCheck(u"monitor"_s, Probe([this] { return monitorReading(); }));
}

void AlertHost::addRecordProbes()
{
    const auto add = [this](const QString &name, const HealthMonitor::SlowProbe &probe) {
        m_health.addCheck(name, HealthMonitor::SlowProbe([this, probe] {
                              return m_host.isOpen()
                                  ? probe()
                                  : Task<Result<HealthReading>>::ready(notOpen());
                          }));
    };
    add(u"database"_s, [this] { return databaseReading(m_host.database(), m_host.clock()); });
    add(u"outbox"_s, [this] { return outboxReading(m_host.outbox(), m_host.clock()); });
    add(u"ledger"_s, [this] { return ledgerReading(m_host.verifier()); });
}

/// The first attempt is no finding; one that failed is, until another one succeeds.
HealthReading AlertHost::notOpen() const
{
    return m_openFault.isEmpty()
        ? HealthReading::unknown(tr("The database is being opened."))
        : HealthReading::said(HealthState::Critical,
                              tr("The database is not open. %1").arg(m_openFault));
}

/// A code that is merely new is no reason to wake anybody.
HealthReading AlertHost::errorReading() const
{
    if (!m_watch)
        return HealthReading::unknown(tr("The bot is not running."));
    QStringList sentences;
    const QList<ErrorPattern> patterns = m_host.ops().errors().patterns().active();
    for (const ErrorPattern &pattern : patterns) {
        if (pattern.what != ErrorPattern::What::NewCode && sentences.size() < kMostPatterns)
            sentences << pattern.sentence;
    }
    return sentences.isEmpty() ? HealthReading::said(HealthState::Healthy, {})
                               : HealthReading::said(HealthState::Warning, sentences.join(u' '));
}

Task<Result<HealthReading>> AlertHost::feedReading()
{
    if (m_host.isPractice()) {
        return Task<Result<HealthReading>>::ready(
            HealthReading::unknown(tr("In practice mode no sports feed is asked.")));
    }
    return m_feeds.look();
}

HealthReading AlertHost::clockReading()
{
    if (m_host.isPractice())
        return HealthReading::unknown(tr("In practice mode Discord is simulated."));
    if (!m_clock && m_bot && m_bot->status().phase == BotPhase::Online)
        m_clock = std::make_unique<ClockWatch>(QUrl(m_host.settings().text(u"api_base"_s)),
                                               m_host.clock());
    return m_clock ? m_clock->reading()
                   : HealthReading::unknown(tr("It is compared once the bot is online."));
}

HealthReading AlertHost::monitorReading() const
{
    if (!m_watch)
        return HealthReading::unknown(tr("The bot is not running."));
    const bool recent = m_gap > 0ns && m_host.clock().elapsed() - m_gapAt < kGapShown;
    HealthReading reading = HealthReading::of(recent ? duration<double>(m_gap).count() : 0);
    if (recent)
        reading.note = tr("The program was blocked in the last ten minutes.");
    return reading;
}

void AlertHost::start()
{
    m_watch =
        std::make_unique<EvaluationWatch>(m_stall, [this](nanoseconds away) { sayStalled(away); });
    connect(m_watch.get(), &EvaluationWatch::recovered, this, &AlertHost::noteGap);
    m_watch->beat();
    m_host.sampler().start();
    m_desk.start();
    if (m_desk.leads())
        m_file.remove(); // of a process that was killed
    m_health.start();
}

void AlertHost::watchBot(BotControl *bot)
{
    m_bot = bot;
}

void AlertHost::checked(const HealthReport &report)
{
    if (!m_watch)
        return; // a terminal command looked
    m_watch->beat();
    m_writes = m_desk.leads();
    if (!m_writes)
        return;
    if (const Result<> written = m_file.write(report); !written)
        qCWarning(lcOps, "%s", qUtf8Printable(written.error().userText()));
    m_desk.evaluate(report);
}

void AlertHost::noteGap(nanoseconds away)
{
    m_gap = away;
    m_gapAt = m_host.clock().elapsed();
    qCWarning(lcOps, "the program was blocked for %.1f s", duration<double>(away).count());
}

void AlertHost::sayStalled(nanoseconds away) const
{
    qCCritical(lcOps, "the program is blocked: no health check for %.1f s",
               duration<double>(away).count());
    const auto stored = m_file.read();
    if (!m_writes || !stored || !*stored)
        return;
    StoredHealth late = **stored;
    late.age = std::chrono::duration_cast<std::chrono::milliseconds>(away);
    if (const Result<> written = m_file.write(deadManReport(late)); !written)
        qCWarning(lcOps, "%s", qUtf8Printable(written.error().userText()));
}

void AlertHost::tell(const AlertNotice &notice)
{
    qCWarning(lcOps, "alert %llu %s", static_cast<unsigned long long>(notice.alert.id),
              qUtf8Printable(notice.title()));
    const AppSettings &settings = m_host.settings();
    if (isSevere(notice, settings.text(u"alert_panel_severity"_s)))
        Q_EMIT panelNotice(notice);
    if (isSevere(notice, settings.text(u"alert_desktop_severity"_s)))
        tellDesktop(notice);
    if (isSevere(notice, settings.text(u"alert_discord_severity"_s)))
        tellDiscord(notice);
}

void AlertHost::overhear()
{
    if (!m_watch || m_desk.leads())
        return;
    const QList<Alert> active = m_desk.engine().active();
    for (const Alert &alert : active) {
        const AlertRule *rule = m_desk.engine().rule(alert.rule);
        int &heard = m_overheard[alert.id];
        if (!rule || alert.notices <= heard)
            continue;
        const AlertNotice notice{
            heard == 0 ? AlertNotice::Kind::Fired : AlertNotice::Kind::Repeated, alert, *rule};
        heard = alert.notices;
        if (isSevere(notice, m_host.settings().text(u"alert_panel_severity"_s)))
            Q_EMIT panelNotice(notice);
    }
    m_overheard.removeIf([&active](const auto &heard) {
        return std::ranges::none_of(
            active, [&heard](const Alert &alert) { return alert.id == heard.key(); });
    });
}

/// What fails here is said in the log alone: an error would be counted, and could alert again.
void AlertHost::tellDesktop(const AlertNotice &notice)
{
    if (!m_desktop.isAvailable())
        return;
    m_desktop.notify({notice.title(), notice.text(), notice.alert.severity})
        .then(this, [this](const Result<quint32> &shown) {
            if (!shown && !m_desktopFailed)
                qCInfo(lcOps, "%s (%s)", qUtf8Printable(shown.error().userText()),
                       qUtf8Printable(shown.error().detail()));
            m_desktopFailed = !shown.has_value();
        });
}

void AlertHost::tellDiscord(const AlertNotice &notice)
{
    if (!m_host.isOpen()) {
        qCWarning(lcOps, "an alert was not posted: the database is not open");
        return;
    }
    m_host.posts()
        .announce({postId(notice.alert),
                   notice.alert.notices + (notice.kind == AlertNotice::Kind::Resolved ? 1 : 0),
                   scrub(notice.title()), scrub(notice.text()),
                   notice.kind == AlertNotice::Kind::Resolved})
        .then(this, [](const Result<int> &waiting) {
            if (!waiting)
                qCWarning(lcOps, "an alert was not posted: %s",
                          qUtf8Printable(waiting.error().userText()));
        });
}

/// Alerts are counted in each data folder, and several may share a database.
QString AlertHost::postId(const Alert &alert) const
{
    const QByteArray folder =
        (QSysInfo::machineUniqueId() + QDir(m_host.modeDir()).absolutePath().toUtf8());
    const QByteArray digest = QCryptographicHash::hash(folder, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().first(8)) + u'-' + QString::number(alert.id);
}

void AlertHost::report(const Error &error)
{
    qCWarning(lcOps, "%s", qUtf8Printable(error.userText()));
    m_host.errors().record(error, {u"alerts"_s, {}});
}

} // namespace dbsbm
