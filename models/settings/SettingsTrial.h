// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/settings/AppSettings.h"

namespace dbsbm {

/// How whatever the settings are for is doing.
enum class HealthSign {
    Unknown, ///< not started, or stopped on purpose
    Healthy,
    Shaky,    ///< down for the moment; it may come back by itself
    Unhealthy ///< down until somebody mends something
};

/// Watches each change of the application's settings for a minute. When the program was healthy
/// before and turns unhealthy meanwhile, the change is taken back as a whole, as a change of its
/// own with the source "automatic revert". A shaky state counts as unhealthy when it lasts.
class SettingsTrial : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kLength{60};
    static constexpr std::chrono::seconds kShakyPatience{15};

    SettingsTrial(AppSettings &settings, Clock &clock, QObject *parent = nullptr);

    /// What health checks, or the bot's status, say now. \a reason is one sentence.
    void report(HealthSign sign, const QString &reason);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void begun(const QList<dbsbm::SettingDelta> &deltas);
    /// The minute is over, and the change stays.
    void kept();
    void reverted(const QStringList &names, const QString &reason);
    /// It should have been taken back, but could not be.
    void revertFailed(const dbsbm::Error &error);

private:
    void applied(const QList<SettingDelta> &deltas, const ChangeOrigin &origin);
    void takeBack();
    void end();

    AppSettings &m_settings;
    Timer m_length;
    Timer m_patience;
    HealthSign m_sign = HealthSign::Unknown;
    QString m_reason;
    bool m_running = false;
    bool m_reverting = false;
    QMap<QString, QString> m_before; ///< stored texts; empty = the default
    QMap<QString, Secret> m_beforeSecrets;
};

} // namespace dbsbm
