// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/betRows.h"

#include <QHash>
#include <QStringList>

namespace dbsbm {

using namespace Qt::StringLiterals;

// In the order that the functions below read.
const QString kBetColumns =
    u"b.id, b.guild_id, b.number, b.capper_id, b.typed, b.mode, b.risk, b.to_win, b.note, "
    "b.placed_at_ms, b.status, b.result, b.net, b.late, b.self_graded, b.effective_at_ms, "
    "b.graded_at_ms, b.settled_by, b.channel_id, b.message_id, b.webhook_id, b.posted_at_ms, "
    "b.revision, p.user_id, p.display_name, s.user_id, s.display_name, b.book_odds, "
    "b.book_numerator, b.book_denominator, b.house_rules, b.group_id, b.group_index, "
    "b.group_count, b.group_by "_s;

const QString kBetPeople =
    u"LEFT JOIN person p ON p.id = b.capper_id LEFT JOIN person s ON s.id = b.settled_by "_s;

const QString kSelectBet = u"SELECT "_s + kBetColumns + u"FROM bet b "_s + kBetPeople;

const QString kSelectNamelessBet = u"SELECT "_s
    + QString(kBetColumns)
          .replace(u"p.user_id, p.display_name, s.user_id, s.display_name"_s,
                   u"NULL, NULL, NULL, NULL"_s)
    + u"FROM bet b "_s;

const QString kCapperOfGuild =
    u"(SELECT c.guild_id FROM capper c WHERE c.id = :capper) = :guild "_s;

namespace {

// In the order that legOf() reads; then whose leg it is.
const QString kSelectLeg =
    u"SELECT league, game, market, pick, line, odds_typed, odds_numerator, odds_denominator, "
    "starts_at_ms, result, dead_heat_numerator, dead_heat_denominator, period, three_way, player, "
    "stat, fixture, closing_numerator, closing_denominator, bet_id FROM leg "_s;
constexpr int kLegOwner = 19;

Leg legOf(const Row &row)
{
    Leg leg;
    leg.league = row.text(0);
    leg.game = row.text(1);
    leg.market = marketFromName(row.name(2)).value_or(Market::Other);
    leg.pick = row.text(3);
    leg.line = row.text(4);
    leg.odds = Odds::fromStored(row.text(5), {row.integer(6), row.integer(7)});
    if (!row.isNull(8))
        leg.startsAtMs = row.integer(8);
    leg.result = legResultFromName(row.name(9));
    leg.deadHeat = {row.integer(10), row.integer(11)};
    leg.period = periodFromName(row.name(12)).value_or(Period::Game);
    leg.threeWay = row.integer(13) != 0;
    leg.player = row.text(14);
    leg.stat = row.text(15);
    leg.fixture = row.text(16);
    if (row.integer(17) != 0)
        leg.closing = Fraction{row.integer(17), row.integer(18)};
    return leg;
}

/// Numbers as one value of a statement; see among().
QString listText(Engine engine, const QStringList &numbers)
{
    return engine == Engine::Postgres ? u'{' + numbers.join(u',') + u'}'
                                      : u'[' + numbers.join(u',') + u']';
}

/// A condition on \a column that takes :list of listText(): one prepared text for any number.
QString among(Engine engine, const QString &column)
{
    return engine == Engine::Postgres ? column + u" = ANY (CAST(:list AS bigint[]))"_s
                                      : column + u" IN (SELECT value FROM json_each(:list))"_s;
}

} // namespace

StoredBet betOf(const Row &row)
{
    StoredBet stored;
    Bet &bet = stored.bet;
    bet.id = row.id<BetId>(0);
    bet.guild = row.id<GuildId>(1);
    bet.number = row.id<BetNumber>(2);
    bet.capper = row.id<CapperId>(3);
    bet.stake = {Units::fromMicro(row.integer(4)),
                 stakeModeFromName(row.name(5)).value_or(StakeMode::Risk),
                 Units::fromMicro(row.integer(6)), Units::fromMicro(row.integer(7))};
    bet.note = row.text(8);
    bet.placedAtMs = row.integer(9);
    bet.status = betStatusFromName(row.name(10)).value_or(BetStatus::PostFailed);
    bet.result = betResultFromName(row.name(11));
    bet.net = Units::fromMicro(row.integer(12));
    bet.late = row.integer(13) != 0;
    bet.selfGraded = row.integer(14) != 0;
    stored.effectiveAtMs = row.integer(15);
    stored.gradedAtMs = row.integer(16);
    stored.settledByPerson = row.id<CapperId>(17);
    bet.channel = row.id<ChannelId>(18);
    bet.message = row.id<MessageId>(19);
    bet.webhook = row.id<WebhookId>(20);
    bet.postedAtMs = row.integer(21);
    bet.revision = static_cast<int>(row.integer(22));
    bet.capperUser = row.id<UserId>(23);
    bet.capperName = row.text(24);
    bet.settledBy = row.id<UserId>(25);
    stored.settledByName = row.text(26);
    bet.settledAtMs = bet.status == BetStatus::Settled ? stored.effectiveAtMs : 0;
    if (!row.view(27).isEmpty())
        bet.bookOdds = Odds::fromStored(row.text(27), {row.integer(28), row.integer(29)});
    if (!row.view(30).isEmpty())
        bet.rules = HouseRules::parse(row.text(30));
    if (row.integer(31) != 0) {
        bet.roundRobin =
            RoundRobin{row.id<DraftId>(31), static_cast<int>(row.integer(32)),
                       static_cast<int>(row.integer(33)), static_cast<int>(row.integer(34))};
    }
    return stored;
}

Result<QList<Leg>> legsOf(Transaction &transaction, BetId bet)
{
    static const QString sql = kSelectLeg + u"WHERE bet_id = :bet ORDER BY position"_s;
    return transaction.list<Leg>(sql, {{u":bet"_s, bet.toSql()}}, legOf);
}

Result<> loadLegs(Transaction &transaction, QList<StoredBet> &bets)
{
    QHash<BetId, StoredBet *> byId;
    QStringList ids;
    byId.reserve(bets.size());
    for (StoredBet &stored : bets) {
        byId.insert(stored.bet.id, &stored);
        ids << QString::number(stored.bet.id.toSql());
    }
    if (ids.isEmpty())
        return {};
    const QString sql = kSelectLeg + u"WHERE "_s + among(transaction.engine(), u"bet_id"_s)
        + u" ORDER BY bet_id, position"_s;
    return transaction.each(sql, {{u":list"_s, listText(transaction.engine(), ids)}},
                            [&byId](const Row &row) {
                                if (StoredBet *stored = byId.value(row.id<BetId>(kLegOwner)))
                                    stored->bet.legs << legOf(row);
                            });
}

Result<> loadLegsBehind(Transaction &transaction, BetId after, QList<StoredBet> &bets)
{
    if (bets.isEmpty())
        return {};
    static const QString sql = kSelectLeg
        + u"WHERE bet_id IN (SELECT id FROM bet WHERE guild_id = :guild AND id > :after AND "
          "id <= :last) ORDER BY bet_id, position"_s;
    auto owner = bets.begin();
    return transaction.each(sql,
                            {{u":guild"_s, bets.first().bet.guild.toSql()},
                             {u":after"_s, after.toSql()},
                             {u":last"_s, bets.last().bet.id.toSql()}},
                            [&](const Row &row) {
                                const auto id = row.id<BetId>(kLegOwner);
                                while (owner != bets.end() && owner->bet.id != id)
                                    ++owner; // both are in the order of the bets
                                if (owner != bets.end())
                                    owner->bet.legs << legOf(row);
                            });
}

} // namespace dbsbm
