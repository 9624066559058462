// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ErrorTracker.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// The groups of the error tracker, newest first; a group that happens again moves to the top.
class ErrorTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { SeverityColumn, Code, Message, Count, FirstSeen, LastSeen, ColumnTotal };

    explicit ErrorTableModel(ErrorTracker &tracker, QObject *parent = nullptr);

    const ErrorGroup &groupAt(int row) const { return m_groups[row]; }
    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    void apply(const ErrorGroup &group);
    void reload();

    ErrorTracker &m_tracker;
    QList<ErrorGroup> m_groups;
};

} // namespace dbsbm
