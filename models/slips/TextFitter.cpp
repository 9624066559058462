// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/TextFitter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace dbsbm {

namespace {

constexpr qreal kLineStep = 1.28;        // from baseline to baseline, in font sizes
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

/// \a text cut with an ellipsis. Shaping can make the cut text wider than Qt reckoned with, so it
/// is measured again.
QString elided(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    const QString ellipsis(QChar(0x2026));
    for (qreal room = width; room > 0; room -= 1) {
        QString cut = metrics.elidedText(text, Qt::ElideRight, room);
        if (cut.endsWith(u' ' + ellipsis))
            cut = cut.chopped(2) + ellipsis;
        if (metrics.horizontalAdvance(cut) <= width)
            return cut;
    }
    return {};
}

/// What fits of \a text into one line, broken within a word if need be; measured again like
/// elided().
QString firstLine(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    for (qreal room = width; room > 0; room -= 1) {
        const QString line =
            wrap(text, font, room, QTextOption::WrapAtWordBoundaryOrAnywhere).value(0);
        if (metrics.horizontalAdvance(line) <= width)
            return line;
    }
    return {};
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

QString withMinusSigns(const QString &text)
{
    static const QRegularExpression hyphen(QStringLiteral("(?<![^\\s])-(?=[0-9])"));
    return QString(text).replace(hyphen, QString(QChar(0x2212)));
}

FittedText::FittedText(const QString &text, const TextStyle &style, QSizeF room)
    : m_style(style), m_pixels(style.largest)
{
    const QString shown = displayText(text);
    if (shown.isEmpty())
        return;
    const qreal natural =
        QFontMetricsF(slipFont(style.largest, style.weight)).horizontalAdvance(shown);
    m_pixels = firstGuess(style, natural, room.width() * style.lines);
    for (; m_pixels >= style.smallest; --m_pixels) {
        const QFont font = slipFont(m_pixels, style.weight);
        m_lines = style.lines == 1 ? QStringList(shown)
                                   : wrap(shown, font, room.width(), QTextOption::WordWrap);
        if (m_lines.size() <= style.lines && fits(room))
            return;
    }
    m_pixels = style.smallest;
    cutToFit(shown, room);
}

bool FittedText::fits(QSizeF room) const
{
    const QFont font = slipFont(m_pixels, m_style.weight);
    const QFontMetricsF metrics(font);
    // The capitals are centred; below them is room for descenders, above them for accents.
    const qreal height = m_pixels * kLineStep * static_cast<qreal>(m_lines.size() - 1)
        + metrics.capHeight() + 2 * metrics.descent();
    return height <= room.height() && widest(m_lines, font) <= room.width();
}

/// Keeps as many lines as the room has; all that follows the last but one goes into the last and
/// is cut there.
void FittedText::cutToFit(const QString &text, QSizeF room)
{
    const QFont font = slipFont(m_pixels, m_style.weight);
    QStringList kept;
    QString rest = text;
    const qreal below =
        room.height() - QFontMetricsF(font).capHeight() - 2 * QFontMetricsF(font).descent();
    const int most =
        std::clamp(1 + static_cast<int>(below / (m_pixels * kLineStep)), 1, m_style.lines);
    while (kept.size() + 1 < most) {
        const QString line = firstLine(rest, font, room.width());
        if (line.isEmpty() || line.size() == rest.size())
            break;
        kept.append(line);
        rest = rest.mid(line.size()).trimmed();
    }
    kept.append(elided(rest, QFontMetricsF(font), room.width()));
    m_lines = kept;
}

qreal FittedText::width() const
{
    return widest(m_lines, slipFont(m_pixels, m_style.weight));
}

void FittedText::draw(QPainter &painter, const QRectF &room, Qt::Alignment horizontal) const
{
    if (m_lines.isEmpty())
        return;
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
