// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/slips/golden.h"
#include "tests/models/slips/sampleCards.h"

#include <QTest>

#include <limits>

using namespace dbsbm;
using namespace dbsbm::test;

class tst_Cards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }
    void golden_data();
    void golden();
    void ratesNeedTheirSample();
    void anUnknownDrawdownIsNoZero();
    void signsAreColoured();
    void anyTextStaysInside_data();
    void anyTextStaysInside();
    void moreRowsThanShown();
    void altTexts();
    void altTextsAreBounded();
};

static CardContent statsSmallSample()
{
    StatsCardContent content = statsCard();
    content.name = QString::fromUtf8("TheVeryLongCapperNameOf32Letters \U0001F525");
    content.filter = QStringLiteral("UEFA Europa Conference League Qualification");
    content.won = 1;
    content.lost = 2;
    content.pushed = 0;
    content.sample = 3;
    content.selfGraded = 1;
    content.turnoverMicro = 3'200'000;
    content.drawdownMicro.reset(); // as of one league
    content.currentStreak.clear();
    content.longestWon.clear();
    content.longestLost.clear();
    content.winRateInterval.clear();
    content.levelRoi.clear();
    content.selfGradedText = QStringLiteral("1: 0-1-0, -1.00 u");
    content.othersText = QStringLiteral("2: 1-1-0, -0.20 u");
    content.netMicro = -1'200'000;
    content.levelNetMicro = -1'090'000;
    content.cumulativeMicro = {-1'000'000, -91'000, -1'200'000};
    content.luck.clear();
    content.clv.clear();
    content.practice = true;
    return content;
}

static CardContent statsEmpty()
{
    StatsCardContent content;
    content.name = QStringLiteral("Newcomer");
    content.period = QStringLiteral("Today");
    content.zone = QStringLiteral("UTC");
    return content;
}

static CardContent statsServer()
{
    StatsCardContent content = statsCard();
    content.name = QStringLiteral("Sharp Picks HQ");
    content.portrait.picture = portrait();
    content.netMicro = -content.netMicro;
    content.roi = QStringLiteral("-13.2 %");
    for (qint64 &net : content.cumulativeMicro)
        net = -net;
    return content;
}

static CardContent leaderboardEmpty()
{
    LeaderboardCardContent content = leaderboardCard();
    content.rows.clear();
    content.pages = 1;
    content.note.clear();
    return content;
}

static CardContent leaderboardPictures()
{
    LeaderboardCardContent content = leaderboardCard();
    content.metric = QStringLiteral("Win rate");
    content.filter = QStringLiteral("NFL");
    for (LeaderboardRow &row : content.rows) {
        row.portrait.picture = portrait();
        row.value = QStringLiteral("56.3 %");
        row.interval = QStringLiteral("95 %: 44.1 to 68.0 %");
        row.sign = 0;
    }
    return content;
}

static CardContent recapRestated()
{
    RecapCardContent content = recapCard();
    content.title = QStringLiteral("Daily recap");
    content.period = QStringLiteral("22 November 2026");
    content.restated = true;
    content.practice = true;
    content.bets = 2;
    content.won = 2;
    content.lost = 0;
    content.pushed = 0;
    content.netMicro = 1'910'000;
    content.turnoverMicro = 2'100'000;
    content.worst = {};
    content.top = content.top.mid(0, 1);
    return content;
}

static CardContent recapEmpty()
{
    RecapCardContent content = recapCard();
    content.bets = 0;
    return content;
}

static QList<CardContent> allCards()
{
    return {statsCard(),       statsSmallSample(), statsEmpty(),          statsServer(),
            leaderboardCard(), leaderboardEmpty(), leaderboardPictures(), recapCard(),
            recapRestated(),   recapEmpty()};
}

void tst_Cards::golden_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("light");
    QTest::newRow("stats") << 0 << false;
    QTest::newRow("stats-small-sample") << 1 << false;
    QTest::newRow("stats-empty") << 2 << false;
    QTest::newRow("stats-server-light") << 3 << true;
    QTest::newRow("leaderboard") << 4 << false;
    QTest::newRow("leaderboard-empty") << 5 << false;
    QTest::newRow("leaderboard-light") << 6 << true;
    QTest::newRow("recap") << 7 << false;
    QTest::newRow("recap-restated-light") << 8 << true;
    QTest::newRow("recap-empty") << 9 << false;
}

