// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/LogFilterModel.h"

#include "models/tables/LogTableModel.h"

namespace dbsbm {

LogFilterModel::LogFilterModel(LogTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
}

void LogFilterModel::setLeastLevel(QtMsgType level)
{
    m_level = level;
    invalidateRowsFilter();
}

void LogFilterModel::setCategory(const QString &category)
{
    m_category = category;
    invalidateRowsFilter();
}

void LogFilterModel::setText(const QString &text)
{
    m_text = text;
    invalidateRowsFilter();
}

bool LogFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const LogEntry &entry = m_source.entryAt(sourceRow);
    return LogTableModel::rank(entry.level) >= LogTableModel::rank(m_level)
        && (m_category.isEmpty() || entry.category == m_category)
        && (m_text.isEmpty() || entry.text.contains(m_text, Qt::CaseInsensitive));
}

} // namespace dbsbm
