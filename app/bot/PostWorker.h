// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/PostJob.h"

#include <QHash>
#include <QSet>

namespace dbsbm {

class ErrorTracker;

/// Plans and sends what is posted beside slips while the bot is online: recaps and the like at
/// their hour, boards and counters soon after a bet changed. One post of a guild at a time, guilds
/// side by side; slips never wait for it.
class PostWorker : public QObject
{
    Q_OBJECT
public:
    struct Facts ///< whose changes make posts old
    {
        BettingService &betting;
        GuildSettingsService &settings;
        ErrorTracker &errors;
    };
    PostWorker(PostJobParts parts, const Facts &facts, QObject *parent = nullptr);

    void setOnline(bool online);
    /// A live board that somebody deleted is posted again, as soon as its spacing allows.
    void messageTouched(const discord::MessageEvent &event);
    /// Nothing is planned or on its way.
    bool isIdle() const { return m_jobs.isEmpty() && !m_asking && m_planning == 0; }

Q_SIGNALS:
    void idle();

private:
    void planAll(GivenUp givenUp);
    void planned(const Result<qint64> &nextAtMs, bool all);
    void noteChange(GuildId guild);
    void planChanged();
    void plan(GuildId guild);
    void wake();
    void takeUp(const QList<PostRow> &rows);
    void startJob(const PostRow &row);
    void scheduleNext();
    void report(const Error &error, GuildId guild = {});

    PostJobParts m_parts;
    ErrorTracker &m_errors;
    Timer m_planTimer;
    Timer m_changeTimer;
    Timer m_elsewhereTimer;
    Timer m_sendTimer;
    QSet<GuildId> m_changed; ///< to be planned, boards and counters above all
    QHash<GuildId, PostJob *> m_jobs;
    int m_planning = 0;
    bool m_online = false;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace dbsbm
