// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/texts.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestBetGradeCommands : public QObject
{
    Q_OBJECT

    static Bet posted(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        return bot.openBet(BotHarness::capper());
    }

    /// An open parlay of two selections.
    static Bet parlay(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        DraftRequest request;
        request.guild = BotHarness::kGuild;
        request.actor = actorOf(bot.commandOf(BotHarness::capper(), u"bet parlay"_s));
        request.interaction = InteractionId{snowflakeAt(bot.clock.nowMs()) + 900};
        for (const QString &pick : {u"Celtics"_s, u"Heat"_s}) {
            Leg leg;
            leg.league = u"NBA"_s;
            leg.game = pick + u" game"_s;
            leg.pick = pick;
            request.legs.append({leg, u"+100"_s});
        }
        request.unitsText = u"1"_s;
        const auto draft = bot.await(bot.betting().createDraft(request));
        [&draft] { QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().userText())); }();
        const auto outcome = bot.await(bot.betting().confirm(
            {draft->id, request.actor, InteractionId{snowflakeAt(bot.clock.nowMs()) + 901},
             bot.clock.nowMs()}));
        [&outcome] { QVERIFY(outcome); }();
        bot.deliverAll();
        return bot.bets().value(0);
    }

    static SentAnswer settle(BotHarness &bot, const Bet &bet, QVariantMap options,
                             const Person &person = BotHarness::admin())
    {
        options.insert(u"bet"_s, bet.number.toString());
        return bot.command(person, u"bet settle"_s, options);
    }

