// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BotControl.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// Discord's own rate-limit buckets as the REST client knows them now.
class BucketTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { Route, Limit, Remaining, Resets, Queued, ColumnTotal };

    explicit BucketTableModel(QObject *parent = nullptr);
    void setBuckets(const QList<RestBucketView> &buckets);

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    QList<RestBucketView> m_rows;
};

} // namespace dbsbm
