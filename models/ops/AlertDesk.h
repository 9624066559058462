// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/ops/AlertEngine.h"
#include "models/ops/alertFile.h"

#include <QDateTime>
#include <QLockFile>

namespace dbsbm {

/// The alerts of a data folder, whichever process looks at the rules. One process leads: it
/// evaluates, tells, and keeps alerts-state.json. The others read that file and leave their wishes
/// in alerts-commands, which the leader takes up within a second and answers. Where nobody leads, a
/// wish is carried out in the file itself.
class AlertDesk : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kTick{1000};
    /// How long a leader is waited for.
    static constexpr std::chrono::seconds kPatience{10};

    AlertDesk(const QString &folder, Clock &clock, const Metrics &metrics,
              QObject *parent = nullptr);
    ~AlertDesk() override;

    AlertEngine &engine() { return m_engine; }
    const AlertEngine &engine() const { return m_engine; }
    /// What is wrong in alerts.json; one sentence each.
    const QStringList &faults() const { return m_faults; }
    /// Whether this process evaluates. Asks for the lead where nobody has it.
    bool lead();
    bool leads() const { return m_lock.isLocked(); }
    /// Whether some process does.
    bool isLed();

    /// Reads rules and state once.
    void load();
    /// load(), and from now on: as leader takes up wishes and saves what changed, otherwise follows
    /// the file; asks for the lead whenever it is free.
    void start();
    /// Saves, and gives the lead back.
    void stop();
    /// As leader: one look at every rule.
    void evaluate(const HealthReport &health);

    /// Here, or by the process that leads. API-002 when that one does not answer in time.
    Task<Result<>> apply(const AlertCommand &command);

Q_SIGNALS:
    /// A file could not be read or written.
    void trouble(const dbsbm::Error &error);
    void faultsChanged();
    void leadChanged(bool leads);

private:
    QString path(const QString &name) const { return m_folder + u'/' + name; }
    void tick();
    void readRules();
    void readState();
    void save();
    void takeUpCommands();
    void takeUp(const QString &file);
    Task<Result<>> ask(const AlertCommand &command);
    void awaitAnswer(const QString &id, std::chrono::nanoseconds until,
                     const Promise<Result<>> &promise);
    void report(const Result<> &result);

    QString m_folder;
    Clock &m_clock;
    AlertEngine m_engine;
    QLockFile m_lock;
    QStringList m_faults;
    QDateTime m_rulesStamp; ///< of the file read last
    QDateTime m_stateStamp;
    Timer m_timer;
    QObject m_context;
    bool m_dirty = false;
    QString m_saidTrouble; ///< once, not every second
};

} // namespace dbsbm
