// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"

#include <QSignalSpy>
#include <QTest>

#include <zlib.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The text of a whole zlib-stream so far.
static QByteArray inflated(const QByteArray &bytes)
{
    z_stream stream{};
    inflateInit(&stream);
    QByteArray input = bytes;
    QByteArray out(256 * 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_SYNC_FLUSH);
    out.resize(out.size() - static_cast<qsizetype>(stream.avail_out));
    inflateEnd(&stream);
    return out;
}

class tst_Gateway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void greetsIdentifiesAndSendsGuilds()
    {
        SimHarness sim;
        QSignalSpy readies(&sim.discord, &simulator::SimulatedDiscord::ready);
        GatewayClient client(sim.discord.gatewayUrl());
        QCOMPARE(client.next(10).value("d"_L1).toObject().value("heartbeat_interval"_L1).toInt(),
                 41250);
        client.send(1, QJsonValue::Null);
        QVERIFY(!client.next(11).isEmpty());
        client.identify();
        const QJsonObject ready = client.dispatch(u"READY"_s);
        QCOMPARE(ready.value("s"_L1).toInt(), 1);
        const QJsonObject data = ready.value("d"_L1).toObject();
        QCOMPARE(data.value("user"_L1).toObject().value("id"_L1).toString(), kBot.toString());
        QCOMPARE(data.value("resume_gateway_url"_L1).toString(),
                 sim.discord.gatewayUrl().toString());
        QVERIFY(
            data.value("guilds"_L1).toArray().at(0).toObject().value("unavailable"_L1).toBool());
        const QJsonObject guild = client.dispatch(u"GUILD_CREATE"_s).value("d"_L1).toObject();
        QCOMPARE(guild.value("id"_L1).toString(), kGuild.toString());
        QCOMPARE(guild.value("roles"_L1).toArray().size(), 3); // everyone, Capper, the bot's own
        QCOMPARE(guild.value("channels"_L1).toArray().size(), 1);
        QCOMPARE(guild.value("members"_L1).toArray().size(), 3);
        QCOMPARE(readies.size(), 1);
        QCOMPARE(sim.discord.identifies(), 1);
        QCOMPARE(sim.discord.connectedSockets(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("frame");
        QTest::addColumn<int>("code");
        const QString url = u"/?v=10&encoding=json"_s;
        const auto identify = [](const QString &inner) {
            return u"{\"op\":2,\"d\":{\"properties\":{},%1}}"_s.arg(inner);
        };
        QTest::newRow("token") << url << identify(u"\"token\":\"x\",\"intents\":1"_s) << 4004;
        QTest::newRow("bad bit") << url << identify(u"\"token\":\"secret\",\"intents\":131072"_s)
                                 << 4013;
        QTest::newRow("no intents") << url << identify(u"\"token\":\"secret\""_s) << 4013;
        QTest::newRow("shard") << url
                               << identify(u"\"token\":\"secret\",\"intents\":1,\"shard\":[2,2]"_s)
                               << 4010;
        QTest::newRow("not json") << url << u"hello"_s << 4002;
        QTest::newRow("too long") << url << u"{\"op\":1,\"d\":\"%1\"}"_s.arg(QString(4096, u'x'))
                                  << 4002;
        QTest::newRow("opcode") << url << u"{\"op\":99,\"d\":null}"_s << 4001;
        QTest::newRow("too early") << url << u"{\"op\":3,\"d\":{}}"_s << 4003;
        QTest::newRow("version") << u"/?v=6&encoding=json"_s << QString() << 4012;
        QTest::newRow("etf") << u"/?v=10&encoding=etf"_s << QString() << 4002;
    }
    void refuses()
    {
        QFETCH(QString, query);
        QFETCH(QString, frame);
        QFETCH(int, code);
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl(), query);
        QSignalSpy connected(&client.socket, &QWebSocket::connected);
        if (!frame.isEmpty()) {
            QVERIFY(!client.next(10).isEmpty());
            client.socket.sendTextMessage(frame);
        } else {
            QTRY_COMPARE(connected.size(), 1);
        }
        QCOMPARE(client.closed(), code);
    }

    void refusesContentIntentWhenHidden()
    {
        SimHarness sim;
        sim.discord.setContentHidden(true);
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        client.identify(1 << 15);
        QCOMPARE(client.closed(), 4014);
    }

    void closesWhoSendsTooMuch()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        for (int i = 0; i < 120; ++i)
            client.send(1, i);
        for (int i = 0; i < 120; ++i)
            QVERIFY(!client.next(11).isEmpty());
        sim.clock.advance(61s); // a new window
        client.send(1, 0);
        QVERIFY(!client.next(11).isEmpty());
        for (int i = 0; i < 120; ++i)
            client.send(1, i);
        QCOMPARE(client.closed(), 4008);
    }

    void resumesWithReplay()
    {
        SimHarness sim;
        QString session;
        qint64 seen = 0;
        {
            GatewayClient client(sim.discord.gatewayUrl());
            QVERIFY(!client.next(10).isEmpty());
            client.identify();
            session = client.dispatch(u"READY"_s)
                          .value("d"_L1)
                          .toObject()
                          .value("session_id"_L1)
                          .toString();
            QVERIFY(!client.dispatch(u"GUILD_CREATE"_s).isEmpty());
            seen = client.sequence;
            sim.discord.dropSockets();
            QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        }
        QCOMPARE(sim.discord.connectedSockets(), 0);
        QVERIFY(sim.discord.post(kChannel, kAda, u"missed"_s).isValid());
        GatewayClient again(sim.discord.gatewayUrl());
        QVERIFY(!again.next(10).isEmpty());
        again.resume(session, seen);
        QVERIFY(!again.dispatch(u"RESUMED"_s).isEmpty());
        QCOMPARE(again.frames.size(), 1); // the missed event came before, and nothing else
        QCOMPARE(again.frames.at(0).value("t"_L1).toString(), u"MESSAGE_CREATE"_s);
        QCOMPARE(again.frames.at(0).value("s"_L1).toInteger(), seen + 1);
        QCOMPARE(sim.discord.resumes(), 1);
        QCOMPARE(sim.discord.identifies(), 1);
    }

    void refusesToResumeWhatIsGone()
    {
        SimHarness sim;
        GatewayClient stranger(sim.discord.gatewayUrl());
        QVERIFY(!stranger.next(10).isEmpty());
        stranger.resume(u"nothing"_s, 1);
        const QJsonObject invalid = stranger.next(9);
        QVERIFY(!invalid.isEmpty());
        QCOMPARE(invalid.value("d"_L1), QJsonValue(false));
        stranger.identify(); // the same socket may go on
        const QString session = stranger.dispatch(u"READY"_s)
                                    .value("d"_L1)
                                    .toObject()
                                    .value("session_id"_L1)
                                    .toString();
        stranger.socket.close(
            QWebSocketProtocol::CloseCodeNormal); // protocol item 31: ends the session
        QTRY_COMPARE(sim.discord.connectedSockets(), 0);
        GatewayClient again(sim.discord.gatewayUrl());
        QVERIFY(!again.next(10).isEmpty());
        again.resume(session, 1);
        QVERIFY(!again.next(9).isEmpty());
        QCOMPARE(sim.discord.resumes(), 0);
    }

    void refusesASequenceFromTheFuture()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        client.identify();
        const QString session =
            client.dispatch(u"READY"_s).value("d"_L1).toObject().value("session_id"_L1).toString();
        GatewayClient again(sim.discord.gatewayUrl());
        QVERIFY(!again.next(10).isEmpty());
        again.resume(session, 1000);
        QCOMPARE(again.closed(), 4007);
    }

    void sendsFaultsOnDemand()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        client.identify();
        QVERIFY(!client.dispatch(u"READY"_s).isEmpty());
        sim.discord.requestReconnect();
        QVERIFY(!client.next(7).isEmpty());
        sim.discord.invalidateSession(true);
        QCOMPARE(client.next(9).value("d"_L1), QJsonValue(true));
        sim.discord.withholdAcks(true);
        client.send(1, 1);
        sim.discord.sendRaw("{\"op\":77}");
        QVERIFY(!client.next(77).isEmpty());
        sim.discord.closeSockets(4009, u"Session timed out."_s);
        QCOMPARE(client.closed(), 4009);
        for (const QJsonObject &frame : client.frames)
            QVERIFY(frame.value("op"_L1).toInt() != 11);
    }

    void compressesAsOneStream()
    {
        SimHarness sim;
        QByteArray stream;
        QWebSocket socket;
        connect(&socket, &QWebSocket::binaryMessageReceived, this,
                [&stream](const QByteArray &frame) {
                    QVERIFY(frame.endsWith(QByteArray::fromHex("0000ffff")));
                    stream += frame;
                });
        socket.open(QUrl(sim.discord.gatewayUrl().toString()
                         + u"/?v=10&encoding=json&compress=zlib-stream"_s));
        QTRY_VERIFY(inflated(stream).contains("\"op\":10"));
        socket.sendTextMessage(
            u"{\"op\":2,\"d\":{\"token\":\"secret\",\"intents\":1,\"properties\":{}}}"_s);
        QTRY_VERIFY(inflated(stream).contains("GUILD_CREATE"));
        QVERIFY(stream.size() < inflated(stream).size());
    }

    void sendsEventsByIntent()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        client.identify(1 | 1 << 9); // without message content
        QVERIFY(!client.dispatch(u"READY"_s).isEmpty());
        sim.discord.post(kChannel, kAda, u"hidden"_s);
        sim.discord.post(kChannel, kAda, u"for <@%1>"_s.arg(kBot.toString()));
        const auto content = [&client] {
            return client.dispatch(u"MESSAGE_CREATE"_s)
                .value("d"_L1)
                .toObject()
                .value("content"_L1)
                .toString();
        };
        QCOMPARE(content(), QString());
        QCOMPARE(content(), u"for <@110000000000000005>"_s);
    }

    void findsMembers()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        QVERIFY(!client.next(10).isEmpty());
        client.identify();
        QVERIFY(!client.dispatch(u"READY"_s).isEmpty());
        client.send(8,
                    QJsonObject{{u"guild_id"_s, kGuild.toString()},
                                {u"nonce"_s, u"n"_s},
                                {u"user_ids"_s, QJsonArray{kBob.toString(), u"42"_s}}});
        const QJsonObject chunk =
            client.dispatch(u"GUILD_MEMBERS_CHUNK"_s).value("d"_L1).toObject();
        QCOMPARE(chunk.value("members"_L1).toArray().size(), 1);
        QCOMPARE(chunk.value("not_found"_L1).toArray(), QJsonArray{u"42"_s});
        QCOMPARE(chunk.value("nonce"_L1).toString(), u"n"_s);
    }

    /// Reactions come with their intent only, and tell no permissions (protocol section 4).
    void tellsReactionsToWhoAskedForThem()
    {
        SimHarness sim;
        GatewayClient with(sim.discord.gatewayUrl());
        with.next(10);
        with.identify(1 | 1 << 9 | 1 << 10);
        GatewayClient without(sim.discord.gatewayUrl());
        without.next(10);
        without.identify(1 | 1 << 9);
        QVERIFY(!with.dispatch(u"READY"_s).isEmpty() && !without.dispatch(u"READY"_s).isEmpty());
        const MessageId id = sim.discord.post(kChannel, kAda, u"pick"_s);
        simulator::SimMessage message;
        message.channel = kChannel;
        QVERIFY(!sim.discord.react(message, kBob, u"\u2705"_s)); // no such message
        message.id = id;
        QVERIFY(!sim.discord.react(message, UserId{9}, u"\u2705"_s));
        QVERIFY(sim.discord.react(message, kBob, u"\u2705"_s));
        const QJsonObject data = with.dispatch(u"MESSAGE_REACTION_ADD"_s).value("d"_L1).toObject();
        QCOMPARE(data.value("message_id"_L1).toString(), id.toString());
        QCOMPARE(data.value("emoji"_L1).toObject().value("name"_L1).toString(), u"\u2705"_s);
        QVERIFY(!data.value("member"_L1).toObject().contains("permissions"_L1));
        QVERIFY(sim.discord.remove(kChannel, id));
        QVERIFY(!without.dispatch(u"MESSAGE_DELETE"_s).isEmpty()); // what came later is here
        for (const QJsonObject &frame : without.frames)
            QVERIFY(frame.value("t"_L1).toString() != u"MESSAGE_REACTION_ADD");
    }

    void tellsChangedRolesAndChannels()
    {
        SimHarness sim;
        GatewayClient client(sim.discord.gatewayUrl());
        client.next(10);
        client.identify();
        QVERIFY(!client.dispatch(u"READY"_s).isEmpty());
        QVERIFY(!sim.discord.changeRole(kGuild, {RoleId{9}, u"none"_s, 0}));
        QVERIFY(sim.discord.changeRole(kGuild, {kCapper, u"Chief"_s, 8192}));
        const QJsonObject role = client.dispatch(u"GUILD_ROLE_UPDATE"_s).value("d"_L1).toObject();
        QCOMPARE(role.value("role"_L1).toObject().value("permissions"_L1).toString(), u"8192"_s);
        QVERIFY(!sim.discord.changeChannel({ChannelId{9}, u"none"_s, 0, {}}));
        QVERIFY(
            sim.discord.changeChannel({kChannel, u"bets"_s, 0, {{kCapper.value, false, 1, 2}}}));
        const QJsonObject channel = client.dispatch(u"CHANNEL_UPDATE"_s).value("d"_L1).toObject();
        const QJsonObject overwrite =
            channel.value("permission_overwrites"_L1).toArray().at(0).toObject();
        QCOMPARE(overwrite.value("id"_L1).toString(), kCapper.toString());
        QCOMPARE(overwrite.value("deny"_L1).toString(), u"2"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Gateway)
#include "tst_Gateway.moc"
