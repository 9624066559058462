// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/Actor.h"
#include "models/services/importReport.h"

#include <atomic>

namespace dbsbm {

class Transaction;

/// What is to be taken over, and how.
struct ImportWish
{
    GuildId guild;
    Actor actor;
    QString timeZone;             ///< of old times that name none; empty = the guild's
    bool dryRun = false;          ///< report only
    bool settings = true;         ///< also settings that the guild has not set itself
    bool openingBalances = false; ///< book old results whose bets are gone as adjustments
    QMap<UserId, UserId> cappers; ///< bets of the first go to the second
};

/// Shared with the database thread that does the work.
struct ImportProgress
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;
};

/// What an import would do now: nothing is written.
Result<ImportReport> previewImport(Transaction &transaction, const LegacyPlan &plan,
                                   const ImportWish &wish);
/// Takes over what is new as one batch. Rows that stand already are left out, rows of a known id
/// with other content are refused; without anything new there is no batch. Errors: API-012
/// cancelled, AUT-006, BET-010.
Result<ImportReport> applyImport(Transaction &transaction, const LegacyPlan &plan,
                                 const ImportWish &wish, ImportProgress &progress, qint64 nowMs);

/// Takes a batch back: its bets are cancelled by reversal entries, its balances reversed, settings
/// that are still as it set them unset, cappers without any other bet deactivated. Errors: VAL-006
/// no such batch, BET-008 undone before.
Result<ImportUndone> undoImport(Transaction &transaction, BatchId batch, const Actor &actor,
                                ImportProgress &progress, qint64 nowMs);

} // namespace dbsbm
