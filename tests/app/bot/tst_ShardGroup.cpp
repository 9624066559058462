// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/IdentifyTurns.h"
#include "app/bot/ShardGroup.h"

#include "models/ops/Metrics.h"
#include "network/simulator/SimulatedDiscord.h"
#include "tests/support/FakeClock.h"

#include <QSet>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using discord::ShardPhase;

namespace {

constexpr UserId kOwner{9'000'000};
constexpr int kShards = 4;
constexpr auto kToken = "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";

/// A server of that shard.
GuildId guildOf(int shard)
{
    return GuildId{(quint64{300} * kShards + static_cast<quint64>(shard)) << 22};
}

simulator::SimulatorOptions simulatorOptions()
{
    simulator::SimulatorOptions options;
    options.token = kToken;
    options.application = ApplicationId{1440000000000000001};
    options.botUser = UserId{1440000000000000002};
    options.botName = u"Sharded"_s;
    return options;
}

/// A Discord with one server a shard, and the connections to it, on a clock of their own.
class Rig : public QObject
{
public:
    explicit Rig(int concurrency) : discord(simulatorOptions(), clock)
    {
        for (int shard = 0; shard < kShards; ++shard) {
            simulator::SimGuild guild;
            guild.id = guildOf(shard);
            guild.name = QString::number(shard);
            guild.members = {{kOwner, u"owner"_s, u"Owner"_s, {}, true}};
            discord.addGuild(guild);
        }
        QVERIFY(discord.listen());
        discord::ShardOptions options;
        options.token = Secret(kToken);
        options.gatewayUrl = discord.gatewayUrl();
        turns.setConcurrency(concurrency);
        options.identifyTurn = [this](int shard) { return turns.next(shard); };
        group = std::make_unique<ShardGroup>(options, clock, metrics);
        connect(group.get(), &ShardGroup::guildTouched, this,
                [this](const discord::GuildEvent &event) {
                    if (const auto *guild = std::get_if<discord::Guild>(&event))
                        seen.insert(guild->id);
                });
    }
    bool becomesReady(int shards)
    {
        return QTest::qWaitFor([this, shards] { return group->readyShards() == shards; }, 10'000);
    }

    FakeClock clock;
    Metrics metrics;
    IdentifyTurns turns{clock};
    simulator::SimulatedDiscord discord;
    std::unique_ptr<ShardGroup> group;
    QSet<GuildId> seen;
};

} // namespace

class tst_ShardGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsOfItsOwnServersAlone()
    {
        Rig rig(kShards);
        QCOMPARE(rig.group->phase(), ShardPhase::Stopped);
        rig.group->setShare({kShards, {1, 3}});
        QVERIFY(rig.becomesReady(2));
        QCOMPARE(rig.group->phase(), ShardPhase::Ready);
        QTRY_COMPARE(rig.seen, (QSet<GuildId>{guildOf(1), guildOf(3)}));
        QCOMPARE(rig.discord.identifies(), 2);
    }

    /// Only so many at a time as Discord allows, then a pause (protocol item 17).
    void identifiesInTurns()
    {
        Rig rig(2);
        rig.group->setShare(ShardShare::all(kShards));
        QVERIFY(rig.becomesReady(2));
        QCOMPARE(rig.discord.identifies(), 2);
        rig.clock.advance(4999ms);
        QCOMPARE(rig.discord.connectedSockets(), 2);
        rig.clock.advance(1ms);
        QVERIFY(rig.becomesReady(4));
        QCOMPARE(rig.discord.identifies(), 4);
    }

    void followsItsShare()
    {
        Rig rig(kShards);
        rig.group->setShare(ShardShare::all(kShards));
        QVERIFY(rig.becomesReady(4));
        const quint64 events = rig.group->eventsReceived();
        rig.group->setShare({kShards, {0, 2}});
        QCOMPARE(rig.group->readyShards(), 2);
        QTRY_COMPARE(rig.discord.connectedSockets(), 2);
        QVERIFY(rig.group->eventsReceived() >= events); // counters never fall
        rig.clock.advance(5s);
        rig.group->setShare({kShards, {0, 1, 2}});
        QVERIFY(rig.becomesReady(3));
        QCOMPARE(rig.discord.identifies(), 5); // those that stayed went on
        rig.clock.advance(5s);
        rig.group->setShare({2, {0}}); // dealt anew
        QVERIFY(rig.becomesReady(1));
        QTRY_COMPARE(rig.discord.connectedSockets(), 1);
        rig.group->stop();
        QTRY_COMPARE(rig.discord.connectedSockets(), 0);
        QCOMPARE(rig.group->phase(), ShardPhase::Stopped);
    }

    /// One line of several is no outage of the bot.
    void isReadyAsLongAsOneIs()
    {
        Rig rig(kShards);
        rig.group->setShare(ShardShare::all(2));
        QVERIFY(rig.becomesReady(2));
        QStringList phases;
        connect(rig.group.get(), &ShardGroup::phaseChanged, &rig, [&phases](ShardPhase phase) {
            phases << (phase == ShardPhase::Ready ? u"ready"_s : u"down"_s);
        });
        rig.group->setShare({2, {1}});
        QCOMPARE(rig.group->phase(), ShardPhase::Ready);
        QVERIFY(!phases.contains(u"down"_s));
        rig.discord.dropSockets();
        QTRY_VERIFY(phases.contains(u"down"_s));
        QTRY_VERIFY(rig.group->retryAtMs() > 0);
        rig.clock.advance(std::chrono::milliseconds(rig.group->retryAtMs() - rig.clock.nowMs()));
        QVERIFY(rig.becomesReady(1));
        QCOMPARE(rig.discord.resumes(), 1);
        QCOMPARE(rig.group->reconnects(), quint64(1));
    }

    void aFatalFaultOfOneIsTold()
    {
        Rig rig(kShards);
        std::optional<Error> fault;
        connect(rig.group.get(), &ShardGroup::failed, &rig,
                [&fault](const Error &error) { fault = error; });
        rig.group->setShare(ShardShare::all(kShards));
        QVERIFY(rig.becomesReady(4));
        rig.discord.closeSockets(4011, u"Sharding required."_s);
        QTRY_VERIFY(fault.has_value());
        QCOMPARE(fault->code(), u"API-009"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ShardGroup)
#include "tst_ShardGroup.moc"
