// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/slips/golden.h"
#include "tests/models/slips/sampleCards.h"

#include <QTest>
#include <QThread>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

QImage renderSlip(const SlipContent &content)
{
    return renderCard(content, SlipTheme());
}

/// The samples' dark theme with the guild's line.
SlipTheme namedTheme()
{
    SlipTheme theme;
    theme.footerLine = QStringLiteral("Sharp Picks HQ");
    return theme;
}

SlipContent spreadWon()
{
    SlipContent content = moneylineSlip();
    content.selections[0].kind = QStringLiteral("Spread");
    content.selections[0].line = QStringLiteral("-3.5");
    content.footerLeft = QStringLiteral("#1042");
    content.timeText = QStringLiteral("2025-11-24 18:05 UTC");
    content.result = BetResult::Won;
    content.resultText = QStringLiteral("WON +1.00 u");
    return content;
}

SlipContent totalLost()
{
    SlipContent content = spreadWon();
    content.selections[0].league = QStringLiteral("UEFA Europa Conference League Qualification");
    content.selections[0].kind = QStringLiteral("Total");
    content.selections[0].away = QStringLiteral("Borussia Moenchengladbach Reserve Team");
    content.selections[0].home =
        QStringLiteral("Wolverhampton Wanderers Football Club of the West Midlands");
    content.selections[0].separator = QStringLiteral("vs");
    content.selections[0].pick = QStringLiteral("Over");
    content.selections[0].line = QStringLiteral("2.25");
    content.capper = QStringLiteral("TheVeryLongCapperNameOf32Letters");
    content.note = QStringLiteral(
        "Both sides rest their keepers before the derby on Sunday, and the last four meetings "
        "all had three goals or more, two of them before half-time.");
    content.result = BetResult::Lost;
    content.resultText = QStringLiteral("LOST -1.10 u");
    return content;
}

SlipContent freeText()
{
    SlipContent content = moneylineSlip();
    content.selections[0].league = QStringLiteral("PGA");
    content.selections[0].kind = QStringLiteral("Straight bet");
    content.selections[0].game = QStringLiteral("US Open Golf, outright winner");
    content.selections[0].away.clear();
    content.selections[0].home.clear();
    content.selections[0].pick = QStringLiteral("Scottie Scheffler");
    content.odds = QStringLiteral("+100000");
    return content;
}

SlipContent marked()
{
    SlipContent content = moneylineSlip();
    content.practice = content.late = content.selections[0].startUnverified = true;
    content.selections[0].startDay.clear();
    content.selections[0].startTime.clear();
    return content;
}

SlipContent propGraded()
{
    SlipContent content = propSlip();
    content.selections[0].player = QStringLiteral("Giannis Sina Ugo Antetokounmpo of Milwaukee");
    content.selections[0].stat = QStringLiteral("Points, rebounds and assists");
    content.selections[0].pick = QStringLiteral("Under");
    content.selections[0].line = QStringLiteral("48.5");
    content.selections[0].playerPicture = portrait();
    content.result = BetResult::HalfLost;
    content.resultText = QStringLiteral("HALF LOST -0.58 u");
    return content;
}

SlipContent logos()
{
    SlipContent content = spreadWon();
    content.selections[0].awayLogo = mark();
    content.capperPortrait.picture = portrait();
    return content;
}

SlipContent gradedParlay()
{
    SlipContent content = parlaySlip(5);
    content.bookOdds = QStringLiteral("+575");
    content.groupNote = QStringLiteral("1 of 6 parlays of 5");
    content.note = QStringLiteral("Five legs I like on their own, priced without the same game.");
    content.late = content.practice = true;
    content.selections[0].result = LegResult::Won;
    content.selections[1].result = LegResult::HalfWon;
    content.selections[2].result = LegResult::Lost;
    content.selections[3].result = LegResult::Push;
    content.result = BetResult::Lost;
    content.resultText = QStringLiteral("LOST -1.00 u");
    return content;
}

} // namespace

class tst_SlipRenderer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void golden_data();
    void golden();
    void deterministicOffTheMainThread();
    void resultsLookDifferent();
    void pickIsMarked();
    void anyTextStaysInside_data();
    void anyTextStaysInside();
    void anyPropStaysInside_data();
    void anyPropStaysInside();
    void anyParlayStaysInside_data();
    void anyParlayStaysInside();
    void parlaysAreBounded();
    void cappersHaveTheirColour();
    void equalPicturesHaveEqualDigests();
    void encodes();
    void encodingIsBounded();
};

void tst_SlipRenderer::initTestCase()
{
    QVERIFY(loadSlipFonts());
    QVERIFY(loadSlipFonts()); // once per process, however often it is called
}

void tst_SlipRenderer::golden_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("moneyline-preview") << 0;
    QTest::newRow("spread-won") << 1;
    QTest::newRow("total-lost-long") << 2;
    QTest::newRow("free-text") << 3;
    QTest::newRow("practice-late-unverified") << 4;
    QTest::newRow("prop") << 5;
    QTest::newRow("prop-graded-long") << 6;
    QTest::newRow("logos") << 7;
    QTest::newRow("parlay-2") << 8;
    QTest::newRow("parlay-graded") << 9;
    QTest::newRow("parlay-12") << 10;
    QTest::newRow("light") << 11;
    QTest::newRow("prop-light") << 12;
    QTest::newRow("parlay-light") << 13;
    QTest::newRow("background") << 14;
}

