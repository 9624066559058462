// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"
#include "tests/support/sourceFile.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace dbsbm::simulator;
using namespace Qt::StringLiterals;

class tst_HttpServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysSilentOnDemand()
    {
        SimHarness sim;
        SimFault fault;
        fault.method = u"GET"_s;
        fault.pathPattern = u"/users/@me"_s;
        fault.never = true;
        sim.discord.addFault(fault);
        QSignalSpy received(&sim.discord, &SimulatedDiscord::requestReceived);
        QNetworkReply *reply = sim.send("GET", u"/users/@me"_s, {}, "application/json", "secret");
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(sim.call("GET", u"/users/@me"_s).status, 200); // the next one, on another line
        QVERIFY(!reply->isFinished());
        reply->abort();
        reply->deleteLater();
    }

    /// What is asked happens at once, and is told when its time has come.
    void answersLateOnDemand()
    {
        SimHarness sim;
        SimFault fault;
        fault.method = u"GET"_s;
        fault.pathPattern = u"/users/@me"_s;
        fault.delay = std::chrono::seconds(9);
        bool done = false;
        fault.then = [&done] { done = true; };
        sim.discord.addFault(fault);
        QNetworkReply *reply = sim.send("GET", u"/users/@me"_s, {}, "application/json", "secret");
        QTRY_VERIFY(done);
        sim.clock.advance(std::chrono::milliseconds(8999));
        QCOMPARE(sim.call("GET", u"/users/@me"_s).status, 200); // the next one, on another line
        QVERIFY(!reply->isFinished());
        sim.clock.advance(std::chrono::milliseconds(1));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        reply->deleteLater();
    }

    void refusesHugeRequests()
    {
        SimHarness sim;
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(sim.discord.restBase().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("POST /api/v10/users/@me HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 413 "));
    }

    void speaksTls()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is not installed");
        QTemporaryDir folder;
        QProcess maker;
        maker.start(sourceFile(u"tests/data/tls/make-certificates"), {folder.path()});
        QVERIFY(maker.waitForFinished(60000));
        QCOMPARE(maker.exitCode(), 0);
        SimulatorOptions options = SimHarness::defaults();
        options.tls = true;
        options.certificateFile = folder.filePath(u"server.pem"_s);
        options.keyFile = folder.filePath(u"server.key"_s);
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates(folder.filePath(u"ca.pem"_s));
        SimHarness sim(options);
        QCOMPARE(sim.discord.restBase().scheme(), u"https"_s);
        QNetworkRequest request(QUrl(sim.discord.restBase().toString() + u"/gateway"_s));
        QNetworkAccessManager stranger; // one manager keeps one trust for a host
        QNetworkReply *doubting = stranger.get(request);
        QTRY_VERIFY(doubting->isFinished());
        QCOMPARE(doubting->error(), QNetworkReply::SslHandshakeFailedError);
        doubting->deleteLater();
        request.setSslConfiguration(trusting);
        QNetworkReply *reply = sim.network.get(request);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().contains("wss://127.0.0.1"));
        reply->deleteLater();
        GatewayClient client(QUrl(u"wss://127.0.0.1:1"_s));
        client.socket.abort();
        client.socket.setSslConfiguration(trusting);
        client.socket.open(QUrl(sim.discord.gatewayUrl().toString() + u"/?v=10&encoding=json"_s));
        QVERIFY(!client.next(10).isEmpty());
    }

    void saysWhyTlsCannotStart()
    {
        FakeClock clock;
        SimulatorOptions options = SimHarness::defaults();
        options.tls = true;
        options.certificateFile = u"/nonexistent.pem"_s;
        SimulatedDiscord discord(options, clock);
        const auto listening = discord.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().code(), u"CFG-006"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_HttpServer.moc"
