// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/RetryBudget.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_RetryBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuietBotHasTenAMinute()
    {
        test::FakeClock clock;
        RetryBudget budget(clock);
        QCOMPARE(taken(budget), 10);
        clock.advance(30s);
        QCOMPARE(taken(budget), 5);
        clock.advance(10min);
        QCOMPARE(taken(budget), 10); // not more than that is kept
    }

    void aBusyBotHasATenthOfItsRequests()
    {
        test::FakeClock clock;
        RetryBudget budget(clock);
        QCOMPARE(taken(budget), 10);
        for (int i = 0; i < 500; ++i)
            budget.requested();
        QCOMPARE(taken(budget), 50);
        for (int i = 0; i < 9; ++i)
            budget.requested();
        QCOMPARE(taken(budget), 0);
        budget.requested();
        QCOMPARE(taken(budget), 1);
    }

    void whatIsSavedUpIsBounded()
    {
        test::FakeClock clock;
        RetryBudget budget(clock);
        for (int i = 0; i < 100'000; ++i)
            budget.requested();
        QCOMPARE(budget.balance(), 110.0);
        QCOMPARE(taken(budget), 110);
    }

private:
    static int taken(RetryBudget &budget)
    {
        int count = 0;
        while (count < 1000 && budget.withdraw())
            ++count;
        return count;
    }
};

QTEST_GUILESS_MAIN(tst_RetryBudget)
#include "tst_RetryBudget.moc"
