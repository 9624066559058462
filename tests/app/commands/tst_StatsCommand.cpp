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
        for (const char *part : {"**Cato**, All time (UTC): 3-2-1, net +0.80 u, turnover 5.50 u.",
                                 "Win rate: 60.0 %. ROI: +14.5 %.",
                                 "Settled bets: 6, open: 1, self-graded: 0. Rates need 5."})
            QVERIFY2(text.contains(QString::fromLatin1(part)),
                     qPrintable(QString::fromLatin1(part) + u'\n' + text));
        QCOMPARE(answer.message.attachments.size(), 1);
        const discord::Attachment card = answer.message.attachments.first();
        QVERIFY(card.data.startsWith("\x89PNG"));
        QVERIFY2(card.description.contains(QStringLiteral("Statistics of Cato, All time")),
                 qPrintable(card.description));
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