private Q_SLOTS:
    void settlesByNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("digits") << u"%1"_s;
        QTest::newRow("with a sign") << u"#%1"_s;
        QTest::newRow("with blanks") << u"  #%1 "_s;
    }

    void settlesByNumber()
    {
        QFETCH(QString, typed);
        BotHarness bot;
        const Bet bet = posted(bot);
        const SentAnswer answer = bot.command(BotHarness::capper(), u"bet settle"_s,
                                              {{u"bet"_s, typed.arg(bet.number.toString())},
                                               {u"result"_s, u"half_won"_s},
                                               {u"reason"_s, u"quarter line"_s}});
        QCOMPARE(answer.text(),
                 u"Bet #%1 is graded Half won: +0.50 u."_s.arg(bet.number.toString()));
        QVERIFY(answer.message.ephemeral);
        const auto history = bot.await(bot.betting().history(BotHarness::kGuild, bet.id));
        QVERIFY(history);
        QCOMPARE(history->last().reason, u"quarter line"_s);
    }

    void countsADeadHeat()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        // 1.10 u at -110 returns 2.10 u; half of it is 0.05 u short of the risk.
        const SentAnswer answer =
            settle(bot, bet, {{u"result"_s, u"won"_s}, {u"dead_heat"_s, u"1/2"_s}});
        QCOMPARE(answer.text(), u"Bet #%1 is graded Won: -0.05 u."_s.arg(bet.number.toString()));
    }

    void gradesAParlayLegByLeg()
    {
        BotHarness bot;
        const Bet bet = parlay(bot);
        const SentAnswer first = settle(bot, bet, {{u"result"_s, u"won"_s}, {u"leg"_s, 1}});
        QCOMPARE(first.text(),
                 u"Bet #%1 has 1 of its 2 selections graded and stays open."_s.arg(
                     bet.number.toString()));
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
        const SentAnswer second = settle(bot, bet, {{u"result"_s, u"push"_s}, {u"leg"_s, 2}});
        QCOMPARE(second.text(), u"Bet #%1 is graded Won: +1.00 u."_s.arg(bet.number.toString()));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &path, const QVariantMap &options,
                            const char *code) {
            QTest::newRow(name) << path << options << QString::fromLatin1(code);
        };
        row("no number", u"bet settle"_s, {{u"bet"_s, u"Celtics"_s}, {u"result"_s, u"won"_s}},
            "VAL-006");
        row("no such bet", u"bet settle"_s, {{u"bet"_s, u"4242"_s}, {u"result"_s, u"won"_s}},
            "BET-001");
        row("unknown result", u"bet settle"_s, {{u"result"_s, u"maybe"_s}}, "VAL-005");
        row("void by settle", u"bet settle"_s, {{u"result"_s, u"void"_s}}, "VAL-005");
        row("partial", u"bet settle"_s, {{u"result"_s, u"partial"_s}}, "VAL-005");
        row("no such leg", u"bet settle"_s, {{u"result"_s, u"won"_s}, {u"leg"_s, 3}}, "BET-013");
        row("leg zero", u"bet settle"_s, {{u"result"_s, u"won"_s}, {u"leg"_s, 0}}, "VAL-005");
        row("share above one", u"bet settle"_s,
            {{u"result"_s, u"won"_s}, {u"dead_heat"_s, u"3/2"_s}}, "VAL-005");
        row("share of words", u"bet settle"_s,
            {{u"result"_s, u"won"_s}, {u"dead_heat"_s, u"half"_s}}, "VAL-005");
        row("correct an open bet", u"bet correct"_s, {{u"result"_s, u"won"_s}}, "BET-005");
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(QVariantMap, options);
        QFETCH(QString, code);
        BotHarness bot;
        const Bet bet = posted(bot);
        if (!options.contains(u"bet"_s))
            options.insert(u"bet"_s, bet.number.toString());
        const SentAnswer answer = bot.command(BotHarness::admin(), path, options);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
        QVERIFY(answer.message.ephemeral);
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
    }

    void onlySomeMay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("who");
        QTest::newRow("settle") << u"bet settle"_s << u"admin moderator capper"_s;
        QTest::newRow("void") << u"bet void"_s << u"admin moderator"_s;
        QTest::newRow("correct") << u"bet correct"_s << u"admin"_s;
        QTest::newRow("cancel") << u"bet cancel"_s << u"admin"_s; // its start is not known
    }

    void onlySomeMay()
    {
        QFETCH(QString, path);
        QFETCH(QString, who);
        const QHash<QString, Person> people{{u"admin"_s, BotHarness::admin()},
                                            {u"moderator"_s, BotHarness::moderator()},
                                            {u"capper"_s, BotHarness::capper()},
                                            {u"member"_s, BotHarness::member()}};
        for (auto person = people.cbegin(); person != people.cend(); ++person) {
            BotHarness bot;
            const Bet bet = posted(bot);
            if (path == u"bet correct")
                settle(bot, bet, {{u"result"_s, u"won"_s}});
            const SentAnswer answer = bot.command(
                *person, path, {{u"bet"_s, bet.number.toString()}, {u"result"_s, u"lost"_s}});
            const bool refused =
                answer.text().contains(u"(AUT-006)") || answer.text().contains(u"(BET-007)");
            QVERIFY2(refused != who.split(u' ').contains(person.key()),
                     qPrintable(person.key() + u": " + answer.text()));
        }
    }

    void correctsByReversal()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        settle(bot, bet, {{u"result"_s, u"won"_s}});
        const SentAnswer answer = bot.command(BotHarness::admin(), u"bet correct"_s,
                                              {{u"bet"_s, bet.number.toString()},
                                               {u"result"_s, u"void"_s},
                                               {u"reason"_s, u"game abandoned"_s}});
        QCOMPARE(answer.text(), u"Bet #%1 is graded Void: 0.00 u."_s.arg(bet.number.toString()));
        QCOMPARE(bot.bet(bet.id).result, std::optional(BetResult::Void));
    }

    void cancelsBeforeTheStart()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        QVariantMap options = BotHarness::betOptions();
        options.insert(u"start"_s, u"in 2h"_s);
        bot.press(BotHarness::capper(),
                  bot.command(BotHarness::capper(), u"bet line"_s, options).customIds().value(0));
        bot.deliverAll();
        const Bet bet = bot.bets().value(0);
        const SentAnswer answer =
            bot.command(BotHarness::capper(), u"bet cancel"_s, {{u"bet"_s, bet.number.toString()}});
        QCOMPARE(answer.text(),
                 u"Bet #%1 is cancelled. Its history stays."_s.arg(bet.number.toString()));
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Cancelled);
    }

    void chargesWhatTheActionCosts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<RateAction>("action");
        QTest::newRow("settle") << u"bet settle"_s << RateAction::BetGrading;
        QTest::newRow("cancel") << u"bet cancel"_s << RateAction::BetGrading;
        QTest::newRow("void") << u"bet void"_s << RateAction::AdminCommand;
        QTest::newRow("correct") << u"bet correct"_s << RateAction::AdminCommand;
    }

    void chargesWhatTheActionCosts()
    {
        QFETCH(QString, path);
        QFETCH(RateAction, action);
        BotHarness bot;
        bot.setUpGuild();
        bot.command(BotHarness::admin(), path, {{u"bet"_s, u"4242"_s}, {u"result"_s, u"won"_s}});
        const std::array cost{action};
        QCOMPARE(bot.limiter.peek(BotHarness::kGuild, BotHarness::admin().user, cost).remaining,
                 bot.limiter.limit(action).limit - 1);
    }

    void suggestsOpenBets()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const auto suggested = [&bot](const QString &path, const QString &typed) {
            auto asked = bot.commandOf(BotHarness::admin(), path, {{u"bet"_s, typed}});
            asked.type = discord::InteractionType::Autocomplete;
            asked.options.first().focused = true;
            bot.router().handle(asked);
            [&] { QTRY_COMPARE(bot.api.sentFor(asked.id).size(), 1); }();
            return bot.api.sentFor(asked.id).value(0).choices;
        };
        const QJsonArray open = suggested(u"bet settle"_s, {});
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first()[u"value"].toString(), bet.number.toString());
        QCOMPARE(open.first()[u"name"].toString(),
                 u"#%1 Celtics, Cato: Open"_s.arg(bet.number.toString()));
        QCOMPARE(suggested(u"bet settle"_s, u"celt"_s).size(), 1);
        QVERIFY(suggested(u"bet settle"_s, u"lakersfan"_s).isEmpty());
        QVERIFY(suggested(u"bet correct"_s, {}).isEmpty());
        settle(bot, bet, {{u"result"_s, u"won"_s}});
        QVERIFY(suggested(u"bet void"_s, {}).isEmpty());
        QCOMPARE(suggested(u"bet correct"_s, {}).size(), 1);
    }
};

QTEST_MAIN(TestBetGradeCommands)
#include "tst_BetGradeCommands.moc"
