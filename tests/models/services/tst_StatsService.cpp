// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/StatsService.h"

#include "models/services/profiles.h"
#include "models/slips/imageDecoder.h"
#include "tests/support/TestDatabase.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// What is kept with each grade, against the bets.
class TestStatsService : public QObject
{
    Q_OBJECT

private:
    struct Rig
    {
        RecordFixture record;
        StatsService stats{record.file.database(), record.file.clock()};

        StatsView view(StatsPeriod period = StatsPeriod::All, CapperId capper = {})
        {
            const auto found = await(stats.stats({RecordFixture::kGuild, capper, period}));
            if (!found)
                qFatal("%s", qPrintable(found.error().userText() + found.error().detail()));
            return *found;
        }

        Leaderboard board(BoardMetric metric, std::optional<int> minimum = {})
        {
            const auto found = await(stats.leaderboard({.guild = RecordFixture::kGuild,
                                                        .metric = metric,
                                                        .period = StatsPeriod::All,
                                                        .minimum = minimum}));
            if (!found)
                qFatal("%s", qPrintable(found.error().userText() + found.error().detail()));
            return *found;
        }

        Bet settle(const QString &odds, const QString &units, BetResult result)
        {
            const Bet bet = record.placeOpen(odds, units);
            const auto done =
                await(record.betting.grade(record.gradeOf(bet, result, record.admin())));
            if (!done)
                qFatal("%s", qPrintable(done.error().userText()));
            return done->bet;
        }

        QStringList differences()
        {
            const auto found = await(stats.compare(RecordFixture::kGuild));
            return found ? *found : QStringList{found.error().detail()};
        }

        void set(const QString &key, const QString &value)
        {
            Actor owner;
            owner.kind = ActorKind::Operator;
            if (!await(record.settings.set(RecordFixture::kGuild, {{key, value}}, owner)))
                qFatal("setting %s", qPrintable(key));
        }
    };

private Q_SLOTS:
    void aServerWithoutBetsHasAnEmptyView()
    {
        Rig rig;
        const StatsView view = rig.view();
        QCOMPARE(view.tally, Contribution());
        QVERIFY(view.curve.isEmpty());
        QVERIFY(view.parts.isEmpty());
        QCOMPARE(rig.board(BoardMetric::Net).total, 0);
    }

    void everyGradeMovesTheTotals()
    {
        Rig rig;
        rig.settle(u"-110"_s, u"1"_s, BetResult::Won);  // risks 1.10, nets 1
        rig.settle(u"+150"_s, u"2"_s, BetResult::Lost); // nets -2
        rig.settle(u"-110"_s, u"1"_s, BetResult::Push);
        rig.settle(u"-110"_s, u"1"_s, BetResult::Void);
        rig.record.placeOpen();
        const StatsView view = rig.view();
        QCOMPARE(view.tally.won, 1);
        QCOMPARE(view.tally.lost, 1);
        QCOMPARE(view.tally.pushed, 1);
        QCOMPARE(view.tally.voided, 1);
        QCOMPARE(view.tally.net, -1'000'000);
        QCOMPARE(view.tally.turnover, 3'100'000);
        QCOMPARE(view.open, std::optional<qint64>(1));
        QCOMPARE(view.curve, QList<qint64>{-1'000'000});
        QCOMPARE(rig.differences(), QStringList());
    }

    void aCapperHasStreakAndDrawdown()
    {
        Rig rig;
        for (const BetResult result : {BetResult::Won, BetResult::Won, BetResult::Lost,
                                       BetResult::Lost, BetResult::Lost, BetResult::Won}) {
            rig.settle(u"+100"_s, u"1"_s, result);
            rig.record.file.clock().advance(std::chrono::hours(11));
        }
        const CapperId capper = rig.board(BoardMetric::Wins).rows.first().standing.capper;
        const auto sequence = rig.view(StatsPeriod::All, capper).sequence;
        QVERIFY(sequence);
        QCOMPARE(sequence->longestWon, 2);
        QCOMPARE(sequence->longestLost, 3);
        QCOMPARE(sequence->lastRun, 1);
        QCOMPARE(sequence->drawdown, 3'000'000);
        QCOMPARE(sequence->net, 0);
        QVERIFY(!rig.view().sequence);
    }

