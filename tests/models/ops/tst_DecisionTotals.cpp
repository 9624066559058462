// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DecisionTotals.h"

#include "models/ops/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;

namespace {

constexpr std::array kBet{RateAction::BetPlacement};
constexpr std::array kCard{RateAction::StatsQuery, RateAction::ImageGeneration};
constexpr GuildId kGuild{1};

} // namespace

class tst_DecisionTotals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Per guild and action the stored decisions add up to what the limiter counted.
    void agreeWithTheLimiter()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        RateJournal journal;
        limiter.setJournal(&journal);
        limiter.setShadow(bitOf(RateAction::ImageGeneration));
        limiter.setLimit(RateAction::ImageGeneration, {4, std::chrono::seconds(60)});
        for (quint64 i = 0; i < 300; ++i) {
            limiter.acquire(GuildId{1 + i % 2}, UserId{1 + i % 3},
                            i % 4 == 0 ? kBet : std::span<const RateAction>(kCard));
            if (i % 10 == 0)
                limiter.refund(GuildId{1}, UserId{1}, kCard);
        }
        DecisionTotals totals;
        for (const RateRecord &record : journal.take())
            totals.add(record);
        const auto guilds = totals.guilds();
        const auto counted = limiter.statistics();
        QCOMPARE(guilds.size(), counted.size());
        quint64 refused = 0, shadowed = 0;
        for (qsizetype i = 0; i < guilds.size(); ++i) {
            QCOMPARE(guilds[i].guild, counted[i].guild);
            QCOMPARE(guilds[i].action, counted[i].action);
            QCOMPARE(guilds[i].allowed, counted[i].allowed);
            QCOMPARE(guilds[i].refused, counted[i].refused);
            QCOMPARE(guilds[i].shadowed, counted[i].shadowed);
            refused += guilds[i].refused;
            shadowed += guilds[i].shadowed;
        }
        QVERIFY(refused > 0);
        QVERIFY(shadowed > 0);
        quint64 allowed = 0;
        for (const MemberCount &member : totals.members())
            allowed +=
                member.guild == kGuild && member.action == guilds[0].action ? member.allowed : 0;
        QCOMPARE(allowed, guilds[0].allowed);
    }

    void aResetForgetsWhatItNames()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        RateJournal journal;
        limiter.setJournal(&journal);
        for (const UserId user : {UserId{1}, UserId{2}}) {
            limiter.acquire(kGuild, user, kBet);
            limiter.acquire(kGuild, user, kCard);
        }
        limiter.reset(kGuild, UserId{1}, RateAction::StatsQuery);
        DecisionTotals totals;
        for (const RateRecord &record : journal.take())
            totals.add(record);
        QCOMPARE(totals.members().size(), 5);
        limiter.reset({}, UserId{2});
        limiter.acquire(kGuild, UserId{2}, kBet);
        for (const RateRecord &record : journal.take())
            totals.add(record);
        QCOMPARE(totals.members().size(), 3);
        limiter.reset({}, {});
        for (const RateRecord &record : journal.take())
            totals.add(record);
        QVERIFY(totals.members().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_DecisionTotals)
#include "tst_DecisionTotals.moc"
