// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/gradeFile.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;

namespace {

const QByteArray kCase =
    R"({"name":"a case","amount":"1","mode":"risk","legs":[{"odds":"-110","result":"won"}]})";

QByteArray replaced(const QByteArray &before, const QByteArray &after)
{
    return '[' + QByteArray(kCase).replace(before, after) + ']';
}

} // namespace

class tst_gradeFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectors();
    void keepsWhatItReads();
    void terms_data();
    void terms();
    void mismatch_data();
    void mismatch();
    void malformed_data();
    void malformed();
    void bounds();
};

void tst_gradeFile::vectors()
{
    QFile file(test::sourceFile(u"tests/data/grading-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<GradedFile> graded = gradeFile(file.readAll());
    QVERIFY2(graded, graded ? "" : qPrintable(graded.error().userText()));
    QCOMPARE(graded->firstMismatch, QString());
    const QJsonArray cases = QJsonDocument::fromJson(graded->json).array();
    QCOMPARE(cases.size(), 34);
    for (const QJsonValue &value : cases)
        QCOMPARE(value[u"result"].toObject(), value[u"expected"].toObject());
}

void tst_gradeFile::keepsWhatItReads()
{
    const Result<GradedFile> graded =
        gradeFile(replaced("\"mode\"", "\"extra\":[1,2],\"result\":7,\"mode\""));
    QVERIFY(graded);
    const QJsonValue first = QJsonDocument::fromJson(graded->json).array().first();
    QCOMPARE(first[u"name"].toString(), QStringLiteral("a case"));
    QCOMPARE(first[u"extra"].toArray().size(), 2);
    QCOMPARE(first[u"result"][u"net"].toInteger(), qint64{909'091});
    QCOMPARE(first[u"result"][u"price"].toString(), QStringLiteral("21/11"));
    QCOMPARE(gradeFile("[]")->json.trimmed(), QByteArray("[\n]"));
}

void tst_gradeFile::terms_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("leg");
    QTest::addColumn<qint64>("net");
    const QByteArray won = R"({"odds":"+100","game":"A @ B","result":"won"})";
    const QByteArray voided = R"({"odds":"+100","game":"a @ b","result":"void"})";
    const QByteArray book = R"("book_odds":"+400",)";
    const auto rules = [](const QByteArray &sameGame, const QByteArray &bookPays) -> QByteArray {
        return R"("house_rules":"h;same_game_void=)" + sameGame
            + ";postponed_hours=48;overtime=1;book_odds=" + bookPays + R"(;absent_void=1",)";
    };
    QTest::newRow("none") << QByteArray() << won << qint64{3'000'000};
    QTest::newRow("book odds shown") << book << won << qint64{3'000'000};
    QTest::newRow("book odds pay") << book + rules("reprice", "1") << won << qint64{4'000'000};
    QTest::newRow("book odds, one dropped")
        << book + rules("reprice", "1") << voided << qint64{1'000'000};
    QTest::newRow("same game void") << rules("void_bet", "0") << voided << qint64{0};
    QTest::newRow("same game re-priced") << rules("reprice", "0") << voided << qint64{1'000'000};
    QTest::newRow("two starts") << rules("void_bet", "0")
                                << QByteArray(voided).replace("\"result\"",
                                                              "\"starts_at_ms\":1,\"result\"")
                                << qint64{0};
}

void tst_gradeFile::terms()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, leg);
    QFETCH(qint64, net);
    const QByteArray file = "[{" + fields
        + R"("amount":"1","mode":"risk","legs":[{"odds":"+100","game":"A @ B","result":"won"},)"
        + leg + "]}]";
    const Result<GradedFile> graded = gradeFile(file);
    QVERIFY2(graded, graded ? "" : qPrintable(graded.error().userText()));
    const QJsonValue result = QJsonDocument::fromJson(graded->json)[0][u"result"];
    QCOMPARE(result[u"net"].toInteger(), net);
    QCOMPARE(result[u"price"].toString(), QStringLiteral("4/1"));
}

void tst_gradeFile::mismatch_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("key");
    QTest::newRow("net") << QByteArray(R"({"net": 909090})") << "net";
    QTest::newRow("price") << QByteArray(R"({"price": "2/1"})") << "price";
    QTest::newRow("risk") << QByteArray(R"({"risk": 1, "net": 909091})") << "risk";
    QTest::newRow("text for a number") << QByteArray(R"({"to_win": "909091"})") << "to_win";
    QTest::newRow("agrees") << QByteArray(R"({"to_win": 909091, "note": "x"})") << "";
}

