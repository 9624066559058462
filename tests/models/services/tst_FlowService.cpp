// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/FlowService.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Flow parlayOf(UserId user)
{
    return {{}, GuildId{7}, user, u"parlay"_s, {{u"units"_s, u"1"_s}}, 1};
}

} // namespace

class TestFlowService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAndForgets()
    {
        TestDatabase file;
        FlowService flows(file.database(), file.clock());
        const auto created = await(flows.create(parlayOf(UserId{1})));
        QVERIFY(created && created->id.isValid());
        Flow flow = *await(flows.load(created->id, parlayOf(UserId{1})));
        QCOMPARE(flow.state, parlayOf(UserId{1}).state);
        QCOMPARE(flow.revision, 1);
        flow.state.insert(u"units"_s, u"2"_s);
        QCOMPARE(await(flows.save(flow))->revision, 2);
        QCOMPARE(await(flows.load(flow.id, flow))->state[u"units"].toString(), u"2"_s);
        QVERIFY(await(flows.remove(flow.id)));
        QVERIFY(await(flows.load(flow.id, flow)).error().is(codes::kFlowExpired));
    }

    void isForItsMemberServerAndKindOnly()
    {
        TestDatabase file;
        FlowService flows(file.database(), file.clock());
        const Flow flow = *await(flows.create(parlayOf(UserId{1})));
        QVERIFY(await(flows.load(flow.id, parlayOf(UserId{2}))).error().is(codes::kFlowNotYours));
        Flow elsewhere = parlayOf(UserId{1});
        elsewhere.guild = GuildId{8};
        QVERIFY(await(flows.load(flow.id, elsewhere)).error().is(codes::kFlowExpired));
        Flow other = parlayOf(UserId{1});
        other.kind = u"line"_s;
        QVERIFY(await(flows.load(flow.id, other)).error().is(codes::kFlowExpired));
    }

    void livesFifteenMinutesFromItsLatestInteraction()
    {
        TestDatabase file;
        FlowService flows(file.database(), file.clock());
        Flow flow = *await(flows.create(parlayOf(UserId{1})));
        file.clock().advance(14min);
        flow = *await(flows.save(flow));
        file.clock().advance(14min + 59s);
        QVERIFY(await(flows.load(flow.id, flow)));
        file.clock().advance(14min + 59s);
        flow = *await(flows.load(flow.id, flow));
        file.clock().advance(15min);
        QVERIFY(await(flows.load(flow.id, flow)).error().is(codes::kFlowExpired));
        // The next one sweeps.
        QVERIFY(await(flows.create(parlayOf(UserId{1}))));
        const auto left = await(file.database().read<std::optional<StoredFlow>>(
            [id = flow.id](Transaction &transaction) {
                return FlowRepository(transaction).find(id);
            }));
        QVERIFY(left && !*left);
    }

    void theSecondOfTwoClicksIsRefused()
    {
        TestDatabase file;
        FlowService flows(file.database(), file.clock());
        const Flow flow = *await(flows.create(parlayOf(UserId{1})));
        QVERIFY(await(flows.save(flow)));
        QVERIFY(await(flows.save(flow)).error().is(codes::kCommandConflict));
    }

    void isBounded()
    {
        TestDatabase file;
        FlowService flows(file.database(), file.clock());
        Flow flow = parlayOf(UserId{1});
        flow.state.insert(u"note"_s, QString(FlowService::kMaxStateBytes, u'x'));
        QVERIFY(await(flows.create(flow)).error().is(codes::kTextInvalid));
        flow = *await(flows.create(parlayOf(UserId{1})));
        flow.state.insert(u"note"_s, QString(FlowService::kMaxStateBytes, u'x'));
        QVERIFY(await(flows.save(flow)).error().is(codes::kTextInvalid));
    }

    void survivesARestart()
    {
        TestDatabase file;
        FlowId id;
        {
            FlowService flows(file.database(), file.clock());
            id = await(flows.create(parlayOf(UserId{1})))->id;
        }
        FlowService again(file.database(), file.clock());
        QVERIFY(await(again.load(id, parlayOf(UserId{1}))));
    }
};

QTEST_GUILESS_MAIN(TestFlowService)
#include "tst_FlowService.moc"
