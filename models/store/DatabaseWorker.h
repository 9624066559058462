// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"

#include <deque>

namespace dbsbm {

/// The part of Database that lives on one database thread. Jobs arrive as queued calls, so the
/// thread's own event queue is the only queue between the threads.
class DatabaseWorker : public QObject
{
    Q_OBJECT
public:
    DatabaseWorker(Database &database, bool writes, QString connectionName);

    /// The writer also checks and migrates, and removes what is outdated at \a nowMs.
    Result<> open(qint64 nowMs);
    void enqueue(DatabaseJob job);
    /// Finishes what waits, then closes the connection.
    void close();
    /// PRAGMA data_version: changes when another connection committed.
    Result<qint64> dataVersion();

private:
    struct Batch
    {
        std::vector<DatabaseJob> jobs;
        std::vector<std::optional<Error>> faults;
    };

    struct Attempt
    {
        std::optional<Error> fault; ///< of the whole batch
        bool spoilt = false;        ///< taken back because of one job; to be repeated
    };

    void drain();
    Batch takeBatch();
    std::optional<Error> runBatch(Batch &batch);
    Attempt attempt(Batch &batch, bool savepoints);
    Result<> runGuarded(Transaction &transaction, const DatabaseJob &job,
                        std::optional<Error> &fault);
    void post(Batch batch, quint64 commits);

    Database &m_database;
    const DatabaseOptions m_options;
    const bool m_writes;
    Connection m_connection;
    std::deque<DatabaseJob> m_queue;
    bool m_drainPosted = false;
};

} // namespace dbsbm
