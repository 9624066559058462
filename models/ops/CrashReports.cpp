// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/CrashReports.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"
#include "models/core/commitWhole.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostReports = 20;
constexpr qint64 kMostBytes = 256 * 1024;
constexpr std::chrono::milliseconds kCloseTogether = 5min;
constexpr std::chrono::seconds kFirstDelay = 60s;
constexpr std::chrono::seconds kLongestDelay = 15min;
constexpr char16_t kStateFile[] = u"/state.json";

/// The file's name says when, so that order and safe mode need no look into the files.
qint64 timeOf(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^crash-(\\d{8}T\\d{6})Z-\\d+\\.txt$"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return 0;
    QDateTime time = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd'T'HHmmss"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QStringList namesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList({QStringLiteral("crash-*.txt")}, QDir::Files);
    names.removeIf([](const QString &name) { return timeOf(name) <= 0; });
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return std::pair(timeOf(a), a) > std::pair(timeOf(b), b);
    });
    return names;
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size();
    if (!written || !commitWhole(file))
        return fail(codes::kFileUnwritable, ConfigurationFault{},
                    CrashReports::tr("The file %1 cannot be written: %2. Check the folder's "
                                     "permissions and free space.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

QString field(const QString &text, const QString &name)
{
    constexpr qsizetype kMost = 500;
    const QString start = name + u": ";
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(start) && line.size() <= start.size() + kMost)
            return line.sliced(start.size()).toString();
    }
    return {};
}

CrashReport reportOf(const QString &folder, const QString &name)
{
    CrashReport report;
    report.name = name;
    report.atMs = timeOf(name);
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return report;
    report.text = scrub(QString::fromUtf8(file.read(kMostBytes)));
    report.program = field(report.text, QStringLiteral("program"));
    report.version = field(report.text, QStringLiteral("version"));
    report.signal = field(report.text, QStringLiteral("signal"));
    report.kind = field(report.text, QStringLiteral("kind"));
    report.reason = field(report.text, QStringLiteral("reason"));
    static const QRegularExpression first(QStringLiteral("^  #00 (.{1,200})$"),
                                          QRegularExpression::MultilineOption);
    report.frame = first.match(report.text).captured(1);
    return report;
}

} // namespace

/// What outlives a process: which reports were told, and when a run last went well.
struct CrashReports::State
{
    QStringList told;
    qint64 cleanMs = 0;
};

CrashReports::CrashReports(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(clock)
{}

QList<CrashReport> CrashReports::list() const
{
    QList<CrashReport> reports;
    for (const QString &name : namesIn(m_folder).mid(0, kMostReports))
        reports.append(reportOf(m_folder, name));
    return reports;
}

QList<CrashReport> CrashReports::takeNew()
{
    const QStringList names = namesIn(m_folder);
    for (const QString &name : names.mid(kMostReports))
        QFile::remove(m_folder + u'/' + name);
    State state = readState();
    QList<CrashReport> fresh;
    for (const QString &name : names.mid(0, kMostReports)) {
        if (state.told.contains(name))
            continue;
        fresh.append(reportOf(m_folder, name));
        const Result<> written = writeFile(m_folder + u'/' + name, fresh.last().text.toUtf8());
        if (!written)
            qCWarning(lcOps, "%s", qUtf8Printable(written.error().userText()));
    }
    if (!fresh.isEmpty()) {
        state.told = names.mid(0, kMostReports);
        writeState(state);
        Q_EMIT changed();
    }
    return fresh;
}

Result<> CrashReports::remove(const QString &name)
{
    QFile file(m_folder + u'/' + name);
    if (timeOf(name) <= 0 || !file.remove())
        return fail(codes::kFileUnwritable, ConfigurationFault{},
                    tr("The report %1 cannot be removed: %2. Check the folder's permissions.")
                        .arg(name, file.errorString()));
    Q_EMIT changed();
    return {};
}

Result<> CrashReports::exportTo(const CrashReport &report, const QString &path) const
{
    return writeFile(path, report.text.toUtf8());
}

QList<qint64> CrashReports::recentTimes() const
{
    const qint64 cleanMs = readState().cleanMs;
    QList<qint64> times;
    for (const QString &name : namesIn(m_folder)) {
        if (const qint64 time = timeOf(name); time > cleanMs)
            times.prepend(time);
    }
    return times;
}

bool CrashReports::isSafeMode() const
{
    const QList<qint64> times = recentTimes();
    for (qsizetype i = 1; i < times.size(); ++i) {
        if (times.at(i) - times.at(i - 1) <= kCloseTogether.count())
            return true;
    }
    return false;
}

std::chrono::seconds CrashReports::loginDelay() const
{
    if (!isSafeMode())
        return 0s;
    std::chrono::seconds delay = kFirstDelay;
    for (qsizetype crashes = recentTimes().size(); crashes > 2 && delay < kLongestDelay; --crashes)
        delay *= 2;
    return std::min(delay, kLongestDelay);
}

void CrashReports::markClean()
{
    State state = readState();
    state.cleanMs = m_clock.nowMs();
    writeState(state);
    Q_EMIT changed();
}

CrashReports::State CrashReports::readState() const
{
    QFile file(m_folder + QString::fromUtf16(kStateFile));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(kMostBytes)).object();
    State state;
    const QJsonArray told = object.value(u"told").toArray();
    for (const auto &name : told)
        state.told.append(name.toString());
    state.cleanMs = object.value(u"clean").toVariant().toLongLong();
    // A clock that was set back must not hide the crashes that come.
    if (state.cleanMs > m_clock.nowMs())
        state.cleanMs = 0;
    return state;
}

void CrashReports::writeState(const State &state) const
{
    if (!QDir().exists(m_folder))
        return; // no crash yet
    const QJsonObject object{{QStringLiteral("told"), QJsonArray::fromStringList(state.told)},
                             {QStringLiteral("clean"), state.cleanMs}};
    const Result<> written = writeFile(m_folder + QString::fromUtf16(kStateFile),
                                       QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (!written)
        qCWarning(lcOps, "%s", qUtf8Printable(written.error().userText()));
}

} // namespace dbsbm
