// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/opsFiles.h"
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// --health and alerts as processes, beside a real dbsbmd against the simulated Discord, and
/// without one.
class tst_HealthCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void besideARunningBot()
    {
        DaemonHarness house;
        house.start();
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        QJsonObject report;
        // Its first report may be from before it was online.
        QTRY_VERIFY_WITH_TIMEOUT(
            (report = health(house), check(report, u"gateway"_s)["state"_L1] == u"healthy"_s),
            30'000);
        QVERIFY(report["running"_L1].toBool());
        QCOMPARE(check(report, u"ledger"_s)["state"_L1].toString(), u"healthy"_s);
        for (const char *name : {"memory", "disk", "database", "outbox", "monitor"})
            QVERIFY2(check(report, QLatin1String(name))["value"_L1].isDouble(), name);
        QCOMPARE(check(report, u"feed_quota"_s)["state"_L1].toString(), u"unknown"_s);
        const auto text = house.terminal({u"--health"_s});
        QVERIFY2(text.out.contains("is running (process"), text.out.constData());
        QVERIFY2(text.out.contains("> 100 / > 500 ms"), text.out.constData());
        wishesReachIt(house);
        hangs(house);
        diesAndLeavesNoLie(house);
    }

    void anOrderlyEndTakesItsReportAway()
    {
        DaemonHarness house;
        house.start();
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        const QString path = house.dataDir() + u"/health.json"_s;
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QCOMPARE(house.stop(), 0);
        QVERIFY(!QFile::exists(path));
    }

    void withoutABot()
    {
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        const QJsonObject report = health(house);
        QVERIFY(!report["running"_L1].toBool());
        for (const char *name : {"memory", "disk", "database"})
            QVERIFY2(check(report, QLatin1String(name))["value"_L1].isDouble(), name);
        QCOMPARE(check(report, u"ledger"_s)["state"_L1].toString(), u"healthy"_s);
        QCOMPARE(check(report, u"gateway"_s)["state"_L1].toString(), u"unknown"_s);
        // An alert's rule can be silenced where nobody runs, too.
        const auto silenced =
            house.terminal({u"alerts"_s, u"silence"_s, u"disk_warning"_s, u"--for"_s, u"1h"_s});
        QVERIFY2(silenced.code == 0, silenced.err.constData());
        QVERIFY(house.terminal({u"alerts"_s, u"rules"_s}).out.contains("(silenced until"));
    }

    void aDatabaseThatCannotBeOpenedIsCritical()
    {
        DaemonHarness house;
        QFile file(house.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto output = house.terminal({u"--health"_s});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.out.contains("critical  Database"), output.out.constData());
        QVERIFY2(output.out.contains("What to do: "), output.out.constData());
    }

    /// The daemon waits for it, and whoever monitors it sees that.
    void aDatabaseThatIsAwayAtTheStartIsCritical()
    {
        const quint16 port = freePort();
        DaemonHarness house;
        house.setVariable(u"DBSBM_DATABASE_URL"_s, u"postgresql://nobody@127.0.0.1:1/db"_s);
        house.start(DaemonHarness::kToken,
                    {u"--set"_s, u"metrics_port="_s + QString::number(port)});
        QJsonObject report;
        QTRY_VERIFY_WITH_TIMEOUT((report = health(house), // of the daemon, not of who asks
                                  report["running"_L1].toBool()
                                      && check(report, u"database"_s)["state"_L1] == u"critical"_s),
                                 30'000);
        QVERIFY(check(report, u"database"_s)["note"_L1].toString().contains(u"DB-001"));
        QCOMPARE(check(report, u"outbox"_s)["state"_L1].toString(), u"critical"_s);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QTcpSocket::UnconnectedState, 15'000);
        QVERIFY(socket.readAll().contains("dbsbm_errors_total{code=\"DB-001\"}"));
        QVERIFY(house.isRunning());
        QCOMPARE(house.stop(), 0);
        const auto listed = house.terminal({u"errors"_s, u"list"_s});
        QVERIFY2(listed.out.contains("DB-001"), listed.out.constData());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("verb") << u"alerts show"_s << 2 << QByteArray("none of list");
        QTest::newRow("no number") << u"alerts ack x"_s << 2 << QByteArray("number of an alert");
        QTest::newRow("no such alert") << u"alerts ack 7"_s << 1 << QByteArray("VAL-005");
        QTest::newRow("no duration")
            << u"alerts silence cpu_warning"_s << 2 << QByteArray("--for with a duration");
        QTest::newRow("no such rule")
            << u"alerts silence cpu --for 1h"_s << 1 << QByteArray("no rule 'cpu'");
        QTest::newRow("not silenced")
            << u"alerts unsilence cpu_warning"_s << 1 << QByteArray("not silenced");
        QTest::newRow("test of nothing")
            << u"alerts test cpu"_s << 2 << QByteArray("name of a rule");
        QTest::newRow("moments") << u"alerts test cpu_warning --from 2026-11-27 --to 2026-11-26"_s
                                 << 2 << QByteArray("first before the second");
        QTest::newRow("option elsewhere") << u"bets --for 2h"_s << 2 << QByteArray("--for");
    }
    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        DaemonHarness house;
        const auto output = house.terminal(line.split(u' '));
        QCOMPARE(output.code, code);
        QVERIFY2(output.err.contains(says), output.err.constData());
    }

private:
    /// One that was just given back.
    static quint16 freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
    }
    static QJsonObject health(DaemonHarness &house)
    {
        const auto output = house.terminal({u"--health"_s, u"--json"_s});
        const QJsonObject report = QJsonDocument::fromJson(output.out).object();
        const QString overall = report["overall"_L1].toString();
        // The machine of the test may be busy: the code says what the report says.
        const int expected = overall == u"healthy"_s ? 0 : overall == u"critical"_s ? 2 : 1;
        if (output.code != expected)
            QTest::qFail(QByteArray(output.out + output.err).constData(), __FILE__, __LINE__);
        return report;
    }
    static QJsonObject check(const QJsonObject &report, const QString &name)
    {
        const QJsonArray checks = report["checks"_L1].toArray();
        for (const QJsonValue &each : checks) {
            if (each["name"_L1].toString() == name)
                return each.toObject();
        }
        return {};
    }

    /// Of another process; the bot answers.
    static void wishesReachIt(DaemonHarness &house)
    {
        const auto silenced = house.terminal({u"alerts"_s, u"silence"_s, u"cpu_warning"_s,
                                              u"--for"_s, u"2h"_s, u"--comment"_s, u"load test"_s});
        QVERIFY2(silenced.code == 0, silenced.err.constData());
        QVERIFY(silenced.out.contains("silent for 2 h"));
        const auto history = house.terminal({u"alerts"_s, u"history"_s});
        QVERIFY2(history.out.contains("load test"), history.out.constData());
        const auto back = house.terminal({u"alerts"_s, u"unsilence"_s, u"cpu_warning"_s});
        QVERIFY2(back.code == 0, back.err.constData());
        QFile rules(house.dataDir() + u"/alerts.json"_s);
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write(R"({"rules":[{"name":"always","summary":"The disk is there.","check":"disk",
            "condition":">","threshold":-1,"severity":"info"}]})");
        rules.close();
        QJsonArray alerts;
        QTRY_VERIFY_WITH_TIMEOUT((alerts = active(house), firing(alerts) != 0), 30'000);
        const QString id = QString::number(firing(alerts));
        const auto acknowledged =
            house.terminal({u"alerts"_s, u"ack"_s, id, u"--comment"_s, u"it may stay"_s});
        QVERIFY2(acknowledged.code == 0, acknowledged.err.constData());
        const auto list = house.terminal({u"alerts"_s, u"list"_s});
        QVERIFY2(list.out.contains("it may stay"), list.out.constData());
    }
    static QJsonArray active(DaemonHarness &house)
    {
        const auto output = house.terminal({u"alerts"_s, u"list"_s, u"--json"_s});
        return QJsonDocument::fromJson(output.out).array();
    }
    /// The number of the rule's alert; 0 = none fires.
    static quint64 firing(const QJsonArray &alerts)
    {
        for (const QJsonValue &alert : alerts) {
            if (alert["rule"_L1].toString() == u"always" && alert["state"_L1] == u"firing"_s)
                return alert["id"_L1].toString().toULongLong();
        }
        return 0;
    }

    /// Stopped by a signal, with a report that is a minute old.
    static void hangs(DaemonHarness &house)
    {
        const auto pid = pid_t(house.process()->processId());
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        const QString path = house.dataDir() + u"/health.json"_s;
        const auto stored = readOpsFile(path);
        QVERIFY(stored && *stored);
        QJsonObject old = **stored;
        old["elapsed_ms"_L1] = old["elapsed_ms"_L1].toInteger() - 60'000;
        QVERIFY(writeOpsFile(path, old));
        const auto output = house.terminal({u"--health"_s});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.out.contains("it hangs. Restart it."), output.out.constData());
        QCOMPARE(::kill(pid, SIGCONT), 0);
    }

    static void diesAndLeavesNoLie(DaemonHarness &house)
    {
        house.kill();
        QVERIFY(QFile::exists(house.dataDir() + u"/health.json"_s));
        const QJsonObject report = health(house);
        QVERIFY(!report["running"_L1].toBool());
        QVERIFY(check(report, u"database"_s)["value"_L1].isDouble());
        // What fired is still known, and by whom it was acknowledged.
        QVERIFY(house.terminal({u"alerts"_s, u"list"_s}).out.contains("it may stay"));
    }
};

QTEST_GUILESS_MAIN(tst_HealthCommand)
#include "tst_HealthCommand.moc"
