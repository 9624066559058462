// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/profiles.h"

#include <QCoreApplication>

namespace dbsbm {

/// /profile: a capper's own name, colour and picture, as slips show them. Without options it shows
/// what is set. The first profile costs user_registration, later edits admin_command.
class ProfileCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(ProfileCommand)
public:
    explicit ProfileCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    /// What the options ask for; the picture still is where Discord keeps it.
    struct Wish
    {
        ProfileChange change;
        std::optional<discord::ResolvedAttachment> picture;
    };

    Result<Wish> wishOf(const Invocation &call) const;
    ReplyTask show(Invocation &call);
    ReplyTask change(Invocation &call, const Wish &wish);
    ReplyTask fetchPicture(Invocation &call, const Wish &wish);
    ReplyTask save(Invocation &call, const ProfileChange &change);

    CommandServices &m_services;
};

} // namespace dbsbm
