// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"

#include <QString>

#include <functional>
#include <memory>

namespace dbsbm {

class AlertDesk;
class AppSettings;
class BettingService;
class BotControl;
class CapperService;
class Clock;
class ErrorTracker;
class ExportService;
class GuildDirectory;
class GuildSettingsService;
class ImportService;
class LogSink;
class LogoService;
class MetricHistory;
class Metrics;
class OutboxService;
class PerformanceHistory;
class RateLimiter;
class RecordService;
class ScoreService;
class VerifyService;

/// Everything the panel works with; the composition root owns it and outlives the window.
struct PanelServices
{
    BettingService &betting;
    CapperService &cappers;
    GuildSettingsService &guildSettings;
    OutboxService &outbox;
    VerifyService &verify;
    ImportService &imports;
    ExportService &exports;
    RecordService &records;
    ScoreService &scores;
    LogoService &logos;
    AppSettings &settings;
    RateLimiter &rateLimiter;
    Metrics &metrics;
    PerformanceHistory &performance;
    ErrorTracker &errors;
    LogSink &logs;
    BotControl &bot;
    GuildDirectory &directory;
    AlertDesk &alerts;
    MetricHistory *metricHistory; ///< null = only the last hour is known
    Clock &clock;
    bool practice = false;
    QString dataDir = {}; ///< the layout and the look are kept here, in layout.ini
    /// A run of everything to look at, not started.
    std::function<std::unique_ptr<Diagnostics>()> diagnose{};
};

} // namespace dbsbm
