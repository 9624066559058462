// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Secret.h"
#include "models/core/Task.h"
#include "network/feeds/FeedGame.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace dbsbm {

/// Asks sports feeds. No redirects, no cookies, a bounded answer and a deadline; a key is sent to
/// its feed alone and is in no error.
class FeedClient : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kDeadline{8};
    static constexpr qint64 kMostBytes = 1024 * 1024;

    explicit FeedClient(Clock &clock, QObject *parent = nullptr);

    /// How the account of \a key stands; costs nothing of its quota. \a base is one that its
    /// setting allows. Errors of accountFrom(), API-001 when there is no answer, API-002 when it is
    /// late.
    Task<Result<FeedAccount>> account(Feed feed, const QUrl &base, const Secret &key);

    /// Which games of a sport: those to come cost nothing of the quota; those of the last three
    /// days with their scores, under way or ended, cost two requests.
    enum class Games { ToCome, WithScores };
    /// Of The Odds API. \a sport is a key of its, "basketball_nba". Errors of gamesFrom(),
    /// API-001 and API-002.
    Task<Result<FeedGames>> games(Games which, const QString &sport, const QUrl &base,
                                  const Secret &key);

private:
    struct Question;
    Task<Result<FeedAnswer>> ask(Feed feed, const QUrl &url, const Secret &key);

    Clock &m_clock;
    QNetworkAccessManager m_network;
};

} // namespace dbsbm
