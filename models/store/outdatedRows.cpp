// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outdatedRows.h"

#include "models/store/BetHistoryRepository.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

namespace {
constexpr qint64 kKeptMs = 30LL * 24 * 60 * 60 * 1000;
} // namespace

Result<> removeOutdatedRows(Transaction &transaction, qint64 nowMs)
{
    if (const auto done = BetHistoryRepository(transaction).forgetBefore(nowMs - kKeptMs); !done)
        return done;
    return OutboxRepository(transaction).removeDelivered(nowMs - kKeptMs);
}

} // namespace dbsbm
