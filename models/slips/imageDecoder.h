// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/slips/Picture.h"

#include <QSize>

namespace dbsbm {

// What an image from outside may be at most; checked before its pixels are decoded.
inline constexpr qsizetype kMaxUploadBytes = 8 * 1024 * 1024;
inline constexpr int kMaxUploadSide = 4096;
inline constexpr int kProfileSide = 256;

/// IMG-002 when an image of that many bytes and that size in pixels would be refused; an invalid
/// size is not known yet.
Result<> checkUpload(qint64 bytes, QSize size = {});
/// The image in \a bytes: PNG, JPEG, WebP or GIF (its first frame), told by content. Refuses with
/// IMG-002 what is of another kind, too large, or damaged. Thread-safe.
Result<QImage> decodeImage(const QByteArray &bytes);
/// decodeImage(), cut to its middle square and scaled to \a side pixels: a profile picture.
Result<Picture> decodeUpload(const QByteArray &bytes, int side = kProfileSide);
/// \a image whole in a transparent square of \a side pixels: a logo. Small ones are not enlarged.
QImage fittedSquare(const QImage &image, int side);

} // namespace dbsbm
