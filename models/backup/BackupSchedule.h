// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/BackupService.h"
#include "models/core/Clock.h"

namespace dbsbm {

/// What the settings say of daily backups.
struct BackupRule
{
    bool enabled = true;
    QString folder;
    QTime hour{4, 30}; ///< of the machine's own time zone
    BackupRetention retention;
};

/// Makes a backup a day, and thins the older ones out after it. One that was missed while the
/// program was off is made soon after its start; one that failed is tried again in an hour.
class BackupSchedule : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        std::function<BackupRule()> rule;          ///< asked each time: settings change
        std::function<Result<BackupPlan>()> plan;  ///< of this moment
        std::function<bool()> mayRun;              ///< whether this process is the one
        std::function<void(const Error &)> failed; ///< told of every fault
    };
    BackupSchedule(BackupService &service, Clock &clock, Sources sources);

    void start();
    void stop() { m_timer.stop(); }

private:
    void look();
    void make();
    void prune();
    void lookAfter(std::chrono::milliseconds delay);

    BackupService &m_service;
    Clock &m_clock;
    Sources m_sources;
    Timer m_timer;
};

} // namespace dbsbm
