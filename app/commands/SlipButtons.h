// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

/// What the buttons of a slip do.
enum class SlipVerb { Won, Lost, Push, Void, Undo, Confirm, Dismiss, Repost };
QString slipVerbLabel(SlipVerb verb);
/// "bet:<bet id>:won"; what confirms or dismisses a proposal names it: "bet:<bet
/// id>:confirm:<hex>".
QString slipCustomId(BetId bet, SlipVerb verb, const QByteArray &proposal = {});

/// The buttons of a posted slip, and of /bet show for one that is gone. They grade by the service,
/// which decides who may; the slip itself changes by the outbox.
class SlipButtons : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(SlipButtons)
public:
    explicit SlipButtons(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"bet";

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask grade(Invocation &call, BetId bet, BetResult result);
    ReplyTask undo(Invocation &call, BetId bet);
    ReplyTask confirm(Invocation &call, BetId bet);
    ReplyTask dismiss(Invocation &call, BetId bet);
    ReplyTask repost(Invocation &call, BetId bet);

    CommandServices &m_services;
};

} // namespace dbsbm
