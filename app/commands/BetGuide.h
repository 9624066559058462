// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/guideForm.h"

#include <QCoreApplication>

namespace dbsbm {

/// Asks for what a straight bet still needs, step by step: by a list with pages where there is
/// something to choose from, and always by a form for free text. When nothing is missing, the bet
/// is offered as if it had been given inline.
class BetGuide : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(BetGuide)
public:
    explicit BetGuide(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"guide";

    /// The first question, as the answer to a command that came with \a form.
    static ReplyTask start(Invocation &call, CommandServices &services, const BetForm &form);

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask press(Invocation &call, const Flow &flow);
    ReplyTask goOn(Invocation &call, const Flow &flow, const GuideState &state);
    ReplyTask save(Invocation &call, Flow flow, const GuideState &state);
    ReplyTask cancel(Invocation &call, const Flow &flow);

    CommandServices &m_services;
};

} // namespace dbsbm
