// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/betListing.h"

#include "models/store/betRows.h"
#include "models/store/betWords.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCappersNamed = 50; // that one typed word may stand for
constexpr int kFewPlaced = 20'000;         // of a period; so many are looked through for its rows
// Looked through for each wanted row with common words: first, and where these are often enough.
constexpr int kWindowRows = 20;
constexpr int kWideWindowRows = 160;

/// The rows between which every bet of a period lies; an invalid end is open.
struct RowBounds
{
    BetId first;
    BetId last;
    bool none = false; ///< nothing was placed in it
};

/// The conditions of a statement, and the values that they name.
struct Conditions
{
    QStringList texts;
    std::vector<Binding> bindings;

    void add(const QString &text) { texts << text; }
    void add(const QString &text, const QString &name, const QVariant &value)
    {
        texts << text;
        bindings.push_back({name, value});
    }
    QString where() const { return u"WHERE "_s + texts.join(u" AND "_s); }
};

/// Typed words also stand for the cappers whose name has one that begins so.
Result<QString> searchOf(Transaction &transaction, const BetFilter &filter)
{
    WordSearch search{filter.guild, filter.capper, {}};
    // The words of a league narrow the search to what may have it whole.
    for (const QString &word : typedWords(filter.league + u' ' + filter.text))
        search.typed << AnyWord{word};
    if (search.typed.isEmpty())
        return QString();
    const Result<> read = transaction.each(
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
    return searchWords(transaction.engine(), search);
}

/// Whose bets.
void addOwner(Conditions &conditions, const BetFilter &filter)
{
    if (filter.capper.isValid())
        conditions.add(u"b.capper_id = :capper"_s, u":capper"_s, filter.capper.toSql());
    if (filter.guild.isValid())
        conditions.add(filter.capper.isValid() ? kCapperOfGuild : u"b.guild_id = :guild"_s,
                       u":guild"_s, filter.guild.toSql());
}

/// Where \a walked, the rows are met in their own order, and the plus keeps the index of placings,
/// which has another, out of the way.
void addPeriod(Conditions &conditions, const BetFilter &filter, bool walked)
{
    const QString placed = walked ? u"+b.placed_at_ms"_s : u"b.placed_at_ms"_s;
    if (filter.placedFromMs != 0)
        conditions.add(placed + u" >= :placedfrom"_s, u":placedfrom"_s, filter.placedFromMs);
    if (filter.placedToMs != 0)
        conditions.add(placed + u" < :placedto"_s, u":placedto"_s, filter.placedToMs);
}

/// Most bets are settled, so a walk meets them at once; what is not has small indexes of its own,
/// which the second condition names.
void addStatus(Conditions &conditions, const BetFilter &filter)
{
    if (!filter.status)
        return;
    conditions.add(u"b.status = :status"_s, u":status"_s, toName(*filter.status));
    if (*filter.status == BetStatus::Settled)
        return;
    conditions.add(u"b.status <> 'settled'"_s);
    if (!filter.guild.isValid() && !filter.capper.isValid())
        conditions.add(u"b.guild_id IN (SELECT id FROM guild)"_s);
}

/// Row \a id lies on the page and, when there are any, within the bounds.
void addRows(Conditions &conditions, const BetFilter &filter, const RowBounds &bounds,
             const QString &id)
{
    if (filter.before.isValid())
        conditions.add(id + u" < :before"_s, u":before"_s, filter.before.toSql());
    if (filter.after.isValid())
        conditions.add(id + u" > :after"_s, u":after"_s, filter.after.toSql());
    if (bounds.first.isValid())
        conditions.add(id + u" >= :firstrow"_s, u":firstrow"_s, bounds.first.toSql());
    if (bounds.last.isValid())
        conditions.add(id + u" <= :lastrow"_s, u":lastrow"_s, bounds.last.toSql());
}

Result<RowBounds> boundsAmong(Transaction &transaction, const Conditions &placed, int most)
{
    const QString found = u"SELECT b.id FROM bet b "_s + placed.where()
        + (most > 0 ? u" LIMIT "_s + QString::number(most) : QString());
    const auto bounds = transaction.first<RowBounds>(
        u"SELECT count(*), min(f.id), max(f.id) FROM ("_s + found + u") f"_s, placed.bindings,
        [most](const Row &row) {
            if (most > 0 && row.integer(0) >= most)
                return RowBounds(); // they may lie anywhere
            return RowBounds{row.id<BetId>(1), row.id<BetId>(2), row.integer(0) == 0};
        });
    if (!bounds)
        return fail(bounds.error());
    return bounds->value_or(RowBounds());
}

/// Bets are written about in the order in which they are placed, but for those taken over from
/// elsewhere; so the walk begins at the rows of the period. A long period needs no bounds when it
/// reaches up to the newest bets, as the walk meets it at once.
Result<RowBounds> boundsOf(Transaction &transaction, const BetFilter &filter)
{
    if (filter.placedFromMs == 0 && filter.placedToMs == 0)
        return RowBounds();
    Conditions placed;
    addOwner(placed, filter);
    Conditions within = placed;
    addPeriod(within, filter, false);
    const Result<RowBounds> few = boundsAmong(transaction, within, kFewPlaced);
    if (!few || few->none || few->first.isValid() || filter.placedToMs == 0)
        return few;
    Conditions later = placed;
    later.add(u"b.placed_at_ms >= :placedto"_s, u":placedto"_s, filter.placedToMs);
    const Result<RowBounds> newer = boundsAmong(transaction, later, 2);
    if (!newer || newer->none)
        return newer ? RowBounds() : newer;
    return boundsAmong(transaction, within, 0);
}

/// The league is compared with what the words of its name have found, never with every bet.
void addLeague(Conditions &conditions, const BetFilter &filter)
{
    if (!filter.league.isEmpty())
        conditions.add(u"EXISTS (SELECT 1 FROM leg g WHERE g.bet_id = b.id "
                       "AND lower(g.league) = lower(:league))"_s,
                       u":league"_s, filter.league);
}

QString orderOf(const BetFilter &filter, const QString &id)
{
    return u" ORDER BY "_s + id + (filter.after.isValid() ? u" "_s : u" DESC "_s);
}

/// Everything but the words, of rows whose id is \a id.
Conditions conditionsOf(const BetFilter &filter, const RowBounds &bounds, const QString &id)
{
    Conditions conditions;
    addOwner(conditions, filter);
    addStatus(conditions, filter);
    addPeriod(conditions, filter, true);
    addRows(conditions, filter, bounds, id);
    if (conditions.texts.isEmpty())
        conditions.add(u"1 = 1"_s);
    return conditions;
}

Result<QList<StoredBet>> run(Transaction &transaction, const QString &sql, Conditions conditions,
                             const BetFilter &filter)
{
    conditions.bindings.push_back({u":limit"_s, filter.limit + 1});
    return transaction.list<StoredBet>(sql, conditions.bindings, betOf);
}

Result<QList<StoredBet>> walk(Transaction &transaction, const BetFilter &filter,
                              const RowBounds &bounds)
{
    Conditions conditions = conditionsOf(filter, bounds, u"b.id"_s);
    addLeague(conditions, filter);
    const QString sql =
        kSelectBet + conditions.where() + orderOf(filter, u"b.id"_s) + u"LIMIT :limit"_s;
    return run(transaction, sql, conditions, filter);
}

/// FTS5 gives its rows in their order, forwards and backwards; CROSS JOIN makes it lead.
Result<QList<StoredBet>> walkWords(Transaction &transaction, const BetFilter &filter,
                                   const RowBounds &bounds, const QString &words)
{
    const QString id = u"bet_words.rowid"_s;
    Conditions conditions = conditionsOf(filter, bounds, id);
    conditions.add(u"bet_words MATCH :words"_s, u":words"_s, words);
    addLeague(conditions, filter);
    const QString sql = u"SELECT "_s + kBetColumns
        + u"FROM bet_words CROSS JOIN bet b ON b.id = bet_words.rowid "_s + kBetPeople
        + conditions.where() + orderOf(filter, id) + u"LIMIT :limit"_s;
    return run(transaction, sql, conditions, filter);
}

/// A common word is met soon among the rows that are next anyway, \a each for each wanted one.
Result<QList<StoredBet>> searchWindow(Transaction &transaction, const BetFilter &filter,
                                      const RowBounds &bounds, const QString &words, int each)
{
    Conditions conditions = conditionsOf(filter, bounds, u"b.id"_s);
    const QString window = u"SELECT b.id FROM bet b "_s + conditions.where()
        + orderOf(filter, u"b.id"_s) + u"LIMIT :window"_s;
    Conditions found;
    addLeague(found, filter);
    conditions.bindings.insert(conditions.bindings.end(), found.bindings.begin(),
                               found.bindings.end());
    conditions.bindings.push_back({u":window"_s, each * (filter.limit + 1)});
    conditions.bindings.push_back({u":words"_s, words});
    // LATERAL and OFFSET 0 keep the index of words out of the way of the walk.
    const QString sql = u"SELECT "_s + kBetColumns + u"FROM ("_s + window
        + u") n CROSS JOIN LATERAL (SELECT id FROM bet_words w WHERE w.id = n.id AND w.words @@ "
          "CAST(:words AS tsquery) OFFSET 0) w JOIN bet b ON b.id = n.id "_s
        + kBetPeople + (found.texts.isEmpty() ? QString() : found.where())
        + orderOf(filter, u"n.id"_s) + u"LIMIT :limit"_s;
    return run(transaction, sql, conditions, filter);
}

/// A rare one has few rows in the index of words; these are then taken in their order.
Result<QList<StoredBet>> searchIndex(Transaction &transaction, const BetFilter &filter,
                                     const RowBounds &bounds, const QString &words)
{
    Conditions conditions = conditionsOf(filter, bounds, u"b.id"_s);
    addLeague(conditions, filter);
    conditions.bindings.push_back({u":words"_s, words});
    const QString sql =
        u"WITH found AS MATERIALIZED (SELECT id FROM bet_words WHERE words @@ CAST(:words AS "
        "tsquery)) SELECT "_s
        + kBetColumns + u"FROM (SELECT id FROM found"_s + orderOf(filter, u"id"_s)
        + u") n CROSS JOIN LATERAL (SELECT * FROM bet b WHERE b.id = n.id OFFSET 0) b "_s
        + kBetPeople + conditions.where() + orderOf(filter, u"n.id"_s) + u"LIMIT :limit"_s;
    return run(transaction, sql, conditions, filter);
}

/// The index of words costs by how often each of them stands anywhere; a window costs little while
/// it holds enough rows with all of them, which the first one tells.
Result<QList<StoredBet>> search(Transaction &transaction, const BetFilter &filter,
                                const RowBounds &bounds, const QString &words)
{
    const auto page = searchWindow(transaction, filter, bounds, words, kWindowRows);
    if (!page || page->size() > filter.limit)
        return page;
    if (page->size() * kWideWindowRows > 5 * (filter.limit + 1) * kWindowRows / 4) {
        const auto wide = searchWindow(transaction, filter, bounds, words, kWideWindowRows);
        if (!wide || wide->size() > filter.limit)
            return wide;
    }
    return searchIndex(transaction, filter, bounds, words);
}

} // namespace

Result<QList<StoredBet>> listBets(Transaction &transaction, const BetFilter &filter)
{
    const Result<RowBounds> bounds = boundsOf(transaction, filter);
    if (!bounds)
        return fail(bounds.error());
    if (bounds->none)
        return QList<StoredBet>();
    const Result<QString> words = searchOf(transaction, filter);
    if (!words)
        return fail(words.error());
    if (words->isEmpty())
        return walk(transaction, filter, *bounds);
    if (transaction.engine() == Engine::Sqlite)
        return walkWords(transaction, filter, *bounds, *words);
    return search(transaction, filter, *bounds, *words);
}

} // namespace dbsbm
