// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

/// What a command ends with when its output cannot be written.
class tst_standardOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskIsSaid_data();
    void aFullDiskIsSaid();
    void aFailureKeepsItsCode();
    void aReaderMayGoAway();
};

void tst_standardOutput::aFullDiskIsSaid_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"--help", "--version", "--print-config", "--env-template", "verify",
                                "bets --json", "config export", "config history --json"})
        QTest::newRow(command) << QString::fromLatin1(command);
    QTest::newRow("capper list")
        << QStringLiteral("capper %1 list --json").arg(DaemonHarness::kGuild.toString());
}

void tst_standardOutput::aFullDiskIsSaid()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("needs /dev/full");
    QFETCH(QString, command);
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto full =
        house.shell(QStringLiteral("dbsbmd %1 > /dev/full").arg(command), house.dataDir());
    QVERIFY2(full.err.contains("CFG-007 The output could not be written: No space left on device."),
             full.err.constData());
    QCOMPARE(full.err.count("CFG-007"), 1);
    QCOMPARE(full.code, 1);
    const auto written =
        house.shell(QStringLiteral("dbsbmd %1 > written").arg(command), house.dataDir());
    QVERIFY2(!written.err.contains("CFG-007"), written.err.constData());
    QCOMPARE(written.code, 0);
}

void tst_standardOutput::aFailureKeepsItsCode()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const auto ended = [&house](const QString &command) {
        return house.shell(QStringLiteral("dbsbmd %1 > /dev/full").arg(command), house.dataDir());
    };
    const auto wrong = ended(QStringLiteral("guild here show"));
    QCOMPARE(wrong.code, 2);
    QVERIFY2(!wrong.err.contains("CFG-007"), wrong.err.constData());
    const auto exported =
        ended(QStringLiteral("export ledger %1").arg(DaemonHarness::kGuild.toString()));
    QCOMPARE(exported.code, 1);
    QCOMPARE(exported.err.count("CFG-007"), 1);
    house.setVariable(QStringLiteral("LOG_LEVEL"), QStringLiteral("LOUD"));
    const auto faulty = ended(QStringLiteral("--check-config"));
    QCOMPARE(faulty.code, 1);
    QCOMPARE(faulty.err.count("CFG-007"), 1);
}

void tst_standardOutput::aReaderMayGoAway()
{
    DaemonHarness house;
    // With and without the signal, which ends a program before it could say anything.
    for (const char *line :
         {"dbsbmd --env-template | head -1", "trap '' PIPE; dbsbmd --env-template | true"}) {
        const auto cut = house.shell(QLatin1String(line), house.dataDir());
        QCOMPARE(cut.err, QByteArray());
        QCOMPARE(cut.code, 0);
    }
}

QTEST_GUILESS_MAIN(tst_standardOutput)
#include "tst_standardOutput.moc"
