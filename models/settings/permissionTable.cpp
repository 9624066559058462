// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/permissionTable.h"

#include <QStringList>

#include <array>

namespace dbsbm {

namespace {

constexpr Roles kAdmin(Role::Admin);
constexpr Roles kCapper(Role::Capper);
constexpr Roles kStaff = Roles(Role::Admin) | Role::Moderator;
constexpr Roles kAll = kStaff | Role::Capper | Role::Member;

// A void, a correction or a grade of somebody else's bet never goes to cappers: it would let them
// erase losses. Placing never goes to members: a record is somebody's.
// clang-format off
constexpr std::array kRows{
    PermissionRow{Action::PlaceBet, kCapper, kCapper, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may place bets"),
                  QT_TRANSLATE_NOOP("Settings", "Who may place bets; nobody while betting is to rest.")},
    PermissionRow{Action::GradeOwnBet, kCapper, kCapper, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may grade own bets"),
                  QT_TRANSLATE_NOOP("Settings", "Whether cappers may grade the bets they placed; a void is never theirs to give.")},
    PermissionRow{Action::GradeAnyBet, kStaff, kStaff, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may grade any bet"),
                  QT_TRANSLATE_NOOP("Settings", "Who may grade the bets of others; a moderator only in the channel of the slip.")},
    PermissionRow{Action::VoidBet, kStaff, kStaff, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may void bets"),
                  QT_TRANSLATE_NOOP("Settings", "Who may take a bet out of the record; a moderator only in the channel of the slip.")},
    PermissionRow{Action::UndoOwnBet, kCapper, kCapper, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may undo grades of own bets"),
                  QT_TRANSLATE_NOOP("Settings", "Whether cappers may take back a grade of a bet they placed.")},
    PermissionRow{Action::UndoAnyBet, kStaff, kStaff, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may undo any grade"),
                  QT_TRANSLATE_NOOP("Settings", "Who may take back a grade of any bet; a moderator only in the channel of the slip.")},
    PermissionRow{Action::CancelOwnBet, kAdmin | Role::Capper, kStaff | Role::Capper, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may cancel bets"),
                  QT_TRANSLATE_NOOP("Settings", "Who may withdraw a bet before its start; a capper only an own one.")},
    PermissionRow{Action::CorrectBet, kAdmin, kStaff, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may correct bets"),
                  QT_TRANSLATE_NOOP("Settings", "Who may give a settled bet another result; a moderator only in the channel of the slip.")},
    PermissionRow{Action::EditProfile, kCapper, kCapper, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may change profiles"),
                  QT_TRANSLATE_NOOP("Settings", "Whether cappers may change their own name, colour and picture.")},
    PermissionRow{Action::ManageCappers, kAdmin, kAdmin, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may change cappers"),
                  QT_TRANSLATE_NOOP("Settings", "Who may add and remove cappers; nobody leaves it to the panel.")},
    PermissionRow{Action::ManageGuild, kAdmin, kAdmin, true,
                  QT_TRANSLATE_NOOP("Settings", "Who may change settings"),
                  QT_TRANSLATE_NOOP("Settings", "Who may change the settings of the server.")},
    PermissionRow{Action::ViewRecord, kAll, kAll, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may see the record"),
                  QT_TRANSLATE_NOOP("Settings", "Who may ask for bets, statistics, leaderboards and games.")},
    PermissionRow{Action::ViewStatus, kAdmin, kAll, false,
                  QT_TRANSLATE_NOOP("Settings", "Who may see the status"),
                  QT_TRANSLATE_NOOP("Settings", "Who may ask for the health of the bot.")},
};
// clang-format on

constexpr std::array kRoles{Role::Admin, Role::Moderator, Role::Capper, Role::Member};

} // namespace

std::span<const PermissionRow> permissionRows()
{
    return kRows;
}

const PermissionRow &permissionRow(Action action)
{
    const auto index = static_cast<size_t>(action);
    Q_ASSERT(kRows.at(index).action == action);
    return kRows.at(index);
}

QString permissionSetting(Action action)
{
    return permissionPrefix() + toName(action);
}

QString permissionPrefix()
{
    return QStringLiteral("allow_");
}

std::span<const Role> matrixRoles()
{
    return kRoles;
}

QStringList roleNames(Roles roles)
{
    QStringList names;
    for (const Role role : kRoles) {
        if (roles.testFlag(role))
            names << toName(role);
    }
    return names;
}

Roles rolesFromNames(const QStringList &names)
{
    Roles roles;
    for (const Role role : kRoles)
        roles.setFlag(role, names.contains(toName(role)));
    return roles;
}

QString toName(Action action)
{
    switch (action) {
    case Action::PlaceBet: return QStringLiteral("place_bet");
    case Action::GradeOwnBet: return QStringLiteral("grade_own_bet");
    case Action::GradeAnyBet: return QStringLiteral("grade_any_bet");
    case Action::VoidBet: return QStringLiteral("void_bet");
    case Action::UndoOwnBet: return QStringLiteral("undo_own_bet");
    case Action::UndoAnyBet: return QStringLiteral("undo_any_bet");
    case Action::CancelOwnBet: return QStringLiteral("cancel_own_bet");
    case Action::CorrectBet: return QStringLiteral("correct_bet");
    case Action::EditProfile: return QStringLiteral("edit_profile");
    case Action::ManageCappers: return QStringLiteral("manage_cappers");
    case Action::ManageGuild: return QStringLiteral("manage_guild");
    case Action::ViewRecord: return QStringLiteral("view_record");
    case Action::ViewStatus: return QStringLiteral("view_status");
    }
    return {};
}

QString toName(Role role)
{
    switch (role) {
    case Role::Operator: return QStringLiteral("operator");
    case Role::Admin: return QStringLiteral("admin");
    case Role::Capper: return QStringLiteral("capper");
    case Role::Moderator: return QStringLiteral("moderator");
    case Role::Member: return QStringLiteral("member");
    }
    return {};
}

} // namespace dbsbm
