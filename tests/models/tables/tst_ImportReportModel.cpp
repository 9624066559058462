// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ImportReportModel.h"
#include "models/tables/formatting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_ImportReportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryRow();
};

void tst_ImportReportModel::showsEveryRow()
{
    ImportReportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shown = [&model](int row) {
        QStringList cells;
        for (int column = 0; column < ImportReportModel::ColumnTotal; ++column)
            cells << model.index(row, column).data().toString();
        return cells.join(u'|');
    };
    const auto tone = [&model](int row) {
        return Tone(model.index(row, ImportReportModel::Kind).data(ToneRole).toInt());
    };
    ImportReport report;
    report.refused = {
        {u"bets"_s, u"7"_s, u"odds"_s, u"0"_s, u"These are no odds."_s, u"Correct the row."_s}};
    report.differences = {
        {u"cappers"_s, UserId{12}, u"net_total"_s, u"3.5"_s, u"3.4"_s, u"rounding"_s},
        {u"bets:9"_s, {}, u"net"_s, u"-1.1"_s, u"-1"_s, u"to_win_booked_as_risk"_s}};
    report.remarks = {u"A table is missing."_s};
    model.setReport(report);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(shown(0), u"Not taken|bets 7|odds|0||These are no odds. Correct the row."_s);
    QCOMPARE(shown(1), u"Differs|cappers 12|net_total|3.5|3.4|It was rounded to a hundredth."_s);
    QCOMPARE(shown(2), u"Differs|bets:9|net|-1.1|-1|A to-win stake was treated as the risk."_s);
    QCOMPARE(shown(3), u"Remark|||||A table is missing."_s);
    QCOMPARE(tone(0), Tone::Bad);
    QCOMPARE(tone(2), Tone::Warning);
    QCOMPARE(tone(3), Tone::Info);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_ImportReportModel)
#include "tst_ImportReportModel.moc"
