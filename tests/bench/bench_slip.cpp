// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/slips/sampleCards.h"

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

CardContent gradedSlip()
{
    SlipContent content = test::moneylineSlip();
    content.selections[0].line = QStringLiteral("-3.5");
    content.note = QStringLiteral("Boston is 8-1 at home after a loss; Lakers on short rest.");
    content.timeText = QStringLiteral("2025-11-24 18:05 UTC");
    content.result = BetResult::Won;
    content.resultText = QStringLiteral("WON +1.00 u");
    return content;
}

CardContent fullLeaderboard()
{
    LeaderboardCardContent content = test::leaderboardCard();
    while (content.rows.size() < 10)
        content.rows.append(content.rows.at(content.rows.size() - 4));
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

/// Render and PNG of \a content together, against Qt's PNG of the same picture as it comes by
/// default; false when nothing was drawn.
bool measure(const char *name, const CardContent &content)
{
    const SlipTheme theme;
    qsizetype bytes = 0;
    const double whole = medianMs(
        [&] { bytes = encodePng(renderCard(content, theme)).value_or(QByteArray()).size(); });
    const QImage image = renderCard(content, theme);
    const double yardstick = medianMs([&image] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
    });
    const QJsonObject line{
        {QStringLiteral("name"), QLatin1String(name)},
        {QStringLiteral("value"), whole},
        {QStringLiteral("unit"), QStringLiteral("ms")},
        {QStringLiteral("yardstick"), QStringLiteral("Qt's default PNG of the same picture")},
        {QStringLiteral("ratio"), whole / yardstick},
        {QStringLiteral("bytes"), bytes}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return bytes > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (!loadSlipFonts())
        return 1;
    const bool all = measure("slip_render_png_median", gradedSlip())
        && measure("prop_slip_render_png_median", test::propSlip())
        && measure("parlay_8_render_png_median", test::parlaySlip(8))
        && measure("stats_card_render_png_median", test::statsCard())
        && measure("leaderboard_10_render_png_median", fullLeaderboard())
        && measure("recap_card_render_png_median", test::recapCard());
    return all ? 0 : 1;
}
