// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandLine.h"

#include <QTest>

using namespace dbsbm;

class tst_commandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void secretsAreNotTaken();
    void helpNamesEveryCommand();
};

void tst_commandLine::accepts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("arguments");
    QTest::newRow("run") << "run"
                         << "run" << 0;
    QTest::newRow("bets of all") << "bets --json"
                                 << "bets" << 0;
    QTest::newRow("bets of one") << "--practice bets 12"
                                 << "bets" << 1;
    QTest::newRow("guild set") << "guild 12 set slip_channel 13"
                               << "guild" << 4;
    QTest::newRow("capper add") << "capper 12 add 13 Name"
                                << "capper" << 4;
    QTest::newRow("folder") << "--data-dir /tmp/x verify"
                            << "verify" << 0;
    QTest::newRow("root") << QStringLiteral("verify 12 --seq 7 --root ") + QString(64, u'A')
                          << "verify" << 1;
    QTest::newRow("config") << "config set cache_ttl=5 theme=dark --dry-run"
                            << "config" << 3;
    QTest::newRow("config of a server") << "config import x.json --guild 12 --map 13=14"
                                        << "config" << 2;
    QTest::newRow("flag") << "--print-config --json"
                          << "--print-config" << 0;
    QTest::newRow("override") << "--set log_level=DEBUG run"
                              << "run" << 0;
}

void tst_commandLine::accepts()
{
    QFETCH(QString, line);
    QFETCH(QString, command);
    QFETCH(int, arguments);
    const TerminalRequest request = parseTerminal(line.split(u' '));
    QCOMPARE(request.usageFault, QString());
    QCOMPARE(request.command, command);
    QCOMPARE(request.arguments.size(), arguments);
}

void tst_commandLine::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("unknown command") << "bet";
    QTest::newRow("unknown option") << "--frobnicate run";
    QTest::newRow("too many") << "verify now";
    QTest::newRow("too few") << "guild 12";
    QTest::newRow("root without its row")
        << QStringLiteral("verify 12 --root ") + QString(64, u'a');
    QTest::newRow("root without its guild")
        << QStringLiteral("verify --seq 1 --root ") + QString(64, u'a');
    QTest::newRow("short root") << "verify 12 --seq 1 --root abcd";
    QTest::newRow("no root") << QStringLiteral("verify 12 --seq 1 --root ") + QString(64, u'x');
    QTest::newRow("root of nothing")
        << QStringLiteral("bets 12 --seq 1 --root ") + QString(64, u'a');
    QTest::newRow("map of nothing") << "bets --map 13=14";
    QTest::newRow("force of nothing") << "verify --force";
    QTest::newRow("no folder") << "--data-dir  verify"; // an empty word between the two
    QTest::newRow("no folder, in one word") << "verify --data-dir=";
    QTest::newRow("both modes") << "--practice --real run";
    QTest::newRow("override without value") << "--set log_level run";
    QTest::newRow("unknown setting") << "--set nonsense=1 run";
}

void tst_commandLine::refuses()
{
    QFETCH(QString, line);
    QVERIFY(!parseTerminal(line.split(u' ')).usageFault.isEmpty());
}

void tst_commandLine::secretsAreNotTaken()
{
    const TerminalRequest request = parseTerminal(
        {QStringLiteral("--set"), QStringLiteral("discord_token=abc"), QStringLiteral("run")});
    QVERIFY(request.usageFault.contains(QStringLiteral("DISCORD_TOKEN")));
    QVERIFY(!request.usageFault.contains(QStringLiteral("abc")));
}

void tst_commandLine::helpNamesEveryCommand()
{
    for (const char *command : {"run", "guild", "capper", "bets", "grade", "verify", "config",
                                "--check-config", "--print-config", "--env-template", "--data-dir"})
        QVERIFY2(terminalHelp().contains(QLatin1String(command)), command);
}

QTEST_GUILESS_MAIN(tst_commandLine)
#include "tst_commandLine.moc"
