// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/OutboxWorker.h"

#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/ops/Profiler.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr int kBatch = 50;
constexpr double kNoData = std::numeric_limits<double>::quiet_NaN();
constexpr std::chrono::milliseconds kLongestNap = 30s; // rows of other processes are seen by then
constexpr std::chrono::milliseconds kBlockedNap = 1s;  // a due row waits for an uncertain one
} // namespace

OutboxWorker::OutboxWorker(SlipJobParts parts, BettingService &betting, ErrorTracker &errors,
                           Metrics &metrics, QObject *parent)
    : QObject(parent), m_parts(parts), m_errors(errors), m_metrics(metrics), m_timer(parts.clock)
{
    connect(&betting, &BettingService::outboxFilled, this, &OutboxWorker::wake);
    connect(&betting, &BettingService::changedElsewhere, this, &OutboxWorker::wake);
    connect(&parts.outbox, &OutboxService::rowChanged, this, &OutboxWorker::measureDelay);
}

void OutboxWorker::setOnline(bool online, ApplicationId application)
{
    m_online = online;
    m_parts.webhooks.setApplication(application);
    if (online) {
        wake();
        return;
    }
    m_parts.webhooks.clear();
    m_parts.avatars.clear();
    m_timer.stop();
    forgetDepths(); // nobody looks while Discord is away
}

void OutboxWorker::wake()
{
    if (!m_online)
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    m_ended.clear();
    m_parts.outbox.due(kBatch).then(this, [this](Result<QList<OutboxRow>> rows) {
        m_asking = false;
        if (rows) {
            takeUp(*rows);
        } else {
            m_errors.record(rows.error(), {QStringLiteral("outbox"), {}});
        }
        publishDepths();
        if (m_again)
            wake();
        else
            scheduleNext();
    });
}

void OutboxWorker::takeUp(const QList<OutboxRow> &rows)
{
    const ProfileSpan span("outbox");
    for (const OutboxRow &row : rows) {
        const auto blocker = m_blocked.constFind(row.guild);
        const bool mustWait = blocker != m_blocked.constEnd() && *blocker != row.id;
        const bool isStale = m_ended.contains(row.guild); // read before its job ended
        if (m_online && !mustWait && !isStale && !m_jobs.contains(row.guild))
            startJob(row);
    }
}

void OutboxWorker::startJob(const OutboxRow &row)
{
    auto *job = new SlipJob(m_parts, row, this);
    m_jobs.insert(row.guild, job);
    connect(job, &SlipJob::finished, this,
            [this, job](bool blocked) { jobFinished(job, blocked); });
    connect(job, &SlipJob::trouble, this, [this, guild = row.guild](const Error &error) {
        const LogScope log({.guild = guild, .command = QStringLiteral("outbox")});
        logFault(lcOutbox(), error);
        m_errors.record(error, {QStringLiteral("outbox"), guild});
    });
    job->run();
}

void OutboxWorker::jobFinished(SlipJob *job, bool blocked)
{
    m_jobs.remove(job->guild());
    m_ended.insert(job->guild());
    if (blocked)
        m_blocked.insert(job->guild(), job->id());
    else if (m_blocked.value(job->guild()) == job->id())
        m_blocked.remove(job->guild());
    job->deleteLater();
    wake();
}

void OutboxWorker::scheduleNext()
{
    if (!m_online)
        return;
    m_parts.outbox.nextDueMs().then(this, [this](Result<qint64> next) {
        if (!m_online || m_asking)
            return;
        const qint64 now = m_parts.clock.nowMs();
        const bool waiting = next && *next > now;
        if (next) {
            const qint64 late = *next > 0 ? std::max<qint64>(now - *next, 0) : 0;
            m_metrics.set(metric::kOutboxAge, static_cast<double>(late) / 1'000);
        } else {
            m_metrics.set(metric::kOutboxAge, kNoData);
        }
        const auto nap = m_blocked.isEmpty() ? kLongestNap : kBlockedNap;
        m_timer.start(waiting ? std::min(std::chrono::milliseconds(*next - now), nap) : nap,
                      [this] { wake(); });
        if (isIdle())
            Q_EMIT idle();
    });
}

void OutboxWorker::measureDelay(OutboxId id, OutboxState state)
{
    for (const SlipJob *job : std::as_const(m_jobs)) {
        if (job->id() == id && state == OutboxState::Delivered)
            m_metrics.record(metric::kOutboxDelay,
                             std::chrono::milliseconds(m_parts.clock.nowMs() - job->dueMs()));
    }
}

void OutboxWorker::publishDepths()
{
    m_parts.outbox.depths().then(this, [this](Result<QMap<QString, int>> depths) {
        if (!depths || !m_online) {
            forgetDepths(); // a fault was recorded by due()
            return;
        }
        m_states = depths->keys();
        for (auto it = depths->constBegin(); it != depths->constEnd(); ++it)
            m_metrics.set(QString::fromUtf16(metric::kOutboxDepth), it.value(),
                          {{QStringLiteral("state"), it.key()}});
    });
}

void OutboxWorker::forgetDepths()
{
    m_metrics.set(metric::kOutboxAge, kNoData);
    for (const QString &state : std::as_const(m_states))
        m_metrics.set(metric::kOutboxDepth, kNoData, {{QStringLiteral("state"), state}});
}

} // namespace dbsbm
