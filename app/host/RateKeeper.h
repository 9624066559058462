// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/DecisionLog.h"
#include "models/ops/RateJournal.h"

#include <QJsonObject>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>

namespace dbsbm {

class AppSettings;
class ErrorTracker;
class RateLimiter;

/// Gives the rate limiter what it lives on: its limits from the settings, what members had used
/// before a restart, and a store of decisions. The folder belongs to one process at a time.
class RateKeeper : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        RateLimiter &limiter;
        AppSettings &settings;
        ErrorTracker &errors;
        Clock &clock;
        QString folder; ///< "limits" in the folder of the mode
    };
    explicit RateKeeper(const Parts &parts, QObject *parent = nullptr);
    ~RateKeeper() override;

    /// Takes the folder, and what is kept there back into the limiter; from now on decisions are
    /// stored within 2 s and the state within a minute. CFG-008 when another process has it.
    Result<> take();
    /// True when another process has \a folder: a bot runs, or for a moment a terminal command.
    static bool isHeld(const QString &folder);
    bool isTaken() const { return m_lock.isLocked(); }
    /// take(), and again until it succeeds; when that takes longer than a terminal command may have
    /// the folder, it is an error to mend.
    void hold();
    /// Writes all and gives the folder back.
    void release();
    /// Writes the decisions that wait.
    void flush();

    DecisionLog &decisions() { return m_decisions; }
    /// What is used now and what was counted since the start, as `dbsbmd limits --json` shows it;
    /// of one guild and one member, or of all of them where that is invalid.
    QJsonObject report(GuildId guild, UserId user) const;
    /// Answers {"verb": "report" | "reset", "guild", "user", "action"} of a terminal command.
    QJsonObject answer(const QJsonObject &request);

private:
    void configure();
    void load();
    void tick();
    /// \a waits: for the disk; else the bytes are written beside the event loop.
    void save(bool waits);
    void noteWritten(const Result<> &written);
    void noteSaved(const Result<> &written, const QByteArray &hash);
    Result<> reset(const QJsonObject &request);

    RateLimiter &m_limiter;
    AppSettings &m_settings;
    ErrorTracker &m_errors;
    Clock &m_clock;
    QString m_statePath;
    QLockFile m_lock;
    RateJournal m_journal;
    DecisionLog m_decisions;
    Timer m_timer;
    int m_ticks = 0;
    bool m_changed = false;
    bool m_writes = true;     ///< the latest write went well
    QByteArray m_knownHash;   ///< of the file whose state the limiter had, and went on from
    QByteArray m_writingHash; ///< of the one that may be written by now
    QThreadPool m_pool;
};

} // namespace dbsbm
