// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/MemberUseTableModel.h"

#include "models/tables/RateLimitTableModel.h"
#include "models/tables/formatting.h"

#include <QLocale>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 200;

} // namespace

MemberUseTableModel::MemberUseTableModel(const RateLimiter &limiter, QObject *parent)
    : TableModel({{tr("Member"), false, {}},
                  {tr("Server"), false, {}},
                  {tr("Action"), false, {}},
                  {tr("Used"), true, tr("Of the member's limit, inside the window now")},
                  {tr("Next free"), true, tr("When the member may do it again")}},
                 parent),
      m_limiter(limiter)
{
    refresh();
}

void MemberUseTableModel::refresh()
{
    const QList<MemberUse> rows = m_limiter.uses(kMostRows);
    const auto sameKey = [](const MemberUse &a, const MemberUse &b) {
        return a.user == b.user && a.guild == b.guild && a.action == b.action;
    };
    if (!rows.isEmpty() && std::ranges::equal(rows, m_rows, sameKey)) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
        return;
    }
    if (rows.isEmpty() && m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void MemberUseTableModel::setGuildNames(const QMap<GuildId, QString> &names)
{
    m_guildNames = names;
    refresh();
}

int MemberUseTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MemberUseTableModel::cell(const QModelIndex &index, int role) const
{
    const MemberUse &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return display(row, index.column());
    if (role == ToneRole && (index.column() == Used || index.column() == NextFree))
        return int(row.nextFree.count() > 0 ? Tone::Warning : Tone::Neutral);
    return {};
}

QString MemberUseTableModel::display(const MemberUse &row, int column) const
{
    switch (column) {
    case Member: return row.user.isValid() ? row.user.toString() : tr("all members");
    case Guild:
        return row.guild.isValid() ? m_guildNames.value(row.guild, row.guild.toString())
                                   : tr("all servers");
    case Action: return rateActionText(row.action);
    case Used: return tr("%1 of %2").arg(row.used).arg(row.limit.limit);
    case NextFree:
        return row.nextFree.count() > 0
            ? tr("in %1").arg(durationText(row.nextFree + std::chrono::milliseconds(999)))
            : tr("now");
    default: return {};
    }
}

} // namespace dbsbm
