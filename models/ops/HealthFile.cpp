// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/HealthFile.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/ops/opsFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

HealthFile::HealthFile(const QString &folder, const Clock &clock, const QByteArray &boot)
    : m_path(folder + u"/health.json"_s),
      m_clock(clock),
      m_boot(boot.isEmpty() ? QSysInfo::bootUniqueId() : boot)
{}

Result<> HealthFile::write(const HealthReport &report) const
{
    QJsonObject json = report.toJson();
    json.insert(u"pid"_s, QCoreApplication::applicationPid());
    json.insert(u"program"_s, QCoreApplication::applicationName());
    json.insert(u"boot"_s, QString::fromLatin1(m_boot));
    json.insert(u"elapsed_ms"_s, qint64(duration_cast<milliseconds>(m_clock.elapsed()).count()));
    return writeOpsFile(m_path, json);
}

Result<std::optional<StoredHealth>> HealthFile::read() const
{
    const Result<std::optional<QJsonObject>> json = readOpsFile(m_path);
    if (!json)
        return fail(json.error());
    if (!*json)
        return std::optional<StoredHealth>();
    const auto report = HealthReport::fromJson(**json);
    if (!report) {
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("The file %1 is not a health report. Delete it; the bot writes it anew.")
                        .arg(m_path));
    }
    const bool sameBoot =
        !m_boot.isEmpty() && (*json)->value(u"boot"_s).toString() == QLatin1String(m_boot);
    const milliseconds age = sameBoot ? duration_cast<milliseconds>(m_clock.elapsed())
            - milliseconds((*json)->value(u"elapsed_ms"_s).toInteger())
                                      : milliseconds(m_clock.nowMs() - report->atMs);
    return std::optional(StoredHealth{*report, (*json)->value(u"pid"_s).toInteger(),
                                      (*json)->value(u"program"_s).toString(),
                                      std::max(age, milliseconds(0))});
}

void HealthFile::remove() const
{
    QFile::remove(m_path);
}

HealthReport deadManReport(const StoredHealth &stored)
{
    HealthReport report = stored.report;
    const HealthCheck *check = findHealthCheck(u"monitor"_s);
    const double seconds = std::chrono::duration<double>(stored.age).count();
    const QString note = tr("%1 (process %2) has not reported for %3 s: it hangs. Restart it.")
                             .arg(stored.program)
                             .arg(stored.pid)
                             .arg(static_cast<qint64>(seconds));
    report.results.removeIf(
        [check](const HealthResult &result) { return result.check.name == check->name; });
    report.results.append(judge(*check, {seconds, HealthState::Critical, note}));
    return report;
}

} // namespace dbsbm
