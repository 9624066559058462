// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/formatting.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QFont;

namespace dbsbm {

enum class ThemeChoice { System, Light, Dark };
/// "system", "light", "dark": how the choice is stored.
QString toName(ThemeChoice choice);
ThemeChoice themeFromName(const QString &name);

/// The look of the panel: our style with a light or a dark palette, changeable while it runs.
/// "System" follows the lightness of the palette the platform gave the program.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    /// Gives the application its own palette back.
    ~Theme() override;

    ThemeChoice choice() const { return m_choice; }
    bool isDark() const;
    void apply(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    const QPalette m_platform;
    ThemeChoice m_choice = ThemeChoice::System;
};

bool isDark(const QPalette &palette);
/// Readable on the window and on tables of \a palette (contrast at least 4.5).
QColor toneColor(Tone tone, const QPalette &palette);
/// Colour of a chart's line, 0..2.
QColor lineColor(int line, const QPalette &palette);
/// \a share of \a over laid on \a under, 0..1.
QColor blended(const QColor &under, const QColor &over, double share);
/// \a font when its digits are all equally wide, else the nearest family whose are.
QFont tabularFont(const QFont &font);

} // namespace dbsbm
