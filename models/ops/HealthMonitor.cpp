// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/HealthMonitor.h"

#include "models/core/tr.h"
#include "models/ops/Metrics.h"

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;
using std::chrono::duration;
using std::chrono::milliseconds;

HealthMonitor::HealthMonitor(Clock &clock, Metrics &metrics, QObject *parent)
    : QObject(parent), m_clock(clock), m_metrics(metrics), m_patience(clock), m_timer(clock)
{
    for (const HealthCheck &check : defaultHealthChecks())
        m_entries.push_back({check, {}});
}

HealthMonitor::Entry &HealthMonitor::entry(const QString &name)
{
    const auto found = std::ranges::find_if(
        m_entries, [&name](const Entry &known) { return known.check.name == name; });
    if (found != m_entries.end())
        return *found;
    Q_ASSERT_X(false, "HealthMonitor", "a check that is not declared");
    m_entries.push_back({{.name = name, .label = name}, {}});
    return m_entries.back();
}

void HealthMonitor::addCheck(const QString &name, const Probe &probe)
{
    addCheck(name, SlowProbe([probe] { return Task<Result<HealthReading>>::ready(probe()); }));
}

void HealthMonitor::addCheck(const QString &name, SlowProbe probe)
{
    entry(name).probe = std::move(probe);
}

void HealthMonitor::addCheck(const HealthCheck &check, SlowProbe probe)
{
    const bool known = std::ranges::any_of(
        m_entries, [&check](const Entry &other) { return other.check.name == check.name; });
    if (!known)
        m_entries.push_back({check, {}});
    addCheck(check.name, std::move(probe));
}

void HealthMonitor::removeProbe(const QString &name)
{
    entry(name).probe = {};
}

Task<HealthReport> HealthMonitor::check()
{
    const Promise<HealthReport> promise;
    const bool joins = m_round.has_value();
    if (!joins)
        m_round = Round{};
    m_round->promises.push_back(promise);
    if (!joins)
        begin();
    return promise.task();
}

void HealthMonitor::start(milliseconds interval)
{
    m_interval = interval;
    m_timer.start(m_interval, [this] { start(m_interval); });
    check().then(this, [](const HealthReport &) {});
}

void HealthMonitor::stop()
{
    m_timer.stop();
}

void HealthMonitor::begin()
{
    m_patience.start(kPatience, [this] { finish(); });
    m_round->waiting = m_entries.size() + 1; // none may end the round before all are asked
    for (Entry &entry : m_entries)
        ask(entry);
    if (m_round && --m_round->waiting == 0)
        finish();
}

void HealthMonitor::ask(Entry &entry)
{
    const QString name = entry.check.name;
    if (!entry.probe) {
        m_round->readings[name] = HealthReading::unknown(tr("Nothing measures this here."));
        --m_round->waiting;
        return;
    }
    if (entry.asked) { // since an earlier round
        m_round->readings[name] = overdue(entry);
        --m_round->waiting;
        return;
    }
    entry.asked = true;
    entry.askedAt = m_clock.elapsed();
    const SlowProbe probe = entry.probe; // it may be replaced meanwhile
    probe().then(this,
                 [this, name](const Result<HealthReading> &reading) { answered(name, reading); });
}

void HealthMonitor::answered(const QString &name, const Result<HealthReading> &reading)
{
    entry(name).asked = false;
    if (!m_round || m_round->readings.contains(name))
        return; // too late: the round has counted it as overdue
    m_round->readings[name] =
        reading ? *reading : HealthReading::unknown(reading.error().userText());
    if (--m_round->waiting == 0)
        finish();
}

HealthReading HealthMonitor::overdue(const Entry &entry) const
{
    const duration<double, std::milli> waited = m_clock.elapsed() - entry.askedAt;
    const QString note =
        tr("No answer for %1 s.").arg(static_cast<qint64>(std::ceil(waited.count() / 1000)));
    return entry.check.unit == u"ms" ? HealthReading{waited.count(), {}, note}
                                     : HealthReading::unknown(note);
}

void HealthMonitor::finish()
{
    m_patience.stop();
    Round round = std::move(*std::exchange(m_round, std::nullopt));
    m_latest = {m_clock.nowMs(), {}};
    for (const Entry &entry : m_entries) {
        const auto found = round.readings.find(entry.check.name);
        m_latest.results.append(
            judge(entry.check, found == round.readings.end() ? overdue(entry) : found->second));
    }
    publish();
    for (const Promise<HealthReport> &promise : round.promises)
        promise.resolve(m_latest);
    Q_EMIT checked(m_latest);
}

void HealthMonitor::publish()
{
    for (const HealthResult &result : std::as_const(m_latest.results)) {
        const MetricLabels labels{{u"check"_s, result.check.name}};
        m_metrics.set(metric::kHealthValue, result.value, labels);
        m_metrics.set(metric::kHealthState, static_cast<double>(result.state), labels);
    }
}

} // namespace dbsbm
