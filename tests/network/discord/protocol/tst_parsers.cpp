// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/GatewayFrame.h"
#include "network/discord/protocol/builders.h"
#include "network/discord/protocol/parsers.h"
#include "tests/network/discord/protocol/example.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using dbsbm::test::example;

class TestParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guild();
    void ready();
    void message();
    void webhook();
    void gatewayBot();
    void application();
    void wideIds();
    void refusesDeepNesting();
    void listIsWholeOrAnError();
    void errorBodies();
    void frame();
};

void TestParsers::guild()
{
    const auto parsed = parseGuild(example(u"guild.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->id, GuildId{197038439483310086});
    QCOMPARE(parsed->name, QStringLiteral("Discord Testers"));
    QVERIFY(!parsed->unavailable);

    const auto full = parseGuild(R"({"id":"10","name":"G","member_count":3,
        "roles":[{"id":"10","name":"@everyone","permissions":"1024","position":0},{"id":null},7],
        "channels":[{"id":"20","name":"bets","type":0},{"name":"lost"}]})");
    QVERIFY(full);
    QCOMPARE(full->memberCount, 3);
    QCOMPARE(full->roles.size(), 1);
    QCOMPARE(full->roles.first().permissions, permission::kViewChannel);
    QCOMPARE(full->channels.size(), 1);
    QCOMPARE(full->channels.first().guild, GuildId{10});
    QVERIFY(parseGuild(R"({"id":"10","unavailable":true})")->unavailable);
}

void TestParsers::ready()
{
    const auto parsed =
        parseReady(R"({"v":10,"session_id":"s","resume_gateway_url":"wss://r.example",
        "user":{"id":"3","username":"bot","bot":true},"application":{"id":"4","flags":0},
        "guilds":[{"id":"5","unavailable":true},{"id":"6","unavailable":true}],"shard":[0,1]})");
    QVERIFY(parsed);
    QCOMPARE(parsed->sessionId, QStringLiteral("s"));
    QCOMPARE(parsed->resumeGatewayUrl, QStringLiteral("wss://r.example"));
    QCOMPARE(parsed->application, ApplicationId{4});
    QCOMPARE(parsed->guilds, QList<GuildId>({GuildId{5}, GuildId{6}}));
}

