// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedClient.h"

#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/await.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kKey[] = "0123456789abcdef0123456789abcdef";

QUrl originOf(const FakeHttpServer &server)
{
    QUrl url = server.url();
    url.setPath({});
    return url;
}

} // namespace

class tst_FeedClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeHttpServer>();
        m_clock = std::make_unique<FakeClock>();
        m_client = std::make_unique<FeedClient>(*m_clock);
    }
    void cleanup()
    {
        m_client.reset();
        m_clock.reset();
        m_server.reset();
    }

    void apiSportsGetsItsKeyInAHeader()
    {
        m_server->script(
            {{.body =
                  R"({"errors": [], "response": {"requests": {"current": 1, "limit_day": 4}}})"}});
        const auto account = ask(Feed::ApiSports);
        QVERIFY(account);
        QCOMPARE(account->left, 3);
        const FakeHttpServer::Request &sent = m_server->requests().constFirst();
        QCOMPARE(sent.method, QByteArray("GET"));
        QCOMPARE(sent.target, QByteArray("/status"));
        QCOMPARE(sent.headers.value("x-apisports-key"), QByteArray(kKey));
        QVERIFY(!sent.headers.contains("cookie"));
    }

    void theOddsApiGetsItInTheQuery()
    {
        m_server->script(
            {{.body = "[]", .headers = {{"x-requests-remaining", "7"}, {"x-requests-used", "3"}}}});
        const auto account =
            await(m_client->account(Feed::TheOddsApi, originOf(*m_server), Secret("a+b&c/d")));
        QVERIFY(account);
        QCOMPARE(account->limit, 10);
        QCOMPARE(m_server->requests().constFirst().target,
                 QByteArray("/v4/sports?apiKey=a%2Bb%26c%2Fd"));
    }

    void theAddressMayHaveAPath()
    {
        m_server->script(
            {{.body = "[]", .headers = {{"x-requests-remaining", "7"}, {"x-requests-used", "3"}}}});
        QUrl base = originOf(*m_server);
        base.setPath(u"/proxy/"_s);
        base.setQuery(u"x=1"_s);
        QVERIFY(await(m_client->account(Feed::TheOddsApi, base, Secret("k"))));
        QCOMPARE(m_server->requests().constFirst().target, QByteArray("/proxy/v4/sports?apiKey=k"));
    }

    void noServer()
    {
        QUrl base = originOf(*m_server);
        m_server.reset();
        const auto account = await(m_client->account(Feed::TheOddsApi, base, Secret(kKey)));
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"API-001"_s);
        expectNoKey(account.error());
    }

    void aBrokenLine()
    {
        m_server->script({{.fate = FakeHttpServer::Reply::BreakLine}});
        const auto account = ask(Feed::TheOddsApi);
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"API-001"_s);
        expectNoKey(account.error());
    }

    void silence()
    {
        m_server->script({{.fate = FakeHttpServer::Reply::Silence}});
        auto task = m_client->account(Feed::TheOddsApi, originOf(*m_server), Secret(kKey));
        QVERIFY(spinUntil([this] { return !m_server->requests().isEmpty(); }));
        m_clock->advance(FeedClient::kDeadline);
        const auto account = await(std::move(task));
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"API-002"_s);
        expectNoKey(account.error());
    }

    void aRedirectIsNotFollowed()
    {
        m_server->script(
            {{.status = 302, .headers = {{"Location", originOf(*m_server).toEncoded() + "/x"}}}});
        const auto account = ask(Feed::TheOddsApi);
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"API-003"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void anEndlessAnswer()
    {
        m_server->script({{.body = QByteArray(int(FeedClient::kMostBytes) * 4, ' ')}});
        const auto account = ask(Feed::TheOddsApi);
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"API-001"_s);
        QVERIFY(account.error().detail().contains(u"too large"));
    }

    void whatIsNoKeyIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a line break") << QByteArray("key\r\nX-Other: 1");
        QTest::newRow("not ASCII") << QByteArray("k\xc3\xa9y");
        QTest::newRow("too long") << QByteArray(257, 'k');
    }
    void whatIsNoKeyIsNotSent()
    {
        QFETCH(QByteArray, key);
        const auto account =
            await(m_client->account(Feed::ApiSports, originOf(*m_server), Secret(key)));
        QVERIFY(!account);
        QCOMPARE(account.error().code(), u"AUT-010"_s);
        QVERIFY(m_server->requests().isEmpty());
    }

private:
    Result<FeedAccount> ask(Feed feed)
    {
        return await(m_client->account(feed, originOf(*m_server), Secret(kKey)));
    }
    static void expectNoKey(const Error &error)
    {
        QVERIFY(!QString(error.userText() + error.detail()).contains(QString::fromLatin1(kKey)));
    }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FeedClient> m_client;
};

QTEST_GUILESS_MAIN(tst_FeedClient)
#include "tst_FeedClient.moc"
