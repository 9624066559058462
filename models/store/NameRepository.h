// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

#include <QStringList>

namespace dbsbm {

enum class NameKind { League, Team, Player, Stat };
QString toName(NameKind kind);

/// The form in which names are compared and searched: compatibility-decomposed without accents,
/// folded case, single spaces.
QString foldedName(const QString &name);

/// A name as somebody wrote it.
struct KnownName
{
    NameKind kind = NameKind::Team;
    QString league; ///< empty for leagues
    QString name;   ///< at most kMaxKnownName characters
};
inline constexpr qsizetype kMaxKnownName = 80;

/// Which names to suggest.
struct NameSearch
{
    GuildId guild; ///< its own names and those of feeds
    NameKind kind = NameKind::Team;
    QString league; ///< empty = of all
    QString text;   ///< what was typed so far
    int limit = 25; ///< at most kMaxNamesFound
};
inline constexpr int kMaxNamesFound = 100;

/// Names of leagues, teams, players and of what is counted of them, for suggestions. What a guild's
/// members typed is suggested there only; what feeds tell (guild 0), everywhere.
class NameRepository
{
public:
    explicit NameRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Remembers a name that was used once more, with the commit; its spelling stays that of the
    /// first time.
    void use(GuildId guild, const KnownName &name);
    /// Remembers a name of a feed, in its latest spelling.
    Result<> learn(const KnownName &name);
    /// The spelling under which feeds' games of that league are stored; \a league itself when none.
    Result<QString> leagueName(const QString &league);
    /// Names that begin with the text, then names that contain it; the most used first.
    Result<QStringList> search(const NameSearch &search);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
