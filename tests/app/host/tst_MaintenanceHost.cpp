// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/MaintenanceHost.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kNowMs = 1'795'000'000'000;

QJsonObject done(qint64 analyzed, qint64 vacuumed, qint64 tidied = kNowMs)
{
    return {{u"tidied_at_ms"_s, QString::number(tidied)},
            {u"analyzed_at_ms"_s, QString::number(analyzed)},
            {u"vacuumed_at_ms"_s, QString::number(vacuumed)}};
}

} // namespace

class tst_MaintenanceHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDue_data()
    {
        QTest::addColumn<QJsonObject>("last");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("tasks"); // 1 vacuum, 2 analyze, 4 tidy
        QTest::newRow("never") << QJsonObject() << 0.1 << 6;
        QTest::newRow("never, much room") << QJsonObject() << 0.3 << 7;
        QTest::newRow("yesterday") << done(kNowMs - kDayMs, kNowMs - kDayMs) << 0.9 << 0;
        QTest::newRow("a week") << done(kNowMs - 7 * kDayMs, kNowMs - 7 * kDayMs) << 0.9 << 2;
        QTest::newRow("a month, little room")
            << done(kNowMs - kDayMs, kNowMs - 30 * kDayMs) << 0.2 << 0;
        QTest::newRow("a month, much room")
            << done(kNowMs - kDayMs, kNowMs - 30 * kDayMs) << 0.21 << 1;
        QTest::newRow("in the future")
            << done(kNowMs + kDayMs, kNowMs + kDayMs, kNowMs + kDayMs) << 0.5 << 7;
        QTest::newRow("a day") << done(kNowMs - kDayMs, kNowMs - kDayMs, kNowMs - kDayMs) << 0.9
                               << 4;
        QTest::newRow("less than a day")
            << done(kNowMs - kDayMs, kNowMs - kDayMs, kNowMs - kDayMs + 1) << 0.9 << 0;
    }

    void whatIsDue()
    {
        QFETCH(QJsonObject, last);
        QFETCH(double, share);
        QFETCH(int, tasks);
        const auto due = MaintenanceHost::due(last, kNowMs, share);
        QCOMPARE(due.contains(MaintenanceTask::Vacuum), (tasks & 1) != 0);
        QCOMPARE(due.contains(MaintenanceTask::Analyze), (tasks & 2) != 0);
        QCOMPARE(due.contains(MaintenanceTask::Tidy), (tasks & 4) != 0);
        QCOMPARE(due.size(), (tasks & 1) + (tasks >> 1 & 1) + (tasks >> 2));
    }
};

QTEST_GUILESS_MAIN(tst_MaintenanceHost)
#include "tst_MaintenanceHost.moc"