void tst_Cards::golden()
{
    QFETCH(int, index);
    QFETCH(bool, light);
    SlipTheme theme = light ? lightTheme() : SlipTheme();
    if (light)
        theme.logo = mark();
    const QImage image = renderCard(allCards().at(index), theme);
    const QString difference = compareWithGolden(
        image, QStringLiteral("card-%1").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void tst_Cards::ratesNeedTheirSample()
{
    // Pushes are no part of the sample of a rate.
    StatsCardContent small = statsCard();
    small.won = 3;
    small.lost = 1;
    small.pushed = 9;
    small.sample = 13;
    StatsCardContent other = small;
    other.winRate = QStringLiteral("99.9 %");
    other.roi = QStringLiteral("+99.9 %");
    QCOMPARE(renderCard(small, {}), renderCard(other, {}));
    QVERIFY(altTextOf(small).contains(QStringLiteral("Win rate: Needs 5 decided, has 4.")));
    small.lost = other.lost = 2;
    QVERIFY(renderCard(small, {}) != renderCard(other, {}));
    RecapCardContent recap = recapCard();
    recap.bets = 9;
    recap.won = 3;
    recap.lost = 1;
    recap.pushed = 5;
    QVERIFY(altTextOf(recap).contains(QStringLiteral("ROI: Needs 5 decided, has 4.")));
    RecapCardContent otherRecap = recap;
    otherRecap.roi = QStringLiteral("+99.9 %");
    QCOMPARE(renderCard(recap, {}), renderCard(otherRecap, {}));
}

void tst_Cards::anUnknownDrawdownIsNoZero()
{
    StatsCardContent unknown = statsCard();
    unknown.drawdownMicro.reset();
    StatsCardContent none = unknown;
    none.drawdownMicro = 0;
    QVERIFY(renderCard(unknown, {}) != renderCard(none, {}));
    QVERIFY(cardDigest(unknown, {}) != cardDigest(none, {}));
    QVERIFY(altTextOf(none).contains(QStringLiteral("Worst drawdown 0.00 u.")));
    QVERIFY(!altTextOf(unknown).contains(QStringLiteral("drawdown")));
}

void tst_Cards::signsAreColoured()
{
    const ThemeColours colours = SlipTheme().colours;
    const auto has = [](const QImage &image, const QColor &colour) {
        for (int y = 70; y < 170; ++y) {
            for (int x = 400; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour.rgb())
                    return true;
            }
        }
        return false;
    };
    StatsCardContent content = statsCard();
    QVERIFY(has(renderCard(content, {}), colours.positive));
    content.netMicro = -1;
    QVERIFY(has(renderCard(content, {}), colours.negative));
    content.netMicro = 0;
    const QImage neutral = renderCard(content, {});
    QVERIFY(!has(neutral, colours.positive) && !has(neutral, colours.negative));
}

void tst_Cards::anyTextStaysInside_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : awkwardTexts())
        QTest::newRow(qPrintable(text.left(8))) << text;
}

void tst_Cards::anyTextStaysInside()
{
    QFETCH(QString, text);
    StatsCardContent stats = statsCard();
    for (QString *field :
         {&stats.name, &stats.period, &stats.zone, &stats.filter, &stats.winRate, &stats.roi,
          &stats.currentStreak, &stats.longestWon, &stats.longestLost, &stats.winRateInterval,
          &stats.levelRoi, &stats.selfGradedText, &stats.othersText, &stats.luck, &stats.clv})
        *field = text;
    stats.netMicro = stats.turnoverMicro = std::numeric_limits<qint64>::min() + 1;
    stats.cumulativeMicro = {std::numeric_limits<qint64>::min(),
                             std::numeric_limits<qint64>::max()};
    LeaderboardCardContent board = leaderboardCard();
    for (QString *field :
         {&board.title, &board.metric, &board.period, &board.zone, &board.filter, &board.note})
        *field = text;
    for (LeaderboardRow &row : board.rows)
        row.name = row.record = row.value = row.interval = row.sample = text;
    RecapCardContent recap = recapCard();
    for (QString *field : {&recap.title, &recap.period, &recap.zone, &recap.roi})
        *field = text;
    recap.best = recap.worst = {text, text + u'x', text, text, 1};
    recap.top = board.rows;
    for (const CardContent &card : {CardContent(stats), CardContent(board), CardContent(recap)}) {
        const QImage image = renderCard(card, {});
        const QRgb ground = SlipTheme().colours.ground.rgb();
        for (const int x : {0, image.width() - 22}) {
            const QRect margin(x, 66, 22, image.height() - 66);
            QCOMPARE(firstPixelNot(image, margin, ground), QString());
        }
        // Between the last section and the footer nothing reaches over.
        const QRect above(0, image.height() - 38, image.width(), 1);
        QCOMPARE(firstPixelNot(image, above, ground), QString());
    }
}

