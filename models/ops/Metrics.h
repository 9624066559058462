// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Histogram.h"
#include "models/ops/metricNames.h"

#include <QMap>
#include <QString>
#include <QStringView>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace dbsbm {

using MetricLabels = QMap<QString, QString>;

/// Which series: its name, its labels as they stand between the braces, and what it is.
struct SeriesKey
{
    const QString &name;
    const QString &labels;
    MetricType type = MetricType::Gauge;
};
/// name{labels}, or the name alone.
QString seriesText(const QString &name, const QString &labels);

/// Counters, gauges and histograms by Prometheus names ("dbsbm_gateway_events_total"). One object,
/// owned by the composition root, used on its thread only. A name keeps at most 1 000 label sets;
/// what comes after counts under overflow="true".
class Metrics
{
public:
    void add(QStringView name, double by = 1, const MetricLabels &labels = {});
    void set(QStringView name, double value, const MetricLabels &labels = {});
    void record(QStringView name, std::chrono::nanoseconds value, const MetricLabels &labels = {});

    /// Told of every duration as it is recorded, with its name and labels.
    using Observer =
        std::function<void(QStringView, std::chrono::nanoseconds, const MetricLabels &)>;
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    double counter(QStringView name, const MetricLabels &labels = {}) const;
    /// The sum over all label sets of that name.
    double counterSum(QStringView name) const;
    /// The sum over those label sets in which \a label is \a value.
    double counterSum(QStringView name, const QString &label, const QString &value) const;
    /// NaN when never set: no data is a gap, not a zero.
    double gauge(QStringView name, const MetricLabels &labels = {}) const;
    /// The highest over all label sets of that name; NaN when there is none.
    double gaugeMax(QStringView name) const;
    /// The lowest, likewise.
    double gaugeMin(QStringView name) const;
    Histogram histogram(QStringView name, const MetricLabels &labels = {}) const;
    /// All label sets merged.
    Histogram histogramSum(QStringView name) const;
    /// Every series with its name and its labels as text, in no order: \a plain gets counters and
    /// gauges, \a durations histograms.
    void forEach(const std::function<void(const SeriesKey &, double)> &plain,
                 const std::function<void(const SeriesKey &, const Histogram &)> &durations) const;
    /// Text format 0.0.4; durations in seconds, histograms as summaries. A gauge that has no data
    /// is left out.
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
    Observer m_observer;
};

} // namespace dbsbm
