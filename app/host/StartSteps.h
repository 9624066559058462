// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace dbsbm {

class BotControl;

/// How far a step of the start is. Degraded: the program goes on without it, or waits for it.
enum class StepState { Running, Done, Degraded, Failed };
QString toName(StepState state);

struct StartStep
{
    QString name; ///< "settings", "keychain", "log", "database", "fonts", "logos", "login"
    StepState state = StepState::Running;
    QString note{}; ///< why it is degraded or failed, or that it was late
    std::chrono::milliseconds deadline{0};
    std::chrono::milliseconds took{0}; ///< since its first beginning
};

/// What a starting program does, step by step, for the panel and the log. A deadline ends nothing:
/// a step that is late is called degraded, what it does goes on, and its success counts whenever it
/// comes.
class StartSteps : public QObject
{
    Q_OBJECT
public:
    explicit StartSteps(Clock &clock, QObject *parent = nullptr);
    ~StartSteps() override;

    /// Begins a step, or tries it again.
    void begin(const QString &name, std::chrono::milliseconds deadline);
    void done(const QString &name);
    void degrade(const QString &name, const QString &note);
    void fail(const QString &name, const Error &error);
    /// Done, degraded by a fault that can pass, or failed.
    void settle(const QString &name, const Result<> &result);
    /// Done, or degraded by a fault.
    void end(const QString &name, const std::optional<Error> &fault);
    /// Takes the bot's login as the last step, from its start until it is online.
    void follow(BotControl &bot);

    QList<StartStep> steps() const;
    /// Null when it has not begun.
    const StartStep *find(const QString &name) const;

Q_SIGNALS:
    void changed(const dbsbm::StartStep &step);

private:
    struct Entry;
    Entry *entry(const QString &name);
    void late(const QString &name);
    void set(Entry &entry, StepState state, const QString &note);

    Clock &m_clock;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace dbsbm
