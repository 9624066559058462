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
#include <QStyledItemDelegate>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kRowPadding = 10;

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
        QRect pill = option.rect.adjusted(4, 3, -4, -3);
        pill.setWidth(qMin(pill.width(), metrics.horizontalAdvance(text) + 18));
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
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPadding);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateOverlay);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateOverlay);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateOverlay);
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

void TableView::setColumnWidths(const QList<int> &characters)
{
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < characters.size(); ++column) {
        if (characters[column] > 0)
            setColumnWidth(column, characters[column] * unit + 16);
        else
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
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
