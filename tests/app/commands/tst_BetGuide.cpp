// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

#include <QJsonArray>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = SentAnswer::Kind;

namespace {

/// The custom_id of that part of the guide: "choose", "page", "type".
QString part(const SentAnswer &guide, const char *verb)
{
    for (const QString &id : guide.customIds()) {
        if (id.section(u':', 2, 2) == QLatin1StringView(verb))
            return id;
    }
    return {};
}

/// The values that the list of the guide offers.
QStringList offered(const SentAnswer &guide)
{
    QStringList values;
    for (const QJsonValue &row : guide.message.components) {
        if (row[u"components"][0][u"custom_id"].toString().endsWith(u":choose:period"))
            continue;
        const QJsonArray list = row[u"components"][0][u"options"].toArray();
        for (const QJsonValue &option : list)
            values << option[u"value"].toString();
    }
    return values;
}

QStringList fieldsOf(const SentAnswer &modal)
{
    QStringList names;
    const QJsonArray labels = modal.modal[u"components"].toArray();
    for (const QJsonValue &label : labels)
        names << label[u"component"][u"custom_id"].toString();
    return names;
}

} // namespace

class TestBetGuide : public QObject
{
    Q_OBJECT

    static SentAnswer open(BotHarness &bot, const QString &command, const QVariantMap &options = {})
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
        return bot.command(BotHarness::capper(), command, options);
    }

    static SentAnswer choose(BotHarness &bot, const SentAnswer &guide, const QString &value)
    {
        [&] { QVERIFY2(offered(guide).contains(value), qPrintable(guide.text())); }();
        return bot.press(BotHarness::capper(), part(guide, "choose"), {value});
    }

    static SentAnswer type(BotHarness &bot, const SentAnswer &guide,
                           const QHash<QString, QString> &fields)
    {
        const SentAnswer modal = bot.press(BotHarness::capper(), part(guide, "type"));
        [&modal] { QVERIFY2(modal.kind == Kind::Modal, qPrintable(modal.text())); }();
        return bot.submit(BotHarness::capper(), modal, fields);
    }

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
            game.score.players = {{u"Player %1"_s.arg(i), true, {}}};
            games << game;
        }
        QVERIFY(bot.await(bot.fixtures().record(games)));
    }

