// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/discord/gateway/ShardFixture.h"

#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

/// What a lost, broken or refused session leads to: when the next connection comes and what it
/// says.
class TestShardResume : public ShardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void zombieIsResumed();
    void sleepIsAZombie();
    void resumesWithTheLastSequence();
    void replayedEventsAreDropped();
    void opReconnect();
    void opReconnectBeforeHello();
    void invalidSessionResumable();
    void invalidSessionNotResumable();
    void closeCodes_data();
    void closeCodes();
    void brokenLineIsNoCleanClose();
    void threeFailedResumesIdentify();
    void backoffGrowsAndResets();
    void refusedConnection();
    void malformedFrameDropsAndResumes();
    void corruptStreamDropsAndResumes();
    void reconnectKeepsTheSession();
    void reconnectDuringBackoff();
};

/// A clock whose timers are late, as after the lid was closed.
class SleepyClock : public FakeClock
{
public:
    std::chrono::nanoseconds elapsed() const override { return FakeClock::elapsed() + slept; }
    std::chrono::nanoseconds slept{0};
};

void TestShardResume::zombieIsResumed()
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

void TestShardResume::sleepIsAZombie()
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

void TestShardResume::resumesWithTheLastSequence()
{
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
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    QCOMPARE(m_gateway->received(kHeartbeat).first()[u"d"].toInt(), 43);
}

void TestShardResume::replayedEventsAreDropped()
{
    QSignalSpy created(m_shard.get(), &Shard::guildTouched);
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

void TestShardResume::opReconnect()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 7}, {QStringLiteral("d"), QJsonValue::Null}});
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
}

void TestShardResume::opReconnectBeforeHello()
{
    m_gateway->setHelloInterval(0);
    m_shard->start();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::WaitingForHello);
    QTRY_COMPARE(connections(), 1);
    m_gateway->send({{QStringLiteral("op"), 7}});
    m_gateway->setHelloInterval(40000);
    nextConnection(750ms, kIdentify);
}

void TestShardResume::invalidSessionResumable()
{
    becomeReady();
    m_gateway->send({{QStringLiteral("op"), 9}, {QStringLiteral("d"), true}});
    nextConnection(750ms, kResume);
}

void TestShardResume::invalidSessionNotResumable()
{
    becomeReady();
    m_gateway->breakLine();
    nextConnection(750ms, kResume);
    m_gateway->send({{QStringLiteral("op"), 9}, {QStringLiteral("d"), false}});
    nextConnection(3000ms, kIdentify); // 1 s + half of 4 s
    QCOMPARE(m_gateway->connections().last().url.path(),
             QStringLiteral("/")); // not the resume URL
    m_clock->advance(20s);
    QTRY_COMPARE(m_gateway->received(kHeartbeat).size(), 1);
    QVERIFY(m_gateway->received(kHeartbeat).first()[u"d"].isNull());
}

void TestShardResume::closeCodes_data()
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

void TestShardResume::closeCodes()
{
    QFETCH(int, code);
    QFETCH(int, op);
    QFETCH(int, waitMs);
    becomeReady();
    m_gateway->close(code);
    nextConnection(std::chrono::milliseconds(waitMs), op);
}

void TestShardResume::brokenLineIsNoCleanClose()
{
    becomeReady();
    m_gateway->breakLine();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    m_clock->advance(750ms);
    QTRY_COMPARE(m_gateway->received(kResume).size(), 1);
}

void TestShardResume::threeFailedResumesIdentify()
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

void TestShardResume::backoffGrowsAndResets()
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

void TestShardResume::refusedConnection()
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

void TestShardResume::malformedFrameDropsAndResumes()
{
    becomeReady();
    m_gateway->sendText("{\"op\":0,\"d\":");
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
    QCOMPARE(m_metrics->counter(QStringLiteral("dbsbm_gateway_events_total"),
                                {{QStringLiteral("event"), QStringLiteral("MALFORMED")}}),
             1.0);
}

void TestShardResume::corruptStreamDropsAndResumes()
{
    becomeReady();
    m_gateway->sendBinary(QByteArray("\xFF\xFF\xFF\xFF rubbish \x00\x00\xFF\xFF", 17));
    nextConnection(750ms, kResume);
}

void TestShardResume::reconnectKeepsTheSession()
{
    becomeReady();
    m_shard->reconnect();
    nextConnection(750ms, kResume);
    QTRY_COMPARE(m_gateway->connections().first().closeCode, 4200);
}

void TestShardResume::reconnectDuringBackoff()
{
    becomeReady();
    m_gateway->breakLine();
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    m_shard->reconnect();
    QTRY_COMPARE(m_gateway->received(kResume).size(), 1);
    QCOMPARE(connections(), 2);
}

QTEST_GUILESS_MAIN(TestShardResume)
#include "tst_ShardResume.moc"
