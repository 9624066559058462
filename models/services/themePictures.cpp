// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/themePictures.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/slips/LogoLibrary.h"
#include "models/slips/imageDecoder.h"
#include "models/store/PictureRepository.h"

#include <QBuffer>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxBackground = 1600; // twice the width of a card

QImage fitted(const QString &key, const QImage &image)
{
    if (key == u"theme_logo")
        return fittedSquare(image, kLogoSide);
    const bool fits = image.width() <= kMaxBackground && image.height() <= kMaxBackground;
    return fits ? image
                : image.scaled(kMaxBackground, kMaxBackground, Qt::KeepAspectRatio,
                               Qt::SmoothTransformation);
}

} // namespace

QStringList themePictureKeys()
{
    return {u"theme_logo"_s, u"theme_background_picture"_s};
}

QByteArray themePictureOf(const GuildSettings &settings, const QString &key)
{
    return QByteArray::fromHex(settings.text(key).toLatin1());
}

Result<QByteArray> themePng(const QString &key, const QByteArray &upload)
{
    const Result<QImage> image = decodeImage(upload);
    if (!image)
        return fail(image.error());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!fitted(key, *image).save(&buffer, "PNG")) {
        return fail(codes::kImageFailed, ImageGenerationFault{},
                    tr("The picture could not be made. Try again."));
    }
    return png;
}

Result<> keepThemePictures(Transaction &transaction, const GuildSettings &settings)
{
    PictureRepository pictures(transaction);
    QList<QByteArray> kept;
    for (const QString &key : themePictureKeys()) {
        kept << themePictureOf(settings, key);
        if (kept.last().isEmpty())
            continue;
        const Result<QByteArray> found = pictures.find(settings.guild, kept.last());
        if (!found)
            return fail(found.error());
        if (found->isEmpty()) {
            return fail(codes::kSettingInvalid, ConfigurationFault{key},
                        tr("%1 names a picture that is not stored here. Choose its file in the "
                           "settings of the server, or name it with dbsbmd guild ID set %1 FILE.")
                            .arg(key));
        }
    }
    return pictures.keepOnly(settings.guild, kept.at(0), kept.at(1));
}

} // namespace dbsbm
