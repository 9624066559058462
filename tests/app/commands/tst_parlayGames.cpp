// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

#include <QJsonArray>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using Kind = SentAnswer::Kind;
using Fields = QHash<QString, QString>;

namespace {

/// The custom_id of that part of the builder: "games", "game", "units".
QString part(const SentAnswer &builder, const QString &verb)
{
    for (const QString &id : builder.customIds()) {
        if (id.section(u':', 2, 2) == verb)
            return id;
    }
    return {};
}

QStringList offered(const SentAnswer &list)
{
    QStringList values;
    for (const QJsonValue &row : list.message.components) {
        const QJsonArray options = row[u"components"][0][u"options"].toArray();
        for (const QJsonValue &option : options)
            values << option[u"value"].toString();
    }
    return values;
}

} // namespace

/// Selections of a parlay on stored games.
class TestParlayGames : public QObject
{
    Q_OBJECT

    static void store(BotHarness &bot, int count)
    {
        const qint64 now = bot.clock.nowMs();
        QList<Fixture> games;
        for (int i = 0; i < count; ++i) {
            Fixture game{u"feed:%1"_s.arg(i), u"NBA"_s, {}, now};
            game.score.away = u"Away %1"_s.arg(i);
            game.score.home = u"Home %1"_s.arg(i);
            game.score.startMs = now + (i + 60) * 60'000;
            game.score.originalStartMs = game.score.startMs;
            games << game;
        }
        QVERIFY(bot.await(bot.fixtures().record(games)));
    }

    static SentAnswer open(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        return bot.command(BotHarness::capper(), u"bet parlay"_s, {{u"units"_s, u"1"_s}});
    }

    /// The form about that game, which is on the first page.
    static SentAnswer formOn(BotHarness &bot, const SentAnswer &builder, const QString &game)
    {
        const SentAnswer list = bot.press(BotHarness::capper(), part(builder, u"games"_s));
        return bot.press(BotHarness::capper(), part(list, u"game"_s), {game});
    }

private Q_SLOTS:
    void legsComeFromStoredGames()
    {
        BotHarness bot;
        store(bot, 60);
        SentAnswer builder = open(bot);
        SentAnswer list = bot.press(BotHarness::capper(), part(builder, u"games"_s));
        QCOMPARE(list.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(list.text().contains(u"Page 1 of 3"), qPrintable(list.text()));
        QCOMPARE(offered(list).size(), 25);
        for (int page = 1; page < 3; ++page)
            list = bot.press(BotHarness::capper(), list.customId(u":games:%1"_s.arg(page)));
        QCOMPARE(offered(list).size(), 10);
        const SentAnswer modal =
            bot.press(BotHarness::capper(), part(list, u"game"_s), {u"feed:59"_s});
        QCOMPARE(modal.kind, Kind::Modal);
        QCOMPARE(modal.modal[u"title"].toString(), u"Away 59 @ Home 59"_s);
        builder = bot.submit(BotHarness::capper(), modal,
                             {{u"pick"_s, u"Home 59 -3.5 1H"_s}, {u"odds"_s, u"-110"_s}});
        QVERIFY2(builder.text().contains(u"Home 59 -3.5, 1st half"), qPrintable(builder.text()));
        builder = bot.submit(BotHarness::capper(), formOn(bot, builder, u"feed:3"_s),
                             {{u"pick"_s, u"Over 25.5 Points"_s},
                              {u"odds"_s, u"+150"_s},
                              {u"player"_s, u"Jo Playr"_s}});
        const SentAnswer preview = bot.press(BotHarness::capper(), part(builder, u"preview"_s));
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const QList<Leg> legs = bot.bets().value(0).legs;
        QCOMPARE(legs.size(), 2);
        QCOMPARE(legs.first().fixture, u"feed:59"_s);
        QCOMPARE(legs.first().period, Period::FirstHalf);
        QCOMPARE(legs.first().startsAtMs, std::optional(bot.clock.nowMs() + 119 * 60'000));
        QCOMPARE(legs.last().fixture, u"feed:3"_s);
        QCOMPARE(legs.last().market, Market::Prop);
        QCOMPARE(legs.last().player, u"Jo Playr"_s);
    }

    void withoutGamesItSaysSo()
    {
        BotHarness bot;
        const SentAnswer builder = open(bot);
        const SentAnswer list = bot.press(BotHarness::capper(), part(builder, u"games"_s));
        QVERIFY2(list.text().startsWith(u"No game of the next two weeks is stored."_s),
                 qPrintable(list.text()));
        QVERIFY(part(list, u"game"_s).isEmpty());
        const SentAnswer back = bot.press(BotHarness::capper(), part(list, u"edit"_s));
        QVERIFY2(back.text().contains(u"No selection yet."_s), qPrintable(back.text()));
    }

    void anOldFormAddsNothing()
    {
        BotHarness bot;
        store(bot, 2);
        const SentAnswer builder = open(bot);
        const SentAnswer list = bot.press(BotHarness::capper(), part(builder, u"games"_s));
        const SentAnswer old =
            bot.press(BotHarness::capper(), part(list, u"game"_s), {u"feed:0"_s});
        const SentAnswer newer =
            bot.press(BotHarness::capper(), part(list, u"game"_s), {u"feed:1"_s});
        const Fields typed{{u"pick"_s, u"Home"_s}, {u"odds"_s, u"-110"_s}};
        const SentAnswer refused = bot.submit(BotHarness::capper(), old, typed);
        QVERIFY2(refused.text().contains(u"has changed since"_s), qPrintable(refused.text()));
        const SentAnswer added = bot.submit(BotHarness::capper(), newer, typed);
        QVERIFY2(added.text().contains(u"Away 1 @ Home 1"_s), qPrintable(added.text()));
        const SentAnswer gone =
            bot.press(BotHarness::capper(), part(list, u"game"_s), {u"feed:9"_s});
        QVERIFY2(gone.text().contains(u"not stored any more"_s), qPrintable(gone.text()));
    }
};

QTEST_MAIN(TestParlayGames)
#include "tst_parlayGames.moc"
