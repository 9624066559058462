// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DatabaseThread.h"

namespace dbsbm {

/// The connections that read: a few stay open, more are opened while all are busy, and those go
/// again once idle. Lives on the owner's thread.
class ReaderPool
{
public:
    using Answered = std::function<void(DatabaseBatch batch, quint64 commits)>;

    /// \a answered gets what each job came to.
    ReaderPool(const DatabaseOptions &options, Clock &clock, QObject *owner, Answered answered);
    /// Finishes what waits.
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// False when the options leave the writer as the only connection.
    bool mayRead() const { return m_most > 0; }
    /// Opens those that stay.
    void open(std::function<void(const Result<> &)> done);
    void enqueue(DatabaseJob job);
    /// Finishes what waits, then closes all.
    void close(const std::function<void()> &done);
    /// Closes those beyond the ones that stay that had nothing to do for a minute; to be called
    /// now and then.
    void closeIdle();
    size_t size() const { return m_readers.size(); }

private:
    struct Reader
    {
        std::unique_ptr<DatabaseThread> thread;
        bool ready = false; ///< open, and without a job
        std::chrono::nanoseconds idleSince{0};
    };

    Reader &add();
    void addOneMore();
    void opened(DatabaseWorker *worker, const Result<> &result);
    void finished(DatabaseWorker *worker);
    void handOut();
    void handOutAll();
    void refuseWaiting(const Error &error);
    std::vector<Reader>::iterator find(const DatabaseWorker *worker);

    const DatabaseOptions m_options;
    Clock &m_clock;
    QObject *m_owner;
    Answered m_answered;
    const size_t m_least;
    const size_t m_most;
    std::vector<Reader> m_readers;
    std::deque<DatabaseJob> m_waiting;
    bool m_opening = false;
    std::chrono::nanoseconds m_noMoreUntil{0}; ///< after the server refused one
};

} // namespace dbsbm
