// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedGame.h"

#include "network/feeds/feedFaults.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 80;

/// A word that is no longer than what can be stored.
QString wordOf(const QJsonObject &json, const QString &name)
{
    const QString word = json.value(name).toString().simplified();
    return word.size() <= kMaxText ? word : QString();
}

/// Of "scores": a list of both sides, each with its points as a text, or null.
std::optional<int> pointsOf(const QJsonObject &json, const QString &side)
{
    for (const QJsonValue &score : json.value(u"scores").toArray()) {
        if (score[u"name"].toString().simplified() != side)
            continue;
        bool isNumber = false;
        const int points = score[u"score"].toString().toInt(&isNumber);
        if (isNumber && points >= 0)
            return points;
    }
    return std::nullopt;
}

std::optional<FeedGame> gameOf(const QJsonObject &json)
{
    FeedGame game;
    game.id = wordOf(json, u"id"_s);
    game.league = wordOf(json, u"sport_title"_s);
    game.home = wordOf(json, u"home_team"_s);
    game.away = wordOf(json, u"away_team"_s);
    const QDateTime start =
        QDateTime::fromString(json.value(u"commence_time").toString(), Qt::ISODate);
    if (game.id.isEmpty() || game.league.isEmpty() || game.home.isEmpty() || game.away.isEmpty()
        || game.home == game.away || !start.isValid())
        return std::nullopt;
    game.startMs = start.toMSecsSinceEpoch();
    game.ended = json.value(u"completed").toBool();
    game.homePoints = pointsOf(json, game.home);
    game.awayPoints = pointsOf(json, game.away);
    return game;
}

} // namespace

Result<FeedGames> gamesFrom(const FeedAnswer &answer)
{
    constexpr Feed kFeed = Feed::TheOddsApi;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    if (isQuotaSpent(answer.status, json))
        return feedTooOften(kFeed, answer.status);
    if (const auto fault = feedFault(kFeed, answer.status))
        return *fault;
    if (!json.isArray())
        return feedMalformed(kFeed, answer.status);
    FeedGames found{.games = {}, .left = feedCount(answer, "x-requests-remaining")};
    for (const QJsonValue &value : json.array()) {
        const auto game =
            found.games.size() < kMaxFeedGames ? gameOf(value.toObject()) : std::nullopt;
        if (game)
            found.games << *game;
        else
            ++found.unreadable;
    }
    return found;
}

} // namespace dbsbm
