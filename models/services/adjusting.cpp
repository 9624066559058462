// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/adjusting.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/CanonicalJson.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostMicro = 1'000'000'000'000'000; // as a bet's return
constexpr qsizetype kMaxReason = 200;

} // namespace

Result<qint64> bookAdjustment(Transaction &transaction, const Adjustment &adjustment,
                              const ActorStamp &actor, qint64 nowMs)
{
    const qint64 micro = adjustment.amount.micro;
    if (micro == 0 || micro > kMostMicro || micro < -kMostMicro) {
        return fail(codes::kUnitsOutOfRange, ValidationFault{u"units"_s},
                    tr("An adjustment is not zero and at most 1 000 000 000 u. Enter another "
                       "amount."));
    }
    const QString reason = adjustment.reason.trimmed();
    if (reason.isEmpty() || reason.size() > kMaxReason) {
        return fail(codes::kTextInvalid, ValidationFault{u"reason"_s},
                    tr("An adjustment needs a reason of 1 to 200 characters. Say why it is made."));
    }
    JournalEntry entry;
    entry.guild = adjustment.guild;
    entry.atMs = nowMs;
    entry.effectiveAtMs = adjustment.effectiveAtMs;
    entry.actor = actor.journalName;
    entry.kind = u"adjusted"_s;
    entry.content = CanonicalObject()
                        .add("capper", adjustment.capper.toString())
                        .add("reason", reason)
                        .toBytes();
    entry.postings = {{resultAccount(adjustment.capper), adjustment.amount},
                      {adjustmentAccount(), -adjustment.amount}};
    return Journal(transaction).append(entry);
}

} // namespace dbsbm
