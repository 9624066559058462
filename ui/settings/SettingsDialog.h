// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;

namespace dbsbm {

class AppSettingsPage;
struct PanelServices;

/// All settings, of the program and of each server, made from the one registry.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const PanelServices &services, QWidget *parent = nullptr);

    /// Opens on one setting of the program.
    void showSetting(const QString &name);

private:
    QTabWidget *m_tabs;
    AppSettingsPage *m_app;
};

} // namespace dbsbm
