// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/store/FixtureRepository.h"
#include "network/feeds/FeedClient.h"

namespace dbsbm {

class AppSettings;
class ErrorTracker;
class FeedBreakers;
class FixtureService;

/// A game of The Odds API as it is stored. A soccer game that ended has no score here: the feed
/// does not tell whether extra time is in it, and bets are on the regular time.
Fixture fixtureFrom(const FeedGame &game, const QString &sport, qint64 nowMs);

/// Reads games and scores from The Odds API into the stored fixtures, from which suggestions,
/// locks, /games and proposed grades come. Games to come cost nothing and are asked for as often as
/// `cache_ttl` says; scores cost two requests, so that these are asked for at the start and then
/// only while a known game is on. One question at a time; after a fault a sport rests.
class GameFeed : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        AppSettings &settings;
        FixtureService &fixtures;
        ErrorTracker &errors;
        FeedBreakers &breakers;
        Clock &clock;
    };
    static constexpr std::chrono::minutes kLookEvery{1};
    static constexpr std::chrono::minutes kRest{15}; ///< of a sport after a fault
    static constexpr qint64 kLongestGameMs = 12LL * 3600 * 1000;
    static constexpr qint64 kSparedRequests = 10; ///< of the quota, left for its owner

    explicit GameFeed(Services services, QObject *parent = nullptr);

    /// From now on; \a mayAsk says whether this process is the one that asks (of several on one
    /// database).
    void start(const std::function<bool()> &mayAsk);
    bool isAsking() const { return m_asking; }

private:
    using Games = FeedClient::Games;
    struct Sport
    {
        QString key;
        std::optional<std::chrono::nanoseconds> toComeAt{};
        std::optional<std::chrono::nanoseconds> scoresAt{};
        std::optional<std::chrono::nanoseconds> faultAt{};
        QMap<QString, qint64> starts{}; ///< UTC of the games that have not ended, by id
    };
    void look();
    void followSettings();
    std::optional<Games> due(const Sport &sport) const;
    bool isOver(const std::optional<std::chrono::nanoseconds> &since,
                std::chrono::nanoseconds pause) const;
    bool isOneOn(const Sport &sport) const;
    void ask(const QString &key, Games which);
    void answered(const QString &key, Games which, const Result<FeedGames> &games);
    void take(Sport &sport, Games which, const FeedGames &games);
    void note(const Error &error);

    Services m_services;
    FeedClient m_client;
    Timer m_timer;
    std::function<bool()> m_mayAsk;
    QString m_asked; ///< the settings that what is known belongs to
    std::vector<Sport> m_sports;
    std::optional<qint64> m_left; ///< of the quota
    bool m_asking = false;
};

} // namespace dbsbm
