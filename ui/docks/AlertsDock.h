// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertDesk.h"
#include "models/tables/AlertTableModel.h"
#include "ui/docks/Dock.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace dbsbm {

class MetricHistory;
class TableView;
struct PanelServices;

/// What is wrong, and every rule that watches: acknowledge with a comment, silence for a while,
/// what happened before, and what a rule would have done in the last days.
class AlertsDock : public Dock
{
    Q_OBJECT
public:
    explicit AlertsDock(const PanelServices &services, QWidget *parent = nullptr);

    /// Says it in the message bar.
    void showNotice(const dbsbm::AlertNotice &notice);

private:
    QWidget *buildDetail();
    QWidget *buildActions();
    void updateDetail();
    void updateFaults();
    const AlertTableModel::Row *selected() const;
    QString detailText(const AlertTableModel::Row &row) const;
    void acknowledge();
    void silence();
    void unsilence();
    void apply(const AlertCommand &command, const QString &done);
    void test();

    AlertDesk &m_desk;
    MetricHistory *m_history;
    Clock &m_clock;
    AlertTableModel m_model;
    TableView *m_table;
    QLabel *m_faults;
    QPlainTextEdit *m_detail = nullptr;
    QLineEdit *m_comment = nullptr;
    QComboBox *m_length = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_silence = nullptr;
    QPushButton *m_unsilence = nullptr;
    QPushButton *m_test = nullptr;
    QString m_tested; ///< what the back-test of the selected rule found
    QString m_testedRule;
};

} // namespace dbsbm
