// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ImportReportModel.h"

#include "models/tables/formatting.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

using M = ImportReportModel;

QList<TableModel::Column> columns()
{
    return {{M::tr("What"), false, {}},
            {M::tr("Row"), false, M::tr("Table and number of the old row")},
            {M::tr("Field"), false, {}},
            {M::tr("Old"), false, M::tr("What the old bot has")},
            {M::tr("New"), false, M::tr("What it is here")},
            {M::tr("Reason"), false, M::tr("Why, and what can be done")}};
}

QString refusalText(const LegacyRefusal &refusal, int column)
{
    switch (column) {
    case M::Kind: return M::tr("Not taken");
    case M::About: return u"%1 %2"_s.arg(refusal.table, refusal.row);
    case M::Field: return refusal.field;
    case M::Before: return refusal.value;
    case M::Reason: return u"%1 %2"_s.arg(refusal.reason, refusal.remedy).trimmed();
    default: return {};
    }
}

QString differenceText(const LegacyDifference &difference, int column)
{
    switch (column) {
    case M::Kind: return M::tr("Differs");
    case M::About:
        return difference.user.isValid()
            ? u"%1 %2"_s.arg(difference.about, difference.user.toString())
            : difference.about;
    case M::Field: return difference.what;
    case M::Before: return difference.before;
    case M::After: return difference.after;
    case M::Reason: return difference.cause;
    default: return {};
    }
}

} // namespace

ImportReportModel::ImportReportModel(QObject *parent) : TableModel(columns(), parent) {}

void ImportReportModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

void ImportReportModel::clear()
{
    setReport({});
}

int ImportReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid()
        ? 0
        : int(m_report.refused.size() + m_report.differences.size() + m_report.remarks.size());
}

QVariant ImportReportModel::cell(const QModelIndex &index, int role) const
{
    const qsizetype refused = m_report.refused.size();
    const qsizetype remarks = refused + m_report.differences.size();
    const bool isRefused = index.row() < refused;
    const bool isRemark = index.row() >= remarks;
    const int column = index.column();
    if (role == PillRole)
        return column == Kind;
    if (role == ToneRole && column == Kind)
        return int(isRefused ? Tone::Bad : isRemark ? Tone::Info : Tone::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (isRefused)
        return refusalText(m_report.refused.at(index.row()), column);
    if (!isRemark)
        return differenceText(m_report.differences.at(index.row() - refused), column);
    if (column == Kind)
        return tr("Remark");
    return column == Reason ? m_report.remarks.at(index.row() - remarks) : QString();
}

} // namespace dbsbm
