// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace dbsbm {

/// A counter only grows; a gauge is a state that may have no data; a histogram is one of durations.
enum class MetricType { Counter, Gauge, Histogram };
/// "counter", "gauge", "histogram".
const char *toName(MetricType type);

/// What a metric tells, as in the text for Prometheus and in docs/operations.md.
struct MetricDescription
{
    QStringView name;
    MetricType type = MetricType::Gauge;
    const char *labels = ""; ///< with ", " between them
    const char *help = "";   ///< one sentence, with the unit
};

/// Of every name below, in the order of the documentation; a test finds a missing one.
std::span<const MetricDescription> metricCatalogue();
/// Null when the name is not of the catalogue.
const MetricDescription *findMetric(QStringView name);

/// Every metric name, declared once; metricNames.cpp says what each tells.
namespace metric {
// The gateway
inline constexpr char16_t kGatewayEvents[] = u"dbsbm_gateway_events_total";
inline constexpr char16_t kGatewayLatency[] = u"dbsbm_gateway_heartbeat_latency_seconds";
inline constexpr char16_t kGatewayLatencyNow[] = u"dbsbm_gateway_latency_seconds"; // NaN offline
inline constexpr char16_t kGatewayReconnects[] = u"dbsbm_gateway_reconnects_total";
// Commands and members
inline constexpr char16_t kCommands[] = u"dbsbm_commands_total";
inline constexpr char16_t kCommandDuration[] = u"dbsbm_command_duration_seconds";
inline constexpr char16_t kGuildCommands[] = u"dbsbm_guild_commands_total";
inline constexpr char16_t kUnanswered[] = u"dbsbm_interactions_unanswered_total";
inline constexpr char16_t kActiveMembers[] = u"dbsbm_active_members";
inline constexpr char16_t kActiveCappers[] = u"dbsbm_active_cappers";
inline constexpr char16_t kCommandsPerMember[] = u"dbsbm_commands_per_member";
// Bets
inline constexpr char16_t kBetsPlaced[] = u"dbsbm_bets_placed_total";
inline constexpr char16_t kBetsSettled[] = u"dbsbm_bets_settled_total";
inline constexpr char16_t kTurnover[] = u"dbsbm_turnover_units_total";
// REST
inline constexpr char16_t kRestRequests[] = u"dbsbm_rest_requests_total";
inline constexpr char16_t kRestDuration[] = u"dbsbm_rest_request_duration_seconds";
inline constexpr char16_t kRestWait[] = u"dbsbm_rest_bucket_wait_seconds";
inline constexpr char16_t kRest429[] = u"dbsbm_rest_rate_limited_total";
inline constexpr char16_t kRestInvalid[] = u"dbsbm_rest_invalid_requests";
inline constexpr char16_t kRestRetries[] = u"dbsbm_rest_retries_total";
inline constexpr char16_t kBreakerPhase[] = u"dbsbm_circuit_breaker_phase";
inline constexpr char16_t kBreakerOpened[] = u"dbsbm_circuit_breaker_opened_total";
// Database, pictures, outbox
inline constexpr char16_t kDatabaseDuration[] = u"dbsbm_database_job_duration_seconds";
inline constexpr char16_t kDatabaseWaiting[] = u"dbsbm_database_jobs_waiting";
inline constexpr char16_t kRenderDuration[] = u"dbsbm_slip_render_duration_seconds";
inline constexpr char16_t kRenderWaiting[] = u"dbsbm_slip_renders_waiting";
inline constexpr char16_t kOutboxDepth[] = u"dbsbm_outbox_rows";
inline constexpr char16_t kOutboxAge[] = u"dbsbm_outbox_oldest_seconds";
inline constexpr char16_t kOutboxDelay[] = u"dbsbm_outbox_delivery_delay_seconds";
// The sports feeds
inline constexpr char16_t kFeedLeft[] = u"dbsbm_feed_requests_left";
inline constexpr char16_t kFeedAge[] = u"dbsbm_feed_answer_age_seconds";
// The process
inline constexpr char16_t kProcessCpu[] = u"dbsbm_process_cpu_ratio";
inline constexpr char16_t kProcessMemory[] = u"dbsbm_process_resident_memory_bytes";
inline constexpr char16_t kProcessThreads[] = u"dbsbm_process_threads";
inline constexpr char16_t kProcessFiles[] = u"dbsbm_process_open_fds";
inline constexpr char16_t kProcessUptime[] = u"dbsbm_process_uptime_seconds";
inline constexpr char16_t kProcessDiskRead[] = u"dbsbm_process_disk_read_bytes_total";
inline constexpr char16_t kProcessDiskWritten[] = u"dbsbm_process_disk_written_bytes_total";
inline constexpr char16_t kErrors[] = u"dbsbm_errors_total";
inline constexpr char16_t kMetricStoreBytes[] = u"dbsbm_metric_store_bytes";
inline constexpr char16_t kMetricsLeftOut[] = u"dbsbm_metric_series_left_out";
inline constexpr char16_t kBackupAge[] = u"dbsbm_backup_age_seconds";   // NaN without a backup
inline constexpr char16_t kHealthValue[] = u"dbsbm_health_check_value"; // NaN without a value
inline constexpr char16_t kHealthState[] = u"dbsbm_health_check_state";
// The system
inline constexpr char16_t kSystemCpu[] = u"dbsbm_system_cpu_ratio";
inline constexpr char16_t kSystemMemory[] = u"dbsbm_system_memory_ratio";
inline constexpr char16_t kSystemMemoryTotal[] = u"dbsbm_system_memory_bytes";
inline constexpr char16_t kSystemUptime[] = u"dbsbm_system_uptime_seconds";
inline constexpr char16_t kDiskUsed[] = u"dbsbm_disk_used_ratio";
inline constexpr char16_t kDiskFree[] = u"dbsbm_disk_free_bytes";
inline constexpr char16_t kDiskRead[] = u"dbsbm_system_disk_read_bytes_total";
inline constexpr char16_t kDiskWritten[] = u"dbsbm_system_disk_written_bytes_total";
inline constexpr char16_t kNetworkReceived[] = u"dbsbm_system_network_received_bytes_total";
inline constexpr char16_t kNetworkSent[] = u"dbsbm_system_network_sent_bytes_total";
} // namespace metric

} // namespace dbsbm
