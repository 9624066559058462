// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "network/discord/rest/RestClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using Reply = FakeHttpServer::Reply;

namespace {

RestRequest get(const QString &path = QStringLiteral("/gateway/bot"))
{
    RestRequest request;
    request.path = path;
    return request;
}

RestRequest post(Repeat repeat = Repeat::Uncertain,
                 const QString &path = QStringLiteral("/channels/1/messages"))
{
    RestRequest request;
    request.method = Method::Post;
    request.path = path;
    request.body = QJsonObject{{QStringLiteral("content"), QStringLiteral("hi")}};
    request.repeat = repeat;
    return request;
}

Reply answer(int status, const QByteArray &body = "{}")
{
    return {.status = status, .body = body};
}

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

/// Each test has a server of its own; time moves by FakeClock only, sockets by the event loop.
class TestRestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsHeaders();
    void jsonBodyAndQuery();
    void multipartBytes();
    void noTokenWhereNotWanted();
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
    void unauthorizedStopsEverything();
    void redirectIsRefused();
    void errorBodyReachesTheDetail();
    void oversizedReply();
    void deadWebhookIsNotCalledAgain();
    void invalidRequestGuard();
    void cancelAll();
    void onlyHttpsOrLoopback();
    void missingToken();

private:
    struct Answer
    {
        std::optional<Result<RestResponse>> result;
    };
    std::shared_ptr<Answer> send(const RestRequest &request);
    qsizetype sent() const { return m_server->requests().size(); }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<RestClient> m_client;
};

#define WAIT_FOR(answer) QTRY_VERIFY((answer)->result.has_value())

void TestRestClient::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_clock = std::make_unique<FakeClock>();
    m_metrics = std::make_unique<Metrics>();
    m_client = std::make_unique<RestClient>(m_server->url(), *m_clock, *m_metrics);
    m_client->setToken(Secret("top.secret.token"));
}

void TestRestClient::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_clock.reset();
}

std::shared_ptr<TestRestClient::Answer> TestRestClient::send(const RestRequest &request)
{
    auto answer = std::make_shared<Answer>();
    m_client->send(request).then(
        this, [answer](const Result<RestResponse> &result) { answer->result = result; });
    return answer;
}

void TestRestClient::sendsHeaders()
{
    m_server->script({answer(200, R"({"url":"x"})")});
    RestRequest request = get();
    request.auditLogReason = QStringLiteral("naïve reason");
    const auto reply = send(request);
    WAIT_FOR(reply);
    QVERIFY(reply->result->has_value());
    QCOMPARE((*reply->result)->status, 200);
    QCOMPARE((*reply->result)->body, QByteArray(R"({"url":"x"})"));
    const auto &seen = m_server->requests().first();
    QCOMPARE(seen.method, QByteArray("GET"));
    QCOMPARE(seen.target, QByteArray("/api/v10/gateway/bot"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Bot top.secret.token"));
    QCOMPARE(seen.headers.value("user-agent"),
             QByteArray("DiscordBot (https://github.com/dbsbm/dbsbm, " DBSBM_VERSION ")"));
    QCOMPARE(seen.headers.value("x-audit-log-reason"), QByteArray("na%C3%AFve%20reason"));
    QVERIFY(!seen.headers.contains("content-type"));
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_rest_requests_total"),
                                {{QStringLiteral("route"), QStringLiteral("GET /gateway/bot")},
                                 {QStringLiteral("status"), QStringLiteral("200")}}),
             1.0);
    QCOMPARE(m_metrics->histogramSum(QStringLiteral("dbsbm_rest_bucket_wait_seconds")).count(),
             quint64(1));
}

