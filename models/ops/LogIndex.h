// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QDataStream;

namespace dbsbm {

/// About 64 KiB of whole lines of a log file, and what a search needs to know to pass them over.
struct LogBlock
{
    qint64 offset = 0;
    qint64 length = 0;
    qint64 firstMs = 0; ///< earliest and latest time in it; the clock may have been set back
    qint64 lastMs = 0;
    quint8 levels = 0;      ///< bit severityRank(level)
    quint32 categories = 0; ///< bit of its place in LogFileIndex::categories
    QByteArray grams{};     ///< a bit for each hash of three neighbouring bytes, 4 KiB

    /// False when \a text, ASCII, is certainly not in it, in whatever case.
    bool mayHold(QByteArrayView text) const;
};

QDataStream &operator<<(QDataStream &stream, const LogBlock &block);
QDataStream &operator>>(QDataStream &stream, LogBlock &block);

/// The blocks of one file, known by its first line whatever its present name is.
struct LogFileIndex
{
    QByteArray firstLine{}; ///< its SHA-1
    qint64 indexed = 0;     ///< bytes in closed blocks
    QStringList categories{};
    QList<LogBlock> blocks{};
    LogBlock open{}; ///< what follows the closed blocks; not kept, read anew each time

    quint32 bitOf(const QByteArray &category);
};

/// The index of a rotated log, kept beside it as "NAME.index". It is brought up to date by whoever
/// searches, so that writing a line costs nothing, and another process may write meanwhile. An
/// index that is missing, damaged or cannot be kept is made anew.
class LogIndex
{
public:
    explicit LogIndex(const QString &folder, const QString &name = QStringLiteral("dbsbm.log"));

    struct File
    {
        QString path;
        LogFileIndex index;
    };
    /// Reads what was appended since the last time. Newest file first; files that cannot be read
    /// are in \a unreadable.
    QList<File> refresh(QStringList *unreadable = nullptr);
    /// Bytes that refresh() had to read; the rest was known.
    qint64 bytesRead() const { return m_bytesRead; }

private:
    void load();
    void save(const QList<File> &files) const;
    bool extend(File &file);

    QString m_folder;
    QString m_name;
    QList<LogFileIndex> m_known;
    qint64 m_bytesRead = 0;
};

} // namespace dbsbm
