// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"
#include "tests/support/sourceFile.h"

#include <QTest>
#include <QThread>

using namespace dbsbm;

namespace {

SlipContent moneyline()
{
    SlipContent content;
    content.league = QStringLiteral("NBA");
    content.kind = QStringLiteral("Moneyline");
    content.game = QStringLiteral("Lakers @ Celtics");
    content.away = QStringLiteral("Lakers");
    content.home = QStringLiteral("Celtics");
    content.separator = QStringLiteral("@");
    content.pick = QStringLiteral("Celtics");
    content.odds = QStringLiteral("-110");
    content.stakeText = QStringLiteral("To risk 1.10 u / To win 1.00 u");
    content.capper = QStringLiteral("SharpShooter");
    content.footerLeft = QStringLiteral("Preview");
    content.startDay = QStringLiteral("Mon 24 Nov");
    content.startTime = QStringLiteral("19:30 UTC");
    return content;
}

SlipContent spreadWon()
{
    SlipContent content = moneyline();
    content.kind = QStringLiteral("Spread");
    content.line = QStringLiteral("-3.5");
    content.footerLeft = QStringLiteral("#1042");
    content.footerRight = QStringLiteral("2025-11-24 18:05 UTC  \u00B7  Sharp Picks HQ");
    content.result = BetResult::Won;
    content.resultText = QStringLiteral("WON +1.00 u");
    return content;
}

SlipContent totalLost()
{
    SlipContent content = spreadWon();
    content.league = QStringLiteral("UEFA Europa Conference League Qualification");
    content.kind = QStringLiteral("Total");
    content.away = QStringLiteral("Borussia Moenchengladbach Reserve Team");
    content.home = QStringLiteral("Wolverhampton Wanderers Football Club of the West Midlands");
    content.separator = QStringLiteral("vs");
    content.pick = QStringLiteral("Over");
    content.line = QStringLiteral("2.25");
    content.capper = QStringLiteral("TheVeryLongCapperNameOf32Letters");
    content.note = QStringLiteral(
        "Both sides rest their keepers before the derby on Sunday, and the last four meetings "
        "all had three goals or more, two of them before half-time.");
    content.footerRight +=
        QStringLiteral(", where every pick is on the record and nobody edits it afterwards");
    content.result = BetResult::Lost;
    content.resultText = QStringLiteral("LOST -1.10 u");
    return content;
}

SlipContent freeText()
{
    SlipContent content = moneyline();
    content.league = QStringLiteral("PGA");
    content.kind = QStringLiteral("Straight bet");
    content.game = QStringLiteral("US Open Golf, outright winner");
    content.away.clear();
    content.home.clear();
    content.pick = QStringLiteral("Scottie Scheffler");
    content.odds = QStringLiteral("+100000");
    return content;
}

SlipContent marked()
{
    SlipContent content = moneyline();
    content.practice = content.late = content.startUnverified = true;
    content.startDay.clear();
    content.startTime.clear();
    return content;
}

/// How two pictures differ: single pixels may by a little, as FreeType's versions round.
struct Difference
{
    int largest = 0;    ///< of one channel
    int noticeable = 0; ///< pixels with a channel off by more than 24
};

Difference compare(const QImage &one, const QImage &other)
{
    Difference difference;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int off = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                      std::abs(a.blue() - b.blue())});
            difference.largest = std::max(difference.largest, off);
            difference.noticeable += off > 24;
        }
    }
    return difference;
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
}

void tst_SlipRenderer::golden()
{
    QFETCH(int, index);
    const SlipContent contents[] = {moneyline(), spreadWon(), totalLost(), freeText(), marked()};
    const QImage image = renderSlip(contents[index]);
    const QString path = test::sourceFile(u"tests/data/golden/slip-%1.png")
                             .arg(QLatin1String(QTest::currentDataTag()));
    if (qEnvironmentVariableIsSet("DBSBM_UPDATE_GOLDEN")) {
        QVERIFY(image.save(path));
        return;
    }
    const QImage expected(path);
    QVERIFY2(expected.size() == image.size(), qPrintable(path));
    const Difference difference = compare(image, expected);
    const QString actual =
        QStringLiteral("tst_SlipRenderer-%1.png").arg(QLatin1String(QTest::currentDataTag()));
    const bool same = difference.noticeable <= 120; // one pixel in two thousand
    if (!same)
        QVERIFY(image.save(actual));
    const QString report =
        QStringLiteral("%1 pixels differ, at most by %2 of 255; the new picture is %3. "
                       "If it is right, run with DBSBM_UPDATE_GOLDEN=1.")
            .arg(difference.noticeable)
            .arg(difference.largest)
            .arg(actual);
    QVERIFY2(same, qPrintable(report));
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
    QVERIFY(!colours.contains(renderSlip(moneyline()).pixel(3, 75)));
}

void tst_SlipRenderer::pickIsMarked()
{
    SlipContent away = moneyline();
    away.pick = QStringLiteral("Lakers");
    SlipContent none = moneyline();
    none.pick = QStringLiteral("Over");
    const QRect left(0, 54, 300, 100);
    const QRect right(300, 54, 300, 100);
    const QImage home = renderSlip(moneyline());
    const QImage plain = renderSlip(none);
    QVERIFY(renderSlip(away).copy(left) != plain.copy(left));
    QCOMPARE(renderSlip(away).copy(right), plain.copy(right));
    QVERIFY(home.copy(right) != plain.copy(right));
    QCOMPARE(home.copy(left), plain.copy(left));
}

void tst_SlipRenderer::anyTextStaysInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one long word") << QString(2'000, u'W');
    QTest::newRow("words") << QStringLiteral("Over and under ").repeated(200);
    QTest::newRow("arabic")
        << QString::fromUtf8("\u0627\u0644\u0623\u0647\u0644\u064a ").repeated(20);
    QTest::newRow("hebrew and latin")
        << QString::fromUtf8("\u05de\u05db\u05d1\u05d9 Tel Aviv -3.5 \u05ea\u05dc").repeated(4);
    QTest::newRow("japanese")
        << QString::fromUtf8("\u8AAD\u58F2\u30B8\u30E3\u30A4\u30A2\u30F3\u30C4").repeated(20);
    QTest::newRow("emoji")
        << QString::fromUtf8("\U0001F525\U0001F4AF\U0001F469\u200D\U0001F467").repeated(20);
    QTest::newRow("stacked marks") << QStringLiteral("Z") + QString(300, QChar(0x0301));
    QTest::newRow("controls") << QStringLiteral("a\u202Eb\x1b[31m\n\n\u2028c");
    QTest::newRow("half a pair") << QString(20, QChar(0xD83D));
}

void tst_SlipRenderer::anyTextStaysInside()
{
    QFETCH(QString, text);
    SlipContent content = marked();
    content.result = BetResult::Won;
    for (QString *field :
         {&content.league, &content.kind, &content.home, &content.away, &content.pick,
          &content.line, &content.odds, &content.stakeText, &content.capper, &content.note,
          &content.footerLeft, &content.footerRight, &content.resultText, &content.game,
          &content.separator})
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
