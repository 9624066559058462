// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogCommands.h"
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

namespace {

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

/// `errors` and `logs`, beside a bot that runs and after one that failed.
class tst_ErrorCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timesAreRead_data();
    void timesAreRead();
    void codesAreExplained();
    void usageIsSaid_data();
    void usageIsSaid();
    void whatWentWrongIsListedAndReported();
    void aRunningBotIsDebuggedAndItsLogSearched();
};

void tst_ErrorCommands::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QStringLiteral("90s") << qint64(90'000);
    QTest::newRow("minutes") << QStringLiteral("10m") << qint64(600'000);
    QTest::newRow("hours") << QStringLiteral("2h") << qint64(7'200'000);
    for (const char *text : {"", "10", "m", "-5m", "1.5h", "10 m", "9999999m"})
        QTest::newRow(text) << QString::fromLatin1(text) << qint64(-1);
}

void tst_ErrorCommands::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(durationFromText(text).value_or(-1ms).count(), ms);
    QCOMPARE(momentFromText(QStringLiteral("2026-11-18"), false).value_or(0), 1'794'960'000'000);
    QCOMPARE(momentFromText(QStringLiteral("2026-11-18"), true).value_or(0), 1'795'046'400'000);
    QCOMPARE(momentFromText(QStringLiteral("2026-11-18T11:06"), false).value_or(0),
             1'794'999'960'000);
    QVERIFY(!momentFromText(QStringLiteral("yesterday"), false));
}

void tst_ErrorCommands::codesAreExplained()
{
    DaemonHarness house;
    const auto known = house.terminal(words("errors explain api-004"));
    QCOMPARE(known.code, 0);
    for (const char *part : {"API-004 (Api, error", "discordstatus.com", "By itself: "})
        QVERIFY2(known.out.contains(part), known.out.constData());
    const auto json = house.terminal(words("errors explain AUT-002 --json"));
    const QJsonObject facts = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(facts.value(u"kind").toString(), QStringLiteral("Authentication"));
    QCOMPARE(facts.value(u"retryable").toBool(true), false);
    const auto unknown = house.terminal(words("errors explain API-999"));
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("docs/errors.md"));
}

void tst_ErrorCommands::usageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line :
         {"errors explain", "errors forget", "errors report", "logs find",
          "logs search x --level LOUD", "logs search x --from soon",
          "logs search x --from 2027-01-01 --to 2026-01-01",
          "logs search x --from 2026-01-01T14:05 --to 2026-01-01T14:05", "logs search x --limit 0",
          "logs debug", "logs debug --for long", "logs debug --for 10m --category nonsense",
          "errors report --out report.docx"})
        QTest::newRow(line) << words(line);
}

void tst_ErrorCommands::usageIsSaid()
{
    QFETCH(QStringList, arguments);
    DaemonHarness house;
    const auto output = house.terminal(arguments);
    QCOMPARE(output.code, 2);
    QVERIFY(!output.err.isEmpty() && output.out.isEmpty());
}

void tst_ErrorCommands::whatWentWrongIsListedAndReported()
{
    DaemonHarness house;
    const auto before = house.terminal(words("errors list"));
    QVERIFY2(before.out.contains("No errors"), before.out.constData());
    house.start("MTQ0MDAwMDAwMDAwMDAwMDAw.XXXXXX.another-token-that-discord-does-not-know-00");
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 30000);
    const auto listed = house.terminal(words("errors list --json"));
    QCOMPARE(listed.code, 0);
    const QJsonArray groups = QJsonDocument::fromJson(listed.out).array();
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups.at(0)[u"code"].toString(), QStringLiteral("AUT-002"));
    const QString path = house.dataDir() + u"/report.zip";
    const auto reported =
        house.terminal({QStringLiteral("errors"), QStringLiteral("report"), QStringLiteral("--out"),
                        path, QStringLiteral("--preview")});
    QVERIFY2(reported.code == 0, reported.err.constData());
    for (const char *part : {"===== errors.json", "===== errors.html", "===== log.jsonl",
                             "===== manifest.json", "AUT-002", "sha256"})
        QVERIFY2(reported.out.contains(part), part);
    QVERIFY(!reported.out.contains("another-token"));
    QFile zip(path);
    QVERIFY(zip.open(QIODevice::ReadOnly));
    QVERIFY(zip.read(2) == "PK");
    const QString pages = house.dataDir() + u"/report.pdf";
    QCOMPARE(house
                 .terminal({QStringLiteral("errors"), QStringLiteral("report"),
                            QStringLiteral("--out"), pages})
                 .code,
             0);
    QFile pdf(pages);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    const auto previewed = house.terminal(words("errors report --preview --out /proc/none.pdf"));
    QVERIFY(previewed.out.contains("===== errors.html"));
    for (const char *part : {"===== errors.json", "===== log.jsonl", "===== manifest.json"})
        QVERIFY2(!previewed.out.contains(part), part); // none of it is written
    const auto found = house.terminal(words("logs search AUT-002 --json"));
    const QJsonArray lines = QJsonDocument::fromJson(found.out).array();
    QVERIFY2(!lines.isEmpty(), found.out.constData());
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QJsonValue &line) {
        return line[u"code"].toString() == u"AUT-002" && line[u"level"].toString() == u"error";
    }));
}

void tst_ErrorCommands::aRunningBotIsDebuggedAndItsLogSearched()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY(house.waitOnline());
    const auto ordered = house.terminal(words("logs debug --for 5m --category commands"));
    QVERIFY2(ordered.code == 0, ordered.err.constData());
    const auto answeredLines = [&house] {
        house.command(DaemonHarness::kCapper, {QStringLiteral("help")}, {});
        const auto found = house.terminal(words("logs search answered --category commands --json"));
        return QJsonDocument::fromJson(found.out).array();
    };
    QJsonArray lines; // the bot looks for its orders every two seconds
    QTRY_VERIFY_WITH_TIMEOUT(!(lines = answeredLines()).isEmpty(), 20'000);
    QCOMPARE(lines.at(0)[u"level"].toString(), QStringLiteral("debug"));
    QCOMPARE(lines.at(0)[u"command"].toString(), QStringLiteral("help"));
    QCOMPARE(lines.at(0)[u"guild"].toString(), DaemonHarness::kGuild.toString());
    QVERIFY(lines.at(0)[u"duration_ms"].toDouble() > 0);
    const auto none = house.terminal(words("logs search answered --level ERROR"));
    QCOMPARE(none.code, 0);
    QVERIFY(none.out.contains("No line matches"));
    QCOMPARE(house.terminal(words("logs search answered --from 2026-01-01 --to 2026-01-01")).code,
             0);
    QCOMPARE(house.terminal(words("logs debug --off")).code, 0);
    QVERIFY(!QFile::exists(house.dataDir() + u"/debug-log.json"));
    QCOMPARE(house.stop(), 0);
}

QTEST_GUILESS_MAIN(tst_ErrorCommands)
#include "tst_ErrorCommands.moc"
