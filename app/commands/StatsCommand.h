// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

/// /stats: the record of a capper or of the whole server, over a period.
class StatsCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
public:
    explicit StatsCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    /// Rates over fewer bets than this say nothing and are not shown (product section 5).
    static constexpr int kMinimumSample = 5;

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask show(Invocation &call, const StatsQuery &query, const QString &subject,
                   const QString &period);

    CommandServices &m_services;
};

} // namespace dbsbm
