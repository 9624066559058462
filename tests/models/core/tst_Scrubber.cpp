// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Scrubber.h"

#include <QRandomGenerator>
#include <QTest>

#include <chrono>

using dbsbm::scrub;

namespace {

struct Case
{
    QString text;
    QString secret; ///< must be gone, and every eight letters of it
};

QString randomLetters(QRandomGenerator &random, int length, QLatin1String alphabet)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

constexpr QLatin1String kBase64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

QString discordToken(QRandomGenerator &random)
{
    const QByteArray id = QByteArray::number(175928847299117063 + random.bounded(1'000'000'000));
    return QString::fromLatin1(
               id.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
        + u'.' + randomLetters(random, 6, kBase64) + u'.' + randomLetters(random, 38, kBase64);
}

// Templates with %1 for the secret, as logs, errors and configurations would hold it.
const QStringList &tokenPlaces()
{
    static const QStringList places{
        QStringLiteral("%1"),
        QStringLiteral("token %1 was refused"),
        QStringLiteral("DISCORD_TOKEN=%1"),
        QStringLiteral("Authorization: Bot %1"),
        QStringLiteral("{\"op\":2,\"d\":{\"token\":\"%1\",\"intents\":1}}"),
        QStringLiteral("{\\\"token\\\":\\\"%1\\\"}"),
        QStringLiteral("header \"Authorization\": \"Bot %1\", next"),
        QStringLiteral("GET https://example.com/?token=%1&x=1"),
        QStringLiteral("(%1)"),
    };
    return places;
}

const QStringList &anyPlaces()
{
    static const QStringList places{
        QStringLiteral("MYSQL_PASSWORD=%1"),
        QStringLiteral("password: %1"),
        QStringLiteral("\"password\":\"%1\""),
        QStringLiteral("\"client_secret\" : \"%1\", \"a\": 1"),
        QStringLiteral("api_key=%1&league=nba"),
        QStringLiteral("https://api.example.com/odds?apiKey=%1&regions=us"),
        QStringLiteral("x-apisports-key: %1"),
        QStringLiteral("Authorization: Bearer %1"),
        QStringLiteral("authorization=%1"),
        QStringLiteral("curl -H 'Authorization: Basic %1'"),
        QStringLiteral("postgresql://bets:%1@db.example.com:5432/bets"),
        QStringLiteral("redis://:%1@localhost/0"),
        QStringLiteral("https://discord.com/api/webhooks/175928847299117063/%1"),
        QStringLiteral("POST /api/v10/webhooks/175928847299117063/%1?wait=true -> 204"),
        QStringLiteral("PATCH /webhooks/175928847299117063/%1/messages/@original"),
        QStringLiteral(
            "POST https://discord.com/api/v10/interactions/175928847299117063/%1/callback"),
        QStringLiteral("secret='%1'"),
        QStringLiteral("Cookie: session=%1; other=1"),
        QStringLiteral("private_key=%1"),
        QStringLiteral("ODDS_API_KEY=%1"),
    };
    return places;
}

QList<Case> corpus()
{
    QRandomGenerator random(20261123);
    QList<Case> cases;
    for (int round = 0; round < 6; ++round) {
        for (const QString &place : tokenPlaces()) {
            const QString token = discordToken(random);
            cases.append({QString(place).replace(QLatin1String("%1"), token), token});
        }
        for (const QString &place : anyPlaces()) {
            const QString secret = randomLetters(random, 12 + 10 * round, kBase64);
            cases.append({QString(place).replace(QLatin1String("%1"), secret), secret});
        }
    }
    return cases;
}

} // namespace

class tst_Scrubber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedSecretsGo()
    {
        const QList<Case> cases = corpus();
        QVERIFY(cases.size() >= 100);
        for (const Case &item : cases) {
            const QString result = scrub(item.text);
            for (qsizetype at = 0; at + 8 <= item.secret.size(); ++at) {
                const QString part = item.secret.mid(at, 8);
                QVERIFY2(!result.contains(part),
                         qPrintable(item.text + QStringLiteral(" -> ") + result));
            }
            QCOMPARE(scrub(result), result); // scrubbing twice changes nothing
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
        QTest::newRow("letters") << QString(200'000, u'a');
        QTest::newRow("dots") << QStringLiteral("ab.").repeated(60'000);
        QTest::newRow("at") << QStringLiteral("a@b.").repeated(50'000);
        QTest::newRow("quotes") << QString(QStringLiteral("password=\"")
                                           + QStringLiteral("\\x").repeated(100'000));
        QTest::newRow("keys") << QStringLiteral("token=").repeated(30'000);
        QTest::newRow("scheme") << QStringLiteral("://a:").repeated(30'000);
        QTest::newRow("slashes") << QStringLiteral("/webhooks/1/").repeated(15'000);
        QTest::newRow("token parts") << QStringLiteral("abcdefghijklmnopqrst.").repeated(10'000);
    }
    void hostileTextIsQuick()
    {
        QFETCH(QString, text);
        const auto start = std::chrono::steady_clock::now();
        const QString result = scrub(text);
        const auto took = std::chrono::steady_clock::now() - start;
        QVERIFY(!result.isNull());
        // Linear work takes some 10 ms here; quadratic would take minutes.
        QVERIFY2(took < std::chrono::seconds(10), "pattern is not linear");
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
