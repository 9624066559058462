// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/network/discord/gateway/ShardFixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestShard : public ShardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void identifies();
    void heartbeats();
    void serverAsksForABeat();
    void fatalCodes_data();
    void fatalCodes();
    void noHello();
    void unknownIsIgnored();
    void malformedEventIsSkipped();
    void deliversEvents();
    void splitAndManyFrames();
    void oversizedMessage();
    void stopClosesWith1000();
    void startNeedsTokenAndUrl();
};

void TestShard::identifies()
{
    QSignalSpy phases(m_shard.get(), &Shard::phaseChanged);
    QSignalSpy ready(m_shard.get(), &Shard::ready);
    becomeReady();
    const FakeGateway::Connection &connection = m_gateway->connections().first();
    const QUrlQuery query(connection.url);
    QCOMPARE(query.queryItemValue(QStringLiteral("v")), QStringLiteral("10"));
    QCOMPARE(query.queryItemValue(QStringLiteral("encoding")), QStringLiteral("json"));
    QCOMPARE(query.queryItemValue(QStringLiteral("compress")), QStringLiteral("zlib-stream"));
    QVERIFY(connection.userAgent.startsWith("DiscordBot (https://"));
    const QJsonObject data = m_gateway->received(kIdentify).first()[u"d"].toObject();
    QCOMPARE(data[u"token"].toString(), QStringLiteral("bot.token.x"));
    QCOMPARE(data[u"intents"].toInt(), 1);
    QCOMPARE(data[u"shard"].toArray(), QJsonArray({0, 1}));
    QCOMPARE(data[u"properties"][u"browser"].toString(), QStringLiteral("dbsbm"));
    QCOMPARE(data[u"properties"][u"os"].toString(), QSysInfo::kernelType());
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().value<Ready>().guilds, QList<GuildId>{GuildId{5}});
    QList<ShardPhase> seen;
    for (const auto &arguments : phases)
        seen.append(arguments.first().value<ShardPhase>());
    QCOMPARE(seen,
             QList<ShardPhase>({ShardPhase::Connecting, ShardPhase::WaitingForHello,
                                ShardPhase::Identifying, ShardPhase::Ready}));
    QCOMPARE(m_shard->reconnects(), quint64(0));
    QCOMPARE(m_shard->retryAtMs(), qint64(0));
    QVERIFY(m_metrics->toPrometheusText().contains(
        QStringLiteral("\ndbsbm_gateway_reconnects_total 0\n"))); // known before a line is lost
}

void TestShard::heartbeats()
{
    QSignalSpy latency(m_shard.get(), &Shard::latencyMeasured);
    becomeReady();
    QVERIFY(m_shard->latencyMs() < 0);
    m_clock->advance(19999ms);
    QCOMPARE(m_gateway->received(kHeartbeat).size(), 0);
    m_clock->advance(1ms);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    QCOMPARE(m_gateway->received(kHeartbeat).first()[u"d"].toInt(), 1);
    m_clock->advance(30ms);
    m_gateway->send({{QStringLiteral("op"), 11}});
    QTRY_COMPARE(latency.size(), 1);
    QCOMPARE(m_shard->latencyMs(), 30.0);
    QCOMPARE(
        m_metrics->histogramSum(QStringLiteral("dbsbm_gateway_heartbeat_latency_seconds")).count(),
        quint64(1));
    QCOMPARE(m_metrics->gaugeMax(metric::kGatewayLatencyNow), 0.03);
    m_clock->advance(40s - 30ms);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 2);
    m_shard->stop();
    QVERIFY(qIsNaN(m_metrics->gaugeMax(metric::kGatewayLatencyNow)));
}

void TestShard::serverAsksForABeat()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 1}, {QStringLiteral("d"), QJsonValue::Null}});
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    m_gateway->send({{QStringLiteral("op"), 11}});
    QTRY_VERIFY(m_shard->latencyMs() >= 0);
    m_clock->advance(20s); // the beat in turn comes at its own time
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 2);
}

void TestShard::fatalCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    QTest::addRow("token") << 4004 << QStringLiteral("AUT-002");
    QTest::addRow("shard") << 4010 << QStringLiteral("API-009");
    QTest::addRow("sharding") << 4011 << QStringLiteral("API-009");
    QTest::addRow("version") << 4012 << QStringLiteral("API-009");
    QTest::addRow("intents") << 4013 << QStringLiteral("AUT-003");
    QTest::addRow("privileged") << 4014 << QStringLiteral("AUT-003");
}

void TestShard::fatalCodes()
{
    QFETCH(int, code);
    const auto failure = std::make_shared<std::optional<Error>>();
    connect(m_shard.get(), &Shard::failed, this,
            [failure](const Error &error) { *failure = error; });
    m_shard->start();
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
    m_gateway->close(code);
    QTRY_VERIFY(*failure);
    const Error error = **failure;
    QTEST(error.code(), "expected");
    QVERIFY(!error.userText().isEmpty());
    QVERIFY(!error.detail().contains(QStringLiteral("bot.token.x")));
    if (code >= 4013)
        QVERIFY2(error.userText().contains(QStringLiteral("Guilds")), qPrintable(error.userText()));
    QCOMPARE(m_shard->phase(), ShardPhase::Failed);
    QCOMPARE(m_clock->pendingTimers(), size_t(0)); // nothing will ever try again by itself
    m_shard->disconnect(this);
    m_shard->start();
    QTRY_COMPARE(connections(), 2);
}

