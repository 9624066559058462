// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertEngine.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

constexpr qsizetype kMaxComment = 500;

tl::unexpected<Error> refuse(const QString &field, const QString &sentence)
{
    return fail(codes::kTextInvalid, ValidationFault{field}, sentence);
}

bool fires(const RuleState &state)
{
    return state.phase() == RuleState::Phase::Firing;
}

} // namespace

AlertEngine::AlertEngine(const Clock &clock, const Metrics &metrics, QObject *parent)
    : QObject(parent), m_clock(clock), m_series(metrics, clock)
{}

const AlertRule *AlertEngine::rule(const QString &name) const
{
    const auto found = std::ranges::find(m_config.rules, name, &AlertRule::name);
    return found == m_config.rules.end() ? nullptr : &*found;
}

void AlertEngine::setConfig(const AlertConfig &config)
{
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const bool stays = std::ranges::any_of(
            config.rules, [&it](const AlertRule &rule) { return rule.name == it->first; });
        const AlertRule *before = rule(it->first);
        if (!stays && before)
            resolve(*before, it->second);
        it = stays ? std::next(it) : m_entries.erase(it);
    }
    m_config = config;
    m_series.keepOnly(m_config.rules);
    Q_EMIT changed();
}

void AlertEngine::evaluate(const HealthReport &health)
{
    m_changed = false;
    endSilences();
    for (const AlertRule &each : std::as_const(m_config.rules))
        look(each, health);
    hide();
    tell();
    if (m_changed)
        Q_EMIT changed();
}

void AlertEngine::look(const AlertRule &rule, const HealthReport &health)
{
    const AlertObservation seen = m_series.observe(rule, health);
    Entry &entry = m_entries[rule.name];
    entry.alert.severity = rule.severity; // of the newest alerts.json
    const RuleState::Change change = entry.state.step(rule, seen.seen, m_clock.elapsed());
    if (change == RuleState::Change::Begun || change == RuleState::Change::Fired) {
        if (entry.alert.id == 0)
            begin(entry, rule);
    }
    if (!std::isnan(seen.value) || seen.seen == Seen::Breached)
        entry.alert.value = seen.value;
    if (!seen.note.isEmpty())
        entry.alert.note = seen.note;
    if (change == RuleState::Change::Fired)
        fire(entry);
    else if (change == RuleState::Change::Resolved)
        resolve(rule, entry);
    else if (change == RuleState::Change::Begun)
        announce(entry.alert);
    if (change != RuleState::Change::None)
        m_changed = true;
    if (entry.state.phase() == RuleState::Phase::Quiet)
        m_entries.erase(rule.name);
}

void AlertEngine::begin(Entry &entry, const AlertRule &rule)
{
    entry.alert.id = m_nextId++;
    entry.alert.rule = rule.name;
    entry.alert.severity = rule.severity;
    entry.alert.sinceMs = m_clock.nowMs();
}

void AlertEngine::fire(Entry &entry)
{
    entry.alert.firedAtMs = m_clock.nowMs();
    showState(entry);
    note(eventOf(entry.alert, u"fired"_s));
    announce(entry.alert);
}

void AlertEngine::resolve(const AlertRule &rule, Entry &entry)
{
    Alert &alert = entry.alert;
    const bool fired = alert.firedAtMs != 0;
    alert.state = AlertState::Resolved;
    alert.resolvedAtMs = m_clock.nowMs();
    if (fired)
        note(eventOf(alert, u"resolved"_s));
    announce(alert);
    const bool quiet = isSilenced(rule.name) || isMuted(m_config.mute, rule.name, m_clock.nowMs());
    if (alert.notices > 0 && !quiet) // who was not told of it need not know that it is over
        Q_EMIT noticed({AlertNotice::Kind::Resolved, alert, rule});
}

void AlertEngine::endSilences()
{
    for (auto it = m_silences.begin(); it != m_silences.end();) {
        if (it->second.end > m_clock.elapsed()) {
            ++it;
            continue;
        }
        it = m_silences.erase(it);
        m_changed = true;
    }
    for (auto &[name, entry] : m_entries)
        showState(entry);
}

void AlertEngine::showState(Entry &entry)
{
    Alert &alert = entry.alert;
    alert.silencedUntilMs = silencedUntilMs(alert.rule);
    const AlertState before = alert.state;
    if (!fires(entry.state))
        alert.state = AlertState::Pending;
    else if (alert.acknowledgedAtMs != 0)
        alert.state = AlertState::Acknowledged;
    else
        alert.state = alert.silencedUntilMs != 0 ? AlertState::Silenced : AlertState::Firing;
    if (before != alert.state && before != AlertState::Pending)
        announce(alert);
}

bool AlertEngine::mayBeTold(const Entry &entry) const
{
    return fires(entry.state) && entry.alert.state == AlertState::Firing
        && !isMuted(m_config.mute, entry.alert.rule, m_clock.nowMs());
}

bool AlertEngine::staysHidden(const Entry &entry) const
{
    const auto by = m_entries.find(entry.alert.hiddenBy);
    return by != m_entries.end() && fires(entry.state) && fires(by->second.state)
        && by->second.alert.state == AlertState::Acknowledged;
}

void AlertEngine::hide()
{
    std::map<QString, const Alert *> worst; // by group
    const auto groupOf = [this](const QString &name) {
        const AlertRule *of = rule(name);
        return of && !of->group.isEmpty() ? of->group : QString(u' ' + name);
    };
    for (const auto &[name, entry] : m_entries) {
        if (!mayBeTold(entry) || staysHidden(entry))
            continue;
        const Alert *&leader = worst[groupOf(name)];
        const bool worse = !leader || entry.alert.severity > leader->severity
            || (entry.alert.severity == leader->severity && entry.alert.id < leader->id);
        leader = worse ? &entry.alert : leader;
    }
    for (auto &[name, entry] : m_entries) {
        if (staysHidden(entry))
            continue;
        const Alert *leader = fires(entry.state) ? worst[groupOf(name)] : nullptr;
        const QString hiddenBy = leader && leader != &entry.alert ? leader->rule : QString();
        m_changed |= entry.alert.hiddenBy != hiddenBy;
        entry.alert.hiddenBy = hiddenBy;
    }
}

