// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/MaintenanceHost.h"

#include "app/host/Host.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kAfterStart = 15min; // the first verify is over by then
constexpr std::chrono::milliseconds kLook = 1h;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kAnalyzeMs = 7 * kDayMs;
constexpr qint64 kVacuumMs = 30 * kDayMs;

/// Never, or in the future as after a clock was set back, counts as long ago.
bool isDue(const QJsonObject &last, const QString &name, qint64 nowMs, qint64 every)
{
    const qint64 at = last.value(name).toString().toLongLong();
    return at > nowMs || nowMs - at >= every;
}

} // namespace

MaintenanceHost::MaintenanceHost(Host &host)
    : m_host(host), m_service(host.database(), host.verifier(), host.stats()), m_timer(host.clock())
{}

void MaintenanceHost::start(const std::function<bool()> &mayRun)
{
    m_mayRun = mayRun;
    m_timer.start(kAfterStart, [this] { look(); });
}

QList<MaintenanceTask> MaintenanceHost::due(const QJsonObject &last, qint64 nowMs, double freeShare)
{
    QList<MaintenanceTask> tasks;
    if (isDue(last, u"tidied_at_ms"_s, nowMs, kDayMs))
        tasks << MaintenanceTask::Tidy;
    if (freeShare > kWorthVacuum && isDue(last, u"vacuumed_at_ms"_s, nowMs, kVacuumMs))
        tasks << MaintenanceTask::Vacuum;
    if (isDue(last, u"analyzed_at_ms"_s, nowMs, kAnalyzeMs))
        tasks << MaintenanceTask::Analyze;
    return tasks;
}

void MaintenanceHost::look()
{
    m_timer.start(kLook, [this] { look(); });
    if (!m_mayRun() || m_service.isRunning())
        return;
    m_service.freeShare().then(this, [this](const Result<double> &share) {
        if (share)
            work(*share);
        else
            m_host.errors().record(share.error(), {u"maintenance"_s, {}});
    });
}

void MaintenanceHost::work(double freeShare)
{
    const qint64 nowMs = m_host.clock().nowMs();
    const QList<MaintenanceTask> tasks = due(last(), nowMs, freeShare);
    if (tasks.isEmpty())
        return;
    m_service.run({tasks, {}, nowMs})
        .then(this, [this, tasks](const Result<MaintenanceReport> &report) {
            if (report)
                remember(tasks);
            else if (!report.error().is(codes::kCancelled))
                m_host.errors().record(report.error(), {u"maintenance"_s, {}});
        });
}

QString MaintenanceHost::path() const
{
    return m_host.modeDir() + u"/maintenance.json";
}

QJsonObject MaintenanceHost::last() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void MaintenanceHost::remember(const QList<MaintenanceTask> &done)
{
    QJsonObject json = last();
    const QString now = QString::number(m_host.clock().nowMs());
    if (done.contains(MaintenanceTask::Tidy))
        json.insert(u"tidied_at_ms"_s, now);
    if (done.contains(MaintenanceTask::Vacuum))
        json.insert(u"vacuumed_at_ms"_s, now);
    if (done.contains(MaintenanceTask::Analyze))
        json.insert(u"analyzed_at_ms"_s, now);
    QSaveFile file(path());
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0
        && commitWhole(file))
        return;
    // Then it is done again within the hour; worth a line, no more.
    qCWarning(lcOps, "%s: %s", qUtf8Printable(path()), qUtf8Printable(file.errorString()));
}

} // namespace dbsbm
