// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PanelMenus.h"

#include "models/services/BotControl.h"
#include "models/services/VerifyService.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/docks/BetsDock.h"
#include "ui/docks/ErrorsDock.h"
#include "ui/docks/PerformanceDock.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

namespace dbsbm {

using namespace Qt::StringLiterals;

PanelMenus::PanelMenus(MainWindow &window, const PanelServices &services)
    : QObject(&window), m_window(window), m_bar(new QMenuBar(&window))
{
    buildFile();
    buildBot(services);
    buildView();
    buildHelp(services);
}

void PanelMenus::buildFile()
{
    QMenu *file = m_bar->addMenu(tr("&File"));
    const auto add = [this](QMenu *menu, const QString &icon, const QString &text,
                            const QString &name, void (MainWindow::*opens)()) {
        menu->addAction(themedIcon(icon), text, &m_window, opens)->setObjectName(name);
    };
    add(file, u"import"_s, tr("&Import an old record…"), u"actionImport"_s,
        &MainWindow::openImport);
    QMenu *exports = file->addMenu(themedIcon(u"export"_s), tr("&Export"));
    add(exports, u"export"_s, tr("&Records of a server…"), u"actionExport"_s,
        &MainWindow::openExport);
    exports->addSeparator();
    BetsDock *bets = &m_window.bets();
    PerformanceDock *performance = &m_window.performance();
    exports->addAction(tr("Shown &bets as a spreadsheet (CSV)…"), bets,
                       [bets] { bets->chooseExport(ExportFormat::Csv); });
    exports->addAction(tr("Shown bets as &JSON…"), bets,
                       [bets] { bets->chooseExport(ExportFormat::Json); });
    exports->addSeparator();
    exports->addAction(tr("Performance as a &picture (PNG)…"), performance,
                       [performance] { performance->chooseExport(ChartFormat::Png); });
    exports->addAction(tr("Performance as a &drawing (SVG)…"), performance,
                       [performance] { performance->chooseExport(ChartFormat::Svg); });
    exports->addAction(tr("Performance as a &table (CSV)…"), performance,
                       [performance] { performance->chooseExport(ChartFormat::Csv); });
    exports->addSeparator();
    exports->addAction(tr("&Error report…"), &m_window.errors(), &ErrorsDock::showReport);
    file->addSeparator();
    add(file, u"import"_s, tr("&Logos on slips…"), u"actionLogos"_s, &MainWindow::openLogos);
    add(file, u"clear"_s, tr("&Forget a member…"), u"actionForget"_s, &MainWindow::openForget);
    QAction *settings = file->addAction(themedIcon(u"settings"_s), tr("&Settings…"), &m_window,
                                        [this] { m_window.openSettings(); });
    settings->setObjectName(u"actionSettings"_s);
    settings->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Comma));
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), &m_window, &QWidget::close);
    quit->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Q));
}

void PanelMenus::buildBot(const PanelServices &services)
{
    QMenu *menu = m_bar->addMenu(tr("&Bot"));
    BotControl *bot = &services.bot;
    m_start = menu->addAction(themedIcon(u"start"_s), tr("&Start"), bot, &BotControl::start);
    m_stop = menu->addAction(themedIcon(u"stop"_s), tr("S&top"), bot, &BotControl::stop);
    m_reconnect =
        menu->addAction(themedIcon(u"reconnect"_s), tr("&Reconnect"), bot, &BotControl::reconnect);
    m_start->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_S));
    m_stop->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_T));
    m_reconnect->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_R));
    menu->addSeparator();
    QAction *verify =
        menu->addAction(themedIcon(u"success"_s), {}, &m_window, &MainWindow::verifyRecords);
    verify->setObjectName(u"actionVerify"_s);
    const auto showRunning = [verify](bool running) {
        verify->setEnabled(!running);
        verify->setText(running ? tr("Records are being verified…") : tr("&Verify records"));
    };
    connect(&services.verify, &VerifyService::runningChanged, verify, showRunning);
    showRunning(services.verify.isRunning());
    connect(bot, &BotControl::statusChanged, this, &PanelMenus::show);
    show(bot->status());
}

void PanelMenus::show(const BotStatus &status)
{
    const bool down = status.phase == BotPhase::Stopped || status.phase == BotPhase::Failed;
    m_start->setEnabled(down);
    m_stop->setEnabled(!down && status.phase != BotPhase::Stopping);
    m_reconnect->setEnabled(status.phase == BotPhase::Online);
}

void PanelMenus::buildView()
{
    QMenu *view = m_bar->addMenu(tr("&View"));
    int number = 1;
    for (QDockWidget *dock : m_window.registry().docks()) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setShortcut(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_0 + number++)));
        view->addAction(toggle);
    }
    view->addSeparator();
    QAction *reset =
        view->addAction(tr("&Reset layout"), &m_window.registry(), &DockRegistry::reset);
    reset->setObjectName(u"actionResetLayout"_s);
    buildTheme(view);
}

void PanelMenus::buildTheme(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const QList<std::pair<ThemeChoice, QString>> choices{
        {ThemeChoice::System, tr("Like the &system")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"actionTheme_"_s + toName(choice));
        action->setCheckable(true);
        action->setChecked(m_window.theme().choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_window,
                [this, chosen = choice] { m_window.setTheme(chosen); });
        connect(&m_window.theme(), &Theme::changed, action, [this, action, chosen = choice] {
            action->setChecked(m_window.theme().choice() == chosen);
        });
    }
}

void PanelMenus::buildHelp(const PanelServices &services)
{
    QMenu *help = m_bar->addMenu(tr("&Help"));
    QAction *diagnose = help->addAction(
        themedIcon(u"success"_s), tr("&Diagnostics…"), &m_window, [this, &services] {
            (new DiagnosticsDialog(services.diagnose, services.clock, &m_window))->open();
        });
    diagnose->setObjectName(u"actionDiagnose"_s);
    QAction *about = help->addAction(themedIcon(u"info"_s), tr("&About DBSBM"), &m_window,
                                     [this] { (new AboutDialog(&m_window))->open(); });
    about->setObjectName(u"actionAbout"_s);
}

} // namespace dbsbm
