// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Metrics.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr size_t kMaxLabelSets = 1'000;

QString number(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString validName(QString name)
{
    static const QRegularExpression other(QStringLiteral("[^a-zA-Z0-9_:]"));
    name.replace(other, QStringLiteral("_"));
    return name.isEmpty() || name.front().isDigit() ? QString(QStringLiteral("_") + name) : name;
}

QString escaped(QString value)
{
    return value.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'\n', QStringLiteral("\\n"));
}

// The label set as it stands between the braces; sorted, so it is also the key of the series.
QString labelText(const MetricLabels &labels)
{
    QString text;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        if (!text.isEmpty())
            text += u',';
        text += validName(it.key()) + QStringLiteral("=\"") + escaped(it.value()) + u'"';
    }
    return text;
}

QString line(const QString &name, const QString &labels, double value)
{
    const QString braces = labels.isEmpty() ? QString() : QString(u'{' + labels + u'}');
    return name + braces + u' ' + number(value) + u'\n';
}

QString summary(const QString &name, const QString &labels, const Histogram &histogram)
{
    const QString comma = labels.isEmpty() ? QString() : QStringLiteral(",");
    QString text;
    for (const double q : {0.5, 0.95, 0.99, 0.999}) {
        const QString quantile = labels + comma + QStringLiteral("quantile=\"") + number(q) + u'"';
        text += line(name, quantile, histogram.quantileMs(q) / 1'000);
    }
    text += line(name + QStringLiteral("_sum"), labels, histogram.sumMs() / 1'000);
    return text
        + line(name + QStringLiteral("_count"), labels, static_cast<double>(histogram.count()));
}

/// The two lines in front of a family; HELP for what the catalogue knows.
QString head(const QString &rawName, const QString &name, const char *type)
{
    QString text;
    if (const MetricDescription *known = findMetric(rawName))
        text = QStringLiteral("# HELP ") + name + u' ' + QLatin1String(known->help) + u'\n';
    return text + QStringLiteral("# TYPE ") + name + u' ' + QLatin1String(type) + u'\n';
}

} // namespace

template<typename Value>
Value &Metrics::at(Families<Value> &families, QStringView name, const MetricLabels &labels)
{
    auto family = families.find(name);
    if (family == families.end())
        family = families.emplace(name.toString(), Family<Value>()).first;
    QString key = labelText(labels);
    if (family->second.size() >= kMaxLabelSets && !family->second.contains(key))
        key = QStringLiteral("overflow=\"true\"");
    return family->second[key];
}

template<typename Value>
const Value *Metrics::find(const Families<Value> &families, QStringView name,
                           const MetricLabels &labels)
{
    const auto family = families.find(name);
    if (family == families.end())
        return nullptr;
    const auto series = family->second.find(labelText(labels));
    return series == family->second.end() ? nullptr : &series->second;
}

void Metrics::add(QStringView name, double by, const MetricLabels &labels)
{
    at(m_counters, name, labels) += by;
}

void Metrics::set(QStringView name, double value, const MetricLabels &labels)
{
    at(m_gauges, name, labels) = value;
}

void Metrics::record(QStringView name, nanoseconds value, const MetricLabels &labels)
{
    at(m_histograms, name, labels).record(value);
    if (m_observer)
        m_observer(name, value, labels);
}

double Metrics::counter(QStringView name, const MetricLabels &labels) const
{
    const double *found = find(m_counters, name, labels);
    return found ? *found : 0;
}

double Metrics::counterSum(QStringView name) const
{
    double sum = 0;
    if (const auto family = m_counters.find(name); family != m_counters.end()) {
        for (const auto &[labels, value] : family->second)
            sum += value;
    }
    return sum;
}

double Metrics::counterSum(QStringView name, const QString &label, const QString &value) const
{
    // As it stands among the labels of a series: first, or after a comma.
    const QString wanted = labelText({{label, value}});
    const QString later = u',' + wanted;
    double sum = 0;
    if (const auto family = m_counters.find(name); family != m_counters.end()) {
        for (const auto &[labels, counted] : family->second) {
            if (labels == wanted || labels.startsWith(QString(wanted + u','))
                || labels.contains(later))
                sum += counted;
        }
    }
    return sum;
}

double Metrics::gauge(QStringView name, const MetricLabels &labels) const
{
    const double *found = find(m_gauges, name, labels);
    return found ? *found : std::numeric_limits<double>::quiet_NaN();
}

double Metrics::gaugeMax(QStringView name) const
{
    double highest = std::numeric_limits<double>::quiet_NaN();
    if (const auto family = m_gauges.find(name); family != m_gauges.end()) {
        for (const auto &[labels, value] : family->second)
            highest = std::fmax(highest, value); // ignores NaN
    }
    return highest;
}

double Metrics::gaugeMin(QStringView name) const
{
    double lowest = std::numeric_limits<double>::quiet_NaN();
    if (const auto family = m_gauges.find(name); family != m_gauges.end()) {
        for (const auto &[labels, value] : family->second)
            lowest = std::fmin(lowest, value); // ignores NaN
    }
    return lowest;
}

Histogram Metrics::histogram(QStringView name, const MetricLabels &labels) const
{
    const Histogram *found = find(m_histograms, name, labels);
    return found ? *found : Histogram();
}

Histogram Metrics::histogramSum(QStringView name) const
{
    Histogram sum;
    if (const auto family = m_histograms.find(name); family != m_histograms.end()) {
        for (const auto &[labels, histogram] : family->second)
            sum.merge(histogram);
    }
    return sum;
}

void Metrics::forEach(
    const std::function<void(const SeriesKey &, double)> &plain,
    const std::function<void(const SeriesKey &, const Histogram &)> &durations) const
{
    const auto each = [](const auto &families, MetricType type, const auto &visit) {
        for (const auto &[name, family] : families) {
            for (const auto &[labels, value] : family)
                visit(SeriesKey{name, labels, type}, value);
        }
    };
    each(m_counters, MetricType::Counter, plain);
    each(m_gauges, MetricType::Gauge, plain);
    each(m_histograms, MetricType::Histogram, durations);
}

QString Metrics::toPrometheusText() const
{
    QString text;
    const auto plain = [&text](const Families<double> &families, const char *type) {
        for (const auto &[rawName, family] : families) {
            const QString name = validName(rawName);
            QString lines;
            for (const auto &[labels, value] : family) {
                if (!std::isnan(value)) // no data is a gap
                    lines += line(name, labels, value);
            }
            if (!lines.isEmpty())
                text += head(rawName, name, type) + lines;
        }
    };
    plain(m_counters, "counter");
    plain(m_gauges, "gauge");
    for (const auto &[rawName, family] : m_histograms) {
        const QString name = validName(rawName);
        text += head(rawName, name, "summary");
        for (const auto &[labels, histogram] : family)
            text += summary(name, labels, histogram);
    }
    return text;
}

QString seriesText(const QString &name, const QString &labels)
{
    return labels.isEmpty() ? name : QString(name + u'{' + labels + u'}');
}

} // namespace dbsbm
