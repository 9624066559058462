// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/Permissions.h"

#include <QTest>

using namespace dbsbm;

namespace {
constexpr ChannelId kSlips{10};
constexpr UserId kOwner{20};

Actor memberIn(ChannelId channel, quint64 permissions)
{
    return {ActorKind::Member, UserId{21}, {}, {}, {}, permissions, channel};
}
} // namespace

class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What nobody should change without a thought.
    void usualCells_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>(
            "roles"); // o a c m e: operator, admin, capper, moderator, everyone
        QTest::newRow("place") << Action::PlaceBet << "oc";
        QTest::newRow("grade own") << Action::GradeOwnBet << "oc";
        QTest::newRow("grade any") << Action::GradeAnyBet << "oam";
        QTest::newRow("void") << Action::VoidBet << "oam";
        QTest::newRow("undo own") << Action::UndoOwnBet << "oc";
        QTest::newRow("undo any") << Action::UndoAnyBet << "oam";
        QTest::newRow("cancel") << Action::CancelOwnBet << "oac";
        QTest::newRow("correct") << Action::CorrectBet << "oa";
        QTest::newRow("profile") << Action::EditProfile << "oc";
        QTest::newRow("cappers") << Action::ManageCappers << "oa";
        QTest::newRow("settings") << Action::ManageGuild << "oa";
        QTest::newRow("record") << Action::ViewRecord << "oacme";
        QTest::newRow("status") << Action::ViewStatus << "oa";
    }
    void usualCells()
    {
        QFETCH(Action, action);
        QFETCH(QString, roles);
        const QList<std::pair<Role, QChar>> all{{Role::Operator, u'o'},
                                                {Role::Admin, u'a'},
                                                {Role::Capper, u'c'},
                                                {Role::Moderator, u'm'},
                                                {Role::Member, u'e'}};
        for (const auto &[role, letter] : all)
            QCOMPARE(PermissionMatrix().allows(action, role), roles.contains(letter));
    }

    /// Every action x role, as the guild gave it and as it took it away.
    void cells_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<Role>("role");
        for (const PermissionRow &row : permissionRows()) {
            for (const Role role : matrixRoles())
                QTest::addRow("%s %s", qPrintable(toName(row.action)), qPrintable(toName(role)))
                    << row.action << role;
        }
    }
    void cells()
    {
        QFETCH(Action, action);
        QFETCH(Role, role);
        const PermissionRow &row = permissionRow(action);
        const auto with = [&](const QStringList &names) {
            GuildSettings settings;
            settings.stored.insert(permissionSetting(action), names);
            return PermissionMatrix(settings);
        };
        const bool always = row.fixed && row.usual.testFlag(role);
        QCOMPARE(with({toName(role)}).allows(action, role), row.givable.testFlag(role));
        QCOMPARE(with({QString::fromUtf16(kNobody)}).allows(action, role), always);
        // What is given of one action says nothing of another.
        for (const PermissionRow &other : permissionRows()) {
            if (other.action != action)
                QCOMPARE(with({toName(role)}).allows(other.action, role),
                         other.usual.testFlag(role));
        }
        QVERIFY(with({QString::fromUtf16(kNobody)}).allows(action, Role::Operator));
    }

    void aRefusalByOwnSettingsSaysSo()
    {
        GuildSettings settings;
        settings.stored.insert(permissionSetting(Action::GradeOwnBet),
                               QStringList{QString::fromUtf16(kNobody)});
        Bet bet;
        bet.capperUser = kOwner;
        bet.channel = kSlips;
        const Actor owner{ActorKind::Member, kOwner, {}, {}, {}, 0, kSlips};
        const Result<> refused =
            checkPermission(Action::GradeAnyBet, owner, permissionSubject(settings, true, &bet));
        QVERIFY(!refused);
        QVERIFY(refused.error().userText().contains(QStringLiteral("settings of this server")));
    }

    void aCapperIsOneOnlyTowardsOwnBets()
    {
        Bet bet;
        bet.capperUser = kOwner;
        bet.channel = kSlips;
        Actor owner{ActorKind::Member, kOwner, {}, {}, {}, 0, kSlips};
        QVERIFY(checkPermission(Action::GradeAnyBet, owner, {{}, true, &bet}));
        QVERIFY(!checkPermission(Action::GradeAnyBet, memberIn(kSlips, 0), {{}, true, &bet}));
        // Not any more once deactivated.
        QVERIFY(!checkPermission(Action::GradeAnyBet, owner, {{}, false, &bet}));
        // Never a void, not even of the own bet.
        const Result<> voided = checkPermission(Action::VoidBet, owner, {{}, true, &bet});
        QVERIFY(!voided);
        QVERIFY(voided.error().is(codes::kNotPermitted));
    }

    void aForgottenPersonOwnsNothing()
    {
        Bet bet; // capperUser is zero
        const Actor nobody{ActorKind::Member, UserId{}, {}, {}, {}, 0, kSlips};
        QVERIFY(!checkPermission(Action::GradeOwnBet, nobody, {{}, true, &bet}));
    }

    void aModeratorIsOneOnlyInTheChannelOfTheSlip()
    {
        Bet bet;
        bet.channel = kSlips;
        const quint64 manageMessages = 1ULL << 13;
        QVERIFY(
            checkPermission(Action::VoidBet, memberIn(kSlips, manageMessages), {{}, false, &bet}));
        QVERIFY(!checkPermission(Action::VoidBet, memberIn(ChannelId{11}, manageMessages),
                                 {{}, false, &bet}));
    }

    void adminsAreRecognised()
    {
        const RoleId role{30};
        Actor byRole = memberIn(kSlips, 0);
        QVERIFY(!checkPermission(Action::ManageGuild, byRole, {role, false, nullptr}));
        byRole.roles << role;
        QVERIFY(checkPermission(Action::ManageGuild, byRole, {role, false, nullptr}));
        QVERIFY(checkPermission(Action::ManageGuild, memberIn(kSlips, 1ULL << 3), {}));
        QVERIFY(checkPermission(Action::ManageGuild, memberIn(kSlips, 1ULL << 5), {}));
        // No admin_role set: nobody has it by having role zero.
        byRole.roles = {RoleId{}};
        QVERIFY(!checkPermission(Action::ManageGuild, byRole, {}));
    }

    void theOperatorMayEverything()
    {
        QVERIFY(checkPermission(Action::VoidBet, Actor::panelOperator(), {}));
        QVERIFY(checkPermission(Action::CorrectBet, Actor::system(), {}));
    }
};

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_Permissions.moc"
