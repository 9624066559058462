// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace dbsbm::simulator;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QJsonObject option(const QString &name, int type, bool required = false)
{
    return {{u"name"_s, name},
            {u"description"_s, u"Text"_s},
            {u"type"_s, type},
            {u"required"_s, required}};
}

static QJsonObject button(const QString &id, bool disabled = false)
{
    return {{u"type"_s, 2},
            {u"style"_s, 1},
            {u"label"_s, u"Go"_s},
            {u"custom_id"_s, id},
            {u"disabled"_s, disabled}};
}

static QJsonObject row(const QJsonArray &components)
{
    return {{u"type"_s, 1}, {u"components"_s, components}};
}

/// A bot with commands on a raw socket; members act, and the raw answers are sent by hand.
class Bot
{
public:
    Bot() : gateway(sim.discord.gatewayUrl())
    {
        QJsonObject units = option(u"units"_s, 10, true);
        units.insert(u"min_value"_s, 0.5);
        QJsonObject line = option(u"line"_s, 1);
        line.insert(u"options"_s,
                    QJsonArray{units, option(u"capper"_s, 6), option(u"note"_s, 3),
                               option(u"where"_s, 7), option(u"picture"_s, 11)});
        const QJsonObject bet{
            {u"name"_s, u"bet"_s}, {u"description"_s, u"Bets"_s}, {u"options"_s, QJsonArray{line}}};
        const QJsonObject grade{{u"name"_s, u"Grade this slip"_s}, {u"type"_s, 3}};
        sim.call("PUT", u"/applications/%1/commands"_s.arg(kApplication.toString()),
                 QJsonArray{bet, grade});
        gateway.next(10);
        gateway.identify();
        gateway.dispatch(u"GUILD_CREATE"_s);
    }

    /// Gives a command; the interaction as the bot gets it.
    QJsonObject command(const QJsonObject &options = {{u"units"_s, 2}})
    {
        SimCommand command{kGuild, kChannel, kAda, {u"bet"_s, u"line"_s}, options, {}, 1, 0};
        return received(sim.discord.sendCommand(command, &id));
    }
    QJsonObject press(const SimPress &press) { return received(sim.discord.press(press, &id)); }

    QJsonObject received(Task<Result<SimReply>> task)
    {
        outcome.reset();
        task.then(&sim.discord, [this](const Result<SimReply> &result) { outcome = result; });
        if (outcome && !*outcome)
            return {};
        interaction = gateway.dispatch(u"INTERACTION_CREATE"_s).value("d"_L1).toObject();
        return interaction;
    }

    Answer answer(int type, const QJsonObject &data = {}, const QString &query = {})
    {
        QJsonObject body{{u"type"_s, type}};
        if (!data.isEmpty())
            body.insert(u"data"_s, data);
        return sim.call(
            "POST", u"/interactions/%1/%2/callback%3"_s.arg(text("id"_L1), text("token"_L1), query),
            body, {});
    }
    QString webhook(const QString &rest = {}) const
    {
        return u"/webhooks/%1/%2%3"_s.arg(kApplication.toString(), text("token"_L1), rest);
    }
    QString text(QLatin1StringView key) const { return interaction.value(key).toString(); }
    bool resolved()
    {
        return QTest::qWaitFor([this] { return outcome.has_value(); }, 5000);
    }

    SimHarness sim;
    GatewayClient gateway;
    QJsonObject interaction;
    InteractionId id;
    std::optional<Result<SimReply>> outcome;
};

