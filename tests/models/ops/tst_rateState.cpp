// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/rateState.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild{1};
constexpr UserId kUser{2};
constexpr std::array kBet{RateAction::BetPlacement};
constexpr qint64 kDayMs = 86'400'000;

/// What another process makes of what \a limiter had, \a laterMs afterwards by the wall clock.
void moveOver(const RateLimiter &from, const test::FakeClock &clock, RateLimiter &to,
              qint64 laterMs)
{
    const QByteArray bytes = rateStateToBytes(from.kept(), clock.nowMs());
    const auto read = rateStateFromBytes(bytes, clock.nowMs() + laterMs);
    QVERIFY(read);
    for (const KeptCharges &kept : *read)
        to.put(kept);
}

} // namespace

class tst_rateState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chargesGoOnAgeing()
    {
        test::FakeClock before, after;
        RateLimiter old(before), anew(after);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(old.acquire(kGuild, kUser, kBet).allowed);
            before.advance(1s);
        }
        moveOver(old, before, anew, 10'000);
        QVERIFY(!anew.acquire(kGuild, kUser, kBet).allowed);
        QCOMPARE(anew.peek(kGuild, kUser, kBet).retryAfter, 45s); // 60 - 5 - 10
        after.advance(45s);
        QVERIFY(anew.acquire(kGuild, kUser, kBet).allowed);
        QVERIFY(!anew.acquire(kGuild, kUser, kBet).allowed);
    }

    /// By a day; nobody waits longer than the window, and nothing is forgiven.
    void aWallClockSetBackChangesNoAge()
    {
        test::FakeClock before, after;
        RateLimiter old(before), anew(after);
        for (int i = 0; i < 5; ++i)
            old.acquire(kGuild, kUser, kBet);
        before.advance(20s);
        moveOver(old, before, anew, -kDayMs);
        QCOMPARE(anew.peek(kGuild, kUser, kBet).retryAfter, 40s);
    }

    void aWallClockSetForwardEmptiesTheWindow()
    {
        test::FakeClock before, after;
        RateLimiter old(before), anew(after);
        old.acquire(kGuild, kUser, kBet);
        moveOver(old, before, anew, kDayMs);
        QCOMPARE(anew.keyCount(), size_t(0));
        // An age beyond what 32 bits hold is only very old.
        moveOver(old, before, anew, 100 * kDayMs);
        QCOMPARE(anew.keyCount(), size_t(0));
    }

    void limitsOfRolesAndSharedOnesAreKept()
    {
        test::FakeClock clock;
        RateLimiter old(clock), anew(clock);
        for (RateLimiter *limiter : {&old, &anew}) {
            limiter->setShared(RateScope::Guild, RateAction::BetPlacement, RateLimit{8, 60s});
            limiter->setShared(RateScope::Global, RateAction::BetPlacement, RateLimit{9, 60s});
        }
        RateOverrides generous;
        generous[0] = RateLimit{20, 600s};
        for (int i = 0; i < 7; ++i)
            QVERIFY(old.acquire(kGuild, kUser, kBet, generous).allowed);
        moveOver(old, clock, anew, 0);
        QCOMPARE(anew.keyCount(), size_t(3));
        QCOMPARE(anew.peek(kGuild, kUser, kBet, generous).remaining, 1);
        QCOMPARE(anew.peek(kGuild, kUser, kBet, generous).scope, RateScope::Guild);
        clock.advance(599s);
        anew.sweep();
        QCOMPARE(anew.keyCount(), size_t(1)); // by its own, longer window
        QCOMPARE(anew.peek(kGuild, kUser, kBet, generous).remaining, 13 - 5);
    }

    void damageIsFound()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        limiter.acquire(kGuild, kUser, kBet);
        const QByteArray bytes = rateStateToBytes(limiter.kept(), clock.nowMs());
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 0x10);
            const auto read = rateStateFromBytes(flipped, clock.nowMs());
            QVERIFY(!read && read.error().is(codes::kFileUnreadable));
            QVERIFY(!rateStateFromBytes(bytes.first(at), clock.nowMs()));
        }
    }

    void isBounded()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        for (qsizetype user = 1; user <= kMostKeptKeys + 5; ++user) {
            limiter.acquire(kGuild, UserId{quint64(user)}, kBet);
            if (user == 5)
                clock.advance(1s);
        }
        const QByteArray bytes = rateStateToBytes(limiter.kept(), clock.nowMs());
        QVERIFY(bytes.size() < 5'000'000);
        const auto read = rateStateFromBytes(bytes, clock.nowMs());
        QVERIFY(read);
        QCOMPARE(read->size(), kMostKeptKeys);
        for (const KeptCharges &kept : *read)
            QCOMPARE(kept.agesMs.front(), 0u); // the five older ones are those left out
    }
};

QTEST_GUILESS_MAIN(tst_rateState)
#include "tst_rateState.moc"
