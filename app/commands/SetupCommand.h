// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/setupForm.h"

#include <QCoreApplication>

namespace dbsbm {

/// /setup and its selects, buttons and forms (app/commands/setupForm.h): every setting of the
/// registry, by its groups. Choices are kept in a flow, which survives a restart, until Save writes
/// only what changed and reports each; that is charged, and nothing before it.
class SetupCommand : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(SetupCommand)
public:
    explicit SetupCommand(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"setup";

    static QJsonObject definition();
    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask open(Invocation &call);
    ReplyTask press(Invocation &call, const Flow &flow);
    ReplyTask ask(Invocation &call, const Flow &flow, const SettingKey &key);
    /// Keeps a choice after the registry has read it.
    ReplyTask choose(Invocation &call, const Flow &flow, const QString &text);
    ReplyTask turn(Invocation &call, const Flow &flow);
    ReplyTask keep(Invocation &call, Flow flow, const SetupState &state);
    ReplyTask show(Invocation &call, const Flow &flow);
    ReplyTask save(Invocation &call, const Flow &flow);
    ReplyTask write(Invocation &call, const Flow &flow, const GuildSettings &now);
    ReplyTask close(Invocation &call, const Flow &flow, const QString &text);

    CommandServices &m_services;
};

} // namespace dbsbm
