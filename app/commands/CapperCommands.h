// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"

#include <QCoreApplication>

namespace dbsbm {

struct Capper;

/// /capper add: makes a member a capper, or an active one again.
class CapperAddCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(CapperAddCommand)
public:
    explicit CapperAddCommand(CommandServices &services) : m_services(services) {}
    /// The whole of /capper: add, remove, limit, list.
    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
};

/// /capper remove: deactivates; record and bets stay.
class CapperRemoveCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(CapperRemoveCommand)
public:
    explicit CapperRemoveCommand(CommandServices &services) : m_services(services) {}
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
};

/// /capper limit: what one capper may risk a day, in the place of what the server says.
class CapperLimitCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(CapperLimitCommand)
public:
    explicit CapperLimitCommand(CommandServices &services) : m_services(services) {}
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
};

/// /capper list, and the buttons that turn its pages; custom_id "cappers:<page from 0>".
class CapperListCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(CapperListCommand)
public:
    explicit CapperListCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"cappers";
    static constexpr int kPageSize = 20;

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
};

} // namespace dbsbm
