// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

#include <QHash>

namespace dbsbm {

using BatchId = StrongId<struct BatchTag>; ///< row id of an import

/// A taking-over of an old bot's rows, as it is kept.
struct ImportBatch
{
    BatchId id;
    GuildId guild;
    QString source; ///< "mysql" or "csv"
    qint64 atMs = 0;
    QString actor;
    QString report;        ///< JSON, without anything that names a person
    qint64 undoneAtMs = 0; ///< zero while it stands
};

/// One row that a batch took. The key ("bets:1042", "cappers:<random id>") is the same however
/// often the row is read.
struct ImportRow
{
    GuildId guild;
    QString key;
    QByteArray digest; ///< SHA-256 of what the row said
    BatchId batch;
    qint64 target = 0; ///< row id of its bet, or journal sequence of its balance; else zero
};

/// Import batches and their rows.
class ImportRepository
{
public:
    explicit ImportRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<BatchId> add(const ImportBatch &batch);
    Result<std::optional<ImportBatch>> find(BatchId id);
    /// Newest first; of every guild when it is invalid.
    Result<QList<ImportBatch>> list(GuildId guild);
    /// False when it was undone before.
    Result<bool> markUndone(BatchId id, qint64 atMs);

    /// Takes the place of a row of that key whose batch was undone.
    Result<> addRow(const ImportRow &row);
    /// In the order of what they became.
    Result<QList<ImportRow>> rows(BatchId batch);
    /// Digests by key of every row that an import still holds.
    Result<QHash<QString, QByteArray>> standing(GuildId guild);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
