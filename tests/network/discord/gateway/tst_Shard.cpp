// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "network/discord/gateway/Shard.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeGateway.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

/// Random fractions are all 0.5: first beat after half an interval, waits of 0.75, 1.5, 3 s.
class TestShard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void identifies();
    void heartbeats();
    void zombieIsResumed();
    void sleepIsAZombie();
    void serverAsksForABeat();
    void resumesWithTheLastSequence();
    void replayedEventsAreDropped();
    void opReconnect();
    void opReconnectBeforeHello();
    void invalidSessionResumable();
    void invalidSessionNotResumable();
    void closeCodes_data();
    void closeCodes();
    void fatalCodes_data();
    void fatalCodes();
    void brokenLineIsNoCleanClose();
    void threeFailedResumesIdentify();
    void backoffGrowsAndResets();
    void noHello();
    void refusedConnection();
    void malformedFrameDropsAndResumes();
    void corruptStreamDropsAndResumes();
    void unknownIsIgnored();
    void malformedEventIsSkipped();
    void deliversEvents();
    void splitAndManyFrames();
    void oversizedMessage();
    void stopClosesWith1000();
    void reconnectKeepsTheSession();
    void reconnectDuringBackoff();
    void startNeedsTokenAndUrl();

private:
    void becomeReady();
    /// Past the wait of a back-off, until the next connection has said op \a op.
    void nextConnection(std::chrono::milliseconds wait, int op);
    qsizetype connections() const { return m_gateway->connections().size(); }

    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<Shard> m_shard;
};

namespace {
constexpr int kIdentify = 2;
constexpr int kResume = 6;
constexpr int kHeartbeat = 1;
} // namespace

void TestShard::init()
{
    m_gateway = std::make_unique<FakeGateway>();
    m_clock = std::make_unique<FakeClock>();
    m_metrics = std::make_unique<Metrics>();
    m_shard = std::make_unique<Shard>(ShardOptions{.token = Secret("bot.token.x"),
                                                   .gatewayUrl = m_gateway->url(),
                                                   .random = [] { return 0.5; }},
                                      *m_clock, *m_metrics);
}

void TestShard::cleanup()
{
    m_shard.reset();
    m_gateway.reset();
    m_clock.reset();
}

void TestShard::becomeReady()
{
    m_shard->start();
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
    m_gateway->sendReady(1);
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Ready);
}

void TestShard::nextConnection(std::chrono::milliseconds wait, int op)
{
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    QCOMPARE(m_clock->untilNextTimer(), wait);
    QCOMPARE(m_shard->retryAtMs(), m_clock->nowMs() + wait.count());
    const qsizetype before = connections();
    m_clock->advance(wait);
    QTRY_COMPARE(connections(), before + 1);
    QTRY_COMPARE(m_gateway->received(op).size(), 1);
}

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
    QCOMPARE(m_metrics->gauge(metric::kGatewayLatencyNow), 0.03);
    m_clock->advance(40s - 30ms);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 2);
    m_shard->stop();
    QVERIFY(qIsNaN(m_metrics->gauge(metric::kGatewayLatencyNow)));
}

void TestShard::zombieIsResumed()
{
    becomeReady();
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    m_clock->advance(40s); // no ACK came
    QCOMPARE(m_shard->phase(), ShardPhase::Backoff);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
    nextConnection(750ms, kResume);
    const QJsonObject resume = m_gateway->received(kResume).first()[u"d"].toObject();
    QCOMPARE(resume[u"session_id"].toString(), QStringLiteral("session-1"));
    QCOMPARE(resume[u"seq"].toInt(), 1);
    QCOMPARE(m_gateway->connections().last().url.path(), QStringLiteral("/resume"));
    QCOMPARE(m_metrics->counterSum(QStringLiteral("dbsbm_gateway_reconnects_total")), 1.0);
}

/// A clock whose timers are late, as after the lid was closed.
class SleepyClock : public FakeClock
{
public:
    std::chrono::nanoseconds elapsed() const override { return FakeClock::elapsed() + slept; }
    std::chrono::nanoseconds slept{0};
};

