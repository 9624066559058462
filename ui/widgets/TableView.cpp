// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableView.h"

#include "models/tables/TableModel.h"
#include "models/tables/tableText.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kRowPadding = 10;
constexpr int kPillPadding = 9;   ///< left and right of the text
constexpr int kPillMargin = 4;    ///< from the edge of the cell
constexpr int kStretchLeast = 18; ///< characters of the column that takes what is left

class ToneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.data(PillRole).toBool())
            paintPill(painter, option, index);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (!index.data(PillRole).toBool())
            return size;
        const int text = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
        return {text + 2 * (kPillPadding + kPillMargin), size.height()};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.data(NumberRole).toBool())
            option->font = tabularFont(option->font);
        if (index.data(PillRole).toBool())
            option->text.clear();
        const auto tone = Tone(index.data(ToneRole).toInt());
        if (tone != Tone::Neutral)
            option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
    }

private:
    void paintPill(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const
    {
        const QString text = index.data().toString();
        const QColor tone = toneColor(Tone(index.data(ToneRole).toInt()), option.palette);
        const QFontMetrics metrics(option.font);
        QRect pill = option.rect.adjusted(kPillMargin, 3, -kPillMargin, -3);
        pill.setWidth(qMin(pill.width(), metrics.horizontalAdvance(text) + 2 * kPillPadding));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(blended(option.palette.color(QPalette::Base), tone, 0.16));
        painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
        painter->setPen(tone);
        painter->setFont(option.font);
        painter->drawText(pill, Qt::AlignCenter,
                          metrics.elidedText(text, Qt::ElideRight, pill.width() - 10));
        painter->restore();
    }
};

} // namespace

TableView::TableView(const QString &name, QWidget *parent)
    : QTableView(parent), m_overlay(new StateOverlay(viewport()))
{
    setAccessibleName(name);
    setItemDelegate(new ToneDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int rowHeight = fontMetrics().height() + kRowPadding;
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setFixedHeight(rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::onSectionResized);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateOverlay);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateOverlay);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateOverlay);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::fitLater);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableView::fitLater);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitLater);
    updateOverlay();
}

void TableView::setEmptyState(const QString &icon, const QString &title, const QString &hint)
{
    m_overlay->present(icon, title, hint);
    updateOverlay();
}

void TableView::updateOverlay()
{
    m_overlay->setVisible(!model() || model()->rowCount() == 0);
}

void TableView::setColumnWidths(const QList<int> &mostCharacters)
{
    m_mostCharacters = mostCharacters;
    m_stretch = int(mostCharacters.indexOf(0));
    fitColumns();
}

void TableView::fitLater()
{
    if (m_fitWanted || m_sizedByUser)
        return;
    m_fitWanted = true;
    QMetaObject::invokeMethod(this, &TableView::fitColumns, Qt::QueuedConnection);
}

void TableView::fitColumns()
{
    m_fitWanted = false;
    if (!model() || m_sizedByUser)
        return;
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_mostCharacters.size(); ++column) {
        if (column == m_stretch)
            continue;
        const int wanted = qMax(horizontalHeader()->sectionSizeHint(column),
                                qMin(sizeHintForColumn(column), m_mostCharacters[column] * unit));
        // Later only ever wider: columns that jump with every row cannot be read.
        if (const QScopedValueRollback guard(m_sizing, true);
            !m_fitted || wanted > columnWidth(column))
            setColumnWidth(column, wanted);
    }
    m_fitted = model()->rowCount() > 0;
    stretchColumn();
}

void TableView::stretchColumn()
{
    if (m_stretch < 0)
        return;
    const QScopedValueRollback guard(m_sizing, true);
    const int others = horizontalHeader()->length() - columnWidth(m_stretch);
    const int least = kStretchLeast * fontMetrics().averageCharWidth();
    setColumnWidth(m_stretch, qMax(least, viewport()->width() - others));
}

void TableView::onSectionResized(int column)
{
    if (m_sizing)
        return;
    m_sizedByUser = m_sizedByUser || QGuiApplication::mouseButtons() != Qt::NoButton;
    if (column != m_stretch)
        stretchColumn();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretchColumn();
}

QList<int> TableView::selectedRowNumbers() const
{
    QList<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            rows.append(index.row());
    }
    std::ranges::sort(rows);
    return rows;
}

void TableView::copySelection() const
{
    const QList<int> rows = selectedRowNumbers();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(rowsAsText(*model(), rows));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

} // namespace dbsbm
