// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <array>
#include <chrono>
#include <vector>

namespace dbsbm {

/// A log-linear histogram of durations, 1 us .. 1 h, relative error <= 1 %.
class Histogram
{
public:
    Histogram();
    void record(std::chrono::nanoseconds value);
    void merge(const Histogram &other);
    void clear();
    quint64 count() const { return m_count; }
    /// The value at quantile \a q (0..1) in milliseconds; 0 when empty.
    double quantileMs(double q) const;
    double meanMs() const;
    double maxMs() const;

private:
    std::vector<quint32> m_buckets;
    quint64 m_count = 0;
    double m_sumMs = 0;
    double m_maxMs = 0;
};

using MetricLabels = QMap<QString, QString>;

/// Counters, gauges and histograms by Prometheus names ("dbsbm_gateway_events_total"). One object,
/// owned by the composition root, used on its thread only.
class Metrics
{
public:
    void add(const QString &name, double by = 1, const MetricLabels &labels = {});
    void set(const QString &name, double value, const MetricLabels &labels = {});
    void record(const QString &name, std::chrono::nanoseconds value, const MetricLabels &labels = {});

    double counter(const QString &name, const MetricLabels &labels = {}) const;
    /// The sum over all label sets of that name.
    double counterSum(const QString &name) const;
    /// NaN when never set: no data is a gap, not a zero.
    double gauge(const QString &name, const MetricLabels &labels = {}) const;
    Histogram histogram(const QString &name, const MetricLabels &labels = {}) const;
    /// All label sets merged.
    Histogram histogramSum(const QString &name) const;
    QString toPrometheusText() const;

private:
    using Series = QMap<QString, double>; // label text -> value
    QMap<QString, Series> m_counters;
    QMap<QString, Series> m_gauges;
    QMap<QString, QMap<QString, Histogram>> m_histograms;
};

/// Every metric name, declared once.
namespace metric {
inline constexpr char16_t kGatewayEvents[] = u"dbsbm_gateway_events_total";
inline constexpr char16_t kGatewayLatency[] = u"dbsbm_gateway_heartbeat_latency_seconds";
inline constexpr char16_t kGatewayReconnects[] = u"dbsbm_gateway_reconnects_total";
inline constexpr char16_t kCommands[] = u"dbsbm_commands_total";               // command, outcome
inline constexpr char16_t kCommandDuration[] = u"dbsbm_command_duration_seconds"; // command
inline constexpr char16_t kRestRequests[] = u"dbsbm_rest_requests_total";      // route, status
inline constexpr char16_t kRestWait[] = u"dbsbm_rest_bucket_wait_seconds";
inline constexpr char16_t kRest429[] = u"dbsbm_rest_rate_limited_total";       // scope
inline constexpr char16_t kRestInvalid[] = u"dbsbm_rest_invalid_requests";
inline constexpr char16_t kDatabaseDuration[] = u"dbsbm_database_job_duration_seconds";
inline constexpr char16_t kRenderDuration[] = u"dbsbm_slip_render_duration_seconds";
inline constexpr char16_t kOutboxDepth[] = u"dbsbm_outbox_rows";
inline constexpr char16_t kBetsPlaced[] = u"dbsbm_bets_placed_total";
inline constexpr char16_t kBetsSettled[] = u"dbsbm_bets_settled_total";
inline constexpr char16_t kProcessCpu[] = u"dbsbm_process_cpu_ratio";
inline constexpr char16_t kProcessMemory[] = u"dbsbm_process_resident_memory_bytes";
inline constexpr char16_t kErrors[] = u"dbsbm_errors_total";                   // code
} // namespace metric

} // namespace dbsbm
