// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

namespace dbsbm {

class Transaction;

/// Removes what the record does not need: answers to commands that nobody repeats any more, and
/// outbox rows that were delivered, both older than 30 days. The database works with old rows, too.
Result<> removeOutdatedRows(Transaction &transaction, qint64 nowMs);

} // namespace dbsbm
