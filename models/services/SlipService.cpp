// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/SlipService.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/ops/Metrics.h"
#include "models/ops/Profiler.h"
#include "models/slips/LogoLibrary.h"
#include "models/slips/imageDecoder.h"

#include <QBuffer>
#include <QElapsedTimer>

#include <chrono>

namespace dbsbm {

namespace {

constexpr int kMaxWaiting = 500;
constexpr qsizetype kCacheBytes = 32 * 1024 * 1024;
constexpr qsizetype kPictureBytes = 64 * 1024 * 1024;

struct Rendering
{
    Result<RenderedSlip> slip;
    std::chrono::nanoseconds took{0};
    bool complete = true; ///< every logo it should show could be read
};

/// Reads the pixels of a logo that is known by its digest alone; false when there are none.
bool loadInto(Picture &picture, const QString &folder)
{
    if (picture.isEmpty() || !picture.image.isNull())
        return true;
    picture.image = loadLogo(folder, picture.digest).image;
    return !picture.image.isNull();
}

bool loadLogos(CardContent &content, const QString &folder)
{
    bool complete = true;
    if (SlipContent *slip = std::get_if<SlipContent>(&content)) {
        for (Selection &selection : slip->selections) {
            for (Picture *logo : {&selection.homeLogo, &selection.awayLogo})
                complete = loadInto(*logo, folder) && complete;
        }
    }
    return complete;
}

/// With its transparency, which encodePng() would drop.
Result<QByteArray> pngOfUpload(const QByteArray &upload)
{
    const Result<Picture> picture = decodeUpload(upload);
    if (!picture)
        return fail(picture.error());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture->image.save(&buffer, "PNG")) {
        return fail(codes::kImageFailed, ImageGenerationFault{},
                    SlipService::tr("The picture could not be made. Try again."));
    }
    return png;
}

Result<QByteArray> drawn(const CardContent &content, const SlipTheme &theme)
{
    return encodePng(renderCard(content, theme));
}

Rendering renderTimed(CardContent content, const SlipTheme &theme, const QString &logosFolder,
                      const SlipService::Drawing &draw)
{
    const LanguageScope scope(theme.language);
    QElapsedTimer timer;
    timer.start();
    const bool complete = loadLogos(content, logosFolder);
    const Result<QByteArray> png = draw(content, theme);
    const std::chrono::nanoseconds took(timer.nsecsElapsed());
    if (!png)
        return {fail(png.error()), took, complete};
    return {RenderedSlip{*png, cardAltText(content)}, took, complete};
}

} // namespace

SlipService::SlipService(Metrics &metrics, bool practice, QObject *parent)
    : QObject(parent),
      m_metrics(metrics),
      m_practice(practice),
      m_drawing(drawn),
      m_pictures(kPictureBytes),
      m_drawn(kCacheBytes)
{
    m_pool.setObjectName(QStringLiteral("slips"));
}

SlipService::~SlipService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SlipService::setLogos(const LogoIndex &index, const QString &folder)
{
    m_logos = index;
    m_logosFolder = folder;
}

Task<SlipService::Answer> SlipService::render(const Bet &bet, const QString &footerLine)
{
    SlipTheme theme;
    theme.footerLine = footerLine;
    return render(bet, theme);
}

Task<SlipService::Answer> SlipService::render(const Bet &bet, const SlipTheme &theme,
                                              const Portrait &capper)
{
    const LanguageScope scope(theme.language);
    SlipContent content = slipContent(bet, m_practice, theme.units, theme.odds);
    content.capperPortrait = capper;
    return renderCard(content, theme);
}

Task<SlipService::Answer> SlipService::renderCard(CardContent content, const SlipTheme &theme)
{
    std::visit([this](auto &card) { card.practice = card.practice || m_practice; }, content);
    addLogos(content);
    const QByteArray key = cardDigest(content, theme);
    if (const RenderedSlip *known = m_drawn.object(key))
        return Task<Answer>::ready(*known);
    if (m_waitingCount >= kMaxWaiting) {
        return Task<Answer>::ready(
            fail(codes::kImageFailed, ImageGenerationFault{},
                 tr("Too many pictures wait to be drawn. Wait a moment and try again.")));
    }
    ++m_waitingCount;
    const Promise<Answer> promise;
    QList<Waiting> &waiting = m_waiting[key];
    waiting.append({promise, LanguageScope::current(), WorkScope::current(), {}});
    if (waiting.constLast().work)
        waiting.last().began.start();
    if (waiting.size() == 1)
        prepare({key, content, theme});
    return promise.task();
}

