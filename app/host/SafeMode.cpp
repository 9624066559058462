// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/SafeMode.h"

#include "models/core/Logging.h"
#include "models/services/BotControl.h"

#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

SafeMode::SafeMode(CrashReports &reports, Clock &clock, QObject *parent)
    : QObject(parent),
      m_reports(reports),
      m_on(reports.isSafeMode()),
      m_delay(reports.loginDelay()),
      m_clean(clock)
{
    if (m_on)
        qCWarning(lcOps,
                  "Safe mode: the program crashed twice within five minutes. It ends when "
                  "the bot has run for five minutes.");
}

void SafeMode::whenOff(QObject *context, const std::function<void()> &work)
{
    if (m_on)
        connect(this, &SafeMode::left, context, work);
    else
        work();
}

void SafeMode::watch(BotControl &bot)
{
    connect(&bot, &BotControl::statusChanged, this, [this](const BotStatus &status) {
        follow(status.phase != BotPhase::Stopped && status.phase != BotPhase::Failed);
    });
}

void SafeMode::follow(bool runs)
{
    if (m_runs == runs)
        return;
    m_runs = runs;
    if (runs)
        m_clean.start(5min, [this] { leave(); });
    else
        m_clean.stop();
}

void SafeMode::leave()
{
    m_reports.markClean();
    if (std::exchange(m_on, false)) {
        qCInfo(lcOps, "Safe mode has ended.");
        Q_EMIT left();
    }
}

} // namespace dbsbm
