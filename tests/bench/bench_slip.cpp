// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace dbsbm;

namespace {

constexpr int kRounds = 101;

SlipContent gradedSlip()
{
    SlipContent content;
    content.league = QStringLiteral("NBA");
    content.kind = QStringLiteral("Spread");
    content.away = QStringLiteral("Los Angeles Lakers");
    content.home = QStringLiteral("Boston Celtics");
    content.separator = QStringLiteral("@");
    content.pick = QStringLiteral("Boston Celtics");
    content.line = QStringLiteral("-3.5");
    content.odds = QStringLiteral("-110");
    content.stakeText = QStringLiteral("To risk 1.10 u / To win 1.00 u");
    content.capper = QStringLiteral("SharpShooter");
    content.note = QStringLiteral("Boston is 8-1 at home after a loss; Lakers on short rest.");
    content.footerLeft = QStringLiteral("#1042");
    content.footerRight = QStringLiteral("2025-11-24 18:05 UTC");
    content.result = BetResult::Won;
    content.resultText = QStringLiteral("WON +1.00 u");
    return content;
}

/// The median of \a work in milliseconds, after one round that warms the font cache.
double medianMs(const std::function<void()> &work)
{
    using Clock = std::chrono::steady_clock;
    work();
    std::vector<double> taken;
    for (int i = 0; i < kRounds; ++i) {
        const Clock::time_point start = Clock::now();
        work();
        taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::nth_element(taken.begin(), taken.begin() + kRounds / 2, taken.end());
    return taken[kRounds / 2];
}

} // namespace

/// Slip render and PNG together, against Qt's PNG of the same picture as it comes by default.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (!loadSlipFonts())
        return 1;
    const SlipContent content = gradedSlip();
    qsizetype bytes = 0;
    const double whole =
        medianMs([&] { bytes = encodePng(renderSlip(content)).value_or(QByteArray()).size(); });
    if (bytes == 0)
        return 1;
    const QImage image = renderSlip(content);
    const double yardstick = medianMs([&image] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
    });
    const QJsonObject line{
        {QStringLiteral("name"), QStringLiteral("slip_render_png_median")},
        {QStringLiteral("value"), whole},
        {QStringLiteral("unit"), QStringLiteral("ms")},
        {QStringLiteral("yardstick"), QStringLiteral("Qt's default PNG of the same picture")},
        {QStringLiteral("ratio"), whole / yardstick},
        {QStringLiteral("bytes"), bytes}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
