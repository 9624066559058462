// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/RateLimiter.h"
#include "models/tables/TableModel.h"

#include <QMap>

namespace dbsbm {

/// What members have used of their limits now, the fullest first, at most 200 of them. Limits that
/// members share have a row each as well.
class MemberUseTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { Member, Guild, Action, Used, NextFree, ColumnTotal };

    explicit MemberUseTableModel(const RateLimiter &limiter, QObject *parent = nullptr);
    /// Reads the limiter; the caller does so once a second.
    void refresh();
    void setGuildNames(const QMap<GuildId, QString> &names);
    const MemberUse &use(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    QString display(const MemberUse &row, int column) const;

    const RateLimiter &m_limiter;
    QList<MemberUse> m_rows;
    QMap<GuildId, QString> m_guildNames;
};

} // namespace dbsbm