void TestShard::sleepIsAZombie()
{
    SleepyClock clock;
    Shard shard(
        {.token = Secret("t"), .gatewayUrl = m_gateway->url(), .random = [] { return 0.5; }}, clock,
        *m_metrics);
    shard.start();
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
    m_gateway->sendReady(1);
    QTRY_COMPARE(shard.phase(), ShardPhase::Ready);
    clock.slept = 1h;
    clock.advance(20s);
    QCOMPARE(shard.phase(), ShardPhase::Backoff);
    QCOMPARE(m_gateway->received(kHeartbeat).size(), 0);
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

void TestShard::resumesWithTheLastSequence()
{
    QSignalSpy resumed(m_shard.get(), &Shard::resumed);
    becomeReady();
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 42,
                         {{QStringLiteral("id"), QStringLiteral("5")}});
    QTRY_COMPARE(m_shard->eventsReceived(), quint64(2));
    m_gateway->breakLine();
    nextConnection(750ms, kResume);
    QCOMPARE(m_shard->phase(), ShardPhase::Resuming);
    QCOMPARE(m_gateway->received(kResume).first()[u"d"][u"seq"].toInt(), 42);
    QCOMPARE(m_gateway->received(kIdentify).size(), 0);
    m_gateway->sendEvent(QStringLiteral("RESUMED"), 43, {});
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Ready);
    QCOMPARE(resumed.size(), 1);
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    QCOMPARE(m_gateway->received(kHeartbeat).first()[u"d"].toInt(), 43);
}

void TestShard::replayedEventsAreDropped()
{
    QSignalSpy created(m_shard.get(), &Shard::guildCreated);
    becomeReady();
    const QJsonObject guild{{QStringLiteral("id"), QStringLiteral("5")}};
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 2, guild);
    QTRY_COMPARE(created.size(), 1);
    m_gateway->breakLine();
    nextConnection(750ms, kResume);
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 2, guild);
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 3, guild);
    m_gateway->sendEvent(QStringLiteral("RESUMED"), 4, {});
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Ready);
    QCOMPARE(created.size(), 2);
}

void TestShard::opReconnect()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 7}, {QStringLiteral("d"), QJsonValue::Null}});
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
}

void TestShard::opReconnectBeforeHello()
{
    m_gateway->setHelloInterval(0);
    m_shard->start();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::WaitingForHello);
    QTRY_COMPARE(connections(), 1);
    m_gateway->send({{QStringLiteral("op"), 7}});
    m_gateway->setHelloInterval(40000);
    nextConnection(750ms, kIdentify);
}

void TestShard::invalidSessionResumable()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 9}, {QStringLiteral("d"), true}});
    nextConnection(750ms, kResume);
}

void TestShard::invalidSessionNotResumable()
{
    becomeReady();
    m_gateway->breakLine();
    nextConnection(750ms, kResume);
    m_gateway->send({{QStringLiteral("op"), 9}, {QStringLiteral("d"), false}});
    nextConnection(3000ms, kIdentify);                                         // 1 s + half of 4 s
    QCOMPARE(m_gateway->connections().last().url.path(), QStringLiteral("/")); // not the resume URL
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    QVERIFY(m_gateway->received(kHeartbeat).first()[u"d"].isNull());
}

void TestShard::closeCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("op");
    QTest::addColumn<int>("waitMs");
    for (const int code : {1000, 1001, 4000, 4001, 4002, 4005, 4777})
        QTest::addRow("%d", code) << code << kResume << 750;
    QTest::addRow("4008") << 4008 << kResume << 10000;
    for (const int code : {4003, 4007, 4009})
        QTest::addRow("%d", code) << code << kIdentify << 750;
}

