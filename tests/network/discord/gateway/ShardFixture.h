// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Metrics.h"
#include "network/discord/gateway/Shard.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeGateway.h"

#include <QTest>

namespace dbsbm::test {

inline constexpr int kHeartbeat = 1;
inline constexpr int kIdentify = 2;
inline constexpr int kResume = 6;

/// A shard before a scripted gateway, anew for each test function. Random fractions are all 0.5:
/// first beat after half an interval, waits of 0.75, 1.5, 3 s.
class ShardFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void becomeReady();
    /// Past the wait of a back-off, until the next connection has said op \a op.
    void nextConnection(std::chrono::milliseconds wait, int op);
    qsizetype connections() const { return m_gateway->connections().size(); }

    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<discord::Shard> m_shard;
};

} // namespace dbsbm::test
