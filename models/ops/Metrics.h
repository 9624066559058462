// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringView>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace dbsbm {

/// A log-linear histogram of durations, 1 us .. 1 h (others count as the nearest of these),
/// relative error <= 1 %. Empty ones own no memory, others 8.5 kB.
class Histogram
{
public:
    void record(std::chrono::nanoseconds value);
    void merge(const Histogram &other);
    void clear();
    /// What was recorded after \a earlier, a copy of this histogram at some moment before.
    Histogram since(const Histogram &earlier) const;
    quint64 count() const { return m_count; }
    double sumMs() const { return m_sumMs; }
    /// The value at quantile \a q (0..1, nearest rank) in milliseconds; 0 when empty.
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
/// owned by the composition root, used on its thread only. A name keeps at most 1 000 label sets;
/// what comes after counts under overflow="true".
class Metrics
{
public:
    void add(QStringView name, double by = 1, const MetricLabels &labels = {});
    void set(QStringView name, double value, const MetricLabels &labels = {});
    void record(QStringView name, std::chrono::nanoseconds value, const MetricLabels &labels = {});

    double counter(QStringView name, const MetricLabels &labels = {}) const;
    /// The sum over all label sets of that name.
    double counterSum(QStringView name) const;
    /// NaN when never set: no data is a gap, not a zero.
    double gauge(QStringView name, const MetricLabels &labels = {}) const;
    /// The highest over all label sets of that name; NaN when there is none.
    double gaugeMax(QStringView name) const;
    Histogram histogram(QStringView name, const MetricLabels &labels = {}) const;
    /// All label sets merged.
    Histogram histogramSum(QStringView name) const;
    /// Text format 0.0.4; durations in seconds, histograms as summaries.
    QString toPrometheusText() const;

private:
    template<typename Value>
    using Family = std::map<QString, Value>; // label text -> value
    template<typename Value>
    using Families = std::map<QString, Family<Value>, std::less<>>;

    template<typename Value>
    static Value &at(Families<Value> &families, QStringView name, const MetricLabels &labels);
    template<typename Value>
    static const Value *find(const Families<Value> &families, QStringView name,
                             const MetricLabels &labels);

    Families<double> m_counters;
    Families<double> m_gauges;
    Families<Histogram> m_histograms;
};

/// Every metric name, declared once.
namespace metric {
inline constexpr char16_t kGatewayEvents[] = u"dbsbm_gateway_events_total";
inline constexpr char16_t kGatewayLatency[] = u"dbsbm_gateway_heartbeat_latency_seconds";
inline constexpr char16_t kGatewayLatencyNow[] =
    u"dbsbm_gateway_latency_seconds"; // gauge, NaN offline
inline constexpr char16_t kGatewayReconnects[] = u"dbsbm_gateway_reconnects_total";
inline constexpr char16_t kCommands[] = u"dbsbm_commands_total"; // command, outcome
inline constexpr char16_t kCommandDuration[] = u"dbsbm_command_duration_seconds"; // command
inline constexpr char16_t kRestRequests[] = u"dbsbm_rest_requests_total";         // route, status
inline constexpr char16_t kRestWait[] = u"dbsbm_rest_bucket_wait_seconds";
inline constexpr char16_t kRest429[] = u"dbsbm_rest_rate_limited_total"; // scope
inline constexpr char16_t kRestInvalid[] = u"dbsbm_rest_invalid_requests";
inline constexpr char16_t kDatabaseDuration[] = u"dbsbm_database_job_duration_seconds";
inline constexpr char16_t kRenderDuration[] = u"dbsbm_slip_render_duration_seconds";
inline constexpr char16_t kOutboxDepth[] = u"dbsbm_outbox_rows";
inline constexpr char16_t kBetsPlaced[] = u"dbsbm_bets_placed_total";
inline constexpr char16_t kBetsSettled[] = u"dbsbm_bets_settled_total";
inline constexpr char16_t kProcessCpu[] = u"dbsbm_process_cpu_ratio";
inline constexpr char16_t kProcessMemory[] = u"dbsbm_process_resident_memory_bytes";
inline constexpr char16_t kErrors[] = u"dbsbm_errors_total"; // code
} // namespace metric

} // namespace dbsbm
