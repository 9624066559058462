// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/MetricHistory.h"
#include "panelServices.h"
#include "ui/charts/PerformanceChart.h"
#include "ui/docks/PerformanceDock.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include <ctime>
#include <set>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PerformanceDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWithTheMetrics();
    void showsProcessorAndMemory();
    void movesWithTheProcessor();
    void offersEveryExport();
    void exportsPictureDrawingAndTable();
    void saysWhenItCannotExport();
    void showsTheStoredPast();
};

namespace {

PerformanceChart *chart(QWidget &dock, const QString &name)
{
    return part<PerformanceChart>(dock, name);
}

void feed(PanelHarness &panel, int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        panel.metrics.set(QString::fromUtf16(metric::kGatewayLatencyNow), 0.040 + 0.010 * (i % 5));
        panel.metrics.add(QString::fromUtf16(metric::kGatewayEvents), 3 + i % 4);
        panel.metrics.record(QString::fromUtf16(metric::kCommandDuration), 12ms,
                             {{u"command"_s, u"stats"_s}});
        panel.clock.advance(1s);
        panel.performance.sample();
    }
}

/// Every figure once a stretch of the span, but for the last.
class FakePast : public MetricHistory
{
public:
    using Points = Result<QList<MetricPoint>>;
    Task<Points> points(const QString &, qint64 fromMs, qint64 toMs, int) override
    {
        ++asked;
        if (broken)
            return Task<Points>::ready(
                fail(codes::kDatabaseBusy, DatabaseFault{}, u"The past is busy. Wait."_s));
        QList<MetricPoint> points;
        for (int i = 0; i < 9; ++i)
            points.append({.atMs = fromMs + i * ((toMs - fromMs) / 10),
                           .min = 0.01,
                           .max = 0.05,
                           .avg = 0.02,
                           .count = 60});
        return Task<Points>::ready(points);
    }
    int asked = 0;
    bool broken = false;
};

} // namespace

void tst_PerformanceDock::showsTheStoredPast()
{
    PanelHarness panel;
    FakePast past;
    PanelServices services = panelServices(panel);
    PerformanceDock without(services);
    QCOMPARE(part<QComboBox>(without, u"chartSpan"_s)->count(), 4); // what memory holds
    services.metricHistory = &past;
    PerformanceDock dock(services);
    dock.show();
    feed(panel, 3);
    auto *span = part<QComboBox>(dock, u"chartSpan"_s);
    QCOMPARE(span->count(), 7);
    QCOMPARE(past.asked, 0);
    span->setFocus();
    QTest::keyClick(span, Qt::Key_End); // 90 days
    QCOMPARE(chart(dock, u"chartLatency"_s)->pointCount(), 9);
    QVERIFY(chart(dock, u"chartLatency"_s)->valueText().contains(u"50 ms"_s));
    const int asked = past.asked;
    feed(panel, 30);
    QCOMPARE(past.asked, asked); // it moves slowly
    feed(panel, 40);
    QVERIFY(past.asked > asked);
    QTemporaryDir folder;
    QVERIFY(dock.exportAll(folder.path()));
    QFile csv(folder.filePath(u"performance.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 10); // what is shown is exported
    past.broken = true;
    QTest::keyClick(span, Qt::Key_Up);
    QCOMPARE(chart(dock, u"chartLatency"_s)->pointCount(), 0);
    QTest::keyClick(span, Qt::Key_Home); // what memory holds is there all the same
    QVERIFY(chart(dock, u"chartLatency"_s)->pointCount() > 0);
}

void tst_PerformanceDock::movesWithTheMetrics()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    dock.show();
    QCOMPARE(chart(dock, u"chartLatency"_s)->pointCount(), 0);
    QVERIFY(chart(dock, u"chartLatency"_s)->valueText().contains(u"–"_s));
    feed(panel, 3);
    QCOMPARE(chart(dock, u"chartLatency"_s)->pointCount(), 3);
    QVERIFY(chart(dock, u"chartLatency"_s)->valueText().contains(u"60 ms"_s));
    QVERIFY(chart(dock, u"chartEvents"_s)->valueText().contains(u"5.0 /s"_s));
    const QString commands = chart(dock, u"chartCommands"_s)->valueText();
    QVERIFY2(commands.contains(u"p99 <b>12"_s) || commands.contains(u"p99 <b>11.9"_s),
             qPrintable(commands));
    auto *span = part<QComboBox>(dock, u"chartSpan"_s);
    feed(panel, 120);
    QCOMPARE(chart(dock, u"chartLatency"_s)->pointCount(), 123);
    span->setFocus();
    QTest::keyClick(span, Qt::Key_Up); // the last minute
    QVERIFY(chart(dock, u"chartLatency"_s)->pointCount() <= 61);
}

void tst_PerformanceDock::showsProcessorAndMemory()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    dock.show();
    QSignalSpy sampled(&panel.system, &SystemSampler::sampled);
    panel.system.start();
    QTRY_VERIFY(sampled.size() > 0);
    panel.performance.sample();
    QCOMPARE(chart(dock, u"chartMemory"_s)->valueText().contains(u"–"_s),
             !std::isfinite(panel.system.latest().residentBytes));
    QVERIFY(chart(dock, u"chartMemory"_s)->valueText().contains(u"MiB"_s));
}

