// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/LogoLibrary.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// The logo library name by name: first the files that the latest import did not take and why, then
/// each league's logos, each followed by its aliases.
class LogoTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { Kind, League, Name, Detail, ColumnTotal };
    enum class RowKind { Refusal, Logo, Alias };
    struct Row
    {
        RowKind kind = RowKind::Logo;
        QString league;
        QString name;   ///< of a refusal the file
        QString detail; ///< of an alias what it stands for, of a refusal the reason
    };

    explicit LogoTableModel(QObject *parent = nullptr);

    void setLogos(const LogoIndex &index);
    void setRefusals(const QList<LogoRefusal> &refusals);
    const Row &row(int number) const { return m_rows.at(number); }
    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    void rebuild();

    LogoIndex m_index;
    QList<LogoRefusal> m_refusals;
    QList<Row> m_rows;
};

} // namespace dbsbm
