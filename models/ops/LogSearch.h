// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/LogEntry.h"
#include "models/ops/LogIndex.h"

#include <QByteArrayMatcher>

#include <limits>

namespace dbsbm {

struct LogQuery
{
    QString text{}; ///< in text, code, command or guild, in any case; empty = every line
    QtMsgType atLeast = QtDebugMsg;
    QString category{}; ///< "dbsbm.rest"; empty = all
    qint64 fromMs = 0;
    qint64 toMs = std::numeric_limits<qint64>::max(); ///< not included
    int limit = 100;
};

struct LogHits
{
    QList<LogEntry> entries; ///< newest first
    bool more = false;       ///< there are others beyond the limit
    int blocksRead = 0;      ///< of blocksTotal; the index spared the others
    int blocksTotal = 0;
    QStringList unreadable{}; ///< files that could not be read
};

/// Searches the rotated files of a log, newest line first, by their index.
class LogSearch
{
public:
    explicit LogSearch(const QString &folder, const QString &name = QStringLiteral("dbsbm.log"));
    LogHits find(const LogQuery &query);

private:
    LogIndex m_index;
};

} // namespace dbsbm
