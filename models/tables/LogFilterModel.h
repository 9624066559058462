// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace dbsbm {

class LogTableModel;

/// Filters log lines by least level, area and text.
class LogFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit LogFilterModel(LogTableModel &source, QObject *parent = nullptr);

    void setLeastLevel(QtMsgType level);
    /// Empty = all.
    void setCategory(const QString &category);
    /// Found anywhere in the message, whatever the case; empty = all.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    LogTableModel &m_source;
    QtMsgType m_level = QtDebugMsg;
    QString m_category;
    QString m_text;
};

} // namespace dbsbm
