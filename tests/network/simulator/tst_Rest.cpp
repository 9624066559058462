// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace dbsbm::simulator;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QString channelPath(const QString &rest)
{
    return u"/channels/%1/%2"_s.arg(kChannel.toString(), rest);
}

static QJsonObject content(const QString &text)
{
    return {{u"content"_s, text}};
}

class tst_Rest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAddressAndApplication()
    {
        SimHarness sim;
        QCOMPARE(sim.call("GET", u"/gateway"_s, {}, {}).json.value("url"_L1).toString(),
                 sim.discord.gatewayUrl().toString());
        const Answer bot = sim.call("GET", u"/gateway/bot"_s);
        QCOMPARE(bot.json.value("session_start_limit"_L1).toObject().value("remaining"_L1).toInt(),
                 1000);
        for (const QString &path :
             {u"/applications/@me"_s, u"/applications/%40me"_s, u"/oauth2/applications/@me"_s})
            QCOMPARE(sim.call("GET", path).json.value("id"_L1).toString(), kApplication.toString());
        QCOMPARE(sim.call("GET", u"/users/@me"_s).json.value("username"_L1).toString(),
                 u"bookie"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const QString messages = channelPath(u"messages"_s);
        QTest::newRow("path") << QByteArray("GET") << u"/nothing"_s << QJsonObject() << 404 << 0;
        QTest::newRow("method") << QByteArray("DELETE") << u"/gateway"_s << QJsonObject() << 405
                                << 0;
        QTest::newRow("channel") << QByteArray("GET") << u"/channels/9"_s << QJsonObject() << 404
                                 << 10003;
        QTest::newRow("guild") << QByteArray("GET") << u"/guilds/9"_s << QJsonObject() << 404
                               << 10004;
        QTest::newRow("message") << QByteArray("GET") << messages + u"/9"_s << QJsonObject() << 404
                                 << 10008;
        QTest::newRow("empty") << QByteArray("POST") << messages << content(QString()) << 400
                               << 50006;
        QTest::newRow("long") << QByteArray("POST") << messages << content(QString(2001, u'x'))
                              << 400 << 50035;
        QTest::newRow("mentions") << QByteArray("POST") << messages
                                  << QJsonObject{{u"content"_s, u"x"_s},
                                                 {u"allowed_mentions"_s,
                                                  QJsonObject{{u"parse"_s, QJsonArray{u"users"_s}},
                                                              {u"users"_s, QJsonArray{u"1"_s}}}}}
                                  << 400 << 50035;
        const QJsonObject big{{u"description"_s, QString(4000, u'x')}};
        QTest::newRow("embeds") << QByteArray("POST") << messages
                                << QJsonObject{{u"embeds"_s, QJsonArray{big, big}}} << 400 << 50035;
        const QJsonObject button{
            {u"type"_s, 2}, {u"style"_s, 1}, {u"label"_s, u"x"_s}, {u"custom_id"_s, u"a"_s}};
        QTest::newRow("same ids")
            << QByteArray("POST") << messages
            << QJsonObject{{u"components"_s,
                            QJsonArray{QJsonObject{{u"type"_s, 1},
                                                   {u"components"_s, QJsonArray{button, button}}}}}}
            << 400 << 50035;
        QTest::newRow("limit") << QByteArray("GET") << messages + u"?limit=101"_s << QJsonObject()
                               << 400 << 50035;
        QTest::newRow("webhook") << QByteArray("POST") << u"/webhooks/9/x"_s << content(u"x"_s)
                                 << 404 << 10015;
        QTest::newRow("webhook name") << QByteArray("POST") << channelPath(u"webhooks"_s)
                                      << QJsonObject{{u"name"_s, u"My Discord"_s}} << 400 << 50035;
        QTest::newRow("interaction") << QByteArray("POST") << u"/interactions/9/x/callback"_s
                                     << QJsonObject{{u"type"_s, 6}} << 404 << 10062;
    }
    void refuses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QJsonObject, body);
        SimHarness sim;
        const Answer answer =
            sim.call(method, path, body.isEmpty() ? QJsonValue::Undefined : QJsonValue(body));
        QTEST(answer.status, "status");
        QTEST(answer.code(), "code");
    }

    void checksTokenAndBody()
    {
        SimHarness sim;
        QCOMPARE(sim.call("GET", u"/users/@me"_s, {}, "wrong").status, 401);
        QCOMPARE(sim.call("GET", u"/users/@me"_s, {}, {}).status, 401);
        QNetworkReply *broken =
            sim.send("POST", channelPath(u"messages"_s), "{", "application/json", "secret");
        QTRY_VERIFY(broken->isFinished());
        QVERIFY(broken->readAll().contains("50109"));
        broken->deleteLater();
        QNetworkReply *form = sim.send("POST", channelPath(u"messages"_s), "content=x",
                                       "application/x-www-form-urlencoded", "secret");
        QTRY_VERIFY(form->isFinished());
        QVERIFY(form->readAll().contains("50035"));
        form->deleteLater();
    }

    void registersCommands()
    {
        SimHarness sim;
        QSignalSpy registered(&sim.discord, &SimulatedDiscord::commandsRegistered);
        const QString path = u"/applications/%1/guilds/%2/commands"_s.arg(kApplication.toString(),
                                                                          kGuild.toString());
        const QJsonObject bet{{u"name"_s, u"bet"_s},
                              {u"description"_s, u"Bets"_s},
                              {u"name_localizations"_s, QJsonObject{{u"de"_s, u"wette"_s}}}};
        const Answer first = sim.call("PUT", path, QJsonArray{bet});
        QCOMPARE(first.status, 200);
        const QString id = first.list.at(0).toObject().value("id"_L1).toString();
        QCOMPARE(
            sim.call("PUT", path, QJsonArray{bet}).list.at(0).toObject().value("id"_L1).toString(),
            id);
        QVERIFY(!sim.call("GET", path).list.at(0).toObject().contains("name_localizations"_L1));
        QVERIFY(sim.call("GET", path + u"?with_localizations=true"_s)
                    .list.at(0)
                    .toObject()
                    .contains("name_localizations"_L1));
        QCOMPARE(sim.call("POST", path, bet).status, 200);
        QJsonObject other = bet;
        other.insert(u"name"_s, u"stats"_s);
        QCOMPARE(sim.call("POST", path, other).status, 201);
        other.insert(u"name"_s, u"Stats"_s);
        QCOMPARE(sim.call("POST", path, other).code(), 50035);
        QCOMPARE(sim.call("PATCH", path + u'/' + id, QJsonObject{{u"description"_s, u"New"_s}})
                     .json.value("description"_L1)
                     .toString(),
                 u"New"_s);
        QCOMPARE(sim.call("DELETE", path + u'/' + id).status, 204);
        QCOMPARE(sim.call("DELETE", path + u'/' + id).code(), 10063);
        QCOMPARE(sim.discord.registeredCommands().size(), 1);
        QCOMPARE(sim.discord.commandRegistrations(), 2);
        QCOMPARE(registered.size(), 4);
    }

    void keepsMessages()
    {
        SimHarness sim;
        const QString path = channelPath(u"messages"_s);
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            sim.clock.advance(1ms);
            ids.append(
                sim.call("POST", path, content(QString::number(i))).json.value("id"_L1).toString());
        }
        QCOMPARE(qint64(ids[0].toULongLong() >> 22) + kDiscordEpochMs, sim.clock.nowMs() - 4);
        const auto list = [&](const QString &query) {
            QString texts;
            for (const QJsonValue &message : sim.call("GET", path + query).list)
                texts += message.toObject().value("content"_L1).toString();
            return texts;
        };
        QCOMPARE(list(QString()), u"43210"_s);
        QCOMPARE(list(u"?limit=2"_s), u"43"_s);
        QCOMPARE(list(u"?limit=2&before="_s + ids[3]), u"21"_s);
        QCOMPARE(list(u"?limit=2&after="_s + ids[1]), u"32"_s);
        QCOMPARE(list(u"?limit=3&around="_s + ids[2]), u"321"_s);
        const QString one = path + u'/' + ids[0];
        QCOMPARE(sim.call("PATCH", one, content(u"new"_s)).json.value("content"_L1).toString(),
                 u"new"_s);
        QVERIFY(sim.call("GET", one).json.value("edited_timestamp"_L1).isString());
        QCOMPARE(sim.call("DELETE", one).status, 204);
        QCOMPARE(sim.call("GET", one).code(), 10008);
        const MessageId theirs = sim.discord.post(kChannel, kAda, u"mine"_s);
        QCOMPARE(sim.call("PATCH", path + u'/' + theirs.toString(), content(u"x"_s)).code(), 50005);
        QCOMPARE(sim.discord.messages(kChannel).size(), 5);
    }

    void dedupesByNonce()
    {
        SimHarness sim;
        const QJsonObject body{
            {u"content"_s, u"once"_s}, {u"nonce"_s, u"n1"_s}, {u"enforce_nonce"_s, true}};
        const Answer first = sim.call("POST", channelPath(u"messages"_s), body);
        const Answer second = sim.call("POST", channelPath(u"messages"_s), body);
        QCOMPARE(second.json.value("id"_L1), first.json.value("id"_L1));
        sim.clock.advance(6min);
        QVERIFY(sim.call("POST", channelPath(u"messages"_s), body).json.value("id"_L1)
                != first.json.value("id"_L1));
        QCOMPARE(sim.discord.messages(kChannel).size(), 2);
    }

    void mentionsAsAllowed()
    {
        SimHarness sim;
        const QString text = u"<@&%1> <@%2> @everyone"_s.arg(kCapper.toString(), kAda.toString());
        const QJsonObject all = sim.call("POST", channelPath(u"messages"_s), content(text)).json;
        QCOMPARE(all.value("mention_roles"_L1).toArray(), QJsonArray{kCapper.toString()});
        QCOMPARE(all.value("mentions"_L1).toArray().size(), 1);
        QVERIFY(all.value("mention_everyone"_L1).toBool());
        QJsonObject body = content(text);
        body.insert(
            u"allowed_mentions"_s,
            QJsonObject{{u"parse"_s, QJsonArray()}, {u"roles"_s, QJsonArray{kCapper.toString()}}});
        const QJsonObject some = sim.call("POST", channelPath(u"messages"_s), body).json;
        QCOMPARE(some.value("mention_roles"_L1).toArray().size(), 1);
        QCOMPARE(some.value("mentions"_L1).toArray().size(), 0);
        QVERIFY(!some.value("mention_everyone"_L1).toBool());
    }

    void servesWebhooks()
    {
        SimHarness sim;
        const QJsonObject hook =
            sim.call("POST", channelPath(u"webhooks"_s), QJsonObject{{u"name"_s, u"Cappers"_s}})
                .json;
        QCOMPARE(hook.value("token"_L1).toString().size(), 68);
        const QString path = u"/webhooks/%1/%2"_s.arg(hook.value("id"_L1).toString(),
                                                      hook.value("token"_L1).toString());
        QCOMPARE(sim.call("GET", channelPath(u"webhooks"_s)).list.size(), 1);
        QCOMPARE(sim.call("POST", path, content(u"x"_s), {}).status, 204); // without wait
        const QByteArray png =
            QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGP8z8D"
                                   "wnwEKmGAMADMeAwVAJL1EAAAAAElFTkSuQmCC");
        const QJsonObject body{
            {u"username"_s, u"Ada"_s},
            {u"attachments"_s,
             QJsonArray{QJsonObject{{u"id"_s, 0}, {u"filename"_s, u"slip.png"_s}}}},
            {u"embeds"_s,
             QJsonArray{
                 QJsonObject{{u"image"_s, QJsonObject{{u"url"_s, u"attachment://slip.png"_s}}}}}}};
        const QJsonObject sent =
            sim.upload("POST", path + u"?wait=true"_s, body, {{u"slip.png"_s, png}}).json;
        QCOMPARE(sent.value("author"_L1).toObject().value("username"_L1).toString(), u"Ada"_s);
        QCOMPARE(sent.value("webhook_id"_L1), hook.value("id"_L1));
        const QJsonObject file = sent.value("attachments"_L1).toArray().at(0).toObject();
        QCOMPARE(file.value("width"_L1).toInt(), 2);
        QCOMPARE(file.value("height"_L1).toInt(), 3);
        QCOMPARE(file.value("size"_L1).toInteger(), png.size());
        QCOMPARE(sent.value("embeds"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("image"_L1)
                     .toObject()
                     .value("url"_L1),
                 file.value("url"_L1));
        QCOMPARE(sim.call("GET", file.value("url"_L1).toString()).bytes, png);
        QCOMPARE(sim.discord.messages(kChannel).constLast().files, QList<QByteArray>{png});
        const QString one = path + u"/messages/"_s + sent.value("id"_L1).toString();
        QCOMPARE(sim.call("PATCH", one, content(u"graded"_s), {})
                     .json.value("attachments"_L1)
                     .toArray()
                     .size(),
                 1);
        const QJsonObject cleared =
            sim.call("PATCH", one, QJsonObject{{u"attachments"_s, QJsonArray()}}, {}).json;
        QCOMPARE(cleared.value("content"_L1).toString(), u"graded"_s);
        QCOMPARE(cleared.value("attachments"_L1).toArray().size(), 0);
        QCOMPARE(sim.call("DELETE", one, {}, {}).status, 204);
        QCOMPARE(sim.call("GET", one, {}, {}).code(), 10008);
        QCOMPARE(sim.call("POST", path + u"x"_s, content(u"x"_s), {}).code(), 50027);
    }

    void hidesContent()
    {
        SimHarness sim;
        sim.discord.setContentHidden(true);
        const MessageId theirs = sim.discord.post(kChannel, kAda, u"secret pick"_s);
        sim.call("POST", channelPath(u"messages"_s), content(u"own"_s));
        const QJsonArray list = sim.call("GET", channelPath(u"messages"_s)).list;
        QCOMPARE(list.at(0).toObject().value("content"_L1).toString(), u"own"_s);
        QCOMPARE(list.at(1).toObject().value("id"_L1).toString(), theirs.toString());
        QCOMPARE(list.at(1).toObject().value("content"_L1).toString(), QString());
        QCOMPARE(sim.discord.messages(kChannel).at(0).json.value("content"_L1).toString(),
                 u"secret pick"_s);
    }

    void listsMembersAndRenamesChannels()
    {
        SimHarness sim;
        const QString guild = u"/guilds/"_s + kGuild.toString();
        QCOMPARE(sim.call("GET", guild).json.value("name"_L1).toString(), u"Guild"_s);
        QCOMPARE(sim.call("GET", guild + u"/roles"_s).list.size(), 3);
        QCOMPARE(sim.call("GET", guild + u"/members?limit=2"_s).list.size(), 2);
        QCOMPARE(
            sim.call("GET", guild + u"/members?limit=9&after="_s + kAda.toString()).list.size(), 2);
        QCOMPARE(sim.call("GET", guild + u"/members/search?query=AD&limit=5"_s).list.size(), 1);
        QCOMPARE(sim.call("GET", guild + u"/members/"_s + kAda.toString())
                     .json.value("roles"_L1)
                     .toArray()
                     .size(),
                 1);
        const QString channel = u"/channels/"_s + kChannel.toString();
        QCOMPARE(sim.call("PATCH", channel, QJsonObject{{u"name"_s, u"new"_s}}).status, 200);
        QCOMPARE(sim.discord.channel(kChannel).value("name"_L1).toString(), u"new"_s);
    }

    void limitsRates()
    {
        SimulatorOptions options = SimHarness::defaults();
        options.bucketLimit = 2;
        SimHarness sim(options);
        QCOMPARE(sim.call("GET", u"/users/@me"_s).headers.value("x-ratelimit-remaining"),
                 QByteArray("1"));
        QCOMPARE(sim.call("GET", u"/users/@me"_s).status, 200);
        const Answer refused = sim.call("GET", u"/users/@me"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("x-ratelimit-scope"), QByteArray("user"));
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        QCOMPARE(refused.json.value("retry_after"_L1).toDouble(), 1.0);
        sim.clock.advance(1s);
        QCOMPARE(sim.call("GET", u"/users/@me"_s).status, 200);
    }

    void playsFaultsInOrder()
    {
        SimHarness sim;
        int ran = 0;
        SimFault fault;
        fault.method = u"POST"_s;
        fault.pathPattern = u"/channels/\\d+/messages"_s;
        fault.status = 502;
        fault.headers = {{u"Retry-After"_s, u"7"_s}};
        fault.times = 2;
        fault.then = [&ran] { ++ran; };
        sim.discord.addFault(fault);
        SimFault lost;
        lost.method = u"POST"_s;
        lost.pathPattern = fault.pathPattern;
        lost.loseReply = true;
        sim.discord.addFault(lost);
        const QString path = channelPath(u"messages"_s);
        QCOMPARE(sim.call("GET", path).status, 200); // another method
        for (int i = 0; i < 2; ++i) {
            const Answer answer = sim.call("POST", path, content(u"x"_s));
            QCOMPARE(answer.status, 502);
            QCOMPARE(answer.headers.value("retry-after"), QByteArray("7"));
        }
        QCOMPARE(ran, 2);
        QCOMPARE(sim.discord.messages(kChannel).size(), 0);
        // By hand: QNetworkAccessManager sends a request again, unasked, when its line is lost.
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(sim.discord.restBase().port()));
        socket.write(
            "POST /api/v10" + path.toUtf8()
            + " HTTP/1.1\r\nAuthorization: Bot secret\r\nContent-Type: application/json\r\n"
              "Content-Length: 18\r\n\r\n{\"content\":\"kept\"}");
        QTRY_COMPARE(sim.discord.messages(kChannel).size(), 1);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.readAll(), QByteArray());
        QCOMPARE(sim.discord.messages(kChannel).size(), 1); // carried out, the answer lost
        QCOMPARE(sim.call("POST", path, content(u"x"_s)).status, 200);
    }

    void recordsWithoutTokens()
    {
        QTemporaryDir folder;
        SimulatorOptions options = SimHarness::defaults();
        options.recordFile = folder.filePath(u"requests.jsonl"_s);
        SimHarness sim(options);
        sim.upload("POST", u"/webhooks/9/hidden"_s, content(u"x"_s), {{u"a.png"_s, "png"}});
        sim.call("GET", channelPath(u"messages?limit=5"_s));
        QFile file(options.recordFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines[0].contains("hidden"));
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first.value("path"_L1).toString(), u"/webhooks/9/token"_s);
        QCOMPARE(first.value("body"_L1).toObject(), content(u"x"_s));
        QCOMPARE(first.value("files"_L1).toArray(), QJsonArray{u"a.png"_s});
        QCOMPARE(first.value("contentType"_L1).toString(), u"multipart/form-data"_s);
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(second.value("query"_L1).toObject().value("limit"_L1).toString(), u"5"_s);
        QVERIFY(!second.contains("body"_L1));
    }
};

QTEST_GUILESS_MAIN(tst_Rest)
#include "tst_Rest.moc"
