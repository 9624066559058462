// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/palette.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dbsbm;

class tst_palette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fewColoursStayExact();
    void shadesStayClose();
    void photographsAreLeftAlone();
    void onlyOpaquePictures();
};

void tst_palette::fewColoursStayExact()
{
    QImage image(256, 4, QImage::Format_RGB32);
    for (int x = 0; x < 256; ++x) {
        for (int y = 0; y < 4; ++y)
            image.setPixel(x, y, qRgb(x, 255 - x, 7));
    }
    const std::optional<QImage> reduced = reducedToPalette(image);
    QVERIFY(reduced);
    QCOMPARE(reduced->format(), QImage::Format_Indexed8);
    QCOMPARE(reduced->convertToFormat(QImage::Format_RGB32), image);
}

void tst_palette::shadesStayClose()
{
    // Two flat colours and all shades between other pairs.
    QImage image(300, 20, QImage::Format_RGB32);
    image.fill(qRgb(16, 23, 36));
    for (int x = 0; x < 256; ++x) {
        image.setPixel(x, 3, qRgb(x, x, 255 - x / 2));
        image.setPixel(x, 5, qRgb(x, 40, 40));
    }
    for (int y = 15; y < 20; ++y) { // a second surface, hardly lighter than the first
        for (int x = 0; x < 300; ++x)
            image.setPixel(x, y, qRgb(19, 26, 40));
    }
    const std::optional<QImage> reduced = reducedToPalette(image);
    QVERIFY(reduced);
    QVERIFY(reduced->colorCount() <= 256);
    const QImage back = reduced->convertToFormat(QImage::Format_RGB32);
    QCOMPARE(back.pixel(299, 10), qRgb(16, 23, 36));
    QCOMPARE(back.pixel(299, 19), qRgb(19, 26, 40));
    for (int x = 0; x < 300; ++x) {
        for (const int y : {3, 5}) {
            const QRgb was = image.pixel(x, y);
            const QRgb is = back.pixel(x, y);
            QVERIFY(std::abs(qRed(was) - qRed(is)) <= 16);
            QVERIFY(std::abs(qGreen(was) - qGreen(is)) <= 16);
            QVERIFY(std::abs(qBlue(was) - qBlue(is)) <= 16);
        }
    }
}

void tst_palette::photographsAreLeftAlone()
{
    QRandomGenerator random(7);
    for (const int side : {40, 200}) { // over 256 colours far apart, and over the most shades
        QImage image(side, side, QImage::Format_RGB32);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                image.setPixel(x, y, random.generate() | 0xff000000);
        }
        QVERIFY(!reducedToPalette(image));
    }
}

void tst_palette::onlyOpaquePictures()
{
    QImage image(4, 4, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QVERIFY(!reducedToPalette(image));
    QVERIFY(!reducedToPalette({}));
}

QTEST_APPLESS_MAIN(tst_palette)
#include "tst_palette.moc"