    /// Neither its open bets nor its sequence are kept by league, so there is no number.
    void ofOneLeagueOnlyWhatIsKept()
    {
        Rig rig;
        rig.settle(u"+100"_s, u"1"_s, BetResult::Lost);
        const CapperId capper = rig.board(BoardMetric::Wins).rows.first().standing.capper;
        const QString league = rig.record.placeOpen().legs.first().league;
        const auto view =
            await(rig.stats.stats({RecordFixture::kGuild, capper, StatsPeriod::All, league}));
        QVERIFY(view);
        QCOMPARE(view->tally.lost, 1);
        QCOMPARE(view->open, std::nullopt);
        QVERIFY(!view->sequence && !view->unaided);
    }

    void selfGradedBetsAreToldApart()
    {
        Rig rig;
        for (const BetResult result : {BetResult::Lost, BetResult::Lost, BetResult::Won}) {
            rig.settle(u"+100"_s, u"1"_s, result);
            rig.record.file.clock().advance(std::chrono::hours(11));
            const Bet own = rig.record.placeOpen(u"+100"_s, u"1"_s);
            QVERIFY(await(rig.record.betting.grade(
                rig.record.gradeOf(own, BetResult::Won, rig.record.capper()))));
            rig.record.file.clock().advance(std::chrono::hours(11));
        }
        const CapperId capper = rig.board(BoardMetric::Wins).rows.first().standing.capper;
        const StatsView view = rig.view(StatsPeriod::All, capper);
        QCOMPARE(view.selfGraded.won, 3);
        QCOMPARE(view.selfGraded.net, 3'000'000);
        QCOMPARE(view.tally.net, 2'000'000);
        QCOMPARE(view.sequence->longestLost, 1);
        QCOMPARE(view.sequence->longestWon, 3);
        QCOMPARE(view.unaided->longestLost, 2);
        QCOMPARE(view.unaided->longestWon, 1);
        QCOMPARE(view.unaided->drawdown, 2'000'000);
    }

