// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/network/discord/rest/RestFixture.h"

#include <QTcpSocket>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

namespace {

Reply limited(const QByteArray &scope, const QByteArray &retryAfter, int remaining = 0)
{
    return {.status = 429,
            .body = R"({"message":"slow down","retry_after":)" + retryAfter + R"(,"global":)"
                + (scope == "global" ? "true" : "false") + '}',
            .headers = {{"X-RateLimit-Scope", scope},
                        {"X-RateLimit-Limit", "5"},
                        {"X-RateLimit-Remaining", QByteArray::number(remaining)},
                        {"X-RateLimit-Reset-After", retryAfter},
                        {"Retry-After", "99"}}};
}

} // namespace

/// When a request is held back, sent again, or given up.
class TestRestRetries : public RestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForTheBucket();
    void rateLimits_data();
    void rateLimits();
    void proxy429HoldsEverything();
    void rateLimitedForTooLong();
    void fiveRateLimitsAreEnough();
    void retriesServerFaults();
    void givesUpAfterThree();
    void lostReplyOfAPostIsUncertain();
    void lostReplyOfAGetIsRepeated();
    void refusedConnectionIsRetried();
    void callbackIsNeverRepeated();
    void deadline();
    void isAsPatientAsAsked();
};

void TestRestRetries::waitsForTheBucket()
{
    Reply spent = answer(200);
    spent.headers = {{"X-RateLimit-Limit", "1"},
                     {"X-RateLimit-Remaining", "0"},
                     {"X-RateLimit-Reset-After", "1.75"},
                     {"X-RateLimit-Bucket", "h"}};
    m_server->script({spent});
    const auto first = send(post());
    const auto second = send(post());
    const auto elsewhere = send(post(Repeat::Uncertain, QStringLiteral("/channels/2/messages")));
    WAIT_FOR(first);
    WAIT_FOR(elsewhere);
    QCOMPARE(sent(), 2);
    QCOMPARE(m_clock->untilNextTimer(), 1750ms);
    m_clock->advance(1749ms);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(sent(), 2);
    QVERIFY(!second->result);
    m_clock->advance(1ms);
    WAIT_FOR(second);
    QCOMPARE(sent(), 3);
    QVERIFY(m_metrics->histogramSum(QStringLiteral("dbsbm_rest_bucket_wait_seconds")).maxMs()
            >= 1740);
}

void TestRestRetries::rateLimits_data()
{
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("invalid");
    QTest::addRow("user") << QByteArray("user") << 0 << 1;
    QTest::addRow("shared") << QByteArray("shared") << 0 << 0;
    QTest::addRow("sub-limit, some remaining") << QByteArray("user") << 3 << 1;
    QTest::addRow("global") << QByteArray("global") << 0 << 1;
}

void TestRestRetries::rateLimits()
{
    QFETCH(QByteArray, scope);
    QFETCH(int, remaining);
    m_server->script({limited(scope, "2.5", remaining), answer(200)});
    const auto reply = send(post());
    QTRY_COMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_rest_rate_limited_total")), 1.0);
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_rest_rate_limited_total"),
                                {{QStringLiteral("scope"), QString::fromLatin1(scope)}}),
             1.0);
    QTEST(m_client->invalidRequests(), "invalid");
    QCOMPARE(m_clock->untilNextTimer(), 2500ms); // the body is finer than Retry-After
    // Only a global limit holds the other routes, and never interactions.
    const auto other = send(get());
    const auto callback = send(post(Repeat::Never, QStringLiteral("/interactions/1/t/callback")));
    WAIT_FOR(callback);
    QVERIFY(callback->result->has_value());
    if (scope == "global")
        QVERIFY(!other->result);
    else
        WAIT_FOR(other);
    QVERIFY(!reply->result);
    m_clock->advance(2500ms);
    WAIT_FOR(reply);
    WAIT_FOR(other);
    QVERIFY(reply->result->has_value());
    QCOMPARE(sent(), 4);
}

