// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

/// What commands have in common that decide about one bet: the option that names it, with
/// suggestions of bets in the right state, and a private answer. Who may is decided by the service,
/// which knows the bet and its capper.
class BetDecision : public Handler
{
public:
    Plan plan(const discord::Interaction &interaction) const override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

protected:
    struct Kind
    {
        QString label; ///< of metrics: "bet settle"
        RateAction cost;
        BetStatus suggested;
    };
    BetDecision(CommandServices &services, Kind kind)
        : m_services(services), m_kind(std::move(kind))
    {}

    CommandServices &m_services;

private:
    const Kind m_kind;
};

/// /bet settle: grades a whole bet or one of its selections by hand.
class BetSettleCommand : public BetDecision
{
    Q_DECLARE_TR_FUNCTIONS(BetSettleCommand)
public:
    explicit BetSettleCommand(CommandServices &services);
    static QJsonObject definition();
    ReplyTask run(Invocation &call) override;
};

/// /bet void: a bet or one selection that does not count; never by its capper.
class BetVoidCommand : public BetDecision
{
    Q_DECLARE_TR_FUNCTIONS(BetVoidCommand)
public:
    explicit BetVoidCommand(CommandServices &services);
    static QJsonObject definition();
    ReplyTask run(Invocation &call) override;
};

/// /bet correct: another result for a settled bet, by reversal entries.
class BetCorrectCommand : public BetDecision
{
    Q_DECLARE_TR_FUNCTIONS(BetCorrectCommand)
public:
    explicit BetCorrectCommand(CommandServices &services);
    static QJsonObject definition();
    ReplyTask run(Invocation &call) override;
};

/// /bet cancel: withdraws a bet before its start; its history stays.
class BetCancelCommand : public BetDecision
{
    Q_DECLARE_TR_FUNCTIONS(BetCancelCommand)
public:
    explicit BetCancelCommand(CommandServices &services);
    static QJsonObject definition();
    ReplyTask run(Invocation &call) override;
};

} // namespace dbsbm
