// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/LogHost.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/settings/AppSettings.h"

namespace dbsbm {

namespace {

/// The settings of the log, all read here.
struct LogWishes
{
    LogLevels levels;
    qint64 maxBytes;
    int backups;
    SlowLog::Thresholds slow;
};

LogWishes wishesOf(const AppSettings &settings)
{
    const auto ms = [](qint64 value) { return std::chrono::milliseconds(value); };
    const QtMsgType base =
        logLevelFromName(settings.text(QStringLiteral("log_level"))).value_or(QtInfoMsg);
    return {LogLevels::parse(base, settings.text(QStringLiteral("log_levels")))
                .value_or(LogLevels(base)),
            settings.integer(QStringLiteral("log_max_size")) * 1'000'000,
            static_cast<int>(settings.integer(QStringLiteral("log_backup_count"))),
            {ms(settings.integer(QStringLiteral("slow_command_ms"))),
             ms(settings.integer(QStringLiteral("slow_request_ms"))),
             ms(settings.integer(QStringLiteral("slow_database_ms"))),
             ms(settings.integer(QStringLiteral("slow_picture_ms")))}};
}

LogOptions logOptions(const LogHost::Folders &folders, const LogHost::Parts &parts)
{
    const LogWishes wishes = wishesOf(parts.settings);
    LogOptions options;
    options.folder = folders.logs;
    options.maxBytes = wishes.maxBytes;
    options.backups = wishes.backups;
    options.console = folders.console;
    return options;
}

} // namespace

LogHost::LogHost(const Folders &folders, Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_sink(logOptions(folders, parts)),
      m_slow({.folder = folders.logs, .name = QStringLiteral("performance.jsonl"), .tells = false},
             parts.clock),
      m_debug(
          folders.mode, [this](const LogLevels &levels) { m_sink.setLevels(levels); }, parts.clock)
{
    follow();
    connect(&m_sink, &LogSink::writeFailed, this, &LogHost::tellFault);
    connect(&parts.settings, &AppSettings::changed, this, &LogHost::follow);
    parts.metrics.setObserver(
        [this](QStringView name, std::chrono::nanoseconds took, const MetricLabels &labels) {
            m_slow.note(name, took, labels);
        });
}

LogHost::~LogHost()
{
    m_parts.metrics.setObserver({});
}

void LogHost::follow()
{
    const LogWishes wishes = wishesOf(m_parts.settings);
    m_debug.setBase(wishes.levels);
    m_sink.setRotation(wishes.maxBytes, wishes.backups);
    m_slow.setRotation(wishes.maxBytes, wishes.backups);
    m_slow.setThresholds(wishes.slow);
}

/// The console has it already; here it reaches the panel, the report and the alerts.
void LogHost::tellFault(const QString &fault)
{
    m_parts.errors.record(
        Error(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("data_dir")}, fault),
        {QStringLiteral("log"), {}});
    qCWarning(lcApp).noquote() << fault;
}

} // namespace dbsbm
