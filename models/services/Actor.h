// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QList>

namespace dbsbm {

enum class ActorKind { Member, Operator, System };

/// Who asks. Everything a permission decision needs, as the interaction said it.
struct Actor
{
    ActorKind kind = ActorKind::Member;
    UserId user;
    QString displayName;
    QString avatarUrl;
    QList<RoleId> roles;
    quint64 permissions = 0; ///< Discord's permission bits in the channel of the interaction
    ChannelId channel;       ///< where the interaction happened

    static Actor panelOperator()
    {
        return {ActorKind::Operator, {}, QStringLiteral("operator"), {}, {}, 0, {}};
    }
    static Actor system()
    {
        return {ActorKind::System, {}, QStringLiteral("system"), {}, {}, 0, {}};
    }
};

} // namespace dbsbm
