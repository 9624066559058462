// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"

#include <QObject>
#include <QStringList>

#include <chrono>

namespace dbsbm {

/// What a crash left behind.
struct CrashReport
{
    QString name; ///< of the file: "crash-20261128T204501Z-1234.txt"
    qint64 atMs = 0;
    QString program; ///< "dbsbmd run"
    QString version;
    QString signal; ///< "SIGSEGV"
    QString kind;   ///< "a null pointer"
    QString reason; ///< of an exception that nobody caught
    QString frame;  ///< the first one, "dbsbmd+0x1234"
    QString text;   ///< the whole report, scrubbed
};

/// The reports in the folder of crashes, and whether the program may run as usual after them. The
/// latest 20 are kept. Files are read up to 256 KiB and scrubbed, also on disk. Several processes
/// may look at one folder.
class CrashReports : public QObject
{
    Q_OBJECT
public:
    CrashReports(QString folder, const Clock &clock, QObject *parent = nullptr);

    QList<CrashReport> list() const; ///< newest first
    /// Those that nobody was told of, newest first; from now on they count as told. Reports beyond
    /// the latest 20 go.
    QList<CrashReport> takeNew();
    Result<> remove(const QString &name);
    /// Writes a copy for its owner only; CFG-007 when it cannot be written.
    Result<> exportTo(const CrashReport &report, const QString &path) const;

    /// Two crashes within five minutes since the last clean run: only what is needed is started.
    bool isSafeMode() const;
    /// How long a bot without a person waits before it logs in: 60 s after two crashes, doubled by
    /// each further one, 15 min at most; none outside of safe mode.
    std::chrono::seconds loginDelay() const;
    /// A run of five minutes went well: the crashes so far count no more.
    void markClean();

Q_SIGNALS:
    /// Reports came or went, or the safe mode ended.
    void changed();

private:
    struct State;
    State readState() const;
    void writeState(const State &state) const;
    /// Times of the crashes since the last clean run, oldest first.
    QList<qint64> recentTimes() const;

    QString m_folder;
    const Clock &m_clock;
};

} // namespace dbsbm