void tst_SlipRenderer::golden()
{
    QFETCH(int, index);
    const SlipContent contents[] = {moneylineSlip(), spreadWon(),    totalLost(),    freeText(),
                                    marked(),        propSlip(),     propGraded(),   logos(),
                                    parlaySlip(2),   gradedParlay(), parlaySlip(12), logos(),
                                    propSlip(),      gradedParlay(), spreadWon()};
    SlipTheme theme = index >= 11 && index <= 13 ? lightTheme() : namedTheme();
    if (index == 14) {
        theme.background = portrait(600);
        theme.logo = mark();
    }
    const QString difference =
        compareWithGolden(renderCard(contents[index], theme),
                          QStringLiteral("slip-%1").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void tst_SlipRenderer::deterministicOffTheMainThread()
{
    const QImage here = renderSlip(totalLost());
    QImage there[2];
    std::unique_ptr<QThread> first(
        QThread::create([&there] { there[0] = renderSlip(totalLost()); }));
    std::unique_ptr<QThread> second(
        QThread::create([&there] { there[1] = renderSlip(totalLost()); }));
    first->start();
    second->start();
    QVERIFY(first->wait());
    QVERIFY(second->wait());
    QCOMPARE(there[0], here);
    QCOMPARE(there[1], here);
}

void tst_SlipRenderer::resultsLookDifferent()
{
    QList<QRgb> colours;
    for (const BetResult result :
         {BetResult::Won, BetResult::Lost, BetResult::Push, BetResult::Void, BetResult::HalfWon,
          BetResult::HalfLost, BetResult::Partial}) {
        SlipContent content = spreadWon();
        content.result = result;
        const QRgb ribbon = renderSlip(content).pixel(3, 75);
        QVERIFY(!colours.contains(ribbon));
        colours.append(ribbon);
    }
    QVERIFY(!colours.contains(renderSlip(moneylineSlip()).pixel(3, 75)));
}

void tst_SlipRenderer::pickIsMarked()
{
    SlipContent away = moneylineSlip();
    away.selections[0].pick = QStringLiteral("Lakers");
    SlipContent none = moneylineSlip();
    none.selections[0].pick = QStringLiteral("Over");
    const QRect left(0, 54, 300, 100);
    const QRect right(300, 54, 300, 100);
    const QImage home = renderSlip(moneylineSlip());
    const QImage plain = renderSlip(none);
    QVERIFY(renderSlip(away).copy(left) != plain.copy(left));
    QCOMPARE(renderSlip(away).copy(right), plain.copy(right));
    QVERIFY(home.copy(right) != plain.copy(right));
    QCOMPARE(home.copy(left), plain.copy(left));
}

void tst_SlipRenderer::anyTextStaysInside_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : awkwardTexts())
        QTest::newRow(qPrintable(text.left(8))) << text;
}

void tst_SlipRenderer::anyTextStaysInside()
{
    QFETCH(QString, text);
    SlipContent content = marked();
    content.result = BetResult::Won;
    for (QString *field :
         {&content.selections[0].league, &content.selections[0].kind, &content.selections[0].home,
          &content.selections[0].away, &content.selections[0].pick, &content.selections[0].line,
          &content.odds, &content.stakeText, &content.capper, &content.note, &content.footerLeft,
          &content.timeText, &content.resultText, &content.selections[0].game,
          &content.selections[0].separator})
        *field = text;
    const QImage image = renderSlip(content);
    QCOMPARE(image.size(), QSize(kSlipWidth, kSlipHeight));
    // Outside of the margins nothing is ever drawn below the header.
    const QRgb ground = image.pixel(0, kSlipHeight - 1);
    for (int y = 215; y < kSlipHeight; ++y) {
        for (const int x : {0, 10, 22, kSlipWidth - 23, kSlipWidth - 10, kSlipWidth - 1})
            QCOMPARE(image.pixel(x, y), ground);
    }
    // The rows between the sections stay free, so nothing overlaps.
    for (int x = 0; x < kSlipWidth; ++x) {
        QCOMPARE(image.pixel(x, 210), ground);
        QCOMPARE(image.pixel(x, 308), ground);
    }
}

void tst_SlipRenderer::anyPropStaysInside_data()
{
    anyTextStaysInside_data();
}

void tst_SlipRenderer::anyPropStaysInside()
{
    QFETCH(QString, text);
    SlipContent content = propSlip();
    Selection &prop = content.selections[0];
    for (QString *field : {&prop.stat, &prop.game, &prop.pick, &prop.line, &prop.startDay})
        *field = text;
    prop.player = text + u'x';
    const QImage image = renderSlip(content);
    const QRgb ground = image.pixel(0, kSlipHeight - 1);
    for (const int x : {0, kSlipWidth - 22})
        QCOMPARE(firstPixelNot(image, {x, 56, 22, kSlipHeight - 56}, ground), QString());
    QCOMPARE(firstPixelNot(image, {0, 211, kSlipWidth, 1}, ground), QString());
}

