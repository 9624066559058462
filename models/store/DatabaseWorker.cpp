// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseWorker.h"

#include "models/core/ErrorCodes.h"
#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/store/BetRepository.h"
#include "models/store/Migrator.h"
#include "models/store/outdatedRows.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <iterator>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
// One commit answers at most so many jobs, so that a flood does not delay its first answer.
constexpr size_t kMaxBatch = 2048;
constexpr int kMaxConflicts = 8;

/// Doubles with every failure; the jitter keeps processes from meeting again.
std::chrono::milliseconds backoff(std::chrono::milliseconds first, std::chrono::milliseconds most,
                                  int failures)
{
    const std::chrono::milliseconds whole =
        std::min<std::chrono::milliseconds>(most, first * (1LL << std::min(failures, 16)));
    return whole / 2
        + std::chrono::milliseconds(
               QRandomGenerator::global()->bounded(qint64{whole.count()} / 2 + 1));
}

Result<> removeOutdatedIn(Transaction &transaction, qint64 nowMs)
{
    const Result<> begun = transaction.begin(Transaction::Mode::Write);
    if (!begun)
        return begun;
    if (const Result<> removed = removeOutdatedRows(transaction, nowMs); !removed)
        return removed;
    return transaction.commit();
}

/// A fault is worth a line, no more.
void removeOutdated(Connection &connection, qint64 nowMs)
{
    Transaction transaction(connection);
    if (const Result<> tidied = removeOutdatedIn(transaction, nowMs); !tidied)
        qCWarning(lcStore, "old rows: %s", qUtf8Printable(tidied.error().detail()));
}

Error closedError()
{
    return Error(codes::kDatabaseClosed, DatabaseFault{},
                 QCoreApplication::translate(
                     "dbsbm::Database", "The database is closed. Start the application again."));
}

/// For a job that goes on after one of its statements failed and calls that a success.
Error unnoticedFault()
{
    return Error(codes::kDatabaseStatement, DatabaseFault{},
                 QCoreApplication::translate("dbsbm::Database",
                                             "The database refused a step, and nothing was "
                                             "changed. Export an error report and report this."),
                 QStringLiteral("a job went on after a statement of its failed"));
}
} // namespace

DatabaseWorker::DatabaseWorker(DatabaseOptions options, Connection::Use use, const Clock &clock,
                               const QString &name)
    : m_options(std::move(options)),
      m_use(use),
      m_clock(clock),
      m_connection(Connection::make(m_options, use, name))
{
    m_connection->onForeignCommit([this] { Q_EMIT foreignCommitHeard(); });
}

Result<> DatabaseWorker::open()
{
    Result<> done = Migrator::lookForFile(m_options);
    if (done)
        done = m_connection->open();
    if (done && isWriter())
        done = Migrator(*m_connection, m_options).migrate();
    if (done)
        done = m_connection->configure();
    if (!done) {
        m_connection->close();
        return done;
    }
    m_open = true;
    if (isWriter() && m_options.isRecord && m_options.schema != SchemaCare::Leave)
        removeOutdated(*m_connection, m_clock.nowMs());
    return {};
}

/// A connection that broke; a server that does not answer is not asked for every job.
Result<> DatabaseWorker::reopen()
{
    const auto now = m_clock.elapsed();
    if (m_openFault && now < m_nextOpen)
        return fail(*m_openFault);
    const Result<> opened =
        m_connection->open().and_then([this] { return m_connection->configure(); });
    if (opened) {
        qCInfo(lcStore, "connected to the database again");
        m_failedOpens = 0;
        m_openFault.reset();
        return {};
    }
    m_connection->close();
    m_nextOpen = now + backoff(200ms, 30s, m_failedOpens++);
    m_openFault = opened.error();
    return opened;
}

void DatabaseWorker::enqueue(std::vector<DatabaseJob> jobs)
{
    std::move(jobs.begin(), jobs.end(), std::back_inserter(m_queue));
    // Behind every job that is already posted: they all share the commit.
    if (!m_paused)
        drainLater();
}

void DatabaseWorker::drainLater()
{
    if (m_drainPosted)
        return;
    m_drainPosted = true;
    QMetaObject::invokeMethod(
        this, [this] { drain(); }, Qt::QueuedConnection);
}

void DatabaseWorker::resume()
{
    m_paused = false;
    drain();
}

void DatabaseWorker::close()
{
    m_closing = true; // no more pauses
    m_paused = false;
    while (!m_queue.empty() || !m_batch.jobs.empty())
        drain();
    m_connection->close();
    m_open = false;
    m_closing = false;
}

Result<> DatabaseWorker::compact(const std::stop_token &stop)
{
    if (!m_open)
        return fail(closedError());
    if (!m_connection->isOpen()) {
        if (const Result<> opened = reopen(); !opened)
            return opened;
    }
    return m_connection->compact(stop);
}

Result<qint64> DatabaseWorker::changeMark()
{
    if (!m_open)
        return fail(closedError());
    if (m_connection->isOpen()) {
        const Result<qint64> mark = m_connection->changeMark();
        if (mark || m_connection->isOpen())
            return mark;
    }
    if (const Result<> opened = reopen(); !opened)
        return fail(opened.error());
    return m_connection->changeMark();
}

void DatabaseWorker::takeBatch()
{
    // A read has a snapshot of its own; writes share a commit.
    const size_t count = isWriter() ? std::min(m_queue.size(), kMaxBatch) : 1;
    const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(count);
    m_batch = {};
    m_batch.jobs.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_batch.faults.resize(count);
    m_queue.erase(m_queue.begin(), end);
}

