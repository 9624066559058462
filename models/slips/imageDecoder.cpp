// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/imageDecoder.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kMegabytesForPixels = 128;  // the largest side squared, with 16 bits a channel
constexpr qsizetype kMostJpegScans = 100; // each is drawn over the whole image

tl::unexpected<Error> refuse(const QString &sentence, const QString &detail = {})
{
    return fail(codes::kPictureRefused, ValidationFault{QStringLiteral("picture")}, sentence,
                detail);
}

/// The name of Qt's reader for what \a bytes begin with; empty for anything else.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

QString damaged()
{
    return tr("The picture is damaged. Save it again as PNG or JPEG and try once more.");
}

/// Set once, for it belongs to the process; the environment cannot raise it then.
void limitAllocation()
{
    static const bool limited = [] {
        QImageReader::setAllocationLimit(kMegabytesForPixels);
        return true;
    }();
    Q_UNUSED(limited)
}

} // namespace

Result<> checkUpload(qint64 bytes, QSize size)
{
    if (bytes > kMaxUploadBytes)
        return refuse(tr("The picture is larger than 8 MB. Choose a smaller one."));
    if (std::max(size.width(), size.height()) <= kMaxUploadSide)
        return {};
    return refuse(tr("The picture is %1 by %2 pixels; at most 4096 a side are taken. Scale "
                     "it down and try again.")
                      .arg(size.width())
                      .arg(size.height()));
}

Result<QImage> decodeImage(const QByteArray &bytes)
{
    if (const Result<> small = checkUpload(bytes.size()); !small)
        return fail(small.error());
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return refuse(
            tr("The file is no PNG, JPEG, WebP or GIF picture. Save it as one of these."));
    if (format == "jpeg" && bytes.count("\xff\xda") > kMostJpegScans)
        return refuse(damaged(), QStringLiteral("too many scans"));
    limitAllocation();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return refuse(damaged(), reader.errorString());
    if (const Result<> small = checkUpload(bytes.size(), size); !small)
        return fail(small.error());
    const QImage image = reader.read();
    if (image.isNull())
        return refuse(damaged(), reader.errorString());
    return image;
}

Result<Picture> decodeUpload(const QByteArray &bytes, int side)
{
    const Result<QImage> image = decodeImage(bytes);
    if (!image)
        return fail(image.error());
    const int shorter = std::min(image->width(), image->height());
    const QRect middle((image->width() - shorter) / 2, (image->height() - shorter) / 2, shorter,
                       shorter);
    return Picture::of(
        image->copy(middle).scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QImage fittedSquare(const QImage &image, int side)
{
    QImage square(side, side, QImage::Format_ARGB32);
    square.fill(Qt::transparent);
    const bool isLarger = image.width() > side || image.height() > side;
    const QImage small =
        isLarger ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
    QPainter painter(&square);
    painter.drawImage((side - small.width()) / 2, (side - small.height()) / 2, small);
    return square;
}

} // namespace dbsbm
