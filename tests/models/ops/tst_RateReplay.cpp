// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateReplay.h"

#include "models/ops/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

constexpr std::array kBet{RateAction::BetPlacement};
constexpr std::array kCard{RateAction::StatsQuery, RateAction::ImageGeneration};

/// Bets and cards of a few members in two guilds, with refunds and resets; what was decided.
std::vector<RateRecord> story(RateLimiter &limiter, test::FakeClock &clock, quint32 seed)
{
    RateJournal journal;
    limiter.setJournal(&journal);
    QRandomGenerator random(seed);
    for (int i = 0; i < 4'000; ++i) {
        clock.advance(std::chrono::milliseconds(random.bounded(2'500)));
        const GuildId guild{1 + random.bounded(2u)};
        const UserId user{1 + random.bounded(4u)};
        const quint32 what = random.bounded(100u);
        if (what < 10)
            limiter.acquire(guild, user, kCard);
        else if (what == 10)
            limiter.reset(guild, random.bounded(2) ? user : UserId(), RateAction::BetPlacement);
        else if (what < 95)
            limiter.acquire(guild, user, kBet);
        else if (limiter.acquire(guild, user, kBet).allowed)
            limiter.refund(guild, user, kBet);
    }
    limiter.setJournal(nullptr);
    return journal.take();
}

ReplayReport replayed(const std::vector<RateRecord> &records, RateAction action, RateLimit limit)
{
    RateReplay replay(action, limit);
    for (const RateRecord &record : records)
        replay.add(record);
    return replay.report();
}

quint64 refusedIn(const RateLimiter &limiter, RateAction action)
{
    quint64 sum = 0;
    for (const RateStatistics &row : limiter.statistics())
        sum += row.action == action ? row.refused : 0;
    return sum;
}

} // namespace

class tst_RateReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The limit that was in force refuses the very same requests.
    void theLimitInForceIsRepeatedExactly()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            test::FakeClock clock;
            RateLimiter limiter(clock);
            const auto records = story(limiter, clock, seed);
            const ReplayReport report =
                replayed(records, RateAction::BetPlacement, defaultLimit(RateAction::BetPlacement));
            QVERIFY(report.judged > 3'000);
            QVERIFY(report.wouldRefuse > 100);
            QCOMPARE(report.wouldRefuse, refusedIn(limiter, RateAction::BetPlacement));
            QCOMPARE(report.refused, report.wouldRefuse);
            QVERIFY(report.membersRefused >= 1 && report.membersRefused <= 8);
        }
    }

    /// What a limit would have refused is what it does refuse, asked the same once more.
    void aProposalSaysWhatItWillRefuse()
    {
        const RateLimit proposed{3, 45s};
        test::FakeClock clock, again;
        RateLimiter generous(clock), strict(again);
        generous.setShadow(0xff);
        strict.setLimit(RateAction::BetPlacement, proposed);
        generous.setLimit(RateAction::BetPlacement, {1'000'000, 60s});
        QRandomGenerator random(3);
        RateJournal journal;
        generous.setJournal(&journal);
        for (int i = 0; i < 3'000; ++i) {
            const std::chrono::milliseconds pause(random.bounded(4'000));
            clock.advance(pause);
            again.advance(pause);
            const UserId user{1 + random.bounded(3u)};
            generous.acquire(GuildId{1}, user, kBet);
            strict.acquire(GuildId{1}, user, kBet);
        }
        const ReplayReport report = replayed(journal.take(), RateAction::BetPlacement, proposed);
        QCOMPARE(report.judged, quint64(3'000));
        QCOMPARE(report.refused, quint64(0));
        QVERIFY(report.wouldRefuse > 100);
        QCOMPARE(report.wouldRefuse, refusedIn(strict, RateAction::BetPlacement));
    }

    /// A limit that only counts, counts what the same limit would refuse if it bound.
    void shadowCountsWhatWouldBeRefused()
    {
        test::FakeClock clock, again;
        RateLimiter shadow(clock), bound(again);
        shadow.setShadow(bitOf(RateAction::BetPlacement));
        QRandomGenerator random(4);
        RateJournal journal;
        shadow.setJournal(&journal);
        for (int i = 0; i < 2'000; ++i) {
            const std::chrono::milliseconds pause(random.bounded(9'000));
            clock.advance(pause);
            again.advance(pause);
            const RateDecision counted = shadow.acquire(GuildId{1}, UserId{1}, kBet);
            QVERIFY(counted.allowed);
            QCOMPARE(counted.uncharged != 0, !bound.acquire(GuildId{1}, UserId{1}, kBet).allowed);
        }
        const RateStatistics counted = shadow.statistics().constFirst();
        QCOMPARE(counted.allowed, quint64(2'000));
        QCOMPARE(counted.refused, quint64(0));
        QVERIFY(counted.shadowed > 100);
        QCOMPARE(counted.shadowed, refusedIn(bound, RateAction::BetPlacement));
        const auto report = replayed(journal.take(), RateAction::BetPlacement,
                                     defaultLimit(RateAction::BetPlacement));
        QCOMPARE(report.wouldRefuse, counted.shadowed);
    }

    void otherLimitsAndOwnLimitsAreLeftOut()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        RateJournal journal;
        limiter.setJournal(&journal);
        limiter.setLimit(RateAction::ImageGeneration, {0, 60s});
        RateOverrides own;
        own[0] = RateLimit{1, 60s};
        limiter.acquire(GuildId{1}, UserId{1}, kCard); // the picture is refused
        limiter.acquire(GuildId{1}, UserId{1}, kBet, own);
        limiter.acquire(GuildId{1}, UserId{2}, kBet);
        limiter.setShared(RateScope::Guild, RateAction::BetPlacement, RateLimit{2, 60s});
        limiter.acquire(GuildId{1}, UserId{2}, kBet);
        limiter.acquire(GuildId{1}, UserId{2}, kBet);
        QCOMPARE(limiter.acquire(GuildId{1}, UserId{2}, kBet).scope, RateScope::Guild);
        const auto records = journal.take();
        const ReplayReport stats = replayed(records, RateAction::StatsQuery, {10, 60s});
        QCOMPARE(stats.judged, quint64(0));
        QCOMPARE(stats.elsewhere, quint64(1));
        const ReplayReport bets = replayed(records, RateAction::BetPlacement, {1, 60s});
        QCOMPARE(bets.ownLimits, quint64(1));
        QCOMPARE(bets.elsewhere, quint64(1));
        QCOMPARE(bets.judged, quint64(3));
        QCOMPARE(bets.wouldRefuse, quint64(2));
    }
};

QTEST_GUILESS_MAIN(tst_RateReplay)
#include "tst_RateReplay.moc"
