// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ImportService.h"
#include "models/tables/ImportReportModel.h"
#include "ui/dialogs/WorkDialog.h"

class QCheckBox;
class QLineEdit;

namespace dbsbm {

class GuildBox;
class ImportBatches;
class ImportMapping;
class ImportSourceBox;
class TableView;
struct PanelServices;

/// Takes over an old bot's record. A dry run comes first: what was reported is what is imported, so
/// any change of the form asks for another one. Earlier imports can be taken back.
class ImportDialog : public WorkDialog
{
    Q_OBJECT
public:
    ImportDialog(const PanelServices &services, QWidget *parent);

protected:
    void updateButtons() override;
    void cancelWork() override;

private:
    void buildForm();
    void buildReport();
    void connectParts();
    void forgetReport();
    /// Another record: who was in the last one is forgotten, too.
    void forgetRecord();
    void run(bool dryRun);
    Task<Result<ImportReport>> start(const ImportWish &wish);
    void finish(const Result<ImportReport> &report);
    void undo(BatchId batch);
    ImportWish wish() const;

    ImportService &m_imports;
    QPushButton *m_dryRun;
    QPushButton *m_import;
    ImportReportModel m_report;
    GuildBox *m_guild;
    ImportSourceBox *m_source;
    QLineEdit *m_zone;
    QCheckBox *m_settings;
    QCheckBox *m_balances;
    ImportMapping *m_mapping;
    QLabel *m_summary;
    TableView *m_table;
    ImportBatches *m_batches;
    bool m_reported = false; ///< what the form says was reported, and something is new
};

} // namespace dbsbm
