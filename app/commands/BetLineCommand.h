// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

struct GuildSettings;

/// /bet line: a straight bet on a game line, from options given inline. Shows a preview with
/// Confirm and Cancel, or, where the guild wants no preview, places the bet at once.
class BetLineCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetLineCommand)
public:
    explicit BetLineCommand(CommandServices &services) : m_services(services) {}

    /// The subcommand "line" of /bet.
    static QJsonObject definition();

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    /// The options as a request; VAL-006 names every required one that is missing.
    Result<DraftRequest> request(const Invocation &call) const;
    ReplyTask preview(Invocation &call, const DraftRequest &request, const GuildSettings &settings);
    ReplyTask placeAtOnce(Invocation &call, const DraftRequest &request);

    CommandServices &m_services;
};

} // namespace dbsbm
