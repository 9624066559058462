// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/LogEntry.h"
#include "models/ops/LogFile.h"
#include "models/ops/Metrics.h"

#include <QList>
#include <QObject>

#include <deque>

namespace dbsbm {

/// What took longer than it should, in a file of its own: commands, requests to Discord, database
/// jobs and pictures, as they are recorded in the metrics. One line each, in the form of the log,
/// with "performance.command" and so on as category. On one thread.
class SlowLog : public QObject
{
    Q_OBJECT
public:
    struct Thresholds
    {
        std::chrono::milliseconds command{2000};
        std::chrono::milliseconds request{2000};
        std::chrono::milliseconds database{250};
        std::chrono::milliseconds render{1000};
    };
    static constexpr size_t kMaxRecent = 500;

    SlowLog(LogFile::Options file, const Clock &clock, QObject *parent = nullptr);

    void setThresholds(const Thresholds &thresholds) { m_thresholds = thresholds; }
    void setRotation(qint64 maxBytes, int backups) { m_file.setRotation(maxBytes, backups); }
    /// A duration as it goes into the metrics; others than those above are passed over.
    void note(QStringView metricName, std::chrono::nanoseconds took, const MetricLabels &labels);
    /// Oldest first, at most 500.
    QList<LogEntry> recent() const { return {m_recent.begin(), m_recent.end()}; }
    const QString &fault() const { return m_file.fault(); }

Q_SIGNALS:
    void slowOperation(const dbsbm::LogEntry &entry);

private:
    LogFile m_file;
    const Clock &m_clock;
    Thresholds m_thresholds;
    std::deque<LogEntry> m_recent;
};

} // namespace dbsbm
