// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace dbsbm {

class MessageBar;

/// Looks at everything the bot stands on and tells what it finds as it comes, with how to mend it.
/// Deletes itself when it is closed; what still runs is then cancelled.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Makes a run that was not started.
    using Source = std::function<std::unique_ptr<Diagnostics>()>;
    DiagnosticsDialog(Source source, Clock &clock, QWidget *parent = nullptr);
    ~DiagnosticsDialog() override;

    bool isBusy() const { return m_run && !m_run->isFinished(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void buildButtons();
    void begin();
    void fillRow(int row, const CheckResult &result, bool ended);
    void showCheck(const CheckResult &result);
    void finish();
    void copy();
    void save();

    Source m_source;
    std::unique_ptr<Diagnostics> m_run;
    MessageBar *m_messages;
    QLabel *m_summary;
    QTableWidget *m_table;
    QProgressBar *m_progress;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace dbsbm