void TestRestRetries::proxy429HoldsEverything()
{
    m_server->script(
        {{.status = 429, .body = "<html>", .headers = {{"Retry-After", "7"}}}, answer(200)});
    const auto reply = send(get());
    QTRY_COMPARE(m_client->invalidRequests(), 1);
    const auto callback = send(post(Repeat::Never, QStringLiteral("/interactions/1/t/callback")));
    QCOMPARE(m_clock->untilNextTimer(), 7000ms);
    QVERIFY(!callback->result);
    m_clock->advance(7s);
    WAIT_FOR(reply);
    WAIT_FOR(callback);
    QVERIFY(callback->result->has_value());
}

void TestRestRetries::rateLimitedForTooLong()
{
    m_server->script({limited("user", "600")});
    const auto reply = send(post());
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiRateLimited));
    const auto *const fault = reply->result->error().as<RateLimitFault>();
    QVERIFY(fault);
    QCOMPARE(fault->retryAfter, 600s);
    QCOMPARE(fault->retryAtMs, m_clock->nowMs() + 600'000);
}

void TestRestRetries::fiveRateLimitsAreEnough()
{
    m_server->script({limited("user", "1")});
    const auto reply = send(post());
    for (int i = 1; i < 5; ++i) {
        QTRY_COMPARE(m_client->invalidRequests(), i);
        m_clock->advance(1s);
    }
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiRateLimited));
    QCOMPARE(sent(), 5);
}

void TestRestRetries::retriesServerFaults()
{
    m_server->script({answer(502, "bad gateway"), answer(502, "bad gateway"), answer(200)});
    const auto reply = send(get());
    const QString requests = QStringLiteral("dbsbm_rest_requests_total");
    QTRY_COMPARE(m_metrics->counterSum(requests), 1.0);
    QCOMPARE(m_clock->untilNextTimer(), 500ms);
    m_clock->advance(500ms);
    QTRY_COMPARE(m_metrics->counterSum(requests), 2.0);
    QCOMPARE(m_clock->untilNextTimer(), 2000ms);
    m_clock->advance(2000ms);
    WAIT_FOR(reply);
    QVERIFY(reply->result->has_value());
}

void TestRestRetries::givesUpAfterThree()
{
    m_server->script({answer(503)});
    const auto reply = send(get());
    for (int i = 1; i <= 2; ++i) {
        QTRY_COMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_rest_requests_total")), double(i));
        m_clock->advance(2s);
    }
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiServerFault));
    QCOMPARE(reply->result->error().as<ApiFault>()->status, 503);
    QCOMPARE(sent(), 3);
}

