// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SlidingWindows.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <vector>

#include <rapidcheck.h>

using namespace dbsbm;

namespace {

WindowNeed needOf(quint64 user, quint32 limit, qint64 windowMs, quint32 cost = 1)
{
    WindowNeed need{};
    need.key = {user, 1, 0};
    need.limit = limit;
    need.windowMs = windowMs;
    need.cost = cost;
    return need;
}

/// Every charge ever made, counted anew each time.
struct Naive
{
    std::map<quint64, std::vector<qint64>> charges;
    quint32 used(quint64 user, qint64 windowMs, qint64 nowMs)
    {
        return quint32(
            std::ranges::count_if(charges[user], [&](qint64 at) { return at + windowMs > nowMs; }));
    }
    void charge(quint64 user, quint32 cost, qint64 nowMs)
    {
        charges[user].insert(charges[user].end(), cost, nowMs);
    }
};

struct Step
{
    quint64 user;
    quint32 limit;
    quint32 cost;
    qint64 afterMs;
    int what; ///< 0 = refund, else charge when it fits
};

/// Mostly within seconds, sometimes after weeks.
rc::Gen<Step> anyStep()
{
    namespace gen = rc::gen;
    const auto pause =
        gen::weightedOneOf<qint64>({{20, gen::inRange<qint64>(0, 3'000)},
                                    {1, gen::inRange<qint64>(0, qint64{60} * 24 * 3600 * 1000)}});
    return gen::build<Step>(gen::set(&Step::user, gen::inRange<quint64>(1, 5)),
                            gen::set(&Step::limit, gen::inRange<quint32>(0, 20)),
                            gen::set(&Step::cost, gen::inRange<quint32>(1, 3)),
                            gen::set(&Step::afterMs, pause),
                            gen::set(&Step::what, gen::inRange(0, 12)));
}

} // namespace

class tst_SlidingWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Limits change from one request to the next, charges are given back, keys are swept, and
    /// months may pass between two requests.
    void agreesWithCountingEverything()
    {
        const bool held = rc::check([] {
            const auto steps = *rc::gen::container<std::vector<Step>>(anyStep());
            const qint64 window = *rc::gen::inRange<qint64>(1'000, 20'000);
            qint64 now = 1'000;
            SlidingWindows windows(now);
            Naive naive;
            for (const Step &step : steps) {
                now += step.afterMs;
                if (step.what == 0) {
                    std::erase_if(naive.charges[step.user],
                                  [&](qint64 at) { return at + window <= now; });
                    windows.sweep(now, [&](const ChargeSlot &) { return window; });
                    const bool had = windows.refund({step.user, 1, 0});
                    RC_ASSERT(had == !naive.charges[step.user].empty());
                    if (had)
                        naive.charges[step.user].pop_back();
                    continue;
                }
                WindowNeed need = needOf(step.user, step.limit, window, step.cost);
                windows.reserve(1, now);
                windows.check(need, now);
                RC_ASSERT(need.used == naive.used(step.user, window, now));
                RC_ASSERT(need.fits() == (need.used + step.cost <= step.limit));
                if (need.fits()) {
                    windows.charge(need, now);
                    naive.charge(step.user, step.cost, now);
                    continue;
                }
                const qint64 wait = windows.waitMs(need, now);
                RC_ASSERT(wait > 0 && wait <= window);
                if (step.cost > step.limit)
                    continue; // never
                RC_ASSERT(naive.used(step.user, window, now + wait) + step.cost <= step.limit);
                RC_ASSERT(naive.used(step.user, window, now + wait - 1) + step.cost > step.limit);
            }
        });
        QVERIFY(held);
    }

    void putTakesAges()
    {
        SlidingWindows windows(1'000'000);
        windows.put({1, 1, 0}, 59'999, 1'000'000, 0);
        windows.put({1, 1, 0}, 0, 1'000'000, 0);
        WindowNeed need = needOf(1, 2, 60'000);
        windows.check(need, 1'000'000);
        QCOMPARE(need.used, 2u);
        QCOMPARE(windows.waitMs(need, 1'000'000), 1);
        windows.check(need, 1'000'001);
        QCOMPARE(need.used, 1u);
    }
};

QTEST_GUILESS_MAIN(tst_SlidingWindows)
#include "tst_SlidingWindows.moc"
