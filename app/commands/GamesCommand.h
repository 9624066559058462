// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"

#include <QCoreApplication>

namespace dbsbm {

/// /games: the stored games of a day in the guild's time zone, with their scores.
class GamesCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(GamesCommand)
public:
    explicit GamesCommand(CommandServices &services) : m_services(services) {}

    static constexpr int kMaxGames = 30;

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    CommandServices &m_services;
};

} // namespace dbsbm
