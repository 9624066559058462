// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Canvas.h"

#include "models/slips/Sides.h"

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qreal kRibbonHeight = 42;
constexpr int kLargeFrom = 800; // cards of this width are shown smaller, so they write larger
// White letters are readable on all of these.
constexpr QColor kWon(0x13, 0x7f, 0x43);
constexpr QColor kHalfWon(0x2b, 0x75, 0x56);
constexpr QColor kLost(0xc1, 0x2f, 0x3c);
constexpr QColor kHalfLost(0xa8, 0x4b, 0x3a);
constexpr QColor kPartial(0x6a, 0x50, 0xa8);
constexpr QColor kPush(0x56, 0x64, 0x7a);
constexpr QColor kVoid(0x4b, 0x57, 0x6b);

/// The largest part of \a image in the proportions of \a room.
QRectF covering(const QImage &image, QSizeF room)
{
    const QSizeF part = room.scaled(QSizeF(image.size()), Qt::KeepAspectRatio);
    return {QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2),
            part};
}

} // namespace

QColor ribbonColour(std::optional<BetResult> result)
{
    if (!result)
        return kVoid;
    switch (*result) {
    case BetResult::Won: return kWon;
    case BetResult::HalfWon: return kHalfWon;
    case BetResult::Lost: return kLost;
    case BetResult::HalfLost: return kHalfLost;
    case BetResult::Partial: return kPartial;
    case BetResult::Push: return kPush;
    case BetResult::Void: break;
    }
    return kVoid;
}

QColor legColour(LegResult result)
{
    switch (result) {
    case LegResult::Won: return kWon;
    case LegResult::HalfWon: return kHalfWon;
    case LegResult::Lost: return kLost;
    case LegResult::HalfLost: return kHalfLost;
    case LegResult::Push: return kPush;
    case LegResult::Void: break;
    }
    return kVoid;
}

Disc portraitDisc(QPointF centre, qreal radius, const QString &name, const Portrait &portrait)
{
    const QColor colour = portrait.colour.isValid() ? portrait.colour : discColour(name);
    return {centre, radius, colour, name, portrait.picture};
}

Canvas::Canvas(QPainter &painter, const SlipTheme &theme, QSize size)
    : m_painter(painter), m_theme(theme), m_size(size), m_isLarge(size.width() >= kLargeFrom)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                             | QPainter::SmoothPixmapTransform);
}

void Canvas::drawGround()
{
    const QRectF whole(QPointF(0, 0), m_size);
    m_painter.fillRect(whole, colours().ground);
    const QImage &picture = m_theme.background.image;
    if (picture.isNull())
        return;
    m_painter.drawImage(whole, picture, covering(picture, m_size));
    QColor veil = colours().ground;
    veil.setAlphaF(static_cast<float>(veilFor(colours())));
    m_painter.fillRect(whole, veil);
}

void Canvas::text(const QRectF &room, const QString &text, const TextStyle &style,
                  Qt::Alignment horizontal)
{
    FittedText(text, style, room.size()).draw(m_painter, room, horizontal);
}

qreal Canvas::textRun(const QRectF &room, const QString &text, const TextStyle &style)
{
    const FittedText fitted(text, style, room.size());
    fitted.draw(m_painter, room, Qt::AlignLeft);
    return room.left() + fitted.width();
}

void Canvas::drawHeader(const QString &title, const QString &subtitle, const QList<Mark> &marks)
{
    const qreal bottom = headerBottom();
    m_painter.fillRect(QRectF(0, 0, width(), bottom), colours().bar);
    m_painter.fillRect(QRectF(0, 0, 6, bottom), colours().accent);
    qreal left = kMargin;
    if (!m_theme.logo.image.isNull()) {
        const qreal radius = bottom * 0.34;
        drawDisc({{left + radius, bottom / 2}, radius, {}, {}, m_theme.logo, true});
        left += 2 * radius + 12;
    }
    qreal right = width() - kMargin;
    for (const Mark &mark : marks)
        right = drawMark(mark, right);
    const qreal room = right - left;
    const int larger = m_isLarge ? 4 : 0;
    const FittedText after(subtitle, {QFont::Normal, 16 + larger, 13 + larger, colours().quiet},
                           {room * 0.6, bottom});
    const qreal gap = after.lines().isEmpty() || title.isEmpty() ? 0 : 12;
    const FittedText first(title, {QFont::Bold, 20 + larger, 14 + larger, colours().text},
                           {room - after.width() - gap, bottom});
    first.draw(m_painter, {left, 0, room, bottom}, Qt::AlignLeft);
    after.draw(m_painter, {left + first.width() + gap, 0, after.width() + 1, bottom},
               Qt::AlignLeft);
}

