// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/LogLevels.h"
#include "models/ops/LogEntry.h"

#include <QList>
#include <QObject>

#include <memory>

namespace dbsbm {

class Clock;

struct LogOptions
{
    QString folder{};             ///< empty = memory and console only
    qint64 maxBytes = 10'000'000; ///< a file is rotated when it would pass this
    int backups = 5;
    QtMsgType level = QtInfoMsg;
    bool console = false;                           ///< also to stderr, one short line each
    QString fileName = QStringLiteral("dbsbm.log"); ///< one per process that shares the folder
    const Clock *clock = nullptr;                   ///< null = the clock of the system
};

/// While it is there, messages that come before there is a log, or after, go to standard error
/// without secrets. In main(): what the scrubber stands on is gone when the program's statics go.
class ScrubbedMessages
{
public:
    ScrubbedMessages();
    ~ScrubbedMessages();
    ScrubbedMessages(const ScrubbedMessages &) = delete;
    ScrubbedMessages &operator=(const ScrubbedMessages &) = delete;

private:
    QtMessageHandler m_previous;
};

/// The one message handler of the process: JSON lines in a rotated file, the latest in memory.
/// Any thread may log; the fields of its LogScope go with each line, and entryLogged() arrives on
/// the thread of the sink. When the folder cannot be written, a note goes to stderr, writeFault()
/// says why, writeFailed() tells it once, and everything else goes on. Of several sinks the newest
/// gets the messages; when it goes, the one before it does again.
class LogSink : public QObject
{
    Q_OBJECT
public:
    explicit LogSink(LogOptions options, QObject *parent = nullptr);
    ~LogSink() override; ///< the last one restores the previous handler

    /// From the next message on.
    void setLevels(const LogLevels &levels);
    void setRotation(qint64 maxBytes, int backups);
    QList<LogEntry> recent() const; ///< oldest first, at most 5 000
    /// Why nothing is written to disk, when it is not.
    QString writeFault() const;

Q_SIGNALS:
    void entryLogged(const dbsbm::LogEntry &entry);
    /// Once, until a line could be written again.
    void writeFailed(const QString &fault);

private:
    void deliver();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dbsbm
