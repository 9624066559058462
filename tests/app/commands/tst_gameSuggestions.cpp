// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gameSuggestions.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Autocomplete of /bet line, through the router as Discord asks for it.
class TestGameSuggestions : public QObject
{
    Q_OBJECT

    static void store(BotHarness &bot)
    {
        const qint64 now = bot.clock.nowMs();
        QList<Fixture> games;
        for (int i = 0; i < 30; ++i) {
            Fixture game{u"feed:%1"_s.arg(i), i < 28 ? u"NBA"_s : u"NHL"_s, {}, now};
            game.score.away = u"Away %1"_s.arg(i);
            game.score.home = u"Home %1"_s.arg(i);
            game.score.startMs = now + (i + 1) * 60'000;
            game.score.originalStartMs = game.score.startMs;
            if (i == 0)
                game.score.players = {{u"Jo Playr"_s, true, {}}};
            games << game;
        }
        QVERIFY(bot.await(bot.fixtures().record(games)));
    }

    /// What is offered for \a focused with that much typed.
    static QJsonArray offered(BotHarness &bot, const QString &focused, const QVariantMap &options)
    {
        discord::Interaction asked = bot.commandOf(BotHarness::capper(), u"bet line"_s, options);
        asked.type = discord::InteractionType::Autocomplete;
        for (discord::CommandOption &option : asked.options)
            option.focused = option.name == focused;
        bot.router().handle(asked);
        [&] { QTRY_COMPARE(bot.api.sentFor(asked.id).size(), 1); }();
        return bot.api.sentFor(asked.id).constFirst().choices;
    }

