// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RateLimitTableModel.h"

#include "models/tables/formatting.h"

#include <QLocale>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QList<TableModel::Column> columns()
{
    using M = RateLimitTableModel;
    return {{M::tr("Action"), false, {}},
            {M::tr("Server"), false, {}},
            {M::tr("Limit"), true, M::tr("How often one member may do it within the window")},
            {M::tr("Window"), true, {}},
            {M::tr("Allowed"), true, M::tr("Since the start or the last reset")},
            {M::tr("Refused"), true,
             M::tr("Since the start or the last reset; behind the + what a limit that only counts "
                   "would have refused")},
            {M::tr("Refused %"), true, M::tr("Refused of all requests")},
            {M::tr("Active"), true, M::tr("Members with requests inside the window now")},
            {M::tr("Busiest"), true, M::tr("Requests of the busiest member inside the window now")},
            {M::tr("Next free"), true, M::tr("When the busiest member may do it again")}};
}

} // namespace

QString rateActionText(RateAction action)
{
    using M = RateLimitTableModel;
    switch (action) {
    case RateAction::BetPlacement: return M::tr("Place a bet");
    case RateAction::StatsQuery: return M::tr("Ask for statistics");
    case RateAction::AdminCommand: return M::tr("Admin command");
    case RateAction::ImageGeneration: return M::tr("Draw an image");
    case RateAction::ApiRequest: return M::tr("Ask a sports feed");
    case RateAction::UserRegistration: return M::tr("First profile");
    case RateAction::BetGrading: return M::tr("Grade a bet");
    }
    return {};
}

RateLimitTableModel::RateLimitTableModel(const RateLimiter &limiter, QObject *parent)
    : TableModel(columns(), parent), m_limiter(limiter)
{
    refresh();
}

void RateLimitTableModel::refresh()
{
    QList<RateStatistics> rows;
    const QList<RateStatistics> statistics = m_limiter.statistics();
    for (const RateAction action : allRateActions()) {
        const auto before = rows.size();
        std::ranges::copy_if(statistics, std::back_inserter(rows),
                             [action](const RateStatistics &row) { return row.action == action; });
        std::ranges::sort(rows.begin() + before, rows.end(), {}, &RateStatistics::guild);
        if (rows.size() == before) {
            RateStatistics unused;
            unused.action = action;
            rows.append(unused);
        }
    }
    const auto sameKey = [](const RateStatistics &a, const RateStatistics &b) {
        return a.action == b.action && a.guild == b.guild;
    };
    if (std::ranges::equal(rows, m_rows, sameKey)) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RateLimitTableModel::setGuildNames(const QMap<GuildId, QString> &names)
{
    m_guildNames = names;
    refresh();
}

int RateLimitTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RateLimitTableModel::cell(const QModelIndex &index, int role) const
{
    const RateStatistics &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return display(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == Action)
        return toName(row.action);
    if (role == ToneRole) {
        const bool refusedCell = index.column() == Refused || index.column() == RefusedShare;
        if (refusedCell && row.refused > 0)
            return int(Tone::Bad);
        if ((index.column() == Busiest || index.column() == NextFree) && row.nextFree.count() > 0)
            return int(Tone::Warning);
        return int(row.allowed + row.refused == 0 && index.column() > Window ? Tone::Muted
                                                                             : Tone::Neutral);
    }
    return {};
}

QString RateLimitTableModel::display(const RateStatistics &row, int column) const
{
    const RateLimit limit = m_limiter.limit(row.action);
    const QLocale locale;
    switch (column) {
    case Action: return rateActionText(row.action);
    case Guild:
        return row.guild.isValid() ? m_guildNames.value(row.guild, row.guild.toString()) : u"–"_s;
    case Limit:
        return m_limiter.shadow() & bitOf(row.action) ? tr("%1, counts").arg(limit.limit)
                                                      : locale.toString(limit.limit);
    case Window: return tr("%1 s").arg(locale.toString(qlonglong(limit.window.count())));
    case Allowed: return locale.toString(row.allowed);
    case Refused:
        return row.shadowed == 0 ? locale.toString(row.refused)
                                 : tr("%1 + %2").arg(row.refused).arg(row.shadowed);
    case RefusedShare: return tr("%1 %").arg(locale.toString(row.refusedShare() * 100, 'f', 1));
    case Members: return locale.toString(row.activeMembers);
    case Busiest: return tr("%1 of %2").arg(row.highestUse).arg(limit.limit);
    case NextFree:
        return row.nextFree.count() > 0
            ? tr("in %1").arg(durationText(row.nextFree + std::chrono::milliseconds(999)))
            : tr("now");
    default: return {};
    }
}

} // namespace dbsbm
