// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;

class TestBetPropCommand : public QObject
{
    Q_OBJECT

    static SentAnswer betProp(BotHarness &bot, const QVariantMap &changes = {})
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        QVariantMap options = BotHarness::propOptions();
        for (auto it = changes.cbegin(); it != changes.cend(); ++it)
            options.insert(it.key(), it.value());
        return bot.command(BotHarness::capper(), QStringLiteral("bet prop"), options);
    }

private Q_SLOTS:
    void placesAProp()
    {
        BotHarness bot;
        const SentAnswer preview =
            betProp(bot,
                    {{QStringLiteral("game"), QStringLiteral("Lakers @ Celtics")},
                     {QStringLiteral("note"), QStringLiteral("A long  shot")}});
        QCOMPARE(preview.message.attachments.size(), 1);
        bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        QCOMPARE(bot.bets().size(), 1);
        const Bet bet = bot.bets().value(0);
        const Leg leg = bet.legs.value(0);
        QCOMPARE(leg.market, Market::Prop);
        QCOMPARE(leg.league, QStringLiteral("NBA"));
        QCOMPARE(leg.game, QStringLiteral("Lakers @ Celtics"));
        QCOMPARE(leg.player, QStringLiteral("LeBron James"));
        QCOMPARE(leg.stat, QStringLiteral("Points"));
        QCOMPARE(leg.pick, QStringLiteral("Over"));
        QCOMPARE(leg.line, QStringLiteral("25.5"));
        QCOMPARE(leg.odds.typed(), QStringLiteral("+120"));
        QCOMPARE(bet.stake.risk.micro, 1'500'000);
        QCOMPARE(bet.stake.toWin.micro, 1'800'000);
        QCOMPARE(bet.note, QStringLiteral("A long shot"));
    }

    void yesNeedsNoLine()
    {
        BotHarness bot;
        const SentAnswer preview =
            betProp(bot,
                    {{QStringLiteral("side"), QStringLiteral("yes")},
                     {QStringLiteral("line"), QString()},
                     {QStringLiteral("market"), QStringLiteral("Triple double")}});
        bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        QCOMPARE(bot.bets().size(), 1);
        QCOMPARE(bot.bets().value(0).legs.value(0).pick, QStringLiteral("Yes"));
        QVERIFY(bot.bets().value(0).legs.value(0).line.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *option, const char *value, const char *code) {
            QTest::addRow("%s %s", option, value)
                << QString::fromLatin1(option) << QString::fromLatin1(value)
                << QString::fromLatin1(code);
        };
        row("side", "sideways", "VAL-005");
        row("mode", "double", "VAL-005");
        row("line", "many", "VAL-007");
        row("odds", "-50", "VAL-001");
        row("start", "soon", "VAL-008");
    }

    void refuses()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, code);
        BotHarness bot;
        const SentAnswer answer = betProp(bot, {{option, value}});
        QVERIFY(answer.message.ephemeral && answer.message.components.isEmpty());
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
        QVERIFY(bot.errors.groups().isEmpty());
    }
};

QTEST_MAIN(TestBetPropCommand)
#include "tst_BetPropCommand.moc"
