// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/capperSteps.h"

#include "models/store/CanonicalJson.h"
#include "models/store/Journal.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

Result<> setCapperActive(Transaction &transaction, const StoredCapper &capper,
                         const ActorStamp &actor, qint64 nowMs)
{
    CapperRepository cappers(transaction);
    const auto before = cappers.findById(capper.id);
    if (!before)
        return fail(before.error());
    const bool wasActive = *before && (*before)->active;
    if (const Result<> stored = cappers.store(capper); !stored)
        return stored;
    if (wasActive == capper.active)
        return {};
    JournalEntry entry;
    entry.guild = capper.guild;
    entry.atMs = nowMs;
    entry.effectiveAtMs = nowMs;
    entry.actor = actor.journalName;
    entry.kind = capper.active ? u"capper_added"_s : u"capper_removed"_s;
    entry.content = CanonicalObject()
                        .addFlag("active", capper.active)
                        .add("capper", capper.id.toString())
                        .toBytes();
    const Result<qint64> row = Journal(transaction).append(entry);
    return row ? Result<>() : Result<>(fail(row.error()));
}

} // namespace dbsbm
