// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "network/discord/rest/DiscordApi.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;

/// Each route says the right thing on the wire and reads the answer.
class TestDiscordApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void gatewayAndApplication();
    void commands();
    void callbackAndOriginal();
    void webhooks();
    void messages();
    void malformedAnswer();

private:
    template<typename T>
    Result<T> wait(Task<Result<T>> task)
    {
        std::optional<Result<T>> result;
        task.then(this, [&result](Result<T> value) { result = std::move(value); });
        [&] { QTRY_VERIFY(result.has_value()); }();
        if (!result)
            return fail(codes::kInternal, InternalFault{}, QStringLiteral("no answer"));
        return *result;
    }
    void answer(const QByteArray &body, int status = 200)
    {
        m_server->script({{.status = status, .body = body}});
    }
    const FakeHttpServer::Request &last() const { return m_server->requests().last(); }
    QByteArray line() const
    {
        return last().method + ' ' + last().target.mid(int(strlen("/api/v10")));
    }
    QJsonObject sent() const { return QJsonDocument::fromJson(last().body).object(); }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<RestClient> m_client;
    std::unique_ptr<DiscordApi> m_api;
};

namespace {

Interaction interaction()
{
    Interaction made;
    made.id = InteractionId{11};
    made.application = ApplicationId{22};
    made.token = QStringLiteral("itoken");
    return made;
}

OutgoingMessage loud()
{
    OutgoingMessage message;
    message.content = QStringLiteral("hi");
    message.username = QStringLiteral("Ann");
    message.avatarUrl = QStringLiteral("https://a.example/a.png");
    message.nonce = QStringLiteral("n1");
    message.ephemeral = true;
    return message;
}

} // namespace

void TestDiscordApi::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_clock = std::make_unique<FakeClock>();
    m_metrics = std::make_unique<Metrics>();
    m_client = std::make_unique<RestClient>(m_server->url(), *m_clock, *m_metrics);
    m_client->setToken(Secret("t"));
    m_api = std::make_unique<DiscordApi>(*m_client, this);
}

void TestDiscordApi::cleanup()
{
    m_api.reset();
    m_client.reset();
    m_server.reset();
}

