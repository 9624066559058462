// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Result.h"
#include "models/services/Actor.h"
#include "models/settings/permissionTable.h"

#include <QMap>

#include <optional>

namespace dbsbm {

struct GuildSettings;

/// The matrix action x role of one guild: its settings, else the usual cells. Deny by default; a
/// cell that no guild may give stays closed whatever is stored.
class PermissionMatrix
{
public:
    PermissionMatrix() = default;
    explicit PermissionMatrix(const GuildSettings &settings);
    bool allows(Action action, Role role) const;
    /// Whether the guild left that row as it is for all.
    bool isUsual(Action action) const { return !m_own.contains(action); }

private:
    QMap<Action, Roles> m_own; ///< only what the guild set
};

/// What the check must know beside the actor.
struct PermissionSubject
{
    RoleId adminRole;           ///< the guild's admin_role setting
    bool actorIsCapper = false; ///< an active row in capper
    const Bet *bet = nullptr;   ///< for actions on a bet
    PermissionMatrix matrix{};
};
/// All that the guild's settings say of it.
PermissionSubject permissionSubject(const GuildSettings &settings, bool actorIsCapper,
                                    const Bet *bet = nullptr);

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
