// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsWatcher.h"

#include "models/core/Logging.h"
#include "models/settings/SettingsHistory.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>

namespace dbsbm {

SettingsWatcher::SettingsWatcher(AppSettings &settings, Clock &clock, QObject *parent)
    : QObject(parent), m_settings(settings), m_timer(clock)
{}

void SettingsWatcher::start(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_timer.start(m_interval, [this] { look(); });
    m_historyStamp = historyStamp();
    if (const auto entries = m_settings.history() ? m_settings.history()->entries()
                                                  : Result<QList<SettingsHistoryEntry>>();
        entries && !entries->isEmpty())
        m_seen = entries->constFirst().number;
}

void SettingsWatcher::look()
{
    m_timer.start(m_interval, [this] { look(); });
    lookAtFile();
    lookAtSecrets();
}

qint64 SettingsWatcher::historyStamp() const
{
    if (!m_settings.history())
        return -1;
    QFileInfo info(m_settings.history()->path());
    return info.exists() ? info.lastModified().toMSecsSinceEpoch() + info.size() : -1;
}

/// The keychain tells nobody of a change, but the history does.
void SettingsWatcher::lookAtSecrets()
{
    const qint64 stamp = historyStamp();
    if (std::exchange(m_historyStamp, stamp) == stamp || !m_settings.history())
        return;
    const auto entries = m_settings.history()->entries();
    if (!entries || entries->isEmpty())
        return;
    QStringList names;
    for (const SettingsHistoryEntry &entry : *entries) {
        if (entry.number > m_seen && entry.delta.secret && !names.contains(entry.delta.name))
            names.append(entry.delta.name);
    }
    m_seen = entries->constFirst().number;
    m_settings.rereadSecrets(names).then(this, [this](const Result<> &read) {
        if (!read)
            Q_EMIT failed(read.error());
    });
}

void SettingsWatcher::lookAtFile()
{
    if (!m_settings.changedElsewhere())
        return;
    const Result<SettingsReload> reload = m_settings.reload();
    if (!reload) {
        Q_EMIT failed(reload.error());
        return;
    }
    if (!reload->changed.isEmpty())
        qCInfo(lcSettings, "settings.json was changed; in effect now: %s",
               qUtf8Printable(reload->changed.join(QStringLiteral(", "))));
    if (!reload->waiting.isEmpty())
        qCWarning(lcSettings, "settings.json was changed; waits for a restart: %s",
                  qUtf8Printable(reload->waiting.join(QStringLiteral(", "))));
    Q_EMIT reloaded(*reload);
}

} // namespace dbsbm
