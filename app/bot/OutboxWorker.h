// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/SlipJob.h"

#include <QSet>

namespace dbsbm {

class ErrorTracker;
class Metrics;

/// Sends what waits in the outbox while the bot is online: one row of a guild at a time, oldest
/// first, guilds side by side.
class OutboxWorker : public QObject
{
    Q_OBJECT
public:
    OutboxWorker(SlipJobParts parts, BettingService &betting, ErrorTracker &errors,
                 Metrics &metrics, QObject *parent = nullptr);

    void setOnline(bool online, ApplicationId application);
    bool isIdle() const { return m_jobs.isEmpty() && !m_asking; }

Q_SIGNALS:
    void idle();

private:
    void wake();
    void takeUp(const QList<OutboxRow> &rows);
    void startJob(const OutboxRow &row);
    void jobFinished(SlipJob *job, bool blocked);
    void scheduleNext();
    void publishDepths();
    /// What is not known is a gap, not what it was.
    void forgetDepths();
    void measureDelay(OutboxId id, OutboxState state);

    SlipJobParts m_parts;
    ErrorTracker &m_errors;
    Metrics &m_metrics;
    Timer m_timer;
    QHash<GuildId, SlipJob *> m_jobs;
    QSet<GuildId> m_ended; ///< whose job ended since the due rows were asked for
    QHash<GuildId, OutboxId>
        m_blocked;        ///< the row that must be settled before the guild's next post
    QStringList m_states; ///< that have gauges
    bool m_online = false;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace dbsbm
