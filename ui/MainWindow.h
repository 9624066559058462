// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "ui/DockRegistry.h"
#include "ui/PanelServices.h"
#include "ui/widgets/Theme.h"

#include <QMainWindow>

namespace dbsbm {

class AlertsDock;
class BetsDock;
class ErrorsDock;
class MessageBar;
class PanelMenus;
class PerformanceDock;
class SettingsDialog;
struct AlertNotice;
struct VerifyReport;

/// The window of the panel: hosts docks and menus. All work is done by the docks and the services.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(PanelServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Writes a picture of the whole window. CFG-007 goes to the log; false when it cannot.
    bool saveScreenshot(const QString &path);
    /// Writes performance.png, .svg and .csv into \a folder: what the Performance dock exports.
    Result<> exportPerformance(const QString &folder);
    /// Writes the scrubbed error report: what the Errors dock exports.
    Result<> exportErrorReport(const QString &path);

    /// Opens the settings, at one setting when it is named.
    void openSettings(const QString &setting = {});
    void openImport();
    void openExport();
    void openForget();
    void openLogos();
    void verifyRecords();
    void setTheme(ThemeChoice choice);
    /// Of an alert, in the message bars of the window and the Alerts dock.
    void showNotice(const dbsbm::AlertNotice &notice);

    DockRegistry &registry() { return m_registry; }
    Theme &theme() { return m_theme; }
    BetsDock &bets() { return *m_bets; }
    PerformanceDock &performance() { return *m_performance; }
    ErrorsDock &errors() { return *m_errors; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildHead();
    void buildDocks();
    void applyStoredTheme();
    void showVerdict(const Result<VerifyReport> &report);

    const PanelServices m_services;
    Theme m_theme;
    DockRegistry m_registry;
    PanelMenus *m_menus = nullptr;
    MessageBar *m_messages = nullptr;
    BetsDock *m_bets = nullptr;
    PerformanceDock *m_performance = nullptr;
    ErrorsDock *m_errors = nullptr;
    AlertsDock *m_alerts = nullptr;
    SettingsDialog *m_settings = nullptr;
};

} // namespace dbsbm
