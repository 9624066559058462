// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/betListing.h"

#include "models/store/BetRepository.h"
#include "tests/support/TestDatabase.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Pages of bets beside the same choice made one by one, over bets whose rows are not in the order
/// of their placing, as after an import.
class TestBetListing : public QObject
{
    Q_OBJECT

private:
    static constexpr int kBets = 120;
    static constexpr qint64 kStartMs = 1'795'000'000'000;
    std::unique_ptr<RecordFixture> m_record;
    QList<CapperId> m_cappers;
    QList<Bet> m_bets; ///< oldest row first

    Bet betOf(int i) const
    {
        static const QString leagues[] = {u"NBA"_s, u"NHL"_s, u"Serie A"_s};
        Bet bet;
        bet.guild = RecordFixture::kGuild;
        bet.number = BetNumber::fromSql(1000 + i);
        bet.capper = m_cappers.at(i % 5 == 0 ? 0 : 1);
        bet.channel = RecordFixture::kChannel;
        bet.status = i % 7 == 0 ? BetStatus::Open : BetStatus::Cancelled;
        // Each fourth was taken over from elsewhere: placed long before the rows beside it.
        bet.placedAtMs = kStartMs + qint64(i % 4 == 0 ? i - kBets : i) * 1000;
        bet.stake = {Units{1'000'000}, StakeMode::Risk, Units{1'000'000}, Units{1'000'000}};
        Leg leg;
        leg.league = leagues[i % 3];
        leg.game = u"Lakers @ Celtics"_s;
        leg.pick = i == 50 ? u"Zygmunt"_s : u"Celtics"_s;
        leg.odds = *Odds::parse(u"+100"_s);
        bet.legs = {leg};
        return bet;
    }

    static bool matches(const Bet &bet, const BetFilter &filter)
    {
        const Leg &leg = bet.legs.first();
        const QString words = u' ' + leg.league.toLower() + u' ' + leg.pick.toLower();
        return (!filter.capper.isValid() || bet.capper == filter.capper)
            && (!filter.status || bet.status == *filter.status)
            && (filter.placedFromMs == 0 || bet.placedAtMs >= filter.placedFromMs)
            && (filter.placedToMs == 0 || bet.placedAtMs < filter.placedToMs)
            && (!filter.before.isValid() || bet.id < filter.before)
            && (!filter.after.isValid() || bet.id > filter.after)
            && (filter.league.isEmpty()
                || leg.league.compare(filter.league, Qt::CaseInsensitive) == 0)
            && (filter.text.isEmpty() || words.contains(u' ' + filter.text));
    }

    QList<BetId> expected(const BetFilter &filter) const
    {
        QList<BetId> ids;
        for (const Bet &bet : m_bets) {
            if (matches(bet, filter))
                ids << bet.id;
        }
        if (!filter.after.isValid())
            std::reverse(ids.begin(), ids.end());
        return ids.first(std::min<qsizetype>(ids.size(), filter.limit + 1));
    }

    QList<BetId> listed(const BetFilter &filter)
    {
        const auto found = await(m_record->file.database().read<QList<StoredBet>>(
            [filter](Transaction &transaction) { return listBets(transaction, filter); }));
        QList<BetId> ids;
        if (!found)
            qFatal("%s", qUtf8Printable(found.error().detail()));
        for (const StoredBet &stored : *found)
            ids << stored.bet.id;
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_record = std::make_unique<RecordFixture>();
        const auto second = await(m_record->cappers.add(RecordFixture::kGuild, UserId{77},
                                                        u"Robin"_s, {}, Actor::panelOperator()));
        const auto first =
            await(m_record->cappers.find(RecordFixture::kGuild, RecordFixture::kCapper));
        QVERIFY(second && first && *first);
        m_cappers = {(*first)->id, second->id};
        const auto written = await(
            m_record->file.database().write<void>([this](Transaction &transaction) -> Result<> {
                for (int i = 0; i < kBets; ++i) {
                    Bet bet = betOf(i);
                    const auto id = BetRepository(transaction).insert(bet, {});
                    if (!id)
                        return fail(id.error());
                    bet.id = *id;
                    m_bets << bet;
                }
                return {};
            }));
        QVERIFY(written);
        // Half of those withdrawn are settled instead.
        QVERIFY(m_record->file.execute(u"UPDATE bet SET status = 'settled', result = 'won' "
                                       "WHERE status = 'cancelled' AND id % 2 = 0"_s));
        for (Bet &bet : m_bets) {
            if (bet.status == BetStatus::Cancelled && bet.id.value % 2 == 0)
                bet.status = BetStatus::Settled;
        }
    }

    void everyFilterFindsWhatItAsksFor()
    {
        QRandomGenerator random(5);
        int found = 0;
        for (int round = 0; round < 800; ++round) {
            BetFilter filter;
            filter.guild = random.bounded(6) == 0 ? GuildId() : RecordFixture::kGuild;
            filter.limit = 1 + int(random.bounded(30));
            if (random.bounded(2) == 0)
                filter.capper = m_cappers.at(random.bounded(2));
            const std::optional<BetStatus> states[] = {std::nullopt, BetStatus::Open,
                                                       BetStatus::Settled, BetStatus::Cancelled,
                                                       BetStatus::Posting};
            filter.status = states[random.bounded(5)];
            const QString texts[] = {{}, {}, u"nba"_s, u"zyg"_s, u"serie"_s};
            filter.text = texts[random.bounded(5)];
            const QString leagues[] = {{}, {}, {}, u"SERIE a"_s, u"serie"_s, u"celtics"_s};
            filter.league = leagues[random.bounded(6)]; // of these, one is a whole league
            if (random.bounded(3) == 0)
                filter.placedFromMs = kStartMs + qint64(random.bounded(2 * kBets) - kBets) * 1000;
            if (random.bounded(3) == 0)
                filter.placedToMs = kStartMs + qint64(random.bounded(2 * kBets) - kBets) * 1000;
            const BetId cursor = m_bets.at(random.bounded(kBets)).id;
            if (random.bounded(3) == 0)
                (random.bounded(2) == 0 ? filter.before : filter.after) = cursor;
            const QList<BetId> ids = listed(filter);
            QVERIFY2(ids == expected(filter), qPrintable(u"round %1"_s.arg(round)));
            found += int(ids.size());
        }
        QVERIFY(found > 1000);
    }

    void anotherServersBetsStayAway()
    {
        BetFilter filter;
        filter.guild = GuildId{5};
        QVERIFY(listed(filter).isEmpty());
        filter.capper = m_cappers.first();
        QVERIFY(listed(filter).isEmpty());
        filter.text = u"nba"_s;
        QVERIFY(listed(filter).isEmpty());
        filter.placedFromMs = 1;
        QVERIFY(listed(filter).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBetListing)
#include "tst_betListing.moc"
