// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/DesktopNotifier.h"
#include "app/host/FeedBreakers.h"
#include "app/host/FeedWatch.h"
#include "app/host/healthProbes.h"
#include "models/ops/AlertDesk.h"
#include "models/ops/EvaluationWatch.h"
#include "models/ops/HealthFile.h"
#include "models/ops/HealthMonitor.h"

#include <QHash>
#include <QPointer>

namespace dbsbm {

class ClockWatch;
class Host;
class MetricHistory;

/// Health checks and alerts of one Host: who probes what, where the reports go, and how somebody is
/// told. Made for every program; only one that stays starts it.
class AlertHost : public QObject
{
    Q_OBJECT
public:
    /// The event loop must not be away for longer, or the watching thread says so.
    static constexpr std::chrono::seconds kStall{15};

    explicit AlertHost(Host &host, std::chrono::milliseconds stall = kStall);
    ~AlertHost() override;

    HealthMonitor &health() { return m_health; }
    FeedBreakers &feedBreakers() { return m_feedBreakers; }
    AlertDesk &desk() { return m_desk; }
    HealthFile &file() { return m_file; }
    /// Stored metrics, for back-tests; null while nobody keeps any.
    MetricHistory *history() const { return m_history; }
    void setHistory(MetricHistory *history) { m_history = history; }

    /// Looks every few seconds from now on; as leader of the folder also evaluates, tells and
    /// writes health.json.
    void start();
    /// Whose line to Discord is looked at.
    void watchBot(BotControl *bot);

Q_SIGNALS:
    /// For the panel: at least as severe as alert_panel_severity.
    void panelNotice(const dbsbm::AlertNotice &notice);

private:
    void addProbes();
    void addRecordProbes();
    HealthReading notOpen() const;
    HealthReading monitorReading() const;
    HealthReading errorReading() const;
    HealthReading clockReading();
    Task<Result<HealthReading>> feedReading();
    void checked(const HealthReport &report);
    void noteGap(std::chrono::nanoseconds away);
    /// On the watching thread.
    void sayStalled(std::chrono::nanoseconds away) const;
    void tell(const AlertNotice &notice);
    /// What the process that leads has told, for a panel beside it.
    void overhear();
    void tellDesktop(const AlertNotice &notice);
    void tellDiscord(const AlertNotice &notice);
    QString postId(const Alert &alert) const;
    void report(const Error &error);

    Host &m_host;
    std::chrono::milliseconds m_stall;
    HealthMonitor m_health;
    AlertDesk m_desk;
    HealthFile m_file;
    DesktopNotifier m_desktop;
    MetricHistory *m_history = nullptr;
    QPointer<BotControl> m_bot;
    LastMinute m_cpu;
    std::unique_ptr<ClockWatch> m_clock; ///< since the bot was online
    std::unique_ptr<EvaluationWatch> m_watch;
    std::atomic<bool> m_writes{false}; ///< this process keeps health.json
    std::chrono::nanoseconds m_gap{0}; ///< the latest time that the looking was away
    std::chrono::nanoseconds m_gapAt{0};
    bool m_desktopFailed = false;    ///< said once
    QHash<quint64, int> m_overheard; ///< notices by alert
    FeedBreakers m_feedBreakers;
    FeedWatch m_feeds;
    QString m_openFault; ///< what the latest attempt to open the database said
};

} // namespace dbsbm
