// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"
#include "app/commands/texts.h"
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

    static Bet longParlay(BotHarness &bot)
    {
        DraftRequest wish;
        wish.guild = BotHarness::kGuild;
        wish.actor.user = BotHarness::capper().user;
        wish.actor.displayName = BotHarness::capper().name;
        // Apart from the ids that the harness hands out.
        wish.interaction =
            InteractionId{(quint64(bot.clock.nowMs() - 1'420'070'400'000) << 22) + 1000};
        wish.unitsText = u"1"_s;
        for (int i = 0; i < 12; ++i) {
            DraftLeg leg;
            leg.leg.league = u"NBA"_s;
            leg.leg.game = u"Away %1 @ Home %1"_s.arg(i);
            leg.leg.market = Market::Spread;
            leg.leg.pick = u"A rather long name of a team, number %1"_s.arg(i);
            leg.leg.line = u"-3.5"_s;
            leg.oddsText = u"-1001"_s;
            wish.legs << leg;
        }
        const auto draft = bot.await(bot.betting().createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const auto placed = bot.await(bot.betting().confirm(
            {draft->id, wish.actor, InteractionId{wish.interaction.value + 1}, bot.clock.nowMs()}));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().userText()));
        bot.deliverAll();
        return placed->bet;
    }

    /// The button to the page after this one; empty on the last.
    static QString nextPage(const SentAnswer &answer)
    {
        const QStringList ids = answer.customIds();
        return ids.isEmpty() || !ids.constLast().startsWith(u"show:") ? QString() : ids.constLast();
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

    void nothingOfALongExplanationIsLost()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        const Bet bet = longParlay(bot);
        const SentAnswer graded =
            bot.command(BotHarness::admin(), u"bet settle"_s,
                        {{u"bet"_s, bet.number.toString()}, {u"result"_s, u"won"_s}});
        QVERIFY2(bot.bet(bet.id).status == BetStatus::Settled, qPrintable(graded.text()));
        bot.deliverAll();
        SentAnswer answer = show(bot, bet);
        QString text = answer.text();
        int pages = 1;
        for (QString next = nextPage(answer); !next.isEmpty(); next = nextPage(answer), ++pages) {
            answer = bot.press(BotHarness::member(), next);
            text += u'\n' + answer.text();
        }
        QCOMPARE(pages, 2);
        const auto explained = bot.await(bot.betting().explain(BotHarness::kGuild, bet.id));
        QVERIFY(explained->lines.join(u'\n').size() > 1200);
        for (const QString &line : explained->lines)
            QVERIFY2(text.contains(escapeMarkdown(line)), qPrintable(line));
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

    void aMissingSlipIsPostedAgainByThoseWhoMay()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const QString again = slipCustomId(bet.id, SlipVerb::Repost);
        const auto shownTo = [&](const Person &person) {
            return bot.command(person, u"bet show"_s, {{u"bet"_s, bet.number.toString()}});
        };
        QVERIFY(!shownTo(BotHarness::admin()).customIds().contains(again)); // it is there
        QVERIFY(bot.await(bot.betting().slipDeleted(BotHarness::kGuild, bet.message)));
        QVERIFY(!shownTo(BotHarness::capper()).customIds().contains(again));
        QVERIFY(!shownTo(BotHarness::member()).customIds().contains(again));
        QVERIFY(shownTo(BotHarness::admin()).customIds().contains(again));
        QVERIFY(bot.press(BotHarness::capper(), again).text().contains(u"AUT-006"_s));
        const SentAnswer done = bot.press(BotHarness::admin(), again);
        QCOMPARE(done.text(),
                 u"The slip of bet #%1 is posted again now."_s.arg(bet.number.toString()));
        QVERIFY(bot.press(BotHarness::admin(), again).text().contains(u"BET-004"_s));
        bot.deliverAll();
        QVERIFY(bot.bet(bet.id).message.isValid());
        QVERIFY(bot.bet(bet.id).message != bet.message);
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
        QVERIFY(shownTo(BotHarness::admin()).text().contains(u"Slip posted again"_s));
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
