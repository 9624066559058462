// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/unitsDisplay.h"
#include "models/core/Ids.h"
#include "models/core/Language.h"
#include "models/slips/Picture.h"

#include <QColor>
#include <QString>
#include <QStringList>

namespace dbsbm {

/// What each colour of a slip is for. Texts stand on ground, bar and panel alike.
struct ThemeColours
{
    QColor ground;
    QColor bar;
    QColor panel;
    QColor rule; ///< thin lines; carries no text
    QColor text;
    QColor quiet;
    QColor accent; ///< odds, lines, the mark of the pick
    QColor late;
    QColor unverified;
    QColor practice;
    QColor positive; ///< gained units
    QColor negative; ///< lost units
};

/// The look of a guild's slips and cards. The default is the dark look.
struct SlipTheme
{
    ThemeColours colours;
    Picture background; ///< behind everything, veiled so that texts stay readable
    Picture logo;       ///< the guild's, in the header
    GuildId guild;      ///< whose pictures they are; those not loaded are asked for by it
    QString footerLine; ///< the guild's own line, in the footer
    UnitsDisplay units = UnitsDisplay::Auto; ///< which amount of a stake stands first
    OddsFormat odds = OddsFormat::American;  ///< how prices are shown
    Language language = LanguageScope::current();

    SlipTheme();
};

/// The colours of a theme as a guild typed them: "#RRGGBB", or empty for the default.
struct ThemeTexts
{
    QString accent;
    QString background;
};

struct ReadTheme
{
    SlipTheme theme;
    QStringList remarks; ///< what was not taken, why, and what to do; one sentence each
};

/// The theme for \a texts. Every text keeps a contrast of at least kReadable on every surface: a
/// colour that cannot is replaced by the default, with a remark.
ReadTheme themeFrom(const ThemeTexts &texts);

/// WCAG 2.1, success criterion 1.4.3: normal text.
inline constexpr double kReadable = 4.5;
/// The contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor &one, const QColor &other);
/// The least share (0..1) of \a colours' ground over a background picture of any colours that keeps
/// every text readable.
double veilFor(const ThemeColours &colours);

} // namespace dbsbm
