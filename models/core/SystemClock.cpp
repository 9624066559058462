// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/SystemClock.h"

#include <QDateTime>
#include <QTimer>

namespace dbsbm {

SystemClock::SystemClock() = default;
SystemClock::~SystemClock() = default;

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

std::chrono::nanoseconds SystemClock::elapsed() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Clock::TimerId SystemClock::schedule(std::chrono::milliseconds delay, std::function<void()> fn)
{
    const TimerId id = m_nextId++;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QTimer *raw = timer.get();
    QObject::connect(raw, &QTimer::timeout, raw, [this, id, fn = std::move(fn)] {
        const auto found = m_timers.find(id);
        if (found == m_timers.end())
            return;
        found->second.release()->deleteLater(); // fires inside its own signal
        m_timers.erase(found);
        const auto run = fn;
        run();
    });
    raw->start(delay);
    m_timers.emplace(id, std::move(timer));
    return id;
}

void SystemClock::cancel(TimerId id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return;
    found->second->stop();
    found->second.release()->deleteLater();
    m_timers.erase(found);
}

} // namespace dbsbm
