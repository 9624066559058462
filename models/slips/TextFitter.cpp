// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/TextFitter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace dbsbm {

namespace {

constexpr qreal kUnbounded = 1e6;
constexpr qsizetype kLongestShown = 400; // more never fits a slip; bounds the time of shaping

bool drawsNothing(QChar c)
{
    const bool turns =
        (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return turns || c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

/// Breaks \a text into lines no wider than \a width.
QStringList wrap(const QString &text, const QFont &font, qreal width, QTextOption::WrapMode mode)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(mode);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

qreal widest(const QStringList &lines, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

/// The size at which a line of \a natural pixels at the largest size would just fit.
int firstGuess(const TextStyle &style, qreal natural, qreal room)
{
    if (natural <= room)
        return style.largest;
    const int guess = static_cast<int>(style.largest * room / natural) + 1;
    return std::clamp(guess, style.smallest, style.largest);
}

} // namespace

QFont slipFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Color Emoji")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // The same picture on every machine, whatever its font settings.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

QString displayText(const QString &text)
{
    QString shown = text.left(kLongestShown).simplified();
    shown.removeIf(drawsNothing);
    return shown;
}

FittedText::FittedText(const QString &text, const TextStyle &style, qreal width)
    : m_style(style), m_pixels(style.largest)
{
    const QString shown = displayText(text);
    if (shown.isEmpty())
        return;
    const qreal natural =
        QFontMetricsF(slipFont(style.largest, style.weight)).horizontalAdvance(shown);
    for (m_pixels = firstGuess(style, natural, width * style.lines); m_pixels >= style.smallest;
         --m_pixels) {
        const QFont font = slipFont(m_pixels, style.weight);
        m_lines =
            style.lines == 1 ? QStringList(shown) : wrap(shown, font, width, QTextOption::WordWrap);
        if (m_lines.size() <= style.lines && widest(m_lines, font) <= width)
            return;
    }
    m_pixels = style.smallest;
    cutToFit(shown, width);
}

void FittedText::cutToFit(const QString &text, qreal width)
{
    const QFont font = slipFont(m_pixels, m_style.weight);
    m_lines = wrap(text, font, width, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const auto most = static_cast<qsizetype>(m_style.lines);
    if (m_style.lines == 1)
        m_lines = {text};
    if (m_lines.size() > most) {
        m_lines = m_lines.mid(0, most);
        // Anything after the last line that fits goes into it and is cut there.
        const QString before = m_lines.mid(0, most - 1).join(u' ');
        const qsizetype start = text.indexOf(
            m_lines.last(), before.isEmpty() ? 0 : std::max(qsizetype(0), before.size() - most));
        m_lines.last() = start >= 0 ? text.mid(start) : m_lines.last() + QChar(0x2026);
    }
    m_lines.last() = QFontMetricsF(font).elidedText(m_lines.last(), Qt::ElideRight, width);
}

qreal FittedText::width() const
{
    return widest(m_lines, slipFont(m_pixels, m_style.weight));
}

void FittedText::draw(QPainter &painter, const QRectF &room, Qt::Alignment horizontal) const
{
    if (m_lines.isEmpty())
        return;
    constexpr qreal kLineStep = 1.28;
    const QFont font = slipFont(m_pixels, m_style.weight);
    const QFontMetricsF metrics(font);
    const qreal step = m_pixels * kLineStep;
    const qreal block = step * static_cast<qreal>(m_lines.size() - 1) + metrics.capHeight();
    qreal baseline = room.center().y() - block / 2 + metrics.capHeight();
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.setFont(font);
    painter.setPen(m_style.colour);
    for (const QString &line : m_lines) {
        const qreal spare = room.width() - metrics.horizontalAdvance(line);
        const qreal offset = horizontal & Qt::AlignRight ? spare
            : horizontal & Qt::AlignHCenter              ? spare / 2
                                                         : 0;
        painter.drawText(QPointF(room.left() + offset, baseline), line);
        baseline += step;
    }
    painter.restore();
}

} // namespace dbsbm
