// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/exporting.h"

#include <QObject>

#include <memory>

namespace dbsbm {

class Database;

/// Exports bets, ledger and statistics of a guild; any number at a time, in any order.
class ExportService : public QObject
{
    Q_OBJECT
public:
    explicit ExportService(Database &database, QObject *parent = nullptr);

    /// The number of rows written. A file takes its place only when it is whole, and only its owner
    /// may read it: it names people. See writeExport() for errors.
    Task<Result<qint64>> run(const ExportWish &wish);
    /// Ends every running one with API-012.
    void cancel();

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;
    Task<Result<qint64>> write(const ExportWish &wish, const Flag &cancelled);

    Database &m_database;
    Flag m_cancelled; ///< of those that run
};

} // namespace dbsbm
