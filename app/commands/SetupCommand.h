// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/SetupFlows.h"

#include <QCoreApplication>

namespace dbsbm {

/// /setup and its selects and buttons; custom_id "setup:<id of the command>:<setting>", ":save" or
/// ":cancel". Choices are kept until Save, which writes only what changed and reports each setting.
class SetupCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(SetupCommand)
public:
    explicit SetupCommand(CommandServices &services);

    static constexpr char16_t kPrefix[] = u"setup";

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask open(Invocation &call);
    ReplyTask choose(Invocation &call, SetupFlow &flow, const QString &setting);
    ReplyTask save(Invocation &call, const SetupFlow &flow);
    ReplyTask write(Invocation &call, const QMap<QString, QString> &chosen,
                    const GuildSettings &now);

    CommandServices &m_services;
    SetupFlows m_flows;
};

} // namespace dbsbm
