// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/machineChecks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_machineChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEnvironmentIsNamed()
    {
        const CheckOutcome found = lookAtEnvironment();
        QVERIFY2(found.sentence.contains(QSysInfo::kernelVersion()),
                 qUtf8Printable(found.sentence));
        QVERIFY(found.sentence.contains(u"UTC"_s));
        qputenv("XDG_RUNTIME_DIR", "/proc/dbsbm");
        const CheckOutcome odd = lookAtEnvironment();
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(odd.verdict, CheckVerdict::Warning);
        QVERIFY(odd.sentence.contains(u"/proc/dbsbm"_s) && !odd.mend.isEmpty());
    }

    void librariesAreNamedWithTheirVersions()
    {
        const CheckOutcome found = lookAtLibraries();
        QCOMPARE(found.verdict, CheckVerdict::Ok);
        for (const QString &name : QStringList{u"Qt "_s + QLatin1String(qVersion()), u"SQLite 3."_s,
                                               u"libsodium 1."_s, u"OpenSSL "_s})
            QVERIFY2(found.sentence.contains(name), qUtf8Printable(found.sentence));
    }

    void aFolderIsMadeAndLeftAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"backups"_s);
        const CheckOutcome found = lookAtFolder(u"Backups"_s, path);
        QVERIFY2(found.sentence.startsWith(u"Backups: "), qUtf8Printable(found.sentence));
        QVERIFY(found.verdict != CheckVerdict::Skipped);
        QVERIFY(QDir(path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
    }

    void aFolderThatCannotBeWrittenFails()
    {
        const CheckOutcome found = lookAtFolder(u"Data"_s, u"/proc/dbsbm"_s);
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(found.sentence.contains(u"/proc/dbsbm"_s) && !found.mend.isEmpty());
    }

    /// A device that takes nothing, as a full disk.
    void aFullDiskFails()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"taken"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
        QCOMPARE(lookAtFolder(u"Logs"_s, path).verdict, CheckVerdict::Failed);
    }
};

QTEST_GUILESS_MAIN(tst_machineChecks)
#include "tst_machineChecks.moc"
