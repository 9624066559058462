// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Scrubber.h"

#include "harmlessLines.h"
#include "models/core/Secret.h"
#include "models/core/scrubRules.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <chrono>

using namespace dbsbm;

namespace {

/// A planted secret is gone when no eight letters in a row of it are left.
bool survives(const QString &secret, const QString &text)
{
    const qsizetype part = std::min<qsizetype>(8, secret.size());
    for (qsizetype at = 0; at + part <= secret.size(); ++at) {
        if (text.contains(QStringView(secret).sliced(at, part)))
            return true;
    }
    return false;
}

/// The texts of the corpus.
QStringList plantedTexts()
{
    QFile corpus(test::sourceFile(u"tests/models/core/scrub_corpus.jsonl"));
    QStringList texts;
    if (corpus.open(QIODevice::ReadOnly)) {
        while (!corpus.atEnd())
            texts << QJsonDocument::fromJson(corpus.readLine()).object().value(u"text").toString();
    }
    return texts;
}

/// What every rule makes of \a text, whether or not it seems to be needed.
QString byEveryRule(const std::vector<ScrubRule> &rules, QString text)
{
    for (const ScrubRule &rule : rules) {
        QString result;
        qsizetype from = 0;
        auto matches = rule.pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            result += text.mid(from, match.capturedStart() - from);
            result += match.captured(1) + rule.replacement;
            from = match.capturedEnd();
        }
        text = result + text.mid(from);
    }
    return text;
}

} // namespace

