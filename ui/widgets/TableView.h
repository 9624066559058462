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
    /// The most that a column takes for its contents, in characters; the column with 0 takes what
    /// is left. Columns grow with their contents until the user sets a width.
    void setColumnWidths(const QList<int> &mostCharacters);
    StateOverlay &overlay() { return *m_overlay; }
    QList<int> selectedRowNumbers() const;
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateOverlay();
    void fitLater();
    void fitColumns();
    void stretchColumn();
    void onSectionResized(int column);

    StateOverlay *m_overlay;
    QList<int> m_mostCharacters;
    int m_stretch = -1;    ///< the column that takes what is left
    bool m_sizing = false; ///< by ourselves
    bool m_fitWanted = false;
    bool m_fitted = false;      ///< to at least one row
    bool m_sizedByUser = false; ///< then widths are left alone
};

} // namespace dbsbm
