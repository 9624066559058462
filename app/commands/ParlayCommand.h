// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/parlayForm.h"

#include <QCoreApplication>

namespace dbsbm {

/// /bet parlay and its builder: a message for the capper alone, with buttons, selects and modals,
/// whose state is a flow in the database.
class ParlayCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(ParlayCommand)
public:
    explicit ParlayCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"parlay";

    /// The subcommand "parlay" of /bet.
    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask open(Invocation &call);
    /// A button or a select.
    ReplyTask press(Invocation &call, const Flow &flow);
    /// What a modal brought.
    ReplyTask take(Invocation &call, const Flow &flow);
    ReplyTask ask(const Flow &flow, const QString &verb) const;
    ReplyTask addLeg(Invocation &call, const Flow &flow, const BetForm &leg);
    /// The list of stored games, from that page on.
    ReplyTask showGames(Invocation &call, const Flow &flow, qsizetype page);
    /// Asks for a selection on the game that was chosen.
    ReplyTask askOfGame(Invocation &call, const Flow &flow);
    /// What was typed about that game.
    ReplyTask takeOfGame(Invocation &call, const Flow &flow);
    ReplyTask removeLeg(Invocation &call, const Flow &flow);
    ReplyTask offer(Invocation &call, const Flow &flow);
    ReplyTask cancel(Invocation &call, const Flow &flow);
    ReplyTask save(Invocation &call, Flow flow, const ParlayState &state);
    ReplyTask show(Invocation &call, const Flow &flow);
    ReplyTask show(Invocation &call, const Flow &flow, const parlay::Wishes &wishes);

    CommandServices &m_services;
};

} // namespace dbsbm
