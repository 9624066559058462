// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QObject>

namespace dbsbm {

/// What appears on the desktop of whoever is logged in.
struct DesktopNotification
{
    QString title;
    QString text;
    Severity severity = Severity::Warning;
};

/// Sends notifications by the desktop's service (org.freedesktop.Notifications, Desktop
/// Notifications Specification 1.2) over the session bus.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether there is a session bus; a server has none.
    bool isAvailable() const;
    /// Resolves with the number the desktop gave it; API-001 when there is no desktop that takes
    /// notifications, or it does not answer within five seconds.
    Task<Result<quint32>> notify(const DesktopNotification &notification);
};

} // namespace dbsbm