    static QStringList values(const QJsonArray &choices)
    {
        QStringList found;
        for (const QJsonValue &choice : choices)
            found << choice[u"value"].toString();
        return found;
    }

private Q_SLOTS:
    void leaguesOfTheGuildComeBeforeTheUsualOnes()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        QCOMPARE(values(offered(bot, u"league"_s, {{u"league"_s, u"nb"_s}})),
                 (QStringList{u"NBA"_s, u"WNBA"_s}));
        QVariantMap bet = BotHarness::betOptions();
        bet.insert(u"league"_s, u"NBL Oz"_s);
        bot.press(BotHarness::capper(),
                  bot.command(BotHarness::capper(), u"bet line"_s, bet).customIds().value(0));
        QCOMPARE(values(offered(bot, u"league"_s, {{u"league"_s, u"nb"_s}})),
                 (QStringList{u"NBL Oz"_s, u"NBA"_s, u"WNBA"_s}));
        QCOMPARE(offered(bot, u"league"_s, {{u"league"_s, QString()}}).size(), 25);
    }

    void gamesAreOfferedByTheirId()
    {
        BotHarness bot;
        store(bot);
        QJsonArray found = offered(bot, u"game"_s, {{u"league"_s, u"NHL"_s}, {u"game"_s, u""_s}});
        QCOMPARE(values(found), (QStringList{u"feed:28"_s, u"feed:29"_s}));
        const QString name = found.first()[u"name"].toString();
        QVERIFY2(name.startsWith(u"Away 28 @ Home 28, "_s) && name.endsWith(u" UTC"_s),
                 qPrintable(name));
        found = offered(bot, u"game"_s, {{u"game"_s, u""_s}});
        QCOMPARE(found.size(), 25);
        QVERIFY(found.first()[u"name"].toString().endsWith(u" UTC (NBA)"_s));
        QCOMPARE(values(offered(bot, u"game"_s, {{u"game"_s, u"home 17"_s}})),
                 QStringList{u"feed:17"_s});
    }

    void picks_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QStringList>("expected");
        const QVariantMap stored{{u"league"_s, u"NBA"_s}, {u"game"_s, u"feed:3"_s}};
        const auto with = [](QVariantMap options, const QString &market, const QString &typed) {
            options.insert(u"market"_s, market);
            options.insert(u"pick"_s, typed);
            return options;
        };
        QTest::newRow("sides") << with(stored, u"moneyline"_s, {})
                               << QStringList{u"Away 3"_s, u"Home 3"_s};
        QTest::newRow("typed") << with(stored, u"spread"_s, u"ho"_s) << QStringList{u"Home 3"_s};
        QTest::newRow("total") << with(stored, u"total"_s, {})
                               << QStringList{u"Over"_s, u"Under"_s};
        QTest::newRow("team total") << with(stored, u"team_total"_s, u"over"_s)
                                    << QStringList{u"Away 3 Over"_s, u"Home 3 Over"_s};
        QTest::newRow("three-way") << with(stored, u"moneyline_three_way"_s, {})
                                   << QStringList{u"Away 3"_s, u"Home 3"_s, u"Draw"_s};
        QTest::newRow("no market yet")
            << with(stored, {}, {}) << QStringList{u"Away 3"_s, u"Home 3"_s, u"Over"_s, u"Under"_s};
        QTest::newRow("free text game")
            << with({{u"game"_s, u"Lakers @ Celtics"_s}}, u"moneyline"_s, u"c"_s)
            << QStringList{u"Celtics"_s};
        QTest::newRow("no game: teams of the league")
            << with({{u"league"_s, u"NHL"_s}}, u"moneyline"_s, u"away"_s)
            << QStringList{u"Away 28"_s, u"Away 29"_s};
        QTest::newRow("unknown game")
            << with({{u"game"_s, u"feed:99"_s}}, u"moneyline"_s, {}) << QStringList{};
    }

    void picks()
    {
        QFETCH(QVariantMap, options);
        QFETCH(QStringList, expected);
        BotHarness bot;
        store(bot);
        QCOMPARE(values(offered(bot, u"pick"_s, options)), expected);
    }

    void players()
    {
        BotHarness bot;
        store(bot);
        QCOMPARE(
            values(offered(bot, u"player"_s, {{u"league"_s, u"NBA"_s}, {u"player"_s, u"playr"_s}})),
            QStringList{u"Jo Playr"_s});
    }

    void statsOfTheGuildComeBeforeTheUsualOnes()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        const QVariantMap asked{{u"league"_s, u"NBA"_s}, {u"market"_s, u"re"_s}};
        QCOMPARE(values(offered(bot, u"market"_s, asked)).mid(0, 2),
                 (QStringList{u"Rebounds"_s, u"Receptions"_s}));
        QVariantMap bet = BotHarness::propOptions();
        bet.insert(u"market"_s, u"Rebounds + Assists"_s);
        bot.press(BotHarness::capper(),
                  bot.command(BotHarness::capper(), u"bet prop"_s, bet).customIds().value(0));
        QCOMPARE(values(offered(bot, u"market"_s, asked)).mid(0, 2),
                 (QStringList{u"Rebounds + Assists"_s, u"Rebounds"_s}));
    }

    void everyChoiceIsWithinDiscordsLimits()
    {
        BotHarness bot;
        Fixture game{u"feed:"_s + QString(70, u'1'), QString(60, u'L'), {}, bot.clock.nowMs()};
        game.score.away = QString(58, u'A');
        game.score.home = QString(58, u'H');
        game.score.startMs = bot.clock.nowMs() + 1;
        QVERIFY(bot.await(bot.fixtures().record({game})));
        for (const QString &option : {u"game"_s, u"pick"_s, u"league"_s}) {
            const QJsonArray found = offered(bot, option, {{option, u""_s}});
            QVERIFY(!found.isEmpty());
            for (const QJsonValue &choice : found) {
                QVERIFY(choice[u"name"].toString().size() <= 100);
                QVERIFY(choice[u"value"].toString().size() <= 100);
            }
        }
    }
};

QTEST_MAIN(TestGameSuggestions)
#include "tst_gameSuggestions.moc"
