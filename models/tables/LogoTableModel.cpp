// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/LogoTableModel.h"

#include "models/tables/formatting.h"

namespace dbsbm {

namespace {

QList<TableModel::Column> columns()
{
    using M = LogoTableModel;
    return {
        {M::tr("What"), false, {}},
        {M::tr("League"), false, M::tr("As the folder was called")},
        {M::tr("Name"), false, M::tr("As bets name the side, or the file")},
        {M::tr("Detail"), false, M::tr("Whose logo an alias shows, or why a file was refused")}};
}

QString kindText(LogoTableModel::RowKind kind)
{
    switch (kind) {
    case LogoTableModel::RowKind::Refusal: return LogoTableModel::tr("Not taken");
    case LogoTableModel::RowKind::Alias: return LogoTableModel::tr("Alias");
    case LogoTableModel::RowKind::Logo: break;
    }
    return LogoTableModel::tr("Logo");
}

Tone toneOf(LogoTableModel::RowKind kind)
{
    if (kind == LogoTableModel::RowKind::Refusal)
        return Tone::Bad;
    return kind == LogoTableModel::RowKind::Logo ? Tone::Good : Tone::Info;
}

} // namespace

LogoTableModel::LogoTableModel(QObject *parent) : TableModel(columns(), parent) {}

void LogoTableModel::setLogos(const LogoIndex &index)
{
    m_index = index;
    rebuild();
}

void LogoTableModel::setRefusals(const QList<LogoRefusal> &refusals)
{
    m_refusals = refusals;
    rebuild();
}

void LogoTableModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const LogoRefusal &refusal : std::as_const(m_refusals))
        m_rows.append({RowKind::Refusal, {}, refusal.file, refusal.why});
    for (const auto &[leagueKey, league] : m_index.leagues()) {
        for (const auto &[key, logo] : league.logos) {
            m_rows.append({RowKind::Logo, league.shown, logo.shown, {}});
            for (const auto &[alias, target] : league.aliases) {
                if (target == key)
                    m_rows.append({RowKind::Alias, league.shown, alias, logo.shown});
            }
        }
    }
    endResetModel();
}

int LogoTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LogoTableModel::cell(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    if (role == PillRole)
        return column == Kind;
    if (role == ToneRole && column == Kind)
        return static_cast<int>(toneOf(row.kind));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Kind: return kindText(row.kind);
    case League: return row.league;
    case Name: return row.name;
    default: return row.detail;
    }
}

} // namespace dbsbm
