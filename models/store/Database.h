// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/store/ReaderPool.h"

#include <QObject>

#include <functional>
#include <vector>

namespace dbsbm {

/// A database behind one writer thread and a few readers, each with a connection of its own. The
/// writer drains its queue into one commit, in which a job that fails leaves nothing; a job is
/// answered only after its commit. All calls and all answers happen on the thread that made this
/// object.
class Database : public QObject
{
    Q_OBJECT
public:
    using JobObserver = std::function<void(std::chrono::nanoseconds)>;

    Database(DatabaseOptions options, Clock &clock, QObject *parent = nullptr);
    /// Finishes the jobs in the queues, then ends the threads; unread answers are dropped.
    ~Database() override;

    /// Opens, checks and migrates it. Errors: DB-001 unreachable, DB-002 locked, DB-003 read-only,
    /// DB-004 of a newer version, DB-005 corrupt or not ours, DB-009 not there and DB-010 of an
    /// older version, where the options forbid to make or upgrade it. What is refused is left as it
    /// is. Delivered outbox rows and answers to commands go after 30 days, here, unless the schema
    /// is to be left alone.
    Task<Result<>> open();
    /// Refuses new jobs (DB-008), finishes the waiting ones and closes all connections.
    Task<Result<>> close();
    /// Rewrites the database so that nothing of what was deleted or changed stays in its files; the
    /// server's own log and old backups are beyond it. DB-002 while others use the database,
    /// API-012 when \a stop came first.
    Task<Result<>> compact(const std::stop_token &stop = {});
    bool isOpen() const { return m_state == State::Open; }
    const DatabaseOptions &options() const { return m_options; }
    /// Names this process among those that share a PostgreSQL database, for leases and claims, as
    /// "host/process/uuid"; empty for SQLite, where a lock on the folder leaves only one sender.
    const QString &holder() const { return m_holder; }

    /// Runs \a work in a write transaction; an error of its takes back what it did. It may be run
    /// again, the first run's doings then being taken back.
    template<typename T>
    Task<Result<T>> write(std::function<Result<T>(Transaction &)> work)
    {
        return submit<T>(std::move(work), true);
    }
    /// Runs \a work on one consistent snapshot.
    template<typename T>
    Task<Result<T>> read(std::function<Result<T>(Transaction &)> work)
    {
        return submit<T>(std::move(work), false);
    }

    /// Told, on the owner's thread, how long each job took from submission to answer.
    void setJobObserver(JobObserver observer) { m_observer = std::move(observer); }
    /// From now on commits of other processes are noticed: SQLite is asked at this interval,
    /// PostgreSQL tells at once, and is only asked for a sign of life. Idle readers go, too.
    void watchChanges(std::chrono::milliseconds interval = std::chrono::milliseconds(500));
    /// Commits of the writer so far: a burst of jobs costs one.
    quint64 commits() const { return m_commits; }
    /// Jobs that were given and not answered yet.
    int waiting() const { return m_waiting; }
    /// Connections for reading that are open, or being opened.
    size_t readers() const { return m_readers.size(); }

Q_SIGNALS:
    /// Another process committed something, or may have.
    void changedElsewhere();

private:
    enum class State { Closed, Opening, Open, Closing };

    template<typename T>
    Task<Result<T>> submit(std::function<Result<T>(Transaction &)> work, bool writes)
    {
        Promise<Result<T>> promise;
        const auto outcome = std::make_shared<std::optional<Result<T>>>();
        enqueue(
            {[work = std::move(work), outcome](Transaction &transaction) -> std::optional<Error> {
                 outcome->emplace(work(transaction));
                 if ((*outcome)->has_value())
                     return {};
                 return (*outcome)->error();
             },
             [outcome, promise](const std::optional<Error> &fault) {
                 promise.resolve(fault ? Result<T>(fail(*fault)) : std::move(**outcome));
             },
             {}},
            writes);
        return promise.task();
    }

    void enqueue(DatabaseJob job, bool writes);
    void answered(DatabaseBatch batch, quint64 commits);
    void poll();
    void compareMark(const Result<qint64> &mark);

    const DatabaseOptions m_options;
    const QString m_holder;
    Clock &m_clock;
    Timer m_watch;
    std::chrono::milliseconds m_watchInterval{0};
    JobObserver m_observer;
    State m_state = State::Closed;
    DatabaseThread m_writer; ///< outlives the readers: only it empties SQLite's write-ahead log
    ReaderPool m_readers;
    int m_waiting = 0;
    quint64 m_commits = 0;
    std::optional<qint64> m_changeMark;
};

} // namespace dbsbm