class tst_Interactions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buildsAuthenticCommands()
    {
        Bot bot;
        SimCommand command{kGuild, kChannel, kAda, {u"bet"_s, u"line"_s}, {}, {}, 1, 0};
        command.options = {
            {u"units"_s, 1.5}, {u"capper"_s, kBob.toString()}, {u"where"_s, kChannel.toString()}};
        command.uploads = {{u"picture"_s, {u"me.png"_s, u"image/png"_s, "bytes"}}};
        const QJsonObject got = bot.received(bot.sim.discord.sendCommand(command));
        QCOMPARE(got.value("type"_L1).toInt(), 2);
        QCOMPARE(got.value("guild_id"_L1).toString(), kGuild.toString());
        const QJsonObject member = got.value("member"_L1).toObject();
        QCOMPARE(member.value("user"_L1).toObject().value("username"_L1).toString(), u"ada"_s);
        QCOMPARE(member.value("roles"_L1).toArray(), QJsonArray{kCapper.toString()});
        QVERIFY(member.value("permissions"_L1).toString().toULongLong() & 8); // the owner may all
        const QJsonObject data = got.value("data"_L1).toObject();
        QCOMPARE(data.value("name"_L1).toString(), u"bet"_s);
        const QJsonObject line = data.value("options"_L1).toArray().at(0).toObject();
        QCOMPARE(line.value("type"_L1).toInt(), 1);
        const QJsonArray leaves = line.value("options"_L1).toArray();
        QCOMPARE(leaves.size(), 4);
        QCOMPARE(leaves.at(0).toObject().value("type"_L1).toInt(), 10);
        QCOMPARE(leaves.at(0).toObject().value("value"_L1).toDouble(), 1.5);
        QCOMPARE(leaves.at(1).toObject().value("value"_L1).toString(), kBob.toString());
        const QJsonObject resolved = data.value("resolved"_L1).toObject();
        QVERIFY(resolved.value("users"_L1).toObject().contains(kBob.toString()));
        QVERIFY(!resolved.value("members"_L1)
                     .toObject()
                     .value(kBob.toString())
                     .toObject()
                     .contains("user"_L1));
        QVERIFY(resolved.value("channels"_L1).toObject().contains(kChannel.toString()));
        const QJsonObject files = resolved.value("attachments"_L1).toObject();
        const QJsonObject file =
            files.value(leaves.at(3).toObject().value("value"_L1).toString()).toObject();
        QCOMPARE(bot.sim.call("GET", file.value("url"_L1).toString()).bytes, QByteArray("bytes"));
    }

    void refusesWhatDiscordWouldNotSend_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QString>("code");
        const QStringList line{u"bet"_s, u"line"_s};
        QTest::newRow("command") << QStringList{u"nothing"_s} << QJsonObject() << u"INT-003"_s;
        QTest::newRow("no subcommand") << QStringList{u"bet"_s} << QJsonObject() << u"API-008"_s;
        QTest::newRow("subcommand")
            << QStringList{u"bet"_s, u"x"_s} << QJsonObject() << u"API-008"_s;
        QTest::newRow("missing") << line << QJsonObject() << u"VAL-005"_s;
        QTest::newRow("unknown") << line << QJsonObject{{u"units"_s, 1}, {u"x"_s, 1}}
                                 << u"VAL-005"_s;
        QTest::newRow("type") << line << QJsonObject{{u"units"_s, u"1"_s}} << u"VAL-005"_s;
        QTest::newRow("bounds") << line << QJsonObject{{u"units"_s, 0.1}} << u"VAL-005"_s;
        QTest::newRow("user") << line << QJsonObject{{u"units"_s, 1}, {u"capper"_s, u"9"_s}}
                              << u"API-008"_s;
    }
    void refusesWhatDiscordWouldNotSend()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonObject, options);
        Bot bot;
        bot.received(
            bot.sim.discord.sendCommand({kGuild, kChannel, kAda, path, options, {}, 1, 0}));
        QVERIFY(bot.outcome && !*bot.outcome);
        QTEST(bot.outcome->error().code(), "code");
    }

    void answersOnce()
    {
        Bot bot;
        QSignalSpy replied(&bot.sim.discord, &SimulatedDiscord::replied);
        QVERIFY(!bot.command().isEmpty());
        QVERIFY(!bot.sim.discord.reply(bot.id));
        QCOMPARE(bot.answer(8, {{u"choices"_s, QJsonArray()}}).code(), 50035); // not for a command
        QCOMPARE(bot.answer(4, {{u"content"_s, u"placed"_s}}).status, 204);
        QCOMPARE(bot.answer(4, {{u"content"_s, u"again"_s}}).code(), 40060);
        QVERIFY(bot.resolved());
        QCOMPARE((*bot.outcome)->callbackType, 4);
        QCOMPARE((*bot.outcome)->data.value("content"_L1).toString(), u"placed"_s);
        QVERIFY(!(*bot.outcome)->ephemeral());
        QCOMPARE(replied.size(), 1);
        const SimMessage shown = bot.sim.discord.messages(kChannel).constLast();
        QCOMPARE(shown.json.value("type"_L1).toInt(), 20);
        QCOMPARE(shown.json.value("interaction_metadata"_L1).toObject().value("id"_L1).toString(),
                 bot.id.toString());
    }

    void givesUpAfterThreeSeconds()
    {
        Bot bot;
        QVERIFY(!bot.command().isEmpty());
        bot.sim.clock.advance(3001ms);
        QVERIFY(bot.resolved());
        QCOMPARE(bot.outcome->error().code(), u"API-002"_s);
        QCOMPARE(bot.answer(4, {{u"content"_s, u"late"_s}}).code(), 10062);
    }

    void repeatsTheVerySame()
    {
        Bot bot;
        const QJsonObject first = bot.command();
        QCOMPARE(bot.answer(5, {{u"flags"_s, 64}}).status, 204);
        bot.sim.discord.repeatInteraction(bot.id);
        QCOMPARE(bot.gateway.dispatch(u"INTERACTION_CREATE"_s).value("d"_L1).toObject(), first);
        QCOMPARE(bot.answer(5).code(), 40060);
    }

    void defersEditsAndFollowsUp()
    {
        Bot bot;
        QSignalSpy edited(&bot.sim.discord, &SimulatedDiscord::replyEdited);
        bot.command();
        const Answer deferred = bot.answer(5, {{u"flags"_s, 64}}, u"?with_response=true"_s);
        QCOMPARE(deferred.status, 200);
        QVERIFY(deferred.json.value("interaction"_L1)
                    .toObject()
                    .value("response_message_loading"_L1)
                    .toBool());
        QVERIFY(bot.sim.discord.messages(kChannel).isEmpty()); // ephemeral
        const Answer edit = bot.sim.upload("PATCH", bot.webhook(u"/messages/@original"_s),
                                           {{u"content"_s, u"done"_s}}, {{u"a.png"_s, "png"}});
        QCOMPARE(edit.status, 200);
        QCOMPARE(edit.json.value("flags"_L1).toInt(), 64); // no longer loading
        const SimReply reply = *bot.sim.discord.reply(bot.id);
        QVERIFY(reply.ephemeral());
        QCOMPARE(reply.data.value("content"_L1).toString(), u"done"_s);
        QCOMPARE(reply.files, QList<QByteArray>{"png"});
        QCOMPARE(
            bot.sim.call("POST", bot.webhook(), QJsonObject{{u"content"_s, u"more"_s}}, {}).status,
            200);
        QCOMPARE(bot.sim.discord.reply(bot.id)->followUps.size(), 1);
        QCOMPARE(edited.size(), 2);
        QCOMPARE(bot.sim.call("GET", bot.webhook(u"/messages/%40original"_s), {}, {})
                     .json.value("content"_L1)
                     .toString(),
                 u"done"_s);
        QCOMPARE(bot.sim.call("DELETE", bot.webhook(u"/messages/@original"_s), {}, {}).status, 204);
        QVERIFY(bot.sim.discord.reply(bot.id)->deleted);
        bot.sim.clock.advance(15min);
        bot.sim.clock.advance(1ms);
        QCOMPARE(
            bot.sim.call("POST", bot.webhook(), QJsonObject{{u"content"_s, u"x"_s}}, {}).code(),
            50027);
    }

    void firstFollowUpFillsTheDeferredAnswer()
    {
        Bot bot;
        bot.command();
        bot.answer(5);
        bot.sim.call("POST", bot.webhook(), QJsonObject{{u"content"_s, u"filled"_s}}, {});
        QCOMPARE(bot.sim.discord.reply(bot.id)->data.value("content"_L1).toString(), u"filled"_s);
        QCOMPARE(bot.sim.discord.messages(kChannel).size(), 1);
    }

    void pressesButtonsOfPrivateAnswers()
    {
        Bot bot;
        bot.command();
        bot.answer(4,
                   {{u"content"_s, u"sure?"_s},
                    {u"flags"_s, 64},
                    {u"components"_s, QJsonArray{row({button(u"yes"_s), button(u"no"_s, true)})}}});
        const InteractionId first = bot.id;
        const QJsonObject got = bot.press({kGuild, kChannel, kAda, {}, first, u"yes"_s, {}});
        QCOMPARE(got.value("type"_L1).toInt(), 3);
        QCOMPARE(got.value("data"_L1).toObject().value("custom_id"_L1).toString(), u"yes"_s);
        QCOMPARE(got.value("message"_L1).toObject().value("content"_L1).toString(), u"sure?"_s);
        QCOMPARE(bot.answer(7, {{u"content"_s, u"done"_s}, {u"components"_s, QJsonArray()}}).status,
                 204);
        QCOMPARE(bot.sim.discord.reply(bot.id)->callbackType, 7);
        QCOMPARE(bot.sim.discord.reply(first)->data.value("content"_L1).toString(), u"done"_s);
        for (const QString &gone : {u"yes"_s, u"no"_s, u"other"_s}) {
            bot.press({kGuild, kChannel, kAda, {}, first, gone, {}});
            QVERIFY(bot.outcome && !*bot.outcome);
        }
    }

    void refusesDisabledButtonsAndForeignValues()
    {
        Bot bot;
        bot.command();
        const QJsonObject select{
            {u"type"_s, 3},
            {u"custom_id"_s, u"pick"_s},
            {u"options"_s, QJsonArray{QJsonObject{{u"label"_s, u"A"_s}, {u"value"_s, u"a"_s}}}}};
        const QJsonObject roles{{u"type"_s, 6}, {u"custom_id"_s, u"role"_s}};
        bot.answer(4,
                   {{u"content"_s, u"x"_s},
                    {u"components"_s,
                     QJsonArray{row({button(u"off"_s, true)}), row({select}), row({roles})}}});
        const MessageId message = bot.sim.discord.messages(kChannel).constLast().id;
        const auto refused = [&](const QString &id, const QStringList &values) {
            bot.press({kGuild, kChannel, kBob, message, {}, id, values});
            return bot.outcome && !*bot.outcome;
        };
        QVERIFY(refused(u"off"_s, {}));
        QVERIFY(refused(u"pick"_s, {u"b"_s}));
        QVERIFY(refused(u"pick"_s, {}));
        QVERIFY(refused(u"role"_s, {u"9"_s}));
        const QJsonObject got =
            bot.press({kGuild, kChannel, kBob, message, {}, u"role"_s, {kCapper.toString()}});
        const QJsonObject data = got.value("data"_L1).toObject();
        QCOMPARE(data.value("values"_L1).toArray(), QJsonArray{kCapper.toString()});
        QVERIFY(data.value("resolved"_L1)
                    .toObject()
                    .value("roles"_L1)
                    .toObject()
                    .contains(kCapper.toString()));
        QCOMPARE(got.value("member"_L1)
                     .toObject()
                     .value("user"_L1)
                     .toObject()
                     .value("username"_L1)
                     .toString(),
                 u"bob"_s);
    }

    void completesAndAsks()
    {
        Bot bot;
        SimCommand typing{kGuild, kChannel, kAda, {u"bet"_s, u"line"_s}, {{u"note"_s, u"ab"_s}},
                          {},     1,        0};
        const QJsonObject got = bot.received(bot.sim.discord.autocomplete(typing, u"note"_s));
        QCOMPARE(got.value("type"_L1).toInt(), 4);
        QCOMPARE(
            bot.answer(8,
                       {{u"choices"_s,
                         QJsonArray{QJsonObject{{u"name"_s, u"abc"_s}, {u"value"_s, u"abc"_s}}}}})
                .status,
            204);
        QVERIFY(bot.resolved());
        QCOMPARE((*bot.outcome)->data.value("choices"_L1).toArray().size(), 1);
        bot.command();
        const QJsonObject input{{u"type"_s, 4}, {u"custom_id"_s, u"why"_s}, {u"style"_s, 1}};
        const QJsonObject label{{u"type"_s, 18}, {u"label"_s, u"Why"_s}, {u"component"_s, input}};
        bot.answer(9,
                   {{u"custom_id"_s, u"form"_s},
                    {u"title"_s, u"Form"_s},
                    {u"components"_s, QJsonArray{label}}});
        const InteractionId asked = bot.id;
        bot.received(bot.sim.discord.submitModal({kGuild, kChannel, kAda, asked, {}}));
        QVERIFY(bot.outcome && !*bot.outcome); // the field is required
        const QJsonObject form = bot.received(
            bot.sim.discord.submitModal({kGuild, kChannel, kAda, asked, {{u"why"_s, u"so"_s}}}));
        QCOMPARE(form.value("type"_L1).toInt(), 5);
        const QJsonObject field =
            form.value("data"_L1).toObject().value("components"_L1).toArray().at(0).toObject();
        QCOMPARE(field.value("component"_L1).toObject().value("value"_L1).toString(), u"so"_s);
        QCOMPARE(bot.answer(9,
                            {{u"custom_id"_s, u"form"_s},
                             {u"title"_s, u"Form"_s},
                             {u"components"_s, QJsonArray{label}}})
                     .code(),
                 50035);
    }

    void sendsContextCommands()
    {
        Bot bot;
        const MessageId slip = bot.sim.discord.post(kChannel, kBob, u"my slip"_s);
        const QJsonObject got = bot.received(bot.sim.discord.sendCommand(
            {kGuild, kChannel, kAda, {u"Grade this slip"_s}, {}, {}, 3, slip.value}));
        const QJsonObject data = got.value("data"_L1).toObject();
        QCOMPARE(data.value("target_id"_L1).toString(), slip.toString());
        QCOMPARE(data.value("resolved"_L1)
                     .toObject()
                     .value("messages"_L1)
                     .toObject()
                     .value(slip.toString())
                     .toObject()
                     .value("content"_L1)
                     .toString(),
                 u"my slip"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Interactions)
#include "tst_Interactions.moc"
