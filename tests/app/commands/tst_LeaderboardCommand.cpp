// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/LeaderboardCommand.h"
#include "app/commands/SlipButtons.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLeaderboardCommand : public QObject
{
    Q_OBJECT

    static void settle(BotHarness &bot, const Person &capper, SlipVerb verb, int count = 1)
    {
        for (int i = 0; i < count; ++i) {
            const Bet bet = bot.openBet(capper);
            bot.press(BotHarness::admin(), slipCustomId(bet.id, verb));
            bot.clock.advance(61s);
        }
    }

    static SentAnswer board(BotHarness &bot, const QVariantMap &options = {})
    {
        return bot.command(BotHarness::member(), u"leaderboard"_s, options);
    }

    static void ready(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
    }

private Q_SLOTS:
    void ranksByTheMetric()
    {
        BotHarness bot;
        ready(bot);
        settle(bot, BotHarness::capper(), SlipVerb::Won, 2);
        settle(bot, BotHarness::capper(), SlipVerb::Lost, 2);
        settle(bot, BotHarness::otherCapper(), SlipVerb::Won);
        SentAnswer answer = board(bot);
        QVERIFY(!answer.message.ephemeral);
        QVERIFY2(answer.text().contains(u"1. Cleo: +1.00 u (1-0-0)\n2. Cato: -0.20 u (2-2-0)"_s),
                 qPrintable(answer.text()));
        QCOMPARE(answer.message.attachments.size(), 1);
        QVERIFY(answer.message.attachments.first().data.startsWith("\x89PNG"));
        QVERIFY(!answer.message.attachments.first().description.isEmpty());
        QVERIFY(answer.customIds().isEmpty());
        answer = board(bot, {{u"metric"_s, u"wins"_s}});
        QVERIFY(answer.text().contains(u"1. Cato: 2"_s));
        // A rate needs its sample: the guild's five, or what was asked for.
        answer = board(bot, {{u"metric"_s, u"win_rate"_s}});
        QVERIFY2(answer.text().contains(u"a place needs 5 bets"_s), qPrintable(answer.text()));
        answer = board(bot, {{u"metric"_s, u"win_rate"_s}, {u"minimum"_s, u"2"_s}});
        QVERIFY2(answer.text().contains(u"1. Cato: 50.0 %"_s), qPrintable(answer.text()));
        QVERIFY(!answer.text().contains(u"Cleo"_s));
    }

    void marksSelfGradedBetsInText()
    {
        BotHarness bot;
        ready(bot);
        const Bet own = bot.openBet(BotHarness::capper());
        bot.press(BotHarness::capper(), slipCustomId(own.id, SlipVerb::Won));
        const QString marked = board(bot).text();
        QVERIFY2(marked.contains(u"1. Cato \\*: +1.00 u"_s), qPrintable(marked));
        QVERIFY(marked.contains(u"\\* with self-graded bets."_s));
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild, {{u"self_graded"_s, u"shown"_s}},
                                             Actor::panelOperator())));
        const QString shown = board(bot).text();
        QVERIFY2(shown.contains(u"1. Cato: +1.00 u"_s), qPrintable(shown));
        QVERIFY(!shown.contains(u"self-graded"_s));
    }

    void turnsPages()
    {
        BotHarness bot;
        ready(bot);
        QList<Person> cappers;
        for (quint64 i = 0; i < 12; ++i) {
            cappers.append({UserId{900 + i}, u"Capper %1"_s.arg(i), 0, {}});
            bot.addCapper(cappers.last());
            settle(bot, cappers.last(), SlipVerb::Won);
        }
        const SentAnswer first = board(bot);
        QVERIFY(first.text().contains(u"10. "_s));
        QVERIFY(!first.text().contains(u"11. "_s));
        const QString next = first.customIds().value(1);
        QVERIFY2(next.startsWith(u"board:805:"_s) && next.size() <= 100, qPrintable(next));
        SentAnswer second = bot.press(BotHarness::member(), next);
        QCOMPARE(second.type, discord::CallbackType::UpdateMessage);
        QVERIFY(second.text().contains(u"12. "_s));
        QCOMPARE(second.message.attachments.size(), 1);
        second = bot.press(BotHarness::moderator(), next);
        QCOMPARE(second.type, discord::CallbackType::Message);
        QVERIFY(second.message.ephemeral);
        QVERIFY(second.text().contains(u"12. "_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::newRow("metric") << QVariantMap{{u"metric"_s, u"luck"_s}};
        QTest::newRow("period") << QVariantMap{{u"period"_s, u"aeon"_s}};
        QTest::newRow("minimum") << QVariantMap{{u"minimum"_s, u"0"_s}};
        QTest::newRow("page") << QVariantMap{{u"page"_s, u"1001"_s}};
    }

    void refuses()
    {
        QFETCH(QVariantMap, options);
        BotHarness bot;
        const SentAnswer answer = board(bot, options);
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().contains(u"VAL-005"_s), qPrintable(answer.text()));
    }
};

QTEST_MAIN(TestLeaderboardCommand)
#include "tst_LeaderboardCommand.moc"
