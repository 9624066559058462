// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"

#include <QCoreApplication>

namespace dbsbm {

/// /help: what each command does, made from the command set that is registered, and what this bot
/// is not. Its pages are turned by buttons.
class HelpCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(HelpCommand)
public:
    /// \a registered is the whole command set.
    HelpCommand(CommandServices &services, QJsonArray registered);

    static constexpr char16_t kPrefix[] = u"help";
    static constexpr int kPageSize = 10;

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
    Suggestions complete(const discord::Interaction &interaction, QObject *context) const override;

private:
    Reply page(int wanted) const;
    QString about() const;

    CommandServices &m_services;
    const QJsonArray m_registered;
};

} // namespace dbsbm
