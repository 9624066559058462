// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <span>

namespace dbsbm {

/// Who somebody is towards a guild or one of its bets.
enum class Role { Operator = 1, Admin = 2, Capper = 4, Moderator = 8, Member = 16 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

enum class Action {
    PlaceBet,
    GradeOwnBet,
    GradeAnyBet,
    VoidBet,
    UndoOwnBet,
    UndoAnyBet,
    CancelOwnBet,
    CorrectBet,
    EditProfile,
    ManageCappers,
    ManageGuild,
    ViewRecord,
    ViewStatus
};

/// A row of the matrix action x role. The operator may everything and is in no cell.
struct PermissionRow
{
    Action action;
    Roles usual;   ///< who may, unless a guild says otherwise
    Roles givable; ///< who a guild may let; the other cells stay closed whatever is stored
    bool fixed;    ///< no guild may change it, or it would lock its admins out
    const char *label;
    const char *help; ///< one full sentence
};

/// Every action once, in the order of the enumeration.
std::span<const PermissionRow> permissionRows();
const PermissionRow &permissionRow(Action action);
/// The guild setting that holds the row: "allow_place_bet".
QString permissionSetting(Action action);
/// What the names of those settings begin with, and no other's.
QString permissionPrefix();

/// The roles of the matrix, in the order of a form.
std::span<const Role> matrixRoles();
/// The choice that stands for no role at all.
inline constexpr char16_t kNobody[] = u"nobody";
QStringList roleNames(Roles roles);
/// Unknown names are nobody.
Roles rolesFromNames(const QStringList &names);

QString toName(Action action);
QString toName(Role role);

} // namespace dbsbm
