// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtGlobal>

#include <memory>

namespace dbsbm {

class Clock;

/// One log line: scrubbed before it is stored, written or shown.
struct LogEntry
{
    qint64 atMs = 0;
    QtMsgType level = QtInfoMsg;
    QString category;
    QString text;
};

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

/// The one message handler of the process: JSON lines in a rotated file, the latest in memory.
/// Any thread may log; entryLogged() arrives on the thread of the sink. When the folder cannot be
/// written, a note goes to stderr, writeFault() says why, and everything else goes on. One sink at
/// a time.
class LogSink : public QObject
{
    Q_OBJECT
public:
    explicit LogSink(LogOptions options, QObject *parent = nullptr);
    ~LogSink() override; ///< restores the previous handler

    QList<LogEntry> recent() const; ///< oldest first, at most 5 000
    /// Why nothing is written to disk, when it is not.
    QString writeFault() const;

Q_SIGNALS:
    void entryLogged(const dbsbm::LogEntry &entry);

private:
    void deliver();

    class Private;
    std::unique_ptr<Private> d;
};

/// "debug", "info", "warning", "error", "fatal".
QString toName(QtMsgType level);

} // namespace dbsbm