void tst_SlipRenderer::anyParlayStaysInside_data()
{
    anyTextStaysInside_data();
}

void tst_SlipRenderer::anyParlayStaysInside()
{
    QFETCH(QString, text);
    SlipContent content = gradedParlay();
    for (QString *field :
         {&content.title, &content.odds, &content.bookOdds, &content.groupNote, &content.stakeText,
          &content.capper, &content.note, &content.footerLeft, &content.timeText})
        *field = text;
    for (Selection &leg : content.selections)
        leg.league = leg.kind = leg.game = leg.pick = leg.line = leg.odds = leg.startDay = text;
    const QImage image = renderSlip(content);
    const QRgb ground = image.pixel(0, image.height() - 1);
    for (const int x : {0, image.width() - 22})
        QCOMPARE(firstPixelNot(image, {x, 108, 22, image.height() - 108}, ground), QString());
    for (int leg = 0; leg <= 5; ++leg) // above, between and below the cards
        QCOMPARE(firstPixelNot(image, {0, 111 + leg * 94, image.width(), 8}, ground), QString());
}

void tst_SlipRenderer::parlaysAreBounded()
{
    QCOMPARE(renderSlip(parlaySlip(3)).height() - renderSlip(parlaySlip(2)).height(), 94);
    SlipContent huge = parlaySlip(64);
    huge.resultText = QStringLiteral("WON +1.00 u");
    QVERIFY(encodePng(renderSlip(huge)));
}

void tst_SlipRenderer::cappersHaveTheirColour()
{
    const auto discOf = [](const QColor &colour) {
        SlipContent content = moneylineSlip();
        content.capperPortrait.colour = colour;
        return renderSlip(content).copy(kSlipWidth / 25, 320, 30, 30);
    };
    const auto has = [](const QImage &disc, const QColor &colour) {
        for (int y = 0; y < disc.height(); ++y) {
            for (int x = 0; x < disc.width(); ++x) {
                if (disc.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    const QColor dark(0x20, 0x40, 0x80);
    const QColor light(0xff, 0xee, 0x88);
    QVERIFY(has(discOf(dark), dark) && has(discOf(dark), Qt::white));
    QVERIFY(has(discOf(light), light) && !has(discOf(light), Qt::white));
    QVERIFY(discOf(QColor()) != discOf(Qt::black));
    SlipContent one = moneylineSlip();
    const QByteArray plain = cardDigest(one, SlipTheme());
    one.capperPortrait.colour = Qt::black;
    QVERIFY(cardDigest(one, SlipTheme()) != plain);
}

void tst_SlipRenderer::equalPicturesHaveEqualDigests()
{
    const CardContent content = parlaySlip(3);
    const QByteArray digest = cardDigest(content, SlipTheme());
    QCOMPARE(cardDigest(parlaySlip(3), SlipTheme()), digest);
    QVERIFY(cardDigest(content, lightTheme()) != digest);
    QVERIFY(cardDigest(content, namedTheme()) != digest);
    SlipContent other = parlaySlip(3);
    other.selections[2].result = LegResult::Won;
    QVERIFY(cardDigest(other, SlipTheme()) != digest);
    other = parlaySlip(3);
    other.selections[1].playerPicture = portrait();
    QVERIFY(cardDigest(other, SlipTheme()) != digest);
    // Texts do not run into each other.
    SlipContent one = moneylineSlip();
    one.capper = QStringLiteral("ab");
    one.note = QStringLiteral("c");
    SlipContent two = moneylineSlip();
    two.capper = QStringLiteral("a");
    two.note = QStringLiteral("bc");
    QVERIFY(cardDigest(one, {}) != cardDigest(two, {}));
    QVERIFY(cardDigest(statsCard(), {}) != cardDigest(recapCard(), {}));
}

void tst_SlipRenderer::encodes()
{
    const QImage image = renderSlip(spreadWon());
    const Result<QByteArray> png = encodePng(image);
    QVERIFY(png);
    QVERIFY(png->size() < 32 * 1024);
    const QImage read = QImage::fromData(*png, "png").convertToFormat(QImage::Format_RGB32);
    QCOMPARE(read.size(), image.size());
    QVERIFY(compare(read, image).largest <= 16);
    QCOMPARE(read.pixel(3, 3), image.pixel(3, 3));
    for (const QPoint surface : {QPoint(300, 10), QPoint(3, 75), QPoint(10, 200), QPoint(300, 220)})
        QCOMPARE(read.pixel(surface), image.pixel(surface));
}

void tst_SlipRenderer::encodingIsBounded()
{
    QCOMPARE(encodePng({}).error().code(), QStringLiteral("IMG-001"));
    QCOMPARE(encodePng(QImage(5'000, 1, QImage::Format_RGB32)).error().code(),
             QStringLiteral("IMG-001"));
}

QTEST_MAIN(tst_SlipRenderer)
#include "tst_SlipRenderer.moc"
