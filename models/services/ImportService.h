// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Task.h"
#include "models/services/importing.h"
#include "models/store/CsvReader.h"
#include "models/store/LegacyDatabase.h"

#include <QObject>

#include <functional>

namespace dbsbm {

class Database;

/// A folder of CSV files, one a table.
struct LegacyFolder
{
    QString path;
    CsvReader::Escapes escapes = CsvReader::Escapes::None;
};

/// Takes over the record of an old bot: one batch, in one transaction, that can be taken back. One
/// import or undoing at a time; a second one is refused with CFG-008.
class ImportService : public QObject
{
    Q_OBJECT
public:
    ImportService(Database &database, Clock &clock, QObject *parent = nullptr);

    /// See readLegacyDatabase() and applyImport() for errors; VAL-005 an unknown time zone.
    Task<Result<ImportReport>> importMysql(const LegacyAddress &address, const ImportWish &wish);
    /// See readLegacyCsv() and applyImport() for errors; VAL-005 an unknown time zone.
    Task<Result<ImportReport>> importCsv(const LegacyFolder &folder, const ImportWish &wish);
    Task<Result<ImportUndone>> undo(BatchId batch, const Actor &actor);
    /// Newest first; of every guild when it is invalid.
    Task<Result<QList<ImportBatch>>> list(GuildId guild);
    /// Ends the one that runs with API-012; nothing of it stays.
    void cancel();

Q_SIGNALS:
    /// Rows written so far; now and then while one runs.
    void progressed(qint64 done, qint64 total);
    void recordChanged(dbsbm::GuildId guild);

private:
    using Read = std::function<Result<LegacyData>()>;

    Task<Result<ImportReport>> takeOver(const Read &read, const ImportWish &wish);
    Task<Result<ImportReport>> apply(const std::shared_ptr<const LegacyPlan> &plan,
                                     const ImportWish &wish);
    Result<> start();
    void watch();
    void end();

    Database &m_database;
    Clock &m_clock;
    Timer m_timer;
    std::shared_ptr<ImportProgress> m_progress; ///< none while nothing runs
};

} // namespace dbsbm
