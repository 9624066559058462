// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/metricNames.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/FakeHttpServer.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// A short life of a bot in which everything happens that the catalogue of metrics counts: each
/// name has a number at the Prometheus port, so none is declared that nothing sets.
class tst_MetricsStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMetricMoves();

private:
    /// Names that have a number; of durations those that were measured.
    QSet<QString> told()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        if (!QTest::qWaitFor(
                [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000))
            return {};
        static const QRegularExpression sample(u"^(\\w+)(?:\\{.*\\})? (\\S+)$"_s,
                                               QRegularExpression::MultilineOption);
        QSet<QString> names;
        const QString text = QString::fromUtf8(socket.readAll()).remove(u'\r');
        for (auto it = sample.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(2) != u"NaN")
                names.insert(match.captured(1));
        }
        return names;
    }
    static QStringList missing(const QSet<QString> &told)
    {
        QStringList missing;
        for (const MetricDescription &metric : metricCatalogue()) {
            const QString name = metric.type == MetricType::Histogram
                ? QString(metric.name + u"_count"_s)
                : metric.name.toString();
            if (!told.contains(name))
                missing << metric.name.toString();
        }
        return missing;
    }
    static void fault(DaemonHarness &house, const QString &method, const QString &path, int status,
                      const QJsonObject &body = {}, int times = 1)
    {
        simulator::SimFault fault;
        fault.method = method;
        fault.pathPattern = path;
        fault.status = status;
        fault.body = body;
        fault.times = times;
        house.discord().addFault(fault);
    }
    static void place(DaemonHarness &house);
    static void trouble(DaemonHarness &house);

    quint16 m_port = 0;
};

/// A bet, its slip after a 429, and its grade.
void tst_MetricsStory::place(DaemonHarness &house)
{
    fault(house, u"POST"_s, u"/webhooks/\\d+/[^/]+"_s, 429,
          {{u"message"_s, u"You are being rate limited."_s},
           {u"retry_after"_s, 0.05},
           {u"global"_s, false}});
    const auto preview = house.preview();
    QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));
    house.confirm(preview);
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 15'000);
    house.command(DaemonHarness::kCapper, {u"bet"_s, u"settle"_s},
                  {{u"bet"_s, u"1"_s}, {u"result"_s, u"won"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(house.bets().at(0)[u"status"].toString(), u"settled"_s, 10'000);
}

/// A heartbeat, a line that breaks, an answer too late, and a Discord that fails until it is left
/// alone.
void tst_MetricsStory::trouble(DaemonHarness &house)
{
    house.discord().sendRaw(R"({"op":1,"d":null})");
    house.discord().dropSockets();
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().resumes(), 1, 15'000);
    house.discord().sendRaw(R"({"op":1,"d":null})");
    const QString callback = u"/interactions/\\d+/[^/]+/callback"_s;
    fault(house, u"POST"_s, callback, 404,
          {{u"code"_s, 10062}, {u"message"_s, u"Unknown interaction"_s}});
    fault(house, u"POST"_s, callback, 503, {}, 40);
    for (int i = 0; i < 8; ++i)
        house.discord()
            .sendCommand({DaemonHarness::kGuild,
                          DaemonHarness::kGeneral,
                          DaemonHarness::kCapper,
                          {u"bet"_s, u"list"_s},
                          {},
                          {}})
            .then(&house, [](const Result<simulator::SimReply> &) {});
}

void tst_MetricsStory::everyMetricMoves()
{
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
    }
    FakeHttpServer feed;
    feed.script(
        {{.body = "[]", .headers = {{"x-requests-remaining", "400"}, {"x-requests-used", "100"}}}});
    QUrl feedBase = feed.url();
    feedBase.setPath({});
    DaemonHarness house;
    house.setVariable(u"DBSBM_METRICS_PORT"_s, QString::number(m_port));
    house.setVariable(u"ODDS_API_KEY"_s, u"0123456789abcdef"_s);
    house.setVariable(u"DBSBM_ODDS_API_BASE"_s, feedBase.toString());
    QVERIFY(house.setUpGuild());
    QCOMPARE(house.terminal({u"backup"_s, u"create"_s}).code, 0);
    fault(house, u"GET"_s, u"/applications/@me"_s, 503);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    place(house);
    trouble(house);
    QSet<QString> names;
    QTRY_VERIFY_WITH_TIMEOUT(
        (names = told(), names.contains(u"dbsbm_circuit_breaker_opened_total"_s)), 15'000);
    QCOMPARE(house.stop(), 0);
    house.start(); // who was active is counted at the start
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QStringList left;
    const bool all = QTest::qWaitFor(
        [&] {
            names += told();
            left = missing(names);
            return left.isEmpty();
        },
        10'000);
    QVERIFY2(all, qPrintable(left.join(u' ')));
    QCOMPARE(house.stop(), 0);
}

QTEST_GUILESS_MAIN(tst_MetricsStory)
#include "tst_MetricsStory.moc"
