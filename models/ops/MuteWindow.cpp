// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MuteWindow.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace dbsbm {

bool MuteWindow::covers(const QString &rule, qint64 nowMs) const
{
    if (!rules.isEmpty() && !rules.contains(rule))
        return false;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone(zone));
    const int today = now.date().dayOfWeek();
    const int yesterday = today == 1 ? 7 : today - 1;
    if (from < until)
        return days.contains(today) && now.time() >= from && now.time() < until;
    return (days.contains(today) && now.time() >= from)
        || (days.contains(yesterday) && now.time() < until);
}

bool isMuted(const QList<MuteWindow> &windows, const QString &rule, qint64 nowMs)
{
    return std::ranges::any_of(
        windows, [&](const MuteWindow &window) { return window.covers(rule, nowMs); });
}

} // namespace dbsbm
