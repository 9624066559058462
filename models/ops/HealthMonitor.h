// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"
#include "models/ops/HealthCheck.h"

#include <QObject>

#include <list>
#include <map>
#include <vector>

namespace dbsbm {

class Metrics;

/// Looks at every declared check, each by a probe that the part it belongs to registers. A check
/// without a probe is unknown. What comes out is also in the metrics, so that it has a history.
class HealthMonitor : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kInterval{5};
    /// How long a probe is waited for. One that measures milliseconds counts as that slow then;
    /// any other is unknown. It is not asked again before it has answered.
    static constexpr std::chrono::seconds kPatience{5};

    using Probe = std::function<HealthReading()>;
    /// An error makes the check unknown and is its note.
    using SlowProbe = std::function<Task<Result<HealthReading>>()>;

    HealthMonitor(Clock &clock, Metrics &metrics, QObject *parent = nullptr);

    /// The probe of a declared check, in place of the one before; for a name that is not declared
    /// use the form that declares it.
    void addCheck(const QString &name, const Probe &probe);
    void addCheck(const QString &name, SlowProbe probe);
    void addCheck(const HealthCheck &check, SlowProbe probe);
    /// The check is unknown from now on.
    void removeProbe(const QString &name);

    /// One round; joins the one that is under way.
    Task<HealthReport> check();
    /// A round now and then every interval.
    void start(std::chrono::milliseconds interval = kInterval);
    void stop();
    const HealthReport &latest() const { return m_latest; }

Q_SIGNALS:
    void checked(const dbsbm::HealthReport &report);

private:
    struct Entry
    {
        HealthCheck check;
        SlowProbe probe;
        bool asked = false; ///< and has not answered
        std::chrono::nanoseconds askedAt{0};
    };
    struct Round
    {
        std::map<QString, HealthReading> readings;
        size_t waiting = 0;
        std::vector<Promise<HealthReport>> promises;
    };

    Entry &entry(const QString &name);
    void begin();
    void ask(Entry &entry);
    void answered(const QString &name, const Result<HealthReading> &reading);
    /// What a probe that does not answer amounts to.
    HealthReading overdue(const Entry &entry) const;
    void finish();
    void publish();

    Clock &m_clock;
    Metrics &m_metrics;
    std::list<Entry> m_entries; ///< in the order of declaration; a probe may register another
    std::optional<Round> m_round;
    Timer m_patience;
    Timer m_timer;
    std::chrono::milliseconds m_interval = kInterval;
    HealthReport m_latest;
};

} // namespace dbsbm
