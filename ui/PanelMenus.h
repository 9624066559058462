// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace dbsbm {

struct BotStatus;
class MainWindow;
struct PanelServices;

/// The menus of the window; every entry calls what a dock or the window offers.
class PanelMenus : public QObject
{
    Q_OBJECT
public:
    PanelMenus(MainWindow &window, const PanelServices &services);
    QMenuBar *bar() const { return m_bar; }

private:
    void buildFile();
    void buildBot(const PanelServices &services);
    void buildView();
    void buildTheme(QMenu *view);
    /// The services are those of the window and live as long.
    void buildHelp(const PanelServices &services);
    void show(const BotStatus &status);

    MainWindow &m_window;
    QMenuBar *m_bar;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_reconnect = nullptr;
};

} // namespace dbsbm
