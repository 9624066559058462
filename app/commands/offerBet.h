// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/betCommands.h"

namespace dbsbm {

struct BetForm;

/// How a preview is shown.
struct OfferStyle
{
    bool inPlace = false;  ///< it takes the place of the message that the component sits on
    QString changeId = {}; ///< custom_id of a button that leads back; empty = none
};

/// Who asks in \a call, where and when; the rest of the request is open.
DraftRequest requestFrom(const Invocation &call);
/// The request of a straight bet. Errors as draftLegOf() and modeOf().
Result<DraftRequest> betRequest(const Invocation &call, const BetForm &form);
/// Shows how the slip will look, with Confirm and Cancel, or, where the guild wants no preview,
/// places the bet at once. Charges image_generation or bet_placement.
ReplyTask offerBet(Invocation &call, CommandServices &services, const DraftRequest &request,
                   const OfferStyle &style = {});

} // namespace dbsbm
