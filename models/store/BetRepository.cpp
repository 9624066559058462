// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BetRepository.h"

#include "models/store/betRows.h"
#include "models/store/betWords.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCappersNamed = 50; // that one typed word may stand for

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

Result<QList<Leg>> BetRepository::legsOf(BetId id)
{
    static const QString sql = kSelectLeg + u"WHERE bet_id = :bet ORDER BY position"_s;
    return m_transaction.list<Leg>(sql, {{u":bet"_s, id.toSql()}}, legOf);
}

Result<std::optional<StoredBet>> BetRepository::withLegs(Result<std::optional<StoredBet>> found)
{
    if (!found || !*found)
        return found;
    Result<QList<Leg>> read = legsOf((*found)->bet.id);
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

Result<> BetRepository::forEachSettled(GuildId guild, const std::function<void(const Bet &)> &visit)
{
    static const QString sql = kSelectBet
        + u"WHERE b.guild_id = :guild AND b.status = 'settled' "
          "ORDER BY b.capper_id, b.effective_at_ms, b.number"_s;
    return m_transaction.each(sql, {{u":guild"_s, guild.toSql()}},
                              [&visit](const Row &row) { visit(betOf(row).bet); });
}

Result<qint64> BetRepository::countOpen(GuildId guild, CapperId capper)
{
    const auto open = m_transaction.first<qint64>(
        u"SELECT count(*) FROM bet WHERE guild_id = :guild AND status = 'open' AND (:capper = 0 OR "
        "capper_id = :capper)"_s,
        {{u":guild"_s, guild.toSql()}, {u":capper"_s, capper.toSql()}},
        [](const Row &row) { return row.integer(0); });
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

/// Typed words also stand for the cappers whose name has one that begins so.
Result<QString> BetRepository::searchOf(const BetFilter &filter)
{
    WordSearch search{filter.guild, filter.capper, {}};
    for (const QString &word : typedWords(filter.text))
        search.typed << AnyWord{word};
    if (search.typed.isEmpty())
        return QString();
    const Result<> read = m_transaction.each(
        u"SELECT c.id, p.display_name FROM capper c JOIN person p ON p.id = c.id "
        "WHERE :guild = 0 OR c.guild_id = :guild"_s,
        {{u":guild"_s, filter.guild.toSql()}}, [&](const Row &row) {
            for (AnyWord &any : search.typed) {
                const QStringList names = typedWords(row.text(1));
                const bool named =
                    std::any_of(names.begin(), names.end(),
                                [&](const QString &name) { return name.startsWith(any.first()); });
                if (named && any.size() < kMaxCappersNamed)
                    any << capperWord(row.id<CapperId>(0));
            }
        });
    if (!read)
        return fail(read.error());
    return searchWords(m_transaction.engine(), search);
}

Result<QList<StoredBet>> BetRepository::list(const BetFilter &filter)
{
    QStringList conditions{u"(:before = 0 OR b.id < :before)"_s};
    if (filter.guild.isValid())
        conditions << u"b.guild_id = :guild"_s;
    if (filter.capper.isValid())
        conditions << u"b.capper_id = :capper"_s;
    if (filter.status)
        conditions << u"b.status = :status"_s;
    const Result<QString> search = searchOf(filter);
    if (!search)
        return fail(search.error());
    const QString &words = *search;
    if (!words.isEmpty())
        conditions << matchWordsText(m_transaction.engine());
    if (filter.after.isValid())
        conditions << u"b.id > :after"_s;
    if (filter.placedFromMs != 0)
        conditions << u"b.placed_at_ms >= :placedfrom"_s;
    if (filter.placedToMs != 0)
        conditions << u"b.placed_at_ms < :placedto"_s;
    std::vector<Binding> bindings{{u":before"_s, filter.before.toSql()},
                                  {u":limit"_s, filter.limit + 1}};
    if (filter.guild.isValid())
        bindings.push_back({u":guild"_s, filter.guild.toSql()});
    if (filter.capper.isValid())
        bindings.push_back({u":capper"_s, filter.capper.toSql()});
    if (filter.status)
        bindings.push_back({u":status"_s, toName(*filter.status)});
    if (!words.isEmpty())
        bindings.push_back({u":words"_s, words});
    if (filter.after.isValid())
        bindings.push_back({u":after"_s, filter.after.toSql()});
    if (filter.placedFromMs != 0)
        bindings.push_back({u":placedfrom"_s, filter.placedFromMs});
    if (filter.placedToMs != 0)
        bindings.push_back({u":placedto"_s, filter.placedToMs});
    const QString order = filter.after.isValid() ? u" ORDER BY b.id"_s : u" ORDER BY b.id DESC"_s;
    const QString sql =
        kSelectBet + u"WHERE "_s + conditions.join(u" AND "_s) + order + u" LIMIT :limit"_s;
    return allWithLegs(m_transaction.list<StoredBet>(sql, bindings, betOf));
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
    for (StoredBet &stored : *found) {
        Result<QList<Leg>> read = legsOf(stored.bet.id);
        if (!read)
            return fail(read.error());
        stored.bet.legs = std::move(*read);
    }
    return found;
}

Result<> BetRepository::forEach(GuildId guild, CapperId capper, Legs legs,
                                const std::function<void(const StoredBet &)> &visit)
{
    std::optional<Error> fault;
    static const QString sql = kSelectBet
        + u"WHERE b.guild_id = :guild AND (:capper = 0 OR b.capper_id = :capper) ORDER BY b.number"_s;
    const Result<> read = m_transaction.each(
        sql, {{u":guild"_s, guild.toSql()}, {u":capper"_s, capper.toSql()}}, [&](const Row &row) {
            if (fault)
                return;
            StoredBet stored = betOf(row);
            if (legs == Legs::Leave) {
                visit(stored);
                return;
            }
            Result<QList<Leg>> found = legsOf(stored.bet.id);
            if (!found) {
                fault = found.error();
                return;
            }
            stored.bet.legs = std::move(*found);
            visit(stored);
        });
    return fault ? Result<>(fail(*fault)) : read;
}

} // namespace dbsbm