void TestParsers::message()
{
    const auto parsed = parseMessage(example(u"message.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->id, MessageId{334385199974967042});
    QCOMPARE(parsed->channel, ChannelId{290926798999357250});
    QCOMPARE(parsed->content, QStringLiteral("Supa Hot"));
    QCOMPARE(parsed->timestampMs, qint64(1499794027299));
    QCOMPARE(parsed->author.avatarUrl(64),
             QStringLiteral("https://cdn.discordapp.com/avatars/53908099506183680/"
                            "a_bab14f271d565501444b2ca3be944b25.gif?size=64"));
    // Without a readable time the snowflake tells it.
    QCOMPARE(parseMessage(R"({"id":"334385199974967042","timestamp":5,"nonce":42})")->timestampMs,
             qint64(1499794044250));
    QCOMPARE(parseMessage(R"({"id":"1","nonce":42})")->nonce, QStringLiteral("42"));
}

void TestParsers::webhook()
{
    const auto parsed = parseWebhook(example(u"webhook.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->type, 3);
    QCOMPARE(parsed->application, ApplicationId{658822586720976555});
    QVERIFY(!parsed->channel.isValid());
    QVERIFY(parsed->token.isEmpty());
}

void TestParsers::gatewayBot()
{
    const auto parsed = parseGatewayBot(example(u"gateway-bot.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->url, QStringLiteral("wss://gateway.discord.gg/"));
    QCOMPARE(parsed->shards, 9);
    QCOMPARE(parsed->remaining, 999);
    QCOMPARE(parsed->resetAfterMs, qint64(14400000));
    QCOMPARE(parsed->maxConcurrency, 1);
}

void TestParsers::application()
{
    const auto parsed = parseApplication(example(u"application.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->id, ApplicationId{172150183260323840});
    QCOMPARE(parsed->flags, quint64(8192));
    QVERIFY(parsed->interactionsEndpointUrl.isEmpty());
    QCOMPARE(parseApplication(R"({"id":"1","flags":1,"flags_new":"9223372036854775809"})")->flags,
             quint64(9223372036854775809ULL));
}

void TestParsers::wideIds()
{
    QCOMPARE(parseMessage(R"({"id":"18446744073709551615"})")->id,
             MessageId{18446744073709551615ULL});
    QCOMPARE(parseMessage(R"({"id":1574426633572509551})")->id, MessageId{1574426633572509551});
    QVERIFY(!parseMessage(R"({"id":"18446744073709551616"})"));
}

void TestParsers::refusesDeepNesting()
{
    const QByteArray deep =
        R"({"id":"1","x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QVERIFY(!parseGuild(deep));
    const QByteArray fine = R"({"id":"1","x":)" + QByteArray(50, '[') + QByteArray(50, ']') + '}';
    QVERIFY(parseGuild(fine));
    // The bound stays after the parser has grown for a long text.
    GatewayFrame frame;
    QVERIFY(frame.parse(QByteArray(R"({"op":0,"d":")" + QByteArray(300'000, 'x') + R"("})")));
    QVERIFY(!frame.parse(
        QByteArray(R"({"op":0,"d":)" + QByteArray(100, '[') + QByteArray(100, ']') + '}')));
}

void TestParsers::listIsWholeOrAnError()
{
    QCOMPARE(parseMessages(R"([{"id":"1"},{"id":"2"}])")->size(), 2);
    QVERIFY(parseWebhooks("[]"));
    QVERIFY(!parseMessages(R"([{"id":"1"},{"content":"no id"}])"));
    QVERIFY(!parseMessages(R"({"id":"1"})"));
}

void TestParsers::errorBodies()
{
    const ErrorBody array = parseErrorBody(example(u"error-array.json"));
    QVERIFY(array.isJson);
    QCOMPARE(array.code, 50035);
    QCOMPARE(array.fields.size(), 2);
    QCOMPARE(array.fields.first(),
             QStringLiteral(
                 "activities[0].platform: Value must be one of ('desktop', 'android', 'ios')."));
    QCOMPARE(parseErrorBody(example(u"error-request.json")).fields,
             QStringList{QStringLiteral("Command exceeds maximum size (8000)")});
    QCOMPARE(parseErrorBody(example(u"error-code.json")).toText(),
             QStringLiteral("Invalid authentication token"));
    const ErrorBody limit =
        parseErrorBody(R"({"message":"slow","retry_after":0.65,"global":true})");
    QCOMPARE(limit.retryAfterS.value_or(-1), 0.65);
    QVERIFY(limit.global);
    QVERIFY(!parseErrorBody("<html>").isJson);
}

void TestParsers::frame()
{
    GatewayFrame frame;
    QVERIFY(frame.parse(R"({"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null})"));
    QCOMPARE(frame.op(), 10);
    QVERIFY(!frame.sequence());
    QVERIFY(frame.event().isEmpty());
    QCOMPARE(frame.heartbeatIntervalMs().value_or(0), qint64(41250));
    QVERIFY(frame.parse(R"({"op":9,"d":true})"));
    QVERIFY(frame.resumable());
    QVERIFY(frame.parse(R"({"t":"GUILD_DELETE","s":7,"op":0,"d":{"id":"5","unavailable":true}})"));
    QCOMPARE(frame.sequence().value_or(0), qint64(7));
    QCOMPARE(frame.event(), QByteArray("GUILD_DELETE"));
    QVERIFY(std::get<GuildGone>(*frame.guildEvent()).unavailable);
    QVERIFY(!frame.ready());
    QVERIFY(!frame.parse(R"({"d":1})"));
    QVERIFY(!frame.parse(R"({"op":"0"})"));
    QVERIFY(frame.parse(R"({"op":10,"d":{"heartbeat_interval":-5}})"));
    QVERIFY(!frame.heartbeatIntervalMs());
}

QTEST_GUILESS_MAIN(TestParsers)
#include "tst_parsers.moc"
