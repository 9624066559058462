// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartExport.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/PerformanceHistory.h"
#include "ui/charts/PerformanceCharts.h"
#include "ui/dialogs/saveFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1200, 760);
constexpr int kScale = 2;

QByteArray drawPng(QWidget &charts)
{
    QImage image(kSize * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(charts.palette().color(QPalette::Window));
    charts.render(&image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray drawSvg(QWidget &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(kSize);
    svg.setViewBox(QRect(QPoint(), kSize));
    svg.setTitle(QCoreApplication::translate("dbsbm::ui", "Performance"));
    QPainter painter(&svg);
    painter.fillRect(QRect(QPoint(), kSize), charts.palette().color(QPalette::Window));
    charts.render(&painter);
    return painter.end() ? bytes : QByteArray();
}

} // namespace

QString toName(ChartFormat format)
{
    switch (format) {
    case ChartFormat::Png: return u"png"_s;
    case ChartFormat::Svg: return u"svg"_s;
    case ChartFormat::Csv: return u"csv"_s;
    }
    return {};
}

Result<> exportCharts(const QList<PerformanceSample> &samples, qint64 spanMs, const QString &path,
                      ChartFormat format)
{
    if (format == ChartFormat::Csv)
        return writeFile(path, performanceCsv(samples));
    // A window of its own, never shown: the export does not depend on how the dock is laid out.
    PerformanceCharts charts;
    charts.setContentsMargins(16, 12, 16, 12);
    charts.resize(kSize);
    charts.setSamples(samples, samples.isEmpty() ? 0 : samples.last().atMs, spanMs);
    const QByteArray bytes = format == ChartFormat::Png ? drawPng(charts) : drawSvg(charts);
    if (bytes.isEmpty())
        return fail(codes::kImageFailed, ImageGenerationFault{},
                    QCoreApplication::translate(
                        "dbsbm::ui", "The charts could not be drawn. Try again, or export CSV."));
    return writeFile(path, bytes);
}

} // namespace dbsbm
