// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/betCommands.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// What a parlay under construction comes to now; writes nothing. A selection that is refused fails
/// the whole, anything else that stands in the way is the quote's fault.
Result<BetQuote> quoteBet(Transaction &transaction, const DraftRequest &request, qint64 nowMs);

} // namespace dbsbm
