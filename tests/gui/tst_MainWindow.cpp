// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelServices.h"
#include "ui/MainWindow.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksPracticeMode();
    void realModeHasNoMark();
    void keepsTheLayout();
    void survivesABrokenLayout();
    void changesTheThemeLive();
    void verifiesTheRecords();
    void drivesTheBotFromTheMenu();
    void opensAboutWithoutBlocking();
    void writesWhatTheHeadlessStoryNeeds();
};

namespace {

void trigger(MainWindow &window, const QString &name)
{
    QAction *found = window.findChild<QAction *>(name);
    QVERIFY2(found, qPrintable(name));
    found->trigger();
}

QString headMessage(MainWindow &window)
{
    return window.menuWidget()->findChild<QLabel *>(u"messageText"_s)->text();
}

} // namespace

void tst_MainWindow::marksPracticeMode()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel, true));
    window.show();
    QVERIFY(window.windowTitle().contains(u"Practice"_s));
    QVERIFY(part<QLabel>(window, u"practiceText"_s)
                ->text()
                .contains(u"nothing here reaches a real server"_s));
    QTest::mouseClick(part<QPushButton>(window, u"practiceConnect"_s), Qt::LeftButton);
    auto *settings = part<QDialog>(window, u"settingsDialog"_s);
    QVERIFY(settings->isVisible());
    QTRY_VERIFY(settings->focusWidget()
                && settings->focusWidget()->parentWidget()->objectName()
                    == u"setting_discord_token"_s);
}

void tst_MainWindow::realModeHasNoMark()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel));
    window.show();
    QVERIFY(!window.findChild<QWidget *>(u"practiceBanner"_s));
    QVERIFY(!window.windowTitle().contains(u"Practice"_s));
    QCOMPARE(window.registry().docks().size(), 7);
    for (QDockWidget *dock : window.registry().docks())
        QVERIFY2(!dock->objectName().isEmpty() && !dock->isHidden(),
                 qPrintable(dock->windowTitle()));
}

void tst_MainWindow::keepsTheLayout()
{
    PanelHarness panel;
    {
        MainWindow window(panelServices(panel));
        window.show();
        part<QDockWidget>(window, u"logsDock"_s)->close();
        window.addDockWidget(Qt::LeftDockWidgetArea, part<QDockWidget>(window, u"errorsDock"_s));
        window.close();
    }
    MainWindow window(panelServices(panel));
    window.show();
    QVERIFY(part<QDockWidget>(window, u"logsDock"_s)->isHidden());
    QCOMPARE(window.dockWidgetArea(part<QDockWidget>(window, u"errorsDock"_s)),
             Qt::LeftDockWidgetArea);
    trigger(window, u"actionResetLayout"_s);
    QVERIFY(!part<QDockWidget>(window, u"logsDock"_s)->isHidden());
    QCOMPARE(window.dockWidgetArea(part<QDockWidget>(window, u"errorsDock"_s)),
             Qt::RightDockWidgetArea);
}

void tst_MainWindow::survivesABrokenLayout()
{
    PanelHarness panel;
    QFile file(panel.dir.filePath(u"layout.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window]\nstate=@ByteArray(garbage)\ngeometry=7\n");
    file.close();
    MainWindow window(panelServices(panel));
    window.show();
    for (QDockWidget *dock : window.registry().docks())
        QVERIFY(!dock->isHidden());
}

void tst_MainWindow::changesTheThemeLive()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel));
    window.show();
    trigger(window, u"actionTheme_dark"_s);
    QTRY_VERIFY(isDark(window.palette()));
    QCOMPARE(panel.settings.text(u"theme"_s), u"dark"_s); // one place for it: the registry
    trigger(window, u"actionTheme_light"_s);
    QTRY_VERIFY(!isDark(window.palette()));
    QVERIFY(panel.await(panel.settings.set(u"theme"_s, u"dark"_s))); // as the form does
    QTRY_VERIFY(isDark(window.palette()));
}

void tst_MainWindow::verifiesTheRecords()
{
    PanelHarness panel;
    panel.setUpGuild();
    panel.grade(panel.placeOpen(), BetResult::Won);
    MainWindow window(panelServices(panel));
    window.show();
    trigger(window, u"actionVerify"_s);
    QTRY_VERIFY(headMessage(window).contains(u"intact"_s));
}

void tst_MainWindow::drivesTheBotFromTheMenu()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel));
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(panel.bot.starts, 1);
}

void tst_MainWindow::opensAboutWithoutBlocking()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel));
    window.show();
    trigger(window, u"actionAbout"_s);
    auto *about = part<QDialog>(window, u"aboutDialog"_s);
    QVERIFY(about->isVisible());
    QVERIFY(part<QLabel>(*about, u"aboutText"_s)
                ->text()
                .contains(u"takes no bets and holds no money"_s));
}

void tst_MainWindow::writesWhatTheHeadlessStoryNeeds()
{
    PanelHarness panel;
    MainWindow window(panelServices(panel, true));
    const QString picture = panel.dir.filePath(u"panel.png"_s);
    QVERIFY(window.saveScreenshot(picture));
    QCOMPARE(QImage(picture).size(), window.size());
    QVERIFY(!window.saveScreenshot(panel.dir.filePath(u"missing/panel.png"_s)));
    QVERIFY(window.exportPerformance(panel.dir.filePath(u"out"_s)));
    for (const QString &name : {u"performance.png"_s, u"performance.svg"_s, u"performance.csv"_s})
        QVERIFY2(QFile::exists(panel.dir.filePath(u"out/"_s + name)), qPrintable(name));
    QVERIFY(window.exportErrorReport(panel.dir.filePath(u"report.json"_s)));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
