// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/ops/Alert.h"
#include "models/ops/AlertSeries.h"
#include "models/ops/MuteWindow.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>

namespace dbsbm {

/// The rules and hours in force.
struct AlertConfig
{
    QList<AlertRule> rules;
    QList<MuteWindow> mute{};
};

/// What somebody wants of the alerts, in this process or another one.
struct AlertCommand
{
    enum class Kind { Acknowledge, Silence, Unsilence };
    Kind kind = Kind::Acknowledge;
    quint64 alert = 0;              ///< of Acknowledge
    QString rule{};                 ///< of Silence and Unsilence
    std::chrono::seconds length{0}; ///< of Silence
    QString who{};
    QString comment{};

    QJsonObject toJson() const;
    static std::optional<AlertCommand> fromJson(const QJsonObject &json);
};

/// Looks at every rule, keeps what fires, and says what is to be told. Times are measured by the
/// monotonic clock: a wall clock that is set neither fires nor ends anything. What fires, who
/// acknowledged it and what is silenced outlives a restart (toJson, restore).
class AlertEngine : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMostEvents = 1000;
    static constexpr std::chrono::seconds kLongestSilence{30 * 86'400};

    AlertEngine(const Clock &clock, const Metrics &metrics, QObject *parent = nullptr);

    /// What fires of a rule that is gone is over.
    void setConfig(const AlertConfig &config);
    const QList<AlertRule> &rules() const { return m_config.rules; }
    /// Null when there is none of that name.
    const AlertRule *rule(const QString &name) const;

    /// One look at everything.
    void evaluate(const HealthReport &health);

    /// Pending, firing, acknowledged and silenced ones, the worst and then the oldest first.
    QList<Alert> active() const;
    QList<AlertEvent> history() const; ///< newest first, at most kMostEvents
    /// Until when the rule is silenced (UTC); 0 = it is not.
    qint64 silencedUntilMs(const QString &rule) const;

    /// VAL-005 for what does not exist or makes no sense, with a sentence.
    Result<> apply(const AlertCommand &command);

    /// \a callback is called with each alert that changed its state, on this thread.
    void onChanged(std::function<void(const Alert &)> callback);

    QJsonObject toJson() const;
    /// In place of what there is; entries that make no sense are passed over.
    void restore(const QJsonObject &json);

Q_SIGNALS:
    void changed();
    void noticed(const dbsbm::AlertNotice &notice);

private:
    struct Entry
    {
        Alert alert;
        RuleState state;
        std::chrono::nanoseconds toldAt{0}; ///< valid when it was told
    };
    struct Silence
    {
        std::chrono::nanoseconds end{0};
        qint64 untilMs = 0;
    };

    void look(const AlertRule &rule, const HealthReport &health);
    void begin(Entry &entry, const AlertRule &rule);
    void fire(Entry &entry);
    void resolve(const AlertRule &rule, Entry &entry);
    void endSilences();
    /// Neither silenced, nor acknowledged, nor muted.
    bool mayBeTold(const Entry &entry) const;
    /// What an alert hid when somebody acknowledged it, that one has seen.
    bool staysHidden(const Entry &entry) const;
    /// Of each group the worst that is told hides the others.
    void hide();
    void tell();
    void tellOne(const AlertRule &rule, Entry &entry);
    void showState(Entry &entry);
    bool isSilenced(const QString &rule) const { return m_silences.contains(rule); }
    void note(AlertEvent event);
    void announce(Alert alert);
    AlertEvent eventOf(const Alert &alert, const QString &what) const;
    Result<> acknowledge(const AlertCommand &command);
    Result<> silence(const AlertCommand &command);
    Result<> unsilence(const AlertCommand &command);
    void restoreAlert(Alert alert, const AlertRule &rule);
    void restoreSilence(const QJsonObject &json, std::chrono::milliseconds passed);

    const Clock &m_clock;
    AlertSeries m_series;
    AlertConfig m_config;
    std::map<QString, Entry> m_entries; ///< by rule; those that are not quiet
    std::map<QString, Silence> m_silences;
    std::deque<AlertEvent> m_events; ///< oldest first
    std::vector<std::function<void(const Alert &)>> m_callbacks;
    quint64 m_nextId = 1;
    bool m_changed = false;
};

} // namespace dbsbm
