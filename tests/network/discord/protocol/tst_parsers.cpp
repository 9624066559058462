// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/GatewayFrame.h"
#include "network/discord/protocol/builders.h"
#include "network/discord/protocol/parsers.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace dbsbm;
using namespace dbsbm::discord;

namespace {

QByteArray example(const QString &name)
{
    QFile file(QStringLiteral(DBSBM_SOURCE_DIR "/tests/data/discord/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An interaction around a part of one, as the documentation prints only the part.
QByteArray interaction(int type, const QByteArray &data)
{
    return R"({"id":"1","application_id":"2","token":"t","type":)" + QByteArray::number(type)
        + R"(,"data":)" + data + '}';
}

} // namespace

class TestParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slashCommand();
    void subcommandsBecomeAPath();
    void optionValues();
    void userCommandResolves();
    void component();
    void modalOfLabels();
    void modalOfRows();
    void directMessage();
    void guild();
    void ready();
    void message();
    void webhook();
    void gatewayBot();
    void application();
    void wideIds();
    void nullsAndWrongTypes();
    void refuses_data();
    void refuses();
    void refusesDeepNesting();
    void listIsWholeOrAnError();
    void errorBodies();
    void frame();
    void mutationsNeverCrash();
};

void TestParsers::slashCommand()
{
    const auto parsed = parseInteraction(example(QStringLiteral("interaction-slash.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->id, InteractionId{786008729715212338});
    QCOMPARE(parsed->type, InteractionType::Command);
    QCOMPARE(parsed->token, QStringLiteral("A_UNIQUE_TOKEN"));
    QCOMPARE(parsed->guild, GuildId{290926798626357999});
    QCOMPARE(parsed->channel, ChannelId{645027906669510667});
    QCOMPARE(parsed->member.user.id, UserId{53908232506183680});
    QCOMPARE(parsed->member.roles, QList<RoleId>{RoleId{539082325061836999}});
    QCOMPARE(parsed->member.permissions, quint64(2147483647));
    QCOMPARE(parsed->member.displayName(), QStringLiteral("Mason"));
    QCOMPARE(parsed->appPermissions, quint64(442368));
    QCOMPARE(parsed->locale, QStringLiteral("en-US"));
    QCOMPARE(parsed->command, QStringLiteral("cardsearch"));
    QCOMPARE(parsed->path, QStringList{QStringLiteral("cardsearch")});
    QCOMPARE(parsed->text(QStringLiteral("cardname")), QStringLiteral("The Gitrog Monster"));
    QVERIFY(!parsed->option(QStringLiteral("other")));
}

void TestParsers::subcommandsBecomeAPath()
{
    const auto parsed = parseInteraction(
        interaction(4, R"({"name":"bet","options":[{"type":2,"name":"edit","options":[
        {"type":1,"name":"line","options":[{"type":3,"name":"team","value":"Bo","focused":true}]}]}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->type, InteractionType::Autocomplete);
    QCOMPARE(parsed->path,
             QStringList({QStringLiteral("bet"), QStringLiteral("edit"), QStringLiteral("line")}));
    QCOMPARE(parsed->options.size(), 1);
    QVERIFY(parsed->options.first().focused);
}

void TestParsers::optionValues()
{
    const auto parsed = parseInteraction(interaction(2, R"({"name":"x","options":[
        {"type":4,"name":"i","value":-9007199254740991},{"type":10,"name":"d","value":2.5},
        {"type":5,"name":"b","value":true},{"type":6,"name":"u","value":"18446744073709551615"},
        {"type":4,"name":"none"}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->option(QStringLiteral("i"))->value, QVariant(qlonglong(-9007199254740991)));
    QCOMPARE(parsed->option(QStringLiteral("d"))->value, QVariant(2.5));
    QCOMPARE(parsed->option(QStringLiteral("b"))->value, QVariant(true));
    QCOMPARE(parsed->text(QStringLiteral("u")), QStringLiteral("18446744073709551615"));
    QVERIFY(!parsed->option(QStringLiteral("none"))->value.isValid());
}

void TestParsers::userCommandResolves()
{
    const auto parsed = parseInteraction(example(QStringLiteral("interaction-user.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->application, ApplicationId{775799577604522054});
    QCOMPARE(parsed->command, QStringLiteral("context-menu-user-2"));
    const ResolvedUser user = parsed->resolvedUsers.value(QStringLiteral("809850198683418695"));
    QCOMPARE(user.user.username, QStringLiteral("VoltyDemo"));
    QVERIFY(user.user.bot);
    QVERIFY(user.nick.isEmpty());
}

void TestParsers::component()
{
    const auto parsed = parseInteraction(R"({"id":1,"application_id":"2","token":"t","type":3,
        "member":{"nick":"Ann","user":{"id":"5","username":"ann"}},
        "message":{"id":"77","channel_id":"88"},
        "data":{"custom_id":"pick","component_type":3,"values":["a","b"]}})");
    QVERIFY(parsed);
    QCOMPARE(parsed->id, InteractionId{1});
    QCOMPARE(parsed->customId, QStringLiteral("pick"));
    QCOMPARE(parsed->componentType, 3);
    QCOMPARE(parsed->values, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(parsed->message, MessageId{77});
    QCOMPARE(parsed->messageChannel, ChannelId{88});
    QCOMPARE(parsed->member.displayName(), QStringLiteral("Ann"));
}

void TestParsers::modalOfLabels()
{
    QByteArray json = example(QStringLiteral("modal-label-text.json")).trimmed();
    QVERIFY(json.startsWith('{'));
    json.replace(0, 1, R"({"id":"1","application_id":"2","token":"t",)");
    const auto parsed = parseInteraction(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->customId, QStringLiteral("game_feedback_modal"));
    QVERIFY(parsed->fields.value(QStringLiteral("game_feedback"))
                .startsWith(QStringLiteral("The recent changes")));

    json = example(QStringLiteral("modal-label-select.json")).trimmed();
    json.replace(0, 1, R"({"id":"1","application_id":"2","token":"t",)");
    const auto select = parseInteraction(json);
    QVERIFY(select);
    QCOMPARE(select->fields.value(QStringLiteral("user_selected")),
             QStringLiteral("11111111111111111"));
    QCOMPARE(select->resolvedUsers.value(QStringLiteral("11111111111111111")).nick,
             QStringLiteral("Ant"));
}

void TestParsers::modalOfRows()
{
    const auto parsed = parseInteraction(interaction(5, R"({"custom_id":"m","components":[
        {"type":1,"components":[{"type":4,"custom_id":"odds","value":"+150"}]},{"type":10}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->fields.size(), 1);
    QCOMPARE(parsed->fields.value(QStringLiteral("odds")), QStringLiteral("+150"));
}

void TestParsers::directMessage()
{
    const auto parsed =
        parseInteraction(R"({"id":"1","application_id":"2","token":"t","type":2,"guild_id":null,
        "channel":{"id":"9"},"user":{"id":"7","username":"u","global_name":"Uma"},"data":{"name":"bet"}})");
    QVERIFY(parsed);
    QVERIFY(!parsed->guild.isValid());
    QCOMPARE(parsed->channel, ChannelId{9});
    QCOMPARE(parsed->member.user.id, UserId{7});
    QCOMPARE(parsed->member.displayName(), QStringLiteral("Uma"));
}

void TestParsers::guild()
{
    const auto parsed = parseGuild(example(QStringLiteral("guild.json")));
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
    const auto parsed = parseMessage(example(QStringLiteral("message.json")));
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
    const auto parsed = parseWebhook(example(QStringLiteral("webhook.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->type, 3);
    QCOMPARE(parsed->application, ApplicationId{658822586720976555});
    QVERIFY(!parsed->channel.isValid());
    QVERIFY(parsed->token.isEmpty());
}

void TestParsers::gatewayBot()
{
    const auto parsed = parseGatewayBot(example(QStringLiteral("gateway-bot.json")));
    QVERIFY(parsed);
    QCOMPARE(parsed->url, QStringLiteral("wss://gateway.discord.gg/"));
    QCOMPARE(parsed->shards, 9);
    QCOMPARE(parsed->remaining, 999);
    QCOMPARE(parsed->resetAfterMs, qint64(14400000));
    QCOMPARE(parsed->maxConcurrency, 1);
}

void TestParsers::application()
{
    const auto parsed = parseApplication(example(QStringLiteral("application.json")));
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

void TestParsers::nullsAndWrongTypes()
{
    const auto parsed =
        parseInteraction(R"({"id":"1","token":"t","type":2,"member":[],"user":5,"channel_id":{},
        "app_permissions":true,"locale":null,"message":"x","data":{"name":"a","options":{"type":1},"resolved":[1]}})");
    QVERIFY(parsed);
    QCOMPARE(parsed->command, QStringLiteral("a"));
    QVERIFY(parsed->options.isEmpty());
    QVERIFY(!parsed->member.user.id.isValid());
    QCOMPARE(parsed->appPermissions, quint64(0));
}

void TestParsers::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("text") << QByteArray("hello");
    QTest::addRow("array") << QByteArray("[]");
    QTest::addRow("null") << QByteArray("null");
    QTest::addRow("truncated") << example(QStringLiteral("interaction-slash.json")).chopped(20);
    QTest::addRow("bad UTF-8") << QByteArray("{\"id\":\"1\",\"token\":\"\xff\",\"type\":2}");
    QTest::addRow("no id") << QByteArray(R"({"token":"t","type":2,"data":{"name":"x"}})");
    QTest::addRow("negative id") << QByteArray(
        R"({"id":-1,"token":"t","type":2,"data":{"name":"x"}})");
    QTest::addRow("no token") << QByteArray(R"({"id":"1","type":2,"data":{"name":"x"}})");
    QTest::addRow("unknown type") << QByteArray(R"({"id":"1","token":"t","type":99})");
    QTest::addRow("no name") << QByteArray(R"({"id":"1","token":"t","type":2,"data":[]})");
}

void TestParsers::refuses()
{
    QFETCH(QByteArray, json);
    const auto parsed = parseInteraction(json);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().is(codes::kApiMalformed));
    QVERIFY(!parsed.error().userText().isEmpty());
    QVERIFY(!parseGuild(json.isEmpty() ? json : QByteArray("[" + json + "]")));
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
    QVERIFY(!frame.parse(QByteArray(R"({"op":0,"d":)" + QByteArray(100, '[') + QByteArray(100, ']') + '}')));
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
    const ErrorBody array = parseErrorBody(example(QStringLiteral("error-array.json")));
    QVERIFY(array.isJson);
    QCOMPARE(array.code, 50035);
    QCOMPARE(array.fields.size(), 2);
    QCOMPARE(array.fields.first(),
             QStringLiteral(
                 "activities[0].platform: Value must be one of ('desktop', 'android', 'ios')."));
    QCOMPARE(parseErrorBody(example(QStringLiteral("error-request.json"))).fields,
             QStringList{QStringLiteral("Command exceeds maximum size (8000)")});
    QCOMPARE(parseErrorBody(example(QStringLiteral("error-code.json"))).toText(),
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
    QVERIFY(frame.guild()->unavailable);
    QVERIFY(!frame.ready());
    QVERIFY(!frame.parse(R"({"d":1})"));
    QVERIFY(!frame.parse(R"({"op":"0"})"));
    QVERIFY(frame.parse(R"({"op":10,"d":{"heartbeat_interval":-5}})"));
    QVERIFY(!frame.heartbeatIntervalMs());
}

/// Random damage ends in a value or an error, never in a crash (run under sanitizers too).
void TestParsers::mutationsNeverCrash()
{
    std::mt19937 random(20261123);
    const QList<QByteArray> seeds{example(QStringLiteral("interaction-slash.json")),
                                  example(QStringLiteral("interaction-user.json")),
                                  example(QStringLiteral("error-array.json"))};
    int good = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray json = seeds.at(round % seeds.size());
        QVERIFY(!json.isEmpty());
        for (unsigned edits = random() % 4; edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
            switch (random() % 3) {
            case 0: json[at] = static_cast<char>(random()); break;
            case 1: json.remove(at, static_cast<qsizetype>(random() % 40)); break;
            default:
                json.insert(
                    at,
                    json.mid(static_cast<qsizetype>(random() % static_cast<unsigned>(json.size())),
                             30));
            }
            if (json.isEmpty())
                json = "{";
        }
        const auto parsed = parseInteraction(json);
        good += parsed ? 1 : 0;
        QVERIFY(parsed || parsed.error().is(codes::kApiMalformed));
        parseErrorBody(json);
        QVERIFY(parseGuild(json) || !json.isEmpty());
    }
    QVERIFY2(good > 500, "the mutations leave some texts whole");
}

QTEST_GUILESS_MAIN(TestParsers)
#include "tst_parsers.moc"
