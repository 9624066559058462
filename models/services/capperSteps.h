// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/transactionRules.h"
#include "models/store/CapperRepository.h"

namespace dbsbm {

/// Writes whether somebody is a capper, with the journal row ("capper_added", "capper_removed")
/// that a change has.
Result<> setCapperActive(Transaction &transaction, const StoredCapper &capper,
                         const ActorStamp &actor, qint64 nowMs);

} // namespace dbsbm
