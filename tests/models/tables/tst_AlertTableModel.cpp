// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/AlertTableModel.h"

#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AlertTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFiresStandsFirst()
    {
        AlertEngine engine(m_clock, m_metrics);
        const auto declared = defaultAlertRules();
        engine.setConfig({{declared.begin(), declared.end()}});
        AlertTableModel model(engine);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), int(declared.size()));
        QCOMPARE(model.firing(), 0);
        QCOMPARE(text(model, 0, AlertTableModel::State), u"Quiet"_s);
        fill(engine, 97);
        QCOMPARE(model.rowCount(), int(declared.size()));
        QCOMPARE(model.firing(), 2);
        QCOMPARE(model.rowAt(0).rule.name, u"disk_critical"_s);
        QCOMPARE(text(model, 0, AlertTableModel::State), u"Firing"_s);
        QCOMPARE(text(model, 0, AlertTableModel::Value), u"97 %"_s);
        QCOMPARE(text(model, 1, AlertTableModel::State), u"Firing, told as a worse one"_s);
        QVERIFY(model.index(0, 0).data(PillRole).toBool());
        QCOMPARE(model.rowOf(u"disk_warning"_s), 1);
        QCOMPARE(model.rowOf(u"none"_s), -1);
    }

    /// A selection would be lost with every look otherwise.
    void anotherValueIsNoReset()
    {
        AlertEngine engine(m_clock, m_metrics);
        const auto declared = defaultAlertRules();
        engine.setConfig({{declared.begin(), declared.end()}});
        AlertTableModel model(engine);
        fill(engine, 97);
        QSignalSpy reset(&model, &AlertTableModel::modelReset);
        QSignalSpy changed(&model, &AlertTableModel::dataChanged);
        QVERIFY(engine.apply(
            {AlertCommand::Kind::Acknowledge, engine.active().constFirst().id, {}, {}, u"me"_s}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(model, 0, AlertTableModel::State), u"Acknowledged"_s);
        QVERIFY(engine.apply({AlertCommand::Kind::Silence, 0, u"cpu_warning"_s, 1h, u"me"_s}));
        const int row = model.rowOf(u"cpu_warning"_s);
        QVERIFY(text(model, row, AlertTableModel::State).startsWith(u"Silenced until"_s));
        engine.setConfig({});
        QVERIFY(reset.size() > 0);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static QString text(const AlertTableModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    void fill(AlertEngine &engine, double disk)
    {
        for (int i = 0; i < 30; ++i) {
            m_clock.advance(5s);
            engine.evaluate(
                {m_clock.nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(disk))}});
        }
    }

    test::FakeClock m_clock;
    Metrics m_metrics;
};

QTEST_GUILESS_MAIN(tst_AlertTableModel)
#include "tst_AlertTableModel.moc"