    /// The own picture and colour of a capper are on cards and boards.
    void cappersAreShownAsTheyAre()
    {
        Rig rig;
        rig.settle(u"+100"_s, u"1"_s, BetResult::Won);
        CapperService cappers(rig.record.file.database(), rig.record.file.clock());
        QImage image(kProfileSide, kProfileSide, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        ProfileChange change{RecordFixture::kGuild, RecordFixture::kCapper};
        change.colour = 0x112233;
        change.picture = png;
        QVERIFY(await(cappers.setProfile(change, rig.record.capper())));
        const BoardRow row = rig.board(BoardMetric::Net).rows.first();
        QCOMPARE(row.portrait.colour, QColor(0x11, 0x22, 0x33));
        QCOMPARE(row.portrait.picture.image.pixelColor(9, 9), QColor(Qt::magenta));
        const StatsView view = rig.view(StatsPeriod::All, row.standing.capper);
        QCOMPARE(view.portrait.picture.digest, row.portrait.picture.digest);
        QVERIFY(rig.view().portrait.picture.isEmpty());
    }

    void aClosingPriceBringsTheClosingLineValue()
    {
        Rig rig;
        const Bet bet = rig.settle(u"-110"_s, u"1"_s, BetResult::Won);
        QVERIFY(!closingValueOf(rig.view().tally));
        QCOMPARE(rig.board(BoardMetric::ClosingValue, 1).total, 0);
        const auto close = [&](const QString &odds, const QString &id) {
            return await(rig.record.betting.setClosing({.guild = RecordFixture::kGuild,
                                                        .bet = bet.id,
                                                        .actor = rig.record.admin(),
                                                        .commandId = id,
                                                        .leg = 0,
                                                        .closing = *Odds::parse(odds)}));
        };
        QVERIFY(close(u"-120"_s, u"p:1"_s));
        QCOMPARE(closingValueOf(rig.view().tally), std::optional(41)); // (21/11) / (11/6) - 1
        const Leaderboard board = rig.board(BoardMetric::ClosingValue, 1);
        QCOMPARE(board.total, 1);
        QCOMPARE(closingValueOf(board.rows.constFirst().standing.tally), std::optional(41));
        QVERIFY(close(u"+100"_s, u"p:2"_s)); // another price takes the place of the first
        QCOMPARE(closingValueOf(rig.view().tally), std::optional(-45));
        QCOMPARE(rig.view().tally.closingCount, 1);
        QCOMPARE(rig.differences(), QStringList());
    }

    void undoAndCorrectionTakeOutWhatWasCounted()
    {
        Rig rig;
        const Bet first = rig.settle(u"-110"_s, u"1"_s, BetResult::Won);
        const Bet second = rig.settle(u"+200"_s, u"1"_s, BetResult::Won);
        const CapperId capper = rig.board(BoardMetric::Wins).rows.first().standing.capper;
        (void)await(rig.record.betting.undo(rig.record.undoOf(first, rig.record.admin())));
        QCOMPARE(rig.view().tally.net, 2'000'000);
        QCOMPARE(rig.view(StatsPeriod::All, capper).sequence->longestWon, 1);
        const CorrectBet correction{.guild = RecordFixture::kGuild,
                                    .bet = second.id,
                                    .result = BetResult::Lost,
                                    .actor = rig.record.admin(),
                                    .commandId = u"p:c"_s};
        QVERIFY(await(rig.record.betting.correct(correction)));
        QCOMPARE(rig.view().tally.net, -1'000'000);
        QCOMPARE(rig.view(StatsPeriod::All, capper).sequence->lastRun, -1);
        QCOMPARE(rig.differences(), QStringList());
    }

    void aCorrectionCountsInThePeriodOfTheFirstSettlement()
    {
        Rig rig;
        const Bet bet = rig.settle(u"+100"_s, u"1"_s, BetResult::Won);
        rig.record.file.clock().advance(std::chrono::hours(24 * 40));
        const CorrectBet correction{.guild = RecordFixture::kGuild,
                                    .bet = bet.id,
                                    .result = BetResult::Lost,
                                    .actor = rig.record.admin(),
                                    .commandId = u"p:c"_s};
        QVERIFY(await(rig.record.betting.correct(correction)));
        QCOMPARE(rig.view(StatsPeriod::Month).tally, Contribution());
        QCOMPARE(rig.view(StatsPeriod::All).tally.lost, 1);
        QCOMPARE(rig.differences(), QStringList());
    }

    void periodsFollowTheGuildsZone()
    {
        Rig rig;
        // 2026-02-28 23:30 UTC is the first of March in Berlin.
        rig.record.file.clock().setNowMs(1'772'321'400'000);
        rig.settle(u"+100"_s, u"1"_s, BetResult::Won);
        QCOMPARE(rig.view(StatsPeriod::Month).tally.won, 1);
        rig.record.file.clock().advance(std::chrono::hours(1)); // the first of March in UTC, too
        QCOMPARE(rig.view(StatsPeriod::Month).tally.won, 0);
        rig.set(u"time_zone"_s, u"Europe/Berlin"_s);
        QCOMPARE(rig.view(StatsPeriod::Month).tally.won, 1);
        QCOMPARE(rig.view(StatsPeriod::Month).timeZone, u"Europe/Berlin"_s);
        rig.settle(u"+100"_s, u"1"_s, BetResult::Won);
        QCOMPARE(rig.view(StatsPeriod::Day).tally.won, 2);
        QCOMPARE(rig.differences(), QStringList());
    }

    void boardsLeaveOutWhatTheGuildDoesNotCount()
    {
        Rig rig;
        const Bet own = rig.record.placeOpen();
        QVERIFY(await(rig.record.betting.grade(
            rig.record.gradeOf(own, BetResult::Won, rig.record.capper()))));
        QCOMPARE(rig.board(BoardMetric::Net).total, 1);
        QVERIFY(rig.board(BoardMetric::Net).rows.first().selfGraded);
        QVERIFY(rig.board(BoardMetric::Net).rows.first().marked); // as long as nobody says else
        rig.set(u"self_graded"_s, u"shown"_s);
        QVERIFY(!rig.board(BoardMetric::Net).rows.first().marked);
        QCOMPARE(rig.view().selfGraded.won, 1);
        rig.set(u"self_graded"_s, u"left_out"_s);
        QCOMPARE(rig.board(BoardMetric::Net).total, 0);
        QVERIFY(rig.board(BoardMetric::Net).selfGradedLeftOut);
    }

    void ratesNeedTheirSample()
    {
        Rig rig;
        for (int i = 0; i < 4; ++i)
            rig.settle(u"+100"_s, u"1"_s, BetResult::Won);
        QCOMPARE(rig.board(BoardMetric::Roi).total, 0);
        QCOMPARE(rig.board(BoardMetric::Roi, 4).total, 1);
        rig.settle(u"+100"_s, u"1"_s, BetResult::Lost);
        QCOMPARE(rig.board(BoardMetric::Roi).total, 1);
        QCOMPARE(rig.board(BoardMetric::Roi).minimum, 5);
    }

    /// After any history the kept totals are those of the bets, and so are they counted anew.
    void randomHistoriesAgreeWithTheBets()
    {
        Rig rig;
        QRandomGenerator random(20261123);
        QList<Bet> bets;
        for (int step = 0; step < 60; ++step) {
            const auto result = static_cast<BetResult>(random.bounded(6));
            rig.record.file.clock().advance(std::chrono::minutes(random.bounded(1'500)));
            if (bets.size() < 4 || random.bounded(3) == 0) {
                bets << rig.settle(random.bounded(2) != 0 ? u"-120"_s : u"+135"_s, u"1"_s, result);
                continue;
            }
            const Bet &bet = bets.at(random.bounded(bets.size()));
            const QString id = u"p:%1"_s.arg(step);
            if (random.bounded(2) == 0) {
                (void)await(rig.record.betting.undo(
                    {RecordFixture::kGuild, bet.id, rig.record.admin(), id}));
                (void)await(
                    rig.record.betting.grade(rig.record.gradeOf(bet, result, rig.record.admin())));
            } else {
                (void)await(rig.record.betting.correct({.guild = RecordFixture::kGuild,
                                                        .bet = bet.id,
                                                        .result = result,
                                                        .actor = rig.record.admin(),
                                                        .commandId = id}));
            }
        }
        QCOMPARE(rig.differences(), QStringList());
        const CapperId capper = bets.first().capper;
        const StatsView kept = rig.view(StatsPeriod::All, capper);
        QVERIFY(await(rig.stats.recount(RecordFixture::kGuild)));
        const StatsView counted = rig.view(StatsPeriod::All, capper);
        QCOMPARE(counted.tally, kept.tally);
        QCOMPARE(counted.sequence, kept.sequence);
        QCOMPARE(counted.curve, kept.curve);
        const auto record =
            await(rig.record.betting.record({.guild = RecordFixture::kGuild, .capper = {}}));
        QCOMPARE(record->net.micro, kept.tally.net);
        QCOMPARE(qint64(record->won), kept.tally.won);
        QCOMPARE(record->turnover.micro, kept.tally.turnover);
    }

    void aChangedTotalIsFound()
    {
        Rig rig;
        rig.settle(u"-110"_s, u"1"_s, BetResult::Won);
        QVERIFY(rig.record.file.execute(
            u"UPDATE tally SET net = net + 1 WHERE grain = 'all' AND dimension = ''"_s));
        QCOMPARE(rig.differences().size(), 1);
        QVERIFY(await(rig.stats.recount(RecordFixture::kGuild)));
        QCOMPARE(rig.differences(), QStringList());
    }

    void aChangedSequenceIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *column :
             {"net", "highest", "lowest", "drawdown", "bets", "first_run", "last_run",
              "longest_won", "longest_lost", "last_effective_ms", "last_number"})
            QTest::newRow(column) << u"UPDATE capper_day SET %1 = %1 + 1 WHERE scope = 'all'"_s.arg(
                QString::fromLatin1(column));
        QTest::newRow("another day") << u"UPDATE capper_day SET day = 7 WHERE scope = 'all'"_s;
        QTest::newRow("another capper")
            << u"UPDATE capper_day SET capper_id = 7 WHERE scope = 'all'"_s;
        QTest::newRow("missing") << u"DELETE FROM capper_day WHERE scope = 'all'"_s;
        QTest::newRow("unaided") << u"UPDATE capper_day SET net = 1 WHERE scope = 'unaided'"_s;
    }
    /// A total that is right does not hide a streak that is wrong.
    void aChangedSequenceIsFound()
    {
        QFETCH(QString, sql);
        Rig rig;
        rig.settle(u"-110"_s, u"1"_s, BetResult::Won);
        rig.settle(u"-110"_s, u"1"_s, BetResult::Lost);
        QVERIFY(rig.record.file.execute(sql));
        const QStringList found = rig.differences();
        QVERIFY2(!found.isEmpty() && found.first().contains(u"streaks"),
                 qPrintable(found.join(u' ')));
        QVERIFY(await(rig.stats.recount(RecordFixture::kGuild)));
        QCOMPARE(rig.differences(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestStatsService)
#include "tst_StatsService.moc"
