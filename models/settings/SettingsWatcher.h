// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/settings/AppSettings.h"

namespace dbsbm {

/// Notices that another process changed settings.json, or by the history a secret, and takes it in
/// while the program runs. It looks every two seconds: a file that is replaced is lost to
/// QFileSystemWatcher.
class SettingsWatcher : public QObject
{
    Q_OBJECT
public:
    SettingsWatcher(AppSettings &settings, Clock &clock, QObject *parent = nullptr);
    void start(std::chrono::milliseconds interval = std::chrono::seconds(2));

Q_SIGNALS:
    void reloaded(const dbsbm::SettingsReload &reload);
    /// The file is there and cannot be read; what was in effect stays.
    void failed(const dbsbm::Error &error);

private:
    void look();
    void lookAtFile();
    void lookAtSecrets();
    qint64 historyStamp() const;

    AppSettings &m_settings;
    Timer m_timer;
    std::chrono::milliseconds m_interval{0};
    qint64 m_historyStamp = -1;
    qint64 m_seen = 0; ///< number of the latest change in the history
};

} // namespace dbsbm
