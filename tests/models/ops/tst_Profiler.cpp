// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Profiler.h"

#include "models/core/SystemClock.h"
#include "models/core/WorkScope.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the event loop from running.
void occupy(std::chrono::milliseconds time)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < time.count())
        ;
}

} // namespace

class tst_Profiler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offItIsNotThere()
    {
        SystemClock clock;
        Profiler profiler(clock);
        QVERIFY(!Profiler::active());
        const ProfileSpan span("nobody asks");
        profiler.start();
        QCOMPARE(Profiler::active(), &profiler);
        profiler.stop();
        QVERIFY(!Profiler::active());
    }

    void aStallIsSeenWithWhatRan()
    {
        SystemClock clock;
        Profiler profiler(clock);
        QSignalSpy told(&profiler, &Profiler::stalled);
        profiler.start();
        const auto isNamed = [](const Stall &stall) { return stall.what == u"bet line"; };
        QVERIFY(spinUntil([&] { // the watch has looked at least once
            const ProfileSpan outer("a timer");
            const ProfileSpan inner(u"bet line"_s);
            occupy(220ms);
            return std::ranges::any_of(profiler.stalls(), isNamed);
        }));
        const Stall stall = *std::ranges::find_if(profiler.stalls(), isNamed);
        QVERIFY2(stall.took >= Profiler::kStall && stall.took < 20s,
                 qPrintable(QString::number(stall.took.count())));
        QVERIFY(told.size() >= 1);
        const QJsonObject report = profiler.report();
        QVERIFY(report.value(u"stall_ms").toObject().value(u"bet line").toInt() >= 100);
        QCOMPARE(report.value(u"stall_count").toInt(), int(profiler.stallCount()));
    }

    void aStallWithoutANameIsSaidAsWell()
    {
        SystemClock clock;
        Profiler profiler(clock);
        profiler.start();
        QVERIFY(spinUntil([&] {
            occupy(220ms);
            return std::ranges::any_of(profiler.stalls(),
                                       [](const Stall &stall) { return stall.what.isEmpty(); });
        }));
    }

    void phasesAreSummedByCommand()
    {
        SystemClock clock;
        Profiler profiler(clock);
        for (int i = 1; i <= 100; ++i)
            profiler.record(u"bet line"_s, Phase::Database, std::chrono::milliseconds(i));
        profiler.record(u"stats"_s, Phase::Received, -5ms); // a clock that is off
        const QJsonObject commands = profiler.report().value(u"commands").toObject();
        const QJsonObject database =
            commands.value(u"bet line").toObject().value(u"database").toObject();
        QCOMPARE(database.value(u"count").toInt(), 100);
        QVERIFY(qAbs(database.value(u"p50_ms").toDouble() - 50) < 3);
        QVERIFY(qAbs(database.value(u"max_ms").toDouble() - 100) < 1);
        QVERIFY(!commands.value(u"bet line").toObject().contains(u"render"));
        const QJsonObject received =
            commands.value(u"stats").toObject().value(u"received").toObject();
        QCOMPARE(received.value(u"count").toInt(), 1);
        QVERIFY(received.value(u"max_ms").toDouble() < 0.01);
    }

    void aWorkIsTakenAlongAndGivenBack()
    {
        QVERIFY(!WorkScope::current());
        const auto outer = std::make_shared<WorkTimes>();
        {
            const WorkScope scope(outer);
            QCOMPARE(WorkScope::current(), outer);
            {
                const WorkScope none(nullptr);
                QVERIFY(!WorkScope::current());
            }
            QCOMPARE(WorkScope::current(), outer);
        }
        QVERIFY(!WorkScope::current());
    }
};

QTEST_GUILESS_MAIN(tst_Profiler)
#include "tst_Profiler.moc"
