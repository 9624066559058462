// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/GameScore.h"

#include <QTest>

using namespace dbsbm;

namespace {

constexpr char kScore[] =
    R"({"away":"Lakers","home":"Celtics","original_start":1000,"overtime":[10,8],"parts":"quarters",)"
    R"("periods":[[25,20],[20,25],[30,30],[25,25]],"start":2000,"status":"final","total":[110,108]})";
constexpr char kPlayers[] = R"({"Jayson Tatum":{"Points":31000,"Sacks":500},"Zed":null})";

QByteArray replaced(const QByteArray &before, const QByteArray &after)
{
    return QByteArray(kScore).replace(before, after);
}

} // namespace

class tst_GameScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesPrinting();
    void names();
    void regulation();
    void malformed_data();
    void malformed();
    void malformedPlayers_data();
    void malformedPlayers();
    void bounds();
};

void tst_GameScore::survivesPrinting()
{
    const GameScore score = parseGameScore(kScore, kPlayers).value();
    QCOMPARE(score.status, GameStatus::Final);
    QCOMPARE(score.home, QStringLiteral("Celtics"));
    QCOMPARE(score.startMs, qint64{2000});
    QCOMPARE(score.originalStartMs, qint64{1000});
    QCOMPARE(score.periods.size(), 4);
    QCOMPARE(score.overtime, (Points{10, 8}));
    QCOMPARE(score.total, (Points{110, 108}));
    QCOMPARE(score.players.size(), 2);
    QCOMPARE(score.players[0].stats.value(QStringLiteral("Sacks")), qint64{500});
    QVERIFY(!score.players[1].played);
    QCOMPARE(toScoreJson(score), QByteArray(kScore));
    QCOMPARE(toPlayersJson(score), QByteArray(kPlayers));
    QCOMPARE(parseGameScore(toScoreJson(score), toPlayersJson(score)).value(), score);

    GameScore bare;
    bare.home = QStringLiteral("Zürich");
    bare.away = QStringLiteral("\"B\"");
    QCOMPARE(parseGameScore(toScoreJson(bare)).value(), bare);
    QVERIFY(toPlayersJson(bare).isEmpty());
}

void tst_GameScore::names()
{
    for (const GameStatus status : {GameStatus::Scheduled, GameStatus::Live, GameStatus::Final,
                                    GameStatus::Postponed, GameStatus::Cancelled})
        QCOMPARE(gameStatusFromName(toName(status)), status);
    for (const GameParts parts : {GameParts::Whole, GameParts::Halves, GameParts::Periods,
                                  GameParts::Quarters, GameParts::Innings})
        QCOMPARE(gamePartsFromName(toName(parts)), parts);
    QCOMPARE(gameStatusFromName(QStringLiteral("over")), std::nullopt);
    QCOMPARE(gamePartsFromName(QString()), std::nullopt);
}

void tst_GameScore::regulation()
{
    GameScore score = parseGameScore(kScore).value();
    QCOMPARE(regulationOf(score), (Points{100, 100}));
    score.periods.removeLast();
    QCOMPARE(regulationOf(score), std::nullopt);
    score.parts = GameParts::Periods;
    QCOMPARE(regulationOf(score), (Points{75, 75}));
    score.parts = GameParts::Whole;
    QCOMPARE(regulationOf(score), std::nullopt);
    QCOMPARE(regularParts(GameParts::Halves), 2);
    QCOMPARE(regularParts(GameParts::Innings), 9);
}

