// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/discord/gateway/ShardFixture.h"

namespace dbsbm::test {

using namespace dbsbm::discord;

void ShardFixture::init()
{
    m_gateway = std::make_unique<FakeGateway>();
    m_clock = std::make_unique<FakeClock>();
    m_metrics = std::make_unique<Metrics>();
    m_shard = std::make_unique<Shard>(ShardOptions{.token = Secret("bot.token.x"),
                                                   .gatewayUrl = m_gateway->url(),
                                                   .random = [] { return 0.5; }},
                                      *m_clock, *m_metrics);
}

void ShardFixture::cleanup()
{
    m_shard.reset();
    m_gateway.reset();
    m_clock.reset();
}

void ShardFixture::becomeReady()
{
    m_shard->start();
    QTRY_COMPARE(m_gateway->received(kIdentify).size(), 1);
    m_gateway->sendReady(1);
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Ready);
}

void ShardFixture::nextConnection(std::chrono::milliseconds wait, int op)
{
    QTRY_COMPARE(m_shard->phase(), ShardPhase::Backoff);
    QCOMPARE(m_clock->untilNextTimer(), wait);
    QCOMPARE(m_shard->retryAtMs(), m_clock->nowMs() + wait.count());
    const qsizetype before = connections();
    m_clock->advance(wait);
    QTRY_COMPARE(connections(), before + 1);
    QTRY_COMPARE(m_gateway->received(op).size(), 1);
}

} // namespace dbsbm::test
