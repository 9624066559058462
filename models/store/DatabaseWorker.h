// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/store/DatabaseJob.h"
#include "models/store/DatabaseOptions.h"

#include <QObject>

#include <deque>
#include <vector>

namespace dbsbm {

/// Jobs that share a transaction.
struct DatabaseBatch
{
    std::vector<DatabaseJob> jobs;
    std::vector<std::optional<Error>> faults; ///< of each, in the same order
    bool savepoints = false;                  ///< one for each job, after one spoilt the rest
    int conflicts = 0;                        ///< how often another process was in the way
    bool reopened = false;                    ///< the connection broke under it once
};

/// The part of Database that lives on one database thread. Jobs arrive as queued calls, so the
/// thread's own event queue is the only queue between the threads. Its signals arrive on the
/// owner's thread.
class DatabaseWorker : public QObject
{
    Q_OBJECT
public:
    /// Of \a clock only the time is asked here; timers belong to the owner's thread.
    DatabaseWorker(DatabaseOptions options, Connection::Use use, const Clock &clock,
                   const QString &name);

    /// The writer also checks and migrates, and removes what is outdated.
    Result<> open();
    void enqueue(std::vector<DatabaseJob> jobs);
    /// Goes on after a pause that it asked for.
    void resume();
    /// Finishes what waits, then closes the connection.
    void close();
    /// See Connection::compact().
    Result<> compact(const std::stop_token &stop);
    /// See Connection::changeMark(); opens a broken connection again.
    Result<qint64> changeMark();

Q_SIGNALS:
    void answered(const std::shared_ptr<dbsbm::DatabaseBatch> &batch, quint64 commits);
    /// Wishes resume() after that time: another process is in the way.
    void pauseRequested(std::chrono::milliseconds delay);
    void foreignCommitHeard();

private:
    struct Attempt
    {
        enum class End { Done, Spoilt, Conflict, Lost };
        End end = End::Done;
        std::optional<Error> fault; ///< of the whole batch
    };

    bool isWriter() const { return m_use == Connection::Use::Write; }
    void drain();
    void drainLater();
    void takeBatch();
    /// False when it is to be run again after a pause.
    bool runBatch(std::optional<Error> &fault);
    Attempt attempt();
    /// What the failure of one job means for all of them; nothing = go on.
    std::optional<Attempt> judge(std::optional<Error> &fault, bool hasWritten);
    Result<> runGuarded(Transaction &transaction, const DatabaseJob &job,
                        std::optional<Error> &fault);
    std::optional<Attempt> runJob(Transaction &transaction, size_t index);
    Result<> openConnection();
    Result<> reopen();
    void post(const std::optional<Error> &fault);

    const DatabaseOptions m_options;
    const Connection::Use m_use;
    const Clock &m_clock;
    std::unique_ptr<Connection> m_connection;
    std::deque<DatabaseJob> m_queue;
    DatabaseBatch m_batch; ///< the one in work, or in a pause
    bool m_open = false;
    bool m_closing = false;
    bool m_paused = false;
    bool m_drainPosted = false;
    int m_failedOpens = 0;
    std::chrono::nanoseconds m_nextOpen{0};
    std::optional<Error> m_openFault;
};

} // namespace dbsbm