void TestShard::noHello()
{
    m_gateway->setHelloInterval(0);
    m_shard->start();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::WaitingForHello);
    QTRY_COMPARE(connections(), 1);
    m_clock->advance(59999ms);
    QCOMPARE(m_shard->phase(), ShardPhase::WaitingForHello);
    m_clock->advance(1ms);
    m_gateway->setHelloInterval(40000);
    nextConnection(750ms, kIdentify);
}

void TestShard::unknownIsIgnored()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 99}, {QStringLiteral("d"), QJsonObject{}}});
    m_gateway->sendEvent(QStringLiteral("BRAND_NEW_EVENT"), 2, {});
    m_gateway->sendEvent(QStringLiteral("odd \"label\""), 3, {});
    QTRY_COMPARE(m_shard->eventsReceived(), quint64(3));
    QCOMPARE(m_shard->phase(), ShardPhase::Ready);
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_gateway_events_total"),
                                {{QStringLiteral("event"), QStringLiteral("BRAND_NEW_EVENT")}}),
             1.0);
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_gateway_events_total"),
                                {{QStringLiteral("event"), QStringLiteral("OTHER")}}),
             1.0);
}

void TestShard::malformedEventIsSkipped()
{
    QSignalSpy interactions(m_shard.get(), &Shard::interactionCreated);
    becomeReady();
    m_gateway->sendEvent(QStringLiteral("INTERACTION_CREATE"), 2, {{QStringLiteral("type"), 2}});
    m_gateway->sendEvent(QStringLiteral("INTERACTION_CREATE"), 3,
                         {{QStringLiteral("id"), QStringLiteral("9")},
                          {QStringLiteral("token"), QStringLiteral("t")},
                          {QStringLiteral("type"), 1}});
    QTRY_COMPARE(interactions.size(), 1);
    QCOMPARE(m_shard->phase(), ShardPhase::Ready);
}

void TestShard::deliversEvents()
{
    QSignalSpy touched(m_shard.get(), &Shard::guildTouched);
    const auto event = [&](qsizetype index) {
        return touched.at(index).first().value<GuildEvent>();
    };
    becomeReady();
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 2,
                         {{QStringLiteral("id"), QStringLiteral("5")},
                          {QStringLiteral("name"), QStringLiteral("G")}});
    m_gateway->sendEvent(
        QStringLiteral("GUILD_DELETE"), 3,
        {{QStringLiteral("id"), QStringLiteral("5")}, {QStringLiteral("unavailable"), true}});
    m_gateway->sendEvent(QStringLiteral("GUILD_DELETE"), 4,
                         {{QStringLiteral("id"), QStringLiteral("5")}});
    m_gateway->sendEvent(QStringLiteral("CHANNEL_UPDATE"), 5,
                         {{QStringLiteral("id"), QStringLiteral("6")},
                          {QStringLiteral("guild_id"), QStringLiteral("5")}});
    m_gateway->sendEvent(QStringLiteral("GUILD_ROLE_DELETE"), 6,
                         {{QStringLiteral("guild_id"), QStringLiteral("5")}}); // of no role
    m_gateway->sendEvent(QStringLiteral("GUILD_ROLE_DELETE"), 7,
                         {{QStringLiteral("guild_id"), QStringLiteral("5")},
                          {QStringLiteral("role_id"), QStringLiteral("7")}});
    QTRY_COMPARE(touched.size(), 5);
    QCOMPARE(std::get<Guild>(event(0)).name, QStringLiteral("G"));
    QCOMPARE(std::get<GuildGone>(event(1)).unavailable, true);
    QCOMPARE(std::get<GuildGone>(event(2)).unavailable, false);
    QCOMPARE(std::get<Channel>(event(3)).id, ChannelId{6});
    QCOMPARE(std::get<RoleGone>(event(4)).role, RoleId{7});
}

void TestShard::splitAndManyFrames()
{
    QSignalSpy created(m_shard.get(), &Shard::guildTouched);
    becomeReady();
    for (int i = 0; i < 50; ++i) {
        const QByteArray json = R"({"op":0,"t":"GUILD_CREATE","s":)" + QByteArray::number(i + 2)
            + R"(,"d":{"id":"5","name":")" + QByteArray(i * 4000, 'n') + R"("}})";
        m_gateway->sendText(json, i % 7 + 1);
    }
    QTRY_COMPARE(created.size(), 50);
    QCOMPARE(std::get<Guild>(created.last().first().value<GuildEvent>()).name.size(), 49 * 4000);
}

void TestShard::oversizedMessage()
{
    becomeReady();
    // 65 MiB of blanks in a few kilobytes: a decompression bomb.
    m_gateway->sendText(QByteArray(65 * 1024 * 1024, ' '));
    nextConnection(750ms, kResume);
}

void TestShard::stopClosesWith1000()
{
    becomeReady();
    m_shard->stop();
    QCOMPARE(m_shard->phase(), ShardPhase::Stopped);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 1000);
    QCOMPARE(m_clock->pendingTimers(), size_t(0));
    m_shard->start();
    QTRY_COMPARE(connections(), 2);
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1); // the session died with the 1000
}

void TestShard::startNeedsTokenAndUrl()
{
    for (const ShardOptions &options : {ShardOptions{.gatewayUrl = m_gateway->url()},
                                        ShardOptions{.token = Secret("t"),
                                        .gatewayUrl = QUrl(QStringLiteral("ws://example.org"))}}) {
        Shard shard(options, *m_clock, *m_metrics);
        int failures = 0;
        connect(&shard, &Shard::failed, this, [&] { ++failures; });
        shard.start();
        QCOMPARE(failures, 1);
        QCOMPARE(shard.phase(), ShardPhase::Failed);
    }
    QCOMPARE(connections(), 0);
}

QTEST_GUILESS_MAIN(TestShard)
#include "tst_Shard.moc"
