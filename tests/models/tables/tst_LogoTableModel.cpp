// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/LogoTableModel.h"
#include "models/tables/formatting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_LogoTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryName()
    {
        LogoTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto shown = [&model](int row) {
            QStringList cells;
            for (int column = 0; column < LogoTableModel::ColumnTotal; ++column)
                cells << model.index(row, column).data().toString();
            return cells.join(u'|');
        };
        LogoIndex index;
        const QByteArray digest(32, 'x');
        QVERIFY(index.insert(u"NBA"_s, u"Boston Celtics"_s, digest));
        QVERIFY(index.insert(u"NBA"_s, u"Chicago Bulls"_s, digest));
        QVERIFY(index.addAlias(u"NBA"_s, u"BOS"_s, u"Boston Celtics"_s));
        model.setLogos(index);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(0), u"Logo|NBA|Boston Celtics|"_s);
        QCOMPARE(shown(1), u"Alias|NBA|bos|Boston Celtics"_s);
        QCOMPARE(shown(2), u"Logo|NBA|Chicago Bulls|"_s);
        model.setRefusals({{u"NBA/a.txt"_s, u"That is no picture."_s}});
        QCOMPARE(shown(0), u"Not taken||NBA/a.txt|That is no picture."_s);
        QCOMPARE(Tone(model.index(0, 0).data(ToneRole).toInt()), Tone::Bad);
        QCOMPARE(model.row(2).kind, LogoTableModel::RowKind::Alias);
        QCOMPARE(model.rowCount(), 4);
    }
};

QTEST_GUILESS_MAIN(tst_LogoTableModel)
#include "tst_LogoTableModel.moc"
