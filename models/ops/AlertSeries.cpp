// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertSeries.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using std::chrono::duration;
using std::chrono::nanoseconds;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
/// A window is remembered by that many moments.
constexpr int kMarks = 60;

/// What a check says beside its value: a rule of its severity or less is breached.
Seen bySaying(const AlertRule &rule, const HealthResult &result)
{
    const bool critical = rule.severity >= Severity::Critical;
    const HealthState wanted = critical ? HealthState::Critical : HealthState::Warning;
    return result.state >= wanted ? Seen::Breached : Seen::Clear;
}

AlertObservation ofCheck(const AlertRule &rule, const HealthReport &health)
{
    const HealthResult *result = health.find(rule.check);
    if (!result || result->state == HealthState::Unknown)
        return {kNone, look(rule, kNone), result ? result->note : QString()};
    AlertObservation seen{result->value, look(rule, result->value), result->note};
    const bool isAbsence = rule.condition == AlertCondition::Absent; // a verdict is none
    const bool isSaid = result->said && bySaying(rule, *result) == Seen::Breached;
    if (!isAbsence && isSaid)
        seen.seen = Seen::Breached;
    else if (isAbsence || !result->hasValue())
        seen.seen = Seen::Clear;
    return seen;
}

/// Of two counters, how much was added; one that began anew counts from nothing.
double added(double now, double before)
{
    return now >= before ? now - before : now;
}

} // namespace

AlertObservation AlertSeries::observe(const AlertRule &rule, const HealthReport &health)
{
    if (!rule.check.isEmpty())
        return ofCheck(rule, health);
    const double value =
        rule.condition == AlertCondition::BurnRate ? burnRate(rule) : metricValue(rule);
    return {value, look(rule, value), {}};
}

void AlertSeries::keepOnly(const QList<AlertRule> &rules)
{
    m_marks.removeIf([&rules](const auto &entry) {
        return std::ranges::none_of(
            rules, [&entry](const AlertRule &rule) { return rule.name == entry.key(); });
    });
}

double AlertSeries::metricValue(const AlertRule &rule)
{
    if (rule.quantile() > 0)
        return quantile(rule);
    if (rule.metric.endsWith(u"_total"_s)) {
        const double counter = m_metrics.counterSum(rule.metric);
        return rule.condition == AlertCondition::Rate ? rate(rule, counter) : counter;
    }
    // Of several label sets the worst decides.
    return rule.condition == AlertCondition::Below ? m_metrics.gaugeMin(rule.metric)
                                                   : m_metrics.gaugeMax(rule.metric);
}

std::deque<AlertSeries::Mark> &AlertSeries::note(const AlertRule &rule, std::chrono::seconds window,
                                                 Mark mark)
{
    std::deque<Mark> &marks = m_marks[rule.name];
    while (marks.size() > 1 && marks[1].at <= mark.at - window)
        marks.pop_front();
    if (marks.empty() || mark.at - marks.back().at >= nanoseconds(window) / kMarks)
        marks.push_back(std::move(mark));
    return marks;
}

double AlertSeries::rate(const AlertRule &rule, double counter)
{
    if (std::isnan(counter))
        return kNone;
    const nanoseconds now = m_clock.elapsed();
    const Mark &since = note(rule, rule.window, {now, counter, 0, {}}).front();
    const double passed = duration<double>(now - since.at).count();
    return passed > 0 ? added(counter, since.total) / passed : kNone;
}

double AlertSeries::quantile(const AlertRule &rule)
{
    const Histogram all = m_metrics.histogramSum(rule.metricName());
    const nanoseconds now = m_clock.elapsed();
    const Histogram recent = all.since(note(rule, rule.window, {now, 0, 0, all}).front().histogram);
    return recent.count() == 0 ? kNone : recent.quantileMs(rule.quantile()) / 1000;
}

/// The lower of the two burns: both must be beyond the threshold.
double AlertSeries::burnRate(const AlertRule &rule)
{
    const nanoseconds now = m_clock.elapsed();
    const Mark present{now,
                       m_metrics.counterSum(metric::kCommands),
                       m_metrics.counterSum(metric::kCommands, u"outcome"_s, u"failed"_s),
                       {}};
    // As fine as the short window asks.
    std::deque<Mark> &marks = m_marks[rule.name];
    while (marks.size() > 1 && marks[1].at <= now - rule.longWindow)
        marks.pop_front();
    if (marks.empty() || now - marks.back().at >= nanoseconds(rule.window) / kMarks)
        marks.push_back(present);
    const auto burnSince = [&](std::chrono::seconds window) {
        // The newest mark that is as old as the window, or the oldest there is.
        auto since =
            std::ranges::find_if(marks, [&](const Mark &mark) { return mark.at > now - window; });
        if (since != marks.begin())
            --since;
        const double total = added(present.total, since->total);
        if (total < kLeastCommands)
            return kNone;
        return added(present.failed, since->failed) / total / (1 - rule.objective);
    };
    const double brief = burnSince(rule.window);
    const double lasting = burnSince(rule.longWindow);
    return std::isnan(brief) || std::isnan(lasting) ? kNone : std::min(brief, lasting);
}

} // namespace dbsbm
