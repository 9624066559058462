// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BucketTableModel.h"
#include "models/tables/formatting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_BucketTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updatesInPlace();
};

void tst_BucketTableModel::updatesInPlace()
{
    BucketTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shown = [&model](int column) { return model.index(0, column).data().toString(); };
    model.setBuckets({{u"POST /webhooks/{webhook.id}"_s, 5, 4, 1500, 0}});
    QCOMPARE(shown(BucketTableModel::Remaining), u"4"_s);
    QCOMPARE(shown(BucketTableModel::Resets), u"2 s"_s);
    QSignalSpy resets(&model, &BucketTableModel::modelReset);
    model.setBuckets({{u"POST /webhooks/{webhook.id}"_s, 5, 0, 900, 3}});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(shown(BucketTableModel::Remaining), u"0"_s);
    QCOMPARE(shown(BucketTableModel::Queued), u"3"_s);
    QCOMPARE(model.index(0, BucketTableModel::Remaining).data(ToneRole).toInt(),
             int(Tone::Warning));
    model.setBuckets({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_BucketTableModel)
#include "tst_BucketTableModel.moc"
