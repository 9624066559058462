// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/CrashReports.h"

#include <functional>

namespace dbsbm {

class BotControl;

/// The caution after two crashes within five minutes: the bot is not started by itself (panel) or
/// later (server), optional work waits. It ends when the bot has run for five minutes.
class SafeMode : public QObject
{
    Q_OBJECT
public:
    SafeMode(CrashReports &reports, Clock &clock, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// How long a bot without a person waits before it logs in; counted when this was made.
    std::chrono::seconds loginDelay() const { return m_delay; }
    /// Runs \a work now, or once safe mode ends.
    void whenOff(QObject *context, const std::function<void()> &work);
    /// From now on a run of this bot counts.
    void watch(BotControl &bot);

Q_SIGNALS:
    /// Five minutes went well.
    void left();

private:
    void follow(bool runs);
    void leave();

    CrashReports &m_reports;
    bool m_on;
    std::chrono::seconds m_delay;
    bool m_runs = false;
    Timer m_clean;
};

} // namespace dbsbm
