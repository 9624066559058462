// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/PostWorker.h"

#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr int kBatch = 50;
constexpr std::chrono::milliseconds kCollect = 1s;       // a burst of changes is planned once
constexpr std::chrono::milliseconds kElsewhere = 10s;    // those of other processes less eagerly
constexpr std::chrono::milliseconds kLongestNap = 15min; // clocks are set, laptops sleep
constexpr std::chrono::milliseconds kSendNap = 1min;
} // namespace

PostWorker::PostWorker(PostJobParts parts, const Facts &facts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_errors(facts.errors),
      m_planTimer(parts.clock),
      m_changeTimer(parts.clock),
      m_elsewhereTimer(parts.clock),
      m_sendTimer(parts.clock)
{
    connect(&facts.betting, &BettingService::betChanged, this,
            [this](const Bet &bet) { noteChange(bet.guild); });
    connect(&facts.betting, &BettingService::outboxFilled, this, &PostWorker::wake);
    connect(&facts.betting, &BettingService::changedElsewhere, this, [this] {
        if (m_online && !m_elsewhereTimer.isActive())
            m_elsewhereTimer.start(kElsewhere, [this] { planAll(GivenUp::Leave); });
    });
    connect(&facts.settings, &GuildSettingsService::settingsChanged, this, [this] {
        if (m_online)
            planAll(GivenUp::TryAgain);
    });
    connect(&m_parts.posts, &PostService::filled, this, &PostWorker::wake);
}

void PostWorker::setOnline(bool online)
{
    m_online = online;
    if (online) {
        planAll(GivenUp::TryAgain);
        wake();
        return;
    }
    m_planTimer.stop();
    m_changeTimer.stop();
    m_elsewhereTimer.stop();
    m_sendTimer.stop();
}

void PostWorker::report(const Error &error, GuildId guild)
{
    const LogScope log({.guild = guild, .command = QStringLiteral("posts")});
    logFault(lcOutbox(), error);
    m_errors.record(error, {QStringLiteral("posts"), guild});
}

void PostWorker::planAll(GivenUp givenUp)
{
    ++m_planning;
    m_parts.posts.plan(givenUp).then(
        this, [this](const Result<qint64> &nextAtMs) { planned(nextAtMs, true); });
}

void PostWorker::planned(const Result<qint64> &nextAtMs, bool all)
{
    --m_planning;
    if (!nextAtMs)
        report(nextAtMs.error());
    if (all && m_online) {
        const qint64 wait =
            nextAtMs && *nextAtMs > 0 ? *nextAtMs - m_parts.clock.nowMs() : kLongestNap.count();
        m_planTimer.start(std::clamp(std::chrono::milliseconds(wait), kCollect, kLongestNap),
                          [this] { planAll(GivenUp::Leave); });
    }
    if (isIdle())
        Q_EMIT idle();
}

void PostWorker::noteChange(GuildId guild)
{
    m_changed.insert(guild);
    if (m_online && !m_changeTimer.isActive())
        m_changeTimer.start(kCollect, [this] { planChanged(); });
}

void PostWorker::planChanged()
{
    const QSet<GuildId> changed = std::exchange(m_changed, {});
    for (const GuildId guild : changed)
        plan(guild);
}

void PostWorker::plan(GuildId guild)
{
    ++m_planning;
    m_parts.posts.plan(guild).then(
        this, [this](const Result<qint64> &nextAtMs) { planned(nextAtMs, false); });
}

void PostWorker::messageTouched(const discord::MessageEvent &event)
{
    const auto *deleted = std::get_if<discord::DeletedMessages>(&event);
    if (!deleted || !m_online)
        return;
    ++m_planning;
    m_parts.posts.boardDeleted(deleted->guild, deleted->messages)
        .then(this, [this, guild = deleted->guild](const Result<bool> &board) {
            if (board && *board)
                plan(guild);
            planned(board ? Result<qint64>(0) : fail(board.error()), false);
        });
}

void PostWorker::wake()
{
    if (!m_online)
        return;
    m_again = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    m_parts.posts.due(kBatch).then(this, [this](const Result<QList<PostRow>> &rows) {
        if (rows)
            takeUp(*rows);
        else
            report(rows.error());
        scheduleNext();
    });
}

void PostWorker::takeUp(const QList<PostRow> &rows)
{
    for (const PostRow &row : rows) {
        if (m_online && !m_jobs.contains(row.guild))
            startJob(row);
    }
}

void PostWorker::startJob(const PostRow &row)
{
    auto *job = new PostJob(m_parts, row, this);
    m_jobs.insert(row.guild, job);
    connect(job, &PostJob::trouble, this,
            [this, guild = row.guild, kind = row.subject.kind](const Error &error) {
                if (kind == PostKind::Alert) // an error here must not become an alert again
                    qCWarning(lcOutbox, "an alert was not posted: %s %s",
                              qUtf8Printable(error.code()), qUtf8Printable(error.detail()));
                else
                    report(error, guild);
            });
    connect(job, &PostJob::finished, this, [this, job] {
        m_jobs.remove(job->guild());
        job->deleteLater();
        wake();
        if (isIdle())
            Q_EMIT idle();
    });
    job->run();
}

void PostWorker::scheduleNext()
{
    m_parts.posts.nextDueMs().then(this, [this](const Result<qint64> &next) {
        m_asking = false;
        if (m_again) {
            wake();
            return;
        }
        const qint64 now = m_parts.clock.nowMs();
        const bool waiting = next && *next > now;
        const auto nap =
            waiting ? std::min(std::chrono::milliseconds(*next - now), kSendNap) : kSendNap;
        if (m_online)
            m_sendTimer.start(nap, [this] { wake(); });
        if (isIdle())
            Q_EMIT idle();
    });
}

} // namespace dbsbm
