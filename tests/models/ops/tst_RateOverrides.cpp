// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild{1};
constexpr UserId kUser{2};
constexpr std::array kBet{RateAction::BetPlacement};

} // namespace

/// Limits of one member in place of the usual ones.
class tst_RateOverrides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overridesReplaceTheUsualLimit()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        RateOverrides generous{};
        generous.at(static_cast<size_t>(RateAction::BetPlacement)) = RateLimit{7, 600s};
        for (int i = 0; i < 7; ++i) {
            const RateDecision decision = limiter.acquire(kGuild, kUser, kBet, generous);
            QVERIFY(decision.allowed);
            QCOMPARE(decision.remaining, 6 - i);
            clock.advance(61s);
            limiter.sweep(); // not before the member's own window has passed
        }
        QVERIFY(!limiter.acquire(kGuild, kUser, kBet, generous).allowed);
        QCOMPARE(limiter.peek(kGuild, kUser, kBet, generous).retryAfter, 600s - 7 * 61s);
        QCOMPARE(limiter.statistics().constFirst().highestUse, 7);
        QVERIFY(limiter.acquire(kGuild, UserId{3}, kBet).allowed);
        QCOMPARE(limiter.peek(kGuild, UserId{3}, kBet).remaining, 4);
        clock.advance(600s);
        limiter.sweep();
        QCOMPARE(limiter.keyCount(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(tst_RateOverrides)
#include "tst_RateOverrides.moc"
