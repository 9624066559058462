// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/StatsService.h"
#include "tests/models/services/ScoreFixture.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const auto &result)
{
    return result ? u"done"_s : result.error().code();
}

/// A record whose scores grade at once.
struct RulesFixture : ScoreFixture
{
    StatsService stats{file.database(), file.clock()};
    const qint64 start = file.clock().nowMs() + 3'600'000;

    RulesFixture() { choose(u"automatic"_s); }

    void set(const QString &name, const QString &value)
    {
        const auto done = await(settings.set(kGuild, {{name, value}}, Actor::panelOperator()));
        QVERIFY2(done, done ? "" : qPrintable(done.error().userText()));
    }

    void tell(const GameScore &score)
    {
        file.clock().advance(std::chrono::hours(6));
        Fixture game{QString::fromLatin1(kGame), u"NBA"_s, score, file.clock().nowMs()};
        game.score.home = u"Celtics"_s;
        game.score.away = u"Lakers"_s;
        game.score.originalStartMs = start;
        if (game.score.startMs == 0)
            game.score.startMs = start;
        if (const auto stored = await(fixtures.record({game})); !stored)
            qFatal("%s", qPrintable(stored.error().detail()));
        QVERIFY(await(scores.apply({game.id})));
    }

    /// "won +1.00", or the status of a bet that is not settled.
    QString outcome(const Bet &bet)
    {
        const Bet after = now(bet);
        return after.result ? QString(toName(*after.result) + u' ' + after.net.toSignedDisplay())
                            : toName(after.status);
    }

    Bet placeWish(const DraftRequest &wish)
    {
        const auto draft = await(betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const auto placed = await(betting.confirm(confirmation(draft->id)));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().userText()));
        deliverAll();
        return placed->bet;
    }

    DraftLeg prop()
    {
        DraftLeg over = leg(kGame, u"Over"_s, {});
        over.leg.market = Market::Prop;
        over.leg.player = u"Jo Playr"_s;
        over.leg.stat = u"Points"_s;
        over.leg.line = u"20.5"_s;
        return over;
    }
};

GameScore finalScore(const QList<Points> &quarters, std::optional<Points> overtime = {})
{
    GameScore score;
    score.status = GameStatus::Final;
    score.parts = GameParts::Quarters;
    score.periods = quarters;
    score.overtime = overtime;
    return score;
}

/// The home side wins in overtime only.
QString inOvertime(RulesFixture &record, const std::function<void()> &later)
{
    const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-1.5"_s)});
    later();
    record.tell(finalScore({{25, 25}, {25, 25}, {25, 25}, {25, 25}}, Points{9, 2}));
    return record.outcome(bet);
}

QString onAnAbsentPlayer(RulesFixture &record, const std::function<void()> &later)
{
    const Bet bet = record.place({record.prop()});
    later();
    GameScore score = finalScore({{25, 20}, {25, 20}, {25, 20}, {25, 20}});
    score.players = {{u"Jo Playr"_s, false, {}}};
    record.tell(score);
    return record.outcome(bet);
}

/// Put off by three hours.
QString onAGamePutOff(RulesFixture &record, const std::function<void()> &later)
{
    const Bet bet = record.place({record.leg(kGame, u"Celtics"_s, u"-1.5"_s)});
    later();
    GameScore score;
    score.status = GameStatus::Postponed;
    score.startMs = record.start + 3 * 3'600'000;
    record.tell(score);
    return record.outcome(bet);
}

/// Two legs at +100, priced +250 by a sportsbook, both won.
QString withBookOdds(RulesFixture &record, const std::function<void()> &later)
{
    DraftRequest wish = record.request();
    wish.legs = {record.leg(kGame, u"Celtics"_s, {}), record.leg(kOtherGame, u"Lakers"_s, {})};
    wish.legs.last().leg.game = u"Bulls @ Heat"_s;
    wish.bookOddsText = u"+250"_s;
    const Bet bet = record.placeWish(wish);
    later();
    (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
    return record.outcome(bet);
}

/// One leg of a same-game parlay is void, the other one won.
QString withAVoidLeg(RulesFixture &record, const std::function<void()> &later)
{
    const Bet bet = record.place(
        {record.leg(kGame, u"Celtics"_s, {}), record.leg(kGame, u"Celtics"_s, u"-1.5"_s)});
    later();
    GradeBet grade = record.gradeOf(bet, BetResult::Won, record.admin());
    grade.legs = {{0, LegResult::Void, {1, 1}}, {1, LegResult::Won, {1, 1}}};
    (void)await(record.betting.grade(grade));
    return record.outcome(bet);
}

using Scenario = QString (*)(RulesFixture &, const std::function<void()> &);

} // namespace

