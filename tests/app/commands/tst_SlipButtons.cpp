// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestSlipButtons : public QObject
{
    Q_OBJECT

    static Bet posted(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
        return bot.openBet(BotHarness::capper());
    }

private Q_SLOTS:
    void gradesAndUndoes()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        QCOMPARE(bet.status, BetStatus::Open);
        const QString number = bet.number.toString();
        const SentAnswer won = bot.press(BotHarness::capper(), slipCustomId(bet.id, SlipVerb::Won));
        QVERIFY(won.message.ephemeral);
        QCOMPARE(won.text(), QStringLiteral("Bet #%1 is graded Won: +1.00 u.").arg(number));
        QCOMPARE(bot.bet(bet.id).result, std::optional(BetResult::Won));
        const SentAnswer undone =
            bot.press(BotHarness::capper(), slipCustomId(bet.id, SlipVerb::Undo));
        QCOMPARE(
            undone.text(),
            QStringLiteral("The grade of bet #%1 is undone; the bet is open again.").arg(number));
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
        const SentAnswer lost =
            bot.press(BotHarness::admin(), slipCustomId(bet.id, SlipVerb::Lost));
        QCOMPARE(lost.text(), QStringLiteral("Bet #%1 is graded Lost: -1.10 u.").arg(number));
    }

    void rolesAndButtons_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("admin") << QStringLiteral("admin")
                               << QStringLiteral("won lost push void undo");
        QTest::newRow("admin by role")
            << QStringLiteral("role") << QStringLiteral("won lost push void undo");
        QTest::newRow("capper") << QStringLiteral("capper") << QStringLiteral("won lost push undo");
        QTest::newRow("another capper") << QStringLiteral("other") << QString();
        QTest::newRow("moderator")
            << QStringLiteral("moderator") << QStringLiteral("won lost push void undo");
        QTest::newRow("member") << QStringLiteral("member") << QString();
    }

    void rolesAndButtons()
    {
        QFETCH(QString, who);
        QFETCH(QString, allowed);
        Person person = BotHarness::member();
        if (who == u"role")
            person.roles = {BotHarness::kAdminRole};
        for (const auto &[name, known] :
             {std::pair(u"admin", BotHarness::admin()), std::pair(u"capper", BotHarness::capper()),
              std::pair(u"other", BotHarness::otherCapper()),
              std::pair(u"moderator", BotHarness::moderator())}) {
            if (who == name)
                person = known;
        }
        BotHarness bot;
        const Bet bet = posted(bot);
        for (const SlipVerb verb :
             {SlipVerb::Won, SlipVerb::Lost, SlipVerb::Push, SlipVerb::Void, SlipVerb::Undo}) {
            if (verb == SlipVerb::Undo) // something to undo
                bot.press(BotHarness::admin(), slipCustomId(bet.id, SlipVerb::Won));
            const QString id = slipCustomId(bet.id, verb);
            const SentAnswer answer = bot.press(person, id);
            const bool done = !answer.text().contains(QStringLiteral("AUT-006"));
            QVERIFY2(done == allowed.split(u' ').contains(id.section(u':', 2)),
                     qPrintable(id + answer.text()));
            QVERIFY(answer.message.ephemeral);
            if (done && verb != SlipVerb::Undo)
                bot.press(BotHarness::admin(), slipCustomId(bet.id, SlipVerb::Undo));
            bot.clock.advance(61s); // the limits are another test's
        }
        QVERIFY(bot.errors.groups().isEmpty());
    }

    void aCapperCannotVoid()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const SentAnswer answer =
            bot.press(BotHarness::capper(), slipCustomId(bet.id, SlipVerb::Void));
        QVERIFY(answer.text().contains(QStringLiteral("AUT-006")));
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
    }

    void wonAndLostAtOnceSettleOnce()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const auto won = bot.pressOf(BotHarness::capper(), slipCustomId(bet.id, SlipVerb::Won));
        const auto lost = bot.pressOf(BotHarness::admin(), slipCustomId(bet.id, SlipVerb::Lost));
        bot.router().handle(won);
        bot.router().handle(lost);
        QTRY_COMPARE(bot.router().inFlight(), 0);
        QCOMPARE(bot.bet(bet.id).result, std::optional(BetResult::Won));
        const QString refusal = bot.api.sentFor(lost.id).first().text();
        QVERIFY2(refusal.contains(QStringLiteral("BET-003")), qPrintable(refusal));
    }

    void aBetOfAnotherServerIsUnknown()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        auto press = bot.pressOf(BotHarness::admin(), slipCustomId(bet.id, SlipVerb::Won));
        press.guild = GuildId{999};
        QVERIFY(bot.inject(press).text().contains(QStringLiteral("BET-001")));
        QCOMPARE(bot.bet(bet.id).status, BetStatus::Open);
    }

    void refusesStrangeIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such bet")
            << QStringLiteral("bet:424242:won") << QStringLiteral("BET-001");
        QTest::newRow("no number") << QStringLiteral("bet:x:won") << QStringLiteral("BET-001");
        QTest::newRow("no verb") << QStringLiteral("bet:1:explode") << QStringLiteral("INT-003");
        QTest::newRow("bare") << QStringLiteral("bet") << QStringLiteral("INT-003");
    }

    void refusesStrangeIds()
    {
        QFETCH(QString, id);
        QFETCH(QString, code);
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer answer = bot.press(BotHarness::admin(), id);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
    }

    void gradingIsLimited()
    {
        BotHarness bot;
        const Bet bet = posted(bot);
        const int limit = bot.limiter.limit(RateAction::BetGrading).limit;
        for (int i = 0; i < limit; ++i)
            bot.press(BotHarness::member(),
                      slipCustomId(bet.id, SlipVerb::Won)); // refused, and charged
        const SentAnswer answer =
            bot.press(BotHarness::member(), slipCustomId(bet.id, SlipVerb::Won));
        QVERIFY(answer.text().contains(QStringLiteral("LIM-001")));
    }
};

QTEST_MAIN(TestSlipButtons)
#include "tst_SlipButtons.moc"
