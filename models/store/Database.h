// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Task.h"
#include "models/store/Transaction.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <vector>

namespace dbsbm {

class DatabaseWorker;

struct DatabaseOptions
{
    QString path; ///< the SQLite file; its folder is made when missing
    int readers = 2;
    std::chrono::milliseconds busyTimeout{5000};
    QString migrations = QStringLiteral(":/dbsbm/sql/sqlite");
};

/// A piece of work for a database thread and what to do with its outcome on the owner's thread.
struct DatabaseJob
{
    /// On the database thread. The error takes back what this job did, and only that. Run a second
    /// time when another job's failure took the batch back: it must do nothing but use \a
    /// Transaction and set its outcome.
    std::function<std::optional<Error>(Transaction &)> run;
    /// On the owner's thread, after the commit. Given the error when the commit itself failed.
    std::function<void(const std::optional<Error> &)> answer;
    std::chrono::nanoseconds submittedAt{0};
};

/// SQLite behind one writer thread and a few readers, each with a connection of its own. The
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

    /// Opens, checks and migrates the file. Errors: DB-001 unreachable, DB-002 locked, DB-003
    /// read-only, DB-004 of a newer version, DB-005 corrupt or not a database. A refused file is
    /// left as it is. Delivered outbox rows and answers to commands go after 30 days, here.
    Task<Result<>> open();
    /// Refuses new jobs (DB-008), finishes the waiting ones and closes the file.
    Task<Result<>> close();
    bool isOpen() const { return m_state == State::Open; }
    const DatabaseOptions &options() const { return m_options; }

    /// Runs \a work in a write transaction; an error of its takes back what it did. It may be run
    /// twice, the first run's doings then being taken back.
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
    /// Polls data_version from now on, so that commits of other processes are noticed.
    void watchChanges(std::chrono::milliseconds interval = std::chrono::milliseconds(500));
    /// Commits of the writer so far: a burst of jobs costs one.
    quint64 commits() const { return m_commits; }

Q_SIGNALS:
    /// Another connection than ours committed something.
    void changedElsewhere();

private:
    enum class State { Closed, Opening, Open, Closing };
    friend class DatabaseWorker;

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
    void answered(const std::vector<DatabaseJob> &jobs,
                  const std::vector<std::optional<Error>> &faults, quint64 commits);
    void openReaders(const Promise<Result<>> &promise);
    void startWorker(DatabaseWorker *worker);
    /// Closes the connections [\a first, \a end), then calls \a closed here.
    void closeWorkers(size_t first, size_t end, const std::function<void()> &closed);
    void poll();

    DatabaseOptions m_options;
    Clock &m_clock;
    Timer m_watch;
    std::chrono::milliseconds m_watchInterval{0};
    JobObserver m_observer;
    State m_state = State::Closed;
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::vector<DatabaseWorker *> m_workers; ///< [0] writes; owned by their threads
    size_t m_nextReader = 0;
    int m_waiting = 0;
    quint64 m_commits = 0;
    std::optional<qint64> m_dataVersion;
};

} // namespace dbsbm
