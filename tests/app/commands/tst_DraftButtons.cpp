// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestDraftButtons : public QObject
{
    Q_OBJECT

    static void ready(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
    }

    static int placementsLeft(BotHarness &bot)
    {
        const std::array cost{RateAction::BetPlacement};
        return bot.limiter.peek(BotHarness::kGuild, BotHarness::capper().user, cost).remaining;
    }

    static QString cancelOf(QString confirm)
    {
        return confirm.replace(QStringLiteral(":confirm"), QStringLiteral(":cancel"));
    }

private Q_SLOTS:
    void confirmPlacesTheBet()
    {
        BotHarness bot;
        ready(bot);
        const QString confirm = bot.draftOf(BotHarness::capper());
        const SentAnswer answer = bot.press(BotHarness::capper(), confirm);
        QCOMPARE(answer.type, discord::CallbackType::UpdateMessage);
        QVERIFY(answer.message.clearComponents);
        QCOMPARE(bot.bets().size(), 1);
        const Bet bet = bot.bets().constFirst();
        QCOMPARE(answer.text(),
                 QStringLiteral("Bet #%1 is confirmed and will be posted in <#710000000000000000>.")
                     .arg(bet.number.toString()));
        QCOMPARE(bet.capperUser, BotHarness::capper().user);
        QCOMPARE(bet.status, BetStatus::Posting);
        QCOMPARE(placementsLeft(bot), bot.limiter.limit(RateAction::BetPlacement).limit - 1);
    }

    void cancelDiscards()
    {
        BotHarness bot;
        ready(bot);
        const QString confirm = bot.draftOf(BotHarness::capper());
        const SentAnswer answer = bot.press(BotHarness::capper(), cancelOf(confirm));
        QCOMPARE(answer.type, discord::CallbackType::UpdateMessage);
        QCOMPARE(answer.text(), QStringLiteral("The bet was not placed."));
        const SentAnswer late = bot.press(BotHarness::capper(), confirm);
        QVERIFY(late.message.ephemeral);
        QVERIFY(bot.bets().isEmpty());
    }

    void twoClicksGiveOneBet()
    {
        BotHarness bot;
        ready(bot);
        const QString confirm = bot.draftOf(BotHarness::capper());
        bot.router().handle(bot.pressOf(BotHarness::capper(), confirm));
        bot.router().handle(bot.pressOf(BotHarness::capper(), confirm));
        QTRY_COMPARE(bot.router().inFlight(), 0);
        QCOMPARE(bot.bets().size(), 1);
        QCOMPARE(bot.api.sent.size(), 3); // preview and an answer to each click
        QVERIFY(bot.errors.groups().isEmpty());
        QCOMPARE(placementsLeft(bot), bot.limiter.limit(RateAction::BetPlacement).limit - 1);
    }

    void othersCannotPress()
    {
        BotHarness bot;
        ready(bot);
        const QString confirm = bot.draftOf(BotHarness::capper());
        for (const QString &id : {confirm, cancelOf(confirm)}) {
            const SentAnswer answer = bot.press(BotHarness::otherCapper(), id);
            QVERIFY(answer.message.ephemeral);
            QCOMPARE(answer.type, discord::CallbackType::Message);
            QVERIFY2(answer.text().contains(QStringLiteral("INT-002")), qPrintable(answer.text()));
        }
        QVERIFY(bot.bets().isEmpty());
        bot.press(BotHarness::capper(), confirm);
        QCOMPARE(bot.bets().size(), 1);
    }

    void anExpiredFlowSaysSo()
    {
        BotHarness bot;
        ready(bot);
        const QString confirm = bot.draftOf(BotHarness::capper());
        bot.clock.advance(16min);
        const SentAnswer answer = bot.press(BotHarness::capper(), confirm);
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().contains(QStringLiteral("INT-001")), qPrintable(answer.text()));
        QVERIFY(bot.bets().isEmpty());
    }

    void anUnknownDraftIsRefused()
    {
        BotHarness bot;
        ready(bot);
        for (const char *id : {"draft:999:confirm", "draft:x:4102444800:confirm", "draft::cancel",
                               "draft:999:4102444800:confirm", "draft:999:4102444800:cancel"}) {
            const SentAnswer answer = bot.press(BotHarness::capper(), QString::fromLatin1(id));
            QVERIFY(answer.message.ephemeral);
            QVERIFY(!answer.text().isEmpty());
        }
        QVERIFY(bot.bets().isEmpty());
    }

    void placementIsLimitedAtConfirm()
    {
        BotHarness bot;
        ready(bot);
        const int limit = bot.limiter.limit(RateAction::BetPlacement).limit;
        for (int i = 0; i < limit; ++i)
            bot.press(BotHarness::capper(), bot.draftOf(BotHarness::capper()));
        const SentAnswer refused =
            bot.press(BotHarness::capper(), bot.draftOf(BotHarness::capper()));
        QVERIFY(refused.message.ephemeral);
        QVERIFY(refused.text().contains(QStringLiteral("LIM-001")));
        QCOMPARE(bot.bets().size(), limit);
    }
};

QTEST_MAIN(TestDraftButtons)
#include "tst_DraftButtons.moc"
