// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/network/discord/rest/RestFixture.h"

#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestRestClient : public RestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void sendsHeaders();
    void jsonBodyAndQuery();
    void multipartBytes();
    void noTokenWhereNotWanted();
    void unauthorizedStopsEverything();
    void redirectIsRefused();
    void errorBodyReachesTheDetail();
    void oversizedReply();
    void deadWebhookIsNotCalledAgain();
    void invalidRequestGuard();
    void cancelAll();
    void onlyHttpsOrLoopback();
    void missingToken();
};

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
    m_client->setInvalidRequestLimit(20); // 5,000 is tst_InvalidRequests' business
    m_server->script({answer(403)});
    QList<std::shared_ptr<Answer>> refusals;
    for (int i = 1; i < 20; ++i)
        refusals.append(send(get(QStringLiteral("/channels/%1").arg(i))));
    for (const auto &reply : refusals)
        WAIT_FOR(reply);
    QCOMPARE(m_client->invalidRequests(), 19);

    const auto last = send(get());
    const auto waiting = send(get()); // the same bucket: behind it
    WAIT_FOR(last);
    QVERIFY(last->result->error().is(codes::kApiForbidden));
    WAIT_FOR(waiting);
    QVERIFY(waiting->result->error().is(codes::kInvalidRequestGuard));
    QCOMPARE(m_client->invalidRequests(), 20);
    const qsizetype before = sent();
    const auto refused = send(get());
    QVERIFY(refused->result && refused->result->error().is(codes::kInvalidRequestGuard));
    QCOMPARE(sent(), before);
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
