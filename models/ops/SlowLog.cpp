// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SlowLog.h"

#include "models/core/Scrubber.h"

#include <utility>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxName = 300;

QString labelText(const MetricLabels &labels)
{
    QStringList parts;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        parts << it.key() + u'=' + it.value();
    return parts.join(u' ');
}

} // namespace

SlowLog::SlowLog(LogFile::Options file, const Clock &clock, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_clock(clock)
{}

void SlowLog::note(QStringView metricName, std::chrono::nanoseconds took,
                   const MetricLabels &labels)
{
    struct Kind
    {
        QStringView metric;
        QStringView name;
        std::chrono::milliseconds limit;
    };
    const Kind kinds[] = {
        {metric::kCommandDuration, u"command", m_thresholds.command},
        {metric::kRestDuration, u"request", m_thresholds.request},
        {metric::kDatabaseDuration, u"database", m_thresholds.database},
        {metric::kRenderDuration, u"render", m_thresholds.render},
    };
    for (const Kind &kind : kinds) {
        if (metricName != kind.metric)
            continue;
        if (took < kind.limit)
            return;
        LogEntry entry{.atMs = m_clock.nowMs(),
                       .level = QtWarningMsg,
                       .category = QString(u"performance." + kind.name),
                       .text = scrub(labelText(labels)).left(kMaxName),
                       .fields = LogScope::current()};
        entry.fields.duration = took;
        m_file.write(toLogLine(entry), entry.atMs);
        if (m_recent.size() >= kMaxRecent)
            m_recent.pop_front();
        m_recent.push_back(entry);
        Q_EMIT slowOperation(entry);
        return;
    }
}

} // namespace dbsbm
