// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/LogoIndex.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <vector>

namespace dbsbm {

namespace {

constexpr int kDigestBytes = 32;
constexpr int kVersion = 1;
constexpr int kLeastAlike = 400; // of 1000
constexpr int kMostAliases = 20'000;

tl::unexpected<Error> refuse(const QString &field, const QString &sentence)
{
    return fail(codes::kLogoRefused, ValidationFault{field}, sentence);
}

tl::unexpected<Error> unknownLogo(const QString &league, const QString &name)
{
    return refuse(QStringLiteral("name"),
                  tr("There is no logo of %1 in %2. Import it first.").arg(name, league));
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(codes::kFormatInvalid, ValidationFault{QStringLiteral("logos")},
                tr("The list of logos is damaged. Restore logos/index.json from a backup, or "
                   "delete it and import the logos again."),
                detail);
}

bool isUsable(const QString &normal)
{
    return !normal.isEmpty() && normal.size() <= kMaxLogoName;
}

/// The pairs of neighbouring characters, with the ends of words marked.
QSet<QString> pairsOf(const QString &normal)
{
    const QString padded = u' ' + normal + u' ';
    QSet<QString> pairs;
    for (qsizetype i = 0; i + 1 < padded.size(); ++i)
        pairs.insert(padded.mid(i, 2));
    return pairs;
}

/// Dice's coefficient of the pairs, of 1000.
int likeness(const QSet<QString> &one, const QSet<QString> &other)
{
    const auto shared = std::count_if(
        one.begin(), one.end(), [&other](const QString &pair) { return other.contains(pair); });
    return static_cast<int>(2'000 * shared / (one.size() + other.size()));
}

} // namespace

QString LogoIndex::normalised(const QString &name)
{
    QString normal = name.left(2 * kMaxLogoName).normalized(QString::NormalizationForm_KC);
    normal.replace(u'_', u' ');
    return normal.toCaseFolded().simplified();
}

LeagueLogos *LogoIndex::leagueOf(const QString &league)
{
    const auto found = m_leagues.find(normalised(league));
    return found == m_leagues.end() ? nullptr : &found->second;
}

const LeagueLogos *LogoIndex::leagueOf(const QString &league) const
{
    const auto found = m_leagues.find(normalised(league));
    return found == m_leagues.end() ? nullptr : &found->second;
}

std::optional<QByteArray> LogoIndex::find(const QString &league, const QString &name) const
{
    const LeagueLogos *logos = leagueOf(league);
    if (!logos)
        return std::nullopt;
    QString key = normalised(name);
    if (const auto alias = logos->aliases.find(key); alias != logos->aliases.end())
        key = alias->second;
    const auto found = logos->logos.find(key);
    return found == logos->logos.end() ? std::nullopt : std::optional(found->second.digest);
}

QStringList LogoIndex::suggest(const QString &league, const QString &name, int most) const
{
    const LeagueLogos *logos = leagueOf(league);
    const QString wanted = normalised(name);
    if (!logos || wanted.isEmpty())
        return {};
    const QSet<QString> pairs = pairsOf(wanted);
    std::vector<std::pair<int, QString>> alike; // negated, so that the likest sorts first
    for (const auto &[key, logo] : logos->logos) {
        const int score = likeness(pairs, pairsOf(key));
        if (score >= kLeastAlike)
            alike.emplace_back(-score, logo.shown);
    }
    std::sort(alike.begin(), alike.end());
    QStringList names;
    for (const auto &[score, shown] : alike) {
        if (names.size() == most)
            break;
        names.append(shown);
    }
    return names;
}

int LogoIndex::count() const
{
    std::size_t logos = 0;
    for (const auto &[key, league] : m_leagues)
        logos += league.logos.size();
    return static_cast<int>(logos);
}

Result<> LogoIndex::insert(const QString &league, const QString &name, const QByteArray &digest)
{
    const QString key = normalised(name);
    if (!isUsable(normalised(league)) || !isUsable(key))
        return refuse(QStringLiteral("name"),
                      tr("A league or a team needs a name of 1 to %1 characters. Rename the "
                         "folder or the file.")
                          .arg(kMaxLogoName));
    if (digest.size() != kDigestBytes)
        return damaged(QStringLiteral("digest of %1 bytes").arg(digest.size()));
    LeagueLogos *known = leagueOf(league);
    if (known && known->aliases.contains(key))
        return refuse(
            QStringLiteral("name"),
            tr("%1 is an alias in %2. Remove the alias or rename the file.").arg(name, league));
    const bool isNew = !known || !known->logos.contains(key);
    if (isNew && count() >= kMaxLogos)
        return refuse(QStringLiteral("count"),
                      tr("There are %1 logos already. Remove some first.").arg(kMaxLogos));
    LeagueLogos &logos = m_leagues[normalised(league)];
    if (logos.shown.isEmpty())
        logos.shown = league.simplified();
    logos.logos[key] = {QString(name).replace(u'_', u' ').simplified(), digest};
    return {};
}

Result<> LogoIndex::addAlias(const QString &league, const QString &alias, const QString &name)
{
    LeagueLogos *logos = leagueOf(league);
    const QString key = normalised(alias);
    const QString target = normalised(name);
    if (!logos || !logos->logos.contains(target))
        return unknownLogo(league, name);
    if (!isUsable(key) || logos->aliases.size() >= kMostAliases)
        return refuse(QStringLiteral("alias"),
                      tr("An alias needs 1 to %1 characters. Type another one.").arg(kMaxLogoName));
    if (logos->logos.contains(key))
        return refuse(
            QStringLiteral("alias"),
            tr("%1 has a logo of its own in %2. Choose another alias.").arg(alias, league));
    const auto known = logos->aliases.find(key);
    if (known != logos->aliases.end() && known->second != target)
        return refuse(
            QStringLiteral("alias"),
            tr("%1 stands for another name in %2. Remove that alias first.").arg(alias, league));
    logos->aliases[key] = target;
    return {};
}

Result<> LogoIndex::removeAlias(const QString &league, const QString &alias)
{
    LeagueLogos *logos = leagueOf(league);
    if (!logos || logos->aliases.erase(normalised(alias)) == 0)
        return refuse(QStringLiteral("alias"),
                      tr("There is no alias %1 in %2. Look it up in the list.").arg(alias, league));
    return {};
}

Result<> LogoIndex::remove(const QString &league, const QString &name)
{
    LeagueLogos *logos = leagueOf(league);
    const QString key = normalised(name);
    if (!logos || logos->logos.erase(key) == 0)
        return unknownLogo(league, name);
    std::erase_if(logos->aliases, [&key](const auto &alias) { return alias.second == key; });
    if (logos->logos.empty())
        m_leagues.erase(normalised(league));
    return {};
}

QJsonObject LogoIndex::toJson() const
{
    QJsonArray leagues;
    for (const auto &[key, league] : m_leagues) {
        QJsonArray logos;
        for (const auto &[name, logo] : league.logos)
            logos.append(
                QJsonObject{{QStringLiteral("name"), logo.shown},
                            {QStringLiteral("file"), QString::fromLatin1(logo.digest.toHex())}});
        QJsonArray aliases;
        for (const auto &[alias, name] : league.aliases)
            aliases.append(
                QJsonObject{{QStringLiteral("alias"), alias}, {QStringLiteral("name"), name}});
        leagues.append(QJsonObject{{QStringLiteral("league"), league.shown},
                                   {QStringLiteral("logos"), logos},
                                   {QStringLiteral("aliases"), aliases}});
    }
    return {{QStringLiteral("version"), kVersion}, {QStringLiteral("leagues"), leagues}};
}

Result<> LogoIndex::readLeague(const QJsonObject &entry)
{
    const QString league = entry.value(u"league").toString();
    const QJsonArray logos = entry.value(u"logos").toArray();
    for (const QJsonValue &logo : logos) {
        const QByteArray digest = QByteArray::fromHex(logo[u"file"].toString().toLatin1());
        if (const auto added = insert(league, logo[u"name"].toString(), digest); !added)
            return added;
    }
    const QJsonArray aliases = entry.value(u"aliases").toArray();
    for (const QJsonValue &alias : aliases) {
        const auto added = addAlias(league, alias[u"alias"].toString(), alias[u"name"].toString());
        if (!added)
            return added;
    }
    return {};
}

Result<LogoIndex> LogoIndex::fromJson(const QJsonObject &object)
{
    if (object.value(u"version").toInt() != kVersion || !object.value(u"leagues").isArray())
        return damaged(QStringLiteral("version or leagues"));
    LogoIndex index;
    const QJsonArray leagues = object.value(u"leagues").toArray();
    for (const QJsonValue &league : leagues) {
        if (const auto read = index.readLeague(league.toObject()); !read)
            return damaged(read.error().userText());
    }
    return index;
}

} // namespace dbsbm
