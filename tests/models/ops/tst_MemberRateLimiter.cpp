// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateLimiter.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <tuple>

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

/// Every charge ever made, counted anew each time.
class Oracle
{
public:
    bool acquire(GuildId guild, UserId user, std::span<const RateAction> actions, nanoseconds now)
    {
        for (const RateAction action : actions) {
            const auto cost = std::ranges::count(actions, action);
            if (used(guild, user, action, now) + cost > defaultLimit(action).limit)
                return false;
        }
        for (const RateAction action : actions)
            m_charges[{guild, user, action}].push_back(now);
        return true;
    }
    std::ptrdiff_t used(GuildId guild, UserId user, RateAction action, nanoseconds now)
    {
        return std::ranges::count_if(m_charges[{guild, user, action}], [&](nanoseconds at) {
            return at + defaultLimit(action).window > now;
        });
    }
    void refund(GuildId guild, UserId user, RateAction action)
    {
        auto &charges = m_charges[{guild, user, action}];
        if (!charges.empty())
            charges.pop_back();
    }

private:
    std::map<std::tuple<GuildId, UserId, RateAction>, std::vector<nanoseconds>> m_charges;
};

} // namespace

class tst_MemberRateLimiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaults_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("window");
        const auto row = [](RateAction action, const char *name, int limit, int window) {
            QTest::newRow(name) << int(action) << QString::fromLatin1(name) << limit << window;
        };
        row(RateAction::BetPlacement, "bet_placement", 5, 60); // product section 9
        row(RateAction::StatsQuery, "stats_query", 10, 60);
        row(RateAction::AdminCommand, "admin_command", 3, 60);
        row(RateAction::ImageGeneration, "image_generation", 10, 60);
        row(RateAction::ApiRequest, "api_request", 20, 60);
        row(RateAction::UserRegistration, "user_registration", 1, 300);
        row(RateAction::BetGrading, "bet_grading", 20, 60);
    }
    void defaults()
    {
        QFETCH(int, action);
        QFETCH(QString, name);
        QFETCH(int, limit);
        QFETCH(int, window);
        const auto kind = RateAction(action);
        QCOMPARE(toName(kind), name);
        test::FakeClock clock;
        RateLimiter limiter(clock);
        QCOMPARE(limiter.limit(kind).window, seconds(window));
        for (int i = 0; i < limit; ++i)
            QCOMPARE(limiter.acquire(kGuild, kUser, std::array{kind}).remaining, limit - 1 - i);
        const RateDecision refused = limiter.acquire(kGuild, kUser, std::array{kind});
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.action, kind);
        QCOMPARE(refused.retryAfter, milliseconds(seconds(window)));
        QCOMPARE(refused.retryAtMs, clock.nowMs() + window * 1000);
    }

    void slidesExactly()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
            clock.advance(1s);
        }
        clock.advance(54'999ms); // 59.999 s after the first
        const RateDecision early = limiter.acquire(kGuild, kUser, kBet);
        QVERIFY(!early.allowed);
        QCOMPARE(early.retryAfter, 1ms);
        clock.advance(1ms);
        QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
        QVERIFY(!limiter.acquire(kGuild, kUser, kBet).allowed);
        clock.advance(999ms);
        QVERIFY(!limiter.acquire(kGuild, kUser, kBet).allowed);
        clock.advance(1ms);
        QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
    }

    void wallClockDoesNotMatter()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
        clock.setNowMs(clock.nowMs() + 3'600'000);
        QVERIFY(!limiter.acquire(kGuild, kUser, kBet).allowed);
    }

    void keysAreApart()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
        QVERIFY(!limiter.acquire(kGuild, kUser, kBet).allowed);
        QVERIFY(limiter.acquire(kGuild, UserId{3}, kBet).allowed);
        QVERIFY(limiter.acquire(GuildId{9}, kUser, kBet).allowed);
        QVERIFY(limiter.acquire(kGuild, kUser, kCard).allowed);
    }

    void allOrNothing()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        constexpr std::array image{RateAction::ImageGeneration};
        constexpr std::array stats{RateAction::StatsQuery};
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.acquire(kGuild, kUser, image).allowed);
        const RateDecision refused = limiter.acquire(kGuild, kUser, kCard);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.action, RateAction::ImageGeneration);
        QCOMPARE(limiter.peek(kGuild, kUser, stats).remaining, 10); // nothing was charged
    }

    void theLongestWaitIsNamed()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.setLimit(RateAction::StatsQuery, {1, 60s});
        limiter.setLimit(RateAction::ImageGeneration, {1, 120s});
        QVERIFY(limiter.acquire(kGuild, kUser, kCard).allowed);
        const RateDecision refused = limiter.acquire(kGuild, kUser, kCard);
        QCOMPARE(refused.action, RateAction::ImageGeneration);
        QCOMPARE(refused.retryAfter, milliseconds(120s));
        clock.advance(refused.retryAfter);
        QVERIFY(limiter.acquire(kGuild, kUser, kCard).allowed);
    }

    void oneActionTwiceCostsTwo()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        constexpr std::array twice{RateAction::AdminCommand, RateAction::AdminCommand};
        QCOMPARE(limiter.acquire(kGuild, kUser, twice).remaining, 1);
        QVERIFY(!limiter.acquire(kGuild, kUser, twice).allowed);
    }

    void peekSpendsNothing()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(limiter.peek(kGuild, kUser, kBet).remaining, 5);
        QCOMPARE(limiter.keyCount(), size_t(0));
    }

    void refundGivesTheNewestBack()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
            clock.advance(1s);
        }
        limiter.refund(kGuild, kUser, kBet);
        QCOMPARE(limiter.statistics().constFirst().allowed, quint64(4)); // it never was
        QCOMPARE(limiter.peek(kGuild, kUser, kBet).remaining, 1);
        QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
        clock.advance(55s); // the first charge, and it alone, has left
        QCOMPARE(limiter.peek(kGuild, kUser, kBet).remaining, 1);
        limiter.refund(kGuild, UserId{77}, kBet); // nobody: no effect
        QCOMPARE(limiter.keyCount(), size_t(1));
    }

    void aLimitOfZeroRefusesAlways()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.setLimit(RateAction::BetPlacement, {-3, 0s});
        const RateDecision refused = limiter.acquire(kGuild, kUser, kBet);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.retryAfter, 1000ms);
        QCOMPARE(limiter.keyCount(), size_t(0));
    }

    void aLowerLimitCountsAtOnce()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
            clock.advance(1s);
        }
        limiter.setLimit(RateAction::BetPlacement, {2, 60s});
        const RateDecision refused = limiter.peek(kGuild, kUser, kBet);
        QVERIFY(!refused.allowed);
        // The fourth of five must leave: made 2 s ago.
        QCOMPARE(refused.retryAfter, milliseconds(58s));
        clock.advance(refused.retryAfter);
        QVERIFY(limiter.acquire(kGuild, kUser, kBet).allowed);
    }

    void agreesWithAnOracle()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            test::FakeClock clock;
            RateLimiter limiter(clock);
            Oracle oracle;
            for (int step = 0; step < 2'000; ++step) {
                clock.advance(milliseconds(random.bounded(3'000)));
                const GuildId guild{1 + random.bounded(2u)};
                const UserId user{1 + random.bounded(3u)};
                std::vector<RateAction> actions{RateAction(random.bounded(kRateActionCount))};
                if (random.bounded(3) == 0)
                    actions.push_back(RateAction(random.bounded(kRateActionCount)));
                if (random.bounded(10) == 0) {
                    limiter.refund(guild, user, std::span(actions).first(1));
                    oracle.refund(guild, user, actions.front());
                    continue;
                }
                if (random.bounded(50) == 0)
                    limiter.sweep();
                const RateDecision peeked = limiter.peek(guild, user, actions);
                const RateDecision decision = limiter.acquire(guild, user, actions);
                const bool expected = oracle.acquire(guild, user, actions, clock.elapsed());
                QCOMPARE(decision.allowed, expected);
                QCOMPARE(peeked.allowed, expected);
                if (!expected)
                    verifyRetry(limiter, clock, decision, {guild, user, actions});
            }
        }
    }

    void sweepGivesMemoryBack()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        const size_t base = allocated();
        for (quint64 user = 1; user <= 50'000; ++user)
            limiter.acquire(kGuild, UserId{user}, kCard);
        QCOMPARE(limiter.keyCount(), size_t(100'000));
        const size_t busy = allocated();
        clock.advance(60s);
        limiter.sweep();
        QCOMPARE(limiter.keyCount(), size_t(0));
        const size_t quiet = allocated();
        if (busy == base)
            QSKIP("this C library does not tell what is allocated");
        QVERIFY2(quiet < base + 4'096, qPrintable(QString::number(quiet - base)));
    }

    void sweepsByItselfWhenItGrows()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        size_t most = 0;
        for (quint64 user = 1; user <= 100'000; ++user) {
            limiter.acquire(kGuild, UserId{user}, kBet);
            clock.advance(60ms); // a thousand live at any time
            most = std::max(most, limiter.keyCount());
        }
        QVERIFY2(most < 5'000, qPrintable(QString::number(most)));
    }

    void statisticsMove()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        QVERIFY(limiter.statistics().isEmpty());
        for (int i = 0; i < 6; ++i)
            limiter.acquire(kGuild, kUser, kBet);
        limiter.acquire(kGuild, UserId{3}, kBet);
        limiter.acquire(GuildId{5}, kUser, kBet);
        clock.advance(10s);
        const QList<RateStatistics> rows = limiter.statistics();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).guild, kGuild);
        QCOMPARE(rows.at(0).allowed, quint64(6));
        QCOMPARE(rows.at(0).refused, quint64(1));
        QCOMPARE(rows.at(0).refusedShare(), 1.0 / 7);
        QCOMPARE(rows.at(0).activeMembers, 2);
        QCOMPARE(rows.at(0).highestUse, 5);
        QCOMPARE(rows.at(0).nextFree, milliseconds(50s));
        QCOMPARE(rows.at(1).nextFree, 0ms);
        clock.advance(50s);
        QCOMPARE(limiter.statistics().at(0).activeMembers, 0);
        QCOMPARE(limiter.statistics().at(0).allowed, quint64(6));
        limiter.resetStatistics();
        QVERIFY(limiter.statistics().isEmpty());
    }

    void resetForgets()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (const UserId user : {UserId{1}, UserId{2}}) {
            limiter.acquire(kGuild, user, kCard);
            limiter.acquire(GuildId{9}, user, kBet);
        }
        limiter.reset(kGuild, UserId{1});
        QCOMPARE(limiter.keyCount(), size_t(4));
        limiter.reset(kGuild, {});
        QCOMPARE(limiter.keyCount(), size_t(2));
        limiter.reset({}, {});
        QCOMPARE(limiter.keyCount(), size_t(0));
    }

    void errorTellsWhenInWholeSecondsRoundedUp()
    {
        RateDecision decision;
        decision.allowed = false;
        decision.retryAtMs = 1'795'000'000'001;
        decision.retryAfter = 1'500ms;
        const Error error = rateLimitError(decision);
        QVERIFY(error.is(codes::kMemberRateLimited));
        QVERIFY(error.userText().contains(u"<t:1795000001:R>"));
        QCOMPARE(error.as<RateLimitFault>()->retryAfter, 1'500ms);
        QCOMPARE(error.as<RateLimitFault>()->retryAtMs, decision.retryAtMs);
    }

private:
    struct Request
    {
        GuildId guild;
        UserId user;
        std::span<const RateAction> actions;
    };

    // Exactly then, and not a millisecond before, the same request is let through. (A copy would
    // share the clock, so the window is checked by peeking at charges alone.)
    static void verifyRetry(RateLimiter &limiter, test::FakeClock &clock,
                            const RateDecision &decision, const Request &request)
    {
        QVERIFY(decision.retryAfter > 0ms);
        QCOMPARE(decision.retryAtMs, clock.nowMs() + decision.retryAfter.count());
        const auto cost = std::ranges::count(request.actions, decision.action);
        if (cost > limiter.limit(decision.action).limit)
            return; // can never fit
        clock.advance(decision.retryAfter - 1ms);
        QVERIFY(!limiter.peek(request.guild, request.user, request.actions).allowed);
        clock.advance(1ms);
        const bool others = std::ranges::any_of(request.actions, [&](RateAction action) {
            return std::ranges::count(request.actions, action) > limiter.limit(action).limit;
        });
        QVERIFY(others || limiter.peek(request.guild, request.user, request.actions).allowed);
    }

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

QTEST_GUILESS_MAIN(tst_MemberRateLimiter)
#include "tst_MemberRateLimiter.moc"
