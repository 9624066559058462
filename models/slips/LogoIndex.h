// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/slips/Picture.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace dbsbm {

/// The logos of one league, by normalised name. Ordered, so that files and lists are always the
/// same.
struct LeagueLogos
{
    QString shown; ///< the league's name as first imported
    struct Logo
    {
        QString shown;
        QByteArray digest; ///< SHA-256 of the PNG file
    };
    std::map<QString, Logo> logos;
    std::map<QString, QString> aliases; ///< normalised alias -> normalised name
};

/// Which name has which logo. A value: any thread may read its own copy. A logo is found by the
/// exact normalised name or an explicit alias within its league, never by resemblance: a wrong
/// logo is worse than none.
class LogoIndex
{
public:
    /// The form in which names are compared: compatibility-composed, folded case, single spaces,
    /// underscores as spaces.
    static QString normalised(const QString &name);

    /// The digest of the logo for \a name in \a league.
    std::optional<QByteArray> find(const QString &league, const QString &name) const;
    /// Up to \a most names of \a league that resemble \a name, the likest first; for a person to
    /// confirm as an alias.
    QStringList suggest(const QString &league, const QString &name, int most = 5) const;
    const std::map<QString, LeagueLogos> &leagues() const { return m_leagues; }
    int count() const;

    /// Adds or replaces a logo. Refuses a name that is an alias already, and more than kMaxLogos.
    Result<> insert(const QString &league, const QString &name, const QByteArray &digest);
    /// Refuses an unknown \a name and an alias that is a name or stands for another one.
    Result<> addAlias(const QString &league, const QString &alias, const QString &name);
    Result<> removeAlias(const QString &league, const QString &alias);
    /// Removes a logo and its aliases.
    Result<> remove(const QString &league, const QString &name);

    QJsonObject toJson() const;
    /// Checks everything; refuses the whole when a part is not as toJson() writes it.
    static Result<LogoIndex> fromJson(const QJsonObject &object);

private:
    Result<> readLeague(const QJsonObject &entry);
    LeagueLogos *leagueOf(const QString &league);
    const LeagueLogos *leagueOf(const QString &league) const;

    std::map<QString, LeagueLogos> m_leagues; ///< by normalised league
};

inline constexpr int kMaxLogos = 10'000;
inline constexpr int kMaxLogoName = 120;

} // namespace dbsbm
