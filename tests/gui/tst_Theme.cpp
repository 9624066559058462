// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheChoice();
    void isReadable_data();
    void isReadable();
    void alignsDigits();
    void tintsIcons();
};

namespace {

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(32, 32).toImage();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

void tst_Theme::followsTheChoice()
{
    const QPalette before = QApplication::palette();
    {
        Theme theme;
        theme.apply(ThemeChoice::Dark);
        QVERIFY(theme.isDark() && isDark(QApplication::palette()));
        theme.apply(ThemeChoice::Light);
        QVERIFY(!theme.isDark() && !isDark(QApplication::palette()));
        theme.apply(ThemeChoice::System);
        QCOMPARE(theme.isDark(), isDark(before));
    }
    QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        QCOMPARE(themeFromName(toName(choice)), choice);
}

void tst_Theme::isReadable_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void tst_Theme::isReadable()
{
    QFETCH(int, choice);
    Theme theme;
    theme.apply(ThemeChoice(choice));
    const QPalette colors = QApplication::palette();
    const auto check = [&colors](const QColor &text, QPalette::ColorRole on, const char *what) {
        const double ratio = contrast(text, colors.color(on));
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(what)).arg(ratio)));
    };
    for (const auto on : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        check(colors.color(QPalette::WindowText), on, "text");
        check(colors.color(QPalette::PlaceholderText), on, "placeholder");
        for (const Tone tone : {Tone::Good, Tone::Bad, Tone::Warning, Tone::Info, Tone::Muted})
            check(toneColor(tone, colors), on, qPrintable(QString::number(int(tone))));
    }
    check(colors.color(QPalette::HighlightedText), QPalette::Highlight, "selection");
    // A badge lays its tone over the table; its text stays readable too.
    for (const Tone tone : {Tone::Good, Tone::Bad, Tone::Warning, Tone::Info, Tone::Muted}) {
        const QColor ink = toneColor(tone, colors);
        const double ratio = contrast(ink, blended(colors.color(QPalette::Base), ink, 0.16));
        QVERIFY2(ratio >= 4.0, qPrintable(u"badge %1: %2"_s.arg(int(tone)).arg(ratio)));
    }
    // Frames must be seen.
    QVERIFY(contrast(colors.color(QPalette::Mid), colors.color(QPalette::Window)) >= 1.4);
}

void tst_Theme::alignsDigits()
{
    const QFontMetricsF metrics(tabularFont(QApplication::font()));
    const double width = metrics.horizontalAdvance(u'0');
    for (const QChar digit : u"123456789"_s)
        QCOMPARE(metrics.horizontalAdvance(digit), width);
}

void tst_Theme::tintsIcons()
{
    Theme theme;
    const QIcon icon = themedIcon(u"stop"_s);
    theme.apply(ThemeChoice::Dark);
    const QColor onDark = inkOf(icon);
    theme.apply(ThemeChoice::Light);
    const QColor onLight = inkOf(icon);
    QVERIFY(onDark.isValid() && onLight.isValid());
    QVERIFY(onDark.lightness() > 180);
    QVERIFY(onLight.lightness() < 80);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
