// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Profiler.h"

#include <optional>

namespace dbsbm {

/// Runs the profiler and tells what it finds: each stall in the log, all of it in a file that
/// `dbsbmd profile` reads, every ten seconds and at the end.
class ProfileKeeper : public QObject
{
    Q_OBJECT
public:
    ProfileKeeper(Clock &clock, QString path, QObject *parent = nullptr);
    ~ProfileKeeper() override;

    static QString pathIn(const QString &modeDir) { return modeDir + u"/profile.json"; }
    /// What a file of a running or ended bot says; nothing when there is none to read.
    static std::optional<QJsonObject> read(const QString &path);
    /// A line each: phases of every command, then what held up the event loop.
    static QStringList lines(const QJsonObject &report);

    void start();
    /// Writes it a last time.
    void stop();
    Profiler &profiler() { return m_profiler; }

private:
    void write();

    Profiler m_profiler;
    Timer m_timer;
    QString m_path;
};

} // namespace dbsbm
