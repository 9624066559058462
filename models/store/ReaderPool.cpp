// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ReaderPool.h"

#include "models/core/Logging.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr auto kIdle = 60s;
constexpr auto kRefusalPause = 5s;

/// One connection of the allowed ones writes.
size_t most(const DatabaseOptions &options)
{
    return static_cast<size_t>(std::max(0, options.maxConnections - 1));
}

size_t least(const DatabaseOptions &options)
{
    return std::min(static_cast<size_t>(std::max(1, options.minConnections - 1)), most(options));
}
} // namespace

ReaderPool::ReaderPool(const DatabaseOptions &options, Clock &clock, QObject *owner,
                       Answered answered)
    : m_options(options),
      m_clock(clock),
      m_owner(owner),
      m_answered(std::move(answered)),
      m_least(least(options)),
      m_most(most(options))
{}

ReaderPool::~ReaderPool()
{
    handOutAll();
}

ReaderPool::Reader &ReaderPool::add()
{
    auto thread =
        std::make_unique<DatabaseThread>(m_options, Connection::Use::Read, m_clock, m_owner);
    DatabaseWorker *worker = thread->worker();
    QObject::connect(worker, &DatabaseWorker::answered, m_owner,
                     [this, worker](const std::shared_ptr<DatabaseBatch> &batch, quint64 commits) {
                         finished(worker);
                         m_answered(std::move(*batch), commits);
                     });
    return m_readers.emplace_back(Reader{std::move(thread), false, {}});
}

std::vector<ReaderPool::Reader>::iterator ReaderPool::find(const DatabaseWorker *worker)
{
    return std::find_if(m_readers.begin(), m_readers.end(), [worker](const Reader &reader) {
        return reader.thread->worker() == worker;
    });
}

void ReaderPool::open(std::function<void(const Result<> &)> done)
{
    struct Progress
    {
        size_t left = 0;
        Result<> result;
    };
    while (m_readers.size() < m_least)
        add();
    const auto progress = std::make_shared<Progress>(Progress{m_readers.size(), {}});
    if (m_readers.empty())
        done({});
    for (Reader &reader : m_readers) {
        DatabaseWorker *worker = reader.thread->worker();
        reader.thread->open([this, worker, progress, done](const Result<> &result) {
            if (result)
                finished(worker);
            else
                progress->result = result;
            if (--progress->left == 0)
                done(progress->result);
        });
    }
}

void ReaderPool::enqueue(DatabaseJob job)
{
    m_waiting.push_back(std::move(job));
    handOut();
}

void ReaderPool::handOut()
{
    for (Reader &reader : m_readers) {
        if (m_waiting.empty())
            return;
        if (!reader.ready)
            continue;
        reader.ready = false;
        reader.thread->enqueue(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    if (!m_waiting.empty() && m_readers.size() < m_most && !m_opening
        && m_clock.elapsed() >= m_noMoreUntil)
        addOneMore();
}

void ReaderPool::addOneMore()
{
    m_opening = true;
    DatabaseThread &thread = *add().thread;
    thread.open([this, worker = thread.worker()](const Result<> &result) {
        m_opening = false;
        opened(worker, result);
    });
}

void ReaderPool::opened(DatabaseWorker *worker, const Result<> &result)
{
    if (result) {
        finished(worker);
        return;
    }
    // Those that are open go on with the work.
    qCWarning(lcStore, "one more connection: %s", qUtf8Printable(result.error().detail()));
    m_noMoreUntil = m_clock.elapsed() + kRefusalPause;
    if (const auto refused = find(worker); refused != m_readers.end())
        m_readers.erase(refused);
    if (m_readers.empty())
        refuseWaiting(result.error());
}

void ReaderPool::refuseWaiting(const Error &error)
{
    DatabaseBatch batch;
    for (DatabaseJob &job : std::exchange(m_waiting, {})) {
        batch.jobs.push_back(std::move(job));
        batch.faults.emplace_back(error);
    }
    m_answered(std::move(batch), 0);
}

void ReaderPool::finished(DatabaseWorker *worker)
{
    const auto reader = find(worker);
    if (reader == m_readers.end())
        return;
    reader->ready = true;
    reader->idleSince = m_clock.elapsed();
    handOut();
}

void ReaderPool::closeIdle()
{
    const auto now = m_clock.elapsed();
    for (auto it = m_readers.begin(); it != m_readers.end() && m_readers.size() > m_least;) {
        const bool idle = it->ready && now - it->idleSince >= kIdle;
        it = idle ? m_readers.erase(it) : it + 1;
    }
}

/// A thread finishes its own queue before it ends.
void ReaderPool::handOutAll()
{
    for (size_t i = 0; !m_waiting.empty() && !m_readers.empty(); ++i) {
        m_readers[i % m_readers.size()].thread->enqueue(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
}

void ReaderPool::close(const std::function<void()> &done)
{
    handOutAll();
    if (m_readers.empty()) {
        done();
        return;
    }
    const auto left = std::make_shared<size_t>(m_readers.size());
    for (Reader &reader : m_readers) {
        reader.thread->close([this, left, done] {
            if (--*left > 0)
                return;
            m_readers.clear();
            done();
        });
    }
}

} // namespace dbsbm
