// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogEntry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

LogEntry fullEntry()
{
    return {.atMs = 1'795'000'000'123,
            .level = QtWarningMsg,
            .category = QStringLiteral("dbsbm.rest"),
            .text = QStringLiteral("took long"),
            .fields = {.code = QStringLiteral("API-002"),
                       .guild = GuildId{750000000000000001},
                       .command = QStringLiteral("bet line"),
                       .duration = 1'234'567ns}};
}

} // namespace

class tst_LogEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsInTheLine()
    {
        const QByteArray line = toLogLine(fullEntry());
        QCOMPARE(line,
                 QByteArray("{\"time\":\"2026-11-18T11:06:40.123Z\",\"level\":\"warning\","
                            "\"category\":\"dbsbm.rest\",\"code\":\"API-002\","
                            "\"guild\":\"750000000000000001\",\"command\":\"bet line\","
                            "\"duration_ms\":1.235,\"text\":\"took long\"}\n"));
    }

    void whatIsNotThereIsLeftOut()
    {
        const QByteArray line =
            toLogLine({.atMs = 0, .category = QStringLiteral("dbsbm.app"), .text = {}});
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.keys(),
                 (QStringList{QStringLiteral("category"), QStringLiteral("level"),
                              QStringLiteral("text"), QStringLiteral("time")}));
    }

    void textsSurvive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QStringLiteral("say \"yes\" \\ no");
        QTest::newRow("lines") << QStringLiteral("one\ntwo\r\tthree");
        QTest::newRow("controls") << QString(QChar(0)) + QChar(0x1f) + QChar(0x7f);
        QTest::newRow("letters") << QString::fromUtf8("Zürich 東京 \xF0\x9F\x8F\x80");
        QTest::newRow("like a key") << QStringLiteral("\",\"level\":\"fatal");
    }
    void textsSurvive()
    {
        QFETCH(QString, text);
        LogEntry entry = fullEntry();
        entry.text = text;
        entry.fields.command = text;
        const QByteArray line = toLogLine(entry);
        QCOMPARE(line.count('\n'), 1); // a line is a line
        QJsonParseError error;
        QJsonDocument::fromJson(line, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const auto back = fromLogLine(line);
        QVERIFY(back);
        QCOMPARE(back->text, text);
        QCOMPARE(back->fields.command, text);
        QCOMPARE(back->level, QtWarningMsg);
        QCOMPARE(back->atMs, entry.atMs);
        QCOMPARE(back->fields.guild, entry.fields.guild);
        QCOMPARE(back->fields.code, entry.fields.code);
        QCOMPARE(back->fields.duration, std::chrono::nanoseconds(1'235'000));
    }

    void headsAreReadWithoutAParser()
    {
        const LogEntry entry = fullEntry();
        const auto head = headOfLine(toLogLine(entry));
        QVERIFY(head);
        QCOMPARE(head->atMs, entry.atMs);
        QCOMPARE(head->level, entry.level);
        QCOMPARE(head->category, QByteArray("dbsbm.rest"));
    }

    void otherLinesHaveNoHead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("older form")
            << QByteArray("{\"category\":\"dbsbm.app\",\"level\":\"info\",\"text\":\"x\","
                          "\"time\":\"2026-11-18T11:06:40.123Z\"}\n");
        QTest::newRow("cut") << toLogLine(fullEntry()).left(50);
        QTest::newRow("no date") << QByteArray(
            "{\"time\":\"2026-13-18T11:06:40.123Z\",\"level\":\"info\","
            "\"category\":\"dbsbm.app\",\"text\":\"x\"}\n");
        QTest::newRow("other level")
            << QByteArray("{\"time\":\"2026-11-18T11:06:40.123Z\",\"level\":\"loud\","
                          "\"category\":\"dbsbm.app\",\"text\":\"x\"}\n");
    }
    void otherLinesHaveNoHead()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!headOfLine(line));
    }

    void linesOfOlderVersionsAreRead()
    {
        const auto entry =
            fromLogLine("{\"category\":\"dbsbm.app\",\"level\":\"error\",\"text\":\"x\","
                        "\"time\":\"2026-11-18T11:06:40.123Z\"}\n");
        QVERIFY(entry);
        QCOMPARE(entry->level, QtCriticalMsg);
        QCOMPARE(entry->atMs, 1'795'000'000'123);
        QVERIFY(entry->fields.duration.count() < 0);
        QVERIFY(!fromLogLine("not a line"));
        QVERIFY(!fromLogLine("[1]"));
    }
};

QTEST_GUILESS_MAIN(tst_LogEntry)
#include "tst_LogEntry.moc"
