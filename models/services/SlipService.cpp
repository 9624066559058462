// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/SlipService.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "models/slips/SlipRenderer.h"

#include <QElapsedTimer>

#include <chrono>

namespace dbsbm {

namespace {

constexpr int kMaxWaiting = 500;

struct Rendering
{
    Result<RenderedSlip> slip;
    std::chrono::nanoseconds took{0};
};

Rendering renderTimed(const CardContent &content, const SlipTheme &theme)
{
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> png = encodePng(renderCard(content, theme));
    const std::chrono::nanoseconds took(timer.nsecsElapsed());
    if (!png)
        return {fail(png.error()), took};
    return {RenderedSlip{*png, cardAltText(content)}, took};
}

} // namespace

SlipService::SlipService(Metrics &metrics, bool practice, QObject *parent)
    : QObject(parent), m_metrics(metrics), m_practice(practice)
{
    m_pool.setObjectName(QStringLiteral("slips"));
}

SlipService::~SlipService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Task<Result<RenderedSlip>> SlipService::render(const Bet &bet, const QString &footerLine)
{
    if (m_waiting >= kMaxWaiting) {
        return Task<Result<RenderedSlip>>::ready(
            fail(codes::kImageFailed, ImageGenerationFault{},
                 tr("Too many slips wait to be drawn. Wait a moment and try again.")));
    }
    ++m_waiting;
    Promise<Result<RenderedSlip>> promise;
    const SlipContent content = slipContent(bet, m_practice);
    SlipTheme theme;
    theme.footerLine = footerLine;
    m_pool.start([this, promise, content, theme] {
        const Rendering done = renderTimed(content, theme);
        QMetaObject::invokeMethod(
            this,
            [this, promise, done] {
                --m_waiting;
                m_metrics.record(QString::fromUtf16(metric::kRenderDuration), done.took);
                promise.resolve(done.slip);
            },
            Qt::QueuedConnection);
    });
    return promise.task();
}

} // namespace dbsbm
