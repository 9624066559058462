// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/legacyPlan.h"
#include "models/store/ImportRepository.h"

#include <QJsonObject>

namespace dbsbm {

/// A user of the old bot, with what is there of them.
struct ImportPerson
{
    UserId user; ///< as the old bot knew them
    QString name;
    qint64 bets = 0; ///< that can be taken, new or taken earlier

    bool operator==(const ImportPerson &) const = default;
};

/// What an import took, or would take.
struct ImportReport
{
    BatchId batch; ///< zero in a dry run, or when nothing was new
    bool dryRun = false;
    QString source;
    QString timeZone;    ///< that times without one were read in
    qint64 bets = 0;     ///< new ones
    qint64 settled = 0;  ///< of those
    qint64 cappers = 0;  ///< new ones
    qint64 settings = 0; ///< newly set
    qint64 balances = 0; ///< booked without a bet
    qint64 known = 0;    ///< rows that an earlier import took already
    Units net;           ///< of the new bets and balances
    QList<LegacyRefusal> refused;
    QList<LegacyDifference> differences;
    QStringList remarks;
    qint64 otherGuilds = 0;
    QList<ImportPerson> people = {}; ///< whose bets could go to others, most bets first
};

struct ImportUndone
{
    GuildId guild;
    qint64 bets = 0;
    qint64 balances = 0;
    qint64 settings = 0;
    qint64 cappers = 0;
};

/// Everything, for the operator who asked.
QJsonObject toJson(const ImportReport &report);
/// The same as lines of text.
QStringList toLines(const ImportReport &report);
/// What stays with the batch: counts, refusals without values and differences without people.
QString storedReport(const ImportReport &report);

} // namespace dbsbm
