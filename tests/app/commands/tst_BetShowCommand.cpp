// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBetShowCommand : public QObject
{
    Q_OBJECT

    static Bet posted(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        return bot.openBet(BotHarness::capper());
    }

    static SentAnswer show(BotHarness &bot, const Bet &bet)
    {
        return bot.command(BotHarness::member(), u"bet show"_s,
                           {{u"bet"_s, bet.number.toString()}});
    }

private Q_SLOTS:
    void showsAnOpenBet()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const SentAnswer answer = show(bot, bet);
        const QString text = answer.text();
        for (const QString &part :
             {u"Bet #%1 by Cato"_s.arg(bet.number.toString()),
              u"NBA, Lakers @ Celtics: **Celtics** (-110)"_s, u"(start unverified)"_s,
              u"State: Open"_s, u"To risk: 1.10 u"_s, u"To win: 1.00 u"_s, u"Placed by Cato"_s,
              u"Slip posted by system"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" is missing in " + text));
        QVERIFY(!text.contains(u"How it was graded"));
        QVERIFY(answer.message.ephemeral);
        QVERIFY(answer.customIds().isEmpty());
    }

    void explainsTheGrade()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        bot.command(BotHarness::admin(), u"bet settle"_s,
                    {{u"bet"_s, bet.number.toString()},
                     {u"result"_s, u"won"_s},
                     {u"reason"_s, u"final 110-102"_s}});
        const SentAnswer answer = show(bot, bet);
        const QString text = answer.text();
        QVERIFY2(text.contains(u"State: Won +1.00 u"_s), qPrintable(text));
        QVERIFY2(text.contains(u"How it was graded"_s), qPrintable(text));
        QVERIFY2(text.contains(u": Won (final 110-102)"_s), qPrintable(text));
    }

    void turnsThePagesOfALongHistory()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        for (int i = 0; i < 6; ++i) { // placed, posted, and six grades with their undoing
            bot.command(BotHarness::admin(), u"bet settle"_s,
                        {{u"bet"_s, bet.number.toString()}, {u"result"_s, u"won"_s}});
            bot.press(BotHarness::admin(), u"bet:%1:undo"_s.arg(bet.id.toString()));
            bot.clock.advance(61s);
        }
        const SentAnswer first = show(bot, bet);
        QVERIFY2(first.text().contains(u"The latest 5 of "_s), qPrintable(first.text()));
        const QString next = u"show:%1:1"_s.arg(bet.id.toString());
        QVERIFY(first.customIds().contains(next));
        const SentAnswer second = bot.press(BotHarness::member(), next);
        QCOMPARE(second.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(second.text().contains(u"page 2 of 3"_s), qPrintable(second.text()));
        QVERIFY(second.text().contains(u"Placed by Cato"_s));
        const SentAnswer last = bot.press(BotHarness::member(), second.customIds().constLast());
        QVERIFY2(last.text().contains(u"page 3 of 3"_s), qPrintable(last.text()));
        QVERIFY(last.text().contains(u"Grade undone"_s));
        bot.clock.advance(61s);
        QVERIFY(bot.press(BotHarness::member(), u"show:%1:99"_s.arg(bet.id.toString()))
                    .text()
                    .contains(u"page 3 of 3"_s));
    }

    void knowsOnlyBetsOfThisServer()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        auto asked =
            bot.commandOf(BotHarness::admin(), u"bet show"_s, {{u"bet"_s, bet.number.toString()}});
        asked.guild = GuildId{999};
        QVERIFY(bot.inject(asked).text().contains(u"BET-001"_s));
    }
};

QTEST_MAIN(TestBetShowCommand)
#include "tst_BetShowCommand.moc"
