// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/Permissions.h"

#include "models/core/ErrorCodes.h"
#include "models/services/GuildSettingsService.h"

#include <QCoreApplication>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

// Discord, "Permissions", bitwise permission flags.
constexpr quint64 kAdministrator = 1ULL << 3;
constexpr quint64 kManageGuild = 1ULL << 5;
constexpr quint64 kManageMessages = 1ULL << 13;

/// The form of the wish that this role would have: its own bet for a capper, any bet otherwise.
Action actionFor(Action wish, Role role)
{
    const bool own = role == Role::Capper;
    switch (wish) {
    case Action::GradeOwnBet:
    case Action::GradeAnyBet: return own ? Action::GradeOwnBet : Action::GradeAnyBet;
    case Action::UndoOwnBet:
    case Action::UndoAnyBet: return own ? Action::UndoOwnBet : Action::UndoAnyBet;
    default: return wish;
    }
}

QString refusal(Action action)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("dbsbm::Permissions", text);
    };
    switch (action) {
    case Action::PlaceBet:
        return say(
            "Only a capper can place bets here. Ask an administrator to add you with /capper add.");
    case Action::GradeOwnBet:
    case Action::GradeAnyBet:
        return say("Only the capper of this bet, a moderator of its channel or an administrator "
                   "can grade it.");
    case Action::VoidBet:
        return say(
            "Only an administrator or a moderator of its channel can void a bet. Ask one of them.");
    case Action::UndoOwnBet:
    case Action::UndoAnyBet:
        return say("Only somebody who may grade this bet can undo its grade. Ask a moderator or an "
                   "administrator.");
    case Action::CancelOwnBet:
        return say("Only the capper of this bet or an administrator can cancel it.");
    case Action::CorrectBet:
        return say("Only an administrator can correct a settled bet. Ask one of them.");
    case Action::EditProfile:
        return say("Only a capper has a profile here. Ask an administrator to add you with "
                   "/capper add.");
    case Action::ManageCappers:
        return say("Only an administrator of this server can change its cappers. Ask one of them.");
    case Action::ManageGuild:
        return say(
            "Only an administrator of this server can change its settings. Ask one of them.");
    case Action::ViewStatus:
        return say(
            "Only an administrator of this server can see the bot's status. Ask one of them.");
    case Action::ViewRecord: break;
    }
    return say("You may not do this here. Ask an administrator.");
}

} // namespace

PermissionMatrix::PermissionMatrix(const GuildSettings &settings)
{
    // Most guilds set none of them, and every step of a bet asks.
    const auto first = settings.stored.lowerBound(permissionPrefix());
    if (first == settings.stored.constEnd() || !first.key().startsWith(permissionPrefix()))
        return;
    for (const PermissionRow &row : permissionRows()) {
        const auto stored = settings.stored.constFind(permissionSetting(row.action));
        if (stored != settings.stored.constEnd() && !row.fixed)
            m_own.insert(row.action, rolesFromNames(stored->toStringList()));
    }
}

bool PermissionMatrix::allows(Action action, Role role) const
{
    if (role == Role::Operator)
        return true;
    const PermissionRow &row = permissionRow(action);
    return (m_own.value(action, row.usual) & row.givable).testFlag(role);
}

PermissionSubject permissionSubject(const GuildSettings &settings, bool actorIsCapper,
                                    const Bet *bet)
{
    return {settings.role(u"admin_role"_s), actorIsCapper, bet, PermissionMatrix(settings)};
}

QList<Role> rolesOf(const Actor &actor, const PermissionSubject &subject)
{
    if (actor.kind != ActorKind::Member)
        return {Role::Operator};
    QList<Role> roles;
    const Bet *bet = subject.bet;
    if (subject.actorIsCapper && (!bet || (actor.user.isValid() && bet->capperUser == actor.user)))
        roles << Role::Capper;
    const bool hasAdminRole =
        subject.adminRole.isValid() && actor.roles.contains(subject.adminRole);
    if (hasAdminRole || (actor.permissions & (kAdministrator | kManageGuild)) != 0)
        roles << Role::Admin;
    // Discord gives the bits of the channel of the interaction; they say nothing of another one.
    const bool sameChannel = !bet || (actor.channel.isValid() && bet->channel == actor.channel);
    if (sameChannel && (actor.permissions & kManageMessages) != 0)
        roles << Role::Moderator;
    return roles << Role::Member;
}

std::optional<Role> roleAllowing(Action action, const Actor &actor,
                                 const PermissionSubject &subject)
{
    for (const Role role : rolesOf(actor, subject)) {
        if (subject.matrix.allows(actionFor(action, role), role))
            return role;
    }
    return {};
}

Result<> checkPermission(Action action, const Actor &actor, const PermissionSubject &subject)
{
    if (roleAllowing(action, actor, subject))
        return {};
    const bool usual = subject.matrix.isUsual(actionFor(action, Role::Capper))
        && subject.matrix.isUsual(actionFor(action, Role::Admin));
    const QString sentence = usual
        ? refusal(action)
        : QCoreApplication::translate("dbsbm::Permissions",
                                      "The settings of this server do not let you do this. Ask an "
                                      "administrator.");
    return fail(codes::kNotPermitted, AuthenticationFault{}, sentence,
                u"%1 asked for %2"_s.arg(actor.user.toString(), toName(action)));
}

} // namespace dbsbm
