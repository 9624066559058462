// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MinuteCounts.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_MinuteCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsByMinute()
    {
        MinuteCounts counts;
        for (int minute = 0; minute < 90; ++minute)
            counts.add(std::chrono::minutes(minute), 2);
        const auto now = 89min + 30s;
        QCOMPARE(counts.sum(now, 60), quint64(120));
        QCOMPARE(counts.sum(now, 5), quint64(10));
        QCOMPARE(counts.sum(now, 1), quint64(2));
        QCOMPARE(counts.sum(now, 60, 5), quint64(110));
        QCOMPARE(counts.sum(now + 30min, 60), quint64(60));
        QCOMPARE(counts.sum(now + 60min, 60), quint64(0));
    }

    void aLongSilenceForgets()
    {
        MinuteCounts counts;
        counts.add(10min, 7);
        counts.add(500min);
        QCOMPARE(counts.sum(500min, 60), quint64(1));
    }

    void anEmptyOneHasNothing()
    {
        QCOMPARE(MinuteCounts().sum(1000h, 60), quint64(0));
        QCOMPARE(MinuteCounts().sum(0s, 60), quint64(0));
    }
};

QTEST_GUILESS_MAIN(tst_MinuteCounts)
#include "tst_MinuteCounts.moc"
