// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/LogoService.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Language.h"
#include "models/core/Logging.h"
#include "models/services/SlipService.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLockMs = 10'000;

Result<LogoReport> adoptInto(LogoLibrary &library, const LogoImport &import)
{
    const Result<QList<LogoRefusal>> refusals = library.adopt(import);
    if (!refusals)
        return fail(refusals.error());
    const qsizetype late = refusals->size() - import.refusals.size();
    return LogoReport{static_cast<int>(import.entries.size() - late), *refusals};
}

} // namespace

std::pair<qint64, qint64> LogoService::stampOf(const QString &folder)
{
    const QFileInfo list(folder + u"/index.json");
    return list.exists() ? std::pair(list.lastModified().toMSecsSinceEpoch(), list.size())
                         : std::pair<qint64, qint64>();
}

Result<> LogoService::changeLibrary(const QString &dataFolder, State &state, const Change &change)
{
    QDir().mkpath(dataFolder + u"/logos"); // locking tells when this failed
    QLockFile lock(dataFolder + u"/logos/lock");
    if (!lock.tryLock(kLockMs)) {
        return fail(codes::kFileUnwritable, ConfigurationFault{u"logos"_s},
                    tr("The logos are being changed by another program, or the data folder cannot "
                       "be written. Wait a moment and try again."));
    }
    Result<LogoLibrary> library = LogoLibrary::open(dataFolder);
    if (!library)
        return fail(library.error());
    if (const Result<> changed = change(*library); !changed)
        return changed;
    state = {library->index(), stampOf(library->folder())};
    return {};
}

LogoService::LogoService(const QString &dataFolder, SlipService &slips, QObject *parent)
    : QObject(parent), m_dataFolder(dataFolder), m_folder(dataFolder + u"/logos"), m_slips(slips)
{
    m_pool.setObjectName(u"logos"_s);
    m_pool.setMaxThreadCount(1); // one change after the other
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LogoService::lookAgain);
}

LogoService::~LogoService()
{
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

Result<> LogoService::load()
{
    // Watched from the first start on, so that it has to be there. Whoever may not write here may
    // still read.
    QDir().mkpath(m_folder);
    if (!m_watcher.directories().contains(m_folder))
        m_watcher.addPath(m_folder);
    m_state.stamp = stampOf(m_folder);
    const Result<LogoLibrary> library = LogoLibrary::open(m_dataFolder);
    if (!library)
        return fail(library.error());
    show({library->index(), m_state.stamp});
    return {};
}

void LogoService::lookAgain()
{
    if (stampOf(m_folder) == m_state.stamp)
        return;
    if (const Result<> loaded = load(); !loaded)
        qCWarning(lcApp, "The list of logos changed and cannot be read: %s",
                  qUtf8Printable(loaded.error().userText()));
}

void LogoService::show(const State &state)
{
    m_state = state;
    m_slips.setLogos(m_state.index, m_folder);
    Q_EMIT logosChanged();
}

template<typename T>
Task<Result<T>> LogoService::run(const std::function<Result<T>(State &)> &work)
{
    const Promise<Result<T>> promise;
    m_pool.start([this, work, promise, language = LanguageScope::current()] {
        const LanguageScope scope(language);
        State state;
        const Result<T> done = work(state);
        QMetaObject::invokeMethod(
            this,
            [this, promise, done, state] {
                if (done) {
                    show(state);
                    lookAgain(); // others may have changed it since
                }
                promise.resolve(done);
            },
            Qt::QueuedConnection);
    });
    return promise.task();
}

Task<Result<LogoReport>> LogoService::importFolder(const QString &folder)
{
    if (m_importing) {
        return Task<Result<LogoReport>>::ready(
            fail(codes::kLogoRefused, ValidationFault{u"import"_s},
                 tr("An import is running already. Wait for its end, or cancel it.")));
    }
    m_importing = true;
    m_cancelled = false;
    const auto progress = [this](int done, int total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
        return !m_cancelled;
    };
    const auto work = [this, folder, progress](State &state) -> Result<LogoReport> {
        const Result<LogoImport> import = readLogoFolder(folder, m_folder, progress);
        if (!import)
            return fail(import.error());
        if (import->cancelled) {
            return fail(codes::kCancelled, InternalFault{},
                        tr("The import was cancelled, and no logo was taken. Start it again when "
                           "you like."));
        }
        Result<LogoReport> report;
        const Result<> changed =
            changeLibrary(m_dataFolder, state, [&](LogoLibrary &library) -> Result<> {
                report = adoptInto(library, *import);
                return report ? Result<>() : Result<>(fail(report.error()));
            });
        return changed ? report : Result<LogoReport>(fail(changed.error()));
    };
    return run<LogoReport>(work).then(this, [this](Result<LogoReport> report) {
        m_importing = false;
        return report;
    });
}

void LogoService::cancel()
{
    m_cancelled = true;
}

Task<Result<>> LogoService::change(const Change &change)
{
    return run<void>([folder = m_dataFolder, change](State &state) {
        return changeLibrary(folder, state, change);
    });
}

Task<Result<>> LogoService::addAlias(const QString &league, const QString &alias,
                                     const QString &name)
{
    return change([league, alias, name](LogoLibrary &library) {
        return library.addAlias(league, alias, name);
    });
}

Task<Result<>> LogoService::removeAlias(const QString &league, const QString &alias)
{
    return change(
        [league, alias](LogoLibrary &library) { return library.removeAlias(league, alias); });
}

Task<Result<>> LogoService::remove(const QString &league, const QString &name)
{
    return change([league, name](LogoLibrary &library) { return library.remove(league, name); });
}

} // namespace dbsbm