void TestDiscordApi::gatewayAndApplication()
{
    answer(R"({"url":"wss://g","shards":2,"session_start_limit":{"remaining":7}})");
    const auto bot = wait(m_api->gatewayBot());
    QVERIFY(bot);
    QCOMPARE(bot->shards, 2);
    QCOMPARE(bot->remaining, 7);
    QCOMPARE(line(), QByteArray("GET /gateway/bot"));
    answer(R"({"id":"22","name":"B","flags":16384})");
    QCOMPARE(wait(m_api->currentApplication())->flags, quint64(16384));
    QCOMPARE(line(), QByteArray("GET /applications/@me"));
}

void TestDiscordApi::commands()
{
    answer(R"([{"id":"1","name":"bet"}])");
    QCOMPARE(wait(m_api->globalCommands(ApplicationId{22}))->size(), 1);
    QCOMPARE(line(), QByteArray("GET /applications/22/commands?with_localizations=true"));
    QVERIFY(wait(
        m_api->setGuildCommands(ApplicationId{22}, GuildId{5},
                                {QJsonObject{{QStringLiteral("name"), QStringLiteral("bet")}}})));
    QCOMPARE(line(), QByteArray("PUT /applications/22/guilds/5/commands"));
    QCOMPARE(last().body, QByteArray(R"([{"name":"bet"}])"));
    QVERIFY(wait(m_api->setGlobalCommands(ApplicationId{22}, {})));
    QCOMPARE(last().body, QByteArray("[]"));
    QVERIFY(wait(m_api->guildCommands(ApplicationId{22}, GuildId{5})));
}

void TestDiscordApi::callbackAndOriginal()
{
    answer({}, 204);
    QVERIFY(wait(m_api->interactionCallback(interaction(), CallbackType::Message, loud())));
    QCOMPARE(line(), QByteArray("POST /interactions/11/itoken/callback"));
    QVERIFY(!last().headers.contains("authorization"));
    QCOMPARE(sent()[u"type"].toInt(), 4);
    const QJsonObject data = sent()[u"data"].toObject();
    QCOMPARE(data[u"flags"].toInt(), 64);
    QCOMPARE(data.keys(),
             QStringList({QStringLiteral("allowed_mentions"), QStringLiteral("content"),
                          QStringLiteral("flags")}));

    QVERIFY(wait(
        m_api->interactionCallbackRaw(interaction(), QJsonObject{{QStringLiteral("type"), 8}})));
    QCOMPARE(sent()[u"type"].toInt(), 8);
    QVERIFY(wait(m_api->editOriginal(interaction(), loud())));
    QCOMPARE(line(), QByteArray("PATCH /webhooks/22/itoken/messages/@original"));
    QVERIFY(!last().headers.contains("authorization"));
    QCOMPARE(sent().keys(),
             QStringList({QStringLiteral("allowed_mentions"), QStringLiteral("content")}));
    QVERIFY(wait(m_api->deleteOriginal(interaction())));
    QCOMPARE(line(), QByteArray("DELETE /webhooks/22/itoken/messages/@original"));
    QVERIFY(wait(m_api->followUp(interaction(), loud())));
    QCOMPARE(line(), QByteArray("POST /webhooks/22/itoken"));
}

void TestDiscordApi::webhooks()
{
    answer(R"([{"id":"7","token":"wt"}])");
    const auto list = wait(m_api->channelWebhooks(ChannelId{3}));
    QVERIFY(list && list->size() == 1);
    QCOMPARE(line(), QByteArray("GET /channels/3/webhooks"));
    answer(R"({"id":"7","token":"wt"})");
    const auto made = wait(m_api->createWebhook(ChannelId{3}, QStringLiteral("Bets")));
    QCOMPARE(line(), QByteArray("POST /channels/3/webhooks"));
    QCOMPARE(sent()[u"name"].toString(), QStringLiteral("Bets"));
    QVERIFY(made);

    answer(R"({"id":"70","channel_id":"3"})");
    OutgoingMessage message = loud();
    message.attachments = {
        {QStringLiteral("slip.png"), "PNG", QStringLiteral("image/png"), QStringLiteral("alt")}};
    const auto posted = wait(m_api->executeWebhook(*made, message));
    QCOMPARE(posted->id, MessageId{70});
    QCOMPARE(line(), QByteArray("POST /webhooks/7/wt?wait=true"));
    QVERIFY(!last().headers.contains("authorization"));
    QVERIFY(last().headers.value("content-type").startsWith("multipart/form-data"));
    QVERIFY(last().body.contains(
        R"("attachments":[{"description":"alt","filename":"slip.png","id":0}])"));
    QVERIFY(last().body.contains(R"("username":"Ann")"));
    QVERIFY(!last().body.contains("nonce"));

    QVERIFY(wait(m_api->editWebhookMessage(*made, MessageId{70}, loud())));
    QCOMPARE(line(), QByteArray("PATCH /webhooks/7/wt/messages/70"));
}

void TestDiscordApi::messages()
{
    answer(R"({"id":"70","channel_id":"3"})");
    QVERIFY(wait(m_api->createMessage(ChannelId{3}, loud())));
    QCOMPARE(line(), QByteArray("POST /channels/3/messages"));
    QCOMPARE(sent()[u"nonce"].toString(), QStringLiteral("n1"));
    QVERIFY(sent()[u"enforce_nonce"].toBool());
    QVERIFY(!sent().contains(u"username"));
    QVERIFY(wait(m_api->editMessage(ChannelId{3}, MessageId{70}, loud())));
    QCOMPARE(line(), QByteArray("PATCH /channels/3/messages/70"));
    answer(R"([{"id":"70"},{"id":"69"}])");
    QCOMPARE(wait(m_api->channelMessages(ChannelId{3}, MessageId{60}, 500))->size(), 2);
    QCOMPARE(line(), QByteArray("GET /channels/3/messages?limit=100&after=60"));
    answer("{}");
    QVERIFY(wait(m_api->deleteMessage(ChannelId{3}, MessageId{70})));
    QCOMPARE(line(), QByteArray("DELETE /channels/3/messages/70"));
    QVERIFY(wait(m_api->renameChannel(ChannelId{3}, QString(120, u'n'))));
    QCOMPARE(line(), QByteArray("PATCH /channels/3"));
    QCOMPARE(sent(), (QJsonObject{{QStringLiteral("name"), QString(100, u'n')}}));
}

void TestDiscordApi::malformedAnswer()
{
    answer("<html>");
    QVERIFY(wait(m_api->gatewayBot()).error().is(codes::kApiMalformed));
    QVERIFY(wait(m_api->globalCommands(ApplicationId{1})).error().is(codes::kApiMalformed));
    QVERIFY(wait(m_api->channelMessages(ChannelId{3}, {}, 5)).error().is(codes::kApiMalformed));
}

QTEST_GUILESS_MAIN(TestDiscordApi)
#include "tst_DiscordApi.moc"
