// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/LiveDirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;

class tst_LiveDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outageKeepsTheGuild();
    void leavingRemovesIt();
};

namespace {
discord::Guild guild()
{
    return {GuildId{7},
            QStringLiteral("Desk"),
            false,
            12,
            {{RoleId{8}, QStringLiteral("Members"), 0, 1}},
            {{ChannelId{9}, GuildId{7}, QStringLiteral("slips"), 0}}};
}
} // namespace

void tst_LiveDirectory::outageKeepsTheGuild()
{
    LiveDirectory directory;
    QSignalSpy changes(&directory, &GuildDirectory::guildsChanged);
    directory.guildCreated(guild());
    directory.guildDeleted(GuildId{7}, true);
    QVERIFY(directory.guild(GuildId{7}));
    QVERIFY(!directory.guild(GuildId{7})->available);
    QCOMPARE(directory.guild(GuildId{7})->roles.size(), 1);
    discord::Guild outage{GuildId{7}, {}, true, 0, {}, {}};
    directory.guildCreated(outage);
    QCOMPARE(directory.guild(GuildId{7})->name, QStringLiteral("Desk"));
    directory.guildCreated(guild());
    QVERIFY(directory.guild(GuildId{7})->available);
    QCOMPARE(changes.count(), 4);
}

void tst_LiveDirectory::leavingRemovesIt()
{
    LiveDirectory directory;
    directory.guildCreated(guild());
    directory.guildDeleted(GuildId{7}, false);
    QVERIFY(!directory.guild(GuildId{7}));
    QVERIFY(directory.guilds().isEmpty());
}

QTEST_GUILESS_MAIN(tst_LiveDirectory)
#include "tst_LiveDirectory.moc"