void TestRestClient::jsonBodyAndQuery()
{
    RestRequest request = post();
    request.query = {{QStringLiteral("name"), QStringLiteral("a&b c")}};
    const auto reply = send(request);
    WAIT_FOR(reply);
    const auto &seen = m_server->requests().first();
    QCOMPARE(seen.target, QByteArray("/api/v10/channels/1/messages?name=a%26b%20c"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.body, QByteArray(R"({"content":"hi"})"));

    RestRequest empty = post();
    empty.body = QJsonValue::Undefined;
    const auto second = send(empty);
    WAIT_FOR(second);
    QCOMPARE(m_server->requests().last().headers.value("content-type"),
             QByteArray("application/json"));
    QCOMPARE(m_server->requests().last().headers.value("content-length"), QByteArray("0"));
}

void TestRestClient::multipartBytes()
{
    RestRequest request = post();
    const QByteArray picture =
        QByteArray::fromHex("89504e470d0a1a0a00ff") + QByteArray(200'000, '\0');
    request.files = {{QStringLiteral("sl\"ip.png"), picture, QStringLiteral("image/png"), {}},
                     {QStringLiteral("b.txt"), "B", {}, {}}};
    const auto reply = send(request);
    WAIT_FOR(reply);
    QVERIFY(reply->result->has_value());
    const auto &seen = m_server->requests().first();
    const QByteArray type = seen.headers.value("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray line = "--" + type.mid(int(strlen("multipart/form-data; boundary=")));
    const QByteArray expected = line
        + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: "
          "application/json\r\n\r\n"
          "{\"content\":\"hi\"}\r\n"
        + line
        + "\r\nContent-Disposition: form-data; name=\"files[0]\"; "
          "filename=\"sl_ip.png\"\r\nContent-Type: "
          "image/png\r\n\r\n"
        + picture + "\r\n" + line
        + "\r\nContent-Disposition: form-data; name=\"files[1]\"; "
          "filename=\"b.txt\"\r\nContent-Type: "
          "application/octet-stream\r\n\r\nB\r\n"
        + line + "--\r\n";
    QCOMPARE(seen.body, expected);
}

void TestRestClient::noTokenWhereNotWanted()
{
    RestRequest request = post(Repeat::Uncertain, QStringLiteral("/webhooks/1/hooktoken"));
    request.authorize = false;
    const auto reply = send(request);
    WAIT_FOR(reply);
    QVERIFY(!m_server->requests().first().headers.contains("authorization"));
    QVERIFY(!m_metrics->toPrometheusText().contains(QStringLiteral("hooktoken")));
    QVERIFY(!m_client->buckets().first().key.contains(QStringLiteral("hooktoken")));
}

void TestRestClient::waitsForTheBucket()
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

void TestRestClient::rateLimits_data()
{
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("invalid");
    QTest::addRow("user") << QByteArray("user") << 0 << 1;
    QTest::addRow("shared") << QByteArray("shared") << 0 << 0;
    QTest::addRow("sub-limit, some remaining") << QByteArray("user") << 3 << 1;
    QTest::addRow("global") << QByteArray("global") << 0 << 1;
}

void TestRestClient::rateLimits()
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

void TestRestClient::proxy429HoldsEverything()
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

void TestRestClient::rateLimitedForTooLong()
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

void TestRestClient::fiveRateLimitsAreEnough()
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

void TestRestClient::retriesServerFaults()
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

void TestRestClient::givesUpAfterThree()
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

void TestRestClient::lostReplyOfAPostIsUncertain()
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

void TestRestClient::lostReplyOfAGetIsRepeated()
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

void TestRestClient::refusedConnectionIsRetried()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    closed.close();
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

void TestRestClient::callbackIsNeverRepeated()
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

void TestRestClient::deadline()
{
    m_server->script({{.fate = Reply::Silence}});
    const auto reply = send(post());
    QTRY_COMPARE(sent(), 1);
    m_clock->advance(14999ms);
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

void TestRestClient::unauthorizedStopsEverything()
{
    QSignalSpy refused(m_client.get(), &RestClient::tokenRefused);
    m_server->script({answer(401, R"({"code":0,"message":"401: Unauthorized"})")});
    const auto first = send(post());
    const auto waiting = send(post());
    WAIT_FOR(first);
    WAIT_FOR(waiting);
    QVERIFY(first->result->error().is(codes::kTokenRefused));
    QVERIFY(waiting->result->error().is(codes::kTokenRefused));
    QCOMPARE(refused.size(), 1);
    const auto later = send(get());
    QVERIFY(later->result && later->result->error().is(codes::kTokenRefused));
    QCOMPARE(sent(), 1);
    QCOMPARE(m_client->invalidRequests(), 1);
    m_client->setToken(Secret("top.secret.token")); // the same one changes nothing
    QVERIFY(send(get())->result);
    m_client->setToken(Secret("another.good.token"));
    m_server->script({answer(200)});
    const auto good = send(get());
    WAIT_FOR(good);
    QVERIFY(good->result->has_value());
}

void TestRestClient::redirectIsRefused()
{
    Reply away = answer(302);
    FakeHttpServer elsewhere;
    away.headers = {{"Location", elsewhere.url().toEncoded()}};
    m_server->script({away});
    const auto reply = send(get());
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiRefused));
    QCOMPARE(reply->result->error().as<ApiFault>()->status, 302);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void TestRestClient::errorBodyReachesTheDetail()
{
    m_server->script({answer(
        400, R"({"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":
        {"_errors":[{"code":"X","message":"Too long."}]}}}}})")});
    const auto reply = send(post());
    WAIT_FOR(reply);
    const Error &error = reply->result->error();
    QVERIFY(error.is(codes::kApiRefused));
    QCOMPARE(error.as<ApiFault>()->code, 50035);
    QVERIFY2(error.detail().contains(QStringLiteral("embeds[0].title: Too long.")),
             qPrintable(error.detail()));

    m_server->script({answer(403, R"({"code":50013,"message":"Missing Permissions"})")});
    const auto forbidden = send(post());
    WAIT_FOR(forbidden);
    QVERIFY(forbidden->result->error().is(codes::kApiForbidden));
    QVERIFY(forbidden->result->error().userText().contains(QStringLiteral("permission")));
    QCOMPARE(m_client->invalidRequests(), 1);
    QCOMPARE(m_metrics->gauge(QStringLiteral("dbsbm_rest_invalid_requests")), 1.0);
    m_clock->advance(10min);
    QCOMPARE(m_client->invalidRequests(), 0);
}

void TestRestClient::oversizedReply()
{
    m_server->script({answer(200, QByteArray(9 * 1024 * 1024, 'x'))});
    const auto reply = send(get());
    WAIT_FOR(reply);
    QVERIFY(reply->result->error().is(codes::kApiMalformed));
}

void TestRestClient::deadWebhookIsNotCalledAgain()
{
    RestRequest hook = post(Repeat::Uncertain, QStringLiteral("/webhooks/1/tok"));
    hook.authorize = false;
    m_server->script({answer(404, R"({"code":10015,"message":"Unknown Webhook"})")});
    const auto dead = send(hook);
    WAIT_FOR(dead);
    const auto again = send(hook);
    QVERIFY(again->result && again->result->error().is(codes::kApiNotFound));
    QCOMPARE(sent(), 1);
    hook.path = QStringLiteral("/webhooks/2/tok");
    const auto other = send(hook);
    WAIT_FOR(other);
    QCOMPARE(sent(), 2);
}

void TestRestClient::invalidRequestGuard()
{
    m_server->script({answer(403)});
    for (int i = 0; i < 5000; i += 50) { // as many as the global limit lets through
        QList<std::shared_ptr<Answer>> batch;
        for (int j = 0; j < 50; ++j)
            batch.append(send(get(QStringLiteral("/channels/%1").arg(j))));
        for (const auto &reply : batch)
            WAIT_FOR(reply);
        m_clock->advance(1s);
    }
    QCOMPARE(m_client->invalidRequests(), 5000);
    const auto refused = send(get());
    QVERIFY(refused->result && refused->result->error().is(codes::kInvalidRequestGuard));
    QCOMPARE(sent(), 5000);
    m_clock->advance(10min);
    m_server->script({answer(200)});
    const auto good = send(get());
    WAIT_FOR(good);
    QVERIFY(good->result->has_value());
}

void TestRestClient::cancelAll()
{
    m_server->script({{.fate = Reply::Silence}});
    const auto underWay = send(post());
    const auto waiting = send(post());
    const auto reading = send(get());
    QTRY_COMPARE(sent(), 2);
    m_client->cancelAll();
    QVERIFY(underWay->result && underWay->result->error().is(codes::kDeliveryUncertain));
    QVERIFY(waiting->result && waiting->result->error().is(codes::kCancelled));
    QVERIFY(reading->result && reading->result->error().is(codes::kCancelled));
    m_server->script({answer(200)});
    const auto next = send(post());
    WAIT_FOR(next);
    QVERIFY(next->result->has_value());
    QCOMPARE(sent(), 3);
}

void TestRestClient::onlyHttpsOrLoopback()
{
    RestClient client(QUrl(QStringLiteral("http://discord.example/api/v10")), *m_clock, *m_metrics);
    client.setToken(Secret("t"));
    std::optional<Result<RestResponse>> result;
    client.send(get()).then(this, [&](const Result<RestResponse> &reply) { result = reply; });
    QVERIFY(result && result->error().is(codes::kSettingInvalid));
}

void TestRestClient::missingToken()
{
    m_client->setToken(Secret());
    const auto reply = send(get());
    QVERIFY(reply->result && reply->result->error().is(codes::kTokenMissing));
    QCOMPARE(sent(), 0);
}

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_RestClient.moc"
