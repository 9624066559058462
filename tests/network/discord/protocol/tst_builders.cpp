// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/builders.h"

#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;

namespace {

QJsonArray commands(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

class TestBuilders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentionsAreAlwaysExplicit();
    void emptyFieldsAreNotSent();
    void clearing();
    void attachments();
    void longTexts();
    void embedSum();
    void components();
    void emptySelect();
    void callbacks();
    void invite();
    void sameCommands_data();
    void sameCommands();
};

void TestBuilders::mentionsAreAlwaysExplicit()
{
    const QJsonObject none = OutgoingMessage{}.toJson()[u"allowed_mentions"].toObject();
    QCOMPARE(none[u"parse"], QJsonValue(QJsonArray()));
    QVERIFY(none[u"roles"].isArray());
    OutgoingMessage message;
    message.mentions.roles = {RoleId{18446744073709551615ULL}};
    QCOMPARE(message.toJson()[u"allowed_mentions"][u"roles"].toArray(),
             QJsonArray{QStringLiteral("18446744073709551615")});
}

void TestBuilders::emptyFieldsAreNotSent()
{
    QCOMPARE(OutgoingMessage{}.toJson().keys(), QStringList{QStringLiteral("allowed_mentions")});
    OutgoingMessage message{
        .content = QStringLiteral("hi"), .ephemeral = true, .nonce = QStringLiteral("n")};
    const QJsonObject json = message.toJson();
    QCOMPARE(json[u"flags"].toInt(), 64);
    QCOMPARE(json[u"nonce"].toString(), QStringLiteral("n"));
    QVERIFY(json[u"enforce_nonce"].toBool());
}

void TestBuilders::clearing()
{
    const OutgoingMessage message{
        .clearEmbeds = true, .clearComponents = true, .clearAttachments = true};
    const QJsonObject json = message.toJson();
    for (const auto *key : {u"embeds", u"components", u"attachments"})
        QCOMPARE(json[QStringView(key)], QJsonValue(QJsonArray()));
}

void TestBuilders::attachments()
{
    OutgoingMessage message;
    for (int i = 0; i < 12; ++i)
        message.attachments.append({QStringLiteral("slip%1.png").arg(i), "x",
                                    QStringLiteral("image/png"), QString(2000, u'a')});
    const QJsonArray list = message.toJson()[u"attachments"].toArray();
    QCOMPARE(list.size(), 10);
    QCOMPARE(list.at(3)[u"id"].toInt(), 3);
    QCOMPARE(list.at(3)[u"filename"].toString(), QStringLiteral("slip3.png"));
    QCOMPARE(list.at(3)[u"description"].toString().size(), 1024);
}

void TestBuilders::longTexts()
{
    OutgoingMessage message;
    message.content = QString(1998, u'a') + QStringLiteral("😀😀");
    const QString content = message.toJson()[u"content"].toString();
    QVERIFY(content.size() <= 2000);
    QVERIFY(content.endsWith(u'…'));
    QVERIFY(!content.at(content.size() - 2).isHighSurrogate());
    QCOMPARE(content.toUcs4().size(), content.size()); // no half of a pair is left
    message.content = QString(2000, u'a');
    QCOMPARE(message.toJson()[u"content"].toString(), message.content);
}

void TestBuilders::embedSum()
{
    QList<EmbedField> fields;
    for (int i = 0; i < 30; ++i)
        fields.append({QStringLiteral("name"), QString(1500, u'v')});
    const QJsonObject json =
        embed(QStringLiteral("t"), QString(3000, u'd'), fields, 0x2FFFFFF, QStringLiteral("f"));
    QCOMPARE(json[u"color"].toInt(), 0xFFFFFF);
    const QJsonArray kept = json[u"fields"].toArray();
    QCOMPARE(kept.size(), 2); // 3002 + 2 * 1028 fits in 6000, a third does not
    QCOMPARE(kept.at(0)[u"value"].toString().size(), 1024);
    QCOMPARE(embed({}, QStringLiteral("d"), {{QString(), QStringLiteral(" ")}},
                   0)[u"fields"][0][u"value"]
                 .toString(),
             QString(QChar(0x200B)));

    OutgoingMessage message;
    for (int i = 0; i < 12; ++i)
        message.embeds.append(embed({}, QString(1000, u'd'), {}, 0));
    QCOMPARE(message.toJson()[u"embeds"].toArray().size(), 6);
}

void TestBuilders::components()
{
    const QJsonObject link =
        button(ButtonStyle::Link, QString(90, u'l'), QStringLiteral("https://a.example"));
    QCOMPARE(link[u"label"].toString().size(), 80);
    QCOMPARE(link[u"url"].toString(), QStringLiteral("https://a.example"));
    QVERIFY(!link.contains(u"custom_id"));
    const QJsonObject plain =
        button(ButtonStyle::Danger, QStringLiteral("No"), QStringLiteral("id"), true);
    QCOMPARE(plain[u"custom_id"].toString(), QStringLiteral("id"));
    QVERIFY(plain[u"disabled"].toBool());

    QList<SelectOption> options(40,
                                SelectOption{QString(120, u'x'), QStringLiteral("v"), {}, true});
    const QJsonObject list = stringSelect(QStringLiteral("s"), options, QString(200, u'p'));
    QCOMPARE(list[u"options"].toArray().size(), 25);
    QCOMPARE(list[u"options"][0][u"label"].toString().size(), 100);
    QVERIFY(list[u"options"][0][u"default"].toBool());
    QCOMPARE(list[u"placeholder"].toString().size(), 150);

    const QJsonObject role = roleSelect(QStringLiteral("r"), {}, RoleId{5});
    QCOMPARE(role[u"type"].toInt(), 6);
    QCOMPARE(role[u"default_values"][0][u"id"].toString(), QStringLiteral("5"));
    const QJsonObject channel = channelSelect(QStringLiteral("c"), {}, {0, 5});
    QCOMPARE(channel[u"channel_types"].toArray(), QJsonArray({0, 5}));
    QVERIFY(!channel.contains(u"default_values"));
    QCOMPARE(actionRow({plain, plain, plain, plain, plain, plain})[u"components"].toArray().size(),
             5);
}

void TestBuilders::emptySelect()
{
    const QJsonObject json = stringSelect(QStringLiteral("s"), {}, QStringLiteral("nothing here"));
    QCOMPARE(json[u"options"].toArray().size(), 1);
    QVERIFY(json[u"disabled"].toBool());
}

void TestBuilders::callbacks()
{
    const QJsonObject secret =
        OutgoingMessage{.content = QStringLiteral("x"), .ephemeral = true}.toJson();
    const QJsonObject deferred = interactionCallback(CallbackType::DeferredMessage, secret);
    QCOMPARE(deferred,
             (QJsonObject{{QStringLiteral("type"), 5},
                          {QStringLiteral("data"), QJsonObject{{QStringLiteral("flags"), 64}}}}));
    QVERIFY(!interactionCallback(CallbackType::DeferredMessage, OutgoingMessage{}.toJson())
                 .contains(u"data"));
    QCOMPARE(interactionCallback(CallbackType::Message, secret)[u"data"][u"content"].toString(),
             QStringLiteral("x"));
    QVERIFY(!interactionCallback(CallbackType::DeferredUpdate, secret).contains(u"data"));
}

void TestBuilders::invite()
{
    QCOMPARE(
        inviteUrl(ApplicationId{42}, 1024),
        QStringLiteral(
            "https://discord.com/oauth2/authorize?client_id=42&scope=bot%20applications.commands"
            "&permissions=1024"));
}

void TestBuilders::sameCommands_data()
{
    QTest::addColumn<QJsonArray>("ours");
    QTest::addColumn<QJsonArray>("registered");
    QTest::addColumn<bool>("same");
    const QJsonArray bet = commands(R"([{"name":"bet","description":"d","options":[
        {"type":3,"name":"team","description":"t","required":true,"choices":[{"name":"zero","value":0}]},
        {"type":4,"name":"n","description":"n"}]}])");
    QTest::addRow("defaults written out")
        << bet << commands(R"([{"id":"1","application_id":"2","version":"3","type":1,
        "name":"bet","description":"d","nsfw":false,"dm_permission":true,"default_member_permissions":null,
        "name_localizations":null,"contexts":null,"integration_types":[0],"options":[
        {"type":3,"name":"team","description":"t","required":true,"name_localized":"x","choices":[{"name":"zero","value":0,"name_localizations":null}]},
        {"type":4,"name":"n","description":"n","required":false,"autocomplete":false}]}])")
        << true;
    QTest::addRow("description") << bet << commands(R"([{"name":"bet","description":"other"}])")
                                 << false;
    QTest::addRow("choice of zero is no default")
        << commands(
               R"([{"name":"a","description":"d","options":[{"type":4,"name":"n","description":"n","choices":[{"name":"z","value":0}]}]}])")
        << commands(
               R"([{"name":"a","description":"d","options":[{"type":4,"name":"n","description":"n","choices":[{"name":"z","value":1}]}]}])")
        << false;
    QTest::addRow("order of commands")
        << commands(R"([{"name":"a","description":"d"},{"name":"b","description":"d"}])")
        << commands(R"([{"name":"b","description":"d"},{"name":"a","description":"d"}])") << true;
    QTest::addRow("order of options")
        << commands(
               R"([{"name":"a","description":"d","options":[{"type":3,"name":"x","description":"d"},{"type":3,"name":"y","description":"d"}]}])")
        << commands(
               R"([{"name":"a","description":"d","options":[{"type":3,"name":"y","description":"d"},{"type":3,"name":"x","description":"d"}]}])")
        << false;
    QTest::addRow("one more") << commands("[]") << commands(R"([{"name":"a","description":"d"}])")
                              << false;
    QTest::addRow("same name, other type") << commands(R"([{"name":"a","type":2}])")
                                           << commands(R"([{"name":"a","type":3}])") << false;
    QTest::addRow("permissions as number")
        << commands(R"([{"name":"a","description":"d","default_member_permissions":"32"}])")
        << commands(R"([{"name":"a","description":"d","default_member_permissions":32}])") << true;
    QTest::addRow("contexts stated")
        << commands(R"([{"name":"a","description":"d","contexts":[1,0]}])")
        << commands(R"([{"name":"a","description":"d","contexts":[0,1]}])") << true;
    QTest::addRow("contexts differ")
        << commands(R"([{"name":"a","description":"d","contexts":[0]}])")
        << commands(R"([{"name":"a","description":"d","contexts":[0,1]}])") << false;
    QTest::addRow("localisations")
        << commands(R"([{"name":"a","description":"d","name_localizations":{"de":"x"}}])")
        << commands(R"([{"name":"a","description":"d","name_localizations":{"de":"y"}}])") << false;
}

void TestBuilders::sameCommands()
{
    QFETCH(QJsonArray, ours);
    QFETCH(QJsonArray, registered);
    QTEST(discord::sameCommands(ours, registered), "same");
}

QTEST_GUILESS_MAIN(TestBuilders)
#include "tst_builders.moc"
