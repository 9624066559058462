// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/GameFeed.h"

#include "app/host/FeedBreakers.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/services/FixtureService.h"
#include "models/settings/AppSettings.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestDatabase.h"

#include <QDateTime>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = 3'600'000;

/// A game as The Odds API writes one; \a more comes before its end.
QByteArray game(const char *id, qint64 startMs, const QByteArray &more = {})
{
    const QByteArray start =
        QDateTime::fromMSecsSinceEpoch(startMs, Qt::UTC).toString(Qt::ISODate).toUtf8();
    return QByteArray(R"({"id": ")") + id + R"(", "sport_key": "basketball_nba", )"
        + R"("sport_title": "NBA", "commence_time": ")" + start
        + R"(", "home_team": "Boston Celtics", "away_team": "LA Lakers")" + more + "}";
}

QByteArray scored(const char *completed, const char *home, const char *away)
{
    return QByteArray(R"(, "completed": )") + completed
        + R"(, "scores": [{"name": "LA Lakers", "score": ")" + away
        + R"("}, {"name": "Boston Celtics", "score": ")" + home + R"("}])";
}

FakeHttpServer::Reply answer(const QByteArrayList &games, int left = 400)
{
    return {.body = '[' + games.join(',') + ']',
            .headers = {{"x-requests-remaining", QByteArray::number(left)}}};
}

} // namespace

class tst_GameFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_record = std::make_unique<RecordFixture>();
        m_fixtures = std::make_unique<FixtureService>(m_record->file.database(), clock());
        m_errors = std::make_unique<ErrorTracker>(clock());
        m_server = std::make_unique<FakeHttpServer>();
        m_now = clock().nowMs() / 1000 * 1000; // as exact as the feed's times
    }
    void cleanup()
    {
        m_feed.reset();
        m_settings.reset();
    }

    void gamesAreReadAtTheStart()
    {
        m_server->script({answer({game("a1", m_now + 2 * kHour), game("a2", m_now - kHour)}),
                          answer({game("a2", m_now - kHour, scored("false", "60", "51"))})});
        start();
        QVERIFY(waitFor(2));
        QCOMPARE(targets(),
                 (QStringList{u"/v4/sports/basketball_nba/events?apiKey=key"_s,
                              u"/v4/sports/basketball_nba/scores?daysFrom=3&apiKey=key"_s}));
        const Fixture next = stored(u"theoddsapi:a1"_s);
        QCOMPARE(next.league, u"NBA"_s);
        QCOMPARE(next.game(), u"LA Lakers @ Boston Celtics"_s);
        QCOMPARE(next.score.status, GameStatus::Scheduled);
        QCOMPARE(next.score.startMs, m_now + 2 * kHour);
        const Fixture live = stored(u"theoddsapi:a2"_s);
        QCOMPARE(live.score.status, GameStatus::Live);
        QCOMPARE(live.score.total, std::optional(Points{60, 51}));
    }

    /// Scores cost quota: they are asked for again only while a known game is on.
    void scoresAreAskedForWhileAGameIsOn()
    {
        const QByteArray begins = game("a1", m_now + kHour);
        const QByteArray ended = game("a1", m_now + kHour, scored("true", "101", "99"));
        m_server->script({answer({begins}), answer({}), answer({begins}), answer({begins}),
                          answer({ended}), answer({})});
        start();
        QVERIFY(waitFor(2));
        clock().advance(30min); // nothing is on: games to come alone
        QVERIFY(waitFor(3));
        clock().advance(30min); // it begins
        QVERIFY(waitFor(5));
        QVERIFY(targets().at(2).contains(u"/events"));
        QVERIFY(targets().at(3).contains(u"/events") && targets().at(4).contains(u"/scores"));
        const Fixture end = stored(u"theoddsapi:a1"_s, [](const GameScore &score) {
            return score.status == GameStatus::Final;
        });
        QCOMPARE(end.score.status, GameStatus::Final);
        QCOMPARE(end.score.total, std::optional(Points{101, 99}));
        clock().advance(30min);
        QVERIFY(waitFor(6));
        clock().advance(30min);
        QVERIFY(waitFor(7));
        QVERIFY(targets().at(5).contains(u"/events") && targets().at(6).contains(u"/events"));
    }

    void aGamePutOffKeepsItsFirstStart()
    {
        m_server->script({answer({game("a1", m_now + 2 * kHour)}), answer({}),
                          answer({game("a1", m_now + 90 * kHour)})});
        start();
        QVERIFY(waitFor(2));
        clock().advance(30min);
        QVERIFY(waitFor(3));
        const Fixture moved = stored(u"theoddsapi:a1"_s, [this](const GameScore &score) {
            return score.startMs == m_now + 90 * kHour;
        });
        QCOMPARE(moved.score.originalStartMs, m_now + 2 * kHour);
    }

    void whatCannotBeStoredKeepsNoOtherOut()
    {
        const QByteArray early = game("a3", m_now + 2 * kHour, scored("true", "9", "1"));
        m_server->script({answer({game("no id", m_now + kHour), game("a1", m_now + 2 * kHour)}),
                          answer({early, game("a2", m_now - kHour)})});
        start();
        QVERIFY(waitFor(2));
        QCOMPARE(stored(u"theoddsapi:a1"_s).score.status, GameStatus::Scheduled);
        QCOMPARE(stored(u"theoddsapi:a2"_s).score.status, GameStatus::Live);
        QVERIFY(!await(m_fixtures->fixture(u"theoddsapi:a3"_s)).value());
        QVERIFY(m_errors->groups().isEmpty());
    }

    void aFaultIsRecordedAndTheSportRests()
    {
        m_server->script({{.status = 503}, answer({})});
        start();
        QVERIFY(spinUntil([this] { return !m_errors->groups().isEmpty(); }));
        QCOMPARE(m_errors->groups().constFirst().code, u"API-004"_s);
        clock().advance(14min);
        QCOMPARE(m_server->requests().size(), 1);
        clock().advance(1min);
        QVERIFY(waitFor(2));
    }

    /// Whichever sport is asked about.
    void aFeedThatIsDownIsLeftAlone()
    {
        m_server->script({{.status = 503}});
        start(true, u"sport_a,sport_b,sport_c,sport_d,sport_e,sport_f,sport_g"_s);
        QVERIFY(waitFor(CircuitBreaker::kFailures));
        QCOMPARE(m_errors->groups().constFirst().code, u"API-004"_s);
        QCOMPARE(m_breakers->state(Feed::TheOddsApi).phase, BreakerState::Phase::Open);
        QCOMPARE(m_server->requests().size(), CircuitBreaker::kFailures);
        m_server->script({answer({game("g1", m_now + kHour)})});
        clock().advance(CircuitBreaker::kRest); // the probe is about a sport that was not asked yet
        QVERIFY(waitFor(CircuitBreaker::kFailures + 1));
        QCOMPARE(m_breakers->state(Feed::TheOddsApi).phase, BreakerState::Phase::Closed);
        QCOMPARE(stored(u"theoddsapi:g1"_s).score.home, u"Boston Celtics"_s);
    }

    void littleQuotaIsLeftAlone()
    {
        m_server->script({answer({game("a1", m_now - kHour)}, 9)});
        start();
        QVERIFY(waitFor(1));
        clock().advance(30min);
        QVERIFY(waitFor(2));
        QVERIFY(!targets().join(u' ').contains(u"/scores"));
    }

    void withoutKeyOrRoleNobodyIsAsked()
    {
        m_server->script({answer({})});
        start(false);
        clock().advance(1h);
        QVERIFY(m_server->requests().isEmpty());
    }

    void soccerThatEndedHasNoScore()
    {
        const FeedGame game{u"a"_s, u"Cup"_s, u"Home"_s, u"Away"_s, 1000, true, 2, 1};
        QVERIFY(!fixtureFrom(game, u"soccer_fa_cup"_s, 5000).score.total);
        QCOMPARE(fixtureFrom(game, u"icehockey_nhl"_s, 5000).score.total,
                 std::optional(Points{2, 1}));
    }

