// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupSchedule.h"
#include "models/core/ErrorCodes.h"
#include "tests/models/backup/BackupRecord.h"

#include <QDateTime>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Noon of a day.
const qint64 kNoonMs =
    QDateTime(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::systemTimeZone()).toMSecsSinceEpoch();

class Rig
{
public:
    Rig()
        : schedule(house.service, clock,
                   {[this] { return rule; },
                    [this] {
                        BackupPlan plan = house.plan();
                        plan.folder = folder.isEmpty() ? house.folder() : folder;
                        plan.nowMs = clock.nowMs();
                        return Result<BackupPlan>(plan);
                    },
                    [this] { return mayRun; },
                    [this](const Error &error) { faults << error.code(); }})
    {
        clock.setNowMs(kNoonMs);
        rule.folder = house.folder();
    }

    /// Moves the clock, then waits for what began.
    void advance(std::chrono::milliseconds by)
    {
        clock.advance(by);
        QVERIFY(spinUntil([this] { return !house.service.isRunning(); }));
        // The answer comes once the service stands still, and may begin the next piece of work.
        QVERIFY(spinUntil([this] { return clock.pendingTimers() > 0; }));
    }
    qsizetype made() const { return backupsIn(house.folder()).size(); }

    BackupRecord house{1};
    FakeClock clock;
    BackupRule rule;
    bool mayRun = true;
    QString folder;
    QStringList faults;
    BackupSchedule schedule;
};

} // namespace

class tst_BackupSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMissedOneIsMadeSoonAfterTheStart()
    {
        Rig rig;
        rig.schedule.start();
        rig.advance(1min);
        QCOMPARE(rig.made(), 0);
        rig.advance(1min);
        QCOMPARE(rig.made(), 1);
        // The same day no other.
        for (int i = 0; i < 60; ++i)
            rig.advance(10min);
        QCOMPARE(rig.made(), 1);
    }

    void oneADayAtItsHour()
    {
        Rig rig;
        rig.schedule.start();
        rig.advance(2min);
        for (int day = 1; day <= 3; ++day) {
            const QDateTime hour(QDate(2026, 11, 20 + day), rig.rule.hour,
                                 QTimeZone::systemTimeZone());
            const auto left = hour.toMSecsSinceEpoch() - rig.clock.nowMs();
            rig.advance(std::chrono::milliseconds(left - 1000));
            QCOMPARE(rig.made(), day);
            rig.advance(1s);
            QCOMPARE(rig.made(), day + 1);
        }
    }

    void onlyWhoMayAndWhenItIsOn()
    {
        Rig rig;
        rig.mayRun = false;
        rig.schedule.start();
        rig.advance(1h);
        QCOMPARE(rig.made(), 0);
        rig.mayRun = true;
        rig.rule.enabled = false;
        rig.advance(1h);
        QCOMPARE(rig.made(), 0);
        rig.rule.enabled = true;
        rig.advance(10min);
        QCOMPARE(rig.made(), 1);
    }

    void aFaultIsToldAndTriedAgain()
    {
        Rig rig;
        rig.folder = u"/proc/none"_s;
        rig.schedule.start();
        rig.advance(2min);
        QCOMPARE(rig.faults, QStringList{u"CFG-007"_s});
        rig.folder.clear();
        rig.advance(59min);
        QCOMPARE(rig.made(), 0);
        rig.advance(1min);
        QCOMPARE(rig.made(), 1);
    }

    void olderOnesAreThinnedOut()
    {
        Rig rig;
        for (int day = 1; day <= 30; ++day)
            writeFile(rig.house.folder() + u'/'
                          + backupFileName(kNoonMs - day * 86'400'000LL, BackupKind::Regular),
                      "x");
        rig.rule.retention = {3, 0, 0};
        rig.schedule.start();
        rig.advance(2min);
        QVERIFY(spinUntil([&rig] { return rig.made() == 3; }));
    }

    /// What a clock that was a year ahead left does not keep new ones from being made.
    void oneOfTheFutureDoesNotCount()
    {
        Rig rig;
        writeFile(rig.house.folder() + u'/'
                      + backupFileName(kNoonMs + 365 * 86'400'000LL, BackupKind::Regular),
                  "x");
        rig.schedule.start();
        rig.advance(2min);
        QCOMPARE(rig.made(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_BackupSchedule)
#include "tst_BackupSchedule.moc"