void tst_gradeFile::mismatch()
{
    QFETCH(QByteArray, expected);
    QFETCH(QString, key);
    const QByteArray file = replaced("\"mode\"", "\"expected\":" + expected + ",\"mode\"");
    const Result<GradedFile> graded = gradeFile(file);
    QVERIFY(graded);
    QCOMPARE(graded->firstMismatch.isEmpty(), key.isEmpty());
    QVERIFY(key.isEmpty() || graded->firstMismatch.contains(u"a case: " + key + u" is "));
}

void tst_gradeFile::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("empty") << QByteArray() << "file";
    QTest::newRow("not json") << QByteArray("[1,") << "file";
    QTest::newRow("an object") << QByteArray("{}") << "file";
    QTest::newRow("deep") << QByteArray(100'000, '[') << "file";
    QTest::newRow("not a case") << QByteArray("[5]") << "amount";
    QTest::newRow("amount a number") << replaced("\"1\"", "1") << "amount";
    QTest::newRow("amount negative") << replaced("\"1\"", "\"-1\"") << "amount";
    QTest::newRow("amount 7 decimals") << replaced("\"1\"", "\"1.0000000\"") << "amount";
    QTest::newRow("mode missing") << replaced("\"mode\"", "\"made\"") << "mode";
    QTest::newRow("mode unknown") << replaced("\"risk\"", "\"both\"") << "mode";
    QTest::newRow("no legs") << replaced(R"({"odds":"-110","result":"won"})", "") << "legs";
    QTest::newRow("leg not an object")
        << replaced(R"({"odds":"-110","result":"won"})", "1") << "legs";
    QTest::newRow("odds missing") << replaced("\"odds\"", "\"oddz\"") << "odds";
    QTest::newRow("odds a number") << replaced("\"-110\"", "-110") << "odds";
    QTest::newRow("odds wrong") << replaced("-110", "-11") << "odds";
    QTest::newRow("result unknown") << replaced("\"won\"", "\"win\"") << "result";
    QTest::newRow("result missing") << replaced("\"won\"", "null") << "legs";
    QTest::newRow("dead heat") << replaced("\"won\"", "\"won\",\"dead_heat\":\"0\"") << "dead_heat";
    QTest::newRow("dead heat a number")
        << replaced("\"won\"", "\"won\",\"dead_heat\":0.5") << "dead_heat";
    QTest::newRow("dead heat above 1")
        << replaced("\"won\"", "\"won\",\"dead_heat\":\"2\"") << "legs";
    QTest::newRow("book odds") << replaced("\"mode\"", "\"book_odds\":\"5\",\"mode\"")
                               << "book_odds";
    QTest::newRow("book odds a number")
        << replaced("\"mode\"", "\"book_odds\":500,\"mode\"") << "book_odds";
    QTest::newRow("house rules") << replaced("\"mode\"", "\"house_rules\":\"strict\",\"mode\"")
                                 << "house_rules";
    QTest::newRow("expected") << replaced("\"mode\"", "\"expected\":1,\"mode\"") << "expected";
}

void tst_gradeFile::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const Result<GradedFile> graded = gradeFile(json);
    QVERIFY(!graded);
    QCOMPARE(graded.error().code(), QStringLiteral("VAL-009"));
    QCOMPARE(graded.error().as<ValidationFault>()->field, field);
    QVERIFY(field == u"file" || graded.error().userText().contains(field));
}

void tst_gradeFile::bounds()
{
    QVERIFY(!gradeFile(QByteArray(kMaxGradeFileBytes + 1, ' ')));
    QByteArray many = "[";
    for (qsizetype i = 0; i <= kMaxGradeCases; ++i)
        many += i == 0 ? "{}" : ",{}";
    QCOMPARE(gradeFile(many + ']').error().as<ValidationFault>()->field, QStringLiteral("file"));
    const QByteArray leg = R"({"odds":"-110","result":"won"})";
    QByteArray legs = leg;
    for (int i = 1; i < 64; ++i)
        legs += ',' + leg;
    // 64 legs are read, 65 are not; and a return that does not fit into int64 is refused.
    const QByteArray most = replaced(leg, legs).replace("-110", "-10000");
    QVERIFY(gradeFile(most));
    const Result<GradedFile> tooLarge = gradeFile(replaced(leg, legs));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().as<ValidationFault>()->field, QStringLiteral("amount"));
    legs += ',' + leg;
    const Result<GradedFile> tooMany = gradeFile(replaced(leg, legs));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().as<ValidationFault>()->field, QStringLiteral("legs"));
}

QTEST_APPLESS_MAIN(tst_gradeFile)
#include "tst_gradeFile.moc"
