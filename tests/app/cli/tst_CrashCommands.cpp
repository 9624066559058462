// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// The real bot crashes: what is left, what is said at the next start, and the safe mode.
class tst_CrashCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportsAreToldOnceAndManaged();
    void twoCrashesMeanSafeMode();

private:
    /// Comes online, says so and is hit by SIGSEGV.
    static void crash(DaemonHarness &house);
    static qsizetype logins(const DaemonHarness &house);
};

/// How many are in the log; the simulated Discord knows of one before the bot does.
qsizetype tst_CrashCommands::logins(const DaemonHarness &house)
{
    QFile log(house.dataDir() + u"/logs/dbsbm.log"_s);
    return log.open(QIODevice::ReadOnly) ? log.readAll().count("start: login done") : 0;
}

void tst_CrashCommands::crash(DaemonHarness &house)
{
    const qsizetype before = logins(house);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QTRY_COMPARE_WITH_TIMEOUT(logins(house), before + 1, 15000);
    // A signal to the process may reach any thread; one of Qt's has no frame of ours.
    const qint64 main = house.process()->processId();
    QCOMPARE(::syscall(SYS_tgkill, main, main, SIGSEGV), 0);
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitStatus(), QProcess::CrashExit);
}

void tst_CrashCommands::reportsAreToldOnceAndManaged()
{
    DaemonHarness house;
    QVERIFY(house.terminal({u"crashes"_s, u"list"_s}).out.contains("no crash reports"));
    QCOMPARE(house.terminal({u"crashes"_s, u"show"_s, u"1"_s}).code, 1);
    const QString out = house.dataDir() + u"/out.txt"_s;
    const QList<QStringList> wrongs{{u"show"_s, u"x"_s},
                                    {u"show"_s, u"0"_s},
                                    {u"remove"_s, u"x"_s},
                                    {u"export"_s, u"x"_s, u"--out"_s, out}};
    for (const QStringList &wrong : wrongs) {
        const auto said = house.terminal(QStringList{u"crashes"_s} + wrong);
        QVERIFY2(said.code == 2 && said.err.contains("not the number of a crash report"),
                 said.err.constData());
    }
    crash(house);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText())); // one crash delays nothing
    QTRY_VERIFY2(house.errorText().contains(u"INT-006"), qUtf8Printable(house.errorText()));
    QCOMPARE(house.stop(), 0);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(!house.errorText().contains(u"INT-006")); // told once
    const auto list = house.terminal({u"crashes"_s, u"list"_s, u"--json"_s});
    const QJsonObject listed = QJsonDocument::fromJson(list.out).object();
    QCOMPARE(listed["reports"_L1].toArray().size(), 1);
    QCOMPARE(listed["safeMode"_L1].toBool(true), false);
    const QJsonObject report = listed["reports"_L1].toArray().first().toObject();
    QCOMPARE(report["signal"_L1].toString(), u"SIGSEGV"_s);
    QCOMPARE(report["program"_L1].toString(), u"dbsbmd run"_s);
    QVERIFY(house.terminal({u"crashes"_s, u"list"_s}).out.contains("SIGSEGV"));
    const auto shown = house.terminal({u"crashes"_s, u"show"_s, u"1"_s});
    QVERIFY2(shown.out.contains("frames:") && shown.out.contains("dbsbmd+0x"),
             shown.out.constData());
    QVERIFY2(shown.out.contains("start: login done"), shown.out.constData()); // a breadcrumb
    QVERIFY(!shown.out.contains(DaemonHarness::kToken));
    const QString copy = house.dataDir() + u"/copy.txt"_s;
    QCOMPARE(house.terminal({u"crashes"_s, u"export"_s, u"1"_s, u"--out"_s, copy}).code, 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), shown.out.trimmed());
    QCOMPARE(house.terminal({u"crashes"_s, u"export"_s, u"1"_s}).code, 2);
    QCOMPARE(house.terminal({u"crashes"_s, u"mend"_s, u"1"_s}).code, 2);
    QCOMPARE(house.terminal({u"crashes"_s, u"remove"_s, u"1"_s}).code, 0);
    QVERIFY(house.terminal({u"crashes"_s, u"list"_s}).out.contains("no crash reports"));
}

void tst_CrashCommands::twoCrashesMeanSafeMode()
{
    DaemonHarness house;
    crash(house);
    crash(house);
    QCOMPARE(house.discord().identifies(), 2);
    house.start();
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += house.process()->readAllStandardOutput()).contains("Safe mode"), 15000);
    QVERIFY2(said.contains("60 seconds"), said.constData());
    QVERIFY(house.terminal({u"crashes"_s, u"list"_s}).out.contains("Safe mode is on"));
    QCOMPARE(house.discord().identifies(), 2); // it waits
    QCOMPARE(house.stop(), 0);
    QCOMPARE(house.terminal({u"crashes"_s, u"remove"_s, u"1"_s}).code, 0);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
}

QTEST_GUILESS_MAIN(tst_CrashCommands)
#include "tst_CrashCommands.moc"
