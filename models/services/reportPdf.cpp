// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reportPdf.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/slips/SlipRenderer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDotsPerInch = 300;
constexpr qreal kMarginMm = 18;
constexpr qreal kFooterPt = 24;
constexpr int kTextPt = 9;

/// Qt's rich text knows a part of CSS alone, so the style for browsers makes room for this one.
constexpr char kStyle[] =
    "body{color:#1b1f24} h1{font-size:18pt;margin-bottom:6px} "
    "h2{font-size:11pt;margin-top:20px;margin-bottom:4px} p{margin-top:3px;margin-bottom:3px} "
    "th{text-align:left;padding-right:14px;color:#4b5563;font-weight:400} "
    "td{padding-right:14px} code{font-size:10pt} "
    "pre{background-color:#f3f4f6;font-size:8pt;margin-top:6px;margin-bottom:6px;white-space:pre-"
    "wrap} "
    "ol{margin-top:2px} summary{font-weight:600}";

QString styledForPaper(const QByteArray &html)
{
    const qsizetype from = html.indexOf("<style>");
    const qsizetype to = html.indexOf("</style>");
    const QByteArray text = from < 0 || to < from ? html : html.first(from) + html.sliced(to);
    return QString::fromUtf8(text);
}

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

void drawPage(QPainter &painter, QTextDocument &document, int page, const QRectF &paper)
{
    const QRectF text(QPointF(0, page * document.pageSize().height()), document.pageSize());
    painter.save();
    painter.translate(0, -text.top());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = text;
    painter.setClipRect(text);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(document.defaultFont());
    painter.setPen(QColor(0x4b, 0x55, 0x63));
    painter.drawText(paper, Qt::AlignBottom | Qt::AlignRight,
                     u"%1 / %2"_s.arg(page + 1).arg(document.pageCount()));
}

} // namespace

Result<QByteArray> reportPdf(const QByteArray &html)
{
    if (const Result<> loaded = loadSlipFonts(); !loaded)
        return fail(loaded.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(u"DBSBM error report"_s);
    writer.setCreator(u"DBSBM"_s);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                          QPageLayout::Millimeter);
    const QRectF paper({0, 0}, QSizeF(writer.width(), writer.height()));

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(QFont(u"Inter"_s, kTextPt));
    document.setDefaultStyleSheet(QString::fromLatin1(kStyle));
    document.setHtml(styledForPaper(html));
    const qreal footer = kFooterPt * kDotsPerInch / 72;
    document.setPageSize(QSizeF(paper.width(), paper.height() - footer));

    QPainter painter(&writer);
    bool good = painter.isActive();
    for (int page = 0; good && page < document.pageCount(); ++page) {
        good = page == 0 || writer.newPage();
        drawPage(painter, document, page, paper);
    }
    if (good && painter.end())
        return bytes;
    return fail(codes::kFileUnwritable, ConfigurationFault{u"report"_s},
                tr("The report could not be put on pages. Export it as HTML instead."));
}

bool isReportName(const QString &path)
{
    static const QStringList endings{u"zip"_s, u"pdf"_s, u"html"_s, u"json"_s, QString()};
    return endings.contains(endingOf(path));
}

QList<ReportFile> reportParts(const QString &path, const QList<ReportFile> &files)
{
    const QString ending = endingOf(path);
    const QString name = u"errors."_s + (ending == u"pdf" ? u"html"_s : ending);
    const bool isPart =
        std::ranges::any_of(files, [&name](const ReportFile &file) { return file.name == name; });
    QList<ReportFile> parts = files;
    if (isPart)
        parts.removeIf([&name](const ReportFile &file) { return file.name != name; });
    return parts;
}

Result<QByteArray> reportAs(const QString &path, const QList<ReportFile> &files, qint64 atMs)
{
    if (!isReportName(path)) {
        return fail(codes::kTextInvalid, ValidationFault{u"out"_s},
                    tr("A report is no '.%1'. Give it a name that ends with .zip, .pdf, .html or "
                       ".json.")
                        .arg(endingOf(path)));
    }
    const QString ending = endingOf(path);
    const QList<ReportFile> parts = reportParts(path, files);
    if (ending == u"pdf")
        return reportPdf(parts.constFirst().content);
    if (ending == u"html" || ending == u"json")
        return parts.constFirst().content;
    return zipReport(parts, atMs);
}

} // namespace dbsbm
