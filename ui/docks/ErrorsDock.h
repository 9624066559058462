// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/tables/ErrorTableModel.h"
#include "ui/docks/Dock.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dbsbm {

class TableView;
struct PanelServices;

/// What went wrong, grouped, with what came before, and the report of it.
class ErrorsDock : public Dock
{
    Q_OBJECT
public:
    explicit ErrorsDock(const PanelServices &services, QWidget *parent = nullptr);

    /// Writes the scrubbed report as JSON; what the dialog's Save button does.
    Result<> exportReport(const QString &path) const;
    /// Shows what the report holds, then asks for a file.
    void showReport();

private:
    QWidget *buildDetail();
    void save(const QString &path, const QByteArray &report);
    void updateDetail();
    void updateButtons();

    ErrorTracker &m_tracker;
    ErrorTableModel m_model;
    TableView *m_table;
    QPlainTextEdit *m_detail = nullptr;
    QPushButton *m_export;
    QPushButton *m_clear;
};

} // namespace dbsbm
