// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/slips/Canvas.h"
#include "models/slips/LeaderboardCardPainter.h"
#include "models/slips/ParlayPainter.h"
#include "models/slips/RecapCardPainter.h"
#include "models/slips/SlipPainter.h"
#include "models/slips/StatsCardPainter.h"
#include "models/slips/palette.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImageWriter>
#include <QPainter>
#include <QResource>

static void initSlipFonts()
{
    Q_INIT_RESOURCE(slip_fonts); // not inside a namespace, says Qt
}

namespace dbsbm {

namespace {

constexpr int kLargestSide = 4096;
constexpr int kFastCompression = 85; // Qt: (100 - quality) * 9 / 91 is zlib's level, here 1

tl::unexpected<Error> refuseImage(const QString &sentence, const QString &detail)
{
    return fail(codes::kImageFailed, ImageGenerationFault{}, sentence, detail);
}

Result<> registerFonts()
{
    initSlipFonts();
    for (const char *file : {"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"}) {
        const QString path = QStringLiteral(":/dbsbm/fonts/") + QLatin1String(file);
        const QResource font(path); // uncompressed: used where it lies, not copied
        const QByteArray bytes =
            QByteArray::fromRawData(reinterpret_cast<const char *>(font.data()), font.size());
        if (QFontDatabase::addApplicationFontFromData(bytes) < 0)
            return refuseImage(tr("A bundled font could not be loaded. Install the program again."),
                               path);
    }
    return {};
}

template<typename Painter, typename Content>
QImage drawnBy(const Content &content, const SlipTheme &theme, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    Canvas canvas(painter, theme, size);
    Painter(canvas, content).draw();
    return image;
}

QImage drawn(const SlipContent &content, const SlipTheme &theme)
{
    return content.selections.size() > 1
        ? drawnBy<ParlayPainter>(content, theme, ParlayPainter::sizeFor(content))
        : drawnBy<SlipPainter>(content, theme, {kSlipWidth, kSlipHeight});
}

QImage drawn(const StatsCardContent &content, const SlipTheme &theme)
{
    return drawnBy<StatsCardPainter>(content, theme, StatsCardPainter::sizeFor(content));
}

QImage drawn(const LeaderboardCardContent &content, const SlipTheme &theme)
{
    return drawnBy<LeaderboardCardPainter>(content, theme,
                                           LeaderboardCardPainter::sizeFor(content));
}

QImage drawn(const RecapCardContent &content, const SlipTheme &theme)
{
    return drawnBy<RecapCardPainter>(content, theme, RecapCardPainter::sizeFor(content));
}

} // namespace

Result<> loadSlipFonts()
{
    static const Result<> loaded = registerFonts();
    return loaded;
}

QImage renderCard(const CardContent &content, const SlipTheme &theme)
{
    return std::visit([&theme](const auto &value) { return drawn(value, theme); }, content);
}

QString cardAltText(const CardContent &content)
{
    return std::visit([](const auto &value) { return altTextOf(value); }, content);
}

Result<QByteArray> encodePng(const QImage &image)
{
    const QString sentence = tr("The picture could not be made. Try again.");
    if (image.isNull() || image.width() > kLargestSide || image.height() > kLargestSide)
        return refuseImage(sentence,
                           QStringLiteral("%1x%2 pixels").arg(image.width()).arg(image.height()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(kFastCompression);
    if (!writer.write(reducedToPalette(image).value_or(image)))
        return refuseImage(sentence, writer.errorString());
    return bytes;
}

} // namespace dbsbm
