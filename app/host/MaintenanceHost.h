// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/MaintenanceService.h"

#include <QJsonObject>

namespace dbsbm {

class Host;

/// Looks after the database by itself: removes old rows once a day, analyzes it once a week, and
/// once a month rewrites it when more than a fifth of it is room that nothing uses. When it last
/// did is kept in `maintenance.json` in the folder of the mode. Verifying is
/// OpsHost::watchRecords()' business.
class MaintenanceHost : public QObject
{
    Q_OBJECT
public:
    static constexpr double kWorthVacuum = 0.2;

    explicit MaintenanceHost(Host &host);

    MaintenanceService &service() { return m_service; }
    /// From now on, while \a mayRun says so.
    void start(const std::function<bool()> &mayRun);
    /// What is due at that moment, by when it was last done; Vacuum only if it is worth it.
    static QList<MaintenanceTask> due(const QJsonObject &last, qint64 nowMs, double freeShare);

private:
    void look();
    void work(double freeShare);
    QJsonObject last() const;
    void remember(const QList<MaintenanceTask> &done);
    QString path() const;

    Host &m_host;
    MaintenanceService m_service;
    std::function<bool()> m_mayRun;
    Timer m_timer;
};

} // namespace dbsbm
