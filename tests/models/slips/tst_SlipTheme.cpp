// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipTheme.h"

#include <QTest>

#include <cmath>

using namespace dbsbm;

class tst_SlipTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag();
    void defaultIsDarkAndReadable();
    void coloursAreTaken_data();
    void coloursAreTaken();
    void refused_data();
    void refused();
    void everyThemeIsReadable();
    void veilKeepsTextsReadable();
    void picturesAreKnownByTheirPixels();

private:
    static QList<QColor> inks(const ThemeColours &colours);
    static double least(const ThemeColours &colours);
};

QList<QColor> tst_SlipTheme::inks(const ThemeColours &colours)
{
    return {colours.text,       colours.quiet,    colours.accent,   colours.late,
            colours.unverified, colours.practice, colours.positive, colours.negative};
}

double tst_SlipTheme::least(const ThemeColours &colours)
{
    double least = 21;
    for (const QColor &surface : {colours.ground, colours.bar, colours.panel}) {
        for (const QColor &ink : inks(colours))
            least = std::min(least, contrast(ink, surface));
    }
    return least;
}

void tst_SlipTheme::contrastIsThatOfWcag()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
    QVERIFY(std::abs(contrast(Qt::white, Qt::white) - 1) < 1e-9);
    // The grey that is known as the first to pass on white.
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void tst_SlipTheme::defaultIsDarkAndReadable()
{
    const ReadTheme choice = themeFrom({});
    QVERIFY(choice.remarks.isEmpty());
    QCOMPARE(choice.theme.colours.ground, QColor(0x10, 0x17, 0x24));
    QCOMPARE(choice.theme.colours.accent, QColor(0xff, 0xc8, 0x4a));
    QVERIFY(least(choice.theme.colours) >= kReadable);
}

void tst_SlipTheme::coloursAreTaken_data()
{
    QTest::addColumn<QString>("accent");
    QTest::addColumn<QString>("background");
    QTest::newRow("accent alone") << "#4cc9f0"
                                  << "";
    QTest::newRow("light") << "#0b57a4"
                           << "#ffffff";
    QTest::newRow("tinted light") << "#7a1f1f"
                                  << "#fff4e0";
    QTest::newRow("black") << "#00ff88"
                           << "#000000";
    QTest::newRow("dark green, with spaces") << " #FFD166 "
                                             << " #0b2015 ";
}

void tst_SlipTheme::coloursAreTaken()
{
    QFETCH(QString, accent);
    QFETCH(QString, background);
    const ReadTheme choice = themeFrom({.accent = accent, .background = background});
    QCOMPARE(choice.remarks, QStringList());
    const ThemeColours &colours = choice.theme.colours;
    QCOMPARE(colours.accent, QColor(accent.trimmed()));
    if (!background.isEmpty())
        QCOMPARE(colours.ground, QColor(background.trimmed()));
    QVERIFY(least(colours) >= kReadable);
    // Surfaces and rules can be told apart.
    QVERIFY(colours.panel != colours.ground && colours.bar != colours.ground);
    QVERIFY(contrast(colours.rule, colours.ground) > 1.15);
}

void tst_SlipTheme::refused_data()
{
    QTest::addColumn<QString>("accent");
    QTest::addColumn<QString>("background");
    QTest::addColumn<QString>("remark");
    QTest::newRow("name") << "red"
                          << ""
                          << "red is not a colour, so the default is used. Type it as #RRGGBB.";
    QTest::newRow("short") << "#fff"
                           << ""
                           << "#fff is not a colour";
    QTest::newRow("background text") << ""
                                     << "url(x)"
                                     << "url(x) is not a colour";
    QTest::newRow("mid grey") << ""
                              << "#777777"
                              << "Text cannot be read on the background #777777";
    QTest::newRow("dark accent") << "#123456"
                                 << ""
                                 << "The accent #123456 cannot be read on the background: its "
                                    "contrast is 1.1 and 4.5 is needed. The default is used. "
                                    "Choose a lighter colour.";
    QTest::newRow("light accent") << "#ffc84a"
                                  << "#ffffff"
                                  << "Choose a darker colour.";
}

void tst_SlipTheme::refused()
{
    QFETCH(QString, accent);
    QFETCH(QString, background);
    QFETCH(QString, remark);
    const ReadTheme choice = themeFrom({.accent = accent, .background = background});
    QCOMPARE(choice.remarks.size(), 1);
    QVERIFY2(choice.remarks.first().contains(remark), qPrintable(choice.remarks.first()));
    QVERIFY(least(choice.theme.colours) >= kReadable);
}

void tst_SlipTheme::everyThemeIsReadable()
{
    int taken = 0;
    for (int red = 0; red < 256; red += 51) {
        for (int green = 0; green < 256; green += 51) {
            for (int blue = 0; blue < 256; blue += 51) {
                const QString colour = QColor(red, green, blue).name();
                const ReadTheme choice =
                    themeFrom({.accent = QColor(blue, red, green).name(), .background = colour});
                QVERIFY2(least(choice.theme.colours) >= kReadable, qPrintable(colour));
                taken += choice.theme.colours.ground == QColor(colour);
            }
        }
    }
    QVERIFY2(taken >= 40, qPrintable(QString::number(taken)));
}

void tst_SlipTheme::veilKeepsTextsReadable()
{
    for (const QString &background :
         {QString(), QStringLiteral("#ffffff"), QStringLiteral("#0b2015")}) {
        const ThemeColours colours =
            themeFrom({.accent = {}, .background = background}).theme.colours;
        const double share = veilFor(colours);
        QVERIFY(share >= 0.6 && share <= 1);
        for (const QColor &pixel : {QColor(Qt::white), QColor(Qt::black), QColor(Qt::red)}) {
            const auto mix = [share](int below, int above) {
                return static_cast<int>(std::lround(below + (above - below) * share));
            };
            const QColor seen(mix(pixel.red(), colours.ground.red()),
                              mix(pixel.green(), colours.ground.green()),
                              mix(pixel.blue(), colours.ground.blue()));
            for (const QColor &ink : inks(colours))
                QVERIFY(contrast(ink, seen) >= kReadable);
        }
    }
}

void tst_SlipTheme::picturesAreKnownByTheirPixels()
{
    QImage image(4, 2, QImage::Format_ARGB32);
    image.fill(Qt::red);
    QImage other = image;
    QCOMPARE(Picture::of(other.convertToFormat(QImage::Format_RGB32)).digest,
             Picture::of(image).digest);
    other.setPixelColor(3, 1, Qt::blue);
    QVERIFY(Picture::of(other).digest != Picture::of(image).digest);
    QImage turned(2, 4, QImage::Format_ARGB32);
    turned.fill(Qt::red);
    QVERIFY(Picture::of(turned).digest != Picture::of(image).digest);
    QVERIFY(Picture::of({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_SlipTheme)
#include "tst_SlipTheme.moc"
