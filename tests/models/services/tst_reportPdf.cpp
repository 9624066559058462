// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reportPdf.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

QList<ReportFile> filesOf(int errors)
{
    ReportSource source{.breadcrumbs = {u"command bet line"_s}, .atMs = kNow};
    for (int i = 0; i < errors; ++i) {
        source.groups << ErrorGroup{.fingerprint = QString::number(i),
                                    .code = u"API-004"_s,
                                    .kind = u"Api"_s,
                                    .severity = Severity::Error,
                                    .userText = u"Discord does not answer."_s,
                                    .detail = QString(400, u'x'),
                                    .count = 3,
                                    .firstSeenMs = kNow - 5,
                                    .lastSeenMs = kNow,
                                    .guilds = {GuildId{7}},
                                    .breadcrumbs = {u"command bet line"_s}};
    }
    return reportFiles(source);
}

QByteArray contentOf(const QList<ReportFile> &files, const QString &name)
{
    for (const ReportFile &file : files) {
        if (file.name == name)
            return file.content;
    }
    return {};
}

/// Objects of that kind; the tree of pages is "/Type /Pages".
qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class tst_reportPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEndingChoosesTheForm();
    void longReportsHaveMorePages();
};

void tst_reportPdf::theEndingChoosesTheForm()
{
    const QList<ReportFile> files = filesOf(1);
    const auto as = [&](const QString &path) { return reportAs(path, files, kNow).value(); };
    QCOMPARE(as(u"/a/b.json"_s), contentOf(files, u"errors.json"_s));
    QCOMPARE(as(u"b.HTML"_s), contentOf(files, u"errors.html"_s));
    QVERIFY(as(u"b.zip"_s).startsWith("PK"));
    QVERIFY(as(u"b"_s).startsWith("PK"));
    const QByteArray pdf = as(u"b.pdf"_s);
    QVERIFY(pdf.startsWith("%PDF-1.") && pdf.trimmed().endsWith("%%EOF"));
    const Result<QByteArray> other = reportAs(u"b.docx"_s, files, kNow);
    QVERIFY(!other && !isReportName(u"b.docx"_s));
    QVERIFY(other.error().userText().contains(u".docx"));
    QCOMPARE(reportParts(u"b.PDF"_s, files).size(), 1);
    QCOMPARE(reportParts(u"b.PDF"_s, files).constFirst().name, u"errors.html"_s);
    QCOMPARE(reportParts(u"b.zip"_s, files).size(), files.size());
}

void tst_reportPdf::longReportsHaveMorePages()
{
    const auto pages = [](int errors) {
        return pagesOf(reportAs(u"r.pdf"_s, filesOf(errors), kNow).value());
    };
    QCOMPARE(pages(0), 1);
    QCOMPARE(pages(1), 1);
    const qsizetype many = pages(60);
    QVERIFY2(many >= 8 && many <= 30, qPrintable(QString::number(many)));
}

QTEST_MAIN(tst_reportPdf)
#include "tst_reportPdf.moc"
