// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importReport.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// What an import has to say row by row: what cannot be taken and why, then numbers that are others
/// now, then remarks.
class ImportReportModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { Kind, About, Field, Before, After, Reason, ColumnTotal };

    explicit ImportReportModel(QObject *parent = nullptr);

    void setReport(const ImportReport &report);
    void clear();
    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    ImportReport m_report;
};

} // namespace dbsbm
