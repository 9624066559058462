// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SetupFlows.h"
#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild{7};

SetupFlow flowOf(quint64 id)
{
    return {InteractionId{id}, UserId{1}, {kGuild, {}}, {}};
}

} // namespace

class TestSetupFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesWhileItIsUsed()
    {
        test::FakeClock clock;
        SetupFlows flows(clock);
        flows.open(flowOf(1));
        clock.advance(14min);
        QVERIFY(flows.find(InteractionId{1}, kGuild, UserId{1}));
        clock.advance(14min);
        QVERIFY(flows.find(InteractionId{1}, kGuild, UserId{1}));
        clock.advance(15min);
        const auto gone = flows.find(InteractionId{1}, kGuild, UserId{1});
        QVERIFY(!gone);
        QVERIFY(gone.error().is(codes::kFlowExpired));
        QCOMPARE(flows.size(), 0u);
    }

    void isOfOneMemberInOneServer()
    {
        test::FakeClock clock;
        SetupFlows flows(clock);
        flows.open(flowOf(1));
        QVERIFY(flows.find(InteractionId{1}, kGuild, UserId{2}).error().is(codes::kFlowNotYours));
        QVERIFY(
            flows.find(InteractionId{1}, GuildId{8}, UserId{1}).error().is(codes::kFlowExpired));
    }

    void dropsTheOldestBeyondItsSize()
    {
        test::FakeClock clock;
        SetupFlows flows(clock);
        for (quint64 id = 1; id <= SetupFlows::kMaximum; ++id) {
            flows.open(flowOf(id));
            clock.advance(1ms);
        }
        QVERIFY(flows.find(InteractionId{1}, kGuild, UserId{1})); // now the youngest
        flows.open(flowOf(10'000));
        QCOMPARE(flows.size(), SetupFlows::kMaximum);
        QVERIFY(flows.find(InteractionId{1}, kGuild, UserId{1}));
        QVERIFY(!flows.find(InteractionId{2}, kGuild, UserId{1}));
    }
};

QTEST_APPLESS_MAIN(TestSetupFlows)
#include "tst_SetupFlows.moc"
