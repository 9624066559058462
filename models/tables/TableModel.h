// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace dbsbm {

/// Roles beside Qt's own that every table of the panel answers.
enum TableRole {
    ToneRole = Qt::UserRole + 1, ///< int(Tone) of the cell
    PillRole,                    ///< bool: draw the cell as a coloured badge
    NumberRole                   ///< bool: digits that line up, to the right
};

/// A read-only table whose columns are declared once: title, alignment and meaning.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        bool number = false; ///< right-aligned
        QString help;        ///< tooltip of the header
    };

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const final;

protected:
    TableModel(QList<Column> columns, QObject *parent);
    /// Any role but alignment and NumberRole; \a index is valid.
    virtual QVariant cell(const QModelIndex &index, int role) const = 0;

private:
    const QList<Column> m_columns;
};

} // namespace dbsbm
