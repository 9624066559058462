// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/channelPermissions.h"

#include <QTest>

using namespace dbsbm;

namespace {

constexpr quint64 kAdministrator = 1ULL << 3;
constexpr quint64 kView = 1ULL << 10;
constexpr quint64 kManageMessages = 1ULL << 13;
constexpr GuildId kGuild{100};
constexpr RoleId kRed{201};
constexpr RoleId kBlue{202};
constexpr RoleId kChief{203};
constexpr ChannelId kSlips{300};
constexpr UserId kOwner{400};
constexpr UserId kMember{401};

DirectoryGuild guildWith(const QList<DirectoryOverwrite> &overwrites, quint64 everyone = kView)
{
    DirectoryGuild guild;
    guild.id = kGuild;
    guild.owner = kOwner;
    guild.roles = {{RoleId{kGuild.value}, QStringLiteral("@everyone"), everyone},
                   {kRed, QStringLiteral("Red"), kManageMessages},
                   {kBlue, QStringLiteral("Blue"), 0},
                   {kChief, QStringLiteral("Chief"), kAdministrator}};
    guild.channels = {{kSlips, QStringLiteral("slips"), 0, overwrites}};
    return guild;
}

} // namespace

class TestChannelPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Protocol item 110, step by step.
    void computes_data()
    {
        QTest::addColumn<QList<DirectoryOverwrite>>("overwrites");
        QTest::addColumn<QList<RoleId>>("roles");
        QTest::addColumn<bool>("manages");
        using Overwrites = QList<DirectoryOverwrite>;
        const quint64 everyone = kGuild.value;
        const quint64 bit = kManageMessages;
        QTest::newRow("no role") << Overwrites{} << QList<RoleId>{} << false;
        QTest::newRow("by a role") << Overwrites{} << QList{kRed} << true;
        QTest::newRow("by another's role") << Overwrites{} << QList{kBlue} << false;
        QTest::newRow("everyone is denied")
            << Overwrites{{everyone, false, 0, bit}} << QList{kRed} << false;
        QTest::newRow("everyone is allowed")
            << Overwrites{{everyone, false, bit, 0}} << QList<RoleId>{} << true;
        QTest::newRow("a role over everyone")
            << Overwrites{{everyone, false, 0, bit}, {kBlue.value, false, bit, 0}} << QList{kBlue}
            << true;
        QTest::newRow("another's role over everyone")
            << Overwrites{{everyone, false, 0, bit}, {kBlue.value, false, bit, 0}} << QList{kRed}
            << false;
        QTest::newRow("a role denies")
            << Overwrites{{kBlue.value, false, 0, bit}} << QList{kRed, kBlue} << false;
        QTest::newRow("of two roles permission wins")
            << Overwrites{{kRed.value, false, bit, 0}, {kBlue.value, false, 0, bit}}
            << QList{kRed, kBlue} << true;
        QTest::newRow("the member over roles")
            << Overwrites{{kMember.value, true, 0, bit}, {kRed.value, false, bit, 0}} << QList{kRed}
            << false;
        QTest::newRow("another member")
            << Overwrites{{kOwner.value, true, 0, bit}} << QList{kRed} << true;
        QTest::newRow("a role's overwrite with a member's id")
            << Overwrites{{kMember.value, false, bit, 0}} << QList<RoleId>{} << false;
        QTest::newRow("the channel is hidden")
            << Overwrites{{everyone, false, 0, kView}} << QList{kRed} << false;
        QTest::newRow("administrators see everything")
            << Overwrites{{everyone, false, 0, kView | bit}} << QList{kChief} << true;
    }
    void computes()
    {
        QFETCH(QList<DirectoryOverwrite>, overwrites);
        QFETCH(QList<RoleId>, roles);
        QFETCH(bool, manages);
        const quint64 bits = channelPermissions(guildWith(overwrites), kSlips, {kMember, roles});
        QCOMPARE((bits & kManageMessages) != 0, manages);
    }

    void theOwnerMayEverything()
    {
        const DirectoryGuild guild = guildWith({{kOwner.value, true, 0, kManageMessages}});
        QCOMPARE(channelPermissions(guild, kSlips, {kOwner, {}}), ~0ULL);
        // A guild whose owner is not known has none.
        DirectoryGuild unowned = guild;
        unowned.owner = {};
        QCOMPARE(channelPermissions(unowned, kSlips, {UserId{}, {}}), 0ULL);
    }

    void unknownPlacesGiveNothing()
    {
        const DirectoryGuild guild = guildWith({});
        QCOMPARE(channelPermissions(guild, ChannelId{9}, {kMember, {kRed, kChief}}), 0ULL);
        QCOMPARE(channelPermissions(guild, ChannelId{9}, {kOwner, {}}), 0ULL);
        QCOMPARE(channelPermissions({}, kSlips, {kMember, {kRed}}), 0ULL);
        // A role that the directory does not know (any more) gives nothing.
        QCOMPARE(channelPermissions(guild, kSlips, {kMember, {RoleId{999}}}), kView);
    }
};

QTEST_APPLESS_MAIN(TestChannelPermissions)
#include "tst_channelPermissions.moc"
