// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/Handler.h"

#include <QCoreApplication>

namespace dbsbm {

/// /help: what each command does, and what this bot is not.
class HelpCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(HelpCommand)
public:
    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;
};

} // namespace dbsbm
