// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace dbsbm {

/// Hours of some weekdays in which nothing is told, as by a zone's clocks. What fires then is told
/// at its end if it still does.
struct MuteWindow
{
    QList<int> days; ///< on which it begins: 1 Monday to 7 Sunday
    QTime from;
    QTime until;         ///< at or before \c from: on the next day
    QByteArray zone;     ///< "Europe/Berlin"
    QStringList rules{}; ///< that it holds for; empty = all

    bool covers(const QString &rule, qint64 nowMs) const;
};

/// Whether one of these mutes the rule at that moment (UTC).
bool isMuted(const QList<MuteWindow> &windows, const QString &rule, qint64 nowMs);

} // namespace dbsbm
