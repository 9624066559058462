// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/SettingsCare.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

namespace dbsbm {

namespace {

ErrorContext here()
{
    return {QStringLiteral("settings"), {}};
}

} // namespace

SettingsCare::SettingsCare(AppSettings &settings, ErrorTracker &errors, Clock &clock,
                           QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_errors(errors),
      m_watcher(settings, clock),
      m_trial(settings, clock)
{
    connect(&m_watcher, &SettingsWatcher::reloaded, this, &SettingsCare::recordFaults);
    connect(&m_watcher, &SettingsWatcher::failed, this,
            [this](const Error &error) { m_errors.record(error, here()); });
    connect(&m_settings, &AppSettings::changed, this, [this](const QString &name) {
        m_errors.addBreadcrumb(QStringLiteral("setting %1 changed").arg(name));
    });
    connect(&m_trial, &SettingsTrial::reverted, this, &SettingsCare::tellReverted);
    connect(&m_trial, &SettingsTrial::revertFailed, this, [this](const Error &error) {
        qCCritical(lcSettings, "a change could not be taken back: %s",
                   qUtf8Printable(error.userText()));
        m_errors.record(error, here());
    });
}

void SettingsCare::recordFaults()
{
    for (const Error &fault : m_settings.faults())
        m_errors.record(fault, here());
}

void SettingsCare::tellReverted(const QStringList &names, const QString &reason)
{
    const QString list = names.join(QStringLiteral(", "));
    qCCritical(lcSettings, "settings taken back, the bot failed within a minute: %s (%s)",
               qUtf8Printable(list), qUtf8Printable(reason));
    m_errors.record(Error(codes::kSettingInvalid, ConfigurationFault{names.constFirst()},
                          tr("The bot failed within a minute after %1 changed, so the change was "
                             "taken back. See the history of settings, and change one at a time.")
                              .arg(list),
                          reason),
                    here());
}

void SettingsCare::follow(BotControl &bot)
{
    connect(&bot, &BotControl::statusChanged, this, &SettingsCare::followStatus);
    followStatus(bot.status());
}

void SettingsCare::followStatus(const BotStatus &status)
{
    const QString reason = status.fault
        ? QString(status.fault->code() + u' ' + status.fault->userText())
        : toName(status.phase);
    switch (status.phase) {
    case BotPhase::Online:
    case BotPhase::Standby: m_trial.report(HealthSign::Healthy, reason); break;
    case BotPhase::Reconnecting: m_trial.report(HealthSign::Shaky, reason); break;
    case BotPhase::Failed: m_trial.report(HealthSign::Unhealthy, reason); break;
    case BotPhase::Stopping:
    case BotPhase::Stopped: m_trial.report(HealthSign::Unknown, reason); break;
    case BotPhase::Starting:
    case BotPhase::Connecting: break; // on its way; what was said before holds
    }
}

} // namespace dbsbm
