// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseThread.h"

#include <atomic>
#include <utility>

namespace dbsbm {

namespace {
constexpr size_t kMostHeld = 128; // so that the thread works while more are given

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("dbsbm-%1").arg(++counter);
}
} // namespace

DatabaseThread::DatabaseThread(const DatabaseOptions &options, Connection::Use use, Clock &clock,
                               QObject *owner)
    : m_owner(owner),
      m_worker(new DatabaseWorker(options, use, clock, nextConnectionName())),
      m_pause(clock)
{
    m_thread.setObjectName(use == Connection::Use::Write ? QStringLiteral("db-writer")
                                                         : QStringLiteral("db-reader"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(m_worker, &DatabaseWorker::pauseRequested, owner,
                     [this](std::chrono::milliseconds delay) {
                         m_pause.start(delay, [worker = m_worker] {
                             QMetaObject::invokeMethod(
                                 worker, [worker] { worker->resume(); }, Qt::QueuedConnection);
                         });
                     });
    m_thread.start();
}

DatabaseThread::~DatabaseThread()
{
    handOver();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker] {
            worker->close();
            delete worker;
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

template<typename Call, typename Done>
void DatabaseThread::ask(Call call, Done done)
{
    handOver();
    QMetaObject::invokeMethod(
        m_worker,
        [owner = m_owner, call = std::move(call), done = std::move(done)] {
            auto result = call();
            QMetaObject::invokeMethod(
                owner, [done, result] { done(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void DatabaseThread::open(std::function<void(const Result<> &)> done)
{
    ask([worker = m_worker] { return worker->open(); }, std::move(done));
}

void DatabaseThread::close(std::function<void()> done)
{
    ask(
        [worker = m_worker] {
            worker->close();
            return true;
        },
        [done = std::move(done)](bool) { done(); });
}

void DatabaseThread::compact(const std::stop_token &stop,
                             std::function<void(const Result<> &)> done)
{
    ask([worker = m_worker, stop] { return worker->compact(stop); }, std::move(done));
}

void DatabaseThread::changeMark(std::function<void(const Result<qint64> &)> done)
{
    ask([worker = m_worker] { return worker->changeMark(); }, std::move(done));
}

void DatabaseThread::enqueue(DatabaseJob job)
{
    m_jobs.push_back(std::move(job));
    if (m_isTurn && m_jobs.size() < kMostHeld)
        return;
    handOver();
    if (std::exchange(m_isTurn, true))
        return;
    QMetaObject::invokeMethod(
        &m_turnEnd,
        [this] {
            m_isTurn = false;
            handOver();
        },
        Qt::QueuedConnection);
}

void DatabaseThread::handOver()
{
    if (m_jobs.empty())
        return;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, jobs = std::exchange(m_jobs, {})]() mutable {
            worker->enqueue(std::move(jobs));
        },
        Qt::QueuedConnection);
}

} // namespace dbsbm
