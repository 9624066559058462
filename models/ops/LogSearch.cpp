// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogSearch.h"

#include "models/core/LogLevels.h"

#include <QFile>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qint64 kMaxBlock = 16 << 20; // what one block may take in memory, whatever the file says

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// One query against blocks and lines.
class Sieve
{
public:
    explicit Sieve(const LogQuery &query) : m_query(query)
    {
        // What JSON would escape, or has another form in the other case, is left to the parsed
        // line.
        const bool plain = isAscii(query.text) && !query.text.contains(u'"')
            && !query.text.contains(u'\\')
            && std::all_of(query.text.begin(), query.text.end(),
                           [](QChar c) { return c.unicode() >= 0x20; });
        if (plain)
            m_bytes = query.text.toLatin1().toLower();
        m_matcher.setPattern(m_bytes);
    }

    bool wants(const LogFileIndex &index, const LogBlock &block) const
    {
        if (block.levels >> severityRank(m_query.atLeast) == 0 || block.lastMs < m_query.fromMs
            || block.firstMs >= m_query.toMs || !block.mayHold(m_bytes))
            return false;
        if (m_query.category.isEmpty())
            return true;
        const qsizetype place = index.categories.indexOf(m_query.category);
        return (block.categories & (quint32{1} << (place < 0 ? 31 : place))) != 0;
    }

    std::optional<LogEntry> take(const QByteArray &line) const
    {
        if (const auto head = headOfLine(line); head && !wants(*head))
            return std::nullopt;
        if (!m_bytes.isEmpty() && m_matcher.indexIn(line.toLower()) < 0)
            return std::nullopt;
        const auto entry = fromLogLine(line);
        if (!entry || !wants({entry->atMs, entry->level, entry->category.toLatin1()}))
            return std::nullopt;
        return matches(*entry) ? entry : std::nullopt;
    }

private:
    bool wants(const LogLineHead &head) const
    {
        return severityRank(head.level) >= severityRank(m_query.atLeast)
            && head.atMs >= m_query.fromMs && head.atMs < m_query.toMs
            && (m_query.category.isEmpty() || m_query.category == QLatin1String(head.category));
    }

    bool matches(const LogEntry &entry) const
    {
        const auto holds = [this](const QString &text) {
            return text.contains(m_query.text, Qt::CaseInsensitive);
        };
        return holds(entry.text) || holds(entry.fields.code) || holds(entry.fields.command)
            || (entry.fields.guild.isValid() && holds(entry.fields.guild.toString()));
    }

    const LogQuery &m_query;
    QByteArray m_bytes; ///< empty = the bytes of a line do not decide
    QByteArrayMatcher m_matcher;
};

/// Lines of one block, newest first. False when the limit is reached.
bool takeBlock(const QByteArray &bytes, const Sieve &sieve, int limit, LogHits &hits)
{
    qsizetype end = bytes.size();
    while (end > 0) {
        const qsizetype before = end > 1 ? bytes.lastIndexOf('\n', end - 2) : -1;
        const auto entry = sieve.take(bytes.mid(before + 1, end - before - 1));
        end = before + 1;
        if (!entry)
            continue;
        if (hits.entries.size() >= limit) {
            hits.more = true;
            return false;
        }
        hits.entries.append(*entry);
    }
    return true;
}

} // namespace

LogSearch::LogSearch(const QString &folder, const QString &name) : m_index(folder, name) {}

LogHits LogSearch::find(const LogQuery &query)
{
    LogHits hits;
    const Sieve sieve(query);
    const QList<LogIndex::File> files = m_index.refresh(&hits.unreadable);
    for (const LogIndex::File &file : files)
        hits.blocksTotal += static_cast<int>(file.index.blocks.size()) + 1;
    for (const LogIndex::File &file : files) {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) { // rotated away meanwhile
            hits.unreadable.append(file.path);
            continue;
        }
        QList<LogBlock> blocks = file.index.blocks;
        blocks.append(file.index.open);
        for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
            if (!sieve.wants(file.index, *block) || !source.seek(block->offset))
                continue;
            ++hits.blocksRead;
            if (!takeBlock(source.read(std::min(block->length, kMaxBlock)), sieve, query.limit,
                           hits))
                return hits;
        }
    }
    return hits;
}

} // namespace dbsbm
