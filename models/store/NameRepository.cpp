// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/NameRepository.h"

#include "models/store/likeText.h"

#include <QSet>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTyped = 100;

QString leagueOf(const KnownName &name)
{
    return name.kind == NameKind::League ? QString() : foldedName(name.league);
}

} // namespace

QString toName(NameKind kind)
{
    switch (kind) {
    case NameKind::League: return u"league"_s;
    case NameKind::Team: return u"team"_s;
    case NameKind::Stat: return u"stat"_s;
    case NameKind::Player: break;
    }
    return u"player"_s;
}

QString foldedName(const QString &name)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(name.begin(), name.end(), isAscii)) // has no accents, and most names are so
        return name.toLower().simplified();
    QString folded;
    const QString parts = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c;
    }
    return folded.toCaseFolded().simplified();
}

void NameRepository::use(GuildId guild, const KnownName &name)
{
    const QString shown = name.name.simplified().left(kMaxKnownName);
    const QString folded = foldedName(shown);
    if (!folded.isEmpty())
        m_transaction.cache().counts.use({guild, toName(name.kind), leagueOf(name), folded}, shown);
}

Result<> NameRepository::learn(const KnownName &name)
{
    const QString shown = name.name.simplified().left(kMaxKnownName);
    const QString folded = foldedName(shown);
    if (folded.isEmpty())
        return {};
    const Result<qint64> done = m_transaction.exec(
        u"INSERT INTO known_name (guild_id, kind, league, folded, name) "
        "VALUES (0, :kind, :league, :folded, :name) "
        "ON CONFLICT (guild_id, kind, league, folded) DO UPDATE SET name = excluded.name "
        "WHERE known_name.name <> excluded.name"_s,
        {{u":kind"_s, toName(name.kind)},
         {u":league"_s, leagueOf(name)},
         {u":folded"_s, folded},
         {u":name"_s, shown}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<QString> NameRepository::leagueName(const QString &league)
{
    const auto known = m_transaction.first<QString>(
        u"SELECT name FROM known_name WHERE guild_id = 0 AND kind = 'league' AND league = '' "
        "AND folded = :folded"_s,
        {{u":folded"_s, foldedName(league)}}, [](const Row &row) { return row.text(0); });
    if (!known)
        return fail(known.error());
    return known->value_or(league.simplified());
}

Result<QStringList> NameRepository::search(const NameSearch &search)
{
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
    const int limit = std::clamp(search.limit, 1, kMaxNamesFound);
    const QString typed = likeText(foldedName(search.text.left(kMaxTyped)));
    const QString league = foldedName(search.league);
    QStringList found;
    QSet<QString> seen;
    // A name may be both a guild's and a feed's, or of several leagues: twice as many and more.
    const Result<> read = m_transaction.each(
        u"SELECT folded, name FROM known_name "
        "WHERE guild_id IN (0, :guild) AND kind = :kind AND (:all = 1 OR league = :league) "
        "AND folded LIKE :anywhere ESCAPE '!' "
        "ORDER BY CASE WHEN folded LIKE :prefix ESCAPE '!' THEN 0 ELSE 1 END, used DESC, folded, "
        "guild_id DESC LIMIT :most"_s,
        {{u":guild"_s, search.guild.toSql()},
         {u":kind"_s, toName(search.kind)},
         {u":all"_s, league.isEmpty() || search.kind == NameKind::League ? 1 : 0},
         {u":league"_s, league},
         {u":anywhere"_s, QString(u'%' + typed + u'%')},
         {u":prefix"_s, QString(typed + u'%')},
         {u":most"_s, 4 * limit}},
        [&](const Row &row) {
            if (found.size() < limit && !seen.contains(row.text(0))) {
                seen.insert(row.text(0));
                found << row.text(1);
            }
        });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace dbsbm