private Q_SLOTS:
    void walksThroughALine()
    {
        BotHarness bot;
        store(bot, 60);
        SentAnswer guide = open(bot, u"bet line"_s);
        QVERIFY(guide.message.ephemeral);
        QVERIFY2(guide.text().endsWith(u"**Which league?**\nPage 1 of 2"_s),
                 qPrintable(guide.text()));
        QCOMPARE(offered(guide).size(), 25);
        guide = choose(bot, guide, u"NBA"_s);
        QCOMPARE(guide.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(guide.text().endsWith(u"**League**: NBA\n**Which game?**\nPage 1 of 3"_s),
                 qPrintable(guide.text()));
        // The last page holds the rest: nothing is cut.
        for (int page = 1; page < 3; ++page)
            guide = bot.press(BotHarness::capper(), guide.customId(u":page:%1"_s.arg(page)));
        QCOMPARE(offered(guide).size(), 10);
        guide = choose(bot, guide, u"feed:59"_s);
        QVERIFY2(guide.text().contains(u"**Game**: Away 59 @ Home 59\n"), qPrintable(guide.text()));
        guide = choose(bot, guide, u"spread"_s);
        QVERIFY(guide.text().contains(u"**Kind of line**: Spread\n"));
        QCOMPARE(offered(guide), (QStringList{u"Away 59"_s, u"Home 59"_s}));
        guide = choose(bot, guide, u"Home 59"_s);
        QVERIFY2(guide.text().endsWith(u"**At which line?**"_s), qPrintable(guide.text()));
        QVERIFY(offered(guide).isEmpty());
        const SentAnswer modal = bot.press(BotHarness::capper(), part(guide, "type"));
        QCOMPARE(fieldsOf(modal),
                 (QStringList{u"line"_s, u"odds"_s, u"units"_s, u"start"_s, u"note"_s}));
        const SentAnswer preview =
            bot.submit(BotHarness::capper(), modal,
                       {{u"line"_s, u"-3.5"_s}, {u"odds"_s, u"-110"_s}, {u"units"_s, u"2"_s}});
        QCOMPARE(preview.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(preview.message.attachments.size() == 1, qPrintable(preview.text()));
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const Bet bet = bot.bets().value(0);
        const Leg leg = bet.legs.value(0);
        QCOMPARE(leg.fixture, u"feed:59"_s);
        QCOMPARE(leg.game, u"Away 59 @ Home 59"_s);
        QCOMPARE(leg.pick, u"Home 59"_s);
        QCOMPARE(leg.line, u"-3.5"_s);
        QVERIFY(leg.startsAtMs.has_value());
        QCOMPARE(bet.stake.toWin.micro, 2'000'000);
    }

    void thePartOfTheGameCanBeChosenOnTheWay()
    {
        BotHarness bot;
        SentAnswer guide = open(bot, u"bet line"_s);
        QVERIFY(guide.customIds().filter(u":choose:period"_s).isEmpty());
        guide = choose(bot, guide, u"NBA"_s);
        guide = type(bot, guide, {{u"game"_s, u"Lakers @ Celtics"_s}});
        guide = choose(bot, guide, u"total"_s);
        guide =
            bot.press(BotHarness::capper(), guide.customId(u":choose:period"_s), {u"first_half"_s});
        QVERIFY2(guide.text().contains(u"**Part of the game**: 1st half\n"),
                 qPrintable(guide.text()));
        guide = choose(bot, guide, u"Over"_s);
        const SentAnswer preview = type(
            bot, guide, {{u"line"_s, u"110.5"_s}, {u"odds"_s, u"-110"_s}, {u"units"_s, u"1"_s}});
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const Leg leg = bot.bets().value(0).legs.value(0);
        QCOMPARE(leg.period, Period::FirstHalf);
        QCOMPARE(leg.market, Market::Total);
    }

    void aPartIsNoQuestionOfAProp()
    {
        BotHarness bot;
        const SentAnswer guide = open(bot, u"bet prop"_s, {{u"league"_s, u"NBA"_s}});
        QVERIFY(guide.customIds().filter(u":choose:period"_s).isEmpty());
    }

    void walksThroughAProp()
    {
        BotHarness bot;
        store(bot, 30);
        SentAnswer guide = open(bot, u"bet prop"_s, {{u"units"_s, u"1"_s}});
        guide = choose(bot, guide, u"NBA"_s);
        QCOMPARE(offered(guide).size(), 25);
        guide = choose(bot, guide, offered(guide).value(0));
        QVERIFY2(guide.text().endsWith(u"**What is counted?**"_s), qPrintable(guide.text()));
        const SentAnswer modal = bot.press(BotHarness::capper(), part(guide, "type"));
        QCOMPARE(fieldsOf(modal),
                 (QStringList{u"market"_s, u"side"_s, u"odds"_s, u"start"_s, u"note"_s}));
        guide = bot.submit(
            BotHarness::capper(), modal,
            {{u"market"_s, u"Points"_s}, {u"side"_s, u"under"_s}, {u"odds"_s, u"+105"_s}});
        QVERIFY2(guide.text().endsWith(u"**At which line?**"_s), qPrintable(guide.text()));
        const SentAnswer preview = type(bot, guide, {{u"line"_s, u"25.5"_s}});
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const Leg leg = bot.bets().value(0).legs.value(0);
        QCOMPARE(leg.market, Market::Prop);
        QCOMPARE(leg.pick, u"Under"_s);
        QCOMPARE(leg.stat, u"Points"_s);
        QVERIFY(leg.player.startsWith(u"Player "_s));
    }

    void takesFreeTextAtEachStep()
    {
        BotHarness bot;
        SentAnswer guide = open(bot, u"bet line"_s);
        guide = type(bot, guide, {{u"league"_s, u"Sunday League"_s}});
        QVERIFY2(guide.text().endsWith(u"**League**: Sunday League\n**Which game?**"_s),
                 qPrintable(guide.text()));
        guide = type(bot, guide, {{u"game"_s, u"Crown @ Anchor"_s}, {u"market"_s, u"total"_s}});
        QCOMPARE(offered(guide), (QStringList{u"Over"_s, u"Under"_s}));
        guide = type(bot, guide,
                     {{u"pick"_s, u"Over"_s},
                      {u"line"_s, u"4.5"_s},
                      {u"odds"_s, u"-105"_s},
                      {u"units"_s, u"1"_s}});
        QCOMPARE(guide.message.attachments.size(), 1);
    }

    void asksOnlyForWhatIsMissing()
    {
        BotHarness bot;
        QVariantMap options = BotHarness::betOptions();
        options.remove(u"units"_s);
        const SentAnswer guide = open(bot, u"bet line"_s, options);
        QVERIFY2(guide.text().endsWith(u"**Odds**: -110\n**How many units?**"_s),
                 qPrintable(guide.text()));
        const SentAnswer preview = type(bot, guide, {{u"units"_s, u"1"_s}});
        QCOMPARE(preview.message.attachments.size(), 1);
    }

    void goesBackAStep()
    {
        BotHarness bot;
        SentAnswer guide = open(bot, u"bet line"_s);
        guide = choose(bot, guide, u"NFL"_s);
        guide = type(bot, guide, {{u"game"_s, u"Bears @ Packers"_s}});
        guide = bot.press(BotHarness::capper(), part(guide, "back"));
        QVERIFY2(guide.text().endsWith(u"**Which game?**"_s), qPrintable(guide.text()));
        guide = bot.press(BotHarness::capper(), part(guide, "back"));
        QVERIFY2(!guide.text().contains(u"NFL"_s), qPrintable(guide.text()));
    }

    void whatIsRefusedCanBeTypedAgain()
    {
        BotHarness bot;
        QVariantMap options = BotHarness::betOptions();
        options.remove(u"odds"_s);
        const SentAnswer guide = open(bot, u"bet line"_s, options);
        const SentAnswer refused = type(bot, guide, {{u"odds"_s, u"words"_s}});
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(refused.text().contains(u"VAL-001"_s), qPrintable(refused.text()));
        const SentAnswer preview = type(bot, guide, {{u"odds"_s, u"-110"_s}});
        QCOMPARE(preview.message.attachments.size(), 1);
        const SentAnswer again = bot.press(BotHarness::capper(), part(preview, "edit"));
        QVERIFY2(again.text().endsWith(u"**At which odds?**"_s), qPrintable(again.text()));
        QVERIFY(again.message.clearAttachments);
    }

    void isForItsStarterAndFifteenMinutes()
    {
        BotHarness bot;
        const SentAnswer guide = open(bot, u"bet line"_s);
        const SentAnswer other =
            bot.press(BotHarness::otherCapper(), part(guide, "choose"), {u"NBA"_s});
        QVERIFY2(other.text().contains(u"INT-002"_s), qPrintable(other.text()));
        bot.clock.advance(16min);
        const SentAnswer late = bot.press(BotHarness::capper(), part(guide, "choose"), {u"NBA"_s});
        QVERIFY2(late.text().contains(u"INT-001"_s), qPrintable(late.text()));
    }

    void survivesARestart()
    {
        BotHarness bot;
        SentAnswer guide = open(bot, u"bet line"_s);
        guide = choose(bot, guide, u"NFL"_s);
        bot.restart();
        guide = type(bot, guide, {{u"game"_s, u"Bears @ Packers"_s}});
        QVERIFY2(guide.text().contains(u"**League**: NFL\n**Game**: Bears @ Packers\n"_s),
                 qPrintable(guide.text()));
    }

    void cancels()
    {
        BotHarness bot;
        const SentAnswer guide = open(bot, u"bet prop"_s);
        const SentAnswer answer = bot.press(BotHarness::capper(), part(guide, "cancel"));
        QCOMPARE(answer.text(), u"The bet was not placed."_s);
        QVERIFY(answer.message.clearComponents);
        const SentAnswer gone = bot.press(BotHarness::capper(), part(guide, "type"));
        QVERIFY(gone.text().contains(u"INT-001"_s));
    }

    void isForCappers()
    {
        BotHarness bot;
        bot.setUpGuild();
        for (const char *command : {"bet line", "bet prop"}) {
            const SentAnswer refused =
                bot.command(BotHarness::member(), QString::fromLatin1(command));
            QVERIFY2(refused.text().contains(u"AUT-006"_s), qPrintable(refused.text()));
        }
    }

    void needsASetUpGuildBeforeItAsks()
    {
        BotHarness bot;
        bot.addCapper(BotHarness::capper());
        const SentAnswer refused = bot.command(BotHarness::capper(), u"bet line"_s);
        QVERIFY2(refused.text().contains(u"CFG-005"_s), qPrintable(refused.text()));
    }

    void aTeamOnBothSidesIsOfferedOnce()
    {
        BotHarness bot;
        const SentAnswer guide = open(bot, u"bet line"_s,
                                      {{u"league"_s, u"NBA"_s},
                                       {u"game"_s, u"Bulls @ bulls"_s},
                                       {u"market"_s, u"moneyline"_s}});
        QCOMPARE(offered(guide), QStringList{u"Bulls"_s});
    }

    void aBadStartIsSaidAtOnce()
    {
        BotHarness bot;
        const SentAnswer refused = open(bot, u"bet line"_s, {{u"start"_s, u"soon"_s}});
        QVERIFY2(refused.text().contains(u"VAL-008"_s), qPrintable(refused.text()));
    }
};

QTEST_MAIN(TestBetGuide)
#include "tst_BetGuide.moc"
