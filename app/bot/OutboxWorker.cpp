// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/OutboxWorker.h"

#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr int kBatch = 50;
constexpr std::chrono::milliseconds kLongestNap = 30s; // rows of other processes are seen by then
constexpr std::chrono::milliseconds kBlockedNap = 1s;  // a due row waits for an uncertain one
} // namespace

OutboxWorker::OutboxWorker(SlipJobParts parts, BettingService &betting, ErrorTracker &errors,
                           Metrics &metrics, QObject *parent)
    : QObject(parent), m_parts(parts), m_errors(errors), m_metrics(metrics), m_timer(parts.clock)
{
    connect(&betting, &BettingService::outboxFilled, this, &OutboxWorker::wake);
    connect(&betting, &BettingService::changedElsewhere, this, &OutboxWorker::wake);
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
    for (const OutboxRow &row : rows) {
        const auto blocker = m_blocked.constFind(row.guild);
        const bool mustWait = blocker != m_blocked.constEnd() && *blocker != row.id;
        if (m_online && !mustWait && !m_jobs.contains(row.guild))
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
        qCWarning(lcOutbox, "%s %s", qUtf8Printable(error.code()), qUtf8Printable(error.detail()));
        m_errors.record(error, {QStringLiteral("outbox"), guild});
    });
    job->run();
}

void OutboxWorker::jobFinished(SlipJob *job, bool blocked)
{
    m_jobs.remove(job->guild());
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
        const auto nap = m_blocked.isEmpty() ? kLongestNap : kBlockedNap;
        m_timer.start(waiting ? std::min(std::chrono::milliseconds(*next - now), nap) : nap,
                      [this] { wake(); });
        if (isIdle())
            Q_EMIT idle();
    });
}

void OutboxWorker::publishDepths()
{
    m_parts.outbox.depths().then(this, [this](Result<QMap<QString, int>> depths) {
        if (!depths)
            return; // the same fault was recorded by due()
        for (auto it = depths->constBegin(); it != depths->constEnd(); ++it)
            m_metrics.set(QString::fromUtf16(metric::kOutboxDepth), it.value(),
                          {{QStringLiteral("state"), it.key()}});
    });
}

} // namespace dbsbm
