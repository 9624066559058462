// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

#include <QCoreApplication>

namespace dbsbm {

struct RenderedSlip;

/// Confirm and Cancel below a preview; custom_id "draft:<draft id>:<UTC s of the preview>:confirm"
/// or
/// ":cancel".
class DraftButtons : public Handler
{
    Q_DECLARE_TR_FUNCTIONS(DraftButtons)
public:
    explicit DraftButtons(CommandServices &services) : m_services(services) {}

    static constexpr char16_t kPrefix[] = u"draft";

    Plan plan(const discord::Interaction &interaction) const override;
    ReplyTask run(Invocation &call) override;

private:
    ReplyTask confirm(Invocation &call, DraftId draft);

    CommandServices &m_services;
};

/// The preview of a draft with both buttons, what a capper should know of its parlay, and, given a
/// \a changeId, a button that leads back.
Reply previewReply(const Draft &draft, const RenderedSlip &slip, const QString &changeId = {});
/// "Bet #1042 is confirmed and will be posted in #picks."
QString placedText(const BetOutcome &outcome);

} // namespace dbsbm
