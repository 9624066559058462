// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Sides.h"

#include <QTest>

#include <cmath>

using namespace dbsbm;

namespace {

/// WCAG 2 contrast ratio of white on \a ground.
double contrastOfWhite(const QColor &ground)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF())
        + 0.0722 * linear(ground.blueF());
    return 1.05 / (luminance + 0.05);
}

} // namespace

class tst_Sides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void split_data();
    void split();
    void picked_data();
    void picked();
    void monograms_data();
    void monograms();
    void colours();
};

void tst_Sides::split_data()
{
    QTest::addColumn<QString>("game");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("at") << "Lakers @ Celtics"
                        << QStringList{QStringLiteral("Lakers"), QStringLiteral("Celtics"),
                                       QStringLiteral("@")};
    QTest::newRow("at without spaces")
        << "LAL@BOS"
        << QStringList{QStringLiteral("LAL"), QStringLiteral("BOS"), QStringLiteral("@")};
    QTest::newRow("vs") << "Arsenal vs Chelsea"
                        << QStringList{QStringLiteral("Arsenal"), QStringLiteral("Chelsea"),
                                       QStringLiteral("vs")};
    QTest::newRow("vs.") << "Arsenal VS. Chelsea"
                         << QStringList{QStringLiteral("Arsenal"), QStringLiteral("Chelsea"),
                                        QStringLiteral("vs")};
    QTest::newRow("v") << "  New  York  v  Boston "
                       << QStringList{QStringLiteral("New York"), QStringLiteral("Boston"),
                                      QStringLiteral("vs")};
    QTest::newRow("inside a word") << "Elvs Presley" << QStringList{};
    QTest::newRow("three") << "A @ B @ C" << QStringList{};
    QTest::newRow("mixed") << "A vs B @ C" << QStringList{};
    QTest::newRow("one side") << "Lakers @ " << QStringList{};
    QTest::newRow("free") << "US Open Golf" << QStringList{};
    QTest::newRow("empty") << "" << QStringList{};
}

void tst_Sides::split()
{
    QFETCH(QString, game);
    QFETCH(QStringList, parts);
    const std::optional<Sides> sides = splitGame(game);
    QCOMPARE(sides.has_value(), !parts.isEmpty());
    if (sides)
        QCOMPARE(QStringList({sides->away, sides->home, sides->separator}), parts);
}

void tst_Sides::picked_data()
{
    QTest::addColumn<QString>("pick");
    QTest::addColumn<PickedSide>("side");
    QTest::newRow("away") << "Los Angeles Lakers" << PickedSide::Away;
    QTest::newRow("nickname") << "celtics" << PickedSide::Home;
    QTest::newRow("city") << "Boston" << PickedSide::Home;
    QTest::newRow("with more words") << "Boston Celtics first half" << PickedSide::Home;
    QTest::newRow("part of a word") << "Celt" << PickedSide::None;
    QTest::newRow("total") << "Over" << PickedSide::None;
    QTest::newRow("empty") << "" << PickedSide::None;
}

void tst_Sides::picked()
{
    QFETCH(QString, pick);
    QFETCH(PickedSide, side);
    const QString away = QStringLiteral("Los Angeles Lakers");
    QCOMPARE(pickedSide(pick, away, QStringLiteral("Boston Celtics")), side);
    // A name that both sides carry marks neither.
    QCOMPARE(
        pickedSide(QStringLiteral("Los Angeles"), away, QStringLiteral("Los Angeles Clippers")),
        PickedSide::None);
}

void tst_Sides::monograms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("one word") << "Celtics"
                              << "C";
    QTest::newRow("first and last") << "los angeles lakers"
                                    << "LL";
    QTest::newRow("digits") << "San Francisco 49ers"
                            << "S4";
    QTest::newRow("accent in two code points")
        << QStringLiteral("E\u0301toile") << QStringLiteral("E\u0301");
    QTest::newRow("emoji before a name") << QString::fromUtf8("\U0001F40B whale") << "W";
    QTest::newRow("emoji alone") << QString::fromUtf8("\U0001F469\u200D\U0001F467")
                                 << QString::fromUtf8("\U0001F469\u200D\U0001F467");
    QTest::newRow("arabic") << QString::fromUtf8("\u0627\u0644\u0623\u0647\u0644\u064a")
                            << QString::fromUtf8("\u0627");
    QTest::newRow("empty") << " "
                           << "";
}

void tst_Sides::monograms()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(monogram(name), letters);
}

void tst_Sides::colours()
{
    for (int i = 0; i < 500; ++i) {
        const QString name = QStringLiteral("Team %1").arg(i);
        const QString other = QStringLiteral("Club %1").arg(i * 7);
        const QColor one = discColour(name);
        const QColor beside = discColourBeside(other, name);
        QVERIFY(contrastOfWhite(one) >= 4.5);
        QVERIFY(contrastOfWhite(beside) >= 4.5);
        const int distance = std::abs(one.hslHue() - beside.hslHue());
        QVERIFY(std::min(distance, 360 - distance) >= 40);
    }
    QCOMPARE(discColour(QStringLiteral("Celtics")), discColour(QStringLiteral(" CELTICS ")));
}

QTEST_APPLESS_MAIN(tst_Sides)
#include "tst_Sides.moc"
