// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DatabaseWorker.h"

#include <QThread>

#include <functional>
#include <vector>

namespace dbsbm {

/// One database connection on a thread of its own, seen from the owner's thread: calls go there,
/// answers come back here and are dropped once \a owner is gone.
class DatabaseThread
{
public:
    DatabaseThread(const DatabaseOptions &options, Connection::Use use, Clock &clock,
                   QObject *owner);
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;
    /// Finishes what waits, closes the connection and ends the thread.
    ~DatabaseThread();

    void open(std::function<void(const Result<> &)> done);
    /// The first of a turn of the owner's event loop goes at once, the others of it by the hundred.
    void enqueue(DatabaseJob job);
    /// Finishes what waits, then closes the connection; can be opened again.
    void close(std::function<void()> done);
    void compact(const std::stop_token &stop, std::function<void(const Result<> &)> done);
    void changeMark(std::function<void(const Result<qint64> &)> done);

    /// For connecting to its signals.
    DatabaseWorker *worker() const { return m_worker; }

private:
    /// Runs \a call there, then \a done with its result here.
    template<typename Call, typename Done>
    void ask(Call call, Done done);

    void handOver();

    QObject *m_owner;
    QThread m_thread;
    DatabaseWorker *m_worker; ///< lives on m_thread
    Timer m_pause;
    std::vector<DatabaseJob> m_jobs; ///< not yet over there
    bool m_isTurn = false;           ///< one of this turn went already
    QObject m_turnEnd;
};

} // namespace dbsbm
