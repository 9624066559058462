// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogIndex.h"

#include "models/core/LogLevels.h"
#include "models/core/commitWhole.h"
#include "models/ops/LogEntry.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr quint32 kMagic = 0x44424c49; // "DBLI"
constexpr quint32 kVersion = 1;
constexpr qint64 kBlockBytes = 64 * 1024;
constexpr qint64 kMaxLine = 64 * 1024; // LogSink writes lines of 50 kB at most
constexpr int kGramBits = 32'768;
constexpr int kMaxFiles = 21;           // the setting log_backup_count goes up to 20
constexpr qint64 kMaxIndex = 100 << 20; // of its file; nothing larger was written by us
constexpr qsizetype kTimeEnd = 33;      // times differ in every line and are not searched

unsigned char lower(char c)
{
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

int gramAt(const char *text)
{
    return ((lower(text[0]) << 10) ^ (lower(text[1]) << 5) ^ lower(text[2])) & (kGramBits - 1);
}

void noteGrams(QByteArray &grams, QByteArrayView line)
{
    if (grams.isEmpty())
        grams.fill('\0', kGramBits / 8);
    char *bits = grams.data();
    for (qsizetype i = kTimeEnd; i + 2 < line.size(); ++i) {
        const int gram = gramAt(line.data() + i);
        bits[gram >> 3] = static_cast<char>(bits[gram >> 3] | (1 << (gram & 7)));
    }
}

std::optional<LogLineHead> readHead(const QByteArray &line)
{
    if (auto head = headOfLine(line))
        return head;
    const auto entry = fromLogLine(line); // of an older version
    if (!entry)
        return std::nullopt;
    return LogLineHead{entry->atMs, entry->level, entry->category.toLatin1()};
}

void noteLine(LogFileIndex &index, const QByteArray &line)
{
    LogBlock &block = index.open;
    noteGrams(block.grams, line);
    const auto head = readHead(line);
    if (!head) // cut by a crash; a search passes it over, too
        return;
    const bool first = block.levels == 0;
    block.firstMs = first ? head->atMs : std::min(block.firstMs, head->atMs);
    block.lastMs = first ? head->atMs : std::max(block.lastMs, head->atMs);
    block.levels = static_cast<quint8>(block.levels | (1 << severityRank(head->level)));
    block.categories |= index.bitOf(head->category);
}

QByteArray digestOfFirstLine(QFile &file)
{
    const QByteArray line = file.readLine(kMaxLine);
    return line.endsWith('\n') ? QCryptographicHash::hash(line, QCryptographicHash::Sha1)
                               : QByteArray();
}

/// Blocks follow each other from the beginning; anything else is not ours.
bool isSound(const LogFileIndex &index)
{
    qint64 end = 0;
    for (const LogBlock &block : index.blocks) {
        if (block.offset != end || block.length <= 0 || block.grams.size() != kGramBits / 8)
            return false;
        end += block.length;
    }
    return end == index.indexed && index.categories.size() <= 32;
}

} // namespace

QDataStream &operator<<(QDataStream &stream, const LogBlock &block)
{
    return stream << block.offset << block.length << block.firstMs << block.lastMs << block.levels
                  << block.categories << block.grams;
}

QDataStream &operator>>(QDataStream &stream, LogBlock &block)
{
    return stream >> block.offset >> block.length >> block.firstMs >> block.lastMs >> block.levels
        >> block.categories >> block.grams;
}

bool LogBlock::mayHold(QByteArrayView text) const
{
    if (grams.size() != kGramBits / 8)
        return false;
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        const int gram = gramAt(text.data() + i);
        if ((grams.at(gram >> 3) & (1 << (gram & 7))) == 0)
            return false;
    }
    return true;
}

quint32 LogFileIndex::bitOf(const QByteArray &category)
{
    constexpr qsizetype kOthers = 31; // all that come late share the last bit
    const QString name = QString::fromLatin1(category);
    qsizetype place = categories.indexOf(name);
    if (place < 0 && categories.size() < kOthers) {
        place = categories.size();
        categories.append(name);
    }
    return quint32{1} << (place < 0 ? kOthers : place);
}

LogIndex::LogIndex(const QString &folder, const QString &name) : m_folder(folder), m_name(name) {}

QList<LogIndex::File> LogIndex::refresh(QStringList *unreadable)
{
    load();
    m_bytesRead = 0;
    QList<File> files;
    for (int number = 0; number < kMaxFiles; ++number) {
        File file{m_folder + u'/' + m_name, {}};
        if (number > 0)
            file.path += u'.' + QString::number(number);
        if (!QFile::exists(file.path))
            continue;
        if (extend(file))
            files.append(file);
        else if (unreadable)
            unreadable->append(file.path);
    }
    m_known.clear();
    for (const File &file : std::as_const(files))
        m_known.append(file.index);
    if (m_bytesRead > kBlockBytes)
        save(files);
    return files;
}

bool LogIndex::extend(File &file)
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly))
        return false;
    LogFileIndex &index = file.index;
    const QByteArray firstLine = digestOfFirstLine(source);
    for (const LogFileIndex &known : std::as_const(m_known)) {
        if (!firstLine.isEmpty() && known.firstLine == firstLine && known.indexed <= source.size())
            index = known;
    }
    index.firstLine = firstLine;
    index.open = {};
    index.open.offset = index.indexed;
    if (!source.seek(index.indexed))
        return false;
    while (!source.atEnd()) {
        const QByteArray line = source.readLine(kMaxLine);
        if (!line.endsWith('\n') && line.size() < kMaxLine - 1)
            break; // being written
        m_bytesRead += line.size();
        noteLine(index, line);
        index.open.length += line.size();
        if (index.open.length >= kBlockBytes) {
            index.blocks.append(index.open);
            index.indexed += index.open.length;
            index.open = {};
            index.open.offset = index.indexed;
        }
    }
    return true;
}

void LogIndex::load()
{
    if (!m_known.isEmpty())
        return;
    QFile file(m_folder + u'/' + m_name + u".index");
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxIndex)
        return;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, version = 0, count = 0;
    stream >> magic >> version >> count;
    if (magic != kMagic || version != kVersion || count > quint32(kMaxFiles))
        return;
    for (quint32 i = 0; i < count; ++i) {
        LogFileIndex index;
        stream >> index.firstLine >> index.indexed >> index.categories >> index.blocks;
        if (stream.status() != QDataStream::Ok || !isSound(index))
            return;
        m_known.append(index);
    }
}

/// A search does not fail because its index cannot be kept; the next one reads more.
void LogIndex::save(const QList<File> &files) const
{
    QSaveFile file(m_folder + u'/' + m_name + u".index");
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << kVersion << quint32(files.size());
    for (const File &known : files)
        stream << known.index.firstLine << known.index.indexed << known.index.categories
               << known.index.blocks;
    if (stream.status() == QDataStream::Ok)
        commitWhole(file);
}

} // namespace dbsbm
