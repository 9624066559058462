// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RuleState.h"

#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RuleState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limits_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("seen");
        const double none = std::nan("");
        QTest::newRow("above") << u">"_s << 86.0 << int(Seen::Breached);
        QTest::newRow("at the limit") << u">"_s << 85.0 << int(Seen::Between);
        QTest::newRow("between") << u">"_s << 81.0 << int(Seen::Between);
        QTest::newRow("clear") << u">"_s << 80.0 << int(Seen::Clear);
        QTest::newRow("no value") << u">"_s << none << int(Seen::Nothing);
        QTest::newRow("below") << u"<"_s << 84.0 << int(Seen::Breached);
        QTest::newRow("not below") << u"<"_s << 85.0 << int(Seen::Clear);
        QTest::newRow("absent") << u"absent"_s << none << int(Seen::Breached);
        QTest::newRow("present") << u"absent"_s << 0.0 << int(Seen::Clear);
    }
    void limits()
    {
        QFETCH(QString, condition);
        QFETCH(double, value);
        QFETCH(int, seen);
        AlertRule rule = disk();
        rule.condition = *alertConditionFromName(condition);
        QCOMPARE(int(look(rule, value)), seen);
    }

    void firesAfterItsPendingTime()
    {
        const AlertRule rule = disk();
        RuleState state;
        QCOMPARE(state.step(rule, Seen::Breached, 0s), RuleState::Change::Begun);
        QCOMPARE(state.step(rule, Seen::Breached, 59s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Breached, 60s), RuleState::Change::Fired);
        QCOMPARE(state.step(rule, Seen::Breached, 65s), RuleState::Change::None);
    }

    void aShortBreachIsDropped()
    {
        const AlertRule rule = disk();
        RuleState state;
        state.step(rule, Seen::Breached, 0s);
        QCOMPARE(state.step(rule, Seen::Clear, 30s), RuleState::Change::Dropped);
        QCOMPARE(state.step(rule, Seen::Breached, 31s), RuleState::Change::Begun);
        QCOMPARE(state.step(rule, Seen::Breached, 80s), RuleState::Change::None); // anew
    }

    /// One peak, and then a value between the limits, is no breach that lasted.
    void betweenTheLimitsDoesNotFire()
    {
        const AlertRule rule = disk();
        RuleState state;
        state.step(rule, Seen::Breached, 0s);
        QCOMPARE(state.step(rule, Seen::Between, 60s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Between, 61s), RuleState::Change::Dropped);
    }

    void isOverOnlyAfterItWasClearForLong()
    {
        AlertRule rule = disk();
        rule.pending = 0s;
        rule.keep = 30s;
        RuleState state;
        QCOMPARE(state.step(rule, Seen::Breached, 0s), RuleState::Change::Fired);
        QCOMPARE(state.step(rule, Seen::Between, 10s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Clear, 20s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Breached, 40s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Clear, 50s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Clear, 80s), RuleState::Change::Resolved);
        QCOMPARE(state.phase(), RuleState::Phase::Quiet);
    }

    void aValueThatIsGoneIsForgottenLater()
    {
        AlertRule rule = disk();
        rule.pending = 0s;
        RuleState state;
        state.step(rule, Seen::Breached, 0s);
        QCOMPARE(state.step(rule, Seen::Nothing, 599s), RuleState::Change::None);
        QCOMPARE(state.step(rule, Seen::Nothing, 600s), RuleState::Change::Resolved);
    }

    /// An hour of a value that flaps over its limit every five seconds.
    void hysteresisMakesOneAlertOfFlapping()
    {
        const AlertRule rule = disk();
        RuleState state;
        int fired = 0;
        int resolved = 0;
        for (int i = 0; i < 720; ++i) {
            const auto change = state.step(rule, look(rule, i % 2 == 0 ? 86 : 84), i * 5s);
            fired += change == RuleState::Change::Fired ? 1 : 0;
            resolved += change == RuleState::Change::Resolved ? 1 : 0;
        }
        QCOMPARE(fired, 1);
        QCOMPARE(resolved, 0);
        AlertRule without = rule; // that it is the hysteresis which does it
        without.clear = without.threshold;
        without.pending = 0s;
        RuleState flapping;
        fired = 0;
        for (int i = 0; i < 720; ++i)
            fired += flapping.step(without, look(without, i % 2 == 0 ? 86 : 84), i * 5s)
                    == RuleState::Change::Fired
                ? 1
                : 0;
        QCOMPARE(fired, 360);
    }

private:
    static AlertRule disk()
    {
        AlertRule rule;
        rule.name = u"disk"_s;
        rule.threshold = 85;
        rule.clear = 80;
        rule.pending = 60s;
        return rule;
    }
};

QTEST_GUILESS_MAIN(tst_RuleState)
#include "tst_RuleState.moc"
