// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/tables/ErrorTableModel.h"
#include "tests/support/FakeClock.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ErrorTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAndMovesToTheTop();
    void emptiesWithTheTracker();
};

namespace {

Error busy()
{
    return Error(codes::kDatabaseBusy, DatabaseFault{}, u"The database is busy. Try again."_s);
}

Error missing()
{
    return Error(codes::kBetNotFound, BettingFault{}, u"There is no such bet. Check the number."_s);
}

} // namespace

void tst_ErrorTableModel::groupsAndMovesToTheTop()
{
    test::FakeClock clock;
    ErrorTracker tracker(clock);
    ErrorTableModel model(tracker);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shown = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    tracker.record(busy());
    clock.advance(1s);
    tracker.record(missing());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(0, ErrorTableModel::Code), u"BET-001"_s);
    clock.advance(1s);
    tracker.record(busy());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(0, ErrorTableModel::Code), u"DB-002"_s);
    QCOMPARE(shown(0, ErrorTableModel::Count), u"2"_s);
    QCOMPARE(shown(1, ErrorTableModel::Count), u"1"_s);
    QCOMPARE(model.groupAt(0).lastSeenMs - model.groupAt(0).firstSeenMs, 2000);
}

void tst_ErrorTableModel::emptiesWithTheTracker()
{
    test::FakeClock clock;
    ErrorTracker tracker(clock);
    tracker.record(busy());
    ErrorTableModel model(tracker);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 1); // what happened before is shown too
    tracker.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_ErrorTableModel)
#include "tst_ErrorTableModel.moc"
