// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogSink.h"

#include "models/core/Scrubber.h"
#include "models/core/SystemClock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>
#include <deque>
#include <utility>

namespace dbsbm {

namespace {

constexpr size_t kMaxRecent = 5'000;
constexpr qsizetype kMaxInput = 32'768; // what is scrubbed of one message
constexpr qsizetype kMaxText = 8'192;   // what is kept of it

// Qt numbers Info after Fatal.
int rank(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: break;
    }
    return 4;
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QByteArray jsonLine(const LogEntry &entry)
{
    const QJsonObject object{
        {QStringLiteral("time"), utc(entry.atMs).toString(Qt::ISODateWithMs)},
        {QStringLiteral("level"), toName(entry.level)},
        {QStringLiteral("category"), entry.category},
        {QStringLiteral("text"), entry.text},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void toConsole(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

QByteArray consoleLine(const LogEntry &entry)
{
    const QString line = utc(entry.atMs).toString(QStringLiteral("HH:mm:ss.zzz")) + u' '
        + toName(entry.level) + u' ' + entry.category + u": " + entry.text + u'\n';
    return line.toLocal8Bit();
}

// The file of a sink; what goes wrong is kept in fault, never thrown or logged.
class RotatingFile
{
public:
    explicit RotatingFile(const LogOptions &options) : m_options(options)
    {
        if (m_options.folder.isEmpty())
            return;
        if (!QDir().mkpath(m_options.folder))
            setFault(m_options.folder, QCoreApplication::translate("LogSink", "cannot be created"));
        else
            open(QIODevice::Append);
    }

    void write(const QByteArray &line)
    {
        if (!m_file.isOpen())
            return;
        if (m_size > 0 && m_size + line.size() > m_options.maxBytes)
            rotate();
        if (m_file.write(line) != line.size())
            return setFault(m_file.fileName(), m_file.errorString());
        m_size += line.size();
        fault.clear();
    }

    QString fault;

private:
    QString path(int number) const
    {
        const QString base = m_options.folder + u'/' + m_options.fileName;
        return number == 0 ? base : QString(base + u'.' + QString::number(number));
    }

    void open(QIODevice::OpenMode mode)
    {
        m_file.setFileName(path(0));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | mode))
            return setFault(m_file.fileName(), m_file.errorString());
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        m_size = m_file.size();
    }

    void rotate()
    {
        m_file.close();
        QFile::remove(path(m_options.backups));
        for (int number = m_options.backups; number > 0; --number)
            QFile::rename(path(number - 1), path(number));
        // Where renaming fails the old lines go, so that the disk cannot fill.
        open(QIODevice::Truncate);
    }

    void setFault(const QString &what, const QString &why)
    {
        const bool first = fault.isEmpty();
        fault = QCoreApplication::translate("LogSink",
                                            "The log is not written to disk: %1 (%2). Check the "
                                            "folder's permissions and free space.")
                    .arg(what, why);
        if (first)
            toConsole(fault.toLocal8Bit() + '\n');
    }

    LogOptions m_options;
    QFile m_file;
    qint64 m_size = 0;
};

} // namespace

class LogSink::Private
{
public:
    explicit Private(LogSink &owner, LogOptions given)
        : sink(owner), options(std::move(given)), file(options)
    {}

    static void handle(QtMsgType level, const QMessageLogContext &context, const QString &message);

    const Clock &clock() const { return options.clock ? *options.clock : systemClock; }
    void store(const LogEntry &entry);

    // The one mutex of the program: it guards the active sink and everything in it.
    static inline QMutex mutex;
    static inline Private *active = nullptr;

    LogSink &sink;
    LogOptions options;
    SystemClock systemClock;
    RotatingFile file;
    std::deque<LogEntry> recent;
    std::deque<LogEntry> undelivered;
    QtMessageHandler previous = nullptr;
};

void LogSink::Private::handle(QtMsgType level, const QMessageLogContext &context,
                              const QString &message)
{
    thread_local bool inside = false; // what Qt says of our own file must not come back here
    if (inside)
        return toConsole(scrub(message.left(kMaxText)).toLocal8Bit() + '\n');
    inside = true;
    LogEntry entry{.level = level,
                   .category = QString::fromLatin1(context.category ? context.category : "default"),
                   .text = scrub(message.left(kMaxInput)).left(kMaxText)};
    {
        const QMutexLocker lock(&mutex);
        if (active && rank(level) >= rank(active->options.level)) {
            entry.atMs = active->clock().nowMs();
            active->store(entry);
        }
    }
    inside = false;
}

void LogSink::Private::store(const LogEntry &entry)
{
    file.write(jsonLine(entry));
    if (options.console)
        toConsole(consoleLine(entry));
    if (recent.size() >= kMaxRecent)
        recent.pop_front();
    recent.push_back(entry);
    // A flood is delivered in one go and never grows beyond what recent() keeps.
    if (undelivered.empty())
        QMetaObject::invokeMethod(&sink, &LogSink::deliver, Qt::QueuedConnection);
    if (undelivered.size() >= kMaxRecent)
        undelivered.pop_front();
    undelivered.push_back(entry);
}

LogSink::LogSink(LogOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(options)))
{
    if (d->options.level == QtDebugMsg)
        QLoggingCategory::setFilterRules(QStringLiteral("dbsbm.*.debug=true"));
    const QMutexLocker lock(&Private::mutex);
    Q_ASSERT(!Private::active);
    Private::active = d.get();
    d->previous = qInstallMessageHandler(&Private::handle);
}

LogSink::~LogSink()
{
    if (d->options.level == QtDebugMsg)
        QLoggingCategory::setFilterRules(QString());
    const QMutexLocker lock(&Private::mutex);
    qInstallMessageHandler(d->previous);
    Private::active = nullptr;
}

QList<LogEntry> LogSink::recent() const
{
    const QMutexLocker lock(&Private::mutex);
    return {d->recent.begin(), d->recent.end()};
}

QString LogSink::writeFault() const
{
    const QMutexLocker lock(&Private::mutex);
    return d->file.fault;
}

void LogSink::deliver()
{
    std::deque<LogEntry> entries;
    {
        const QMutexLocker lock(&Private::mutex);
        entries = std::exchange(d->undelivered, {});
    }
    for (const LogEntry &entry : std::as_const(entries))
        Q_EMIT entryLogged(entry);
}

QString toName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("error");
    case QtFatalMsg: break;
    }
    return QStringLiteral("fatal");
}

} // namespace dbsbm
