// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

struct GuildSettings;

/// What /bet list asks for, small enough for the custom_id of its buttons, so that its pages are
/// turned after a restart, too.
struct BetListQuery
{
    UserId capper;
    std::optional<BetStatus> state;
    QString period; ///< a name of statsPeriods(); empty = all
    QString league; ///< whole; with \a text at most kMaxText
    QString text;   ///< beginnings of words
    BetId before;   ///< an older page
    BetId after;    ///< a newer one

    static constexpr int kMaxText = 30;

    /// "list:<capper>:<state>:<period>:b<id>:<league>|<text>", at most 100 characters.
    QString customId() const;
    static BetListQuery fromCustomId(const QString &id);
};

/// /bet list and the buttons that turn its pages.
class BetListCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetListCommand)
public:
    explicit BetListCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"list";
    static constexpr int kPageSize = 10;

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    Result<BetListQuery> asked(const discord::Interaction &from) const;
    ReplyTask list(Invocation &call, const BetListQuery &query, CapperId capper);
    Result<BetQuery> withinPeriod(const BetQuery &bets, const QString &period,
                                  const GuildSettings &settings) const;

    CommandServices &m_services;
};

} // namespace dbsbm
