// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/betForm.h"

#include <QCoreApplication>

namespace dbsbm {

/// What /bet line and /bet prop have in common: a straight bet from options given inline. Shows a
/// preview with Confirm and Cancel, or, where the guild wants no preview, places the bet at once.
/// What is missing is asked for by BetGuide.
class BetFormCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetFormCommand)
public:
    BetFormCommand(CommandServices &services, bool isProp) : m_services(services), m_isProp(isProp)
    {}

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

protected:
    /// The options that both have, for the end of the list.
    static QJsonArray commonOptions();

private:
    CommandServices &m_services;
    const bool m_isProp;
};

/// /bet line: on a game line.
class BetLineCommand : public BetFormCommand
{
    Q_DECLARE_TR_FUNCTIONS(BetLineCommand)
public:
    explicit BetLineCommand(CommandServices &services) : BetFormCommand(services, false) {}
    /// The subcommand "line" of /bet.
    static QJsonObject definition();
};

/// /bet prop: on what a player does.
class BetPropCommand : public BetFormCommand
{
    Q_DECLARE_TR_FUNCTIONS(BetPropCommand)
public:
    explicit BetPropCommand(CommandServices &services) : BetFormCommand(services, true) {}
    /// The subcommand "prop" of /bet.
    static QJsonObject definition();
};

} // namespace dbsbm
