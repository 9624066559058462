// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace dbsbm {

/// Whether something that should happen again and again still does. Pure: times are given.
class DeadManSwitch
{
public:
    explicit DeadManSwitch(std::chrono::nanoseconds patience) : m_patience(patience) {}

    /// It happened. How long it had been away, when that was said before.
    std::optional<std::chrono::nanoseconds> beat(std::chrono::nanoseconds now);
    /// How long it has been away, once for each time that it stays away too long.
    std::optional<std::chrono::nanoseconds> look(std::chrono::nanoseconds now);

private:
    std::chrono::nanoseconds m_patience;
    std::optional<std::chrono::nanoseconds> m_last;
    bool m_said = false;
};

/// Watches the watching, from a thread of its own: when evaluation stops, as when the event loop is
/// blocked, \c stalled is called there, and what it does must not need the main thread.
class EvaluationWatch : public QObject
{
    Q_OBJECT
public:
    using Stalled = std::function<void(std::chrono::nanoseconds away)>;

    EvaluationWatch(std::chrono::milliseconds patience, Stalled stalled, QObject *parent = nullptr);
    /// Waits for the thread.
    ~EvaluationWatch() override;

    /// An evaluation happened, or begins to be expected; on the owner's thread.
    void beat();

Q_SIGNALS:
    /// On the owner's thread, once it goes on.
    void recovered(std::chrono::nanoseconds away);

private:
    class Looker;

    std::chrono::milliseconds m_patience;
    Stalled m_stalled;
    std::atomic<quint64> m_beats{0};
    QThread m_thread;
};

} // namespace dbsbm
