// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertEngine.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// What is active, the worst first, and every other rule below: quiet, or silenced.
class AlertTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { SeverityColumn, State, Rule, Value, Condition, Since, ColumnTotal };

    explicit AlertTableModel(AlertEngine &engine, QObject *parent = nullptr);

    struct Row
    {
        AlertRule rule;
        std::optional<Alert> alert{}; ///< nothing while it is quiet
        qint64 silencedUntilMs = 0;
    };
    const Row &rowAt(int row) const { return m_rows[row]; }
    /// The row of a rule; -1 when there is none.
    int rowOf(const QString &rule) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    /// How many fire, whether told or not.
    int firing() const;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    void refresh();
    QList<Row> rowsNow() const;

    AlertEngine &m_engine;
    QList<Row> m_rows;
};

/// "Firing", "Silenced until 14:05", "Quiet": what a row says of its state.
QString alertStateText(const AlertTableModel::Row &row);

} // namespace dbsbm
