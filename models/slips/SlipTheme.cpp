// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipTheme.h"

#include "models/core/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace dbsbm {

namespace {

// Flat colours only: they keep the PNG small and quick to compress.
constexpr ThemeColours kDark{
    .ground = QColor(0x10, 0x17, 0x24),
    .bar = QColor(0x18, 0x21, 0x32),
    .panel = QColor(0x1b, 0x26, 0x3a),
    .rule = QColor(0x2a, 0x37, 0x4f),
    .text = QColor(0xf5, 0xf7, 0xfb),
    .quiet = QColor(0xa9, 0xb6, 0xca),
    .accent = QColor(0xff, 0xc8, 0x4a),
    .late = QColor(0xff, 0x93, 0x61),
    .unverified = QColor(0xb4, 0xc4, 0xdc),
    .practice = QColor(0xc4, 0xae, 0xff),
    .positive = QColor(0x4c, 0xd9, 0x8a),
    .negative = QColor(0xff, 0x85, 0x8d),
};
/// The inks for a light ground; its surfaces are made from the ground.
constexpr ThemeColours kLight{
    .ground = QColor(0xf4, 0xf6, 0xfa),
    .bar = {},
    .panel = {},
    .rule = {},
    .text = QColor(0x12, 0x1a, 0x28),
    .quiet = QColor(0x44, 0x50, 0x63),
    .accent = QColor(0x83, 0x4a, 0x00),
    .late = QColor(0x9c, 0x38, 0x08),
    .unverified = QColor(0x3c, 0x4c, 0x66),
    .practice = QColor(0x56, 0x3a, 0xb0),
    .positive = QColor(0x0c, 0x62, 0x34),
    .negative = QColor(0xa8, 0x1c, 0x2b),
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// \a share of \a over on \a under.
QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int below, int above) {
        return static_cast<int>(std::lround(below + (above - below) * share));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

std::array<QColor, 8> inksOf(const ThemeColours &colours)
{
    return {colours.text,       colours.quiet,    colours.accent,   colours.late,
            colours.unverified, colours.practice, colours.positive, colours.negative};
}

double leastContrast(const QColor &ink, const ThemeColours &colours)
{
    return std::min(
        {contrast(ink, colours.ground), contrast(ink, colours.bar), contrast(ink, colours.panel)});
}

bool allReadable(const ThemeColours &colours)
{
    const std::array<QColor, 8> inks = inksOf(colours);
    return std::all_of(inks.begin(), inks.end(), [&colours](const QColor &ink) {
        return leastContrast(ink, colours) >= kReadable;
    });
}

ThemeColours coloursOn(const QColor &ground)
{
    if (ground == kDark.ground)
        return kDark;
    const bool isDark = contrast(Qt::white, ground) >= contrast(Qt::black, ground);
    ThemeColours colours = isDark ? kDark : kLight;
    const QColor ink = isDark ? Qt::white : Qt::black;
    colours.ground = ground;
    colours.bar = mixed(ground, ink, isDark ? 0.045 : 0.06);
    colours.panel = isDark ? mixed(ground, ink, 0.07) : mixed(ground, Qt::white, 0.75);
    if (!isDark && contrast(colours.panel, ground) < 1.05)
        colours.panel = mixed(ground, ink, 0.045);
    colours.rule = mixed(ground, ink, isDark ? 0.15 : 0.17);
    return colours;
}

/// The colour a person typed, invalid when it is none.
QColor typedColour(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    return form.match(typed).hasMatch() ? QColor(typed) : QColor();
}

QString notAColour(const QString &typed)
{
    return tr("%1 is not a colour, so the default is used. Type it as #RRGGBB.")
        .arg(typed.left(20));
}

void chooseBackground(const QString &typed, ReadTheme &choice)
{
    if (typed.isEmpty())
        return;
    const QColor ground = typedColour(typed);
    if (!ground.isValid()) {
        choice.remarks.append(notAColour(typed));
        return;
    }
    const ThemeColours colours = coloursOn(ground);
    if (allReadable(colours)) {
        choice.theme.colours = colours;
        return;
    }
    choice.remarks.append(
        tr("Text cannot be read on the background %1, so the default is used. Choose a "
           "darker or a lighter colour.")
            .arg(typed));
}

void chooseAccent(const QString &typed, ReadTheme &choice)
{
    if (typed.isEmpty())
        return;
    ThemeColours colours = choice.theme.colours;
    colours.accent = typedColour(typed);
    if (!colours.accent.isValid()) {
        choice.remarks.append(notAColour(typed));
        return;
    }
    const double least = leastContrast(colours.accent, colours);
    if (least >= kReadable) {
        choice.theme.colours = colours;
        return;
    }
    const bool onDark = luminance(colours.text) > luminance(colours.ground);
    const QString sentence = onDark
        ? tr("The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is "
             "needed. The default is used. Choose a lighter colour.")
        : tr("The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is "
             "needed. The default is used. Choose a darker colour.");
    choice.remarks.append(
        sentence.arg(typed, QString::number(std::floor(least * 10) / 10, 'f', 1)));
}

} // namespace

SlipTheme::SlipTheme() : colours(kDark) {}

ReadTheme themeFrom(const ThemeTexts &texts)
{
    ReadTheme choice;
    chooseBackground(texts.background.trimmed(), choice);
    chooseAccent(texts.accent.trimmed(), choice);
    return choice;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double veilFor(const ThemeColours &colours)
{
    // Luminance grows with every channel, so the worst picture is all white or all black.
    const std::array<QColor, 8> inks = inksOf(colours);
    for (int percent = 60; percent < 100; ++percent) {
        const double share = percent / 100.0;
        const bool readable = std::all_of(inks.begin(), inks.end(), [&](const QColor &ink) {
            return contrast(ink, mixed(Qt::white, colours.ground, share)) >= kReadable
                && contrast(ink, mixed(Qt::black, colours.ground, share)) >= kReadable;
        });
        if (readable)
            return share;
    }
    return 1;
}

} // namespace dbsbm
