// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/GameFeed.h"

#include "app/host/FeedBreakers.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/services/FixtureService.h"
#include "models/settings/AppSettings.h"

#include <QUrl>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr seconds kShortestPause{60};

GameStatus statusOf(const FeedGame &game, qint64 nowMs)
{
    if (game.ended)
        return GameStatus::Final;
    return game.startMs <= nowMs ? GameStatus::Live : GameStatus::Scheduled;
}

} // namespace

Fixture fixtureFrom(const FeedGame &game, const QString &sport, qint64 nowMs)
{
    Fixture fixture{u"theoddsapi:"_s + game.id, game.league, {}, nowMs};
    fixture.score.home = game.home;
    fixture.score.away = game.away;
    fixture.score.startMs = game.startMs;
    fixture.score.originalStartMs = game.startMs;
    fixture.score.status = statusOf(game, nowMs);
    const bool counts = !game.ended || !sport.startsWith(u"soccer_");
    if (counts && game.homePoints && game.awayPoints)
        fixture.score.total = Points{*game.homePoints, *game.awayPoints};
    return fixture;
}

GameFeed::GameFeed(Services services, QObject *parent)
    : QObject(parent), m_services(services), m_client(services.clock), m_timer(services.clock)
{}

void GameFeed::start(const std::function<bool()> &mayAsk)
{
    m_mayAsk = mayAsk;
    look();
}

/// What was known belonged to another key, address or list of sports.
void GameFeed::followSettings()
{
    const AppSettings &settings = m_services.settings;
    const QString sports = settings.text(u"feed_sports"_s);
    const QString asked = QString::number(qHash(settings.secret(u"odds_api_key"_s).reveal())) + u' '
        + settings.text(u"odds_api_base"_s) + u' ' + sports;
    if (asked == m_asked)
        return;
    m_asked = asked;
    m_left.reset();
    m_sports.clear();
    for (const QString &key : sports.split(u',', Qt::SkipEmptyParts))
        m_sports.push_back({.key = key.trimmed()});
}

void GameFeed::look()
{
    m_timer.start(kLookEvery, [this] { look(); });
    followSettings();
    if (m_asking || !m_mayAsk() || m_services.settings.secret(u"odds_api_key"_s).isEmpty())
        return;
    for (const Sport &sport : m_sports) {
        const auto which = due(sport);
        if (which && m_services.breakers.admit(Feed::TheOddsApi))
            ask(sport.key, *which);
        if (which)
            return;
    }
}

bool GameFeed::isOver(const std::optional<nanoseconds> &since, nanoseconds pause) const
{
    return !since || m_services.clock.elapsed() - *since >= pause;
}

bool GameFeed::isOneOn(const Sport &sport) const
{
    const qint64 now = m_services.clock.nowMs();
    return std::any_of(sport.starts.begin(), sport.starts.end(), [now](qint64 start) {
        return start <= now && now - start <= kLongestGameMs;
    });
}

std::optional<GameFeed::Games> GameFeed::due(const Sport &sport) const
{
    const auto pause =
        std::max(seconds(m_services.settings.integer(u"cache_ttl"_s)), kShortestPause);
    if (!isOver(sport.faultAt, kRest))
        return std::nullopt;
    if (isOver(sport.toComeAt, pause))
        return Games::ToCome;
    const bool isSpared = m_left && *m_left < kSparedRequests;
    if (!isSpared && isOver(sport.scoresAt, pause) && (!sport.scoresAt || isOneOn(sport)))
        return Games::WithScores;
    return std::nullopt;
}

void GameFeed::ask(const QString &key, Games which)
{
    m_asking = true;
    const AppSettings &settings = m_services.settings;
    m_client
        .games(which, key, QUrl(settings.text(u"odds_api_base"_s)),
               settings.secret(u"odds_api_key"_s))
        .then(this,
              [this, key, which](const Result<FeedGames> &games) { answered(key, which, games); });
}

void GameFeed::note(const Error &error)
{
    m_services.errors.record(error, {u"feeds"_s, {}});
}

void GameFeed::answered(const QString &key, Games which, const Result<FeedGames> &games)
{
    m_asking = false;
    m_services.breakers.answered(Feed::TheOddsApi,
                                 games ? std::nullopt : std::optional(games.error()));
    const auto sport = std::find_if(m_sports.begin(), m_sports.end(),
                                    [&key](const Sport &known) { return known.key == key; });
    if (sport != m_sports.end()) {
        sport->faultAt.reset();
        if (games)
            take(*sport, which, *games);
        else
            sport->faultAt = m_services.clock.elapsed();
    }
    if (!games)
        note(games.error());
    look();
}

void GameFeed::take(Sport &sport, Games which, const FeedGames &games)
{
    (which == Games::ToCome ? sport.toComeAt : sport.scoresAt) = m_services.clock.elapsed();
    m_left = games.left ? games.left : m_left;
    int unreadable = games.unreadable;
    const qint64 now = m_services.clock.nowMs();
    QList<Fixture> fixtures;
    for (const FeedGame &game : games.games) {
        const Fixture fixture = fixtureFrom(game, sport.key, now);
        // One that cannot be stored would end the recording of all behind it; and no game ends
        // before it began.
        if (!validateFixture(fixture) || (game.ended && game.startMs > now)) {
            ++unreadable;
            continue;
        }
        if (game.ended)
            sport.starts.remove(game.id);
        else
            sport.starts.insert(game.id, game.startMs);
        // The list of games to come knows no scores of those that began.
        if (which == Games::WithScores || game.startMs > now)
            fixtures << fixture;
    }
    if (unreadable > 0)
        qCWarning(lcOps, "The Odds API: %d entries of %s are no games.", unreadable,
                  qUtf8Printable(sport.key));
    sport.starts.removeIf([now](const std::pair<const QString &, qint64 &> &known) {
        return now - known.second > kLongestGameMs;
    });
    m_services.fixtures.record(fixtures).then(this, [this](const Result<int> &stored) {
        if (!stored)
            note(stored.error());
    });
}

} // namespace dbsbm
