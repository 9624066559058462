// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/metricExport.h"

#include "models/core/exportText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

struct Quantile
{
    const char *name;
    const char *label;
    double MetricPoint::*field;
};

constexpr std::array kQuantiles{
    Quantile{"p50", "0.5", &MetricPoint::p50}, Quantile{"p95", "0.95", &MetricPoint::p95},
    Quantile{"p99", "0.99", &MetricPoint::p99}, Quantile{"p999", "0.999", &MetricPoint::p999}};

QString number(double value)
{
    return std::isnan(value) ? QString()
                             : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QJsonObject pointJson(const MetricPoint &point)
{
    QJsonObject json{{u"at"_s, isoTimeText(point.atMs)},
                     {u"min"_s, point.min},
                     {u"max"_s, point.max},
                     {u"avg"_s, point.avg},
                     {u"count"_s, static_cast<qint64>(point.count)}};
    for (const Quantile &quantile : kQuantiles) {
        if (!std::isnan(point.*quantile.field))
            json.insert(QLatin1String(quantile.name), point.*quantile.field);
    }
    return json;
}

/// The name and, without the braces, the labels of a series.
std::pair<QString, QString> partsOf(const QString &series)
{
    const qsizetype brace = series.indexOf(u'{');
    if (brace < 0)
        return {series, QString()};
    return {series.first(brace), series.sliced(brace + 1).chopped(1)};
}

QString sample(const QString &name, const QString &labels, double value, qint64 atMs)
{
    const QString braces = labels.isEmpty() ? QString() : QString(u'{' + labels + u'}');
    return name + braces + u' ' + number(value) + u' ' + QString::number(atMs) + u'\n';
}

QString quantileSamples(const MetricRange &range, const QString &name, const QString &labels)
{
    QString text;
    const QString comma = labels.isEmpty() ? QString() : u","_s;
    for (const Quantile &quantile : kQuantiles) {
        const QString with =
            labels + comma + u"quantile=\""_s + QLatin1String(quantile.label) + u'"';
        for (const MetricPoint &point : range.points) {
            if (!std::isnan(point.*quantile.field))
                text += sample(name, with, point.*quantile.field, point.atMs);
        }
    }
    return text;
}

QString samples(const MetricRange &range, const QString &name, const QString &labels)
{
    if (range.series.type == MetricType::Histogram)
        return quantileSamples(range, name, labels);
    QString text;
    double total = 0;
    for (const MetricPoint &point : range.points) {
        total += point.avg * static_cast<double>(point.count);
        const double value = range.series.type == MetricType::Counter ? total : point.avg;
        text += sample(name, labels, value, point.atMs);
    }
    return text;
}

} // namespace

QByteArray metricsAsJson(const QList<MetricRange> &ranges)
{
    QByteArray all("[");
    for (const MetricRange &range : ranges) {
        QJsonArray points;
        for (const MetricPoint &point : range.points)
            points.append(pointJson(point));
        const QJsonObject json{{u"series"_s, range.series.name},
                               {u"type"_s, QLatin1String(toName(range.series.type))},
                               {u"points"_s, points}};
        all += (all.size() > 1 ? ",\n" : "\n") + QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    return all + "\n]\n";
}

QByteArray metricsAsCsv(const QList<MetricRange> &ranges)
{
    QString text = csvLine({u"series"_s, u"time"_s, u"min"_s, u"max"_s, u"avg"_s, u"count"_s,
                            u"p50"_s, u"p95"_s, u"p99"_s, u"p999"_s});
    for (const MetricRange &range : ranges) {
        for (const MetricPoint &point : range.points) {
            QStringList cells{range.series.name, isoTimeText(point.atMs),
                              number(point.min), number(point.max),
                              number(point.avg), QString::number(point.count)};
            for (const Quantile &quantile : kQuantiles)
                cells << number(point.*quantile.field);
            text += csvLine(cells);
        }
    }
    return text.toUtf8();
}

QByteArray metricsAsPrometheus(const QList<MetricRange> &ranges)
{
    QString text;
    QString family;
    for (const MetricRange &range : ranges) {
        const auto [name, labels] = partsOf(range.series.name);
        if (name != family) {
            family = name;
            if (const MetricDescription *known = findMetric(name))
                text += u"# HELP "_s + name + u' ' + QLatin1String(known->help) + u'\n';
            const bool summary = range.series.type == MetricType::Histogram;
            text += u"# TYPE "_s + name + u' '
                + (summary ? QLatin1String("summary") : QLatin1String(toName(range.series.type)))
                + u'\n';
        }
        text += samples(range, name, labels);
    }
    return text.toUtf8();
}

} // namespace dbsbm
