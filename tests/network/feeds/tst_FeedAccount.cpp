// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedAccount.h"

#include <QMap>
#include <QTest>

using namespace dbsbm;

using Headers = QMap<QByteArray, QByteArray>;

/// Answers as both feeds document them.
class tst_FeedAccount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_data();
    void read();
    void refused_data();
    void refused();
    void impossibleCounts();
    void percents();

private:
    static Result<FeedAccount> accountOf(Feed feed, int status, const QByteArray &body,
                                         const Headers &headers)
    {
        return accountFrom(
            feed, {status, body, [headers](const char *name) { return headers.value(name); }});
    }
};

void tst_FeedAccount::read_data()
{
    QTest::addColumn<int>("feed");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char *name, Feed feed, int status, const QByteArray &body,
                        const Headers &headers, qint64 left, qint64 limit) {
        QTest::newRow(name) << int(feed) << status << body << headers << left << limit;
    };
    row("API-Sports", Feed::ApiSports, 200,
        R"({"get": "status", "errors": [], "results": 1, "response": {"account": {"firstname": "A"},
            "subscription": {"plan": "Free", "active": true},
            "requests": {"current": 12, "limit_day": 100}}})",
        {}, 88, 100);
    row("API-Sports, more used than allowed", Feed::ApiSports, 200,
        R"({"errors": [], "response": {"requests": {"current": 130, "limit_day": 100}}})", {}, 0,
        100);
    row("The Odds API", Feed::TheOddsApi, 200, R"([{"key": "basketball_nba"}])",
        {{"x-requests-remaining", "480"}, {"x-requests-used", "20"}}, 480, 500);
    row("The Odds API, spent", Feed::TheOddsApi, 401,
        R"({"message": "Usage quota has been reached.", "error_code": "OUT_OF_USAGE_CREDITS"})",
        {{"x-requests-remaining", "0"}, {"x-requests-used", "500"}}, 0, 500);
}

void tst_FeedAccount::read()
{
    QFETCH(int, feed);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Headers, headers);
    const auto account = accountOf(Feed(feed), status, body, headers);
    QVERIFY2(account, account ? "" : qPrintable(account.error().userText()));
    QTEST(account->left, "left");
    QTEST(account->limit, "limit");
}

void tst_FeedAccount::refused_data()
{
    QTest::addColumn<int>("feed");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Feed feed, int status, const QByteArray &body,
                        const char *code) {
        QTest::newRow(name) << int(feed) << status << body << QString::fromLatin1(code);
    };
    row("API-Sports, wrong key with status 200", Feed::ApiSports, 200,
        R"({"errors": {"token": "Error/Missing application key."}, "response": []})", "AUT-010");
    row("API-Sports, too often", Feed::ApiSports, 200,
        R"({"errors": {"rateLimit": "Too many requests."}, "response": []})", "API-006");
    row("API-Sports, an account that is barred", Feed::ApiSports, 200,
        R"({"errors": {"access": "Your account is suspended."}, "response": []})", "API-003");
    row("API-Sports, an impossible limit", Feed::ApiSports, 200,
        R"({"errors": [], "response": {"requests": {"current": 1, "limit_day": 9e18}}})",
        "API-005");
    row("API-Sports, 403", Feed::ApiSports, 403, "{}", "AUT-010");
    row("API-Sports, something else", Feed::ApiSports, 200, "<html>", "API-005");
    row("API-Sports, no limit", Feed::ApiSports, 200,
        R"({"errors": [], "response": {"requests": {"current": 1, "limit_day": 0}}})", "API-005");
    row("API-Sports, 503", Feed::ApiSports, 503, "", "API-004");
    row("API-Sports, 404", Feed::ApiSports, 404, "", "API-003");
    row("API-Sports, a redirect", Feed::ApiSports, 302, "", "API-003");
    row("The Odds API, wrong key", Feed::TheOddsApi, 401, R"({"error_code": "INVALID_KEY"})",
        "AUT-010");
    row("The Odds API, too often", Feed::TheOddsApi, 429, "", "API-006");
    row("The Odds API, no counts", Feed::TheOddsApi, 200, "[]", "API-005");
    row("The Odds API, 500", Feed::TheOddsApi, 500, "", "API-004");
}

void tst_FeedAccount::refused()
{
    QFETCH(int, feed);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto account = accountOf(Feed(feed), status, body, {{"x-requests-remaining", "-5"}});
    QVERIFY(!account);
    QTEST(account.error().code(), "code");
    QVERIFY(account.error().userText().contains(feedName(Feed(feed))));
}

void tst_FeedAccount::impossibleCounts()
{
    const auto account = accountOf(Feed::TheOddsApi, 200, "[]",
                                   {{"x-requests-remaining", "9223372036854775807"},
                                    {"x-requests-used", "9223372036854775807"}});
    QVERIFY(!account);
    QCOMPARE(account.error().code(), QStringLiteral("API-005"));
}

void tst_FeedAccount::percents()
{
    QCOMPARE((FeedAccount{30, 120}.percentLeft()), 25.0);
    QCOMPARE((FeedAccount{0, 0}.percentLeft()), 0.0);
}

QTEST_GUILESS_MAIN(tst_FeedAccount)
#include "tst_FeedAccount.moc"
