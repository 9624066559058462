// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BucketTableModel.h"

#include "models/tables/formatting.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QList<TableModel::Column> columns()
{
    using M = BucketTableModel;
    return {{M::tr("Route"), false, {}},
            {M::tr("Limit"), true, M::tr("Requests that Discord allows until the bucket resets")},
            {M::tr("Left"), true, M::tr("Requests left until the bucket resets")},
            {M::tr("Resets in"), true, {}},
            {M::tr("Waiting"), true, M::tr("Our requests that wait for this bucket")}};
}

QString display(const RestBucketView &row, int column)
{
    switch (column) {
    case BucketTableModel::Route: return row.route;
    case BucketTableModel::Limit: return row.limit > 0 ? QString::number(row.limit) : u"–"_s;
    case BucketTableModel::Remaining:
        return row.limit > 0 ? QString::number(row.remaining) : u"–"_s;
    case BucketTableModel::Resets:
        return row.resetAfterMs > 0
            ? durationText(std::chrono::milliseconds(row.resetAfterMs + 999))
            : u"–"_s;
    case BucketTableModel::Queued: return QString::number(row.queued);
    default: return {};
    }
}

} // namespace

BucketTableModel::BucketTableModel(QObject *parent) : TableModel(columns(), parent) {}

void BucketTableModel::setBuckets(const QList<RestBucketView> &buckets)
{
    const bool sameRoutes = !m_rows.isEmpty()
        && std::ranges::equal(buckets, m_rows, {}, &RestBucketView::route, &RestBucketView::route);
    if (sameRoutes) {
        m_rows = buckets;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_rows = buckets;
    endResetModel();
}

int BucketTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BucketTableModel::cell(const QModelIndex &index, int role) const
{
    const RestBucketView &row = m_rows[index.row()];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Route))
        return display(row, index.column());
    if (role == ToneRole) {
        const bool empty = index.column() == Remaining && row.limit > 0 && row.remaining == 0;
        const bool waiting = index.column() == Queued && row.queued > 0;
        return int(empty || waiting ? Tone::Warning : Tone::Neutral);
    }
    return {};
}

} // namespace dbsbm
