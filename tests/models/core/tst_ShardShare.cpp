// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ShardShare.h"

#include <QTest>

using namespace dbsbm;

class tst_ShardShare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The example of Discord's documentation is (guild_id >> 22) % num_shards.
    void serversAreDealtById()
    {
        const GuildId guild{(quint64{7} << 22) + 4'194'303};
        QCOMPARE(ShardShare::shardOf(guild, 1), 0);
        QCOMPARE(ShardShare::shardOf(guild, 2), 1);
        QCOMPARE(ShardShare::shardOf(guild, 5), 2);
        QCOMPARE(ShardShare::shardOf(GuildId{~quint64{0}}, 1000), 103);
    }

    void everyServerIsInOneShare()
    {
        const ShardShare all = ShardShare::all(4);
        const ShardShare some{4, {1, 3}};
        const ShardShare others{4, {0, 2}};
        QVERIFY(all.isWhole() && !some.isWhole() && ShardShare().isWhole());
        for (quint64 i = 0; i < 16; ++i) {
            const GuildId guild{i << 22};
            QVERIFY(all.covers(guild) && ShardShare().covers(guild));
            QVERIFY(some.covers(guild) != others.covers(guild));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ShardShare)
#include "tst_ShardShare.moc"
