// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseWorker.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/Migrator.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {
// One commit answers at most so many jobs, so that a flood does not delay its first answer.
constexpr size_t kMaxBatch = 2048;
} // namespace

DatabaseWorker::DatabaseWorker(Database &database, bool writes, QString connectionName)
    : m_database(database),
      m_options(database.options()),
      m_writes(writes),
      m_connection(std::move(connectionName))
{}

Result<> DatabaseWorker::open()
{
    Result<> done = m_connection.open(m_options.path, m_options.busyTimeout, !m_writes);
    if (done && m_writes)
        done = Migrator(m_connection, m_options.path, m_options.migrations).migrate();
    if (done)
        done = m_connection.configure(m_writes);
    if (!done)
        m_connection.close();
    return done;
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

/// An error here concerns the whole batch: nothing of it was committed.
std::optional<Error> DatabaseWorker::runBatch(Batch &batch)
{
    if (!m_connection.isOpen()) {
        return Error(
            codes::kDatabaseClosed, DatabaseFault{},
            QCoreApplication::translate("dbsbm::Database",
                                        "The database is closed. Start the application again."));
    }
    Transaction transaction(m_connection);
    const auto begun =
        transaction.begin(m_writes ? Transaction::Mode::Write : Transaction::Mode::Read);
    if (!begun)
        return begun.error();
    const bool alone = batch.jobs.size() == 1;
    for (size_t i = 0; i < batch.jobs.size(); ++i) {
        if (auto fault = runJob(transaction, batch.jobs[i], batch.faults[i], alone))
            return fault;
    }
    if (alone && batch.faults.front()) {
        transaction.rollback();
        return {};
    }
    const Result<> committed = transaction.commit();
    return committed ? std::nullopt : std::optional<Error>(committed.error());
}

std::optional<Error> DatabaseWorker::runJob(Transaction &transaction, const DatabaseJob &job,
                                            std::optional<Error> &fault, bool alone)
{
    if (alone) {
        fault = job.run(transaction);
        return {};
    }
    // When a disk is full SQLite ends the transaction by itself; the savepoint is gone then, its
    // release fails and the whole batch is answered with that.
    Result<> step = transaction.setSavepoint();
    if (step) {
        fault = job.run(transaction);
        step = fault ? transaction.rollbackToSavepoint() : transaction.releaseSavepoint();
    }
    return step ? std::nullopt : std::optional<Error>(step.error());
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
