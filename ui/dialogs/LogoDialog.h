// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/LogoService.h"
#include "models/tables/LogoTableModel.h"
#include "ui/dialogs/WorkDialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace dbsbm {

class TableView;
struct PanelServices;

/// The logos on slips: imports a folder, shows what was not taken and why, and gives further names
/// to a logo. Names that resemble the typed one are shown; only a person chooses one.
class LogoDialog : public WorkDialog
{
    Q_OBJECT
public:
    LogoDialog(const PanelServices &services, QWidget *parent);

protected:
    void updateButtons() override;
    void cancelWork() override;

private:
    void buildImport();
    void buildAlias();
    void buildTable();
    void connectParts();
    void chooseFolder();
    void showLogos();
    void showTeams();
    void import();
    void addAlias();
    void removeSelected();
    /// Waits for \a change, then says \a sentence or what went wrong.
    void tell(Task<Result<>> change, const QString &sentence);
    const LogoTableModel::Row *selected() const;

    LogoService &m_logos;
    LogoTableModel m_model;
    QPushButton *m_import;
    QPushButton *m_addAlias;
    QPushButton *m_remove;
    QLineEdit *m_folder;
    QComboBox *m_league;
    QLineEdit *m_alias;
    QComboBox *m_team;
    QLabel *m_alike;
    TableView *m_table;
};

} // namespace dbsbm
