// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/StatsService.h"

#include <QCoreApplication>

namespace dbsbm {

/// /leaderboard and the buttons that turn its pages; custom_id "board:<user>:<metric>:<period>:
/// <minimum, empty for the guild's>:<page from 1>". Whoever did not ask for it gets a page of
/// their own.
class LeaderboardCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(LeaderboardCommand)
public:
    explicit LeaderboardCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"board";

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    Result<BoardWish> asked(const discord::Interaction &from) const;
    ReplyTask show(Invocation &call, const BoardWish &wish);

    CommandServices &m_services;
};

} // namespace dbsbm
