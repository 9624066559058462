// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Logging.h"
#include "models/tables/LogFilterModel.h"
#include "models/tables/LogTableModel.h"
#include "tests/support/FakeClock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_LogTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLines();
    void filters();
    void holdsBackWhilePaused();
    void staysBounded();
};

void tst_LogTableModel::showsLines()
{
    test::FakeClock clock;
    LogSink sink({.folder = {}, .level = QtDebugMsg});
    LogTableModel model(sink, clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model.rowCount();
    QSignalSpy logged(&sink, &LogSink::entryLogged);
    {
        const LogScope scope(
            {.code = u"API-004"_s, .guild = GuildId{7}, .command = u"stats"_s, .duration = 12ms});
        qCWarning(lcBets) << "seven";
    }
    QTRY_COMPARE(logged.size(), 1);
    QCOMPARE(model.rowCount(), before); // gathered first
    clock.advance(100ms);
    QCOMPARE(model.rowCount(), before + 1);
    QVERIFY(model.index(before, LogTableModel::Text).data().toString().contains(u"seven"_s));
    QCOMPARE(model.index(before, LogTableModel::Category).data().toString(), u"dbsbm.bets"_s);
    QCOMPARE(model.index(before, LogTableModel::Level).data().toString(), u"Warning"_s);
    QVERIFY(model.categories().contains(u"dbsbm.bets"_s));
    QCOMPARE(model.index(before, LogTableModel::Text).data(Qt::ToolTipRole).toString(),
             u"seven\nCode: API-004\nCommand: stats\nServer: 7\nTook 12.0 ms"_s);
}

void tst_LogTableModel::filters()
{
    test::FakeClock clock;
    LogSink sink({.folder = {}, .level = QtDebugMsg});
    LogTableModel model(sink, clock);
    LogFilterModel filter(model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy logged(&sink, &LogSink::entryLogged);
    qCInfo(lcGateway) << "hello gateway";
    qCCritical(lcStore) << "disk full";
    qCWarning(lcStore) << "slow commit";
    QTRY_COMPARE(logged.size(), 3);
    clock.advance(100ms);
    filter.setLeastLevel(QtWarningMsg);
    QCOMPARE(filter.rowCount(), 2); // info ranks below warning, critical above
    filter.setLeastLevel(QtDebugMsg);
    filter.setCategory(u"dbsbm.gateway"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setCategory({});
    filter.setText(u"SLOW"_s);
    QCOMPARE(filter.rowCount(), 1);
}

void tst_LogTableModel::holdsBackWhilePaused()
{
    test::FakeClock clock;
    LogSink sink({.folder = {}, .level = QtDebugMsg});
    LogTableModel model(sink, clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPaused(true);
    const int before = model.rowCount();
    qCInfo(lcApp) << "while paused";
    QTRY_COMPARE(model.waiting(), 1);
    clock.advance(1s);
    QCOMPARE(model.rowCount(), before);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), before + 1);
    QCOMPARE(model.waiting(), 0);
}

void tst_LogTableModel::staysBounded()
{
    test::FakeClock clock;
    LogSink sink({.folder = {}, .level = QtDebugMsg});
    LogTableModel model(sink, clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int batch = 0; batch < 4; ++batch) {
        for (int i = 0; i < 2000; ++i)
            Q_EMIT sink.entryLogged(
                {1, QtInfoMsg, u"dbsbm.app"_s, u"line %1"_s.arg(batch * 2000 + i)});
        clock.advance(100ms);
    }
    QCOMPARE(model.rowCount(), LogTableModel::kMaxRows);
    QCOMPARE(model.entryAt(LogTableModel::kMaxRows - 1).text, u"line 7999"_s);
    QCOMPARE(model.entryAt(0).text, u"line 3000"_s);
}

QTEST_GUILESS_MAIN(tst_LogTableModel)
#include "tst_LogTableModel.moc"
