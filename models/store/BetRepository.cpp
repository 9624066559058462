// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BetRepository.h"

#include "models/store/betRows.h"
#include "models/store/betWords.h"

#include <limits>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QVariant textOrEmpty(const std::optional<Odds> &odds)
{
    return odds ? odds->typed() : QString();
}

Fraction priceOrNone(const std::optional<Odds> &odds)
{
    return odds ? odds->decimalPrice() : Fraction{0, 0};
}

QVariant nameOrNull(const std::optional<BetResult> &result)
{
    return result ? QVariant(toName(*result)) : QVariant();
}

} // namespace

Result<BetId> BetRepository::insert(const Bet &bet, DraftId draft)
{
    const Fraction book = priceOrNone(bet.bookOdds);
    const RoundRobin group = bet.roundRobin.value_or(RoundRobin{{}, 0, 0, 0});
    const Result<qint64> id =
        m_transaction.insert(u"INSERT INTO bet (guild_id, number, capper_id, draft_id, typed, "
                             u"mode, risk, to_win, note, placed_at_ms, "
                             "status, late, channel_id, book_odds, book_numerator, "
                             "book_denominator, house_rules, group_id, group_index, group_count, "
                             "group_by) VALUES (:guild, :number, :capper, :draft, "
                             ":typed, :mode, :risk, :towin, :note, "
                             ":placed, :status, :late, :channel, :book, :bookn, :bookd, :rules, "
                             ":group, :index, :count, :by)"_s,
                             {{u":guild"_s, bet.guild.toSql()},
                              {u":number"_s, bet.number.toSql()},
                              {u":capper"_s, bet.capper.toSql()},
                              {u":draft"_s, draft.isValid() ? QVariant(draft.toSql()) : QVariant()},
                              {u":typed"_s, bet.stake.typed.micro},
                              {u":mode"_s, toName(bet.stake.mode)},
                              {u":risk"_s, bet.stake.risk.micro},
                              {u":towin"_s, bet.stake.toWin.micro},
                              {u":note"_s, bet.note},
                              {u":placed"_s, bet.placedAtMs},
                              {u":status"_s, toName(bet.status)},
                              {u":late"_s, bet.late ? 1 : 0},
                              {u":channel"_s, bet.channel.toSql()},
                              {u":book"_s, textOrEmpty(bet.bookOdds)},
                              {u":bookn"_s, book.numerator},
                              {u":bookd"_s, book.denominator},
                              {u":rules"_s, bet.rules ? bet.rules->toText() : QString()},
                              {u":group"_s, group.group.toSql()},
                              {u":index"_s, group.index},
                              {u":count"_s, group.count},
                              {u":by"_s, group.by}});
    if (!id)
        return fail(id.error());
    if (const Result<> done = insertLegs(BetId::fromSql(*id), bet.legs); !done)
        return fail(done.error());
    const Result<qint64> indexed = m_transaction.exec(
        insertWordsText(m_transaction.engine()),
        {{u":id"_s, *id}, {u":words"_s, storedWords(m_transaction.engine(), bet)}});
    if (!indexed)
        return fail(indexed.error());
    return BetId::fromSql(*id);
}

