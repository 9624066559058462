// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/SlipEvents.h"

#include "models/ops/ErrorTracker.h"
#include "models/ops/RateLimiter.h"
#include "models/settings/permissionTable.h"
#include "network/discord/protocol/parsers.h"
#include "tests/support/FakeBot.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {
constexpr quint64 kAdministrator = 1ULL << 3;
constexpr quint64 kManageGuild = 1ULL << 5;
constexpr quint64 kView = 1ULL << 10;
constexpr quint64 kManageMessages = 1ULL << 13;
constexpr RoleId kModerators{100000000000004009};
constexpr UserId kStranger{100000000000009997};
} // namespace

/// Reactions and deletions, as the gateway tells them.
class tst_SlipEvents : public QObject
{
    Q_OBJECT

    struct Rig
    {
        RecordFixture record;
        RateLimiter limiter{record.file.clock()};
        ErrorTracker errors{record.file.clock()};
        FakeDirectory directory;
        SlipEvents events{{record.betting, record.settings, directory, limiter, errors}};
        int left(UserId user)
        {
            return limiter.peek(RecordFixture::kGuild, user, std::array{RateAction::BetGrading})
                .remaining;
        }

        Bet now(const Bet &bet)
        {
            const auto found = await(record.betting.bet(RecordFixture::kGuild, bet.id));
            if (!found)
                qFatal("%s %s", qPrintable(found.error().code()),
                       qPrintable(found.error().detail()));
            return *found;
        }

        /// The guild with a role of these permissions, denied some in \a channel.
        void know(quint64 permissions, quint64 denied, ChannelId channel)
        {
            DirectoryGuild guild;
            guild.id = RecordFixture::kGuild;
            guild.owner = UserId{1};
            guild.roles = {{RoleId{guild.id.value}, u"@everyone"_s, kView},
                           {kModerators, u"Moderators"_s, permissions}};
            guild.channels = {{channel, u"slips"_s, 0, {{kModerators.value, false, 0, denied}}}};
            directory.setGuilds({guild});
        }

        void react(const Bet &bet, UserId user, const QString &emoji, const QString &roles = {})
        {
            const QString json =
                uR"({"user_id":"%1","channel_id":"%2","message_id":"%3","guild_id":"%4","member":{)"
                uR"("roles":[%5],"user":{"id":"%1","username":"u"}},"emoji":{"id":null,)"
                uR"("name":"%6"}})"_s.arg(user.toString(), bet.channel.toString(),
                                          bet.message.toString(), bet.guild.toString(), roles,
                                          emoji);
            const auto reaction = discord::parseReaction(json.toUtf8());
            QVERIFY(reaction);
            events.messageTouched(*reaction);
            QVERIFY(spinUntil([this] { return events.underWay() == 0; }));
        }
    };

private Q_SLOTS:
    void grades_data()
    {
        QTest::addColumn<QString>("emoji");
        QTest::addColumn<QString>("result");
        QTest::newRow("check mark") << u"\u2705"_s << u"won"_s;
        QTest::newRow("heavy check mark") << u"\u2714\uFE0F"_s << u"won"_s;
        QTest::newRow("cross") << u"\u274C"_s << u"lost"_s;
        QTest::newRow("heavy minus") << u"\u2796"_s << u"push"_s;
        QTest::newRow("another") << u"\u2764\uFE0F"_s << QString();
    }

