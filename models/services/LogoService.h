// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/slips/LogoLibrary.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace dbsbm {

class SlipService;

/// What an import took and what it did not.
struct LogoReport
{
    int taken = 0;
    QList<LogoRefusal> refusals;
};

/// The operator's logos for panel, terminal and bot: reads and changes the library on a thread of
/// its own, and gives the slips what there is. Another process that changes the library is noticed
/// within a moment; two changes at once wait for each other (logos/lock).
class LogoService : public QObject
{
    Q_OBJECT
public:
    /// \a dataFolder is that of the mode; the library is `logos` below it.
    LogoService(const QString &dataFolder, SlipService &slips, QObject *parent = nullptr);
    /// Ends an import; what it stored so far is in no list.
    ~LogoService() override;

    /// Reads the list of logos. Without one, or with a damaged one, monograms stand in.
    Result<> load();
    /// As last read or changed.
    const LogoIndex &index() const { return m_state.index; }

    /// Takes \a folder/<league>/<team>.<any>, see readLogoFolder(). Refused files do not stop it.
    /// CFG-006 for a folder that cannot be read; API-012 when it was cancelled: then nothing was
    /// taken.
    Task<Result<LogoReport>> importFolder(const QString &folder);
    void cancel();
    /// Whether an import runs.
    bool isImporting() const { return m_importing; }

    // IMG-003 and the like as LogoIndex says; each resolves after it is stored.
    Task<Result<>> addAlias(const QString &league, const QString &alias, const QString &name);
    Task<Result<>> removeAlias(const QString &league, const QString &alias);
    Task<Result<>> remove(const QString &league, const QString &name);

Q_SIGNALS:
    void progressed(int done, int total);
    void logosChanged();

private:
    using Change = std::function<Result<>(LogoLibrary &)>;
    /// The list, and when it was written and how large it was then.
    struct State
    {
        LogoIndex index;
        std::pair<qint64, qint64> stamp;
    };
    static std::pair<qint64, qint64> stampOf(const QString &folder);
    /// The library as it is now, changed while no other process changes it.
    static Result<> changeLibrary(const QString &dataFolder, State &state, const Change &change);
    /// Runs \a work on the thread, shows the list that it left, and answers what it found.
    template<typename T>
    Task<Result<T>> run(const std::function<Result<T>(State &)> &work);
    Task<Result<>> change(const Change &change);
    void show(const State &state);
    void lookAgain();

    const QString m_dataFolder;
    const QString m_folder;
    SlipService &m_slips;
    State m_state;
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool;
    std::atomic<bool> m_cancelled = false;
    bool m_importing = false;
};

} // namespace dbsbm
