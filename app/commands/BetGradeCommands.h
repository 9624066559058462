// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

/// /bet settle: grades a whole bet or one of its selections by hand.
class BetSettleCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetSettleCommand)
public:
    explicit BetSettleCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

/// /bet void: a bet or one selection that does not count; never by its capper.
class BetVoidCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetVoidCommand)
public:
    explicit BetVoidCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

/// /bet correct: another result for a settled bet, by reversal entries.
class BetCorrectCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetCorrectCommand)
public:
    explicit BetCorrectCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

/// /bet cancel: withdraws a bet before its start; its history stays.
class BetCancelCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetCancelCommand)
public:
    explicit BetCancelCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

} // namespace dbsbm
