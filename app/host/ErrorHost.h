// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/ErrorArchive.h"
#include "models/ops/ErrorPatterns.h"

#include <QDateTime>
#include <QHash>

namespace dbsbm {

class ErrorTracker;

/// Keeps the errors of a program over its end and watches them for patterns. They are in
/// errors.json in the mode's folder, where terminal commands beside a running bot read them. Bot
/// and panel of one folder share it: each adds what it counted, and shows what the other did.
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
    ErrorArchive readNews();
    /// Takes over what others wrote since; everything, as it is now.
    ErrorArchive takeIn();
    ErrorArchive together(const ErrorArchive &news) const;
    /// Adds to the file what was counted here.
    void share();

    ErrorTracker &m_errors;
    QString m_path;
    Clock &m_clock;
    Timer m_timer;
    ErrorPatterns m_patterns;
    QHash<QString, quint64> m_shared; ///< counts as the file has them, by fingerprint
    QDateTime m_stamp;                ///< of the file as it was last read or written
    bool m_dirty = false;
    bool m_cleared = false; ///< what the file holds is to go
    bool m_failed = false;
};

} // namespace dbsbm
