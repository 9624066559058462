// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/slips/Cards.h"
#include "models/slips/SlipContent.h"
#include "models/slips/SlipTheme.h"

#include <QByteArray>
#include <QImage>

#include <variant>

namespace dbsbm {

/// Size of the slip of one selection; every other picture is 800 wide.
inline constexpr int kSlipWidth = 600;
inline constexpr int kSlipHeight = 400;

/// Every picture that can be drawn.
using CardContent =
    std::variant<SlipContent, StatsCardContent, LeaderboardCardContent, RecapCardContent>;

/// Draws \a content; deterministic for one font set. Thread-safe, no GUI thread needed (but a
/// QGuiApplication for the fonts).
QImage renderCard(const CardContent &content, const SlipTheme &theme);
/// What a screen reader says of the picture; at most 1024 characters.
QString cardAltText(const CardContent &content);
/// SHA-256 of all that the picture shows: equal for equal pictures.
QByteArray cardDigest(const CardContent &content, const SlipTheme &theme);
/// \a image as PNG, with a palette where that is close enough (see palette.h), fast rather than
/// small. Fails on an empty image and above 4096 pixels a side.
Result<QByteArray> encodePng(const QImage &image);
/// Registers the bundled font families once per process; call before the first render.
Result<> loadSlipFonts();

} // namespace dbsbm
