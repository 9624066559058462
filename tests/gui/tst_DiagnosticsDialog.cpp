// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelServices.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/DiagnosticsDialog.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Opened from the menu, with a run that is given.
class tst_DiagnosticsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatItFindsAsItComes()
    {
        PanelHarness panel;
        MainWindow window(panelServices(panel));
        window.show();
        part<QAction>(window, u"actionDiagnose"_s)->trigger();
        auto *dialog = part<DiagnosticsDialog>(window, u"diagnosticsDialog"_s);
        auto *table = part<QTableWidget>(*dialog, u"diagnosticsTable"_s);
        QCOMPARE(table->rowCount(), 5);
        QCOMPARE(table->item(0, 0)->text(), u"OK"_s);
        QCOMPARE(table->item(1, 0)->text(), u"Failed"_s);
        QVERIFY(table->item(1, 2)->text().contains(u"restore the latest backup"));
        QCOMPARE(table->item(4, 0)->text(), u"Waiting"_s);
        QVERIFY(dialog->isBusy());
        QVERIFY(!part<QPushButton>(*dialog, u"diagnosticsSave"_s)->isEnabled());
        panel.clock.advance(15s); // the deadline of the one that hangs
        QVERIFY(!dialog->isBusy());
        QCOMPARE(table->item(4, 0)->text(), u"Failed"_s);
        QCOMPARE(dialog->findChild<QProgressBar *>()->value(), 5);
        QVERIFY(part<QLabel>(*dialog, u"diagnosticsSummary"_s)->text().contains(u"Failed: 2."));
        QTest::mouseClick(part<QPushButton>(*dialog, u"diagnosticsCopy"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"The file is damaged"));
    }

    void stopsAndRunsAgain()
    {
        PanelHarness panel;
        DiagnosticsDialog dialog([&panel] { return sampleDiagnostics(panel.clock); }, panel.clock);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *table = part<QTableWidget>(dialog, u"diagnosticsTable"_s);
        QTest::mouseClick(part<QPushButton>(dialog, u"diagnosticsStop"_s), Qt::LeftButton);
        QVERIFY(!dialog.isBusy());
        QCOMPARE(table->item(4, 0)->text(), u"Skipped"_s);
        QTest::mouseClick(part<QPushButton>(dialog, u"diagnosticsAgain"_s), Qt::LeftButton);
        QVERIFY(dialog.isBusy());
        QCOMPARE(table->item(4, 0)->text(), u"Waiting"_s);
    }

    void savesWhatItFound()
    {
        PanelHarness panel;
        QTemporaryDir folder;
        DiagnosticsDialog dialog([&panel] { return sampleDiagnostics(panel.clock); }, panel.clock);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        panel.clock.advance(15s);
        QTest::mouseClick(part<QPushButton>(dialog, u"diagnosticsSave"_s), Qt::LeftButton);
        const QString path = folder.filePath(u"found.json"_s);
        Q_EMIT part<QFileDialog>(dialog, u"saveDialog"_s)->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json.value(u"verdict").toString(), u"failed"_s);
        Q_EMIT part<QFileDialog>(dialog, u"saveDialog"_s)
            ->fileSelected(folder.filePath(u"found.txt"_s));
        QVERIFY(QFile::exists(folder.filePath(u"found.txt"_s)));
    }
};

QTEST_MAIN(tst_DiagnosticsDialog)
#include "tst_DiagnosticsDialog.moc"
