// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace dbsbm {

class StateOverlay;

/// The one kind of table in the panel: whole rows, fixed row height, badges and colours by tone,
/// digits that line up, Ctrl+C copies the selected rows, and a state in place of an empty table.
class TableView : public QTableView
{
    Q_OBJECT
public:
    /// \a name is read by screen readers.
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// What to show while there is no row.
    void setEmptyState(const QString &icon, const QString &title, const QString &hint);
    /// Widths of the columns in characters; the column with 0 takes what is left.
    void setColumnWidths(const QList<int> &characters);
    StateOverlay &overlay() { return *m_overlay; }
    QList<int> selectedRowNumbers() const;
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateOverlay();

    StateOverlay *m_overlay;
};

} // namespace dbsbm
