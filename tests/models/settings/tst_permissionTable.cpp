// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingKey.h"
#include "models/settings/permissionTable.h"

#include <QSet>
#include <QTest>

using namespace dbsbm;

class TestPermissionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryActionOnce()
    {
        QSet<QString> names;
        int index = 0;
        for (const PermissionRow &row : permissionRows()) {
            QCOMPARE(static_cast<int>(row.action), index++);
            QCOMPARE(&permissionRow(row.action), &row);
            QVERIFY(!toName(row.action).isEmpty());
            names.insert(toName(row.action));
            QVERIFY2((row.usual & ~row.givable) == Roles(), qPrintable(toName(row.action)));
            QVERIFY(!row.givable.testFlag(Role::Operator));
        }
        QCOMPARE(names.size(), qsizetype{index});
        QCOMPARE(index, static_cast<int>(Action::ViewStatus) + 1);
    }

    /// A settlement that erases losses is never a capper's, and a record is somebody's.
    void someCellsAreNeverGiven()
    {
        for (const Action action : {Action::VoidBet, Action::CorrectBet, Action::GradeAnyBet,
                                    Action::UndoAnyBet, Action::ManageCappers, Action::ManageGuild})
            QVERIFY2(!permissionRow(action).givable.testFlag(Role::Capper),
                     qPrintable(toName(action)));
        for (const PermissionRow &row : permissionRows()) {
            const bool reads = row.action == Action::ViewRecord || row.action == Action::ViewStatus;
            QVERIFY2(reads || !row.givable.testFlag(Role::Member), qPrintable(toName(row.action)));
        }
    }

    void everyRowThatMayChangeIsASetting()
    {
        for (const PermissionRow &row : permissionRows()) {
            const SettingKey *key = findSetting(SettingScope::Guild, permissionSetting(row.action));
            QCOMPARE(key == nullptr, row.fixed);
            if (!key)
                continue;
            QCOMPARE(rolesFromNames(key->defaultValue.toStringList()), row.usual);
            for (const Role role : matrixRoles()) {
                const bool offered = key->choices.contains(toName(role));
                QCOMPARE(offered, row.givable.testFlag(role));
                QCOMPARE(parseSetting(*key, toName(role)).has_value(), offered);
            }
            QVERIFY(parseSetting(*key, QString::fromUtf16(kNobody)));
        }
    }

    void nobodyStandsAlone()
    {
        const QString name = permissionSetting(Action::VoidBet);
        const auto conflicts = [&](const QStringList &chosen) {
            return conflictingSettings(SettingScope::Guild, [&](const QString &asked) {
                return asked == name ? QVariant(chosen) : QVariant();
            });
        };
        const QString nobody = QString::fromUtf16(kNobody);
        QVERIFY(conflicts({nobody}).isEmpty());
        QVERIFY(conflicts({toName(Role::Admin), toName(Role::Moderator)}).isEmpty());
        QCOMPARE(conflicts({toName(Role::Admin), nobody}).size(), 1);
        QCOMPARE(rolesFromNames({nobody}), Roles());
    }

    void namesGoBothWays()
    {
        for (const Role role : matrixRoles())
            QCOMPARE(rolesFromNames({toName(role)}), Roles(role));
        QCOMPARE(roleNames(Roles(Role::Member) | Role::Admin),
                 QStringList({QStringLiteral("admin"), QStringLiteral("member")}));
        QCOMPARE(rolesFromNames({QStringLiteral("operator"), QStringLiteral("king")}), Roles());
    }
};

QTEST_APPLESS_MAIN(TestPermissionTable)
#include "tst_permissionTable.moc"