void TestShard::closeCodes()
{
    QFETCH(int, code);
    QFETCH(int, op);
    QFETCH(int, waitMs);
    becomeReady();
    m_gateway->close(code);
    nextConnection(std::chrono::milliseconds(waitMs), op);
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
    std::optional<Error> failure;
    connect(m_shard.get(), &Shard::failed, this, [&](const Error &error) { failure = error; });
    m_shard->start();
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
    m_gateway->close(code);
    QTRY_VERIFY(failure);
    const Error error = *failure;
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

void TestShard::brokenLineIsNoCleanClose()
{
    becomeReady();
    m_gateway->breakLine();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    m_clock->advance(750ms);
    QTRY_COMPARE(m_gateway->received(kResume).size(), 1);
}

void TestShard::threeFailedResumesIdentify()
{
    becomeReady();
    m_gateway->breakLine();
    const std::chrono::milliseconds waits[] = {750ms, 1500ms, 3000ms};
    for (const auto wait : waits) {
        nextConnection(wait, kResume);
        m_gateway->breakLine();
    }
    nextConnection(6000ms, kIdentify);
    QCOMPARE(m_gateway->connections().last().url.path(), QStringLiteral("/"));
}

void TestShard::backoffGrowsAndResets()
{
    m_shard->start();
    for (const int wait : {750, 1500, 3000, 6000, 12000, 24000, 45000, 45000}) {
        QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
        m_gateway->breakLine();
        nextConnection(std::chrono::milliseconds(wait), kIdentify);
    }
    m_gateway->sendReady(1);
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Ready);
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    m_gateway->send({{QStringLiteral("op"), 11}});
    QTRY_VERIFY(m_shard->latencyMs() >= 0);
    m_clock->advance(40s); // a minute of a good session
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 2);
    m_gateway->breakLine();
    nextConnection(750ms, kResume);
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

void TestShard::refusedConnection()
{
    const QUrl url = m_gateway->url();
    m_gateway = std::make_unique<FakeGateway>();
    Shard shard({.token = Secret("t"), .gatewayUrl = url, .random = [] { return 0.5; }}, *m_clock,
                *m_metrics);
    shard.start();
    QTRY_COMPARE(shard.phase(), ShardPhase::Backoff);
    m_clock->advance(750ms);
    QTRY_COMPARE(shard.reconnects(), quint64(1));
    QTRY_COMPARE(shard.phase(), ShardPhase::Backoff);
    QCOMPARE(m_clock->untilNextTimer(), 1500ms);
}

void TestShard::malformedFrameDropsAndResumes()
{
    becomeReady();
    m_gateway->sendText("{\"op\":0,\"d\":");
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_gateway_events_total"),
                                {{QStringLiteral("event"), QStringLiteral("MALFORMED")}}),
             1.0);
}

void TestShard::corruptStreamDropsAndResumes()
{
    becomeReady();
    m_gateway->sendBinary(QByteArray("\xFF\xFF\xFF\xFF rubbish \x00\x00\xFF\xFF", 17));
    nextConnection(750ms, kResume);
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
    QSignalSpy created(m_shard.get(), &Shard::guildCreated);
    QSignalSpy deleted(m_shard.get(), &Shard::guildDeleted);
    becomeReady();
    m_gateway->sendEvent(QStringLiteral("GUILD_CREATE"), 2,
                         {{QStringLiteral("id"), QStringLiteral("5")},
                          {QStringLiteral("name"), QStringLiteral("G")}});
    m_gateway->sendEvent(
        QStringLiteral("GUILD_DELETE"), 3,
        {{QStringLiteral("id"), QStringLiteral("5")}, {QStringLiteral("unavailable"), true}});
    m_gateway->sendEvent(QStringLiteral("GUILD_DELETE"), 4,
                         {{QStringLiteral("id"), QStringLiteral("5")}});
    QTRY_COMPARE(deleted.size(), 2);
    QCOMPARE(created.first().first().value<Guild>().name, QStringLiteral("G"));
    QCOMPARE(deleted.at(0).at(1).toBool(), true);
    QCOMPARE(deleted.at(1).at(1).toBool(), false);
}

void TestShard::splitAndManyFrames()
{
    QSignalSpy created(m_shard.get(), &Shard::guildCreated);
    becomeReady();
    for (int i = 0; i < 50; ++i) {
        const QByteArray json = R"({"op":0,"t":"GUILD_CREATE","s":)" + QByteArray::number(i + 2)
            + R"(,"d":{"id":"5","name":")" + QByteArray(i * 4000, 'n') + R"("}})";
        m_gateway->sendText(json, i % 7 + 1);
    }
    QTRY_COMPARE(created.size(), 50);
    QCOMPARE(created.last().first().value<Guild>().name.size(), 49 * 4000);
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

void TestShard::reconnectKeepsTheSession()
{
    becomeReady();
    m_shard->reconnect();
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
}

void TestShard::reconnectDuringBackoff()
{
    becomeReady();
    m_gateway->breakLine();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    m_shard->reconnect();
    QTRY_COMPARE(m_gateway->received(kResume).size(), 1);
    QCOMPARE(connections(), 2);
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