void tst_GameScore::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("empty") << QByteArray() << "score";
    QTest::newRow("not json") << QByteArray("{") << "score";
    QTest::newRow("list") << QByteArray("[]") << "score";
    QTest::newRow("too large") << QByteArray(kMaxScoreBytes + 1, ' ') << "score";
    QTest::newRow("status") << replaced("final", "over") << "status";
    QTest::newRow("parts") << replaced("quarters", "sets") << "parts";
    QTest::newRow("start") << replaced("2000", "-1") << "start";
    QTest::newRow("start missing") << replaced("original_start", "x") << "start";
    QTest::newRow("no home") << replaced("Celtics", "") << "home";
    QTest::newRow("no away") << replaced("Lakers", "") << "away";
    QTest::newRow("long name") << replaced("Lakers", QByteArray(81, 'x')) << "away";
    QTest::newRow("fraction") << replaced("[25,20]", "[25.5,20]") << "periods";
    QTest::newRow("negative") << replaced("[25,20]", "[-25,20]") << "periods";
    QTest::newRow("huge") << replaced("[25,20]", "[100001,20]") << "periods";
    QTest::newRow("one side") << replaced("[25,20]", "[25]") << "periods";
    QTest::newRow("three sides") << replaced("[25,20]", "[25,20,3]") << "periods";
    QTest::newRow("many periods") << replaced("[25,20]",
                                              QByteArray("[1,1],").repeated(30) + "[25,20]")
                                  << "periods";
    QTest::newRow("overtime") << replaced("[10,8]", "3") << "overtime";
    QTest::newRow("total") << replaced("[110,108]", "\"110\"") << "total";
    QTest::newRow("contradiction") << replaced("[110,108]", "[110,109]") << "total";
}

void tst_GameScore::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const Result<GameScore> score = parseGameScore(json);
    QVERIFY(!score);
    QCOMPARE(score.error().code(), QStringLiteral("VAL-009"));
    QCOMPARE(score.error().as<ValidationFault>()->field, field);
}

void tst_GameScore::malformedPlayers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("stats a number") << QByteArray(R"({"A":1})");
    QTest::newRow("stat a text") << QByteArray(R"({"A":{"Points":"31"}})");
    QTest::newRow("stat negative") << QByteArray(R"({"A":{"Points":-1}})");
    QTest::newRow("stat huge") << QByteArray(R"({"A":{"Points":1000000001}})");
    QTest::newRow("no name") << QByteArray(R"({"":{"Points":1}})");
    QTest::newRow("too large") << QByteArray(kMaxPlayersBytes + 1, ' ');
    QByteArray many = "{";
    for (int i = 0; i <= kMaxScoredPlayers; ++i)
        many += (i == 0 ? "\"p" : ",\"p") + QByteArray::number(i) + "\":null";
    QTest::newRow("many") << many + '}';
    QByteArray stats = "{\"A\":{";
    for (int i = 0; i <= kMaxStatsOfPlayer; ++i)
        stats += (i == 0 ? "\"s" : ",\"s") + QByteArray::number(i) + "\":1";
    QTest::newRow("many stats") << stats + "}}";
}

void tst_GameScore::malformedPlayers()
{
    QFETCH(QByteArray, json);
    const Result<GameScore> score = parseGameScore(kScore, json);
    QVERIFY(!score);
    QCOMPARE(score.error().as<ValidationFault>()->field, QStringLiteral("players"));
}

void tst_GameScore::bounds()
{
    const auto fieldOf = [](const GameScore &score) {
        const Result<> checked = validateGameScore(score);
        return checked ? QString() : checked.error().as<ValidationFault>()->field;
    };
    GameScore score = parseGameScore(kScore, kPlayers).value();
    QCOMPARE(fieldOf(score), QString());
    score.overtime = Points{-1, 0};
    QCOMPARE(fieldOf(score), QStringLiteral("overtime"));
    score.overtime.reset();
    QCOMPARE(fieldOf(score), QStringLiteral("total"));
    score.total.reset();
    score.periods = QList<Points>(kMaxScorePeriods + 1);
    QCOMPARE(fieldOf(score), QStringLiteral("periods"));
    score.periods = {Points{0, -1}};
    QCOMPARE(fieldOf(score), QStringLiteral("periods"));
    score.periods.clear();
    score.players[1].stats.insert(QStringLiteral("Points"), 1); // absent, yet scored
    QCOMPARE(fieldOf(score), QStringLiteral("players"));
}

QTEST_APPLESS_MAIN(tst_GameScore)
#include "tst_GameScore.moc"
