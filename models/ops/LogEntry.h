// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/LogContext.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace dbsbm {

/// One log line: scrubbed before it is stored, written or shown.
struct LogEntry
{
    qint64 atMs = 0;
    QtMsgType level = QtInfoMsg;
    QString category{};
    QString text{};
    LogFields fields{};
};

/// "debug", "info", "warning", "error", "fatal".
QString toName(QtMsgType level);
std::optional<QtMsgType> levelOfLine(QByteArrayView name); ///< as toName() writes it

/// One JSON object and a line end: time, level, category, then code, guild, command and duration_ms
/// where there are any, and text last.
QByteArray toLogLine(const LogEntry &entry);
/// Of a line that toLogLine() wrote, or an older version; nothing for anything else.
std::optional<LogEntry> fromLogLine(const QByteArray &line);

/// The head of a line, read without a JSON parser; an index asks it of every line.
struct LogLineHead
{
    qint64 atMs = 0;
    QtMsgType level = QtInfoMsg;
    QByteArray category;
};
/// Nothing when the line does not begin as toLogLine() begins it.
std::optional<LogLineHead> headOfLine(QByteArrayView line);

} // namespace dbsbm
