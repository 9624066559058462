// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"
#include "tests/support/BotHarness.h"

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
             {"Record of Cato", "All time", "Record (W-L-P): 3-2-1", "Win rate: 60.0 %",
              "Net: +0.80 u", "Turnover: 5.50 u", "ROI: 14.5 %", "Open: 1", "Self-graded: 0",
              "Sample: 6 settled bets. Rates need 5. Time zone: UTC."})
            QVERIFY2(text.contains(QString::fromLatin1(part)),
                     qPrintable(QString::fromLatin1(part) + u'\n' + text));
    }

    void saysTooFewBets()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        settle(bot, 4, SlipVerb::Won);
        const QString text = stats(bot).text();
        QVERIFY2(text.contains(QStringLiteral("Win rate: too few bets")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("ROI: too few bets")));
        QVERIFY(text.contains(QStringLiteral("Record (W-L-P): 4-0-0")));
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
        QVERIFY2(text.contains(QStringLiteral("Record (W-L-P): 0-1-0")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Last 7 days")));
        QVERIFY(stats(bot).text().contains(QStringLiteral("Record (W-L-P): 1-1-0")));
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
