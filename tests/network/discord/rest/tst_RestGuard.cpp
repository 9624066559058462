// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RestGuard.h"

#include "models/core/ErrorCodes.h"
#include "tests/network/discord/rest/RestFixture.h"

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using Phase = BreakerState::Phase;

/// What the client does when Discord is down: spares it, and comes back.
class TestRestGuard : public RestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void allIsKnownFromTheStart();
    void opensCloses();
    void aProbeThatFailsOpensItAgain();
    void silenceOpensItToo();
    void interactionsAndLoginsAlwaysGo();
    void refusalsOfRequestsAreAnswers();
    void retriesEndWithTheBudget();
    void anUnknownNameIsToldClearly();

private:
    void fail(int times);
    BreakerState breaker() const { return m_client->breakers().constFirst(); }
    double retries(const QString &outcome) const
    {
        return m_metrics->counter(metric::kRestRetries, {{QStringLiteral("outcome"), outcome}});
    }
};

namespace {

RestRequest ask()
{
    return get(QStringLiteral("/channels/1/messages"));
}

RestRequest once()
{
    RestRequest request = post(Repeat::Never);
    return request;
}

} // namespace

void TestRestGuard::fail(int times)
{
    for (int i = 0; i < times; ++i) {
        m_server->script({answer(503)});
        const auto reply = send(once());
        WAIT_FOR(reply);
        QVERIFY(!*reply->result);
        QCOMPARE(reply->result->error().code(), QStringLiteral("API-004"));
    }
}

void TestRestGuard::allIsKnownFromTheStart()
{
    const QString text = m_metrics->toPrometheusText();
    const QString host = QStringLiteral("{dependency=\"%1\"} 0\n").arg(breaker().dependency);
    const QStringList lines{QStringLiteral("dbsbm_circuit_breaker_phase") + host,
                            QStringLiteral("dbsbm_circuit_breaker_opened_total") + host,
                            QStringLiteral("dbsbm_rest_invalid_requests 0\n")};
    for (const QString &line : lines)
        QVERIFY2(text.contains(line), qPrintable(line + text));
}

void TestRestGuard::opensCloses()
{
    fail(5);
    QCOMPARE(breaker().phase, Phase::Open);
    const MetricLabels host{{QStringLiteral("dependency"), breaker().dependency}};
    QCOMPARE(m_metrics->gauge(metric::kBreakerPhase, host), 2.0);
    QCOMPARE(m_metrics->counter(metric::kBreakerOpened, host), 1.0);
    const auto before = sent();
    m_clock->advance(15s);
    const auto refused = send(ask());
    QVERIFY(refused->result); // at once
    QCOMPARE(refused->result->error().code(), QStringLiteral("API-001"));
    QVERIFY(refused->result->error().retryable());
    QVERIFY(refused->result->error().userText().contains(u"45 seconds"));
    QCOMPARE(sent(), before);
    m_clock->advance(45s);
    m_server->script({answer(200)});
    const auto probe = send(ask());
    const auto another = send(ask());
    QVERIFY(another->result && !*another->result); // one probe at a time
    WAIT_FOR(probe);
    QVERIFY(*probe->result);
    QCOMPARE(sent(), before + 1);
    QCOMPARE(breaker().phase, Phase::Closed);
    QCOMPARE(m_metrics->gauge(metric::kBreakerPhase, host), 0.0);
    m_server->script({answer(200)});
    const auto after = send(ask());
    WAIT_FOR(after);
    QVERIFY(*after->result);
}

void TestRestGuard::aProbeThatFailsOpensItAgain()
{
    fail(5);
    m_clock->advance(60s);
    const auto before = sent();
    m_server->script({answer(500), answer(500), answer(500)});
    const auto probe = send(ask()); // could be tried three times, but once is enough
    WAIT_FOR(probe);
    QCOMPARE(probe->result->error().code(), QStringLiteral("API-004"));
    QCOMPARE(sent(), before + 1);
    QCOMPARE(breaker().phase, Phase::Open);
    QCOMPARE(breaker().opened, 2u);
}

