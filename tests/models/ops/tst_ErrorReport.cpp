// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorReport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace dbsbm;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

ReportSource sourceWith(const QString &text)
{
    ErrorGroup group{.fingerprint = QStringLiteral("f"),
                     .code = QStringLiteral("API-004"),
                     .kind = QStringLiteral("Api"),
                     .severity = Severity::Error,
                     .userText = text,
                     .detail = text,
                     .count = 3,
                     .firstSeenMs = kNow - 5,
                     .lastSeenMs = kNow,
                     .commands = {QStringLiteral("bet line")},
                     .guilds = {GuildId{7}},
                     .breadcrumbs = {text}};
    return {.groups = {group},
            .breadcrumbs = {text},
            .log = {{.atMs = kNow, .category = QStringLiteral("dbsbm.rest"), .text = text}},
            .atMs = kNow};
}

/// Name -> content, as another program unpacks it.
QMap<QString, QByteArray> unpacked(const QByteArray &zip)
{
    QMap<QString, QByteArray> files;
    archive *reader = archive_read_new();
    archive_read_support_format_zip(reader);
    if (archive_read_open_memory(reader, zip.constData(), size_t(zip.size())) == ARCHIVE_OK) {
        archive_entry *entry = nullptr;
        while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
            QByteArray content(qsizetype(archive_entry_size(entry)), '\0');
            if (archive_read_data(reader, content.data(), size_t(content.size())) == content.size())
                files.insert(QString::fromUtf8(archive_entry_pathname(entry)), content);
        }
    }
    archive_read_free(reader);
    return files;
}

QByteArray contentOf(const QList<ReportFile> &files, const QString &name)
{
    for (const ReportFile &file : files) {
        if (file.name == name)
            return file.content;
    }
    return {};
}

} // namespace

class tst_ErrorReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What the preview shows is what leaves, to the byte.
    void theArchiveHoldsExactlyThesePreviewedFiles()
    {
        const QList<ReportFile> files = reportFiles(sourceWith(QStringLiteral("It failed.")));
        const auto zip = zipReport(files, kNow);
        QVERIFY(zip);
        const QMap<QString, QByteArray> found = unpacked(*zip);
        QCOMPARE(found.size(), files.size());
        for (const ReportFile &file : files)
            QCOMPARE(found.value(file.name), file.content);
        QCOMPARE(*zipReport(files, kNow), *zip);
    }

    void theManifestNamesEveryFileWithItsHash()
    {
        const QList<ReportFile> files = reportFiles(sourceWith(QStringLiteral("It failed.")));
        const QJsonObject manifest =
            QJsonDocument::fromJson(contentOf(files, QStringLiteral("manifest.json"))).object();
        QCOMPARE(manifest.value(u"version").toString(), QStringLiteral(DBSBM_VERSION));
        const QJsonArray listed = manifest.value(u"files").toArray();
        QCOMPARE(listed.size(), files.size() - 1); // all but itself
        for (const QJsonValue &value : listed) {
            const QByteArray content = contentOf(files, value[u"name"].toString());
            QVERIFY(!content.isEmpty());
            QCOMPARE(value[u"bytes"].toInteger(), content.size());
            QCOMPARE(value[u"sha256"].toString().toLatin1(),
                     QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        }
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>");
        QTest::newRow("attribute") << QStringLiteral("\"><img src=x onerror=alert(1)>");
        QTest::newRow("entity") << QStringLiteral("&lt; & ]]> -->");
        QTest::newRow("letters") << QString::fromUtf8("Zürich 東京");
    }
    void texts()
    {
        QFETCH(QString, text);
        const ReportSource source = sourceWith(text);
        const QByteArray html = reportHtml(source);
        QVERIFY(!html.contains("<script") && !html.contains("<img") && !html.contains("http://")
                && !html.contains("https://"));
        QVERIFY(html.contains(text.toHtmlEscaped().toUtf8()));
        QVERIFY(html.contains("Content-Security-Policy"));
        const QJsonObject json = QJsonDocument::fromJson(reportJson(source)).object();
        QCOMPARE(json.value(u"groups").toArray().at(0).toObject().value(u"text").toString(), text);
    }

    void saysWhatToDo()
    {
        const QByteArray html = reportHtml(sourceWith(QStringLiteral("It failed.")));
        QVERIFY(html.contains("discordstatus.com"));         // from the catalogue
        QVERIFY(html.contains("left alone for 60 seconds")); // what the program does by itself
        QVERIFY(reportHtml({.atMs = kNow}).contains("No errors were recorded."));
    }

    void noSecretLeaves()
    {
        const QString token = QStringLiteral(
            "MTc1OTI4ODQ3Mjk5MTE3MDYz.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB");
        const ReportSource source = sourceWith(
            QStringLiteral("%1 of jo@example.com in /home/alice/x, /webhooks/17592/hookhookhook, "
                           "password=hunter22")
                .arg(token));
        const QList<ReportFile> files = reportFiles(source);
        QCOMPARE(files.size(), 4);
        for (const ReportFile &file : files) {
            for (const char *secret : {"Gabcde", "jo@example", "alice", "hookhook", "hunter22"})
                QVERIFY2(!file.content.contains(secret), qPrintable(file.name));
        }
    }

    void theLogIsCut()
    {
        ReportSource source{.atMs = kNow};
        for (int i = 0; i < 5'000; ++i)
            source.log.append({.atMs = kNow + i,
                               .category = QStringLiteral("dbsbm.app"),
                               .text = QString::number(i)});
        const QByteArray lines = contentOf(reportFiles(source), QStringLiteral("log.jsonl"));
        QCOMPARE(lines.count('\n'), 2'000);
        QVERIFY(lines.contains("\"text\":\"4999\"") && !lines.contains("\"text\":\"2999\""));
        QCOMPARE(reportFiles({.atMs = kNow}).size(), 3); // no log, no file
    }
};

QTEST_GUILESS_MAIN(tst_ErrorReport)
#include "tst_ErrorReport.moc"