void TestRestRetries::lostReplyOfAPostIsUncertain()
{
    m_server->script({{.fate = Reply::BreakLine}});
    const auto lost = send(post());
    WAIT_FOR(lost);
    QVERIFY(lost->result->error().is(codes::kDeliveryUncertain));
    QCOMPARE(sent(), 1); // not even Qt's own second attempt

    // The same on a connection that was in use before.
    m_server->script({answer(200), {.fate = Reply::BreakLine}});
    const auto warm = send(post());
    WAIT_FOR(warm);
    RestRequest multipart = post();
    multipart.files = {
        {QStringLiteral("a.png"), QByteArray(100'000, 'x'), QStringLiteral("image/png"), {}}};
    QTRY_COMPARE(sent(), 2);
    const auto second = send(multipart);
    WAIT_FOR(second);
    QVERIFY(second->result->error().is(codes::kDeliveryUncertain));
    QCOMPARE(sent(), 3);

    m_server->script({answer(502)});
    const auto third = send(post());
    WAIT_FOR(third);
    QVERIFY(third->result->error().is(codes::kDeliveryUncertain));
    QCOMPARE(sent(), 4);
    QVERIFY(m_clock->pendingTimers() == 0);
}

void TestRestRetries::lostReplyOfAGetIsRepeated()
{
    RestRequest request = post(Repeat::Safe, QStringLiteral("/channels/1"));
    request.method = Method::Patch;
    m_server->script({{.fate = Reply::BreakLine}, answer(200)});
    const auto patched = send(request);
    QTRY_COMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_rest_requests_total")), 1.0);
    m_clock->advance(500ms);
    WAIT_FOR(patched);
    QVERIFY(patched->result->has_value());
    QCOMPARE(sent(), 2);

    m_server->script({{.fate = Reply::BreakLine}, answer(200)});
    const auto got = send(get());
    QTRY_VERIFY(got->result
                || m_clock->untilNextTimer() == 500ms); // Qt repeats a GET at once by itself
    m_clock->advance(500ms);
    WAIT_FOR(got);
    QVERIFY(got->result->has_value());
    QCOMPARE(sent(), 4);
}

void TestRestRetries::refusedConnectionIsRetried()
{
    // Bound but not listening: connections are refused, and no other test can take the port.
    QTcpSocket closed;
    QVERIFY(closed.bind(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.localPort()));
    m_client = std::make_unique<RestClient>(url, *m_clock, *m_metrics);
    m_client->setToken(Secret("t"));
    const auto reply = send(post());
    for (int i = 1; i <= 2; ++i) {
        QTRY_COMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_rest_requests_total")), double(i));
        QVERIFY(!reply->result);
        m_clock->advance(2s);
    }
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiUnreachable)); // certain: nothing was sent
}

void TestRestRetries::callbackIsNeverRepeated()
{
    const QString path = QStringLiteral("/interactions/1/t/callback");
    m_server->script({{.fate = Reply::BreakLine}});
    const auto lost = send(post(Repeat::Never, path));
    WAIT_FOR(lost);
    QVERIFY(lost->result->error().is(codes::kApiUnreachable));
    m_server->script({limited("user", "1")});
    const auto limitedReply = send(post(Repeat::Never, path));
    WAIT_FOR(limitedReply);
    QVERIFY(limitedReply->result->error().is(codes::kApiRateLimited));
    m_clock->advance(1s);
    m_server->script({answer(404, R"({"code":10062,"message":"Unknown interaction"})")});
    const auto late = send(post(Repeat::Never, path));
    WAIT_FOR(late);
    QCOMPARE(late->result->error().as<ApiFault>()->code, 10062);
    QCOMPARE(sent(), 3);
}

void TestRestRetries::deadline()
{
    m_server->script({{.fate = Reply::Silence}});
    const auto reply = send(post());
    QTRY_COMPARE(sent(), 1);
    m_clock->advance(29999ms);
    QVERIFY(!reply->result);
    m_clock->advance(1ms);
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kDeliveryUncertain));

    RestRequest once = post(Repeat::Never, QStringLiteral("/interactions/1/t/callback"));
    once.deadline = 3s;
    const auto callback = send(once);
    QTRY_COMPARE(sent(), 2);
    m_clock->advance(3s);
    WAIT_FOR(callback);
    QVERIFY(callback->result->error().is(codes::kApiTimeout));
}

void TestRestRetries::isAsPatientAsAsked()
{
    m_client =
        std::make_unique<RestClient>(m_server->url(), *m_clock, *m_metrics,
                                     RestOptions{.timeout = 7s, .tries = 2, .longestWait = 200ms});
    m_client->setToken(Secret("top.secret.token"));
    m_server->script({answer(503), answer(503), {.fate = Reply::Silence}});
    const auto reply = send(get());
    QTRY_COMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_rest_requests_total")), 1.0);
    QCOMPARE(m_clock->untilNextTimer(), 200ms);
    m_clock->advance(200ms);
    WAIT_FOR(reply);
    QCOMPARE(sent(), 2);
    const auto hung = send(post());
    QTRY_COMPARE(sent(), 3);
    m_clock->advance(6999ms);
    QVERIFY(!hung->result);
    m_clock->advance(1ms);
    WAIT_FOR(hung);
}

QTEST_GUILESS_MAIN(TestRestRetries)
#include "tst_RestRetries.moc"
