// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/SlipService.h"

#include "models/betting/grading.h"
#include "models/ops/Metrics.h"
#include "models/slips/LogoLibrary.h"
#include "tests/models/slips/sampleCards.h"
#include "tests/support/TestDatabase.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
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

    static quint64 drawn(Metrics &metrics)
    {
        return metrics.histogramSum(QString::fromUtf16(metric::kRenderDuration)).count();
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
        QCOMPARE(drawn(metrics), quint64(1));
    }

    void everyKindIsDrawn()
    {
        Metrics metrics;
        SlipService slips(metrics, false);
        for (const CardContent &content :
             {CardContent(parlaySlip(4)), CardContent(statsCard()), CardContent(leaderboardCard()),
              CardContent(recapCard())}) {
            const auto card = await(slips.renderCard(content, lightTheme()));
            QVERIFY(card);
            QCOMPARE(QImage::fromData(card->png, "PNG").width(), 800);
            QVERIFY(!card->altText.isEmpty() && card->altText.size() <= 1024);
        }
        QCOMPARE(drawn(metrics), quint64(4));
    }

    void equalPicturesAreDrawnOnce()
    {
        Metrics metrics;
        SlipService slips(metrics, false);
        // Two at once share the drawing; a third comes from the cache.
        auto first = slips.renderCard(statsCard(), SlipTheme());
        auto second = slips.renderCard(statsCard(), SlipTheme());
        const auto one = await(std::move(first));
        const auto two = await(std::move(second));
        const auto three = await(slips.renderCard(statsCard(), SlipTheme()));
        QVERIFY(one && two && three);
        QCOMPARE(two->png, one->png);
        QCOMPARE(three->png, one->png);
        QCOMPARE(drawn(metrics), quint64(1));
        StatsCardContent other = statsCard();
        other.netMicro += 1'000'000;
        QVERIFY(await(slips.renderCard(other, SlipTheme()))->png != one->png);
        QVERIFY(await(slips.renderCard(statsCard(), lightTheme()))->png != one->png);
        QCOMPARE(drawn(metrics), quint64(3));
    }

    void practiceMarksEveryPicture()
    {
        Metrics metrics;
        SlipService real(metrics, false);
        SlipService practice(metrics, true);
        for (const CardContent &content :
             {CardContent(moneylineSlip()), CardContent(statsCard()),
              CardContent(leaderboardCard()), CardContent(recapCard())}) {
            const auto marked = await(practice.renderCard(content, SlipTheme()));
            QVERIFY(marked->altText.startsWith(QStringLiteral("Practice")));
            QVERIFY(marked->png != await(real.renderCard(content, SlipTheme()))->png);
        }
    }

    void logosAreShownAndReadAgain()
    {
        const QTemporaryDir dir;
        const QString source = dir.filePath(QStringLiteral("source"));
        QVERIFY(QDir().mkpath(source + QStringLiteral("/NBA")));
        QVERIFY(mark().image.save(source + QStringLiteral("/NBA/Celtics.png")));
        auto library = LogoLibrary::open(dir.path());
        QVERIFY(library->adopt(*readLogoFolder(source, library->folder())));
        Metrics metrics;
        SlipService slips(metrics, false);
        const auto plain = await(slips.render(bet(), QString()));
        slips.setLogos(library->index(), library->folder());
        const auto shown = await(slips.render(bet(), QString()));
        QVERIFY(shown && shown->png != plain->png);
        // Without its file the monogram stands in, and the picture is not kept.
        SlipService fresh(metrics, false);
        fresh.setLogos(library->index(), library->folder());
        QVERIFY(QDir(library->folder()).removeRecursively());
        QCOMPARE(await(fresh.render(bet(), QString()))->png, plain->png);
        QVERIFY(readLogoFolder(source, library->folder()));
        QCOMPARE(await(fresh.render(bet(), QString()))->png, shown->png);
    }

    void tooManyAreRefused()
    {
        Metrics metrics;
        SlipService slips(metrics, false);
        QObject context;
        int refused = 0;
        SlipContent content = moneylineSlip();
        for (int i = 0; i < 501; ++i) {
            content.note = QString::number(i);
            slips.renderCard(content, SlipTheme())
                .then(&context, [&refused](const Result<RenderedSlip> &slip) {
                    refused += !slip && slip.error().code() == u"IMG-001";
                });
        }
        QCOMPARE(refused, 1);
    }

    void aServiceCanGoWhileItDraws()
    {
        Metrics metrics;
        QObject context;
        int answered = 0;
        {
            SlipService slips(metrics, true);
            for (int i = 0; i < 20; ++i)
                slips.render(bet(), QString::number(i))
                    .then(&context, [&](const Result<RenderedSlip> &) { ++answered; });
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(answered, 0);
    }
};

QTEST_MAIN(TestSlipService)
#include "tst_SlipService.moc"