class tst_Scrubber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedSecretsGo()
    {
        QFile corpus(test::sourceFile(u"tests/models/core/scrub_corpus.jsonl"));
        QVERIFY(corpus.open(QIODevice::ReadOnly));
        QSet<QString> texts;
        QStringList leaks;
        while (!corpus.atEnd()) {
            const QJsonObject item = QJsonDocument::fromJson(corpus.readLine()).object();
            const QString text = item.value(u"text").toString();
            const QJsonArray secrets = item.value(u"secrets").toArray();
            QVERIFY2(!secrets.isEmpty(), qPrintable(text));
            texts.insert(text);
            const QString result = scrub(text);
            for (const auto &secret : secrets) {
                QVERIFY(text.contains(secret.toString()));
                if (survives(secret.toString(), result))
                    leaks << text + QStringLiteral(" -> ") + result;
            }
            QCOMPARE(scrub(result), result); // scrubbing twice changes nothing
        }
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QVERIFY2(texts.size() >= 500, qPrintable(QString::number(texts.size())));
    }

    void harmlessLinesAreLeftAlone()
    {
        const QStringList lines = test::HarmlessLines().make(10'000);
        QStringList changed;
        for (const QString &line : lines) {
            if (const QString result = scrub(line); result != line)
                changed << line + QStringLiteral(" -> ") + result;
        }
        QCOMPARE(lines.size(), 10'000);
        QVERIFY2(QSet<QString>(lines.begin(), lines.end()).size() > 8'000, "lines repeat");
        QVERIFY2(changed.size() <= 100, qPrintable(changed.mid(0, 120).join(u'\n')));
    }

    /// Most rules are passed over for the sake of speed; that must never change what comes out.
    void passingOverRulesLosesNothing()
    {
        const std::vector<ScrubRule> rules = scrubRules();
        const QStringList texts = plantedTexts() + test::HarmlessLines().make(2'000);
        QVERIFY(texts.size() > 2'500);
        for (const QString &text : texts)
            QCOMPARE(scrub(text), byEveryRule(rules, text));
        for (const ScrubRule &rule : rules) {
            QVERIFY2(!rule.needs.isEmpty(), qPrintable(rule.pattern.pattern()));
            for (const QString &word : rule.needs)
                QVERIFY2(!word.isEmpty() && word == word.toLower(), qPrintable(word));
        }
    }

    void rememberedSecretsGoFromAnyPlace()
    {
        const QString value = QStringLiteral("plain/value with+words");
        const QString text = QStringLiteral("x%1y %2 z")
                                 .arg(value, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        QCOMPARE(scrub(text), text);
        rememberSecret(Secret(value.toUtf8()));
        rememberSecret(Secret("short"));
        QCOMPARE(scrub(text), QStringLiteral("x<redacted>y <redacted> z"));
        QCOMPARE(scrub(QStringLiteral("short words stay")), QStringLiteral("short words stay"));
        for (int i = 0; i < 64; ++i)
            rememberSecret(Secret(QByteArray("another value ") + QByteArray::number(i)));
        QCOMPARE(scrub(text), text); // the oldest went
        QCOMPARE(scrub(QStringLiteral("another value 63")), QStringLiteral("<redacted>"));
    }

    void secretsAmongOtherLines()
    {
        const QStringList around = test::HarmlessLines().make(200);
        const QString secret = QStringLiteral("MTc1OTI4ODQ3Mjk5MTE3MDYz.GabcDe."
                                              "abcdefghijklmnopqrstuvwxyz0123456789AB");
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QStringList lines = around.mid(random.bounded(150), random.bounded(50));
            lines.insert(random.bounded(int(lines.size()) + 1), QStringLiteral("sent ") + secret);
            const QString text = lines.join(u'\n');
            const QString result = scrub(text);
            QVERIFY(!survives(secret, result));
            QCOMPARE(result.count(u'\n'), text.count(u'\n'));
        }
    }

    void exact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("mail to jo.doe+bets@mail.example.co.uk now", "mail to <e-mail> now");
        row("jürgen@exämple.de", "<e-mail>");
        row("open /home/alice/.config/dbsbm.json", "open ~/.config/dbsbm.json");
        row("sqlite:///home/alice/bets.db", "sqlite://~/bets.db");
        row("/root/data and /Users/bob/x", "~/data and ~/x");
        row("C:\\Users\\Bob\\dbsbm.log", "~\\dbsbm.log");
        row("password=\"with \\\" quote\" rest", "password=\"<redacted>\" rest");
        row("password='two words' rest", "password='<redacted>' rest");
        row("\"secret\": true, \"token\": null", "\"secret\": true, \"token\": null");
        row("postgresql://u:p@ss:w0rd@host/db", "postgresql://u:<redacted>@host/db");
        row("/webhooks/123/tok/messages/9", "/webhooks/123/<redacted>/messages/9");
        row("postgresql://u:it's@h/d and 'x'", "postgresql://u:<redacted>@h/d and 'x'");
        row("{'u':'postgres://u:p@h/d','m':'x@y'}",
            "{'u':'postgres://u:<redacted>@h/d','m':'x@y'}");
        row("pw=a;b&c=1; Pwd=abc;Uid=me;", "pw=<redacted>&c=1; Pwd=<redacted>;Uid=me;");
        row("password='it''s' rest", "password='<redacted>' rest");
        row("password='' user='me'", "password='<redacted>' user='me'");
        row("C:\\Users\\Jane Doe\nnext", "~\nnext");
        row("'C:\\Users\\Jane Doe' and 'x'", "'~' and 'x'");
        row("C:\\Users\\Bob was not found on this disk", "~ was not found on this disk");
        row("https://user:pw@example.com/", "https://user:<redacted>@example.com/");
        row("password = unterminated \"x", "password = <redacted> \"x");
    }
    void exact()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(scrub(text), expected);
    }

    void harmlessLinesStay_data()
    {
        QTest::addColumn<QString>("text");
        const QList<const char *> lines{
            "Lakers @ Celtics -110, 1.5 u to win 1.36 u",
            "NYK@BOS -3.5 (-105)",
            "Over 221.5 -108 | bet #1042 | risk 1.10 u",
            "guild 175928847299117063 channel 1329445123456789012 ready",
            "<@175928847299117063> placed a bet in <#1329445123456789012>",
            "2026-11-23T17:51:58.123Z gateway resumed after 0.412 s",
            "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "commit f3fe5e3a1b2c3d4e5f60718293a4b5c6d7e8f901",
            "uuid 123e4567-e89b-12d3-a456-426614174000",
            "GET /api/v10/gateway/bot -> 200 in 83 ms",
            "https://discord.com/api/v10/channels/175928847299117063/messages",
            "The token is missing. Set it in the settings.",
            "The bot started; bot registered 6 commands",
            "bucket abcd1234 has 3 of 5 left, resets in 0.75 s",
            "wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream",
            "http://127.0.0.1:43817/api/v10 listening",
            "odds 1.91 2.05 11/10 +105 EVEN",
            "Qt 6.4.2 on Debian GNU/Linux 12 (bookworm), kernel 6.1.0-18-amd64",
            "org.freedesktop.secrets is not on the bus",
            "tokens left: 5, secrets of the trade",
            "models/store/Database.cpp:120 dbsbm::Database::write took 3 ms",
            "/usr/share/dbsbm/themes/dark.qss and /var/lib/dbsbm/bets.db",
            "mysql://root@127.0.0.1/db and http://root/x",
            "mysql:\\/\\/root@127.0.0.1\\/db",
            "ssh://git@github.com/x and https://git@github.com/x",
            "https://localhost:8080/users/@me and ws://127.0.0.1:80/a@b",
            "postgres://bets@db:5432/bets?x=1",
            "{\"token\":null,\"secret\":true,\"a\":{\"password\":null},\"b\":1}",
            "{\\\"token\\\":null,\\\"x\\\":1}",
            "password: none. token: missing, secret=unset",
            "pass: 12 of 13, bypass=1, compass: north",
            "key=league key: 12 cache key=f3fe5e3a1b2c",
            "https://example.com/@someone and https://a.b/x?y=1",
            "emoji \xF0\x9F\x8F\x80 and RTL \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
        };
        for (const char *line : lines)
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void harmlessLinesStay()
    {
        QFETCH(QString, text);
        QCOMPARE(scrub(text), text);
    }

    void hostileTextIsQuick_data()
    {
        QTest::addColumn<QString>("text");
        const QList<const char *> units{"a",
                                        "@",
                                        ".",
                                        "-",
                                        "\"",
                                        "\\",
                                        "{",
                                        "<",
                                        "/",
                                        " ",
                                        "ab.",
                                        "a@b.",
                                        "a%40",
                                        "eyJ",
                                        "a.b@",
                                        "token=",
                                        "token ",
                                        "token",
                                        "://a:",
                                        "/webhooks/1/",
                                        "abcdefghijklmnopqrst.",
                                        "\\x",
                                        "bearer ",
                                        "basic ",
                                        "bot ",
                                        "/home/",
                                        "C:\\Users\\",
                                        "--token",
                                        "--x",
                                        "x-a",
                                        "cookie:",
                                        "authorization: ",
                                        "?key=",
                                        "<token>",
                                        "login a password ",
                                        "A_",
                                        "\nA",
                                        "mfa.",
                                        "MII",
                                        "-----BEGIN PRIVATE KEY-----",
                                        "password=\"",
                                        "password: '",
                                        "passphrase=",
                                        "&quot;token",
                                        "interactions/",
                                        "%2Fwebhooks",
                                        "a:b@tcp",
                                        "secret is ",
                                        "api key ",
                                        "token => ",
                                        "://a",
                                        "://a@b:",
                                        "://a:1/",
                                        "://a:'",
                                        "%3A%2F%2Fa%3A",
                                        "%3A%2F%2F",
                                        "abcdefghijklmnopqrst%2E",
                                        "abcdefghijklmnopqrst\\u002e",
                                        "password=a;",
                                        "password=a&b",
                                        "password=ok.",
                                        "password=''",
                                        "pass=",
                                        "key=",
                                        "C:\\Users\\a ",
                                        "authorization: ["};
        for (const char *unit : units)
            QTest::newRow(unit) << QString::fromUtf8(unit);
    }
    void hostileTextIsQuick()
    {
        QFETCH(QString, text);
        const auto seconds = [&text](qsizetype letters) {
            const QString hostile = text.repeated(letters / text.size());
            const auto start = std::chrono::steady_clock::now();
            const QString result = scrub(hostile);
            if (result.isEmpty())
                return -1.0;
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        };
        // Of a megabyte; what grows with the square would take minutes.
        const double took = seconds(1'000'000);
        QVERIFY(took >= 0);
        QVERIFY2(took < 5, qPrintable(QStringLiteral("%1 s").arg(took)));
    }

    void aPatternThatGivesUpHidesEverything()
    {
        // An escaped string of a megabyte is more than a matcher may want to keep in mind.
        const QString secret = QStringLiteral("hunter2hunter2");
        const QString text =
            QStringLiteral("password=\"") + QStringLiteral("\\x").repeated(500'000) + secret + u'"';
        QVERIFY(!scrub(text).contains(secret));
    }

    void ordinaryLine()
    {
        const QString line =
            QStringLiteral("POST /api/v10/webhooks/175928847299117063/abcdefghijklmnop -> 204 in "
                           "83 ms, bucket abcd1234");
        QBENCHMARK
        {
            const QString result = scrub(line);
            Q_UNUSED(result)
        }
    }
};

QTEST_GUILESS_MAIN(tst_Scrubber)
#include "tst_Scrubber.moc"
