// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;

class TestBetLineCommand : public QObject
{
    Q_OBJECT

    static SentAnswer betLine(BotHarness &bot, const QVariantMap &changes,
                              const Person &person = BotHarness::capper())
    {
        QVariantMap options = BotHarness::betOptions();
        for (auto it = changes.cbegin(); it != changes.cend(); ++it)
            options.insert(it.key(), it.value());
        return bot.command(person, QStringLiteral("bet line"), options);
    }

    static void ready(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
    }

private Q_SLOTS:
    void showsAPreview()
    {
        BotHarness bot;
        ready(bot);
        const SentAnswer answer = betLine(bot, {});
        QVERIFY2(answer.message.ephemeral, qPrintable(answer.text()));
        QVERIFY2(answer.message.attachments.size() == 1, qPrintable(answer.text()));
        QVERIFY(answer.message.attachments.first().data.startsWith("\x89PNG"));
        QVERIFY(answer.message.attachments.first().description.contains(QStringLiteral("Celtics")));
        const QStringList ids = answer.customIds();
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids.first().startsWith(QStringLiteral("draft:"))
                && ids.first().endsWith(QStringLiteral(":confirm")));
        QVERIFY(ids.last().endsWith(QStringLiteral(":cancel")));
        QVERIFY(bot.bets().isEmpty());
    }

    void placesAtOnceWithoutPreview()
    {
        BotHarness bot;
        ready(bot);
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild,
                                             {{QStringLiteral("preview"), QStringLiteral("false")}},
                                             Actor::panelOperator())));
        const SentAnswer answer = betLine(bot, {});
        QCOMPARE(bot.bets().size(), 1);
        QCOMPARE(answer.type, discord::CallbackType::Message);
        QVERIFY(answer.message.ephemeral);
        QCOMPARE(answer.text(),
                 QStringLiteral("Bet #%1 is confirmed and will be posted in <#710000000000000000>.")
                     .arg(bot.bets().constFirst().number.toString()));
        const std::array cost{RateAction::BetPlacement};
        QCOMPARE(bot.limiter.peek(BotHarness::kGuild, BotHarness::capper().user, cost).remaining,
                 bot.limiter.limit(RateAction::BetPlacement).limit - 1);
    }

    void asksForWhatIsMissing()
    {
        BotHarness bot;
        ready(bot);
        const SentAnswer answer =
            bot.command(BotHarness::capper(), QStringLiteral("bet line"),
                        {{QStringLiteral("league"), QStringLiteral("NBA")},
                         {QStringLiteral("market"), QStringLiteral("spread")}});
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().endsWith(QStringLiteral("**Which game?**")),
                 qPrintable(answer.text()));
        QVERIFY(answer.customIds().value(0).startsWith(QStringLiteral("guide:")));
    }

    void readsTheStart()
    {
        BotHarness bot;
        ready(bot);
        const qint64 expected = bot.clock.nowMs() + 2 * 3'600'000;
        const SentAnswer preview =
            betLine(bot, {{QStringLiteral("start"), QStringLiteral("in 2h")}});
        bot.press(BotHarness::capper(), preview.customIds().value(0));
        QCOMPARE(bot.bets().size(), 1);
        QCOMPARE(bot.bets().constFirst().legs.first().startsAtMs, std::optional(expected));
    }

    void placesPartsAndThreeWays()
    {
        BotHarness bot;
        ready(bot);
        const SentAnswer preview =
            betLine(bot,
                    {{QStringLiteral("market"), QStringLiteral("moneyline_three_way")},
                     {QStringLiteral("pick"), QStringLiteral("Draw")},
                     {QStringLiteral("line"), {}},
                     {QStringLiteral("period"), QStringLiteral("first_half")}});
        QVERIFY2(preview.message.attachments.value(0).description.contains(
                     QStringLiteral("Moneyline, three-way, 1st half")),
                 qPrintable(preview.text()));
        bot.press(BotHarness::capper(), preview.customIds().value(0));
        const Leg leg = bot.bets().value(0).legs.value(0);
        QVERIFY(leg.threeWay);
        QCOMPARE(leg.period, Period::FirstHalf);
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
        row("odds", "-50", "VAL-001");
        row("odds", "words", "VAL-001");
        row("units", "1,5", "VAL-003");
        row("units", "0.00001", "VAL-003");
        row("start", "soon", "VAL-008");
        row("market", "roulette", "VAL-005");
        row("mode", "double", "VAL-005");
    }

    void refuses()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, code);
        BotHarness bot;
        ready(bot);
        const SentAnswer answer = betLine(bot, {{option, value}});
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
        QVERIFY(answer.message.components.isEmpty());
        QVERIFY(bot.errors.groups().isEmpty());
    }

    void isForCappersOnly()
    {
        BotHarness bot;
        ready(bot);
        const SentAnswer answer = betLine(bot, {}, BotHarness::member());
        QVERIFY(answer.message.ephemeral);
        QVERIFY(answer.message.components.isEmpty());
        QVERIFY2(answer.text().contains(QStringLiteral("BET-009"))
                     || answer.text().contains(QStringLiteral("AUT-006")),
                 qPrintable(answer.text()));
    }

    void needsASetUpGuild()
    {
        BotHarness bot;
        bot.addCapper(BotHarness::capper());
        const SentAnswer answer = betLine(bot, {});
        QVERIFY2(answer.text().contains(QStringLiteral("CFG-005")), qPrintable(answer.text()));
    }

    void previewsAreLimited()
    {
        BotHarness bot;
        ready(bot);
        const int limit = bot.limiter.limit(RateAction::ImageGeneration).limit;
        for (int i = 0; i < limit; ++i)
            QCOMPARE(betLine(bot, {}).customIds().size(), 2);
        QVERIFY(betLine(bot, {}).text().contains(QStringLiteral("LIM-001")));
    }
};

QTEST_MAIN(TestBetLineCommand)
#include "tst_BetLineCommand.moc"