RenderedSlip SlipService::inWords(const Bet &bet, const SlipTheme &theme) const
{
    const LanguageScope scope(theme.language);
    return {{}, altTextOf(slipContent(bet, m_practice, theme.units, theme.odds))};
}

Task<Result<QByteArray>> SlipService::profilePicture(const QByteArray &upload)
{
    const Promise<Result<QByteArray>> promise;
    m_pool.start([this, upload, promise] {
        const Result<QByteArray> png = pngOfUpload(upload);
        QMetaObject::invokeMethod(
            this, [promise, png] { promise.resolve(png); }, Qt::QueuedConnection);
    });
    return promise.task();
}

void SlipService::addLogos(CardContent &content) const
{
    SlipContent *slip = std::get_if<SlipContent>(&content);
    if (!slip)
        return;
    for (Selection &selection : slip->selections) {
        const auto add = [&](Picture &logo, const QString &name) {
            if (logo.isEmpty())
                logo.digest = m_logos.find(selection.league, name).value_or(QByteArray());
        };
        add(selection.homeLogo, selection.home);
        add(selection.awayLogo, selection.away);
    }
}

void SlipService::prepare(Order order)
{
    for (Picture SlipTheme::*member : {&SlipTheme::background, &SlipTheme::logo}) {
        Picture &picture = order.theme.*member;
        if (picture.isEmpty() || !picture.image.isNull())
            continue;
        if (const QImage *known = m_pictures.object(picture.digest)) {
            picture.image = *known;
        } else if (m_source) {
            load(order, member);
            return;
        } else {
            picture = {};
            order.complete = false;
        }
    }
    start(order);
}

/// Without the picture the slip is drawn all the same, and not kept.
void SlipService::load(const Order &order, Picture SlipTheme::*member)
{
    m_source(order.theme.guild, (order.theme.*member).digest)
        .then(this, [this, order, member](const Result<QImage> &image) {
            Order next = order;
            Picture &picture = next.theme.*member;
            if (image && !image->isNull()) {
                picture.image = image->convertToFormat(QImage::Format_ARGB32);
                m_pictures.insert(picture.digest, new QImage(picture.image),
                                  picture.image.sizeInBytes());
            } else {
                qCWarning(lcApp, "A picture of a server's theme is missing: %s",
                          image ? "not stored" : qUtf8Printable(image.error().detail()));
                picture = {};
                next.complete = false;
            }
            prepare(next);
        });
}

void SlipService::start(const Order &order)
{
    m_pool.start([this, order, folder = m_logosFolder, draw = m_drawing] {
        const Rendering done = renderTimed(order.content, order.theme, folder, draw);
        QMetaObject::invokeMethod(
            this,
            [this, key = order.key, done, complete = order.complete] {
                m_metrics.record(QString::fromUtf16(metric::kRenderDuration), done.took);
                finish(key, done.slip, done.complete && complete);
            },
            Qt::QueuedConnection);
    });
}

void SlipService::finish(const QByteArray &key, const Answer &answer, bool keep)
{
    const ProfileSpan span("answers of pictures");
    if (answer && keep) {
        const qsizetype bytes = answer->png.size() + 2 * answer->altText.size();
        m_drawn.insert(key, new RenderedSlip(*answer), bytes);
    }
    const QList<Waiting> waiting = m_waiting.take(key);
    m_waitingCount -= static_cast<int>(waiting.size());
    for (const Waiting &one : waiting) {
        const LanguageScope scope(one.language);
        if (one.work)
            one.work->render += std::chrono::nanoseconds(one.began.nsecsElapsed());
        const WorkScope work(one.work);
        one.promise.resolve(answer);
    }
}

} // namespace dbsbm
