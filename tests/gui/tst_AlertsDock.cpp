// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MetricHistory.h"
#include "panelServices.h"
#include "ui/docks/AlertsDock.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Seven days by the minute, an hour of it with a full disk.
class StoredDisk : public MetricHistory
{
public:
    Task<Result<QList<MetricPoint>>> points(const QString &series, qint64 fromMs, qint64 toMs,
                                            int maxPoints) override
    {
        asked = series;
        QList<MetricPoint> points;
        for (qint64 at = fromMs; at < toMs && points.size() < maxPoints; at += 60'000) {
            const double value = points.size() >= 600 && points.size() < 660 ? 97 : 40;
            points.append({at, value, value, value, 60});
        }
        return Task<Result<QList<MetricPoint>>>::ready(points);
    }
    QString asked;
};

/// Two and a half minutes of a disk that full.
void fill(PanelHarness &panel, double disk)
{
    for (int i = 0; i < 30; ++i) {
        panel.clock.advance(5s);
        panel.alerts.evaluate(
            {panel.clock.nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(disk))}});
    }
}

void click(AlertsDock &dock, const QString &button)
{
    QTest::mouseClick(part<QPushButton>(dock, button), Qt::LeftButton);
}

} // namespace

class tst_AlertsDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acknowledgesWithAComment()
    {
        PanelHarness panel;
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.resize(1200, 500);
        dock.show();
        fill(panel, 97);
        auto *table = part<TableView>(dock, u"alertTable"_s);
        QVERIFY(!part<QPushButton>(dock, u"alertAcknowledge"_s)->isEnabled());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 1)).center());
        auto *detail = part<QPlainTextEdit>(dock, u"alertDetail"_s);
        QVERIFY(detail->toPlainText().contains(u"What to do: Free space"_s));
        QVERIFY(detail->toPlainText().contains(u"fired"_s)); // the history
        QTest::keyClicks(part<QLineEdit>(dock, u"alertComment"_s), u"new disk on Monday"_s);
        click(dock, u"alertAcknowledge"_s);
        QCOMPARE(panel.alerts.engine().active().constFirst().state, AlertState::Acknowledged);
        QCOMPARE(panel.alerts.engine().active().constFirst().comment, u"new disk on Monday"_s);
        QVERIFY(detail->toPlainText().contains(u"new disk on Monday"_s));
        QVERIFY(!part<QPushButton>(dock, u"alertAcknowledge"_s)->isEnabled());
        QVERIFY(part<QLineEdit>(dock, u"alertComment"_s)->text().isEmpty());
        QVERIFY(dock.messages().text().contains(u"not told again"_s));
        panel.alerts.stop();
    }

    void silencesAndHearsAgain()
    {
        PanelHarness panel;
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.show();
        auto *table = part<TableView>(dock, u"alertTable"_s);
        table->selectRow(0);
        const QString rule = panel.alerts.engine().rules().constFirst().name;
        QVERIFY(!part<QPushButton>(dock, u"alertUnsilence"_s)->isEnabled());
        part<QComboBox>(dock, u"alertLength"_s)->setCurrentIndex(1);
        click(dock, u"alertSilence"_s);
        QCOMPARE(panel.alerts.engine().silencedUntilMs(rule),
                 panel.clock.nowMs() + 4 * 3'600'000LL);
        click(dock, u"alertUnsilence"_s);
        QCOMPARE(panel.alerts.engine().silencedUntilMs(rule), 0);
        panel.alerts.stop();
    }

    /// Another process leads; it does not answer.
    void aRefusalIsSaid()
    {
        PanelHarness panel;
        AlertDesk hanging(panel.dir.path(), panel.clock, panel.metrics);
        QVERIFY(hanging.lead());
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.show();
        part<TableView>(dock, u"alertTable"_s)->selectRow(0);
        click(dock, u"alertSilence"_s);
        panel.clock.advance(11s);
        QVERIFY(dock.messages().text().contains(u"did not answer"_s));
        panel.alerts.stop();
    }

    void testsARuleOnWhatIsStored()
    {
        PanelHarness panel;
        StoredDisk stored;
        panel.metricHistory = &stored;
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.show();
        AlertTableModel *model =
            qobject_cast<AlertTableModel *>(part<TableView>(dock, u"alertTable"_s)->model());
        part<TableView>(dock, u"alertTable"_s)->selectRow(model->rowOf(u"disk_critical"_s));
        click(dock, u"alertTest"_s);
        QCOMPARE(stored.asked, u"dbsbm_health_check_value{check=\"disk\"}"_s);
        const QString text = part<QPlainTextEdit>(dock, u"alertDetail"_s)->toPlainText();
        QVERIFY2(text.contains(u"it would have fired 1 times"_s), qUtf8Printable(text));
        QVERIFY(text.contains(u"worst 97 %"_s));
        panel.alerts.stop();
    }

    void faultsOfTheFileAreShown()
    {
        PanelHarness panel;
        QFile file(panel.dir.filePath(u"alerts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"disabled\": [\"nothing\"]}");
        file.close();
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.show();
        QVERIFY(part<QLabel>(dock, u"alertFaults"_s)->isVisible());
        QVERIFY(part<QLabel>(dock, u"alertFaults"_s)->text().contains(u"'nothing'"_s));
        panel.alerts.stop();
    }

    void noticesComeToTheMessageBar()
    {
        PanelHarness panel;
        panel.alerts.start();
        AlertsDock dock(panelServices(panel));
        dock.show();
        connect(&panel.alerts.engine(), &AlertEngine::noticed, &dock, &AlertsDock::showNotice);
        QStringList said; // good news leaves the bar by itself
        connect(&panel.alerts.engine(), &AlertEngine::noticed, &dock,
                [&] { said << dock.messages().text(); });
        fill(panel, 97);
        fill(panel, 40);
        QCOMPARE(said.size(), 2);
        QVERIFY(said.first().contains(u"Critical: Disk"_s));
        QVERIFY(said.last().contains(u"Over: Disk"_s));
        panel.alerts.stop();
    }
};

QTEST_MAIN(tst_AlertsDock)
#include "tst_AlertsDock.moc"
