// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsTrial.h"

#include <utility>

namespace dbsbm {

SettingsTrial::SettingsTrial(AppSettings &settings, Clock &clock, QObject *parent)
    : QObject(parent), m_settings(settings), m_length(clock), m_patience(clock)
{
    connect(&m_settings, &AppSettings::applied, this, &SettingsTrial::applied);
}

/// A second change within the minute joins the first: both go together, or both stay.
void SettingsTrial::applied(const QList<SettingDelta> &deltas, const ChangeOrigin &)
{
    if (m_reverting || (m_sign != HealthSign::Healthy && !m_running))
        return;
    for (const SettingDelta &delta : deltas) {
        if (delta.secret && !m_beforeSecrets.contains(delta.name))
            m_beforeSecrets.insert(delta.name, m_settings.replacedSecret(delta.name));
        else if (!delta.secret && !m_before.contains(delta.name))
            m_before.insert(delta.name, delta.before.value_or(QString()));
    }
    m_running = true;
    m_length.start(kLength, [this] {
        end();
        Q_EMIT kept();
    });
    Q_EMIT begun(deltas);
}

void SettingsTrial::report(HealthSign sign, const QString &reason)
{
    const HealthSign before = std::exchange(m_sign, sign);
    m_reason = reason;
    if (!m_running)
        return;
    if (sign == HealthSign::Unhealthy) {
        takeBack();
    } else if (sign == HealthSign::Shaky) {
        if (before != HealthSign::Shaky)
            m_patience.start(kShakyPatience, [this] { takeBack(); });
    } else {
        m_patience.stop();
    }
}

void SettingsTrial::takeBack()
{
    QMap<QString, QString> before = m_before;
    for (auto it = m_beforeSecrets.cbegin(); it != m_beforeSecrets.cend(); ++it)
        before.insert(it.key(), QString::fromUtf8(it->reveal()));
    const QStringList names = before.keys();
    const QString reason = m_reason;
    end();
    m_reverting = true;
    const ChangeOrigin origin{QStringLiteral("system"), QStringLiteral("automatic revert"), 0};
    m_settings.apply(before, origin)
        .then(this, [this, names, reason](const Result<QList<SettingDelta>> &done) {
            m_reverting = false;
            if (!done)
                Q_EMIT revertFailed(done.error());
            else
                Q_EMIT reverted(names, reason);
        });
}

void SettingsTrial::end()
{
    m_length.stop();
    m_patience.stop();
    m_running = false;
    m_before.clear();
    m_beforeSecrets.clear();
}

} // namespace dbsbm
