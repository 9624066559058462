// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/VerifyService.h"

#include <memory>

namespace dbsbm {

class AlertHost;
class BackupHost;
class CrashReports;
class GameFeed;
class ErrorHost;
class Host;
class Mailbox;
class MaintenanceHost;
class MetricsHost;
class ProfileKeeper;
class RateKeeper;
class SafeMode;
class SettingsCare;

/// What watches over the bot and its records: one object of each part of operations. It is there
/// before the database is open, and what looks after the records begins when that is. Terminal
/// commands use single parts; only programs that stay start() them.
class OpsHost : public QObject
{
    Q_OBJECT
public:
    explicit OpsHost(Host &host);
    ~OpsHost() override;

    /// For programs that stay: everything that works by itself from now on.
    void start();
    /// Once, when the host's database is open.
    void recordsOpened();
    /// Verifies the records of every guild now, in the background, and once a day; what is wrong
    /// goes to the error tracker. The host's verifier says how it goes.
    void watchRecords();
    /// Whether this process hosts the bot (of several, its first shard): that one makes backups and
    /// looks after the database.
    void setBotRole(bool held) { m_botRole = held; }
    /// The bot role is ours, or no more: what belongs to the one bot of a data folder begins and
    /// ends with it.
    void takeOver();
    void handOver();

    ErrorHost &errors() { return *m_errors; }
    /// What crashes left behind, and the caution that follows from it.
    CrashReports &crashes() { return *m_crashes; }
    SafeMode &safeMode() { return *m_safeMode; }
    /// Takes in and takes back changes of the settings.
    SettingsCare &settingsCare() { return *m_settingsCare; }
    /// What is measured, and its past.
    MetricsHost &metrics() { return *m_metrics; }
    /// Health checks and alerts.
    AlertHost &alerts() { return *m_alerts; }
    BackupHost &backups() { return *m_backups; }
    MaintenanceHost &maintenance() { return *m_maintenance; } ///< after recordsOpened()
    /// Where terminal commands ask the running bot; below the folder of the mode.
    static QString mailboxFolder(const QString &modeDir) { return modeDir + u"/requests"; }
    Mailbox &mailbox() { return *m_mailbox; }
    static QString limitsFolder(const QString &modeDir) { return modeDir + u"/limits"; }
    RateKeeper &limits() { return *m_limits; }
    ProfileKeeper &profile() { return *m_profile; }

private:
    void makeLimits();
    void startOnRecords();
    void recordCrashes();
    void recordFindings(const Result<VerifyReport> &report);

    Host &m_host;
    bool m_botRole = false;
    bool m_started = false;
    Timer m_daily;
    std::unique_ptr<ErrorHost> m_errors;
    std::unique_ptr<CrashReports> m_crashes;
    std::unique_ptr<SafeMode> m_safeMode;
    std::unique_ptr<SettingsCare> m_settingsCare;
    std::unique_ptr<MetricsHost> m_metrics;
    std::unique_ptr<AlertHost> m_alerts;
    std::unique_ptr<BackupHost> m_backups;
    std::unique_ptr<MaintenanceHost> m_maintenance;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<RateKeeper> m_limits;
    std::unique_ptr<ProfileKeeper> m_profile;
    std::unique_ptr<GameFeed> m_games; ///< in real mode
};

} // namespace dbsbm