/// Each setting of a server does what it says, and none changes what was placed before.
class TestGuildRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void houseRules_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<QString>("usual");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *setting, const char *value, Scenario scenario,
                            const char *usual, const char *other) {
            QTest::newRow(setting) << QString::fromLatin1(value) << scenario
                                   << QString::fromLatin1(usual) << QString::fromLatin1(other);
        };
        row("overtime_counts", "no", inOvertime, "won +1.00", "lost -1.00");
        row("absent_player_void", "no", onAnAbsentPlayer, "void 0.00", "lost -1.00");
        row("postponed_hours", "2", onAGamePutOff, "open", "void 0.00");
        row("book_odds_pay", "yes", withBookOdds, "won +3.00", "won +2.50");
        row("same_game_void", "void_bet", withAVoidLeg, "won +1.00", "void 0.00");
    }

    void houseRules()
    {
        QFETCH(const QString, value);
        QFETCH(const Scenario, scenario);
        const QString setting = QString::fromLatin1(QTest::currentDataTag());
        const auto nothing = [] {};
        RulesFixture usual;
        QTEST(scenario(usual, nothing), "usual");
        RulesFixture other;
        other.set(setting, value);
        QTEST(scenario(other, nothing), "other");
        // What was placed under other rules is graded by those.
        RulesFixture before;
        QTEST(scenario(before, [&] { before.set(setting, value); }), "usual");
    }

    void placing_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("odds");
        QTest::addColumn<QString>("units");
        QTest::addColumn<QString>("usual");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const char *value, const char *odds,
                            const char *units, const char *usual, const char *other) {
            QTest::newRow(name) << QString::fromLatin1(value) << QString::fromLatin1(odds)
                                << QString::fromLatin1(units) << QString::fromLatin1(usual)
                                << QString::fromLatin1(other);
        };
        row("odds_formats: decimal", "american,decimal", "1.91", "1", "VAL-001", "done");
        row("odds_formats: fraction", "fractional", "10/11", "1", "VAL-001", "done");
        row("odds_formats: not american", "decimal", "-110", "1", "done", "VAL-001");
        row("odds_formats: even money", "decimal,fractional", "EVEN", "1", "done", "VAL-001");
        row("odds_formats: american too", "decimal,american", "-110", "1", "done", "done");
        row("odds_minimum: below", "-200", "-201", "1", "done", "VAL-002");
        row("odds_minimum: at", "-200", "-200", "1", "done", "done");
        row("odds_maximum: above", "300", "+301", "1", "done", "VAL-002");
        row("odds_maximum: at", "300", "+300", "1", "done", "done");
        row("min_units: below", "0.5", "+100", "0.4", "done", "VAL-004");
        row("min_units: at", "0.5", "+100", "0.5", "done", "done");
        row("max_units: above", "2", "+100", "3", "done", "VAL-004");
        row("max_units: at", "2", "+100", "2", "done", "done");
    }

    void placing()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, odds);
        QFETCH(const QString, units);
        const QString setting = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
        RulesFixture record;
        QTEST(codeOf(await(record.betting.createDraft(record.request(odds, units)))), "usual");
        record.set(setting, value);
        QTEST(codeOf(await(record.betting.createDraft(record.request(odds, units)))), "other");
    }

    void undoMinutes_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("afterMinutes");
        QTest::addColumn<QString>("answer");
        QTest::newRow("usual, in time") << QString() << 15 << u"done"_s;
        QTest::newRow("usual, too late") << QString() << 16 << u"BET-006"_s;
        QTest::newRow("an hour, in time") << u"60"_s << 60 << u"done"_s;
        QTest::newRow("an hour, too late") << u"60"_s << 61 << u"BET-006"_s;
        QTest::newRow("never") << u"0"_s << 0 << u"BET-006"_s;
    }

    void undoMinutes()
    {
        QFETCH(const QString, value);
        QFETCH(const int, afterMinutes);
        RulesFixture record;
        record.set(u"undo_minutes"_s, value);
        const Bet bet = record.placeOpen();
        QCOMPARE(codeOf(await(
                     record.betting.grade(record.gradeOf(bet, BetResult::Won, record.capper())))),
                 u"done"_s);
        record.file.clock().advance(std::chrono::minutes(afterMinutes));
        QTEST(codeOf(await(record.betting.undo(record.undoOf(bet, record.capper())))), "answer");
        if (record.now(bet).status == BetStatus::Settled) // an administrator has no window
            QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(bet, record.admin())))),
                     u"done"_s);
    }

    void boardsLeaveUnverifiedStartsOut()
    {
        RulesFixture record;
        DraftRequest wish = record.request(u"+100"_s);
        wish.legs.first().leg.startsAtMs.reset();
        const Bet bet = record.placeWish(wish);
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        BoardWish board{.guild = RecordFixture::kGuild, .minimum = 1};
        QCOMPARE(await(record.stats.leaderboard(board))->total, 1);
        record.set(u"unverified_starts"_s, u"left_out"_s);
        const auto without = await(record.stats.leaderboard(board));
        QCOMPARE(without->total, 0);
        QVERIFY(without->unverifiedLeftOut);
    }

    void ratesNeedTheMinimumSample()
    {
        RulesFixture record;
        for (int i = 0; i < 2; ++i) {
            const Bet bet = record.placeOpen(u"+100"_s);
            (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        }
        const BoardWish board{
            .guild = RecordFixture::kGuild, .metric = BoardMetric::WinRate, .minimum = {}};
        QCOMPARE(await(record.stats.leaderboard(board))->total, 0); // of 5
        QCOMPARE(
            await(record.stats.stats({RecordFixture::kGuild, {}, StatsPeriod::All}))->minimumSample,
            5);
        record.set(u"minimum_sample"_s, u"2"_s);
        QCOMPARE(await(record.stats.leaderboard(board))->total, 1);
        QCOMPARE(
            await(record.stats.stats({RecordFixture::kGuild, {}, StatsPeriod::All}))->minimumSample,
            2);
    }
};

QTEST_GUILESS_MAIN(TestGuildRules)
#include "tst_guildRules.moc"
