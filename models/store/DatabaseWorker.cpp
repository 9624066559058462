// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseWorker.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/BetRepository.h"
#include "models/store/Migrator.h"
#include "models/store/OutboxRepository.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {
// One commit answers at most so many jobs, so that a flood does not delay its first answer.
constexpr size_t kMaxBatch = 2048;
constexpr qint64 kKeptMs = 30LL * 24 * 60 * 60 * 1000; // of what only answers repetitions

/// What the record does not need: answers to commands that nobody repeats any more, and slips that
/// were delivered long ago.
Result<> removeOutdated(Transaction &transaction, qint64 nowMs)
{
    const Result<> begun = transaction.begin(Transaction::Mode::Write);
    if (!begun)
        return begun;
    if (const auto done = BetRepository(transaction).forgetBefore(nowMs - kKeptMs); !done)
        return done;
    if (const auto done = OutboxRepository(transaction).removeDelivered(nowMs - kKeptMs); !done)
        return done;
    return transaction.commit();
}
} // namespace

DatabaseWorker::DatabaseWorker(Database &database, bool writes, QString connectionName)
    : m_database(database),
      m_options(database.options()),
      m_writes(writes),
      m_connection(std::move(connectionName))
{}

Result<> DatabaseWorker::open(qint64 nowMs)
{
    Result<> done = m_connection.open(m_options.path, m_options.busyTimeout, !m_writes);
    if (done && m_writes)
        done = Migrator(m_connection, m_options.path, m_options.migrations).migrate();
    if (done)
        done = m_connection.configure(m_writes);
    if (!done) {
        m_connection.close();
        return done;
    }
    if (m_writes) {
        Transaction transaction(m_connection);
        // The database works with old rows, too.
        if (const Result<> tidied = removeOutdated(transaction, nowMs); !tidied)
            qCWarning(lcStore, "old rows: %s", qUtf8Printable(tidied.error().detail()));
    }
    return {};
}

void DatabaseWorker::enqueue(DatabaseJob job)
{
    m_queue.push_back(std::move(job));
    if (m_drainPosted)
        return;
    // Behind every job that is already posted: they all share the commit.
    m_drainPosted = true;
    QMetaObject::invokeMethod(
        this, [this] { drain(); }, Qt::QueuedConnection);
}

void DatabaseWorker::close()
{
    while (!m_queue.empty())
        drain();
    m_connection.close();
}

Result<qint64> DatabaseWorker::dataVersion()
{
    return m_connection.number(QStringLiteral("PRAGMA data_version"));
}

DatabaseWorker::Batch DatabaseWorker::takeBatch()
{
    // A read has a snapshot of its own; writes share a commit.
    const size_t count = m_writes ? std::min(m_queue.size(), kMaxBatch) : 1;
    Batch batch;
    const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(count);
    batch.jobs.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_queue.erase(m_queue.begin(), end);
    batch.faults.resize(count);
    return batch;
}

void DatabaseWorker::drain()
{
    m_drainPosted = false;
    if (m_queue.empty())
        return;
    Batch batch = takeBatch();
    const std::optional<Error> fault = runBatch(batch);
    if (fault) {
        qCWarning(lcStore, "%s %s", qUtf8Printable(fault->code()), qUtf8Printable(fault->detail()));
        std::fill(batch.faults.begin(), batch.faults.end(), fault);
    }
    post(std::move(batch), m_writes && !fault ? 1 : 0);
    if (!m_queue.empty() && !m_drainPosted) {
        m_drainPosted = true;
        QMetaObject::invokeMethod(
            this, [this] { drain(); }, Qt::QueuedConnection);
    }
}

/// An error here concerns the whole batch: nothing of it was committed. Savepoints copy every page
/// that a job touches, so the first attempt does without: a job that fails before it writes needs
/// none, and one that fails later takes the batch back to be run again with them.
std::optional<Error> DatabaseWorker::runBatch(Batch &batch)
{
    if (!m_connection.isOpen()) {
        return Error(
            codes::kDatabaseClosed, DatabaseFault{},
            QCoreApplication::translate("dbsbm::Database",
                                        "The database is closed. Start the application again."));
    }
    const Attempt first = attempt(batch, false);
    return first.spoilt ? attempt(batch, true).fault : first.fault;
}

DatabaseWorker::Attempt DatabaseWorker::attempt(Batch &batch, bool savepoints)
{
    Transaction transaction(m_connection);
    const auto begun =
        transaction.begin(m_writes ? Transaction::Mode::Write : Transaction::Mode::Read);
    if (!begun)
        return {begun.error()};
    for (size_t i = 0; i < batch.jobs.size(); ++i) {
        const qint64 before = m_connection.totalChanges();
        std::optional<Error> &fault = batch.faults[i];
        if (savepoints) {
            const Result<> step = runGuarded(transaction, batch.jobs[i], fault);
            if (!step)
                return {step.error()};
            continue;
        }
        fault = batch.jobs[i].run(transaction);
        if (fault && !m_connection.isInTransaction())
            return {*fault};
        if (fault && m_connection.totalChanges() != before)
            return {{}, batch.jobs.size() > 1}; // a job alone has nobody to be repeated for
    }
    const Result<> committed = transaction.commit();
    return {committed ? std::nullopt : std::optional<Error>(committed.error())};
}

/// When a disk is full SQLite ends the transaction by itself; the savepoint is gone then, its
/// release fails and the whole batch is answered with that.
Result<> DatabaseWorker::runGuarded(Transaction &transaction, const DatabaseJob &job,
                                    std::optional<Error> &fault)
{
    if (const Result<> set = transaction.setSavepoint(); !set)
        return set;
    fault = job.run(transaction);
    return fault ? transaction.rollbackToSavepoint() : transaction.releaseSavepoint();
}

void DatabaseWorker::post(Batch batch, quint64 commits)
{
    auto shared = std::make_shared<Batch>(std::move(batch));
    Database *database = &m_database;
    QMetaObject::invokeMethod(
        database,
        [database, shared, commits] { database->answered(shared->jobs, shared->faults, commits); },
        Qt::QueuedConnection);
}

} // namespace dbsbm
