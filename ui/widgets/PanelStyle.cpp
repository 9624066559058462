// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PanelStyle.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTableView>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRadius = 4;
constexpr int kHeaderPadding = 6; ///< more than Fusion's, as in the cells below

QRectF frameRect(const QStyleOption *option)
{
    return QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

PanelStyle::PanelStyle() : QProxyStyle(u"Fusion"_s) {}

void PanelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // A line edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0)
            painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.base());
        else
            drawFrame(option, painter, option->palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit: drawFrame(option, painter, Qt::transparent); return;
    case PE_PanelButtonCommand: drawButton(option, painter); return;
    case PE_IndicatorCheckBox: drawCheckBox(option, painter); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PanelStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QColor &fill) const
{
    const bool focus =
        option->state.testFlag(State_HasFocus) && option->state.testFlag(State_Enabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(option->palette.color(focus ? QPalette::Highlight : QPalette::Mid), focus ? 1.5 : 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(frameRect(option), kRadius, kRadius);
    painter->restore();
}

void PanelStyle::drawButton(const QStyleOption *option, QPainter *painter) const
{
    QColor fill = option->palette.color(QPalette::Button);
    const bool enabled = option->state.testFlag(State_Enabled);
    if (enabled && (option->state & (State_Sunken | State_On)))
        fill = blended(fill, option->palette.color(QPalette::Highlight), 0.25);
    else if (enabled && option->state.testFlag(State_MouseOver))
        fill = blended(fill, option->palette.color(QPalette::Highlight), 0.10);
    else if (!enabled)
        fill = option->palette.color(QPalette::Window);
    drawFrame(option, painter, fill);
}

void PanelStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool on = option->state.testFlag(State_On);
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor fill = on && enabled ? option->palette.color(QPalette::Highlight)
                                      : option->palette.color(QPalette::Base);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option->palette.color(
        option->state.testFlag(State_HasFocus) ? QPalette::Highlight : QPalette::Dark));
    painter->setBrush(fill);
    painter->drawRoundedRect(frameRect(option), 3, 3);
    if (on || option->state.testFlag(State_NoChange)) {
        const QColor mark = enabled && on ? option->palette.color(QPalette::HighlightedText)
                                          : option->palette.color(QPalette::Text);
        painter->setPen(QPen(mark, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF box = frameRect(option);
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(box.width() * x, box.height() * y);
        };
        if (on)
            painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
        else
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    }
    painter->restore();
}

QIcon PanelStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                               const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton: return themedIcon(u"close"_s);
    case SP_TitleBarNormalButton: return themedIcon(u"float"_s);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent: return 6;
    case PM_DockWidgetTitleMargin: return 4;
    case PM_FocusFrameHMargin: // left and right of the text in a cell, less one
        if (qobject_cast<const QTableView *>(widget))
            return 7;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) // pictures of another set than ours
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void PanelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element != CE_HeaderLabel || !header) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionHeader padded(*header);
    padded.rect.adjust(kHeaderPadding, 0, -kHeaderPadding, 0);
    QProxyStyle::drawControl(element, &padded, painter, widget);
}

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_HeaderSection ? result + QSize(2 * kHeaderPadding, 0) : result;
}

} // namespace dbsbm
