// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/exporter/MetricsServer.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

namespace {

const auto kText = [] { return QStringLiteral("dbsbm_x_total 3\n"); };

/// Everything that the server says to those bytes before it closes.
QByteArray askRaw(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(bytes);
    if (!spinUntil([&socket] { return socket.state() == QTcpSocket::UnconnectedState; }, 10s))
        qFatal("the server does not close");
    return socket.readAll();
}

QByteArray request(const QByteArray &start, const QByteArray &host)
{
    return start + " HTTP/1.1\r\nAccept: */*\r\n" + host + "\r\n";
}

} // namespace

class tst_MetricsServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheMetrics()
    {
        FakeClock clock;
        int asked = 0;
        MetricsServer server(clock,
                             [&asked] { return QStringLiteral("dbsbm_x %1\n").arg(++asked); });
        QCOMPARE(server.port(), quint16(0));
        QVERIFY(server.listen(0));
        QVERIFY(server.port() > 0);
        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\n";
        const QByteArray first = askRaw(server.port(), request("GET /metrics", host));
        QVERIFY(first.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(first.contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
        QVERIFY(first.endsWith("\r\n\r\ndbsbm_x 1\n"));
        QVERIFY(askRaw(server.port(), request("GET /metrics", host)).endsWith("dbsbm_x 2\n"));
        server.close();
        QCOMPARE(server.port(), quint16(0));
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("status");
        const QByteArray good("Host: localhost:9100\r\n");
        QTest::newRow("whole") << QByteArray("GET /metrics") << good << QByteArray("200");
        QTest::newRow("question") << QByteArray("GET /metrics?x=1") << good << QByteArray("200");
        QTest::newRow("no port") << QByteArray("GET /metrics") << QByteArray("host: LOCALHOST\r\n")
                                 << QByteArray("200");
        QTest::newRow("rebound name")
            << QByteArray("GET /metrics") << QByteArray("Host: evil.example:9100\r\n")
            << QByteArray("421");
        QTest::newRow("other port") << QByteArray("GET /metrics")
                                    << QByteArray("Host: localhost:80\r\n") << QByteArray("421");
        QTest::newRow("no host") << QByteArray("GET /metrics") << QByteArray() << QByteArray("421");
        QTest::newRow("two hosts")
            << QByteArray("GET /metrics") << QByteArray(good + "Host: evil.example\r\n")
            << QByteArray("421");
        QTest::newRow("elsewhere") << QByteArray("GET /") << good << QByteArray("404");
        QTest::newRow("longer") << QByteArray("GET /metricsx") << good << QByteArray("404");
        QTest::newRow("post") << QByteArray("POST /metrics") << good << QByteArray("405");
        QTest::newRow("nonsense") << QByteArray("hello") << good << QByteArray("400");
    }
    void requests()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, status);
        QByteArray head = request(start, host);
        head.chop(4);
        const QByteArray answer = answerMetricsRequest(head, 9100, kText);
        QCOMPARE(answer.mid(9, 3), status);
        QCOMPARE(answer.contains("dbsbm_x_total"), status == "200");
    }

    void headHasNoBody()
    {
        const QByteArray answer =
            answerMetricsRequest("HEAD /metrics HTTP/1.1\r\nHost: localhost", 9100, kText);
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QVERIFY(answer.contains("Content-Length: 16\r\n"));
    }

    void largeAndSlowRequestsEnd()
    {
        FakeClock clock;
        MetricsServer server(clock, kText);
        QVERIFY(server.listen(0));
        QVERIFY(askRaw(server.port(),
                       QByteArray("GET /metrics HTTP/1.1\r\nX: ").leftJustified(8 * 1024 + 1, 'x'))
                    .startsWith("HTTP/1.1 431"));

        QTcpSocket slow;
        slow.connectToHost(QHostAddress::LocalHost, server.port());
        slow.write("GET /met");
        QVERIFY(spinUntil([&clock] { return clock.pendingTimers() > 0; }));
        QCOMPARE(slow.state(), QTcpSocket::ConnectedState);
        clock.advance(5s);
        QVERIFY(spinUntil([&slow] { return slow.state() == QTcpSocket::UnconnectedState; }));
    }

    void connectionsAreBounded()
    {
        FakeClock clock;
        MetricsServer server(clock, kText);
        QVERIFY(server.listen(0));
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 40; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, server.port());
        }
        const auto open = [&idle] {
            return std::count_if(idle.begin(), idle.end(), [](const auto &socket) {
                return socket->state() == QTcpSocket::ConnectedState;
            });
        };
        QVERIFY(spinUntil([&] { return clock.pendingTimers() == 16 && open() == 16; }));
        clock.advance(5s); // and those who say nothing go
        QVERIFY(spinUntil([&open] { return open() == 0; }));
        const QByteArray host = "Host: localhost:" + QByteArray::number(server.port()) + "\r\n";
        QVERIFY(askRaw(server.port(), request("GET /metrics", host)).startsWith("HTTP/1.1 200"));
    }

    void onlyThisMachine()
    {
        FakeClock clock;
        MetricsServer server(clock, kText);
        QVERIFY(server.listen(0));
        const auto addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, server.port());
            QVERIFY(
                spinUntil([&socket] { return socket.state() == QTcpSocket::UnconnectedState; }));
        }
        MetricsServer second(clock, kText);
        const Result<> taken = second.listen(server.port());
        QVERIFY(!taken && taken.error().is(codes::kSettingInvalid));
    }
};

QTEST_GUILESS_MAIN(tst_MetricsServer)
#include "tst_MetricsServer.moc"
