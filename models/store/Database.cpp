// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Database.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/DatabaseWorker.h"

#include <algorithm>
#include <atomic>

namespace dbsbm {

namespace {
constexpr int kMaxWaiting = 50'000; // jobs in the queues; beyond that the caller is refused

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("dbsbm-%1").arg(++counter);
}
} // namespace

Database::Database(DatabaseOptions options, Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_watch(clock)
{
    startWorker(new DatabaseWorker(*this, true, nextConnectionName()));
    for (int i = 0; i < std::max(1, m_options.readers); ++i)
        startWorker(new DatabaseWorker(*this, false, nextConnectionName()));
}

Database::~Database()
{
    // The writer last: only a connection that may write can empty the write-ahead log.
    for (size_t i = m_workers.size(); i-- > 0;) {
        DatabaseWorker *worker = m_workers[i];
        QMetaObject::invokeMethod(
            worker,
            [worker] {
                worker->close();
                delete worker;
                QThread::currentThread()->quit();
            },
            Qt::QueuedConnection);
        m_threads[i]->wait();
    }
}

void Database::startWorker(DatabaseWorker *worker)
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(m_workers.empty() ? QStringLiteral("db-writer")
                                            : QStringLiteral("db-reader"));
    worker->moveToThread(thread.get());
    thread->start();
    m_threads.push_back(std::move(thread));
    m_workers.push_back(worker);
}

Task<Result<>> Database::open()
{
    Promise<Result<>> promise;
    if (m_state != State::Closed) {
        promise.resolve(
            fail(codes::kDatabaseUnavailable, DatabaseFault{},
                 tr("The database is already open or being opened. Wait a moment and try again.")));
        return promise.task();
    }
    m_state = State::Opening;
    DatabaseWorker *writer = m_workers.front();
    QMetaObject::invokeMethod(
        writer,
        [this, writer, promise, now = m_clock.nowMs()] {
            const Result<> done = writer->open(now);
            QMetaObject::invokeMethod(
                this,
                [this, promise, done] {
                    if (done) {
                        openReaders(promise);
                        return;
                    }
                    m_state = State::Closed;
                    promise.resolve(done);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return promise.task();
}

void Database::openReaders(const Promise<Result<>> &promise)
{
    struct Progress
    {
        size_t left = 0;
        std::optional<Error> fault;
    };
    const auto progress = std::make_shared<Progress>(Progress{m_workers.size() - 1, {}});
    for (size_t i = 1; i < m_workers.size(); ++i) {
        DatabaseWorker *reader = m_workers[i];
        QMetaObject::invokeMethod(
            reader,
            [this, reader, promise, progress, now = m_clock.nowMs()] {
                const Result<> done = reader->open(now);
                QMetaObject::invokeMethod(
                    this,
                    [this, promise, progress, done] {
                        if (!done)
                            progress->fault = done.error();
                        if (--progress->left > 0)
                            return;
                        m_state = progress->fault ? State::Closed : State::Open;
                        promise.resolve(progress->fault ? Result<>(fail(*progress->fault))
                                                        : Result<>());
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
}

Task<Result<>> Database::close()
{
    Promise<Result<>> promise;
    m_watch.stop();
    m_state = State::Closing;
    // The writer last: only a connection that may write folds the write-ahead log into the file.
    closeWorkers(1, m_workers.size(), [this, promise] {
        closeWorkers(0, 1, [this, promise] {
            m_state = State::Closed;
            promise.resolve({});
        });
    });
    return promise.task();
}

void Database::closeWorkers(size_t first, size_t end, const std::function<void()> &closed)
{
    const auto left = std::make_shared<size_t>(end - first);
    for (size_t i = first; i < end; ++i) {
        DatabaseWorker *worker = m_workers[i];
        QMetaObject::invokeMethod(
            worker,
            [this, worker, left, closed] {
                worker->close();
                QMetaObject::invokeMethod(
                    this,
                    [left, closed] {
                        if (--*left == 0)
                            closed();
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
}

void Database::enqueue(DatabaseJob job, bool writes)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_state != State::Open) {
        job.answer(Error(codes::kDatabaseClosed, DatabaseFault{},
                         tr("The database is closed. Open it, or start the application again.")));
        return;
    }
    if (m_waiting >= kMaxWaiting) {
        job.answer(Error(codes::kDatabaseBusy, DatabaseFault{},
                         tr("The database has too much to do. Wait a moment and try again.")));
        return;
    }
    ++m_waiting;
    job.submittedAt = m_clock.elapsed();
    size_t index = 0;
    if (!writes) {
        index = 1 + m_nextReader;
        m_nextReader = (m_nextReader + 1) % (m_workers.size() - 1);
    }
    DatabaseWorker *worker = m_workers[index];
    QMetaObject::invokeMethod(
        worker, [worker, job = std::move(job)]() mutable { worker->enqueue(std::move(job)); },
        Qt::QueuedConnection);
}

void Database::answered(const std::vector<DatabaseJob> &jobs,
                        const std::vector<std::optional<Error>> &faults, quint64 commits)
{
    m_commits += commits;
    m_waiting -= static_cast<int>(jobs.size());
    const auto now = m_clock.elapsed();
    const QPointer<Database> alive(this);
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (m_observer)
            m_observer(now - jobs[i].submittedAt);
        jobs[i].answer(faults[i]);
        if (!alive)
            return; // an answer may have ended the program's use of the database
    }
}

void Database::watchChanges(std::chrono::milliseconds interval)
{
    m_watchInterval = interval;
    m_watch.start(interval, [this] { poll(); });
}

void Database::poll()
{
    if (m_state != State::Open) {
        m_watch.start(m_watchInterval, [this] { poll(); });
        return;
    }
    // Asked on the writer's connection: its own commits leave the number as it is, the readers
    // never commit, so a new number means somebody else wrote.
    DatabaseWorker *writer = m_workers.front();
    QMetaObject::invokeMethod(
        writer,
        [this, writer] {
            const Result<qint64> version = writer->dataVersion();
            QMetaObject::invokeMethod(
                this,
                [this, version] {
                    if (!version)
                        qCWarning(lcStore, "data_version: %s",
                                  qUtf8Printable(version.error().detail()));
                    else if (m_dataVersion && *m_dataVersion != *version)
                        Q_EMIT changedElsewhere();
                    if (version)
                        m_dataVersion = *version;
                    if (m_state == State::Open)
                        m_watch.start(m_watchInterval, [this] { poll(); });
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace dbsbm
