// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/betting/Bet.h"

#include <QCoreApplication>

namespace dbsbm {

/// "Grade this slip" in the menu of a message: the buttons of the slip that the member may press,
/// for the member alone. The press itself asks the matrix again.
class GradeSlipMenu : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(SlipMenus)
public:
    explicit GradeSlipMenu(CommandServices &services) : m_services(services) {}

    static QString name();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask offer(Invocation &call, const Bet &bet, const PermissionSubject &who);

    CommandServices &m_services;
};

/// "Bet history" in the menu of a message: what /bet show tells of its bet.
class BetHistoryMenu : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(SlipMenus)
public:
    explicit BetHistoryMenu(CommandServices &services) : m_services(services) {}

    static QString name();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
};

} // namespace dbsbm