void tst_PerformanceDock::movesWithTheProcessor()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    dock.show();
    QSignalSpy sampled(&panel.system, &SystemSampler::sampled);
    const auto sampleAfter = [&](std::chrono::milliseconds busy) {
        const std::clock_t until =
            std::clock() + std::clock_t(busy.count() * CLOCKS_PER_SEC / 1000);
        while (std::clock() < until) {}
        const qsizetype before = sampled.size();
        panel.clock.advance(1s); // of the test's clock, so the share is exact enough
        QTRY_VERIFY(sampled.size() > before);
        panel.performance.sample();
    };
    panel.system.start();
    QTRY_VERIFY(sampled.size() > 0);
    if (!std::isfinite(panel.system.latest().residentBytes))
        QSKIP("This system tells nothing about the process.");
    sampleAfter(400ms);
    const PerformanceChart *line = chart(dock, u"chartCpu"_s);
    const QString busy = line->valueText();
    QCOMPARE(line->pointCount(), 1); // a dot
    QVERIFY(panel.performance.samples().last().cpuPercent >= 35);
    sampleAfter(0ms);
    QCOMPARE(line->pointCount(), 2);
    QVERIFY(panel.performance.samples().last().cpuPercent < 35);
    QVERIFY(line->valueText() != busy);
}

void tst_PerformanceDock::offersEveryExport()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    dock.show();
    feed(panel, 3);
    auto *button = part<QPushButton>(dock, u"chartExport"_s);
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 3);
    const QStringList endings{u"png"_s, u"svg"_s, u"csv"_s};
    for (int i = 0; i < actions.size(); ++i) {
        actions[i]->trigger();
        auto *dialog = dock.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->nameFilters().join(u' ').contains(endings[i]));
        const QString path = panel.dir.filePath(u"chart."_s + endings[i]);
        Q_EMIT dialog->fileSelected(path);
        QVERIFY(QFileInfo(path).size() > 100);
        QVERIFY(
            part<QLabel>(dock, u"messageText"_s)->text().contains(QDir::toNativeSeparators(path)));
        delete dialog;
    }
}

void tst_PerformanceDock::exportsPictureDrawingAndTable()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    feed(panel, 60);
    const QString folder = panel.dir.filePath(u"out/charts"_s);
    QVERIFY(dock.exportAll(folder));
    const QImage image(folder + u"/performance.png"_s);
    QCOMPARE(image.size(), QSize(2400, 1520));
    std::set<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 20); // text and lines, not a plain sheet
    QFile svg(folder + u"/performance.svg"_s);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray drawing = svg.readAll();
    QVERIFY(QSvgRenderer(drawing).isValid());
    QVERIFY(drawing.contains("<polyline"));
    QVERIFY(drawing.contains("Gateway latency"));
    QFile csv(folder + u"/performance.csv"_s);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().count('\n'), 60);
}

void tst_PerformanceDock::saysWhenItCannotExport()
{
    PanelHarness panel;
    PerformanceDock dock(panelServices(panel));
    QFile blocker(panel.dir.filePath(u"taken"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const Result<> done = dock.exportAll(blocker.fileName());
    QVERIFY(!done);
    QCOMPARE(done.error().code(), u"CFG-007"_s);
}

QTEST_MAIN(tst_PerformanceDock)
#include "tst_PerformanceDock.moc"
