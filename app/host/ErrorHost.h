// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/ErrorPatterns.h"

namespace dbsbm {

class ErrorTracker;

/// Keeps the errors of a program over its end and watches them for patterns. They are in
/// errors.json in the mode's folder, where terminal commands beside a running bot read them.
class ErrorHost : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kSaveEvery{15};

    ErrorHost(ErrorTracker &errors, const QString &folder, Clock &clock, QObject *parent = nullptr);
    ~ErrorHost() override; ///< saves what changed

    /// For programs that stay: takes over what an earlier run kept, and watches from now on.
    void start();
    ErrorPatterns &patterns() { return m_patterns; }
    /// errors.json of the mode in \a folder.
    static QString pathIn(const QString &folder);

private:
    void load();
    void save();

    ErrorTracker &m_errors;
    QString m_path;
    Clock &m_clock;
    Timer m_timer;
    ErrorPatterns m_patterns;
    bool m_dirty = false;
    bool m_saveFailed = false;
};

} // namespace dbsbm
