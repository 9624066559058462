// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/DebugMode.h"
#include "models/ops/LogSink.h"
#include "models/ops/SlowLog.h"

namespace dbsbm {

class AppSettings;
class ErrorTracker;

/// The logs of a program, as the settings want them and follow them at once: the log itself, debug
/// logging for a while, and the log of slow operations.
class LogHost : public QObject
{
    Q_OBJECT
public:
    struct Folders
    {
        QString logs{}; ///< empty = nothing goes to a file
        QString mode{}; ///< where debug logging is ordered
        bool console = false;
    };
    struct Parts
    {
        AppSettings &settings;
        Metrics &metrics;
        ErrorTracker &errors; ///< is told when the log cannot be written
        Clock &clock;
    };
    LogHost(const Folders &folders, Parts parts, QObject *parent = nullptr);
    ~LogHost() override;

    /// For programs that stay: debug logging may be ordered.
    void start() { m_debug.start(); }
    LogSink &sink() { return m_sink; }
    SlowLog &slow() { return m_slow; }
    DebugMode &debugMode() { return m_debug; }

private:
    void follow();
    void tellFault(const QString &fault);

    Parts m_parts;
    LogSink m_sink;
    SlowLog m_slow;
    DebugMode m_debug;
};

} // namespace dbsbm
