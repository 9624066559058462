// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace dbsbm {

/// Fusion with frames taken from the palette. Fusion derives every outline from the window colour
/// darkened, which vanishes on a dark window.
class PanelStyle : public QProxyStyle
{
    Q_OBJECT
public:
    PanelStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    void drawFrame(const QStyleOption *option, QPainter *painter, const QColor &fill) const;
    void drawButton(const QStyleOption *option, QPainter *painter) const;
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
};

} // namespace dbsbm
