// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Metrics.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace dbsbm {

using namespace std::chrono;

namespace {

// 64 linear steps in each power of two: a step's middle is at most 1/128 off, below 1 %.
constexpr int kStepBits = 6;
constexpr size_t kSteps = size_t(1) << kStepBits;
constexpr quint64 kLowest = 1'000;              // 1 us in ns
constexpr quint64 kHighest = 3'600'000'000'000; // 1 h in ns
constexpr int kFirstOctave = static_cast<int>(std::bit_width(kLowest)) - 1;
constexpr int kLastOctave = static_cast<int>(std::bit_width(kHighest)) - 1;
constexpr size_t kBuckets = static_cast<size_t>(kLastOctave - kFirstOctave + 1) * kSteps;
constexpr double kNsPerMs = 1e6;
constexpr size_t kMaxLabelSets = 1'000;

size_t bucketOf(quint64 ns)
{
    const int octave = static_cast<int>(std::bit_width(ns)) - 1;
    const quint64 step = (ns >> (octave - kStepBits)) - kSteps;
    return static_cast<size_t>(octave - kFirstOctave) * kSteps + static_cast<size_t>(step);
}

double middleMs(size_t bucket)
{
    const int octave = kFirstOctave + static_cast<int>(bucket / kSteps);
    const double step = static_cast<double>(kSteps + bucket % kSteps) + 0.5;
    return std::ldexp(step, octave - kStepBits) / kNsPerMs;
}

double upperEndMs(size_t bucket)
{
    const int octave = kFirstOctave + static_cast<int>(bucket / kSteps);
    return std::ldexp(static_cast<double>(kSteps + bucket % kSteps + 1), octave - kStepBits)
        / kNsPerMs;
}

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
    for (const double q : {0.5, 0.95, 0.99}) {
        const QString quantile = labels + comma + QStringLiteral("quantile=\"") + number(q) + u'"';
        text += line(name, quantile, histogram.quantileMs(q) / 1'000);
    }
    text += line(name + QStringLiteral("_sum"), labels, histogram.sumMs() / 1'000);
    return text
        + line(name + QStringLiteral("_count"), labels, static_cast<double>(histogram.count()));
}

QString typeLine(const QString &name, const char *type)
{
    return QStringLiteral("# TYPE ") + name + u' ' + QLatin1String(type) + u'\n';
}

} // namespace

void Histogram::record(nanoseconds value)
{
    const auto ns =
        static_cast<quint64>(std::clamp<qint64>(value.count(), qint64(kLowest), qint64(kHighest)));
    if (m_buckets.empty())
        m_buckets.resize(kBuckets);
    quint32 &bucket = m_buckets[bucketOf(ns)];
    if (bucket < std::numeric_limits<quint32>::max())
        ++bucket;
    ++m_count;
    const double ms = static_cast<double>(ns) / kNsPerMs;
    m_sumMs += ms;
    m_maxMs = std::max(m_maxMs, ms);
}

void Histogram::merge(const Histogram &other)
{
    if (other.m_buckets.empty())
        return;
    m_buckets.resize(kBuckets);
    for (size_t i = 0; i < kBuckets; ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_sumMs += other.m_sumMs;
    m_maxMs = std::max(m_maxMs, other.m_maxMs);
}

void Histogram::clear()
{
    *this = Histogram();
}

Histogram Histogram::since(const Histogram &earlier) const
{
    if (earlier.m_buckets.empty() || earlier.m_count > m_count)
        return *this; // nothing before, or cleared in between
    Histogram difference;
    if (earlier.m_count == m_count)
        return difference;
    difference.m_buckets.resize(kBuckets);
    for (size_t i = 0; i < kBuckets; ++i) {
        difference.m_buckets[i] = m_buckets[i] - std::min(m_buckets[i], earlier.m_buckets[i]);
        if (difference.m_buckets[i] > 0)
            difference.m_maxMs = std::min(upperEndMs(i), m_maxMs);
    }
    difference.m_count = m_count - earlier.m_count;
    difference.m_sumMs = m_sumMs - earlier.m_sumMs;
    return difference;
}

double Histogram::quantileMs(double q) const
{
    if (m_count == 0)
        return 0;
    const double rank = std::ceil(std::clamp(q, 0.0, 1.0) * static_cast<double>(m_count));
    const auto wanted = std::max<quint64>(static_cast<quint64>(rank), 1);
    quint64 seen = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen >= wanted)
            return std::min(middleMs(i), m_maxMs);
    }
    return m_maxMs;
}

double Histogram::meanMs() const
{
    return m_count == 0 ? 0 : m_sumMs / static_cast<double>(m_count);
}

double Histogram::maxMs() const
{
    return m_maxMs;
}

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

QString Metrics::toPrometheusText() const
{
    QString text;
    const auto plain = [&text](const Families<double> &families, const char *type) {
        for (const auto &[rawName, family] : families) {
            const QString name = validName(rawName);
            text += typeLine(name, type);
            for (const auto &[labels, value] : family)
                text += line(name, labels, value);
        }
    };
    plain(m_counters, "counter");
    plain(m_gauges, "gauge");
    for (const auto &[rawName, family] : m_histograms) {
        const QString name = validName(rawName);
        text += typeLine(name, "summary");
        for (const auto &[labels, histogram] : family)
            text += summary(name, labels, histogram);
    }
    return text;
}

} // namespace dbsbm
