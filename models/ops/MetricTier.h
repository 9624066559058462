// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace dbsbm {

/// How fine stored metrics are: a value each second, minute or hour.
enum class MetricTier { Second = 0, Minute = 1, Hour = 2 };
inline constexpr std::array kMetricTiers{MetricTier::Second, MetricTier::Minute, MetricTier::Hour};

/// One tier's slots, the blocks they are packed in, and how long a block is kept; milliseconds.
struct TierShape
{
    qint64 slotMs = 0;
    int slots = 0; ///< of a block
    qint64 keepMs = 0;

    qint64 blockMs() const { return slotMs * slots; }
    /// Where the block begins that holds \a atMs; also right before 1970.
    qint64 blockStart(qint64 atMs) const { return floorTo(atMs, blockMs()); }
    qint64 slotStart(qint64 atMs) const { return floorTo(atMs, slotMs); }
    int slotOf(qint64 atMs) const { return static_cast<int>((atMs - blockStart(atMs)) / slotMs); }

    static constexpr qint64 floorTo(qint64 value, qint64 step)
    {
        const qint64 rest = value % step;
        return value - (rest < 0 ? rest + step : rest);
    }
};

/// 1 s for 2 days in blocks of an hour, 1 min for 90 days in blocks of a day, 1 h for 3 years in
/// blocks of four weeks (product.md section 10).
constexpr TierShape shapeOf(MetricTier tier)
{
    constexpr qint64 kSecond = 1'000;
    constexpr qint64 kHour = 3'600 * kSecond;
    constexpr qint64 kDay = 24 * kHour;
    switch (tier) {
    case MetricTier::Second: return {kSecond, 3'600, 2 * kDay};
    case MetricTier::Minute: return {60 * kSecond, 1'440, 90 * kDay};
    case MetricTier::Hour: break;
    }
    return {kHour, 28 * 24, 3 * 365 * kDay};
}

} // namespace dbsbm
