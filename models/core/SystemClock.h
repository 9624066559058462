// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QObject>

#include <memory>
#include <unordered_map>

class QTimer;

namespace dbsbm {

/// Real time, with timers on the event loop of the thread that made it.
class SystemClock : public Clock
{
public:
    SystemClock();
    ~SystemClock() override;

    qint64 nowMs() const override;
    std::chrono::nanoseconds elapsed() const override;
    TimerId schedule(std::chrono::milliseconds delay, std::function<void()> fn) override;
    void cancel(TimerId id) override;

private:
    TimerId m_nextId = 1;
    std::unordered_map<TimerId, std::unique_ptr<QTimer>> m_timers;
};

} // namespace dbsbm
