// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/core/Task.h"
#include "models/core/WorkControl.h"

#include <QObject>
#include <QThreadPool>

#include <deque>

namespace dbsbm {

class Database;
class StatsService;
class VerifyService;

enum class MaintenanceTask {
    Vacuum,  ///< gives the room of deleted rows back
    Analyze, ///< tells the engine anew how its rows are spread, so that it finds them quickly
    Verify,  ///< recomputes every chain, digest and total
    Rebuild, ///< counts every kept total anew from the bets
    Tidy,    ///< removes what only answers old repetitions, see removeOutdatedRows()
};

struct MaintenanceWish
{
    QList<MaintenanceTask> tasks;
    GuildId guild;    ///< Verify and Rebuild of this one alone; invalid = of all
    qint64 nowMs = 0; ///< what Tidy counts from
};

struct MaintenanceReport
{
    qint64 bytesBefore = 0; ///< of the database
    qint64 bytesAfter = 0;
    int verified = 0;   ///< guilds
    int rebuilt = 0;    ///< guilds
    QStringList breaks; ///< of records, one plain sentence each
};

/// Looks after the database, in steps: a guild, a table or the whole file at a time. Each step is
/// whole; between two of them, and within the rewriting of an SQLite file, it can be cancelled.
/// Everything else goes on beside it; only the rewriting of a file lets bets wait.
class MaintenanceService : public QObject
{
    Q_OBJECT
public:
    MaintenanceService(Database &database, VerifyService &verifier, StatsService &stats,
                       QObject *parent = nullptr);
    /// Cancels what runs and waits for its step.
    ~MaintenanceService() override;

    /// CFG-008 while another runs, API-012 after cancel(), DB-002 while others keep the file.
    Task<Result<MaintenanceReport>> run(const MaintenanceWish &wish);
    void cancel() { m_stop.request_stop(); }
    bool isRunning() const { return m_running; }
    /// Which share of the database is room that nothing uses, 0 to 1: free pages of a file, dead
    /// rows of a server.
    Task<Result<double>> freeShare();

Q_SIGNALS:
    void progressed(const dbsbm::WorkProgress &progress);
    void runningChanged(bool running);

private:
    struct Step
    {
        QString text;
        qint64 weight = 1;
        std::function<Task<Result<>>()> run;
    };
    struct Size
    {
        qint64 bytes = 0;
        QList<std::pair<GuildId, qint64>> guilds; ///< and the journal rows of each
        QStringList tables;
    };

    Task<Result<Size>> size();
    void plan(const MaintenanceWish &wish, const Size &size);
    void planTask(MaintenanceTask task, const MaintenanceWish &wish, const Size &size);
    void planEachGuild(MaintenanceTask task, const MaintenanceWish &wish, const Size &size);
    Task<Result<>> verifyGuild(GuildId guild);
    Task<Result<>> rebuildGuild(GuildId guild);
    Task<Result<>> tidy(qint64 nowMs);
    Task<Result<>> analyze(const QString &sql);
    /// VACUUM takes no transaction: over a connection of its own, on a thread of its own.
    Task<Result<>> serverStep(const QString &sql);
    void next();
    void end(const Result<> &done);

    Database &m_database;
    VerifyService &m_verifier;
    StatsService &m_stats;
    QThreadPool m_pool;
    std::stop_source m_stop;
    bool m_running = false;
    std::deque<Step> m_steps;
    qint64 m_done = 0;
    qint64 m_total = 0;
    MaintenanceReport m_report;
    Promise<Result<MaintenanceReport>> m_promise;
};

} // namespace dbsbm
