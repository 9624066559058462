// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Result.h"
#include "models/services/Actor.h"

#include <optional>

namespace dbsbm {

enum class Role { Operator, Admin, Capper, Moderator, Member };
enum class Action {
    PlaceBet,
    GradeOwnBet,
    GradeAnyBet,
    VoidBet,
    UndoOwnBet,
    UndoAnyBet,
    CancelOwnBet,
    CorrectBet,
    ManageCappers,
    ManageGuild,
    ViewRecord,
    ViewStatus
};
QString toName(Action action);
QString toName(Role role);

/// What the check must know beside the actor.
struct PermissionSubject
{
    RoleId adminRole;           ///< the guild's admin_role setting
    bool actorIsCapper = false; ///< an active row in capper
    const Bet *bet = nullptr;   ///< for actions on a bet
};

/// The one matrix, action x role; deny by default. Every path asks it.
bool isAllowed(Action action, Role role);
/// All roles the actor holds towards the subject.
QList<Role> rolesOf(const Actor &actor, const PermissionSubject &subject);
/// The first role of the actor that allows the action; nothing = refused. How the record names the
/// actor.
std::optional<Role> roleAllowing(Action action, const Actor &actor,
                                 const PermissionSubject &subject);
/// AUT-006 with a plain sentence when no role allows the action. Grading a bet is
/// GradeOwnBet for its capper and GradeAnyBet otherwise; the caller names the general wish.
Result<> checkPermission(Action action, const Actor &actor, const PermissionSubject &subject);

} // namespace dbsbm
