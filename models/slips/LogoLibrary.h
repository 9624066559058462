// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/LogoIndex.h"

#include <functional>

namespace dbsbm {

/// A file of an import that was not taken.
struct LogoRefusal
{
    QString file; ///< relative to the folder
    QString why;
};

/// What an import read: logos that lie in the library's folder and are not yet in its index.
struct LogoImport
{
    struct Entry
    {
        QString league;
        QString name;
        QByteArray digest;
        QString file; ///< relative to the folder
    };
    QList<Entry> entries;
    QList<LogoRefusal> refusals;
    bool cancelled = false;
};

/// Told before each file; return false to cancel.
using LogoProgress = std::function<bool(int done, int total)>;

inline constexpr int kMaxImportFiles = 5'000;
inline constexpr int kLogoSide = 256;

/// The operator's logos under a data folder: `logos/<sha-256>.png` and `logos/index.json`. One
/// thread owns the library; others read an index() of it, a value. None ships with the program.
class LogoLibrary
{
public:
    /// Reads the index; a missing one is an empty library, a damaged one an error.
    static Result<LogoLibrary> open(const QString &dataFolder);

    const LogoIndex &index() const { return m_index; }
    const QString &folder() const { return m_folder; }

    // Each change is written at once, atomically; when that fails, nothing is changed.
    /// Takes what readLogoFolder() read; an entry that the index refuses becomes a refusal.
    Result<QList<LogoRefusal>> adopt(const LogoImport &import);
    Result<> addAlias(const QString &league, const QString &alias, const QString &name);
    Result<> removeAlias(const QString &league, const QString &alias);
    /// Also deletes the picture, unless another name shows it.
    Result<> remove(const QString &league, const QString &name);

private:
    explicit LogoLibrary(QString folder) : m_folder(std::move(folder)) {}
    Result<> store(const LogoIndex &changed);

    QString m_folder; ///< data folder + "/logos"
    LogoIndex m_index;
};

/// Reads \a folder/<league>/<team>.<any> for a library in \a logosFolder: decoded by content (see
/// imageDecoder.h), fitted into a square, stored as PNG under the hash of its bytes. Links are not
/// followed. Thread-safe: run it off the GUI thread, then adopt() the result. Fails when \a folder
/// cannot be read, holds more than kMaxImportFiles, or the library's folder cannot be written.
Result<LogoImport> readLogoFolder(const QString &folder, const QString &logosFolder,
                                  const LogoProgress &progress = {});
/// The logo with \a digest; an empty picture when its file is missing or not what it was.
Picture loadLogo(const QString &logosFolder, const QByteArray &digest);

} // namespace dbsbm
