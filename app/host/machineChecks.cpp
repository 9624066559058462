// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/machineChecks.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Result.h"
#include "models/core/tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSslSocket>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryFile>
#include <QTimeZone>
#include <QVersionNumber>

#include <sodium.h>
#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#include <unistd.h>
#endif

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMega = 1'000'000;
constexpr qint64 kFewFree = 1'000 * kMega;
constexpr qint64 kTooFewFree = 100 * kMega;
constexpr qint64 kFewMemory = 256 * kMega;
constexpr qint64 kSlowWriteMs = 500;

QString megabytes(qint64 bytes)
{
    return QLocale::c().toString(bytes / kMega);
}

/// Bytes that programs can still have; -1 where the system does not say.
qint64 availableMemory()
{
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("MemAvailable:"))
            return line.mid(13).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return -1;
}

QString displayText()
{
    if (const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY"); !wayland.isEmpty())
        return QString(u"Wayland " + wayland);
    const QString x11 = qEnvironmentVariable("DISPLAY");
    return x11.isEmpty() ? tr("none") : QString(u"X11 " + x11);
}

bool speaksUtf8()
{
#ifdef Q_OS_UNIX
    return qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0;
#else
    return true;
#endif
}

/// A library that is older than what was compiled against may lack what is called.
CheckOutcome versionOutcome(const QString &name, const QString &runs, const QString &built)
{
    const bool older = QVersionNumber::fromString(runs) < QVersionNumber::fromString(built);
    CheckOutcome outcome;
    outcome.sentence = older
        ? tr("%1 %2, older than %3, which the program was built with.").arg(name, runs, built)
        : u"%1 %2."_s.arg(name, runs);
    if (older) {
        outcome.verdict = CheckVerdict::Warning;
        outcome.mend = tr("Update the libraries of the system.");
    }
    return outcome;
}

CheckOutcome tlsOutcome()
{
    if (QSslSocket::supportsSsl())
        return {CheckVerdict::Ok, u"%1."_s.arg(QSslSocket::sslLibraryVersionString()), {}};
    return {
        CheckVerdict::Failed,
        tr("There is no TLS: %1 is not installed.").arg(QSslSocket::sslLibraryBuildVersionString()),
        tr("Install OpenSSL of this version; without it Discord cannot be reached.")};
}

Result<qint64> writeProbe(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QTemporaryFile file(path + u"/.diagnose-XXXXXX");
    const QByteArray block(1 << 20, 'x');
    bool written = file.open() && file.write(block) == block.size() && file.flush();
#ifdef Q_OS_UNIX
    written = written && fsync(file.handle()) == 0;
#endif
    if (written)
        return timer.elapsed();
    return fail(codes::kFileUnwritable, ConfigurationFault{}, file.errorString());
}

} // namespace

QString nearestFolder(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot())
        folder = QFileInfo(folder.absolutePath());
    return folder.absoluteFilePath();
}

CheckOutcome lookAtEnvironment()
{
    std::vector<CheckOutcome> found;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    found.push_back(
        {CheckVerdict::Ok,
         tr("%1 (%2), locale %3, time zone %4, display %5.")
             .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                  QLocale::system().name(), QString::fromUtf8(zone.id()), displayText()),
         {}});
    if (!zone.isValid())
        found.push_back({CheckVerdict::Warning, tr("The time zone of the system is not known."),
                         tr("Install the package tzdata and set the time zone.")});
    if (!speaksUtf8())
        found.push_back({CheckVerdict::Warning, tr("The locale does not use UTF-8."),
                         tr("Set LC_ALL=C.UTF-8, or names in logs and terminals are garbled.")});
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && !QFileInfo(runtime).isWritable())
        found.push_back({CheckVerdict::Warning,
                         tr("XDG_RUNTIME_DIR is %1, which cannot be written.").arg(runtime),
                         tr("Log in as this user, or unset the variable.")});
    const qint64 memory = availableMemory();
    if (memory >= 0) {
        const bool few = memory < kFewMemory;
        found.push_back({few ? CheckVerdict::Warning : CheckVerdict::Ok,
                         tr("%1 MB of memory are available.").arg(megabytes(memory)),
                         few ? tr("End other programs or add memory.") : QString()});
    }
    return together(found);
}

CheckOutcome lookAtLibraries()
{
    return together({
        versionOutcome(u"Qt"_s, QString::fromLatin1(qVersion()), QLatin1String(QT_VERSION_STR)),
        versionOutcome(u"SQLite"_s, QString::fromLatin1(sqlite3_libversion()),
                       QLatin1String(SQLITE_VERSION)),
        versionOutcome(u"libsodium"_s, QString::fromLatin1(sodium_version_string()),
                       QLatin1String(SODIUM_VERSION_STRING)),
        tlsOutcome(),
    });
}

CheckOutcome lookAtFolder(const QString &label, const QString &path)
{
    const QString mend = tr("Free space on that disk, or move the data folder.");
    const QString place = nearestFolder(path); // a look makes no folder
    const auto took = writeProbe(place);
    if (!took) {
        return {CheckVerdict::Failed,
                tr("%1: %2 cannot be written: %3.")
                    .arg(label, QDir::toNativeSeparators(path), took.error().userText()),
                tr("Give this user the right to write there; look at the free space.")};
    }
    const qint64 free = QStorageInfo(place).bytesAvailable();
    CheckOutcome outcome;
    outcome.sentence =
        tr("%1: %2 MB free, 1 MiB written in %3 ms.").arg(label, megabytes(free)).arg(*took);
    if (free < kFewFree) {
        outcome.verdict = free < kTooFewFree ? CheckVerdict::Failed : CheckVerdict::Warning;
        outcome.mend = mend;
    } else if (*took > kSlowWriteMs) {
        outcome.verdict = CheckVerdict::Warning;
        outcome.mend = tr("The disk is slow: look what else writes to it.");
    }
    return outcome;
}

} // namespace dbsbm
