// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/FeedWatch.h"

#include "models/ops/Metrics.h"
#include "models/settings/AppSettings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FakeHttpServer::Reply sports(int used, int limit)
{
    return {.body = R"({"errors": [], "response": {"requests": {"current": )"
                + QByteArray::number(used) + R"(, "limit_day": )" + QByteArray::number(limit)
                + "}}}"};
}

FakeHttpServer::Reply odds(int left, int used)
{
    return {.body = "[]",
            .headers = {{"x-requests-remaining", QByteArray::number(left)},
                        {"x-requests-used", QByteArray::number(used)}}};
}

QString originOf(const FakeHttpServer &server)
{
    QUrl url = server.url();
    url.setPath({});
    return url.toString();
}

} // namespace

class tst_FeedWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_metrics = Metrics();
        m_folder = std::make_unique<QTemporaryDir>();
        m_sports = std::make_unique<FakeHttpServer>();
        m_odds = std::make_unique<FakeHttpServer>();
        m_sports->script({sports(10, 100)});
        m_odds->script({odds(30, 70)});
    }
    void cleanup()
    {
        m_watch.reset();
        m_settings.reset();
    }

    void withoutAKeyNobodyIsAsked()
    {
        start({});
        const HealthReading reading = look();
        QCOMPARE(state(reading), HealthState::Unknown);
        QVERIFY(reading.note.contains(u"No key"));
        QCOMPARE(await(m_watch->tryFeed(Feed::ApiSports)).verdict, CheckVerdict::Skipped);
        QVERIFY(m_sports->requests().isEmpty() && m_odds->requests().isEmpty());
    }

    void theScarcestFeedCounts()
    {
        start({u"API_KEY"_s, u"ODDS_API_KEY"_s});
        const HealthReading reading = look();
        QCOMPARE(reading.value, 30.0);
        QCOMPARE(state(reading), HealthState::Healthy);
        QVERIFY2(reading.note.contains(u"API-Sports: 90 of 100 requests left.")
                     && reading.note.contains(u"The Odds API: 30 of 100 requests left."),
                 qUtf8Printable(reading.note));
    }

    void littleLeftIsSaid()
    {
        m_odds->script({odds(10, 90), odds(4, 96)});
        start({u"ODDS_API_KEY"_s});
        QCOMPARE(state(look()), HealthState::Warning);
        m_clock->advance(FeedWatch::kEvery);
        QCOMPARE(state(look()), HealthState::Critical);
        const CheckOutcome tried = await(m_watch->tryFeed(Feed::TheOddsApi));
        QCOMPARE(tried.verdict, CheckVerdict::Warning);
        QVERIFY(!tried.mend.isEmpty());
    }

    void isAskedForSeldom()
    {
        start({u"API_KEY"_s});
        look();
        m_clock->advance(FeedWatch::kEvery - 1s);
        look();
        QCOMPARE(m_sports->requests().size(), 1);
        m_clock->advance(1s);
        look();
        QCOMPARE(m_sports->requests().size(), 2);
    }

    void whatIsLeftIsAMetric()
    {
        m_sports->script({sports(10, 100), {.status = 503}, sports(25, 100)});
        start({u"API_KEY"_s});
        QVERIFY(std::isnan(left()));
        look();
        QCOMPARE(left(), 90.0);
        QCOMPARE(age(), 0.0);
        QVERIFY(std::isnan(m_metrics.gauge(metric::kFeedLeft, {{u"feed"_s, u"The Odds API"_s}})));
        m_clock->advance(60s);
        look(); // is asked nothing
        QCOMPARE(left(), 90.0);
        QCOMPARE(age(), 60.0);
        m_clock->advance(FeedWatch::kEvery - 60s);
        look(); // is down: a gap, and the age of what it said
        QVERIFY(std::isnan(left()));
        QCOMPARE(age(), 1'800.0);
        m_clock->advance(FeedWatch::kAgain);
        look();
        QCOMPARE(left(), 75.0);
        QCOMPARE(age(), 0.0);
    }

    /// What was known stays, and how old it is.
    void aFeedThatIsDown()
    {
        m_sports->script({sports(10, 100), {.status = 503}, sports(20, 100)});
        start({u"API_KEY"_s});
        QCOMPARE(look().value, 90.0);
        m_clock->advance(FeedWatch::kEvery);
        const HealthReading down = look();
        QCOMPARE(down.value, 90.0);
        QCOMPARE(state(down), HealthState::Warning);
        QVERIFY2(down.note.contains(u"fault of its own") && down.note.contains(u"30 minute"),
                 qUtf8Printable(down.note));
        m_clock->advance(FeedWatch::kAgain);
        const HealthReading back = look();
        QCOMPARE(back.value, 80.0);
        QCOMPARE(state(back), HealthState::Healthy);
    }

    void oneThatNeverAnswered()
    {
        m_odds.reset();
        start({u"ODDS_API_KEY"_s}, u"http://127.0.0.1:1"_s);
        const HealthReading reading = look();
        QVERIFY(std::isnan(reading.value));
        QCOMPARE(state(reading), HealthState::Warning);
        const CheckOutcome tried = await(m_watch->tryFeed(Feed::TheOddsApi));
        QCOMPARE(tried.verdict, CheckVerdict::Failed);
        QVERIFY(tried.sentence.startsWith(u"API-001"));
    }

    void anotherAddressIsAskedAtOnce()
    {
        start({u"API_KEY"_s});
        look();
        FakeHttpServer other;
        other.script({sports(50, 100)});
        QVERIFY(await(m_settings->set(u"api_sports_base"_s, originOf(other))));
        QCOMPARE(look().value, 50.0);
    }

    /// An answer under way to a question about another key says nothing of this one.
    void anAnswerFromBeforeTheChangeIsDropped()
    {
        m_sports->script({{.fate = FakeHttpServer::Reply::Silence}});
        start({u"API_KEY"_s});
        auto first = m_watch->look();
        QVERIFY(spinUntil([this] { return m_sports->requests().size() == 1; }));
        FakeHttpServer other;
        other.script({sports(50, 100)});
        QVERIFY(await(m_settings->set(u"api_sports_base"_s, originOf(other))));
        m_sports->release(sports(10, 100));
        QVERIFY(std::isnan(await(std::move(first))->value));
        QCOMPARE(look().value, 50.0);
    }

private:
    void start(const QStringList &keys, const QString &oddsBase = {})
    {
        QProcessEnvironment environment;
        for (const QString &key : keys)
            environment.insert(key, u"0123456789abcdef"_s);
        m_settings = std::make_unique<AppSettings>(
            AppSettings::Sources{.environment = environment, .dataDir = m_folder->path()});
        QVERIFY(await(m_settings->load()));
        QVERIFY(await(m_settings->set(u"api_sports_base"_s, originOf(*m_sports))));
        QVERIFY(await(m_settings->set(u"odds_api_base"_s,
                                      oddsBase.isEmpty() ? originOf(*m_odds) : oddsBase)));
        m_watch = std::make_unique<FeedWatch>(*m_settings, m_metrics, *m_clock);
    }
    double left() const
    {
        return m_metrics.gauge(metric::kFeedLeft, {{u"feed"_s, u"API-Sports"_s}});
    }
    double age() const { return m_metrics.gauge(metric::kFeedAge, {{u"feed"_s, u"API-Sports"_s}}); }
    HealthReading look() { return await(m_watch->look()).value(); }
    static HealthState state(const HealthReading &reading)
    {
        return judge(*findHealthCheck(u"feed_quota"_s), reading).state;
    }

    Metrics m_metrics;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_sports, m_odds;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<FeedWatch> m_watch;
};

QTEST_GUILESS_MAIN(tst_FeedWatch)
#include "tst_FeedWatch.moc"