qreal Canvas::drawMark(const Mark &mark, qreal right)
{
    const qreal markHeight = m_isLarge ? 28 : 24;
    constexpr qreal kPadding = 9;
    const int size = m_isLarge ? 15 : 12;
    const FittedText fitted(mark.text, {QFont::Bold, size, 10, mark.colour}, {190, markHeight});
    const qreal markWidth = fitted.width() + 2 * kPadding;
    const QRectF room(right - markWidth, (headerBottom() - markHeight) / 2, markWidth, markHeight);
    m_painter.setPen(QPen(mark.colour, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(room.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    fitted.draw(m_painter, room, Qt::AlignHCenter);
    return room.left() - 8;
}

void Canvas::drawRibbon(qreal top, const QString &shown, const QColor &colour)
{
    const QRectF room(0, top, width(), kRibbonHeight);
    m_painter.fillRect(room, colour);
    text(room.adjusted(kMargin, 0, -kMargin, 0), withMinusSigns(shown),
         {QFont::Bold, 24, 14, Qt::white}, Qt::AlignHCenter);
}

void Canvas::drawPanel(const QRectF &room)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colours().panel);
    m_painter.drawRoundedRect(room, 10, 10);
}

void Canvas::drawDisc(const Disc &disc)
{
    if (!disc.picture.image.isNull()) {
        drawPicture(disc);
        return;
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(disc.colour);
    m_painter.drawEllipse(disc.centre, disc.radius, disc.radius);
    // A person's own colour may be a light one.
    const QColor ink = contrast(Qt::white, disc.colour) >= kReadable ? Qt::white : Qt::black;
    const qreal side = disc.radius * 1.5;
    text({disc.centre.x() - side / 2, disc.centre.y() - side / 2, side, side}, monogram(disc.name),
         {QFont::Bold, static_cast<int>(disc.radius * 0.8), 8, ink}, Qt::AlignHCenter);
}

void Canvas::drawPicture(const Disc &disc)
{
    const QImage &image = disc.picture.image;
    m_painter.setPen(Qt::NoPen);
    if (disc.isLogo) {
        m_painter.setBrush(Qt::white);
        m_painter.drawEllipse(disc.centre, disc.radius, disc.radius);
        const qreal side = disc.radius * 1.4; // the square within the circle
        const QSizeF size = QSizeF(image.size()).scaled(side, side, Qt::KeepAspectRatio);
        const QImage small = image.scaled((size * 2).toSize().expandedTo({1, 1}),
                                          Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QRectF target(QPointF(0, 0), size);
        target.moveCenter(disc.centre);
        m_painter.drawImage(target, small);
        return;
    }
    // As a brush, for its round edge is then smooth; a clip's is not.
    const int side = std::max(1, static_cast<int>(disc.radius * 2));
    const QImage part = image.copy(covering(image, {1, 1}).toAlignedRect())
                            .scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QBrush brush(part);
    brush.setTransform(
        QTransform::fromTranslate(disc.centre.x() - disc.radius, disc.centre.y() - disc.radius));
    m_painter.setBrush(Qt::white);
    m_painter.drawEllipse(disc.centre, disc.radius - 0.5, disc.radius - 0.5);
    m_painter.setBrush(brush);
    m_painter.drawEllipse(disc.centre, disc.radius, disc.radius);
}

qreal Canvas::drawTag(const QString &label, const QColor &fill, QPointF rightMiddle)
{
    constexpr qreal kHeight = 26;
    const FittedText fitted(label, {QFont::Bold, 14, 11, Qt::white}, {120, kHeight});
    const qreal tagWidth = fitted.width() + 20;
    const QRectF room(rightMiddle.x() - tagWidth, rightMiddle.y() - kHeight / 2, tagWidth, kHeight);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(room, kHeight / 2, kHeight / 2);
    fitted.draw(m_painter, room, Qt::AlignHCenter);
    return room.left();
}

void Canvas::drawCapper(qreal middle, const QString &capper, const Portrait &portrait,
                        const QString &note)
{
    const int larger = m_isLarge ? 2 : 0;
    const qreal radius = 15 + larger;
    const bool hasNote = !displayText(note).isEmpty();
    qreal left = kMargin;
    if (!capper.isEmpty()) {
        drawDisc(portraitDisc({left + radius, middle}, radius, capper, portrait));
        left += 2 * radius + 10;
        const qreal room = hasNote ? (m_isLarge ? 220 : 150) : width() - kMargin - left;
        left = textRun({left, middle - 16, room, 32}, capper,
                       {QFont::DemiBold, 16 + larger, 13 + larger, colours().text})
            + 16;
    }
    if (!hasNote)
        return;
    m_painter.fillRect(QRectF(left, middle - 17, 2, 34), colours().rule);
    left += 14;
    text({left, middle - 22, width() - kMargin - left, 44}, note,
         {QFont::Normal, 15 + larger, 13, colours().quiet, 2});
}

void Canvas::drawFooter(const QString &left, const QString &right)
{
    m_painter.fillRect(QRectF(kMargin, footerTop(), innerWidth(), 1), colours().rule);
    const QRectF room(kMargin, footerTop() + 1, innerWidth(), kFooterHeight - 1);
    const int larger = m_isLarge ? 1 : 0;
    const FittedText first(left, {QFont::DemiBold, 15 + larger, 12, colours().text},
                           {innerWidth() * 0.5, room.height()});
    first.draw(m_painter, room, Qt::AlignLeft);
    QStringList rest{displayText(right), displayText(m_theme.footerLine)};
    rest.removeAll(QString());
    text(room.adjusted(first.width() + 20, 0, 0, 0), rest.join(QStringLiteral("  \u00B7  ")),
         {QFont::Normal, 13 + larger, 12, colours().quiet}, Qt::AlignRight);
}

} // namespace dbsbm
