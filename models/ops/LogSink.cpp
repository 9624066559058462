// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogSink.h"

#include "models/core/Scrubber.h"
#include "models/core/SystemClock.h"
#include "models/core/exportText.h"
#include "models/ops/LogFile.h"
#include "models/ops/crashNotes.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QMutex>

#include <deque>
#include <utility>

namespace dbsbm {

namespace {

constexpr size_t kMaxRecent = 5'000;
constexpr qsizetype kMaxInput = 32'768; // what is scrubbed of one message
constexpr qsizetype kMaxText = 8'192;   // what is kept of it

QByteArray consoleLine(const LogEntry &entry)
{
    const QString line =
        QDateTime::fromMSecsSinceEpoch(entry.atMs, Qt::UTC).toString(QStringLiteral("HH:mm:ss.zzz"))
        + u' ' + toName(entry.level) + u' ' + entry.category + u": " + entry.text + u'\n';
    return line.toLocal8Bit();
}

} // namespace

class LogSink::Private
{
public:
    explicit Private(LogSink &owner, LogOptions given)
        : sink(owner),
          options(std::move(given)),
          levels(options.level),
          file({options.folder, options.fileName, options.maxBytes, options.backups})
    {}

    static void handle(QtMsgType level, const QMessageLogContext &context, const QString &message);

    const Clock &clock() const { return options.clock ? *options.clock : systemClock; }
    void store(const LogEntry &entry);
    void watchFault();

    // The one mutex of the program: it guards the sinks and everything in them.
    static inline QMutex mutex;
    static inline Private *active = nullptr; // the newest
    static inline QtMessageHandler previous = nullptr;

    LogSink &sink;
    LogOptions options;
    SystemClock systemClock;
    LogLevels levels;
    LogFile file;
    bool faultTold = false;
    std::deque<LogEntry> recent;
    std::deque<LogEntry> undelivered;
    Private *below = nullptr; // active again once this one has gone
};

void LogSink::Private::handle(QtMsgType level, const QMessageLogContext &context,
                              const QString &message)
{
    thread_local bool inside = false; // what Qt says of our own file must not come back here
    if (inside)
        return writeToConsole(scrub(message.left(kMaxInput)).left(kMaxText).toLocal8Bit() + '\n');
    inside = true;
    LogEntry entry{.level = level,
                   .category = QString::fromLatin1(context.category ? context.category : "default"),
                   .text = scrub(message.left(kMaxInput)).left(kMaxText),
                   .fields = LogScope::current()};
    {
        const QMutexLocker lock(&mutex);
        if (active && active->levels.shows(level, context.category ? context.category : "")) {
            entry.atMs = active->clock().nowMs();
            noteForCrash(isoTimeText(entry.atMs) + u' ' + toName(level) + u' ' + entry.category
                         + u": " + entry.text);
            active->store(entry);
        }
    }
    inside = false;
}

void LogSink::Private::store(const LogEntry &entry)
{
    file.write(toLogLine(entry), entry.atMs);
    watchFault();
    if (options.console)
        writeToConsole(consoleLine(entry));
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

/// On any thread, under the mutex.
void LogSink::Private::watchFault()
{
    const bool broken = !file.fault().isEmpty();
    if (broken && !faultTold) {
        QMetaObject::invokeMethod(
            &sink, [this, fault = file.fault()] { Q_EMIT sink.writeFailed(fault); },
            Qt::QueuedConnection);
    }
    faultTold = broken;
}

ScrubbedMessages::ScrubbedMessages()
    : m_previous(qInstallMessageHandler(
        [](QtMsgType level, const QMessageLogContext &context, const QString &message) {
            const QString text = qFormatLogMessage(level, context, message.left(kMaxInput));
            writeToConsole(scrub(text).left(kMaxText).toLocal8Bit() + '\n');
        }))
{}

ScrubbedMessages::~ScrubbedMessages()
{
    qInstallMessageHandler(m_previous);
}

LogSink::LogSink(LogOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(options)))
{
    QLoggingCategory::setFilterRules(d->levels.filterRules());
    const QMutexLocker lock(&Private::mutex);
    d->below = std::exchange(Private::active, d.get());
    if (!d->below)
        Private::previous = qInstallMessageHandler(&Private::handle);
    d->watchFault();
}

LogSink::~LogSink()
{
    QString rules; // Qt's own, or those of the sink that is active now
    {
        const QMutexLocker lock(&Private::mutex);
        Private **link = &Private::active;
        while (*link != d.get())
            link = &(*link)->below;
        *link = d->below;
        if (Private::active)
            rules = Private::active->levels.filterRules();
        else
            qInstallMessageHandler(Private::previous);
    }
    QLoggingCategory::setFilterRules(rules);
}

void LogSink::setLevels(const LogLevels &levels)
{
    {
        const QMutexLocker lock(&Private::mutex);
        d->levels = levels;
        if (Private::active != d.get())
            return;
    }
    QLoggingCategory::setFilterRules(levels.filterRules());
}

void LogSink::setRotation(qint64 maxBytes, int backups)
{
    const QMutexLocker lock(&Private::mutex);
    d->file.setRotation(maxBytes, backups);
}

QList<LogEntry> LogSink::recent() const
{
    const QMutexLocker lock(&Private::mutex);
    return {d->recent.begin(), d->recent.end()};
}

QString LogSink::writeFault() const
{
    const QMutexLocker lock(&Private::mutex);
    return d->file.fault();
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

} // namespace dbsbm
