// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/StatsService.h"

#include <QCoreApplication>

namespace dbsbm {

struct SlipTheme;

/// /stats: the record of a capper or of the whole server over a period, all of it or of one
/// league, as a card and in words. The select below it, custom_id "stats:<user>:<capper, empty for
/// the server>:<period>", turns the answer into a table by league, market, price, weekday or hours
/// before the start, and back. Whoever did not ask for it gets a table of their own.
class StatsCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
public:
    explicit StatsCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"stats";

    static QJsonObject definition();
    /// Its name in the menu of a member, where it shows the record of that capper.
    static QString menuName();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    /// What was asked for; of whose record, and which table of it.
    struct Asked
    {
        StatsWish wish;
        UserId capper; ///< invalid = the whole server
        QString by; ///< of breakdownNames() or, in a league, namesWithinLeague(); empty = overview
    };
    static Result<Asked> asked(const discord::Interaction &from);
    struct Shown
    {
        Asked asked;
        StatsView view;
        QString name;
    };
    ReplyTask show(Invocation &call, const Asked &asked, const QString &name);
    ReplyTask draw(Invocation &call, const Shown &shown, const SlipTheme &theme);

    CommandServices &m_services;
};

} // namespace dbsbm
