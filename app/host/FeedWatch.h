// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"
#include "models/ops/HealthCheck.h"
#include "network/feeds/FeedClient.h"

#include <array>

namespace dbsbm {

class AppSettings;
class FeedBreakers;
class Metrics;

inline constexpr std::array kFeeds{Feed::ApiSports, Feed::TheOddsApi};

/// The quota of the sports feeds whose keys are set. Asked for seldom; what was last known stays,
/// with its age, while a feed does not answer.
class FeedWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kEvery{30};
    /// After a fault.
    static constexpr std::chrono::minutes kAgain{5};

    /// With \a breakers it asks by itself; without, only a person does.
    FeedWatch(AppSettings &settings, Metrics &metrics, Clock &clock,
              FeedBreakers *breakers = nullptr, QObject *parent = nullptr);

    /// Percent left at the feed that has least; a warning while one does not answer or refuses its
    /// key; unknown without a key. Asks when it is time to, and waits for the answers. What is left
    /// at each feed and how old that is are told as metrics, too.
    Task<Result<HealthReading>> look();
    /// Asks one feed now: whether it answers and takes its key. Skipped without a key.
    Task<CheckOutcome> tryFeed(Feed feed);

private:
    struct Known
    {
        std::optional<FeedAccount> account{};
        std::chrono::nanoseconds accountAt{0};
        QString fault{};
        std::optional<std::chrono::nanoseconds> askedAt{};
        bool asking = false;
        int keyNumber = 0; ///< grows when the key or the address is another one
    };
    static size_t indexOf(Feed feed) { return static_cast<size_t>(feed); }
    bool hasKey(Feed feed) const;
    bool isAsking() const;
    Task<Result<FeedAccount>> ask(Feed feed);
    void askWhenDue(Feed feed);
    void answered(Feed feed, int keyNumber, const Result<FeedAccount> &account);
    HealthReading told();
    HealthReading reading() const;
    void publish(Feed feed);
    QString noteOf(Feed feed) const;
    void forget(const QString &setting);

    AppSettings &m_settings;
    Metrics &m_metrics;
    Clock &m_clock;
    FeedBreakers *m_breakers;
    std::array<Known, kFeeds.size()> m_known;
    std::vector<Promise<Result<HealthReading>>> m_waiting;
    FeedClient m_client; ///< last: going, it asks nobody any more
};

} // namespace dbsbm
