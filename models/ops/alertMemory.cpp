// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AlertEngine keeps over a restart.
#include "models/ops/AlertEngine.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::array kCommandNames{"acknowledge", "silence", "unsilence"};
constexpr qsizetype kMaxWho = 100;

} // namespace

QJsonObject AlertCommand::toJson() const
{
    return {{u"kind"_s, QLatin1String(kCommandNames[static_cast<size_t>(kind)])},
            {u"alert"_s, QString::number(alert)},
            {u"rule"_s, rule},
            {u"seconds"_s, qint64(length.count())},
            {u"who"_s, who},
            {u"comment"_s, comment}};
}

std::optional<AlertCommand> AlertCommand::fromJson(const QJsonObject &json)
{
    const QString kind = json.value(u"kind"_s).toString();
    for (size_t i = 0; i < kCommandNames.size(); ++i) {
        if (kind == QLatin1String(kCommandNames[i]))
            return AlertCommand{static_cast<Kind>(i),
                                json.value(u"alert"_s).toString().toULongLong(),
                                json.value(u"rule"_s).toString(),
                                seconds(json.value(u"seconds"_s).toInteger()),
                                json.value(u"who"_s).toString().left(kMaxWho),
                                json.value(u"comment"_s).toString()};
    }
    return std::nullopt;
}

QJsonObject AlertEngine::toJson() const
{
    QJsonArray alerts;
    for (const Alert &alert : active()) {
        if (alert.firedAtMs != 0) // what is pending begins anew
            alerts.append(alert.toJson());
    }
    QJsonArray silences;
    for (const auto &[name, silence] : m_silences) {
        const auto left = duration_cast<milliseconds>(silence.end - m_clock.elapsed());
        silences.append(QJsonObject{{u"rule"_s, name},
                                    {u"until_ms"_s, silence.untilMs},
                                    {u"left_ms"_s, qint64(left.count())}});
    }
    QJsonArray events;
    for (const AlertEvent &event : m_events)
        events.append(event.toJson());
    return {{u"saved_at_ms"_s, m_clock.nowMs()},
            {u"next_id"_s, QString::number(m_nextId)},
            {u"alerts"_s, alerts},
            {u"silences"_s, silences},
            {u"history"_s, events}};
}

void AlertEngine::restore(const QJsonObject &json)
{
    m_entries.clear();
    m_silences.clear();
    m_events.clear();
    m_nextId = std::max<quint64>(json.value(u"next_id"_s).toString().toULongLong(), 1);
    const milliseconds passed(
        std::max<qint64>(m_clock.nowMs() - json.value(u"saved_at_ms"_s).toInteger(), 0));
    const QJsonArray silences = json.value(u"silences"_s).toArray();
    for (const QJsonValue &silence : silences)
        restoreSilence(silence.toObject(), passed);
    const QJsonArray events = json.value(u"history"_s).toArray();
    for (const QJsonValue &value : events) {
        if (auto event = AlertEvent::fromJson(value.toObject()))
            note(std::move(*event));
    }
    const QJsonArray alerts = json.value(u"alerts"_s).toArray();
    for (const QJsonValue &value : alerts) {
        const auto alert = Alert::fromJson(value.toObject());
        const AlertRule *of = alert ? rule(alert->rule) : nullptr;
        if (of)
            restoreAlert(*alert, *of);
    }
    hide();
    Q_EMIT changed();
}

void AlertEngine::restoreAlert(Alert alert, const AlertRule &rule)
{
    Entry &entry = m_entries[alert.rule];
    m_nextId = std::max(m_nextId, alert.id + 1);
    entry.alert = std::move(alert);
    entry.alert.severity = rule.severity;
    entry.state.resume(m_clock.elapsed());
    // By the wall clock, as there is no other over a restart; at most a whole repeat is owed.
    const milliseconds since(std::clamp<qint64>(m_clock.nowMs() - entry.alert.toldAtMs, 0,
                                                milliseconds(rule.repeat).count()));
    entry.toldAt = m_clock.elapsed() - since;
    showState(entry);
}

void AlertEngine::restoreSilence(const QJsonObject &json, milliseconds passed)
{
    const QString name = json.value(u"rule"_s).toString();
    const milliseconds left(json.value(u"left_ms"_s).toInteger());
    const milliseconds rest = std::min(left, milliseconds(kLongestSilence)) - passed;
    if (!name.isEmpty() && rest > milliseconds(0))
        m_silences[name] = {m_clock.elapsed() + rest, m_clock.nowMs() + rest.count()};
}

} // namespace dbsbm
