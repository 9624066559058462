// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedGame.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr char kGame[] = R"({"id": "e9", "sport_title": "NBA", "home_team": " Boston  Celtics",
    "away_team": "LA Lakers", "commence_time": "2026-11-29T23:00:00Z", "completed": true,
    "scores": [{"name": "LA Lakers", "score": "99"}, {"name": "Boston Celtics", "score": "101"}]})";

Result<FeedGames> read(const QByteArray &body, int status = 200)
{
    return gamesFrom({status, body, [](const char *header) {
                          return qstrcmp(header, "x-requests-remaining") == 0 ? "42"_ba : ""_ba;
                      }});
}

} // namespace

class tst_FeedGame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGame()
    {
        const auto games = read('[' + QByteArray(kGame) + ']');
        QVERIFY(games);
        QCOMPARE(games->left, std::optional(qint64(42)));
        const FeedGame expected{
            u"e9"_s, u"NBA"_s, u"Boston Celtics"_s, u"LA Lakers"_s, 1795993200000LL, true, 101, 99};
        QCOMPARE(games->games, QList<FeedGame>{expected});
    }

    void whatIsNoGameIsCounted_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no id") << "\"e9\""_ba
                               << "null"_ba;
        QTest::newRow("no start") << "2026-11-29T23:00:00Z"_ba
                                  << "tomorrow"_ba;
        QTest::newRow("one side twice") << "\"away_team\": \"LA Lakers\""_ba
                                        << "\"away_team\": \"Boston Celtics\""_ba;
        QTest::newRow("a name too long") << "\"away_team\": \"LA"_ba
                                         << "\"away_team\": \"" + QByteArray(81, 'x');
        QTest::newRow("a league of an odd type") << "\"NBA\""_ba
                                                 << "[1]"_ba;
    }
    void whatIsNoGameIsCounted()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        const QByteArray other = QByteArray(kGame).replace(from, to);
        QVERIFY(other != kGame);
        const auto games = read("[1, " + other + ", " + kGame + ']');
        QVERIFY(games);
        QCOMPARE(games->games.size(), 1);
        QCOMPARE(games->unreadable, 2);
    }

    void pointsThatAreNoneAreUnknown()
    {
        for (const char *points : {"-1", "many", "1.5", "99999999999"}) {
            const auto games = read('[' + QByteArray(kGame).replace("101", points) + ']');
            QVERIFY(games && games->games.size() == 1);
            QVERIFY(!games->games.constFirst().homePoints);
            QCOMPARE(games->games.constFirst().awayPoints, std::optional(99));
        }
    }

    void tooMany()
    {
        QByteArray body = "[" + QByteArray(kGame);
        for (int i = 0; i < kMaxFeedGames; ++i)
            body += ',' + QByteArray(kGame);
        const auto games = read(body + ']');
        QCOMPARE(games->games.size(), kMaxFeedGames);
        QCOMPARE(games->unreadable, 1);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("key") << 401 << R"({"error_code": "INVALID_KEY"})"_ba << u"AUT-010"_s;
        QTest::newRow("quota") << 401 << R"({"error_code": "OUT_OF_USAGE_CREDITS"})"_ba
                               << u"API-006"_s;
        QTest::newRow("often") << 429 << "{}"_ba << u"API-006"_s;
        QTest::newRow("unknown sport") << 404 << "{}"_ba << u"API-003"_s;
        QTest::newRow("fault") << 500 << "{}"_ba << u"API-004"_s;
        QTest::newRow("no list") << 200 << "{}"_ba << u"API-005"_s;
    }
    void refusals()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const auto games = read(body, status);
        QVERIFY(!games);
        QTEST(games.error().code(), "code");
    }
};

QTEST_APPLESS_MAIN(tst_FeedGame)
#include "tst_FeedGame.moc"
