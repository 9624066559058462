// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtLogging>

#include <memory>

namespace dbsbm {

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
    QString folder;                 ///< empty = memory and console only
    qint64 maxBytes = 10'000'000;   ///< a file is rotated when it would pass this
    int backups = 5;
    QtMsgType level = QtInfoMsg;
    bool console = false;           ///< also to stderr, one short line each
};

/// The one message handler of the process: JSON lines in a rotated file, the latest in memory.
/// Thread-safe; entryLogged() arrives on the thread of the sink.
class LogSink : public QObject
{
    Q_OBJECT
public:
    explicit LogSink(LogOptions options, QObject *parent = nullptr);
    ~LogSink() override;            ///< restores the previous handler

    QList<LogEntry> recent() const; ///< oldest first, at most 5 000
    /// Why nothing is written to disk, when it is not.
    QString writeFault() const;

Q_SIGNALS:
    void entryLogged(const dbsbm::LogEntry &entry);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dbsbm
