// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/KeychainSecretStore.h"
#include "app/host/HostOptions.h"
#include "app/host/StartSteps.h"
#include "models/core/SystemClock.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/LogSink.h"
#include "models/ops/Metrics.h"
#include "models/ops/PerformanceHistory.h"
#include "models/ops/RateLimiter.h"
#include "models/ops/SystemSampler.h"
#include "models/services/BettingService.h"
#include "models/services/CapperService.h"
#include "models/services/ExportService.h"
#include "models/services/FixtureService.h"
#include "models/services/FlowService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/ImportService.h"
#include "models/services/LogoService.h"
#include "models/services/OutboxService.h"
#include "models/services/PostService.h"
#include "models/services/RecordService.h"
#include "models/services/ScoreService.h"
#include "models/services/SlipService.h"
#include "models/services/StatsService.h"
#include "models/services/VerifyService.h"
#include "models/settings/AppSettings.h"
#include "models/settings/SettingsHistory.h"
#include "models/store/Database.h"

#include <memory>
#include <optional>

namespace dbsbm {

class LogHost;
class OpsHost;
class SecretStores;
class VaultSecretStore;

/// The settings, what needs no database, and, once opened, the services: of both executables.
class Host : public QObject
{
    Q_OBJECT
public:
    explicit Host(HostOptions options, QObject *parent = nullptr);
    ~Host() override;

    /// Reads the settings. A faulty value is recorded, logged and passed over; CFG-001 when it is
    /// one that decides which Discord and which records this is (mode, token, address, database).
    Task<Result<>> loadSettings();
    /// Opens the database of the current mode. Whoever does not serve it leaves its schema alone.
    Task<Result<>> open(SchemaCare schema = SchemaCare::Upgrade);
    QString dataDir() const { return m_dataDir; }
    /// Where this mode keeps its data: the data folder, or "practice" below it.
    QString modeDir() const;
    /// Practice until a token was given once; then real, and never back by itself.
    bool isPractice() const { return m_practice; }
    bool isModeForced() const { return m_options.practice.has_value(); } ///< for this run alone
    Task<Result<>> becomeReal();
    /// CFG-001 when the settings name no database that works here.
    Result<DatabaseOptions> databaseOptions() const;
    /// The token for real mode, or the sentence that says where to put it.
    Result<Secret> realToken() const;
    Task<Result<Secret>> readToken(); ///< as it is stored now, perhaps by another process
    VaultSecretStore &vault() { return *m_vault; }

    SystemClock &clock() { return m_clock; }
    Metrics &metrics() { return m_metrics; }
    ErrorTracker &errors() { return m_errors; }
    RateLimiter &limiter() { return m_limiter; }
    AppSettings &settings() { return *m_settings; }
    StartSteps &steps() { return m_steps; } ///< how the start goes
    LogSink &log();
    LogHost &logs() { return *m_logs; }
    PerformanceHistory &performance() { return m_performance; }
    SystemSampler &sampler() { return m_sampler; }

    SecretStore *keychain() { return m_keychain.get(); } ///< null when this run uses none

    bool isOpen() const { return m_records != nullptr; }
    OpsHost &ops(); ///< made when it is first asked for; the mode is settled by then
    SlipService &slips();
    LogoService &logos(); ///< read when they are first asked for
    // After open().
    Database &database() { return *m_database; }
    BettingService &betting() { return *m_betting; }
    OutboxService &outbox() { return *m_outbox; }
    PostService &posts() { return *m_posts; }
    CapperService &cappers() { return *m_cappers; }
    GuildSettingsService &guildSettings() { return *m_guildSettings; }
    StatsService &stats() { return *m_stats; }
    FlowService &flows() { return *m_flows; }
    FixtureService &fixtures() { return *m_fixtures; }
    ScoreService &scores() { return *m_scores; }
    VerifyService &verifier() { return *m_verify; }
    ImportService &imports() { return *m_imports; }
    ExportService &exports() { return *m_exports; }
    RecordService &records() { return *m_records; }

private:
    Result<> enterDataDir() const;
    void chooseMode();
    void settingsRead(const Result<> &loaded);
    Result<> judgeFaults();
    void openLog();
    void makeServices();
    void loadFonts();
    void loadLogos();

    HostOptions m_options;
    QString m_dataDir;
    SystemClock m_clock;
    StartSteps m_steps{m_clock};
    Metrics m_metrics;
    ErrorTracker m_errors;
    RateLimiter m_limiter;
    SystemSampler m_sampler;
    PerformanceHistory m_performance;
    std::unique_ptr<KeychainSecretStore> m_keychain;
    std::unique_ptr<SettingsHistory> m_settingsHistory;
    std::unique_ptr<VaultSecretStore> m_vault;
    std::unique_ptr<SecretStores> m_secrets;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<LogHost> m_logs;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BettingService> m_betting;
    std::unique_ptr<OutboxService> m_outbox;
    std::unique_ptr<PostService> m_posts;
    std::unique_ptr<CapperService> m_cappers;
    std::unique_ptr<GuildSettingsService> m_guildSettings;
    std::unique_ptr<StatsService> m_stats;
    std::unique_ptr<FlowService> m_flows;
    std::unique_ptr<FixtureService> m_fixtures;
    std::unique_ptr<ScoreService> m_scores;
    std::unique_ptr<VerifyService> m_verify;
    std::unique_ptr<SlipService> m_slips;
    std::unique_ptr<LogoService> m_logos;
    std::unique_ptr<ImportService> m_imports;
    std::unique_ptr<ExportService> m_exports;
    std::unique_ptr<RecordService> m_records;
    std::unique_ptr<OpsHost> m_ops;
    bool m_practice = true;
    std::optional<Error> m_refused; ///< why the settings decide nothing
};

} // namespace dbsbm