void TestRestGuard::silenceOpensItToo()
{
    m_server->script({{.fate = Reply::Silence}});
    for (int i = 1; i <= CircuitBreaker::kFailures; ++i) {
        RestRequest request = once();
        request.deadline = 3s;
        const auto before = sent();
        const auto reply = send(request);
        QTRY_COMPARE(sent(), before + 1);
        m_clock->advance(3s);
        WAIT_FOR(reply);
        QVERIFY(reply->result->error().is(codes::kApiTimeout));
    }
    QCOMPARE(breaker().phase, Phase::Open);
}

void TestRestGuard::interactionsAndLoginsAlwaysGo()
{
    fail(5);
    RestRequest callback = once();
    callback.path = QStringLiteral("/interactions/1/token/callback");
    callback.interaction = true;
    callback.authorize = false;
    m_server->script({answer(204, {})});
    const auto reply = send(callback);
    WAIT_FOR(reply);
    QVERIFY(*reply->result);
    QCOMPARE(breaker().phase, Phase::Closed); // it answers again
    fail(5);
    m_server->script({answer(200)});
    const auto login = send(get(QStringLiteral("/gateway/bot")));
    WAIT_FOR(login);
    QVERIFY(*login->result);
    QCOMPARE(breaker().phase, Phase::Closed);
}

void TestRestGuard::refusalsOfRequestsAreAnswers()
{
    for (int i = 0; i < 8; ++i) {
        m_server->script({answer(404)});
        const auto reply = send(ask());
        WAIT_FOR(reply);
        QVERIFY(!*reply->result);
    }
    QCOMPARE(breaker().phase, Phase::Closed);
    QCOMPARE(breaker().failures, 0);
}

/// Every second request fails once, so that the breaker never opens: ten retries, then none.
void TestRestGuard::retriesEndWithTheBudget()
{
    int answeredAtLast = 0;
    for (int i = 0; i < 12; ++i) {
        m_server->script({answer(502), answer(200)});
        const auto reply = send(ask());
        QTRY_VERIFY(reply->result || m_clock->pendingTimers() > 0);
        QTRY_VERIFY(m_client->load().onWire == 0);
        m_clock->advance(500ms);
        WAIT_FOR(reply);
        answeredAtLast += reply->result->has_value();
        if (!*reply->result) { // the second answer is still due
            const auto rest = send(ask());
            WAIT_FOR(rest);
        }
    }
    // Ten in reserve, one that refills in six seconds, and a tenth of each request.
    QCOMPARE(retries(QStringLiteral("sent")), double(answeredAtLast));
    QVERIFY(answeredAtLast >= 10);
    QCOMPARE(retries(QStringLiteral("sent")) + retries(QStringLiteral("refused")), 12.0);
}

/// DNS that knows no such name: the sentence says what to look at, and the client backs off.
void TestRestGuard::anUnknownNameIsToldClearly()
{
    m_client = std::make_unique<RestClient>(QUrl(QStringLiteral("https://discord.invalid/api/v10")),
                                            *m_clock, *m_metrics);
    m_client->setToken(Secret("token"));
    int requests = 0;
    while (m_client->breakers().constFirst().phase == Phase::Closed && requests < 10) {
        const auto reply = send(once());
        WAIT_FOR(reply);
        QCOMPARE(reply->result->error().code(), QStringLiteral("API-001"));
        QVERIFY(reply->result->error().userText().contains(u"network connection"));
        QVERIFY(!reply->result->error().detail().isEmpty());
        ++requests;
    }
    QCOMPARE(requests, 5);
    const auto refused = send(ask());
    QVERIFY(refused->result);
    QVERIFY(refused->result->error().userText().contains(u"60 seconds"));
}

QTEST_GUILESS_MAIN(TestRestGuard)
#include "tst_RestGuard.moc"
