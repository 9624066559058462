// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ImportReportModel.h"

#include "models/tables/formatting.h"

#include <QHash>

#include <algorithm>

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

/// What the old bot had done; docs/import.md has the same table.
QString causeSentence(const QString &cause)
{
    static const QHash<QString, const char *> kSentences{
        {u"to_win_booked_as_risk"_s, QT_TR_NOOP("A to-win stake was treated as the risk.")},
        {u"parlay_price"_s,
         QT_TR_NOOP("The published total price was paid, which is not the product of the legs.")},
        {u"return_booked_as_net"_s, QT_TR_NOOP("Stake and winnings were booked together.")},
        {u"push_or_void_counted"_s, QT_TR_NOOP("Units were booked for a push or void.")},
        {u"never_booked"_s, QT_TR_NOOP("The bet was settled without being booked.")},
        {u"post_failed"_s, QT_TR_NOOP("A bet was counted whose slip was never posted.")},
        {u"refused_rows"_s, QT_TR_NOOP("Rows were booked that cannot be taken.")},
        {u"records_without_bet"_s, QT_TR_NOOP("Units were booked that belong to no bet.")},
        {u"monthly_sums"_s, QT_TR_NOOP("Months were summed apart from the bets.")},
        {u"counter_does_not_follow_from_bets"_s,
         QT_TR_NOOP("Wins, losses or pushes were counted apart from the bets.")},
        {u"local_time_as_utc"_s, QT_TR_NOOP("Local time was stored as UTC.")},
        {u"rounding"_s, QT_TR_NOOP("It was rounded to a hundredth.")},
        {u"unknown"_s, QT_TR_NOOP("Something else: look at the row.")}};
    const char *const sentence = kSentences.value(cause);
    return sentence ? M::tr(sentence) : cause;
}

QString causeText(const QString &causes)
{
    QStringList sentences = causes.split(u", "_s);
    std::transform(sentences.begin(), sentences.end(), sentences.begin(), causeSentence);
    return sentences.join(u' ');
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
    case M::Reason: return causeText(difference.cause);
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
