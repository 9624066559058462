// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/lockFiles.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

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
    }
};

QTEST_GUILESS_MAIN(tst_lockFiles)
#include "tst_lockFiles.moc"
