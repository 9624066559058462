// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>

namespace dbsbm {

/// A picture together with the hash of what it shows, so that cards are cached by content without
/// reading its pixels again. With a digest but no image it is known but not loaded.
struct Picture
{
    QByteArray digest; ///< SHA-256; empty = no picture
    QImage image;

    bool isEmpty() const { return digest.isEmpty(); }
    /// Hashes the pixels; an empty image makes an empty picture.
    static Picture of(const QImage &image);
};

/// How a person is shown: by the own picture, else by a monogram on the own colour, else on one
/// that is made from the name.
struct Portrait
{
    QColor colour; ///< invalid = from the name
    Picture picture;
};

} // namespace dbsbm
