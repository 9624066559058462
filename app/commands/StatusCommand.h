// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"

#include <QCoreApplication>

namespace dbsbm {

/// /status: the health of the bot as its running parts tell it; what none of them knows is
/// "no data".
class StatusCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(StatusCommand)
public:
    explicit StatusCommand(CommandServices &services);

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    CommandServices &m_services;
    const qint64 m_startedAtMs; ///< the bot's parts are made when the program starts
};

} // namespace dbsbm
