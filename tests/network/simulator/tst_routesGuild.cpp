// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace dbsbm::simulator;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRoutesGuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAChannelTwiceInTenMinutes()
    {
        SimHarness sim;
        const QString channel = u"/channels/"_s + kChannel.toString();
        const auto rename = [&](const QString &name) {
            return sim.call("PATCH", channel, QJsonObject{{u"name"_s, name}});
        };
        QCOMPARE(rename(u"one"_s).status, 200);
        sim.clock.advance(4min);
        QCOMPARE(rename(u"two"_s).status, 200);
        const Answer refused = rename(u"three"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("360"));
        QCOMPARE(sim.discord.channel(kChannel).value("name"_L1).toString(), u"two"_s);
        // Another field is no name.
        QCOMPARE(sim.call("PATCH", channel, QJsonObject{{u"topic"_s, u"t"_s}}).status, 200);
        sim.clock.advance(6min);
        QCOMPARE(rename(u"three"_s).status, 200);
        QCOMPARE(rename(u"four"_s).status, 429);
    }

    void namesNoChannelWithoutTheRight()
    {
        SimHarness sim;
        SimGuild guild;
        guild.id = GuildId{9100};
        guild.channels = {{ChannelId{9200}, u"counter"_s, 2}};
        guild.botPermissions = 0xC00; // view and send
        sim.discord.addGuild(guild);
        QCOMPARE(sim.call("PATCH", u"/channels/9200"_s, QJsonObject{{u"name"_s, u"x"_s}}).code(),
                 50013);
    }
};

QTEST_GUILESS_MAIN(TestRoutesGuild)
#include "tst_routesGuild.moc"
