// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/MetricsHost.h"

#include "app/host/Host.h"
#include "app/host/OpsHost.h"
#include "models/store/GuildRepository.h"
#include "network/exporter/MetricsServer.h"
#include "tests/support/await.h"

#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

HostOptions options(const QTemporaryDir &folder)
{
    HostOptions options;
    options.dataDir = folder.path();
    options.useKeychain = false;
    return options;
}

void open(Host &host)
{
    if (!await(host.loadSettings()) || !await(host.open()))
        qFatal("the host did not open");
}

bool exec(Database &database, const QString &sql)
{
    return await(database.write<void>([sql](Transaction &transaction) -> Result<> {
               const auto done = transaction.exec(sql);
               return done ? Result<>() : fail(done.error());
           }))
        .has_value();
}

QByteArray scrape(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    spinUntil([&socket] { return socket.state() == QTcpSocket::UnconnectedState; });
    return socket.readAll();
}

} // namespace

class tst_MetricsHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sampledFiguresGetTheirNames()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        open(host);
        QVERIFY(std::isnan(host.metrics().gauge(metric::kProcessMemory)));
        host.sampler().start();
        QVERIFY(spinUntil([&host] { return host.metrics().gauge(metric::kProcessMemory) > 1e6; }));
        QVERIFY(host.metrics().gauge(metric::kDiskFree) > 0);
        QVERIFY(host.metrics().gauge(metric::kSystemMemory) > 0);
        QVERIFY(host.metrics().gauge(metric::kProcessThreads) >= 2);
        QVERIFY(host.metrics().gauge(metric::kDatabaseWaiting) >= 0);
        QVERIFY(!host.ops().metrics().hasHistory()); // a terminal command leaves no file
    }

    void startedItRecords()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        open(host);
        host.ops().metrics().start();
        QVERIFY(spinUntil([&host] {
            return host.ops().metrics().hasHistory()
                && host.ops().metrics().history().isRecording();
        }));
        host.metrics().set(metric::kSystemCpu, 0.5);
        const qint64 begin = host.clock().nowMs() - 1'000;
        MetricStore &store = host.ops().metrics().history();
        QVERIFY(spinUntil([&] {
            if (!await(store.flush()))
                return false;
            const auto found = await(store.points(QString::fromUtf16(metric::kSystemCpu), begin,
                                                  host.clock().nowMs() + 1'000, 100));
            return found && !found->isEmpty();
        }));
        QVERIFY(host.errors().groups().isEmpty());
    }

    void prometheusIsOffUntilAPortIsSet()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        open(host);
        host.ops().metrics().start();
        QVERIFY(!host.ops().metrics().server());
        // A free port: one that was just given back.
        quint16 port = 0;
        {
            MetricsServer probe(host.clock(), [] { return QString(); });
            QVERIFY(probe.listen(0));
            port = probe.port();
        }
        QVERIFY(await(host.settings().set(u"metrics_port"_s, QString::number(port))));
        QVERIFY(host.ops().metrics().server()); // at once, without a restart
        host.metrics().add(metric::kBetsPlaced, 3, {{u"guild"_s, u"7"_s}});
        QVERIFY(scrape(port).contains("dbsbm_bets_placed_total{guild=\"7\"} 3\n"));
        QVERIFY(await(host.settings().set(u"metrics_port"_s, u"0"_s)));
        QVERIFY(!host.ops().metrics().server());
        QVERIFY(scrape(port).isEmpty());
    }

    void aTakenPortIsAnError()
    {
        const QTemporaryDir folder;
        HostOptions with = options(folder);
        Host host(with);
        MetricsServer other(host.clock(), [] { return QString(); });
        QVERIFY(other.listen(0));
        open(host);
        host.ops().metrics().start();
        QVERIFY(await(host.settings().set(u"metrics_port"_s, QString::number(other.port()))));
        QVERIFY(!host.ops().metrics().server());
        QCOMPARE(host.errors().groups().size(), 1);
    }

    /// The log says it once, and who holds it may go.
    void aTakenPortIsTriedAgain()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        auto other = std::make_unique<MetricsServer>(host.clock(), [] { return QString(); });
        QVERIFY(other->listen(0));
        const QString port = QString::number(other->port());
        open(host);
        QVERIFY(await(host.settings().set(u"metrics_port"_s, port)));
        int asked = 0;
        MetricsHost metrics(host, std::chrono::milliseconds(5));
        metrics.start();
        QVERIFY(spinUntil([&asked] { return ++asked > 20; }));
        QVERIFY(!metrics.server());
        QCOMPARE(host.errors().groups().size(), 1);
        QCOMPARE(host.errors().groups().constFirst().count, quint64(1));
        const QList<LogEntry> lines = host.log().recent();
        QCOMPARE(std::ranges::count_if(lines,
                                       [&port](const LogEntry &line) {
                                           return line.level == QtWarningMsg
                                               && line.text.contains(u"The port "_s + port);
                                       }),
                 1);
        other.reset();
        QVERIFY(spinUntil([&metrics] { return metrics.server() != nullptr; }));
    }

    void membersAndEngagement()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        open(host);
        static constexpr GuildId kGuild{77};
        QVERIFY(await(host.database().write<void>(
            [](Transaction &transaction) { return GuildRepository(transaction).ensure(kGuild); })));
        host.ops().metrics().start();
        MetricsHost &metrics = host.ops().metrics();
        QVERIFY(spinUntil([&] { return metrics.hasHistory() && metrics.history().isRecording(); }));
        metrics.noteMember(kGuild, UserId{1});
        metrics.noteMember(kGuild, UserId{1});
        metrics.noteMember(kGuild, UserId{2});
        metrics.countActive();
        const MetricLabels day{{u"guild"_s, u"77"_s}, {u"window"_s, u"24h"_s}};
        QVERIFY(
            spinUntil([&] { return host.metrics().gauge(metric::kActiveMembers, day) == 2.0; }));
        const MetricLabels all{{u"guild"_s, u"all"_s}, {u"window"_s, u"7d"_s}};
        QCOMPARE(host.metrics().gauge(metric::kActiveMembers, all), 2.0);
        host.metrics().add(metric::kGuildCommands, 5, {{u"guild"_s, u"77"_s}});
        host.sampler().start();
        QVERIFY(spinUntil([&] {
            if (!await(metrics.history().flush()))
                return false;
            const auto report = await(metrics.businessOf(kGuild));
            return report && report->front().membersWeek == 2
                && report->front().commandsWeek == 5.0;
        }));
        metrics.countActive();
        QVERIFY(spinUntil([&] {
            return host.metrics().gauge(metric::kCommandsPerMember, {{u"guild"_s, u"77"_s}}) == 2.5;
        }));
        QCOMPARE(await(metrics.businessOf(GuildId{78}))->size(), 0);
        // Its members went quiet: no engagement is no number.
        QVERIFY(exec(metrics.history().database(), u"DELETE FROM activity"_s));
        metrics.countActive();
        QVERIFY(spinUntil([&] {
            return std::isnan(
                host.metrics().gauge(metric::kCommandsPerMember, {{u"guild"_s, u"77"_s}}));
        }));
        QCOMPARE(host.metrics().gauge(metric::kActiveMembers, day), 0.0);
    }

    /// What cannot be counted is a gap, not what it was.
    void anOutageIsAGap()
    {
        const QTemporaryDir folder;
        Host host(options(folder));
        open(host);
        static constexpr GuildId kGuild{77};
        host.ops().metrics().start();
        MetricsHost &metrics = host.ops().metrics();
        QVERIFY(spinUntil([&] { return metrics.hasHistory() && metrics.history().isRecording(); }));
        metrics.noteMember(kGuild, UserId{1});
        metrics.countActive();
        const MetricLabels one{{u"guild"_s, u"77"_s}, {u"window"_s, u"7d"_s}};
        const MetricLabels all{{u"guild"_s, u"all"_s}, {u"window"_s, u"24h"_s}};
        QVERIFY(
            spinUntil([&] { return host.metrics().gauge(metric::kActiveMembers, one) == 1.0; }));
        QCOMPARE(host.metrics().gauge(metric::kActiveMembers, all), 1.0);
        QVERIFY(exec(metrics.history().database(), u"DROP TABLE activity"_s));
        metrics.countActive();
        QVERIFY(spinUntil(
            [&] { return std::isnan(host.metrics().gauge(metric::kActiveMembers, one)); }));
        QVERIFY(std::isnan(host.metrics().gauge(metric::kActiveMembers, all)));
    }
};

QTEST_GUILESS_MAIN(tst_MetricsHost)
#include "tst_MetricsHost.moc"