    void grades()
    {
        QFETCH(QString, emoji);
        QFETCH(QString, result);
        Rig rig;
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, RecordFixture::kCapper, emoji);
        if (result.isEmpty()) {
            QCOMPARE(rig.now(bet).status, BetStatus::Open);
            return;
        }
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QCOMPARE(toName(*rig.now(bet).result), result);
        QVERIFY(rig.now(bet).selfGraded);
    }

    void onlyForWhoMayAndWhileItIsOpen()
    {
        Rig rig;
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, UserId{100000000000009999}, u"\u2705"_s);
        QCOMPARE(rig.now(bet).status, BetStatus::Open);
        rig.react(bet, UserId{100000000000009998}, u"\u274C"_s,
                  u'"' + RecordFixture::kAdminRole.toString() + u'"');
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QVERIFY(!rig.now(bet).selfGraded);
        const int revision = rig.now(bet).revision;
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QCOMPARE(rig.now(bet).revision, revision);
        QVERIFY(rig.errors.groups().isEmpty());
    }

    /// A role's own limit holds for reactions, too; without it this one would be refused.
    void limitsFollowTheRoles()
    {
        Rig rig;
        Actor owner;
        owner.kind = ActorKind::Operator;
        const QString role = kModerators.toString();
        QVERIFY(await(rig.record.settings.set(
            RecordFixture::kGuild, {{u"limit_overrides"_s, role + u":bet_grading=3/60"}}, owner)));
        rig.limiter.setLimit(RateAction::BetGrading, {0, std::chrono::seconds(60)});
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QCOMPARE(rig.now(bet).status, BetStatus::Open);
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s, u'"' + role + u'"');
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        // And a role without limits has none here, either.
        QVERIFY(await(rig.record.settings.set(
            RecordFixture::kGuild,
            {{u"limit_overrides"_s, QString()}, {u"limit_exempt_roles"_s, role}}, owner)));
        const Bet other = rig.record.placeOpen();
        rig.react(other, RecordFixture::kCapper, u"\u2705"_s, u'"' + role + u'"');
        QTRY_COMPARE(rig.now(other).status, BetStatus::Settled);
    }

    /// The event tells roles, the directory what they may in that channel.
    void moderatorsGradeInTheirChannel_data()
    {
        QTest::addColumn<quint64>("role");   // its permissions in the guild
        QTest::addColumn<quint64>("denied"); // of that role in the slip's channel
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("grades");
        QTest::newRow("moderator") << kManageMessages << quint64{0} << true << true;
        QTest::newRow("not there") << kManageMessages << kManageMessages << true << false;
        QTest::newRow("sees it not") << kManageMessages << kView << true << false;
        QTest::newRow("another role") << kView << quint64{0} << true << false;
        QTest::newRow("administrator") << kAdministrator << kView << true << true;
        QTest::newRow("manages the server") << kManageGuild << quint64{0} << true << true;
        QTest::newRow("unknown channel") << kManageMessages << quint64{0} << false << false;
    }
    void moderatorsGradeInTheirChannel()
    {
        QFETCH(quint64, role);
        QFETCH(quint64, denied);
        QFETCH(bool, known);
        QFETCH(bool, grades);
        Rig rig;
        rig.know(role, denied, known ? RecordFixture::kChannel : ChannelId{1});
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, kStranger, u"\u2705"_s, u'"' + kModerators.toString() + u'"');
        // Whoever was first is the one who counted.
        rig.react(bet, UserId{100000000000009998}, u"\u274C"_s,
                  u'"' + RecordFixture::kAdminRole.toString() + u'"');
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QCOMPARE(rig.now(bet).result, grades ? BetResult::Won : BetResult::Lost);
        QVERIFY(!rig.now(bet).selfGraded);
    }

    /// The matrix by reaction: each cell as usual, given and taken away.
    void cells_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("given");
        for (const Role role : matrixRoles()) {
            QTest::addRow("%s may", qPrintable(toName(role))) << role << true;
            QTest::addRow("%s may not", qPrintable(toName(role))) << role << false;
        }
    }
    void cells()
    {
        QFETCH(Role, role);
        QFETCH(bool, given);
        Rig rig;
        rig.know(kManageMessages, 0, RecordFixture::kChannel);
        const Action action = role == Role::Capper ? Action::GradeOwnBet : Action::GradeAnyBet;
        const Roles givable = permissionRow(action).givable;
        const Roles cells = given ? givable : givable & ~Roles(role);
        const QString value =
            cells == Roles() ? QString::fromUtf16(kNobody) : roleNames(cells).join(u',');
        QVERIFY(await(rig.record.settings.set(
            RecordFixture::kGuild, {{permissionSetting(action), value}}, Actor::panelOperator())));
        const Bet bet = rig.record.placeOpen();
        const QString roles = role == Role::Admin ? RecordFixture::kAdminRole.toString()
            : role == Role::Moderator             ? kModerators.toString()
                                                  : u"1"_s;
        rig.react(bet, role == Role::Capper ? RecordFixture::kCapper : kStranger, u"\u274C"_s,
                  u'"' + roles + u'"');
        // Then one who may in any case: whoever was first is the one who counted.
        if (role == Role::Capper)
            rig.react(bet, kStranger, u"\u2705"_s,
                      u'"' + RecordFixture::kAdminRole.toString() + u'"');
        else
            rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QCOMPARE(rig.now(bet).result, cells.testFlag(role) ? BetResult::Lost : BetResult::Won);
    }

    void exemptRolesAreNotHeldBack()
    {
        Rig rig;
        rig.limiter.setLimit(RateAction::BetGrading, {1, std::chrono::seconds(60)});
        const Bet first = rig.record.placeOpen();
        const Bet second = rig.record.placeOpen();
        const QString roles = u'"' + kModerators.toString() + u'"';
        rig.react(first, RecordFixture::kCapper, u"\u2705"_s, roles);
        QTRY_COMPARE(rig.now(first).status, BetStatus::Settled);
        rig.react(second, RecordFixture::kCapper, u"\u2705"_s, roles);
        QCOMPARE(rig.now(second).status, BetStatus::Open); // the limit
        QVERIFY(await(rig.record.settings.set(RecordFixture::kGuild,
                                              {{u"limit_exempt_roles"_s, kModerators.toString()}},
                                              Actor::panelOperator())));
        rig.react(second, RecordFixture::kCapper, u"\u2705"_s, roles);
        QTRY_COMPARE(rig.now(second).status, BetStatus::Settled);
    }

    void whatFailsWithoutFaultIsGivenBack()
    {
        Rig rig;
        const Bet bet = rig.record.placeOpen();
        const int all = rig.left(RecordFixture::kCapper);
        QVERIFY(rig.record.file.execute(
            u"UPDATE guild SET read_only = 1, read_only_reason = 'broken'"_s));
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QCOMPARE(rig.now(bet).status, BetStatus::Open);
        QTRY_COMPARE(rig.left(RecordFixture::kCapper), all);
        QVERIFY(rig.record.file.execute(u"UPDATE guild SET read_only = 0"_s));
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QCOMPARE(rig.left(RecordFixture::kCapper), all - 1);
    }

    void notesDeletedSlips()
    {
        Rig rig;
        const Bet first = rig.record.placeOpen();
        const Bet second = rig.record.placeOpen();
        const auto one =
            discord::parseDeletedMessages(u"{\"id\":\"%1\",\"guild_id\":\"%2\"}"_s
                                              .arg(first.message.toString(), first.guild.toString())
                                              .toUtf8());
        const auto bulk = discord::parseDeletedMessages(
            u"{\"ids\":[\"5\",\"%1\"],\"guild_id\":\"%2\"}"_s
                .arg(second.message.toString(), second.guild.toString())
                .toUtf8());
        QVERIFY(one && bulk);
        rig.events.messageTouched(*one);
        rig.events.messageTouched(*bulk);
        const auto noted = [&](const Bet &bet) {
            const auto events = *await(rig.record.betting.history(bet.guild, bet.id));
            return events.last().kind == u"slip_deleted"_s;
        };
        QTRY_VERIFY(noted(first) && noted(second));
        QVERIFY(!discord::parseDeletedMessages("{}"));
        QVERIFY(!discord::parseReaction(R"({"message_id":"1"})"));
    }
};

QTEST_MAIN(tst_SlipEvents)
#include "tst_SlipEvents.moc"
