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
    void rolesFollow();
    void channelsFollow();
    void updatesKeepTheChannels();
    void unknownGuildsAreNone();
};

namespace {

constexpr GuildId kGuild{7};

discord::Guild guild()
{
    return {kGuild,
            QStringLiteral("Desk"),
            false,
            12,
            {{RoleId{8}, QStringLiteral("Members"), 5, 1}},
            {{ChannelId{9}, kGuild, QStringLiteral("slips"), 0, {{8, false, 1, 2}}}},
            UserId{3}};
}

} // namespace

void tst_LiveDirectory::outageKeepsTheGuild()
{
    LiveDirectory directory;
    QSignalSpy changes(&directory, &GuildDirectory::guildsChanged);
    directory.apply(guild());
    directory.apply(discord::GuildGone{kGuild, true});
    QVERIFY(directory.guild(kGuild));
    QVERIFY(!directory.guild(kGuild)->available);
    QCOMPARE(directory.guild(kGuild)->roles.size(), 1);
    discord::Guild outage{kGuild, {}, true, 0, {}, {}};
    directory.apply(outage);
    QCOMPARE(directory.guild(kGuild)->name, QStringLiteral("Desk"));
    directory.apply(guild());
    QVERIFY(directory.guild(kGuild)->available);
    QCOMPARE(changes.count(), 4);
}

void tst_LiveDirectory::leavingRemovesIt()
{
    LiveDirectory directory;
    directory.apply(guild());
    directory.apply(discord::GuildGone{kGuild, false});
    QVERIFY(!directory.guild(kGuild));
    QVERIFY(directory.guilds().isEmpty());
}

/// A right that a role loses must be gone from what is computed from it.
void tst_LiveDirectory::rolesFollow()
{
    LiveDirectory directory;
    directory.apply(guild());
    QCOMPARE(directory.guild(kGuild)->roles.at(0).permissions, 5ULL);
    directory.apply(discord::GuildRole{kGuild, {RoleId{8}, QStringLiteral("Guests"), 0, 1}});
    QCOMPARE(directory.guild(kGuild)->roles.size(), 1);
    QCOMPARE(directory.guild(kGuild)->roles.at(0).permissions, 0ULL);
    QCOMPARE(directory.guild(kGuild)->roles.at(0).name, QStringLiteral("Guests"));
    directory.apply(discord::GuildRole{kGuild, {RoleId{10}, QStringLiteral("New"), 1, 2}});
    QCOMPARE(directory.guild(kGuild)->roles.size(), 2);
    directory.apply(discord::RoleGone{kGuild, RoleId{8}});
    QCOMPARE(directory.guild(kGuild)->roles.size(), 1);
    QCOMPARE(directory.guild(kGuild)->roles.at(0).id, RoleId{10});
}

void tst_LiveDirectory::channelsFollow()
{
    LiveDirectory directory;
    directory.apply(guild());
    const DirectoryOverwrite first = directory.guild(kGuild)->channels.at(0).overwrites.at(0);
    QCOMPARE(first.id, 8ULL);
    QCOMPARE(first.allow, 1ULL);
    QCOMPARE(first.deny, 2ULL);
    directory.apply(
        discord::Channel{ChannelId{9}, kGuild, QStringLiteral("slips"), 0, {{3, true, 0, 4}}});
    QCOMPARE(directory.guild(kGuild)->channels.size(), 1);
    QVERIFY(directory.guild(kGuild)->channels.at(0).overwrites.at(0).member);
    directory.apply(discord::Channel{ChannelId{11}, kGuild, QStringLiteral("more"), 0});
    QCOMPARE(directory.guild(kGuild)->channels.size(), 2);
    directory.apply(discord::ChannelGone{kGuild, ChannelId{9}});
    QCOMPARE(directory.guild(kGuild)->channels.size(), 1);
    QCOMPARE(directory.guild(kGuild)->channels.at(0).id, ChannelId{11});
}

void tst_LiveDirectory::updatesKeepTheChannels()
{
    LiveDirectory directory;
    directory.apply(guild());
    discord::Guild changed{kGuild, QStringLiteral("Table"), false, 0, {}, {}, UserId{4}};
    directory.apply(discord::GuildUpdate{changed});
    QCOMPARE(directory.guild(kGuild)->name, QStringLiteral("Table"));
    QCOMPARE(directory.guild(kGuild)->owner, UserId{4});
    QCOMPARE(directory.guild(kGuild)->memberCount, 12);
    QCOMPARE(directory.guild(kGuild)->channels.size(), 1);
    QVERIFY(directory.guild(kGuild)->roles.isEmpty());
}

void tst_LiveDirectory::unknownGuildsAreNone()
{
    LiveDirectory directory;
    QSignalSpy changes(&directory, &GuildDirectory::guildsChanged);
    directory.apply(discord::GuildUpdate{guild()});
    directory.apply(discord::GuildGone{kGuild, false});
    directory.apply(discord::GuildRole{kGuild, {RoleId{8}, {}, 0, 0}});
    directory.apply(discord::RoleGone{kGuild, RoleId{8}});
    directory.apply(discord::Channel{ChannelId{9}, kGuild, {}, 0});
    directory.apply(discord::ChannelGone{kGuild, ChannelId{9}});
    QVERIFY(directory.guilds().isEmpty());
    QCOMPARE(changes.count(), 0);
}

QTEST_GUILESS_MAIN(tst_LiveDirectory)
#include "tst_LiveDirectory.moc"
