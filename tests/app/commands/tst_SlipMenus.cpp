// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipMenus.h"

#include "app/commands/SlipButtons.h"
#include "app/commands/StatsCommand.h"
#include "tests/support/BotHarness.h"

#include <array>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using discord::CommandKind;

class TestSlipMenus : public QObject
{
    Q_OBJECT

    struct Rig : BotHarness
    {
        Rig()
        {
            setUpGuild();
            addCapper(BotHarness::capper());
        }
        SentAnswer onMessage(const Person &who, const QString &name, MessageId message)
        {
            return inject(menuOf(who, CommandKind::Message, name, message.value));
        }
        int left(const Person &who, RateAction action)
        {
            return limiter.peek(kGuild, who.user, std::array{action}).remaining;
        }
    };

    static QStringList verbs(const SentAnswer &answer)
    {
        QStringList verbs;
        for (const QString &id : answer.customIds())
            verbs << id.section(u':', 2);
        return verbs;
    }

private Q_SLOTS:
    void offersWhatTheMemberMayPress()
    {
        Rig bot;
        const Bet bet = bot.openBet(BotHarness::capper());
        const auto offered = [&](const Person &who) {
            const SentAnswer answer = bot.onMessage(who, GradeSlipMenu::name(), bet.message);
            [&] { QVERIFY(answer.message.ephemeral); }();
            return verbs(answer);
        };
        QCOMPARE(offered(BotHarness::moderator()),
                 QStringList({u"won"_s, u"lost"_s, u"push"_s, u"void"_s}));
        QCOMPARE(offered(BotHarness::capper()), QStringList({u"won"_s, u"lost"_s, u"push"_s}));
        QVERIFY(offered(BotHarness::member()).isEmpty());
        QVERIFY(bot.onMessage(BotHarness::member(), GradeSlipMenu::name(), bet.message)
                    .text()
                    .contains(u"AUT-006"));
    }

    void gradesByItsButtons()
    {
        Rig bot;
        const Bet bet = bot.openBet(BotHarness::capper());
        const SentAnswer answer =
            bot.onMessage(BotHarness::capper(), GradeSlipMenu::name(), bet.message);
        bot.press(BotHarness::capper(), answer.customId(u"won"_s));
        QCOMPARE(bot.bet(bet.id).result, BetResult::Won);
        QCOMPARE(verbs(bot.onMessage(BotHarness::capper(), GradeSlipMenu::name(), bet.message)),
                 QStringList{u"undo"_s});
        QCOMPARE(bot.left(BotHarness::capper(), RateAction::BetGrading), 17);
    }

    void tellsWhenThereIsNothingToGrade()
    {
        Rig bot;
        const Bet bet = bot.openBet(BotHarness::capper());
        QVERIFY(bot.await(bot.betting().cancel(
            {bot.kGuild, bet.id, Actor::panelOperator(), u"c"_s, {}, bot.clock.nowMs()})));
        const SentAnswer answer =
            bot.onMessage(BotHarness::admin(), GradeSlipMenu::name(), bet.message);
        QVERIFY2(answer.text().contains(u"BET-004"), qPrintable(answer.text()));
    }

    void otherMessagesAreNoSlips()
    {
        Rig bot;
        for (const QString &name : {GradeSlipMenu::name(), BetHistoryMenu::name()}) {
            const SentAnswer answer = bot.onMessage(BotHarness::admin(), name, MessageId{12345});
            QVERIFY(answer.message.ephemeral);
            QVERIFY2(answer.text().contains(u"BET-001"), qPrintable(answer.text()));
        }
    }

    void historyIsThatOfBetShow()
    {
        Rig bot;
        const Bet bet = bot.openBet(BotHarness::capper());
        const SentAnswer menu =
            bot.onMessage(BotHarness::member(), BetHistoryMenu::name(), bet.message);
        const SentAnswer slash =
            bot.command(BotHarness::member(), u"bet show"_s, {{u"bet"_s, bet.number.toString()}});
        QVERIFY(menu.message.ephemeral);
        QVERIFY(!menu.text().isEmpty());
        QCOMPARE(menu.text(), slash.text());
        QCOMPARE(bot.left(BotHarness::member(), RateAction::StatsQuery), 8);
    }

    void statsAreThoseOfTheSlashCommand()
    {
        Rig bot;
        const auto onUser = [&](const Person &whom) {
            return bot.inject(bot.menuOf(BotHarness::member(), CommandKind::User,
                                         StatsCommand::menuName(), whom.user.value));
        };
        const SentAnswer menu = onUser(BotHarness::capper());
        const SentAnswer slash =
            bot.command(BotHarness::member(), u"stats"_s, {{u"capper"_s, u"802"_s}});
        QVERIFY(!menu.message.ephemeral);
        QVERIFY(menu.text().contains(u"Cato"));
        QCOMPARE(menu.text(), slash.text());
        QCOMPARE(bot.left(BotHarness::member(), RateAction::ImageGeneration), 8);
        QVERIFY(onUser(BotHarness::moderator()).text().contains(u"BET-009"));
    }

    /// A slip stands where no command may be typed; its menu works there, a member's does not.
    void messageMenusWorkWhereTheyStand()
    {
        Rig bot;
        const Bet bet = bot.openBet(BotHarness::capper());
        QVERIFY(bot.await(bot.settings().set(bot.kGuild,
                                             {{u"command_channels"_s, u"710000000000000009"_s}},
                                             Actor::panelOperator())));
        QVERIFY(!verbs(bot.onMessage(BotHarness::admin(), GradeSlipMenu::name(), bet.message))
                     .isEmpty());
        const SentAnswer elsewhere = bot.inject(
            bot.menuOf(BotHarness::admin(), CommandKind::User, StatsCommand::menuName(), 802));
        QVERIFY2(elsewhere.text().contains(u"BET-015"), qPrintable(elsewhere.text()));
    }
};

QTEST_MAIN(TestSlipMenus)
#include "tst_SlipMenus.moc"
