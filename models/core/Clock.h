// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace dbsbm {

/// The only source of time and timers. SystemClock in the program, FakeClock in tests.
/// One clock belongs to one thread; only nowMs() and elapsed() may be called from others.
class Clock
{
public:
    using TimerId = quint64;

    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall time, UTC epoch milliseconds.
    virtual qint64 nowMs() const = 0;
    /// Monotonic time since some fixed moment.
    virtual std::chrono::nanoseconds elapsed() const = 0;
    /// Runs \a fn once after \a delay, on the clock's thread. Never runs inside this call.
    virtual TimerId schedule(std::chrono::milliseconds delay, std::function<void()> fn) = 0;
    virtual void cancel(TimerId id) = 0;
};

/// A restartable single-shot timer on a Clock; stops when destroyed.
class Timer
{
public:
    explicit Timer(Clock &clock) : m_clock(clock) {}
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;
    ~Timer() { stop(); }

    void start(std::chrono::milliseconds delay, std::function<void()> fn);
    void stop();
    bool isActive() const { return m_id != 0; }

private:
    Clock &m_clock;
    Clock::TimerId m_id = 0;
};

} // namespace dbsbm