void tst_Cards::moreRowsThanShown()
{
    LeaderboardCardContent board = leaderboardCard();
    while (board.rows.size() < kMaxBoardRows)
        board.rows.append(board.rows.first());
    const QImage full = renderCard(board, {});
    board.rows.append(board.rows.first());
    QCOMPARE(renderCard(board, {}), full);
    QVERIFY(full.height() < 1'400);
}

void tst_Cards::altTexts()
{
    QCOMPARE(altTextOf(statsCard()),
             QStringLiteral("Statistics of SharpShooter, November 2026. Record 27-18-3 "
                            "(won-lost-push), net +6.872 u. Win rate: 60.0 %. ROI: +13.2 %. "
                            "Turnover 52.06 u, at level stakes +5.41 u. Current streak W3, longest "
                            "winning run 6 (5.1 expected), longest losing run 3 (3.4 expected). "
                            "Worst drawdown 3.31 u. Win rate, 95 % interval: 45.5 % to 73.0 %. ROI "
                            "at level stakes and its 95 % interval: +12.0 %: -17.1 % to +41.2 %. "
                            "Luck: t = 1.1, within luck. Closing line: "
                            "+1.8 % over 31 bets. 48 bets, 12 of them self-graded. Self-graded: "
                            "12: 8-4-0, +3.53 u. Graded by "
                            "others: 36: 19-14-3, +3.342 u. Times in "
                            "America/New_York."));
    LeaderboardCardContent board = leaderboardCard();
    board.rows = board.rows.mid(0, 1);
    board.note.clear();
    QCOMPARE(altTextOf(board),
             QStringLiteral("Leaderboard by Net units, November 2026, page 1 of 3. "
                            "1. SharpShooter: +12.40 u (27-18-3). Minimum sample: 5 bets. "
                            "Times in Europe/Berlin."));
    RecapCardContent recap = recapCard();
    recap.restated = true;
    recap.worst = {};
    recap.top.clear();
    QCOMPARE(altTextOf(recap),
             QStringLiteral("Weekly recap, 16 to 22 November 2026. Restated after a correction. "
                            "31 bets: record 17-13-1 (won-lost-push), net -2.34 u, turnover 33.40 "
                            "u. ROI: -7.0 %. Best bet: Parlay of 3 at +596 by SharpShooter, +5.96 "
                            "u. Times in Europe/Berlin."));
    QVERIFY(cardAltText(statsEmpty()).contains(QStringLiteral("No settled bets")));
    QVERIFY(cardAltText(leaderboardEmpty()).contains(QStringLiteral("Nobody is on this board")));
    QVERIFY(cardAltText(recapEmpty()).contains(QStringLiteral("No bets were settled")));
}

void tst_Cards::altTextsAreBounded()
{
    LeaderboardCardContent board = leaderboardCard();
    for (LeaderboardRow &row : board.rows)
        row.name = QString::fromUtf8("\U0001F340").repeated(400);
    const QString text = altTextOf(board);
    QCOMPARE(text.size() <= 1024, true);
    QVERIFY(text.endsWith(QChar(0x2026)) && !text.at(text.size() - 2).isHighSurrogate());
}

QTEST_MAIN(tst_Cards)
#include "tst_Cards.moc"
