// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ErrorTracker.h"
#include "models/services/BotControl.h"
#include "models/settings/SettingsTrial.h"
#include "models/settings/SettingsWatcher.h"

namespace dbsbm {

/// Looks after the settings of a program that stays: takes in what other processes change, takes
/// back what makes the bot fail, and says both in log and errors.
class SettingsCare : public QObject
{
    Q_OBJECT
public:
    SettingsCare(AppSettings &settings, ErrorTracker &errors, Clock &clock,
                 QObject *parent = nullptr);

    void start() { m_watcher.start(); }
    /// From now on the state of this bot decides whether a change stays.
    void follow(BotControl &bot);
    SettingsTrial &trial() { return m_trial; }
    SettingsWatcher &watcher() { return m_watcher; }

private:
    void recordFaults();
    void tellReverted(const QStringList &names, const QString &reason);
    void followStatus(const BotStatus &status);

    AppSettings &m_settings;
    ErrorTracker &m_errors;
    SettingsWatcher m_watcher;
    SettingsTrial m_trial;
};

} // namespace dbsbm
