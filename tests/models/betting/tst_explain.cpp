// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/explain.h"
#include "models/betting/gradeFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;

namespace {

Leg legOf(const QString &odds, LegResult result)
{
    Leg leg;
    leg.league = QStringLiteral("NBA");
    leg.game = QStringLiteral("Lakers @ Celtics");
    leg.pick = QStringLiteral("Celtics");
    leg.line = QStringLiteral("-3.5");
    leg.odds = Odds::parse(odds).value();
    leg.result = result;
    return leg;
}

Bet betOf(const QList<Leg> &legs, StakeMode mode)
{
    Bet bet;
    bet.legs = legs;
    bet.rules = HouseRules();
    bet.stake = computeStake(Units{1'000'000}, mode, legs).value();
    return bet;
}

QJsonObject figures(const Explanation &explanation)
{
    return QJsonDocument::fromJson(explanation.json)[u"figures"].toObject();
}

} // namespace

class tst_explain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formula();
    void rules();
    void otherHouseRules();
    void everyResult();
    void source();
    void replays();
    void replayFindsEachChange();
    void caseIsGradedByTheCalculator();
    void refused();
};

void tst_explain::formula()
{
    Bet bet = betOf({legOf(QStringLiteral("-110"), LegResult::Won),
                     legOf(QStringLiteral("+150"), LegResult::HalfWon)},
                    StakeMode::Win);
    bet.legs[0].deadHeat = {1, 2};
    const Explanation explanation = explainGrade(bet).value();
    // risk 1/(21/11 * 5/2 - 1) = 22/83; m = 21/22 and 7/4; product 147/88.
    const QJsonObject json = figures(explanation);
    QCOMPARE(json.value(u"rule").toString(), QStringLiteral("formula"));
    QCOMPARE(json.value(u"result").toString(), QStringLiteral("partial"));
    QCOMPARE(json.value(u"product").toString(), QStringLiteral("147/88"));
    QCOMPARE(json.value(u"risk_exact").toString(), QStringLiteral("22000000/83"));
    QCOMPARE(json.value(u"net_exact").toString(), QStringLiteral("14750000/83"));
    QCOMPARE(json.value(u"net").toInteger(), qint64{177'711});
    QCOMPARE(json.value(u"factors").toArray(),
             (QJsonArray{QStringLiteral("21/22"), QStringLiteral("7/4")}));
    QCOMPARE(explanation.grade.net.micro, qint64{177'711});
    const QString text = explanation.lines.join(u'\n');
    for (const QString &part :
         {QStringLiteral("dead heat 1/2"), QStringLiteral("Celtics -3.5 at -110 (D = 21/11"),
          QStringLiteral("half won, m = 7/4"), QStringLiteral("147/88"),
          QStringLiteral("14750000/83 micro-units"), QStringLiteral("0.177711 u"),
          QStringLiteral("graded by hand"),
          QStringLiteral("House rules (standard): a void selection drops out of a parlay; a game "
                         "put off by more than 48 hours is void; overtime counts; the odds of the "
                         "selections pay; a pick on a player who did not play is void.")})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void tst_explain::rules()
{
    const auto ruleOf = [](const Bet &bet) {
        return figures(explainGrade(bet).value()).value(u"rule").toString();
    };
    const QList<Leg> legs{legOf(QStringLiteral("-110"), LegResult::Won),
                          legOf(QStringLiteral("+150"), LegResult::Won)};
    Bet bet = betOf(legs, StakeMode::Risk);
    bet.bookOdds = Odds::parse(QStringLiteral("+400")).value();
    QCOMPARE(ruleOf(bet), QStringLiteral("formula"));
    QVERIFY(explainGrade(bet)->lines.join(u'\n').contains(u"Odds of the sportsbook: +400"));
    bet.rules->bookOddsPay = true;
    QCOMPARE(ruleOf(bet), QStringLiteral("book_odds"));
    QCOMPARE(explainGrade(bet)->grade.net.micro, qint64{4'000'000});
    bet.legs[0].result = LegResult::Void;
    bet.rules->sameGameVoid = SameGameVoid::VoidBet;
    QCOMPARE(ruleOf(bet), QStringLiteral("same_game_void"));
    bet.legs[0].result.reset();
    bet.legs[1].result = LegResult::Lost;
    QCOMPARE(ruleOf(bet), QStringLiteral("lost_leg"));
    const Explanation lost = explainGrade(bet).value();
    QVERIFY(lost.lines.join(u'\n').contains(u"without a result"));
    QCOMPARE(lost.grade.net, -bet.stake.risk);
}

void tst_explain::otherHouseRules()
{
    Bet bet = betOf({legOf(QStringLiteral("EVEN"), LegResult::Won)}, StakeMode::Risk);
    bet.rules = HouseRules{QStringLiteral("strict"), SameGameVoid::VoidBet, 24, false, true, false};
    const QString text = explainGrade(bet)->lines.join(u'\n');
    for (const QString &part :
         {QStringLiteral("House rules (strict): a void selection voids a parlay with another one "
                         "on its game; a game put off by more than 24 hours is void; overtime does "
                         "not count; the odds of the sportsbook pay a full parlay; a pick on a "
                         "player who did not play is lost."),
          QStringLiteral("(D = 2): won, m = 2."), QStringLiteral("1000000 x (2 - 1) = 1000000")})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void tst_explain::everyResult()
{
    for (const LegResult result : {LegResult::Won, LegResult::Lost, LegResult::Push,
                                   LegResult::Void, LegResult::HalfWon, LegResult::HalfLost}) {
        const Bet bet = betOf({legOf(QStringLiteral("-110"), result)}, StakeMode::Win);
        const Explanation explanation = explainGrade(bet).value();
        const QString word = toName(result).replace(u'_', u' ');
        QVERIFY(explanation.lines.join(u'\n').contains(u": " + word + u", m = "));
        QCOMPARE(explanation.grade.net, grade(bet.stake, bet.legs)->net);
    }
}

void tst_explain::source()
{
    const Bet bet = betOf({legOf(QStringLiteral("-110"), LegResult::Won),
                           legOf(QStringLiteral("-110"), LegResult::Push)},
                          StakeMode::Risk);
    const ScoredGrade score{{LegResult::Won, QStringLiteral("spread"),
                             QStringLiteral("Celtics 112, Lakers 108"),
                             QStringLiteral("112 - 108 - 3.5 = 0.5")},
                            QStringLiteral("api-sports:77"),
                            1'700'000'000'000};
    const Explanation explanation =
        explainGrade(bet, {QStringLiteral("API-Sports"), {score, std::nullopt}}).value();
    const QString text = explanation.lines.join(u'\n');
    QVERIFY(text.contains(u"Source: API-Sports."));
    QVERIFY(text.contains(u"spread; Celtics 112, Lakers 108; 112 - 108 - 3.5 = 0.5"));
    QVERIFY2(text.contains(u"Told by api-sports of game api-sports:77, as of "
                           "2023-11-14T22:13:20.000Z."),
             qPrintable(text));
    const QJsonDocument json = QJsonDocument::fromJson(explanation.json);
    QCOMPARE(json[u"legs"][0][u"updated_at"].toInteger(), score.updatedAtMs);
    QCOMPARE(json[u"source"].toString(), QStringLiteral("API-Sports"));
    QCOMPARE(json[u"legs"][0][u"arithmetic"].toString(), score.arithmetic);
    QVERIFY(json[u"legs"][1].isNull());
}

void tst_explain::replays()
{
    Bet bet = betOf({legOf(QStringLiteral("EVEN"), LegResult::Won),
                     legOf(QStringLiteral("+150"), LegResult::Void),
                     legOf(QStringLiteral("-333"), LegResult::HalfLost)},
                    StakeMode::Win);
    bet.legs[0].deadHeat = {2, 3};
    bet.legs[1].fixture = QStringLiteral("feed:1");
    bet.legs[1].startsAtMs = 1'700'000'000'000;
    bet.bookOdds = Odds::parse(QStringLiteral("+1000")).value();
    for (const bool voids : {false, true}) {
        bet.rules->sameGameVoid = voids ? SameGameVoid::VoidBet : SameGameVoid::Reprice;
        const Explanation explanation = explainGrade(bet).value();
        const Grade replayed = replayExplanation(explanation.json).value();
        QCOMPARE(replayed.net, explanation.grade.net);
        QCOMPARE(replayed.result, explanation.grade.result);
        QCOMPARE(replayed.net, grade(bet.stake, bet.legs, termsOf(bet))->net);
    }
    bet.rules.reset(); // from before rules were stored
    QVERIFY(replayExplanation(explainGrade(bet)->json));
}

void tst_explain::replayFindsEachChange()
{
    const Bet bet = betOf({legOf(QStringLiteral("-110"), LegResult::Won)}, StakeMode::Win);
    const QByteArray json = explainGrade(bet)->json;
    const std::pair<QByteArray, QByteArray> changes[] = {
        {"\"net\":1000000", "\"net\":1000001"},
        {"\"product\":\"21/11\"", "\"product\":\"2/1\""},
        {"\"odds\":\"-110\"", "\"odds\":\"-120\""},
        {"\"amount\":\"1\"", "\"amount\":\"2\""},
        {"\"mode\":\"win\"", "\"mode\":\"risk\""},
        {"\"rule\":\"formula\"", "\"rule\":\"magic\""},
        {"\"result\":\"won\"}", "\"result\":\"push\"}"}};
    for (const auto &[before, after] : changes) {
        QByteArray changed = json;
        changed.replace(before, after);
        QVERIFY2(changed != json, before.constData());
        const Result<Grade> replayed = replayExplanation(changed);
        QVERIFY2(!replayed, after.constData());
        QCOMPARE(replayed.error().code(), QStringLiteral("BET-013"));
    }
}

void tst_explain::caseIsGradedByTheCalculator()
{
    const Bet bet = betOf({legOf(QStringLiteral("-110"), LegResult::Won),
                           legOf(QStringLiteral("+150"), LegResult::Push)},
                          StakeMode::Win);
    const QJsonDocument json = QJsonDocument::fromJson(explainGrade(bet)->json);
    const QByteArray file =
        QJsonDocument(QJsonArray{json[u"case"].toObject()}).toJson(QJsonDocument::Compact);
    const QJsonDocument graded = QJsonDocument::fromJson(gradeFile(file)->json);
    for (const QString &key : {QStringLiteral("risk"), QStringLiteral("to_win"),
                               QStringLiteral("net"), QStringLiteral("price")})
        QCOMPARE(graded[0][u"result"][key], json[u"figures"][key]);
}

void tst_explain::refused()
{
    QCOMPARE(explainGrade(Bet()).error().code(), QStringLiteral("VAL-006"));
    Bet open = betOf({legOf(QStringLiteral("-110"), LegResult::Won)}, StakeMode::Win);
    open.legs[0].result.reset();
    QVERIFY(!explainGrade(open));
    const QByteArray broken[] = {QByteArray(), "{", "[]", "{\"case\":{}}",
                                 QByteArray(kMaxExplanationBytes + 1, ' ')};
    for (const QByteArray &json : broken)
        QCOMPARE(replayExplanation(json).error().code(), QStringLiteral("VAL-009"));
    const QByteArray ungraded =
        R"({"case":{"amount":"1","mode":"risk","legs":[{"odds":"-110"}]},"figures":{}})";
    QCOMPARE(replayExplanation(ungraded).error().code(), QStringLiteral("VAL-006"));
    const QByteArray huge = R"({"case":{"amount":"100000000000","mode":"risk","legs":[)"
                            R"({"odds":"+10000000","result":"won"}]},"figures":{}})";
    QCOMPARE(replayExplanation(huge).error().code(), QStringLiteral("BET-012"));
}

QTEST_APPLESS_MAIN(tst_explain)
#include "tst_explain.moc"
