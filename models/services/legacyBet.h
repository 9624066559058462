// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/legacyPlan.h"
#include "models/services/legacyValues.h"

namespace dbsbm {

/// What unit_records says of one bet.
struct LegacyRecord
{
    std::optional<Units> net;
    std::optional<qint64> atMs;
};

/// SHA-256 of a row, whatever the order of its columns.
QByteArray legacyDigest(const LegacyRow &row);
/// One row of bets; an error's text says why it is refused, its fault names the column.
Result<LegacyBet> legacyBet(const LegacyRow &row, const LegacyRecord &record,
                            const LegacyContext &context);
/// Why the old bot's net is another than ours; empty when it is the same.
QString differenceCause(const LegacyBet &bet);
/// bet_serial, or bet_id; empty when neither is there.
QString legacySerial(const LegacyFields &fields);

} // namespace dbsbm
