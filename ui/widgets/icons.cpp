// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Draws an SVG whose strokes are "currentColor" in a colour of the application's palette.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, Tone tone) : m_name(name), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(u":/icons/"_s + m_name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_tone == Tone::Neutral ? palette.color(QPalette::ButtonText)
                                       : toneColor(m_tone, palette);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return tonedIcon(name, Tone::Neutral);
}

QIcon tonedIcon(const QString &name, Tone tone)
{
    return QIcon(new TintedIconEngine(name, tone));
}

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Good: return u"success"_s;
    case Tone::Bad: return u"error"_s;
    case Tone::Warning: return u"warning"_s;
    default: return u"info"_s;
    }
}

} // namespace dbsbm
