// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/ErrorReport.h"
#include "models/tables/ErrorTableModel.h"
#include "ui/docks/Dock.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dbsbm {

class LogSink;
class TableView;
struct PanelServices;

/// What went wrong, grouped, with what came before, and the report of it.
class ErrorsDock : public Dock
{
    Q_OBJECT
public:
    explicit ErrorsDock(const PanelServices &services, QWidget *parent = nullptr);

    /// Writes the scrubbed report, what the dialog's Save button does: as JSON or a web page by the
    /// end of the name, else as an archive of both with the latest log lines and hashes.
    Result<> exportReport(const QString &path) const;
    /// Shows what the report holds, then asks for a file.
    void showReport();

private:
    QWidget *buildDetail();
    QList<ReportFile> report() const;
    Result<> writeReport(const QString &path, const QList<ReportFile> &files) const;
    void save(const QString &path, const QList<ReportFile> &files);
    void updateDetail();
    void updateButtons();

    ErrorTracker &m_tracker;
    LogSink &m_logs;
    Clock &m_clock;
    ErrorTableModel m_model;
    TableView *m_table;
    QPlainTextEdit *m_detail = nullptr;
    QPushButton *m_export;
    QPushButton *m_clear;
};

} // namespace dbsbm
