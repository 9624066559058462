// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/core/exportText.h"

#include <QDate>

#include <atomic>
#include <optional>

class QIODevice;

namespace dbsbm {

class Transaction;

enum class ExportWhat { Bets, Ledger, Stats };
/// "bets", "ledger", "stats"; nothing for another word.
std::optional<ExportWhat> exportWhatFromName(const QString &name);

struct ExportWish
{
    ExportWhat what = ExportWhat::Bets;
    GuildId guild;
    ExportFormat format = ExportFormat::Csv;
    QString path = {}; ///< replaced whole or not at all; empty = standard output
    QDate first = {};  ///< the first day within, of the guild's zone; invalid = from the start
    QDate last = {};   ///< the last day within; invalid = no end
};

/// Writes one guild's rows as they come, on one snapshot, so that memory does not grow with them;
/// the number of rows. CSV begins with a header line; JSON is an array with one object a line.
/// Amounts are exact decimal units, in text; times UTC in ISO 8601; people are named by their shown
/// name and random id, never by their Discord id. Days bound bets by their placing, the ledger by
/// its effective times, and statistics by the begin of their period. Errors: CFG-005 an unknown
/// guild, CFG-007 the device takes no more, API-012 cancelled.
Result<qint64> writeExport(Transaction &transaction, const ExportWish &wish, QIODevice &device,
                           const std::atomic<bool> &cancelled);

} // namespace dbsbm
