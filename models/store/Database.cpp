// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Database.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Language.h"
#include "models/core/Logging.h"
#include "models/core/WorkScope.h"
#include "models/ops/Profiler.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

namespace dbsbm {

namespace {
constexpr int kMaxWaiting = 50'000; // jobs in the queues; beyond that the caller is refused
constexpr qint64 kMarkLost = -1;    // unlike every mark: what others did meanwhile is not known

/// "host/process/uuid": the first two for people, the last for machines whose names are the same.
QString ownName()
{
    return QSysInfo::machineHostName().remove(u'/') + u'/'
        + QString::number(QCoreApplication::applicationPid()) + u'/'
        + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The job speaks as the one who asked does, on the database thread and when it is answered; so do
/// its log lines.
DatabaseJob inScope(DatabaseJob job, Language language, const LogFields &fields)
{
    job.fields = fields;
    job.run = [language, fields, run = std::move(job.run)](Transaction &transaction) {
        const LanguageScope scope(language);
        const LogScope log(fields);
        return run(transaction);
    };
    job.answer = [language, fields,
                  answer = std::move(job.answer)](const std::optional<Error> &fault) {
        const LanguageScope scope(language);
        const LogScope log(fields);
        answer(fault);
    };
    return job;
}

} // namespace

Database::Database(DatabaseOptions options, Clock &clock, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_holder(m_options.postgres ? ownName() : QString()),
      m_clock(clock),
      m_watch(clock),
      m_writer(m_options, Connection::Use::Write, clock, this),
      m_readers(m_options, clock, this, [this](DatabaseBatch batch, quint64 commits) {
          answered(std::move(batch), commits);
      })
{
    connect(m_writer.worker(), &DatabaseWorker::answered, this,
            [this](const std::shared_ptr<DatabaseBatch> &batch, quint64 commits) {
                answered(std::move(*batch), commits);
            });
    connect(m_writer.worker(), &DatabaseWorker::foreignCommitHeard, this,
            &Database::changedElsewhere);
}

Database::~Database() = default;

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
    const auto settle = [this, promise](const Result<> &opened) {
        m_state = opened ? State::Open : State::Closed;
        promise.resolve(opened);
    };
    m_writer.open([this, settle](const Result<> &opened) {
        if (opened)
            m_readers.open(settle);
        else
            settle(opened);
    });
    return promise.task();
}

Task<Result<>> Database::close()
{
    Promise<Result<>> promise;
    m_watch.stop();
    m_state = State::Closing;
    // The writer last: only a connection that may write folds the write-ahead log into the file.
    m_readers.close([this, promise] {
        m_writer.close([this, promise] {
            m_state = State::Closed;
            promise.resolve({});
        });
    });
    return promise.task();
}

Task<Result<>> Database::compact(const std::stop_token &stop)
{
    Promise<Result<>> promise;
    m_writer.compact(stop, [promise](const Result<> &done) { promise.resolve(done); });
    return promise.task();
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
    job = inScope(std::move(job), LanguageScope::current(), LogScope::current());
    job.submittedAt = m_clock.elapsed();
    if (const WorkScope::Work &work = WorkScope::current())
        job.answer = [this, work, began = job.submittedAt,
                      answer = std::move(job.answer)](const std::optional<Error> &fault) {
            work->database += m_clock.elapsed() - began;
            const WorkScope scope(work);
            answer(fault);
        };
    if (writes || !m_readers.mayRead())
        m_writer.enqueue(std::move(job));
    else
        m_readers.enqueue(std::move(job));
}

/// The batch is taken over here, so that what its jobs hold dies on this thread.
void Database::answered(DatabaseBatch batch, quint64 commits)
{
    const ProfileSpan span("answers of the database");
    m_commits += commits;
    m_waiting -= static_cast<int>(batch.jobs.size());
    const auto now = m_clock.elapsed();
    const QPointer<Database> alive(this);
    for (size_t i = 0; i < batch.jobs.size(); ++i) {
        if (m_observer) {
            const LogScope log(batch.jobs[i].fields);
            m_observer(now - batch.jobs[i].submittedAt);
        }
        batch.jobs[i].answer(batch.faults[i]);
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
    m_readers.closeIdle();
    // Asked on the writer's connection: its own commits leave the mark as it is, the readers never
    // commit, so a new one means somebody else wrote.
    m_writer.changeMark([this](const Result<qint64> &mark) {
        compareMark(mark);
        if (m_state == State::Open)
            m_watch.start(m_watchInterval, [this] { poll(); });
    });
}

/// An outage is said when it begins and when it is over, however often is asked meanwhile.
void Database::compareMark(const Result<qint64> &mark)
{
    if (!mark) {
        if (m_changeMark != kMarkLost)
            qCWarning(lcStore, "watch: %s", qUtf8Printable(mark.error().detail()));
        m_changeMark = kMarkLost;
        return;
    }
    if (m_changeMark == kMarkLost)
        qCInfo(lcStore, "watch: the database answers again");
    if (m_changeMark && *m_changeMark != *mark)
        Q_EMIT changedElsewhere();
    m_changeMark = *mark;
}

} // namespace dbsbm
