// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/chartScale.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRoom = 1.05; ///< so that a peak does not touch the frame

/// The least 1, 2 or 5 times a power of ten not below \a value > 0, and that power.
std::pair<double, int> niceStep(double value)
{
    const int exponent = int(std::floor(std::log10(value)));
    const double power = std::pow(10.0, exponent);
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (value <= factor * power)
            return {factor * power, exponent};
    }
    return {10 * power, exponent + 1};
}

qint64 timeStep(qint64 least)
{
    constexpr std::array<qint64, 13> kSeconds{1,  2,   5,   10,  15,  20,  30,
                                              60, 120, 300, 600, 900, 1800};
    for (const qint64 seconds : kSeconds) {
        if (seconds * 1000 >= least)
            return seconds * 1000;
    }
    constexpr qint64 kHour = 3'600'000;
    return (least + kHour - 1) / kHour * kHour;
}

} // namespace

ValueScale valueScale(double highest, int maxSteps)
{
    if (!std::isfinite(highest) || highest <= 0)
        return {};
    const double wanted = highest * kRoom;
    const auto [step, exponent] = niceStep(wanted / maxSteps);
    return {std::ceil(wanted / step) * step, step, std::max(0, -exponent)};
}

TimeScale timeScale(qint64 firstMs, qint64 nowMs, qint64 spanMs, int maxTicks)
{
    TimeScale scale;
    scale.fromMs =
        firstMs > 0 ? std::max(nowMs - spanMs, std::min(firstMs, nowMs)) : nowMs - spanMs;
    scale.toMs = std::max(nowMs, scale.fromMs + std::min(kLeastTimeSpanMs, spanMs));
    const qint64 step = timeStep((scale.toMs - scale.fromMs) / maxTicks);
    scale.format = step < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s;
    // Round in local time: some offsets from UTC are no whole hours.
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(scale.toMs).offsetFromUtc() * qint64(1000);
    const qint64 first = (scale.fromMs + offset + step - 1) / step * step - offset;
    for (qint64 tick = first; tick <= scale.toMs && scale.ticks.size() < maxTicks; tick += step)
        scale.ticks.append(tick);
    return scale;
}

QString measureText(double value, int decimals)
{
    // 9.96 has two digits before the point once rounded.
    const int places = std::abs(value) < 9.95 ? std::max(1, decimals) : decimals;
    return QLocale().toString(value, 'f', places);
}

} // namespace dbsbm
