// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <optional>

namespace dbsbm {

/// \a image (Format_RGB32) with a palette of at most 256 colours, none off by more than 16 of 255
/// in a channel and surfaces exact; nothing when that cannot be. Drawn cards are flat
/// colours and the few shades between them: as palette their PNG takes a third of the bytes and a
/// fifth of the time.
std::optional<QImage> reducedToPalette(const QImage &image);

} // namespace dbsbm
