// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>

namespace dbsbm {

/// How often something happened in each of the last 60 minutes; 250 bytes.
class MinuteCounts
{
public:
    static constexpr int kMinutes = 60;

    /// \a now is monotonic; time that went back counts as the latest minute.
    void add(std::chrono::nanoseconds now, quint32 count = 1)
    {
        moveTo(now);
        m_counts.at(static_cast<size_t>(m_minute % kMinutes)) += count;
    }

    /// In the \a minutes that end now, the present one included, leaving out the latest \a except.
    quint64 sum(std::chrono::nanoseconds now, int minutes, int except = 0) const
    {
        const qint64 current = std::max(m_minute, minuteOf(now));
        quint64 total = 0;
        for (qint64 minute = std::max<qint64>(0, current - std::min(minutes, kMinutes) + 1);
             minute <= current - except; ++minute) {
            if (minute > m_minute - kMinutes && minute <= m_minute)
                total += m_counts.at(static_cast<size_t>(minute % kMinutes));
        }
        return total;
    }

private:
    static qint64 minuteOf(std::chrono::nanoseconds now)
    {
        return std::chrono::duration_cast<std::chrono::minutes>(now).count();
    }

    void moveTo(std::chrono::nanoseconds now)
    {
        const qint64 minute = std::max(m_minute, minuteOf(now));
        for (qint64 fresh = std::max(m_minute + 1, minute - kMinutes + 1); fresh <= minute; ++fresh)
            m_counts.at(static_cast<size_t>(fresh % kMinutes)) = 0;
        m_minute = minute;
    }

    std::array<quint32, kMinutes> m_counts{};
    qint64 m_minute = 0;
};

} // namespace dbsbm
