// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"
#include "models/ops/Metrics.h"
#include "models/services/SlipService.h"
#include "models/slips/SlipRenderer.h"
#include "tests/support/TestDatabase.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

class TestSlipService : public QObject
{
    Q_OBJECT

private:
    static Bet bet()
    {
        Bet preview;
        Leg leg;
        leg.league = QStringLiteral("NBA");
        leg.game = QStringLiteral("Lakers @ Celtics");
        leg.pick = QStringLiteral("Celtics");
        leg.odds = *Odds::parse(QStringLiteral("-110"));
        preview.legs = {leg};
        preview.stake = *computeStake(Units::fromMicro(1'000'000), StakeMode::Win, preview.legs);
        preview.capperName = QStringLiteral("Casey");
        return preview;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }

    void aSlipIsDrawnOffTheThreadAndTimed()
    {
        Metrics metrics;
        SlipService slips(metrics, false);
        const auto slip = await(slips.render(bet(), QStringLiteral("our line")));
        QVERIFY(slip);
        const QImage image = QImage::fromData(slip->png, "PNG");
        QCOMPARE(image.size(), QSize(kSlipWidth, kSlipHeight));
        QVERIFY(slip->altText.contains(QStringLiteral("Celtics")));
        QCOMPARE(metrics.histogramSum(QString::fromUtf16(metric::kRenderDuration)).count(),
                 quint64(1));
    }

    void aServiceCanGoWhileItDraws()
    {
        Metrics metrics;
        QObject context;
        int answered = 0;
        {
            SlipService slips(metrics, true);
            for (int i = 0; i < 20; ++i)
                slips.render(bet(), {}).then(&context, [&](Result<RenderedSlip>) { ++answered; });
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(answered, 0);
    }
};

QTEST_MAIN(TestSlipService)
#include "tst_SlipService.moc"