void AlertEngine::tell()
{
    for (const AlertRule &each : std::as_const(m_config.rules)) {
        const auto found = m_entries.find(each.name);
        if (found != m_entries.end() && fires(found->second.state))
            tellOne(each, found->second);
    }
}

void AlertEngine::tellOne(const AlertRule &rule, Entry &entry)
{
    Alert &alert = entry.alert;
    if (!alert.hiddenBy.isEmpty() || !mayBeTold(entry))
        return;
    const bool first = alert.notices == 0;
    if (!first && (rule.repeat <= 0s || m_clock.elapsed() - entry.toldAt < rule.repeat))
        return;
    entry.toldAt = m_clock.elapsed();
    alert.toldAtMs = m_clock.nowMs();
    ++alert.notices;
    m_changed = true;
    Q_EMIT noticed({first ? AlertNotice::Kind::Fired : AlertNotice::Kind::Repeated, alert, rule});
}

QList<Alert> AlertEngine::active() const
{
    QList<Alert> alerts;
    for (const auto &[name, entry] : m_entries)
        alerts << entry.alert;
    std::ranges::sort(alerts, [](const Alert &a, const Alert &b) {
        const bool pending = a.state == AlertState::Pending;
        if (pending != (b.state == AlertState::Pending))
            return !pending;
        return a.severity != b.severity ? a.severity > b.severity : a.id < b.id;
    });
    return alerts;
}

QList<AlertEvent> AlertEngine::history() const
{
    return {m_events.rbegin(), m_events.rend()};
}

qint64 AlertEngine::silencedUntilMs(const QString &rule) const
{
    const auto found = m_silences.find(rule);
    return found == m_silences.end() ? 0 : found->second.untilMs;
}

Result<> AlertEngine::apply(const AlertCommand &command)
{
    Result<> done;
    switch (command.kind) {
    case AlertCommand::Kind::Acknowledge: done = acknowledge(command); break;
    case AlertCommand::Kind::Silence: done = silence(command); break;
    case AlertCommand::Kind::Unsilence: done = unsilence(command); break;
    }
    if (done)
        Q_EMIT changed();
    return done;
}

Result<> AlertEngine::acknowledge(const AlertCommand &command)
{
    const auto found = std::ranges::find_if(m_entries, [&command](const auto &pair) {
        return pair.second.alert.id == command.alert && fires(pair.second.state);
    });
    if (found == m_entries.end()) {
        return refuse(
            u"id"_s,
            tr("No alert %1 fires now. The list of alerts shows which do.").arg(command.alert));
    }
    Entry &entry = found->second;
    entry.alert.acknowledgedAtMs = m_clock.nowMs();
    entry.alert.acknowledgedBy = command.who;
    entry.alert.comment = command.comment.left(kMaxComment);
    showState(entry);
    AlertEvent event = eventOf(entry.alert, u"acknowledged"_s);
    event.who = command.who;
    event.text = entry.alert.comment;
    note(event);
    return {};
}

Result<> AlertEngine::silence(const AlertCommand &command)
{
    const AlertRule *of = rule(command.rule);
    if (!of)
        return refuse(u"rule"_s,
                      tr("There is no rule '%1'. The list of rules names them.").arg(command.rule));
    if (command.length <= 0s || command.length > kLongestSilence)
        return refuse(u"for"_s,
                      tr("A rule is silenced for at least a second and at most 30 days, "
                         "as in 30m, 2h or 3d."));
    const qint64 untilMs = m_clock.nowMs() + milliseconds(command.length).count();
    m_silences[of->name] = {m_clock.elapsed() + command.length, untilMs};
    note({m_clock.nowMs(), 0, of->name, u"silenced"_s, of->severity,
          std::numeric_limits<double>::quiet_NaN(), command.who,
          tr("for %1. %2")
              .arg(alertDurationText(command.length), command.comment.left(kMaxComment))
              .trimmed()});
    endSilences(); // shows it
    return {};
}

Result<> AlertEngine::unsilence(const AlertCommand &command)
{
    const AlertRule *of = rule(command.rule);
    if (!of || m_silences.erase(command.rule) == 0)
        return refuse(u"rule"_s, tr("The rule '%1' is not silenced.").arg(command.rule));
    note({m_clock.nowMs(), 0, of->name, u"unsilenced"_s, of->severity,
          std::numeric_limits<double>::quiet_NaN(), command.who,
          command.comment.left(kMaxComment)});
    endSilences();
    return {};
}

void AlertEngine::onChanged(std::function<void(const Alert &)> callback)
{
    m_callbacks.push_back(std::move(callback));
}

/// Both are its own, as a callback may change what there is.
void AlertEngine::announce(Alert alert)
{
    const Alert told = std::move(alert);
    const auto callbacks = m_callbacks;
    for (const auto &callback : callbacks)
        callback(told);
}

void AlertEngine::note(AlertEvent event)
{
    m_events.push_back(std::move(event));
    while (m_events.size() > kMostEvents)
        m_events.pop_front();
}

AlertEvent AlertEngine::eventOf(const Alert &alert, const QString &what) const
{
    return {m_clock.nowMs(), alert.id,    alert.rule, what,
            alert.severity,  alert.value, {},         alert.note};
}

} // namespace dbsbm
