// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Units.h"
#include "models/core/Ids.h"
#include "models/store/Transaction.h"

#include <functional>

namespace dbsbm {

/// One ledger entry with the journal row that booked it.
struct LedgerLine
{
    qint64 sequence = 0; ///< of the journal row
    qint64 position = 0; ///< within it, from 0
    qint64 bookedAtMs = 0;
    qint64 effectiveAtMs = 0;
    QString kind;
    QString actor;
    BetNumber bet; ///< zero = about no bet
    QString account;
    Units amount;
    QByteArray rowHash; ///< of the journal row, 32 bytes
};

/// What was booked on a capper's result without a bet.
struct LedgerAdjustment
{
    CapperId capper;
    Units amount;
    qint64 effectiveAtMs = 0;
};

/// Reads the ledger; only Journal writes it.
class LedgerRepository
{
public:
    explicit LedgerRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Every entry of a guild, in the order of booking, without keeping them.
    Result<> forEach(GuildId guild, const std::function<void(const LedgerLine &)> &visit);
    Result<QList<LedgerAdjustment>> adjustments(GuildId guild);
    /// What one journal row booked so; nothing when it booked none.
    Result<std::optional<LedgerAdjustment>> adjustment(GuildId guild, qint64 sequence);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
