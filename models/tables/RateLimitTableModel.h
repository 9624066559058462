// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/RateLimiter.h"
#include "models/tables/TableModel.h"

#include <QMap>

namespace dbsbm {

/// What an action is called in the panel.
QString rateActionText(RateAction action);

/// The members' limits: one row per action and server that used it; an action nobody used has one
/// row of zeros, so the limits themselves are always seen.
class RateLimitTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns {
        Action,
        Guild,
        Limit,
        Window,
        Allowed,
        Refused,
        RefusedShare,
        Members,
        Busiest,
        NextFree,
        ColumnTotal
    };

    explicit RateLimitTableModel(const RateLimiter &limiter, QObject *parent = nullptr);
    /// Reads the limiter; the caller does so once a second.
    void refresh();
    RateAction action(int row) const { return m_rows.at(row).action; }
    GuildId guild(int row) const { return m_rows.at(row).guild; }
    void setGuildNames(const QMap<GuildId, QString> &names);

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    QString display(const RateStatistics &row, int column) const;

    const RateLimiter &m_limiter;
    QList<RateStatistics> m_rows;
    QMap<GuildId, QString> m_guildNames;
};

} // namespace dbsbm
