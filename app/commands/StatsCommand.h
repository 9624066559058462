// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/StatsService.h"

#include <QCoreApplication>

namespace dbsbm {

/// /stats: the record of a capper or of the whole server over a period, all of it or of one
/// league, as a card and in words.
class StatsCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
public:
    explicit StatsCommand(CommandServices &services) : m_services(services) {}

    static QJsonObject definition();
    /// Its name in the menu of a member, where it shows the record of that capper.
    static QString menuName();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    ReplyTask show(Invocation &call, const StatsWish &wish, const QString &name);

    CommandServices &m_services;
};

} // namespace dbsbm
