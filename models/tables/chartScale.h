// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace dbsbm {

/// An axis from 0 to a whole number of steps; a step is 1, 2 or 5 times a power of ten.
struct ValueScale
{
    double top = 1;
    double step = 0.5;
    int decimals = 1; ///< of every label, as few as the step needs
};

/// The scale with the least steps that are at most \a maxSteps and leave some room above
/// \a highest. 0 to 1 when nothing is above zero.
ValueScale valueScale(double highest, int maxSteps = 4);

/// A stretch of time with its ticks at round local times. UTC epoch milliseconds.
struct TimeScale
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QList<qint64> ticks;
    QString format; ///< of the labels: seconds only where the ticks need them
};

/// No stretch shorter than this is drawn, so that the first samples do not fill the width.
inline constexpr qint64 kLeastTimeSpanMs = 10'000;

/// The last \a spanMs before \a nowMs, but beginning no earlier than \a firstMs (0 = no sample).
/// At most \a maxTicks ticks.
TimeScale timeScale(qint64 firstMs, qint64 nowMs, qint64 spanMs, int maxTicks = 4);

/// "0.2", "41", "64.7": with \a decimals places, but at least one below ten.
QString measureText(double value, int decimals = 0);

} // namespace dbsbm
