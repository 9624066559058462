// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ErrorTableModel.h"

#include "models/tables/formatting.h"

#include <QLocale>

#include <algorithm>

namespace dbsbm {

namespace {

/// More groups than the tracker keeps are never shown.
constexpr int kMaxGroups = 1000;

QList<TableModel::Column> columns()
{
    using M = ErrorTableModel;
    return {{M::tr("Severity"), false, {}},
            {M::tr("Code"), false, {}},
            {M::tr("What happened"), false, {}},
            {M::tr("Times"), true, {}},
            {M::tr("First seen"), true, M::tr("Local time; the tooltip shows UTC")},
            {M::tr("Last seen"), true, M::tr("Local time; the tooltip shows UTC")}};
}

QString display(const ErrorGroup &group, int column)
{
    switch (column) {
    case ErrorTableModel::SeverityColumn: return severityText(group.severity);
    case ErrorTableModel::Code: return group.code;
    case ErrorTableModel::Message: return group.userText;
    case ErrorTableModel::Count: return QLocale().toString(group.count);
    case ErrorTableModel::FirstSeen: return localTimeText(group.firstSeenMs);
    case ErrorTableModel::LastSeen: return localTimeText(group.lastSeenMs);
    default: return {};
    }
}

QString tip(const ErrorGroup &group, int column)
{
    switch (column) {
    case ErrorTableModel::FirstSeen: return utcTimeText(group.firstSeenMs);
    case ErrorTableModel::LastSeen: return utcTimeText(group.lastSeenMs);
    case ErrorTableModel::Message: return group.userText;
    default: return {};
    }
}

} // namespace

ErrorTableModel::ErrorTableModel(ErrorTracker &tracker, QObject *parent)
    : TableModel(columns(), parent), m_tracker(tracker), m_groups(tracker.groups())
{
    connect(&tracker, &ErrorTracker::errorRecorded, this, &ErrorTableModel::apply);
    connect(&tracker, &ErrorTracker::cleared, this, &ErrorTableModel::reload);
    connect(&tracker, &ErrorTracker::restored, this, &ErrorTableModel::reload);
}

void ErrorTableModel::reload()
{
    beginResetModel();
    m_groups = m_tracker.groups();
    endResetModel();
}

void ErrorTableModel::apply(const ErrorGroup &group)
{
    const auto known = std::ranges::find(m_groups, group.fingerprint, &ErrorGroup::fingerprint);
    if (known == m_groups.end()) {
        beginInsertRows({}, 0, 0);
        m_groups.prepend(group);
        endInsertRows();
        if (m_groups.size() > kMaxGroups)
            reload();
        return;
    }
    const int row = int(known - m_groups.begin());
    if (row > 0) {
        beginMoveRows({}, row, row, {}, 0);
        m_groups.move(row, 0);
        endMoveRows();
    }
    m_groups[0] = group;
    Q_EMIT dataChanged(index(0, 0), index(0, ColumnTotal - 1));
}

int ErrorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

QVariant ErrorTableModel::cell(const QModelIndex &index, int role) const
{
    const ErrorGroup &group = m_groups[index.row()];
    switch (role) {
    case Qt::DisplayRole: return display(group, index.column());
    case Qt::ToolTipRole: return tip(group, index.column());
    case ToneRole:
        return int(index.column() == SeverityColumn ? severityTone(group.severity) : Tone::Neutral);
    case PillRole: return index.column() == SeverityColumn;
    default: return {};
    }
}

} // namespace dbsbm