void DatabaseWorker::drain()
{
    m_drainPosted = false;
    if (m_paused)
        return;
    if (m_batch.jobs.empty()) {
        if (m_queue.empty())
            return;
        takeBatch();
    }
    std::optional<Error> fault;
    if (!runBatch(fault)) {
        m_paused = true;
        Q_EMIT pauseRequested(backoff(5ms, 500ms, m_batch.conflicts));
        return;
    }
    post(fault);
    if (!m_queue.empty())
        drainLater();
}

/// An error here concerns the whole batch: nothing of it was committed. Savepoints cost, so the
/// first attempt does without: a job that fails before it writes needs none, and one that fails
/// later takes the batch back to be run again with them.
bool DatabaseWorker::runBatch(std::optional<Error> &fault)
{
    if (!m_open) {
        fault = closedError();
        return true;
    }
    for (;;) {
        if (!m_connection->isOpen()) {
            if (const Result<> opened = reopen(); !opened) {
                fault = opened.error();
                return true;
            }
        }
        const Attempt attempted = attempt();
        fault = attempted.fault;
        switch (attempted.end) {
        case Attempt::End::Done: return true;
        case Attempt::End::Spoilt: m_batch.savepoints = true; break;
        case Attempt::End::Lost:
            if (std::exchange(m_batch.reopened, true))
                return true;
            break;
        case Attempt::End::Conflict:
            if (++m_batch.conflicts > kMaxConflicts)
                return true;
            if (m_batch.conflicts > 1 && !m_closing)
                return false;
            break;
        }
    }
}

DatabaseWorker::Attempt DatabaseWorker::attempt()
{
    using End = Attempt::End;
    Transaction transaction(*m_connection);
    if (const Result<> begun = transaction.begin(m_use); !begun)
        return {m_connection->isOpen() ? End::Done : End::Lost, begun.error()};
    if (isWriter()) {
        using Turn = Connection::Turn;
        const Turn turn = m_batch.conflicts > 0 ? Turn::Alone : Turn::Shared;
        if (const Result<> taken = m_connection->takeTurn(turn); !taken)
            return {m_connection->isOpen() ? End::Done : End::Lost, taken.error()};
    }
    for (size_t i = 0; i < m_batch.jobs.size(); ++i) {
        if (std::optional<Attempt> end = runJob(transaction, i))
            return *end;
    }
    if (const Result<> written = transaction.writeCounts(); !written) {
        m_batch.faults.back() = written.error(); // as if the last job had written them
        return *judge(m_batch.faults.back(), true);
    }
    const Result<> committed = transaction.commit();
    if (committed)
        return {};
    // A commit that was sent and not answered is not tried again: it may have been made.
    const bool conflict = m_connection->health() == TransactionHealth::Conflict;
    return {conflict ? End::Conflict : End::Done, committed.error()};
}

std::optional<DatabaseWorker::Attempt> DatabaseWorker::runJob(Transaction &transaction,
                                                              size_t index)
{
    const auto changes = [&] {
        return m_connection->totalChanges() + transaction.cache().counts.additions();
    };
    const qint64 before = changes();
    std::optional<Error> &fault = m_batch.faults[index];
    if (!m_batch.savepoints) {
        fault = m_batch.jobs[index].run(transaction);
        return judge(fault, changes() != before);
    }
    const Result<> guarded = runGuarded(transaction, m_batch.jobs[index], fault);
    std::optional<Error> broken =
        guarded ? std::optional<Error>() : std::optional<Error>(guarded.error());
    if (m_connection->health() == TransactionHealth::Good)
        return broken ? std::optional<Attempt>({Attempt::End::Done, broken}) : std::nullopt;
    return judge(broken ? broken : fault, true);
}

std::optional<DatabaseWorker::Attempt> DatabaseWorker::judge(std::optional<Error> &fault,
                                                             bool hasWritten)
{
    using End = Attempt::End;
    const TransactionHealth health = m_connection->health();
    if (!fault && health != TransactionHealth::Good)
        fault = unnoticedFault();
    if (health == TransactionHealth::Conflict)
        return Attempt{End::Conflict, fault};
    if (health == TransactionHealth::Gone)
        return Attempt{m_connection->isOpen() ? End::Done : End::Lost, fault};
    if (!fault || (health == TransactionHealth::Good && !hasWritten))
        return {};
    // A job alone has nobody to be repeated for.
    return Attempt{m_batch.jobs.size() > 1 ? End::Spoilt : End::Done, {}};
}

/// When a disk is full SQLite ends the transaction by itself; the savepoint is gone then, its
/// release fails and the whole batch is answered with that.
Result<> DatabaseWorker::runGuarded(Transaction &transaction, const DatabaseJob &job,
                                    std::optional<Error> &fault)
{
    if (const Result<> set = transaction.setSavepoint(); !set)
        return set;
    fault = job.run(transaction);
    if (!fault) {
        if (const Result<> written = transaction.writeCounts(); !written)
            fault = written.error();
    }
    if (!fault && m_connection->health() == TransactionHealth::Aborted)
        fault = unnoticedFault();
    return fault ? transaction.rollbackToSavepoint() : transaction.releaseSavepoint();
}

void DatabaseWorker::post(const std::optional<Error> &fault)
{
    if (fault) {
        logFault(lcStore(), *fault);
        std::fill(m_batch.faults.begin(), m_batch.faults.end(), fault);
    }
    auto batch = std::make_shared<DatabaseBatch>(std::move(m_batch));
    m_batch = {};
    Q_EMIT answered(batch, isWriter() && !fault ? 1 : 0);
}

} // namespace dbsbm
