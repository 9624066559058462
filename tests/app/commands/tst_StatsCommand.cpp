// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"
#include "models/ops/RateLimiter.h"
#include "tests/support/BotHarness.h"

#include <array>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestStatsCommand : public QObject
{
    Q_OBJECT

    /// Settles \a count bets of the capper as \a verb.
    static void settle(BotHarness &bot, int count, SlipVerb verb)
    {
        for (int i = 0; i < count; ++i) {
            const Bet bet = bot.openBet(BotHarness::capper());
            bot.press(BotHarness::admin(), slipCustomId(bet.id, verb));
            bot.clock.advance(61s);
        }
    }

    static SentAnswer stats(BotHarness &bot, const QVariantMap &options = {})
    {
        return bot.command(BotHarness::member(), QStringLiteral("stats"), options);
    }

private Q_SLOTS:
    void showsTheRecord()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 3, SlipVerb::Won);
        settle(bot, 2, SlipVerb::Lost);
        settle(bot, 1, SlipVerb::Push);
        bot.openBet(BotHarness::capper());
        const SentAnswer answer = stats(bot, {{QStringLiteral("capper"), QStringLiteral("802")}});
        QVERIFY(!answer.message.ephemeral);
        const QString text = answer.text();
        for (const char *part :
             {"**Cato**, All time (UTC): 3-2-1, net +0.80 u, turnover 5.50 u.",
              "Win rate: 60.0 %. ROI: +14.5 %.", "Settled bets: 6. Rates need 5 won or lost bets.",
              "ROI at level stakes: +14.5 %, 95 % interval",
              "Longest winning run: 3 (2.0 expected). Longest losing run: 2 ",
              "No bet was graded by its own capper.", "Open bets: 1."})
            QVERIFY2(text.contains(QString::fromLatin1(part)),
                     qPrintable(QString::fromLatin1(part) + u'\n' + text));
        QCOMPARE(answer.message.attachments.size(), 1);
        const discord::Attachment card = answer.message.attachments.first();
        QVERIFY(card.data.startsWith("\x89PNG"));
        QVERIFY2(card.description.contains(QStringLiteral("Statistics of Cato, All time")),
                 qPrintable(card.description));
    }

    void aClosingPriceIsOnCardAndBoard()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 1, SlipVerb::Won);
        const auto card = [&] { return stats(bot).message.attachments.first().description; };
        const auto board = [&] {
            return bot
                .command(BotHarness::member(), QStringLiteral("leaderboard"),
                         {{QStringLiteral("metric"), QStringLiteral("clv")},
                          {QStringLiteral("minimum"), QStringLiteral("1")}})
                .text();
        };
        QVERIFY(!card().contains(QStringLiteral("Closing line")));
        QVERIFY(board().contains(QStringLiteral("Nobody is here yet")));
        QVERIFY(
            bot.await(bot.betting().setClosing({.guild = BotHarness::kGuild,
                                                .bet = bot.bets().constFirst().id,
                                                .actor = Actor::panelOperator(),
                                                .commandId = QStringLiteral("p:1"),
                                                .leg = 0,
                                                .closing = *Odds::parse(QStringLiteral("-120"))})));
        QVERIFY2(card().contains(QStringLiteral("Closing line: +4.1 % over 1 bets.")),
                 qPrintable(card()));
        QVERIFY2(board().contains(QStringLiteral("1. Cato: +4.1 %")), qPrintable(board()));
    }

    void ofOneLeague()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 2, SlipVerb::Won);
        const auto text = [&](const QString &league) {
            return stats(bot, {{QStringLiteral("league"), league}}).text();
        };
        QVERIFY(text(QStringLiteral("nba")).contains(QStringLiteral("2-0-0, net +2.00 u")));
        QVERIFY(text(QStringLiteral("NFL")).contains(QStringLiteral("0-0-0, net 0.00 u")));
        // What is not kept by league is not shown as zero.
        bot.openBet(BotHarness::capper());
        const SentAnswer answer = stats(bot,
                                        {{QStringLiteral("capper"), QStringLiteral("802")},
                                         {QStringLiteral("league"), QStringLiteral("NBA")}});
        QVERIFY(!answer.text().contains(QStringLiteral("Open bets")));
        QVERIFY(!answer.text().contains(QStringLiteral("drawdown")));
        QVERIFY(
            !answer.message.attachments.first().description.contains(QStringLiteral("drawdown")));
    }

    /// Markets and prices of one league; the select menu keeps the league.
    void breaksALeagueDown()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 3, SlipVerb::Won);
        const SentAnswer overview = stats(bot,
                                          {{QStringLiteral("capper"), QStringLiteral("802")},
                                           {QStringLiteral("league"), QStringLiteral("nba")}});
        const QString select = overview.customIds().value(0);
        QCOMPARE(select, QStringLiteral("stats:md:ma:all:nba"));
        const auto by = [&](const QString &value) {
            bot.clock.advance(61s);
            return bot.press(BotHarness::member(), select, {value}).text();
        };
        const QString market = by(QStringLiteral("market"));
        QVERIFY2(market.contains(QStringLiteral("**Cato, nba**, All time (UTC): By market")),
                 qPrintable(market));
        QVERIFY2(market.contains(QStringLiteral("Moneyline     3  3-0-0")), qPrintable(market));
        const QString price = by(QStringLiteral("price"));
        QVERIFY2(price.contains(QStringLiteral("1.80 to 2.00     3")), qPrintable(price));
        QVERIFY(by(QStringLiteral("overview")).contains(QStringLiteral("3-0-0, net +3.00 u")));
        // What is not kept within a league cannot be asked for.
        QVERIFY(by(QStringLiteral("weekday")).contains(QStringLiteral("VAL-")));
        // Another league has none of it.
        QVERIFY(
            stats(bot, {{QStringLiteral("league"), QStringLiteral("NFL")}}).customIds().isEmpty());
    }

    void tellsSelfGradedApart()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 2, SlipVerb::Won);
        const Bet own = bot.openBet(BotHarness::capper());
        bot.press(BotHarness::capper(), slipCustomId(own.id, SlipVerb::Lost));
        const SentAnswer answer = stats(bot, {{QStringLiteral("capper"), QStringLiteral("802")}});
        const QString text = answer.text();
        QVERIFY2(text.contains(QStringLiteral("Self-graded: 0-1-0, net -1.10 u. Graded by others: "
                                              "2-0-0, net +2.00 u. Without self-graded bets: "
                                              "longest winning run 2, longest losing run 0, worst "
                                              "drawdown 0.00 u.")),
                 qPrintable(text));
        QVERIFY(answer.message.attachments.first().description.contains(
            QStringLiteral("Self-graded: 1: 0-1-0, -1.10 u.")));
    }

    void costsBothOrNothing()
    {
        BotHarness bot;
        bot.setUpGuild();
        const auto left = [&](RateAction action) {
            return bot.limiter
                .peek(BotHarness::kGuild, BotHarness::member().user, std::array{action})
                .remaining;
        };
        QVERIFY(!stats(bot).message.ephemeral);
        QCOMPARE(left(RateAction::StatsQuery), 9);
        QCOMPARE(left(RateAction::ImageGeneration), 9);
        bot.limiter.setLimit(RateAction::ImageGeneration, {1, 60s});
        const SentAnswer refused = stats(bot);
        QVERIFY(refused.message.ephemeral);
        QVERIFY(refused.text().contains(QStringLiteral("LIM-001")));
        QCOMPARE(left(RateAction::StatsQuery), 9);
    }

    void saysTooFewBets()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 4, SlipVerb::Won);
        const QString text = stats(bot).text();
        QVERIFY2(text.contains(QStringLiteral("Win rate: too few bets. ROI: too few bets.")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral(": 4-0-0,")));
        QVERIFY(text.contains(QStringLiteral("Record of this server")));
    }

    void countsOnlyThePeriod()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 1, SlipVerb::Won);
        bot.clock.advance(std::chrono::hours(24 * 8));
        settle(bot, 1, SlipVerb::Lost);
        const QString text = stats(bot, {{QStringLiteral("period"), QStringLiteral("7d")}}).text();
        QVERIFY2(text.contains(QStringLiteral(": 0-1-0,")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Last 7 days")));
        QVERIFY(stats(bot).text().contains(QStringLiteral(": 1-1-0,")));
    }

    void breaksTheRecordDown()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 3, SlipVerb::Won);
        settle(bot, 2, SlipVerb::Lost);
        const SentAnswer overview = stats(bot, {{QStringLiteral("capper"), QStringLiteral("802")}});
        const QString select = overview.customIds().value(0);
        QCOMPARE(select, QStringLiteral("stats:md:ma:all"));
        const auto by = [&](const QString &value, const Person &person = BotHarness::member()) {
            bot.clock.advance(61s);
            return bot.press(person, select, {value});
        };
        const SentAnswer league = by(QStringLiteral("league"));
        QCOMPARE(league.type, discord::CallbackType::UpdateMessage);
        QVERIFY(league.message.clearAttachments);
        QCOMPARE(league.customIds().value(0), select);
        QVERIFY2(league.text().contains(QStringLiteral("**Cato**, All time (UTC): By league")),
                 qPrintable(league.text()));
        QVERIFY2(league.text().contains(
                     QStringLiteral("     Bets  W-L-P  Win rate      Net      ROI\n"
                                    "NBA     5  3-2-0    60.0 %  +0.80 u  +14.5 %\n")),
                 qPrintable(league.text()));
        QVERIFY(by(QStringLiteral("market")).text().contains(QStringLiteral("Moneyline     5  3")));
        QVERIFY(by(QStringLiteral("price")).text().contains(QStringLiteral("1.80 to 2.00     5")));
        QVERIFY(by(QStringLiteral("weekday")).text().contains(QStringLiteral("day     5  3-2-0")));
        const QString lead = by(QStringLiteral("lead")).text();
        QVERIFY2(lead.contains(QStringLiteral("  5  3-2-0")), qPrintable(lead));
        // Back again, and for somebody else a message of one's own.
        const SentAnswer back = by(QStringLiteral("overview"));
        QCOMPARE(back.message.attachments.size(), 1);
        QVERIFY(back.text().contains(QStringLiteral("Win rate: 60.0 %.")));
        const SentAnswer other = by(QStringLiteral("league"), BotHarness::moderator());
        QVERIFY(other.message.ephemeral);
        QVERIFY(by(QStringLiteral("moon")).text().contains(QStringLiteral("VAL-005")));
    }

    void hidesRatesOfSmallParts()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 4, SlipVerb::Won);
        const QString select = stats(bot).customIds().value(0);
        QCOMPARE(select, QStringLiteral("stats:md::all"));
        const QString text =
            bot.press(BotHarness::member(), select, {QStringLiteral("league")}).text();
        QVERIFY2(text.contains(QStringLiteral("NBA     4  4-0-0         -  +4.00 u    -\n")),
                 qPrintable(text));
        // Of a league only markets and prices are kept.
        const SentAnswer league = stats(bot, {{QStringLiteral("league"), QStringLiteral("NBA")}});
        QCOMPARE(league.customIds(), QStringList{QStringLiteral("stats:md::all:NBA")});
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("no capper")
            << QStringLiteral("capper") << QStringLiteral("805") << QStringLiteral("BET-009");
        QTest::newRow("no period")
            << QStringLiteral("period") << QStringLiteral("aeon") << QStringLiteral("VAL-005");
    }

    void refuses()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, code);
        BotHarness bot;
        const SentAnswer answer = stats(bot, {{option, value}});
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
    }
};

QTEST_MAIN(TestStatsCommand)
#include "tst_StatsCommand.moc"
