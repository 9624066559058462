// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogFile.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace dbsbm {

namespace {
constexpr qint64 kRetryMs = 60'000;

/// As after a crash in the midst of a write.
bool endsWithinLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0 || !file.seek(file.size() - 1))
        return false;
    return file.read(1) != "\n";
}
} // namespace

void writeToConsole(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

LogFile::LogFile(Options options) : m_options(std::move(options))
{
    if (!m_options.folder.isEmpty())
        open(QIODevice::Append);
}

void LogFile::write(const QByteArray &line, qint64 atMs)
{
    if (m_options.folder.isEmpty())
        return;
    if (!m_file.isOpen()) {
        if (m_triedMs != 0 && qAbs(atMs - m_triedMs) < kRetryMs)
            return;
        m_triedMs = atMs;
        if (!open(QIODevice::Append))
            return;
    }
    followOthers();
    if (m_size > 0 && m_size + line.size() > m_options.maxBytes)
        rotate();
    if (!m_file.isOpen())
        return;
    // A disk that was full may have taken half a line; what follows begins on a line of its own.
    const QByteArray whole = m_midLine ? QByteArray('\n' + line) : line;
    const qint64 written = m_file.write(whole);
    if (written > 0) {
        m_size += written;
        m_midLine = written != whole.size();
    }
    if (written != whole.size())
        return setFault(m_file.fileName(),
                        m_file.error() == QFile::NoError
                            ? QCoreApplication::translate("LogSink", "there is no room for more")
                            : m_file.errorString());
    m_fault.clear();
}

void LogFile::setRotation(qint64 maxBytes, int backups)
{
    m_options.maxBytes = maxBytes;
    m_options.backups = backups;
    removeSurplus();
}

/// Also what an earlier run left, which kept more.
void LogFile::removeSurplus()
{
    if (m_options.folder.isEmpty())
        return;
    const QString prefix = m_options.name + u'.';
    const QStringList names = QDir(m_options.folder).entryList({prefix + u'*'}, QDir::Files);
    for (const QString &name : names) {
        bool isNumber = false;
        const int number = QStringView(name).mid(prefix.size()).toInt(&isNumber);
        if (isNumber && number > m_options.backups)
            QFile::remove(path(number));
    }
}

QString LogFile::path(int number) const
{
    const QString base = m_options.folder + u'/' + m_options.name;
    return number == 0 ? base : QString(base + u'.' + QString::number(number));
}

bool LogFile::open(QIODevice::OpenMode mode)
{
    if (!QDir().mkpath(m_options.folder)) {
        setFault(m_options.folder, QCoreApplication::translate("LogSink", "cannot be created"));
        return false;
    }
    m_file.setFileName(path(0));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | mode)) {
        setFault(m_file.fileName(), m_file.errorString());
        return false;
    }
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_size = m_file.size();
    m_midLine = m_size > 0 && endsWithinLine(m_file.fileName());
    return true;
}

/// Bot and panel of one data folder write the same file: what the other wrote counts, and when the
/// other, or a tool, put the file aside, the new one is gone on with.
void LogFile::followOthers()
{
#ifdef Q_OS_UNIX
    struct stat ours = {}, present = {};
    if (!m_file.isOpen() || ::fstat(m_file.handle(), &ours) != 0)
        return;
    m_size = ours.st_size;
    const bool isThere = ::stat(QFile::encodeName(m_file.fileName()).constData(), &present) == 0;
    if (isThere && present.st_ino == ours.st_ino && present.st_dev == ours.st_dev)
        return;
    m_file.close();
    open(QIODevice::Append);
#endif
}

void LogFile::rotate()
{
    m_file.close();
    QFile::remove(path(m_options.backups));
    for (int number = m_options.backups; number > 0; --number)
        QFile::rename(path(number - 1), path(number));
    // Where renaming fails the old lines go, so that the disk cannot fill.
    open(QIODevice::Truncate | QIODevice::Append);
}

void LogFile::setFault(const QString &what, const QString &why)
{
    const bool first = m_fault.isEmpty();
    m_fault = QCoreApplication::translate("LogSink",
                                          "The log is not written to disk: %1 (%2). Check the "
                                          "folder's permissions and free space.")
                  .arg(what, why);
    if (first && m_options.tells)
        writeToConsole(m_fault.toLocal8Bit() + '\n');
}

} // namespace dbsbm
