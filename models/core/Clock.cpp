// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Clock.h"

#include <utility>

namespace dbsbm {

void Timer::start(std::chrono::milliseconds delay, std::function<void()> fn)
{
    stop();
    m_id = m_clock.schedule(delay, [this, fn = std::move(fn)] {
        m_id = 0;
        const auto run = fn; // fn may restart or destroy this timer
        run();
    });
}

void Timer::stop()
{
    if (m_id != 0)
        m_clock.cancel(std::exchange(m_id, 0));
}

} // namespace dbsbm
