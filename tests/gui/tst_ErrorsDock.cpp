// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/tables/ErrorTableModel.h"
#include "panelServices.h"
#include "ui/docks/ErrorsDock.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_ErrorsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasRecorded();
    void exportsWhatThePreviewShows();
    void clears();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Error refused()
{
    return Error(codes::kApiForbidden, ApiFault{u"discord"_s, 403, 50013},
                 u"The bot may not post there. Give it the permission, then retry."_s,
                 u"POST answered 403"_s);
}

} // namespace

void tst_ErrorsDock::showsWhatWasRecorded()
{
    PanelHarness panel;
    ErrorsDock dock(panelServices(panel));
    dock.resize(900, 400);
    dock.show();
    auto *table = part<TableView>(dock, u"errorTable"_s);
    QVERIFY(table->overlay().isVisible());
    panel.errors.addBreadcrumb(u"Bet #7 confirmed"_s);
    panel.errors.record(refused(), {u"bet line"_s, PanelHarness::kGuild});
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!table->overlay().isVisible());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 1)).center());
    auto *detail = part<QPlainTextEdit>(dock, u"errorDetail"_s);
    QVERIFY(detail->toPlainText().contains(u"API-007"_s));
    QVERIFY(detail->toPlainText().contains(u"Bet #7 confirmed"_s));
    QVERIFY(detail->toPlainText().contains(u"bet line"_s));
    panel.errors.record(refused());
    QCOMPARE(table->model()->index(0, ErrorTableModel::Count).data().toString(), u"2"_s);
}

void tst_ErrorsDock::exportsWhatThePreviewShows()
{
    PanelHarness panel;
    ErrorsDock dock(panelServices(panel));
    dock.show();
    panel.errors.record(refused());
    QTest::mouseClick(part<QPushButton>(dock, u"errorExport"_s), Qt::LeftButton);
    auto *preview = part<QDialog>(dock, u"reportPreview"_s);
    auto *choice = part<QComboBox>(*preview, u"reportFile"_s);
    auto *text = part<QPlainTextEdit>(*preview, u"reportText"_s);
    QStringList shown;
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        shown << text->toPlainText();
    }
    QVERIFY(shown.size() >= 3);
    QVERIFY(QJsonDocument::fromJson(shown.at(0).toUtf8()).isObject());
    QVERIFY(shown.at(1).contains(u"<h1>"));
    QVERIFY(shown.back().contains(u"sha256"));
    QTest::mouseClick(part<QPushButton>(*preview, u"reportSave"_s), Qt::LeftButton);
    auto *dialog = part<QFileDialog>(dock, u"saveDialog"_s);
    const QString path = panel.dir.filePath(u"report.json"_s);
    Q_EMIT dialog->fileSelected(path);
    QCOMPARE(QString::fromUtf8(contentOf(path)), shown.at(0));
    const QString page = panel.dir.filePath(u"report.html"_s);
    QVERIFY(dock.exportReport(page));
    QCOMPARE(QString::fromUtf8(contentOf(page)), shown.at(1));
    const QString pages = panel.dir.filePath(u"report.pdf"_s);
    QVERIFY(dock.exportReport(pages));
    QVERIFY(contentOf(pages).startsWith("%PDF-"));
    const QString archive = panel.dir.filePath(u"report.zip"_s);
    QVERIFY(dock.exportReport(archive));
    const QByteArray zip = contentOf(archive);
    QVERIFY(zip.startsWith("PK") && zip.contains("manifest.json") && zip.contains("errors.html"));
    QVERIFY(!dock.exportReport(panel.dir.filePath(u"missing/direct.json"_s)));
}

void tst_ErrorsDock::clears()
{
    PanelHarness panel;
    ErrorsDock dock(panelServices(panel));
    dock.show();
    auto *clear = part<QPushButton>(dock, u"errorClear"_s);
    QVERIFY(!clear->isEnabled());
    panel.errors.record(refused());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(part<TableView>(dock, u"errorTable"_s)->model()->rowCount(), 0);
    QVERIFY(panel.errors.groups().isEmpty());
}

QTEST_MAIN(tst_ErrorsDock)
#include "tst_ErrorsDock.moc"