private:
    FakeClock &clock() { return m_record->file.clock(); }

    void start(bool mayAsk = true, const QString &sports = u"basketball_nba"_s)
    {
        QUrl base = m_server->url();
        base.setPath({});
        QProcessEnvironment environment;
        environment.insert(u"ODDS_API_KEY"_s, u"key"_s);
        environment.insert(u"DBSBM_ODDS_API_BASE"_s, base.toString());
        environment.insert(u"DBSBM_FEED_SPORTS"_s, sports);
        environment.insert(u"CACHE_TTL"_s, u"1800"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<AppSettings>(
            AppSettings::Sources{.environment = environment, .dataDir = m_folder->path()});
        QVERIFY(await(m_settings->load()));
        m_breakers = std::make_unique<FeedBreakers>(clock(), m_metrics);
        m_feed = std::make_unique<GameFeed>(
            GameFeed::Services{*m_settings, *m_fixtures, *m_errors, *m_breakers, clock()});
        m_feed->start([mayAsk] { return mayAsk; });
    }
    /// Until so many were asked, and the last is answered.
    bool waitFor(qsizetype requests)
    {
        return spinUntil(
            [&] { return m_server->requests().size() >= requests && !m_feed->isAsking(); });
    }
    QStringList targets() const
    {
        QStringList targets;
        for (const FakeHttpServer::Request &request : m_server->requests())
            targets << QString::fromLatin1(request.target);
        return targets;
    }
    /// As soon as it is so.
    Fixture stored(
        const QString &id,
        const std::function<bool(const GameScore &)> &isSo = [](const GameScore &) { return true; })
    {
        std::optional<Fixture> found;
        spinUntil([&] {
            found = await(m_fixtures->fixture(id)).value();
            return found && isSo(found->score);
        });
        return found.value_or(Fixture());
    }

    std::unique_ptr<RecordFixture> m_record;
    std::unique_ptr<FixtureService> m_fixtures;
    std::unique_ptr<ErrorTracker> m_errors;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppSettings> m_settings;
    Metrics m_metrics;
    std::unique_ptr<FeedBreakers> m_breakers;
    std::unique_ptr<GameFeed> m_feed;
    qint64 m_now = 0;
};

QTEST_GUILESS_MAIN(tst_GameFeed)
#include "tst_GameFeed.moc"