Result<> BetRepository::insertLegs(BetId id, const QList<Leg> &legs)
{
    int position = 0;
    for (const Leg &leg : legs) {
        const Result<qint64> done = m_transaction.exec(
            u"INSERT INTO leg (bet_id, position, league, game, market, pick, line, odds_typed, "
            u"odds_numerator, "
            "odds_denominator, starts_at_ms, dead_heat_numerator, dead_heat_denominator, period, "
            "three_way, player, stat, fixture) VALUES (:bet, :position, :league, :game, :market, "
            ":pick, :line, :typed, :numerator, :denominator, :starts, :dhn, :dhd, :period, :three, "
            ":player, :stat, :fixture)"_s,
            {{u":bet"_s, id.toSql()},
             {u":position"_s, position++},
             {u":league"_s, leg.league},
             {u":game"_s, leg.game},
             {u":market"_s, toName(leg.market)},
             {u":pick"_s, leg.pick},
             {u":line"_s, leg.line},
             {u":typed"_s, leg.odds.typed()},
             {u":numerator"_s, leg.odds.decimalPrice().numerator},
             {u":denominator"_s, leg.odds.decimalPrice().denominator},
             {u":starts"_s, leg.startsAtMs ? QVariant(*leg.startsAtMs) : QVariant()},
             {u":dhn"_s, leg.deadHeat.numerator},
             {u":dhd"_s, leg.deadHeat.denominator},
             {u":period"_s, toName(leg.period)},
             {u":three"_s, leg.threeWay ? 1 : 0},
             {u":player"_s, leg.player},
             {u":stat"_s, leg.stat},
             {u":fixture"_s, leg.fixture}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<bool> BetRepository::update(StoredBet &stored)
{
    Bet &bet = stored.bet;
    const Result<qint64> changed =
        m_transaction.exec(u"UPDATE bet SET status = :status, result = :result, net = :net, late = "
                           u":late, self_graded = :selfgraded, "
                           "effective_at_ms = :effective, graded_at_ms = :graded, settled_by = "
                           ":by, channel_id = :channel, "
                           "message_id = :message, webhook_id = :webhook, posted_at_ms = :posted, "
                           "revision = revision + 1 "
                           "WHERE id = :id AND revision = :revision"_s,
                           {{u":status"_s, toName(bet.status)},
                            {u":result"_s, nameOrNull(bet.result)},
                            {u":net"_s, bet.net.micro},
                            {u":late"_s, bet.late ? 1 : 0},
                            {u":selfgraded"_s, bet.selfGraded ? 1 : 0},
                            {u":effective"_s, stored.effectiveAtMs},
                            {u":graded"_s, stored.gradedAtMs},
                            {u":by"_s, stored.settledByPerson.toSql()},
                            {u":channel"_s, bet.channel.toSql()},
                            {u":message"_s, bet.message.toSql()},
                            {u":webhook"_s, bet.webhook.toSql()},
                            {u":posted"_s, bet.postedAtMs},
                            {u":id"_s, bet.id.toSql()},
                            {u":revision"_s, bet.revision}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return false;
    ++bet.revision;
    int position = 0;
    for (const Leg &leg : bet.legs) {
        const Result<qint64> done = m_transaction.exec(
            u"UPDATE leg SET result = :result, dead_heat_numerator = :dhn, dead_heat_denominator = "
            u":dhd, closing_numerator = :cn, closing_denominator = :cd "
            "WHERE bet_id = :bet AND position = :position"_s,
            {{u":result"_s, leg.result ? QVariant(toName(*leg.result)) : QVariant()},
             {u":dhn"_s, leg.deadHeat.numerator},
             {u":dhd"_s, leg.deadHeat.denominator},
             {u":cn"_s, leg.closing ? leg.closing->numerator : 0},
             {u":cd"_s, leg.closing ? leg.closing->denominator : 0},
             {u":bet"_s, bet.id.toSql()},
             {u":position"_s, position++}});
        if (!done)
            return fail(done.error());
    }
    return true;
}

Result<std::optional<StoredBet>> BetRepository::withLegs(Result<std::optional<StoredBet>> found)
{
    if (!found || !*found)
        return found;
    Result<QList<Leg>> read = legsOf(m_transaction, (*found)->bet.id);
    if (!read)
        return fail(read.error());
    StoredBet &stored = **found;
    stored.bet.legs = std::move(*read);
    if (stored.bet.status == BetStatus::Settled)
        stored.counted = stored.bet;
    return found;
}

Result<std::optional<StoredBet>> BetRepository::find(BetId id)
{
    static const QString sql = kSelectBet + u"WHERE b.id = :id"_s;
    return withLegs(m_transaction.first<StoredBet>(sql, {{u":id"_s, id.toSql()}}, betOf));
}

Result<std::optional<StoredBet>> BetRepository::findByNumber(GuildId guild, BetNumber number)
{
    static const QString sql = kSelectBet + u"WHERE b.guild_id = :guild AND b.number = :number"_s;
    return withLegs(m_transaction.first<StoredBet>(
        sql, {{u":guild"_s, guild.toSql()}, {u":number"_s, number.toSql()}}, betOf));
}

Result<std::optional<StoredBet>> BetRepository::findByDraft(DraftId draft)
{
    static const QString sql = kSelectBet + u"WHERE b.draft_id = :draft"_s;
    return withLegs(m_transaction.first<StoredBet>(sql, {{u":draft"_s, draft.toSql()}}, betOf));
}

Result<std::optional<StoredBet>> BetRepository::findByMessage(GuildId guild, MessageId message)
{
    static const QString sql = kSelectBet
        + u"WHERE b.message_id = :message AND b.message_id <> 0 AND b.guild_id = :guild"_s;
    return withLegs(m_transaction.first<StoredBet>(
        sql, {{u":message"_s, message.toSql()}, {u":guild"_s, guild.toSql()}}, betOf));
}

Result<QList<Bet>> BetRepository::settledBetween(GuildId guild, CapperId capper, qint64 fromMs,
                                                 qint64 toMs)
{
    static const QString sql = kSelectBet
        + u"WHERE b.guild_id = :guild AND b.capper_id = :capper AND b.status = 'settled' AND "
          "b.effective_at_ms >= :from AND b.effective_at_ms < :to"_s;
    return m_transaction.list<Bet>(sql,
                                   {{u":guild"_s, guild.toSql()},
                                    {u":capper"_s, capper.toSql()},
                                    {u":from"_s, fromMs},
                                    {u":to"_s, toMs}},
                                   [](const Row &row) { return betOf(row).bet; });
}

Result<qint64> BetRepository::countOpen(GuildId guild, CapperId capper)
{
    // The second condition names the partial indexes of what is not settled.
    QString sql = u"SELECT count(*) FROM bet WHERE status = 'open' AND status <> 'settled' AND "_s;
    std::vector<Binding> bindings{{u":guild"_s, guild.toSql()}};
    if (capper.isValid()) {
        sql += u"capper_id = :capper AND "_s + kCapperOfGuild;
        bindings.push_back({u":capper"_s, capper.toSql()});
    } else {
        sql += u"guild_id = :guild"_s;
    }
    const auto open =
        m_transaction.first<qint64>(sql, bindings, [](const Row &row) { return row.integer(0); });
    if (!open)
        return fail(open.error());
    return open->value_or(0);
}

Result<Units> BetRepository::riskPlaced(CapperId capper, qint64 fromMs, qint64 toMs)
{
    const auto sum = m_transaction.first<Units>(
        u"SELECT CAST(coalesce(sum(risk), 0) AS BIGINT) FROM bet WHERE capper_id = :capper "
        "AND placed_at_ms >= :from AND placed_at_ms < :to AND status <> 'cancelled' "
        "AND coalesce(result, '') <> 'void'"_s,
        {{u":capper"_s, capper.toSql()}, {u":from"_s, fromMs}, {u":to"_s, toMs}},
        [](const Row &row) { return Units::fromMicro(row.integer(0)); });
    if (!sum)
        return fail(sum.error());
    return sum->value_or(Units());
}

Result<QList<BetId>> BetRepository::idsOn(const QString &fixture, BetId after, int limit)
{
    return m_transaction.list<BetId>(
        u"SELECT DISTINCT b.id FROM leg l JOIN bet b ON b.id = l.bet_id "
        "WHERE l.fixture = :fixture AND l.fixture <> '' AND b.id > :after "
        "AND b.status IN ('open', 'settled') ORDER BY b.id LIMIT :most"_s,
        {{u":fixture"_s, fixture}, {u":after"_s, after.toSql()}, {u":most"_s, limit}},
        [](const Row &row) { return row.id<BetId>(0); });
}

Result<QList<BetId>> BetRepository::openOnEndedGames(GuildId guild, BetId bet)
{
    const qint64 last = bet.isValid() ? bet.toSql() : std::numeric_limits<qint64>::max();
    return m_transaction.list<BetId>(
        u"SELECT DISTINCT b.id FROM bet b JOIN leg l ON l.bet_id = b.id "
        "JOIN fixture f ON f.id = l.fixture "
        "WHERE b.guild_id = :guild AND b.status = 'open' AND b.status <> 'settled' "
        "AND b.id >= :first AND b.id <= :last AND l.fixture <> '' "
        "AND f.status IN ('final', 'postponed', 'cancelled') ORDER BY b.id"_s,
        {{u":guild"_s, guild.toSql()}, {u":first"_s, bet.toSql()}, {u":last"_s, last}},
        [](const Row &row) { return row.id<BetId>(0); });
}

Result<bool> BetRepository::isMessageTaken(GuildId guild, MessageId message)
{
    const auto found = m_transaction.first<bool>(
        u"SELECT 1 FROM bet WHERE message_id = :message AND message_id <> 0 AND guild_id = :guild"_s,
        {{u":message"_s, message.toSql()}, {u":guild"_s, guild.toSql()}},
        [](const Row &) { return true; });
    if (!found)
        return fail(found.error());
    return found->has_value();
}

Result<QList<StoredBet>> BetRepository::list(const BetFilter &filter)
{
    return allWithLegs(listBets(m_transaction, filter));
}

Result<QList<StoredBet>> BetRepository::group(GuildId guild, DraftId group)
{
    static const QString sql =
        kSelectBet + u"WHERE b.guild_id = :guild AND b.group_id = :group ORDER BY b.group_index"_s;
    return allWithLegs(m_transaction.list<StoredBet>(
        sql, {{u":guild"_s, guild.toSql()}, {u":group"_s, group.toSql()}}, betOf));
}

Result<QList<StoredBet>> BetRepository::allWithLegs(Result<QList<StoredBet>> found)
{
    if (!found)
        return found;
    if (const Result<> loaded = loadLegs(m_transaction, *found); !loaded)
        return fail(loaded.error());
    return found;
}

} // namespace dbsbm
