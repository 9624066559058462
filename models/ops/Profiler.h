// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/Metrics.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>

#include <array>
#include <atomic>
#include <deque>
#include <memory>

namespace dbsbm {

/// The parts of a command's time, in its order.
enum class Phase {
    Received,     ///< from Discord's stamp to the router; two clocks, so a hint only
    RuleCheck,    ///< settings, permission and rate limit
    Database,     ///< of its jobs, from asking to being answered
    Render,       ///< of its pictures
    Work,         ///< from the rule check to the finished answer, with both of these
    Acknowledged, ///< from the router until the first answer left
    Callback,     ///< from the finished answer until Discord confirmed it
    Total         ///< from the router to that confirmation
};
inline constexpr int kPhaseCount = 8;
QString toName(Phase phase);

/// The event loop answered nobody for a while.
struct Stall
{
    qint64 atMs = 0; ///< UTC, when it ended
    std::chrono::milliseconds took{0};
    QString what; ///< what ran at most of the looks; empty = nothing that has a name
};

/// Where time goes while it is on: phases of commands, and stalls of the event loop over 100 ms
/// with what ran, seen by a thread that looks every 10 ms. One at a time; off, a named piece of
/// code costs the reading of one variable.
class Profiler : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kStall{100};

    explicit Profiler(Clock &clock, QObject *parent = nullptr);
    ~Profiler() override;

    /// On the thread whose event loop is watched.
    void start();
    void stop();
    bool isRunning() const { return m_watch != nullptr; }
    /// The one that runs, or null.
    static Profiler *active() { return s_active.load(std::memory_order_relaxed); }

    void record(const QString &command, Phase phase, std::chrono::nanoseconds took);
    const QList<Stall> &stalls() const { return m_stalls; }
    quint64 stallCount() const { return m_stallCount; }
    /// {"since", "commands": {NAME: {PHASE: {"count", "p50_ms", "p95_ms", "max_ms"}}}, "stalls",
    /// "stall_count", "stall_ms": {WHAT: ms}}.
    QJsonObject report() const;

Q_SIGNALS:
    void stalled(const dbsbm::Stall &stall);

private:
    friend class ProfileSpan;
    class Watch;
    void beat();
    const char *intern(const QString &name);
    void add(const Stall &stall);

    static inline std::atomic<Profiler *> s_active{nullptr};

    Clock &m_clock;
    Timer m_timer;
    qint64 m_sinceMs = 0;
    std::atomic<qint64> m_beatNs{0};           ///< when the event loop ran last
    std::atomic<const char *> m_runs{nullptr}; ///< what it runs now
    std::deque<QByteArray> m_names;            ///< stay where they are
    QMap<QString, const char *> m_interned;
    QMap<QString, std::array<Histogram, kPhaseCount>> m_phases;
    QMap<QString, qint64> m_stalledMs;
    QList<Stall> m_stalls; ///< the latest
    quint64 m_stallCount = 0;
    std::unique_ptr<Watch> m_watch;
};

/// Names what the watched thread runs while it lives.
class ProfileSpan
{
public:
    explicit ProfileSpan(const char *name) : m_profiler(Profiler::active())
    {
        if (m_profiler)
            m_before = m_profiler->m_runs.exchange(name, std::memory_order_relaxed);
    }
    /// For names that are made up, as those of commands.
    explicit ProfileSpan(const QString &name) : m_profiler(Profiler::active())
    {
        if (m_profiler)
            m_before =
                m_profiler->m_runs.exchange(m_profiler->intern(name), std::memory_order_relaxed);
    }
    ~ProfileSpan()
    {
        if (m_profiler && m_profiler == Profiler::active())
            m_profiler->m_runs.store(m_before, std::memory_order_relaxed);
    }
    Q_DISABLE_COPY_MOVE(ProfileSpan)

private:
    Profiler *m_profiler;
    const char *m_before = nullptr;
};

} // namespace dbsbm
