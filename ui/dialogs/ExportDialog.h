// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ExportService.h"
#include "ui/dialogs/WorkDialog.h"

class QComboBox;
class QDateEdit;

namespace dbsbm {

class GuildBox;
struct PanelServices;

/// Exports bets, ledger or statistics of one server to a file.
class ExportDialog : public WorkDialog
{
    Q_OBJECT
public:
    ExportDialog(const PanelServices &services, QWidget *parent);

    /// Writes what the form says to \a path; what the button does once a file is chosen.
    void exportTo(const QString &path);

protected:
    void updateButtons() override;
    void cancelWork() override;

private:
    void buildForm();
    void buildDays();
    void choosePeriod();
    void chooseFile();
    ExportWish wish() const;
    QPushButton *m_start;

    ExportService &m_exports;
    const QDate m_today;
    QComboBox *m_what;
    GuildBox *m_guild;
    QComboBox *m_format;
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace dbsbm
