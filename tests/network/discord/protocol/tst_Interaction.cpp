// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/parsers.h"
#include "tests/network/discord/protocol/example.h"

#include <QTest>

#include <random>

using namespace dbsbm;
using namespace dbsbm::discord;
using dbsbm::test::example;

namespace {

/// An interaction around a part of one, as the documentation prints only the part.
QByteArray interaction(int type, const QByteArray &data)
{
    return R"({"id":"1","application_id":"2","token":"t","type":)" + QByteArray::number(type)
        + R"(,"data":)" + data + '}';
}

} // namespace

class TestInteraction : public QObject
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
    void nullsAndWrongTypes();
    void refuses_data();
    void refuses();
    void mutationsNeverCrash();
};

void TestInteraction::slashCommand()
{
    const auto parsed = parseInteraction(example(u"interaction-slash.json"));
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

void TestInteraction::subcommandsBecomeAPath()
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

void TestInteraction::optionValues()
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

void TestInteraction::userCommandResolves()
{
    const auto parsed = parseInteraction(example(u"interaction-user.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->application, ApplicationId{775799577604522054});
    QCOMPARE(parsed->command, QStringLiteral("context-menu-user-2"));
    const ResolvedUser user = parsed->resolvedUsers.value(QStringLiteral("809850198683418695"));
    QCOMPARE(user.user.username, QStringLiteral("VoltyDemo"));
    QVERIFY(user.user.bot);
    QVERIFY(user.nick.isEmpty());
}

void TestInteraction::component()
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

void TestInteraction::modalOfLabels()
{
    QByteArray json = example(u"modal-label-text.json").trimmed();
    QVERIFY(json.startsWith('{'));
    json.replace(0, 1, R"({"id":"1","application_id":"2","token":"t",)");
    const auto parsed = parseInteraction(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->customId, QStringLiteral("game_feedback_modal"));
    QVERIFY(parsed->fields.value(QStringLiteral("game_feedback"))
                .startsWith(QStringLiteral("The recent changes")));

    json = example(u"modal-label-select.json").trimmed();
    json.replace(0, 1, R"({"id":"1","application_id":"2","token":"t",)");
    const auto select = parseInteraction(json);
    QVERIFY(select);
    QCOMPARE(select->fields.value(QStringLiteral("user_selected")),
             QStringLiteral("11111111111111111"));
    QCOMPARE(select->resolvedUsers.value(QStringLiteral("11111111111111111")).nick,
             QStringLiteral("Ant"));
}

void TestInteraction::modalOfRows()
{
    const auto parsed = parseInteraction(interaction(5, R"({"custom_id":"m","components":[
        {"type":1,"components":[{"type":4,"custom_id":"odds","value":"+150"}]},{"type":10}]})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->fields.size(), 1);
    QCOMPARE(parsed->fields.value(QStringLiteral("odds")), QStringLiteral("+150"));
}

void TestInteraction::directMessage()
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

void TestInteraction::nullsAndWrongTypes()
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

void TestInteraction::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("text") << QByteArray("hello");
    QTest::addRow("array") << QByteArray("[]");
    QTest::addRow("null") << QByteArray("null");
    QTest::addRow("truncated") << example(u"interaction-slash.json").chopped(20);
    QTest::addRow("bad UTF-8") << QByteArray("{\"id\":\"1\",\"token\":\"\xff\",\"type\":2}");
    QTest::addRow("no id") << QByteArray(R"({"token":"t","type":2,"data":{"name":"x"}})");
    QTest::addRow("negative id") << QByteArray(
        R"({"id":-1,"token":"t","type":2,"data":{"name":"x"}})");
    QTest::addRow("no token") << QByteArray(R"({"id":"1","type":2,"data":{"name":"x"}})");
    QTest::addRow("unknown type") << QByteArray(R"({"id":"1","token":"t","type":99})");
    QTest::addRow("no name") << QByteArray(R"({"id":"1","token":"t","type":2,"data":[]})");
}

void TestInteraction::refuses()
{
    QFETCH(QByteArray, json);
    const auto parsed = parseInteraction(json);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().is(codes::kApiMalformed));
    QVERIFY(!parsed.error().userText().isEmpty());
    QVERIFY(!parseGuild(json.isEmpty() ? json : QByteArray("[" + json + "]")));
}

/// Random damage ends in a value or an error, never in a crash (run under sanitizers too).
void TestInteraction::mutationsNeverCrash()
{
    std::mt19937 random(20261123);
    const QList<QByteArray> seeds{example(u"interaction-slash.json"),
                                  example(u"interaction-user.json"), example(u"error-array.json")};
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

QTEST_GUILESS_MAIN(TestInteraction)
#include "tst_Interaction.moc"
