// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/LogoLibrary.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/core/tr.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace dbsbm {

namespace {

constexpr qint64 kMaxIndexBytes = 16 * 1024 * 1024;

QString indexPath(const QString &folder)
{
    return folder + QStringLiteral("/index.json");
}

tl::unexpected<Error> unreadable(const QString &detail)
{
    return fail(codes::kFileUnreadable, ConfigurationFault{QStringLiteral("logos")},
                tr("The list of logos cannot be read. Restore logos/index.json from a "
                   "backup, or delete it and import the logos again."),
                detail);
}

bool holds(const LogoIndex &index, const QByteArray &digest)
{
    for (const auto &[key, league] : index.leagues()) {
        for (const auto &[name, logo] : league.logos) {
            if (logo.digest == digest)
                return true;
        }
    }
    return false;
}

} // namespace

Result<LogoLibrary> LogoLibrary::open(const QString &dataFolder)
{
    LogoLibrary library(dataFolder + QStringLiteral("/logos"));
    QFile file(indexPath(library.m_folder));
    if (!file.exists())
        return library;
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxIndexBytes)
        return unreadable(file.errorString());
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        return unreadable(fault.errorString());
    Result<LogoIndex> index = LogoIndex::fromJson(document.object());
    if (!index)
        return fail(index.error());
    library.m_index = *std::move(index);
    return library;
}

Result<> LogoLibrary::store(const LogoIndex &changed)
{
    const bool hasFolder = QDir().mkpath(m_folder);
    QSaveFile file(indexPath(m_folder));
    const QByteArray bytes = QJsonDocument(changed.toJson()).toJson();
    if (!hasFolder || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !commitWhole(file))
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("logos")},
                    tr("The list of logos cannot be written. Make room on the disk, check "
                       "the rights of the data folder and try again."),
                    file.errorString());
    m_index = changed;
    return {};
}

Result<QList<LogoRefusal>> LogoLibrary::adopt(const LogoImport &import)
{
    LogoIndex changed = m_index;
    QList<LogoRefusal> refusals = import.refusals;
    for (const LogoImport::Entry &entry : import.entries) {
        if (const auto added = changed.insert(entry.league, entry.name, entry.digest); !added)
            refusals.append({entry.file, added.error().userText()});
    }
    if (const auto stored = store(changed); !stored)
        return fail(stored.error());
    return refusals;
}

Result<> LogoLibrary::addAlias(const QString &league, const QString &alias, const QString &name)
{
    LogoIndex changed = m_index;
    const auto added = changed.addAlias(league, alias, name);
    return added ? store(changed) : added;
}

Result<> LogoLibrary::removeAlias(const QString &league, const QString &alias)
{
    LogoIndex changed = m_index;
    const auto removed = changed.removeAlias(league, alias);
    return removed ? store(changed) : removed;
}

Result<> LogoLibrary::remove(const QString &league, const QString &name)
{
    LogoIndex changed = m_index;
    const QByteArray digest = m_index.find(league, name).value_or(QByteArray());
    if (const auto removed = changed.remove(league, name); !removed)
        return removed;
    if (const auto stored = store(changed); !stored)
        return stored;
    if (!holds(m_index, digest)) // a picture left behind would be a trademark left behind
        QFile::remove(m_folder + u'/' + QString::fromLatin1(digest.toHex()) + u".png");
    return {};
}

} // namespace dbsbm
