// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/lockFiles.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>

using namespace dbsbm;

namespace {

/// While it lives no file can hold a byte, as on a full disk.
class NoRoom
{
public:
    NoRoom() : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class tst_lockFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneHasIt()
    {
        const QTemporaryDir folder;
        QLockFile first(folder.filePath(QStringLiteral("lock")));
        QLockFile second(folder.filePath(QStringLiteral("lock")));
        second.setStaleLockTime(0);
        QVERIFY(takeLock(first));
        QVERIFY(!takeLock(second));
        QCOMPARE(second.error(), QLockFile::LockFailedError);
        QCOMPARE(whyNoLock(second), QString());
        first.unlock();
        QVERIFY(takeLock(second));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {QStringLiteral("lock")});
    }

    /// As in a container that was killed and started again: the number is that of this process.
    void whatAKilledOneLeftIsTaken()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lock"));
        QLockFile lock(path);
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock(0));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray note = file.readAll();
        file.close();
        lock.unlock();
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(note), note.size());
        file.close();
        QVERIFY(!lock.tryLock(0)); // why this exists
        QVERIFY(takeLock(lock));
        QVERIFY(lock.isLocked());
    }

    void aFolderThatCannotBeWritten()
    {
        QLockFile lock(QStringLiteral("/proc/dbsbm/lock"));
        QVERIFY(!takeLock(lock));
        QVERIFY(lock.error() != QLockFile::LockFailedError);
        QCOMPARE(whyNoLock(lock), qt_error_string(ENOENT));
    }

    void aDiskWithoutRoom()
    {
        const QTemporaryDir folder;
        QLockFile lock(folder.filePath(QStringLiteral("lock")));
        const NoRoom none;
        QVERIFY(!takeLock(lock));
        QCOMPARE(whyNoLock(lock), qt_error_string(EFBIG));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_lockFiles)
#include "tst_lockFiles.moc"
