// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Sparkline.h"

#include <QTest>

#include <algorithm>

using namespace dbsbm;

class tst_Sparkline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fewPointsStay();
    void manyPointsKeepTheirExtremes();
};

void tst_Sparkline::fewPointsStay()
{
    const QList<qint64> values{1, -2, 3};
    QCOMPARE(decimated(values, 360), values);
    QCOMPARE(decimated({}, 360), QList<qint64>());
}

void tst_Sparkline::manyPointsKeepTheirExtremes()
{
    QList<qint64> values;
    for (qint64 i = 0; i < 100'000; ++i)
        values.append((i * 7'919) % 1'000);
    values[51'234] = 9'000'000;
    values[77'777] = -9'000'000;
    values.last() = 42;
    const QList<qint64> kept = decimated(values, 360);
    QCOMPARE(kept.size(), 360);
    QVERIFY(kept.contains(9'000'000) && kept.contains(-9'000'000));
    QVERIFY(kept.indexOf(9'000'000) < kept.indexOf(-9'000'000));
    QCOMPARE(kept.first(), values.first());
    QCOMPARE(kept.last(), values.last());
}

QTEST_GUILESS_MAIN(tst_Sparkline)
#include "tst_Sparkline.moc"
