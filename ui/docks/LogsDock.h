// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/LogFilterModel.h"
#include "models/tables/LogTableModel.h"
#include "ui/docks/Dock.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace dbsbm {

class TableView;
struct PanelServices;

/// The log as it is written: level, area and text filters, follow, pause, copy.
class LogsDock : public Dock
{
    Q_OBJECT
public:
    explicit LogsDock(const PanelServices &services, QWidget *parent = nullptr);

private:
    void buildFilters();
    void buildSwitches();
    QToolButton *addSwitch(const QString &name, const QString &icon, const QString &text);
    void connectParts();
    void updateCategories();
    void updatePause();
    void updateEmptyState();
    void onFault();

    LogSink &m_sink;
    LogTableModel m_model;
    LogFilterModel m_filter;
    TableView *m_table;
    QComboBox *m_level;
    QComboBox *m_category;
    QLineEdit *m_text;
    QToolButton *m_follow = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_copy = nullptr;
};

} // namespace dbsbm
