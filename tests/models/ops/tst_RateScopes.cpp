// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace dbsbm;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild{1};
constexpr UserId kUser{2};
constexpr std::array kBet{RateAction::BetPlacement};
constexpr std::array kCard{RateAction::StatsQuery, RateAction::ImageGeneration};

} // namespace

/// Limits that members share, limits that only count, clocks that are set, and very many keys.
class tst_RateScopes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resetOfOneAction()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.acquire(kGuild, kUser, kCard);
        limiter.reset({}, kUser, RateAction::StatsQuery);
        QCOMPARE(limiter.keyCount(), size_t(1));
        QCOMPARE(limiter.peek(kGuild, kUser, kCard).action, RateAction::ImageGeneration);
        limiter.resetStatistics(RateAction::StatsQuery);
        QCOMPARE(limiter.statistics().size(), 1);
        QCOMPARE(limiter.statistics().constFirst().action, RateAction::ImageGeneration);
    }

    void theScarcestOfThreeScopesWins()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.setShared(RateScope::Guild, RateAction::BetPlacement, RateLimit{7, 60s});
        limiter.setShared(RateScope::Global, RateAction::BetPlacement, RateLimit{8, 30s});
        for (int i = 0; i < 5; ++i) {
            const RateDecision decision = limiter.acquire(kGuild, kUser, kBet);
            QCOMPARE(decision.scope, RateScope::Member);
            QCOMPARE(decision.remaining, 4 - i);
        }
        QCOMPARE(limiter.acquire(kGuild, UserId{3}, kBet).scope, RateScope::Guild);
        QVERIFY(limiter.acquire(kGuild, UserId{3}, kBet).allowed);
        const RateDecision guild = limiter.acquire(kGuild, UserId{3}, kBet);
        QVERIFY(!guild.allowed);
        QCOMPARE(guild.scope, RateScope::Guild);
        QVERIFY(rateLimitError(guild).userText() != rateLimitError({}).userText());
        QVERIFY(limiter.acquire(GuildId{9}, UserId{3}, kBet).allowed);
        const RateDecision global = limiter.acquire(GuildId{9}, UserId{4}, kBet);
        QCOMPARE(global.scope, RateScope::Global);
        QCOMPARE(global.retryAfter, 30'000ms);
        limiter.refund(kGuild, UserId{3}, kBet); // the shared ones get it back, too
        QVERIFY(limiter.acquire(GuildId{9}, UserId{4}, kBet).allowed);
        limiter.setShared(RateScope::Global, RateAction::BetPlacement, {});
        limiter.sweep();
        QVERIFY(limiter.acquire(GuildId{9}, UserId{4}, kBet).allowed);
        QCOMPARE(limiter.uses(100).size(), 6); // four of members, two of guilds
        QCOMPARE(limiter.uses(1).constFirst().user, kUser);
    }

    /// The action that only counts does not hold the other one back, and is not charged.
    void shadowRefusesNobody()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.setLimit(RateAction::StatsQuery, {1, 60s});
        limiter.setShadow(bitOf(RateAction::StatsQuery));
        QCOMPARE(limiter.acquire(kGuild, kUser, kCard).uncharged, RateActions(0));
        const RateDecision second = limiter.acquire(kGuild, kUser, kCard);
        QVERIFY(second.allowed);
        QCOMPARE(second.uncharged, bitOf(RateAction::StatsQuery));
        QCOMPARE(limiter.statistics().at(0).shadowed, quint64(1));
        QCOMPARE(limiter.statistics().at(0).highestUse, 1);
        QCOMPARE(limiter.statistics().at(1).highestUse, 2);
        clock.advance(60s);
        QCOMPARE(limiter.acquire(kGuild, kUser, kCard).uncharged, RateActions(0));
    }

    /// By a day, either way: the limiter counts on the monotonic clock.
    void aWallClockThatIsSetChangesNothing()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i)
            limiter.acquire(kGuild, kUser, kBet);
        clock.advance(10s);
        for (const qint64 days : {-1, 2}) {
            clock.setNowMs(clock.nowMs() + days * 86'400'000);
            const RateDecision refused = limiter.acquire(kGuild, kUser, kBet);
            QVERIFY(!refused.allowed);
            QCOMPARE(refused.retryAfter, milliseconds(50s));
            QCOMPARE(refused.retryAtMs, clock.nowMs() + 50'000); // as members' clocks show it
        }
        clock.advance(50s);
        QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
    }

    void aMillionKeysAreSweptToNothing()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        const size_t base = allocated();
        for (quint64 user = 1; user <= 1'000'000; ++user)
            limiter.acquire(kGuild, UserId{user << 22}, kBet);
        QCOMPARE(limiter.keyCount(), size_t(1'000'000));
        limiter.sweep();
        QCOMPARE(limiter.keyCount(), size_t(1'000'000)); // none is free yet
        clock.advance(60s);
        limiter.sweep();
        QCOMPARE(limiter.keyCount(), size_t(0));
        QVERIFY(allocated() < base + 4'096);
        QVERIFY(limiter.acquire(kGuild, UserId{1 << 22}, kBet).allowed);
    }

    /// Months without a sweep: what slots count from is moved on.
    void aYearPasses()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int day = 0; day < 365; ++day) {
            for (int i = 0; i < 6; ++i)
                QCOMPARE(limiter.acquire(kGuild, kUser, kBet).allowed, i < 5);
            clock.advance(hours(24));
        }
        limiter.acquire(kGuild, kUser, kBet);
        clock.advance(59'999ms);
        QCOMPARE(limiter.peek(kGuild, kUser, kBet).remaining, 4);
        clock.advance(1ms);
        QCOMPARE(limiter.peek(kGuild, kUser, kBet).remaining, 5);
    }

    void limitsAreReadFromText()
    {
        const RateOverrides limits = rateLimitsFromText(
            QStringLiteral("bet_placement=6/90, nothing=1/2,stats_query=x/60, api_request= 3/5 "));
        QCOMPARE(limits[0], std::optional(RateLimit{6, 90s}));
        QVERIFY(!limits[1]);
        QCOMPARE(limits[4], std::optional(RateLimit{3, 5s}));
        for (const char *text : {"", "5", "5/0", "-1/60", "5/100000", "99999999/60", "5/60/60"})
            QVERIFY2(!rateLimitFromText(QLatin1String(text)), text);
    }

private:
    static size_t allocated()
    {
#ifdef __GLIBC__
        const struct mallinfo2 info = mallinfo2();
        return info.uordblks + info.hblkhd;
#else
        return 0;
#endif
    }
};

QTEST_GUILESS_MAIN(tst_RateScopes)
#include "tst_RateScopes.moc"
