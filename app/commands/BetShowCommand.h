// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/betting/Bet.h"

#include <QCoreApplication>

namespace dbsbm {

/// /bet show and the buttons that turn its pages; custom_id "show:<bet id>:<page>". Page 0 is the
/// bet with the arithmetic of its grade and its latest events, the others its whole history.
class BetShowCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetShowCommand)
public:
    explicit BetShowCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"show";
    static constexpr int kEventsOnFirstPage = 5;
    static constexpr int kEventsOnPage = 10;

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

/// A page of what is known of \a bet; whoever may post a missing slip again gets a button for it.
ReplyTask showBet(Invocation &call, CommandServices &services, const Bet &bet, int page);

} // namespace dbsbm
