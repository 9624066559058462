// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"
#include "models/slips/TextFitter.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace dbsbm;

class tst_TextFitter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shortTextStaysLarge();
    void shrinksThenCuts();
    void wraps();
    void neverWiderThanTheRoom_data();
    void neverWiderThanTheRoom();
    void drawsNothingOutside();
    void cleans();
    void minusSigns();
};

void tst_TextFitter::initTestCase()
{
    QVERIFY(loadSlipFonts());
}

void tst_TextFitter::shortTextStaysLarge()
{
    const FittedText text(QStringLiteral("Celtics"), {QFont::Bold, 28, 14, Qt::white}, {300, 40});
    QCOMPARE(text.pixels(), 28);
    QCOMPARE(text.lines(), QStringList(QStringLiteral("Celtics")));
}

void tst_TextFitter::shrinksThenCuts()
{
    const TextStyle style{QFont::Bold, 28, 14, Qt::white};
    const QString name = QStringLiteral("Borussia Dortmund");
    const FittedText shrunk(name, style, {200, 40});
    QVERIFY(shrunk.pixels() < 28);
    QCOMPARE(shrunk.lines(), QStringList(name));
    const FittedText cut(name + name + name, style, {200, 40});
    QCOMPARE(cut.pixels(), 14);
    QCOMPARE(cut.lines().size(), 1);
    QVERIFY(cut.lines().first().endsWith(QChar(0x2026)));
}

void tst_TextFitter::wraps()
{
    const TextStyle style{QFont::Normal, 15, 13, Qt::white, 2};
    const QString sentence =
        QStringLiteral("Boston 8-1 ATS at home after a loss, Lakers on short rest");
    const FittedText text(sentence, style, {250, 44});
    QCOMPARE(text.lines().size(), 2);
    QCOMPARE(text.lines().join(u' '), sentence);
    // Twice as much has no place: the second line takes the rest and is cut.
    const FittedText cut(sentence + sentence, style, {250, 44});
    QCOMPARE(cut.lines().size(), 2);
    QVERIFY(cut.lines().last().endsWith(QChar(0x2026)));
    QVERIFY(sentence.startsWith(cut.lines().first()));
    const FittedText oneLineHigh(sentence, style, {250, 20});
    QCOMPARE(oneLineHigh.lines().size(), 1);
    QVERIFY(oneLineHigh.lines().first().endsWith(QChar(0x2026)));
}

void tst_TextFitter::neverWiderThanTheRoom_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << QString(400, u'W');
    QTest::newRow("many words") << QStringLiteral("many words ").repeated(60);
    QTest::newRow("arabic")
        << QString::fromUtf8("\u0627\u0644\u0623\u0647\u0644\u064a ").repeated(40);
    QTest::newRow("chinese") << QString::fromUtf8("\u8AAD\u58F2\u5DE8\u4EBA").repeated(50);
    QTest::newRow("emoji")
        << QString::fromUtf8("\U0001F525\U0001F469\u200D\U0001F467").repeated(40);
    QTest::newRow("marks") << QStringLiteral("a") + QString(300, QChar(0x0301));
    QTest::newRow("half a pair") << QString(50, QChar(0xD83D));
    QTest::newRow("spaces") << QString(300, u' ');
    QTest::newRow("huge") << QString(1'000'000, u'x');
}

void tst_TextFitter::neverWiderThanTheRoom()
{
    QFETCH(QString, text);
    for (const int lines : {1, 2, 3}) {
        for (const qreal width : {30.0, 120.0, 500.0}) {
            const FittedText fitted(text, {QFont::Bold, 28, 12, Qt::white, lines}, {width, 48});
            QVERIFY(fitted.width() <= width);
            QVERIFY(fitted.lines().size() <= lines);
        }
    }
}

void tst_TextFitter::drawsNothingOutside()
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::black);
    const QRect room(40, 30, 120, 40);
    {
        QPainter painter(&image);
        const FittedText text(QStringLiteral("Z") + QString(200, QChar(0x0301)),
                              {QFont::Bold, 28, 12, Qt::white}, room.size());
        text.draw(painter, room, Qt::AlignHCenter);
    }
    bool drewInside = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool lit = qRed(image.pixel(x, y)) > 0;
            QVERIFY(!lit || room.contains(x, y));
            drewInside = drewInside || lit;
        }
    }
    QVERIFY(drewInside);
}

void tst_TextFitter::cleans()
{
    QCOMPARE(displayText(QStringLiteral("  a\n b\tc ")), QStringLiteral("a b c"));
    QCOMPARE(displayText(QStringLiteral("a\u202Eb\u2066c\x1b") + u'd'), QStringLiteral("abcd"));
    QVERIFY(displayText(QString(100'000, u'x')).size() <= 400);
}

void tst_TextFitter::minusSigns()
{
    QCOMPARE(withMinusSigns(QStringLiteral("LOST -1.10 u")), QStringLiteral("LOST \u22121.10 u"));
    QCOMPARE(withMinusSigns(QStringLiteral("-110")), QStringLiteral("\u2212110"));
    QCOMPARE(withMinusSigns(QStringLiteral("3-2 pick-em")), QStringLiteral("3-2 pick-em"));
}

QTEST_MAIN(tst_TextFitter)
#include "tst_TextFitter.moc"
