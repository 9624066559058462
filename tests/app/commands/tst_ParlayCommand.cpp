// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

#include <QJsonArray>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using Kind = SentAnswer::Kind;
using Fields = QHash<QString, QString>;

namespace {

/// The custom_id of that part of the builder: "line", "remove".
QString part(const SentAnswer &builder, const char *verb)
{
    for (const QString &id : builder.customIds()) {
        if (id.section(u':', 2, 2) == QLatin1StringView(verb))
            return id;
    }
    return {};
}

Fields line(const QString &game, const QString &pick, const QString &odds)
{
    return {{QStringLiteral("league"), QStringLiteral("NBA")},
            {QStringLiteral("game"), game},
            {QStringLiteral("pick"), pick},
            {QStringLiteral("odds"), odds}};
}

Fields celtics()
{
    return line(QStringLiteral("Lakers @ Celtics"), QStringLiteral("Celtics -3.5"),
                QStringLiteral("-110"));
}

Fields bulls()
{
    return line(QStringLiteral("Bulls @ Heat"), QStringLiteral("Bulls ML"), QStringLiteral("+150"));
}

Fields james()
{
    return {{QStringLiteral("player"), QStringLiteral("LeBron James, Lakers @ Celtics")},
            {QStringLiteral("pick"), QStringLiteral("Over 25.5 Points")},
            {QStringLiteral("odds"), QStringLiteral("-110")},
            {QStringLiteral("start"), QStringLiteral("in 2h")}};
}

Fields oneUnit()
{
    return {{QStringLiteral("units"), QStringLiteral("1")}};
}

QJsonObject component(const SentAnswer &builder, const QString &id)
{
    for (const QJsonValue &row : builder.message.components) {
        const QJsonArray items = row[u"components"].toArray();
        for (const QJsonValue &item : items) {
            if (item[u"custom_id"].toString() == id)
                return item.toObject();
        }
    }
    return {};
}

} // namespace

class TestParlayCommand : public QObject
{
    Q_OBJECT

    static SentAnswer open(BotHarness &bot, const QVariantMap &options = {})
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
        return bot.command(BotHarness::capper(), QStringLiteral("bet parlay"), options);
    }

    /// Presses a button that opens a modal, and sends it filled.
    static SentAnswer fill(BotHarness &bot, const SentAnswer &builder, const char *verb,
                           const Fields &fields)
    {
        const SentAnswer modal = bot.press(BotHarness::capper(), part(builder, verb));
        [&modal] { QVERIFY2(modal.kind == Kind::Modal, qPrintable(modal.text())); }();
        return bot.submit(BotHarness::capper(), modal, fields);
    }

    /// A builder with both lines, the prop and one unit.
    static SentAnswer built(BotHarness &bot)
    {
        SentAnswer builder = open(bot);
        builder = fill(bot, builder, "line", celtics());
        builder = fill(bot, builder, "line", bulls());
        builder = fill(bot, builder, "prop", james());
        return fill(bot, builder, "units", oneUnit());
    }

    static int left(BotHarness &bot, RateAction action)
    {
        const std::array cost{action};
        return bot.limiter.peek(BotHarness::kGuild, BotHarness::capper().user, cost).remaining;
    }

private Q_SLOTS:
    void buildsAndPlacesAParlay()
    {
        BotHarness bot;
        const SentAnswer empty = open(bot, {{QStringLiteral("note"), QStringLiteral("Sunday")}});
        QVERIFY(empty.message.ephemeral);
        QVERIFY2(empty.text().contains(QStringLiteral("No selection yet.")),
                 qPrintable(empty.text()));
        QVERIFY(component(empty, part(empty, "preview"))[u"disabled"].toBool());
        const SentAnswer first = fill(bot, empty, "line", celtics());
        QCOMPARE(first.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(first.text().contains(QStringLiteral("1. **Celtics -3.5** (-110) NBA, Lakers @ "
                                                      "Celtics")),
                 qPrintable(first.text()));
        const SentAnswer second = fill(bot, first, "line", bulls());
        QVERIFY2(second.text().contains(QStringLiteral("Price of all together: **+377**")),
                 qPrintable(second.text()));
        QVERIFY(second.text().contains(QStringLiteral("The units are not given yet.")));
        const SentAnswer third = fill(bot, second, "units", oneUnit());
        QVERIFY2(third.text().contains(QStringLiteral("To risk 1.00 u, to win 3.773 u.")),
                 qPrintable(third.text()));
        const SentAnswer preview = bot.press(BotHarness::capper(), part(third, "preview"));
        QCOMPARE(preview.type, discord::CallbackType::UpdateMessage);
        QCOMPARE(preview.message.attachments.size(), 1);
        QVERIFY(preview.message.clearEmbeds);
        QVERIFY(bot.bets().isEmpty());
        const SentAnswer placed =
            bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        QVERIFY2(placed.text().startsWith(QStringLiteral("Bet #1 is confirmed")),
                 qPrintable(placed.text()));
        const Bet bet = bot.bets().value(0);
        QCOMPARE(bet.legs.size(), 2);
        QCOMPARE(bet.legs.first().market, Market::Spread);
        QCOMPARE(bet.legs.last().market, Market::Moneyline);
        QCOMPARE(bet.stake.toWin.micro, 3'772'727);
        QCOMPARE(bet.note, QStringLiteral("Sunday"));
    }

    void takesProps()
    {
        BotHarness bot;
        const qint64 expected = (bot.clock.nowMs() / 1000 + 2 * 3600) * 1000;
        const SentAnswer preview = bot.press(BotHarness::capper(), part(built(bot), "preview"));
        bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        const Leg prop = bot.bets().value(0).legs.value(2);
        QCOMPARE(prop.market, Market::Prop);
        QCOMPARE(prop.league, QStringLiteral("NBA")); // the league of the selection before it
        QCOMPARE(prop.player, QStringLiteral("LeBron James"));
        QCOMPARE(prop.game, QStringLiteral("Lakers @ Celtics"));
        QCOMPARE(prop.stat, QStringLiteral("Points"));
        QCOMPARE(prop.pick, QStringLiteral("Over"));
        QCOMPARE(prop.line, QStringLiteral("25.5"));
        QCOMPARE(prop.startsAtMs, std::optional(expected));
    }

    void warnsOfTheSameGameAndOppositeSides()
    {
        BotHarness bot;
        const SentAnswer same = built(bot);
        QVERIFY2(same.text().contains(QStringLiteral("same game"), Qt::CaseInsensitive),
                 qPrintable(same.text()));
        const SentAnswer opposite = fill(
            bot, same, "line",
            line(QStringLiteral("Bulls @ Heat"), QStringLiteral("Heat"), QStringLiteral("-170")));
        QVERIFY2(opposite.text().contains(QStringLiteral("oppos"), Qt::CaseInsensitive),
                 qPrintable(opposite.text()));
        const SentAnswer cheap =
            fill(bot, opposite, "units", {{QStringLiteral("units"), QStringLiteral("0.5")}});
        const SentAnswer preview = bot.press(BotHarness::capper(), part(cheap, "preview"));
        QVERIFY2(preview.text().contains(QStringLiteral("same game"), Qt::CaseInsensitive),
                 qPrintable(preview.text()));
    }

    void removesASelection()
    {
        BotHarness bot;
        const SentAnswer builder = built(bot);
        const QString remove = part(builder, "remove");
        QCOMPARE(component(builder, remove)[u"options"].toArray().size(), 3);
        const SentAnswer fewer = bot.press(BotHarness::capper(), remove, {QStringLiteral("0")});
        QVERIFY2(fewer.text().contains(QStringLiteral("1. **Bulls**")), qPrintable(fewer.text()));
        QVERIFY(!fewer.text().contains(QStringLiteral("3. ")));
        const SentAnswer stale = bot.press(BotHarness::capper(), remove, {QStringLiteral("0")});
        QVERIFY2(stale.text().contains(QStringLiteral("BET-008")), qPrintable(stale.text()));
        const SentAnswer wrong =
            bot.press(BotHarness::capper(), part(fewer, "remove"), {QStringLiteral("7")});
        QVERIFY(wrong.text().contains(QStringLiteral("BET-008")));
    }

    void placesARoundRobin()
    {
        BotHarness bot;
        const SentAnswer builder = built(bot);
        const QString robin = part(builder, "robin");
        QCOMPARE(component(builder, robin)[u"options"].toArray().size(), 2);
        const SentAnswer chosen = bot.press(BotHarness::capper(), robin, {QStringLiteral("2")});
        QVERIFY2(
            chosen.text().contains(QStringLiteral("3 parlays of 2 selections, 1.00 u on each.")),
            qPrintable(chosen.text()));
        const SentAnswer preview = bot.press(BotHarness::capper(), part(chosen, "preview"));
        QVERIFY2(preview.text().contains(QStringLiteral("first of 3 parlays of 2 selections")),
                 qPrintable(preview.text()));
        const SentAnswer placed =
            bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        QVERIFY2(placed.text().startsWith(QStringLiteral("Bets #1 to #3 are confirmed")),
                 qPrintable(placed.text()));
        QCOMPARE(bot.bets().size(), 3);
        QCOMPARE(bot.bets().value(0).roundRobin->count, 3);
    }

    void saysWhatStandsInTheWay()
    {
        BotHarness bot;
        SentAnswer builder = built(bot);
        builder = fill(bot, builder, "units", {{QStringLiteral("units"), QStringLiteral("900")}});
        QVERIFY2(builder.text().contains(QStringLiteral("VAL-004")), qPrintable(builder.text()));
        QVERIFY(component(builder, part(builder, "preview"))[u"disabled"].toBool());
        builder = fill(bot, builder, "units",
                       {{QStringLiteral("units"), QStringLiteral("2")},
                        {QStringLiteral("mode"), QStringLiteral("win")},
                        {QStringLiteral("book_odds"), QStringLiteral("+700")}});
        QVERIFY2(builder.text().contains(QStringLiteral("To win 2.00 u, to risk ")),
                 qPrintable(builder.text()));
        QVERIFY(builder.text().contains(QStringLiteral("Book odds: +700")));
    }

    void refusesASelection_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("odds") << "odds"
                              << "-50"
                              << "VAL-001";
        QTest::newRow("line") << "pick"
                              << "Celtics -3.3"
                              << "VAL-007";
        QTest::newRow("odds as line") << "pick"
                                      << "Celtics -110"
                                      << "VAL-007";
        QTest::newRow("start") << "start"
                               << "soon"
                               << "VAL-008";
        QTest::newRow("started") << "start"
                                 << "2020-01-01 00:00"
                                 << "VAL-008";
    }

    void refusesASelection()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        BotHarness bot;
        const SentAnswer builder = open(bot);
        Fields fields = celtics();
        fields.insert(field, value);
        const SentAnswer refused = fill(bot, builder, "line", fields);
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(refused.text().contains(code), qPrintable(refused.text()));
        const SentAnswer after = fill(bot, builder, "units", oneUnit());
        QVERIFY(after.text().contains(QStringLiteral("No selection yet.")));
    }

    void aStartedGameIsRefusedAtOnce()
    {
        BotHarness bot;
        const SentAnswer builder = open(bot);
        Fields fields = celtics();
        fields.insert(QStringLiteral("start"), QString::number(bot.clock.nowMs() / 1000 - 60));
        QVERIFY(fill(bot, builder, "line", fields).text().contains(QStringLiteral("BET-007")));
    }

    void goesBackFromThePreview()
    {
        BotHarness bot;
        const SentAnswer preview = bot.press(BotHarness::capper(), part(built(bot), "preview"));
        const SentAnswer again = bot.press(BotHarness::capper(), part(preview, "edit"));
        QCOMPARE(again.type, discord::CallbackType::UpdateMessage);
        QVERIFY(again.message.clearAttachments);
        QVERIFY(again.text().contains(QStringLiteral("Parlay of 3")));
        const SentAnswer cancelled = bot.press(BotHarness::capper(), part(again, "cancel"));
        QCOMPARE(cancelled.text(), QStringLiteral("The parlay was not placed."));
        QVERIFY(cancelled.message.clearComponents && cancelled.message.clearEmbeds);
        const SentAnswer gone = bot.press(BotHarness::capper(), part(again, "units"));
        QVERIFY2(gone.text().contains(QStringLiteral("INT-001")), qPrintable(gone.text()));
        QVERIFY(bot.bets().isEmpty());
    }

    void chargesPreviewAndConfirm()
    {
        BotHarness bot;
        const SentAnswer builder = built(bot);
        const int images = left(bot, RateAction::ImageGeneration);
        const int bets = left(bot, RateAction::BetPlacement);
        QCOMPARE(images, bot.limiter.limit(RateAction::ImageGeneration).limit);
        const SentAnswer preview = bot.press(BotHarness::capper(), part(builder, "preview"));
        QCOMPARE(left(bot, RateAction::ImageGeneration), images - 1);
        QCOMPARE(left(bot, RateAction::BetPlacement), bets);
        bot.press(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        QCOMPARE(left(bot, RateAction::BetPlacement), bets - 1);
    }

    void placesAtOnceWithoutPreview()
    {
        BotHarness bot;
        const SentAnswer builder = built(bot);
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild,
                                             {{QStringLiteral("preview"), QStringLiteral("false")}},
                                             Actor::panelOperator())));
        const SentAnswer now = fill(bot, builder, "units", oneUnit());
        QCOMPARE(component(now, part(now, "preview"))[u"label"].toString(),
                 QStringLiteral("Place the bet"));
        const SentAnswer placed = bot.press(BotHarness::capper(), part(now, "preview"));
        QCOMPARE(placed.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(placed.text().startsWith(QStringLiteral("Bet #1 is confirmed")),
                 qPrintable(placed.text()));
        QCOMPARE(bot.bets().size(), 1);
    }

    void isForItsStarterAndFifteenMinutes()
    {
        BotHarness bot;
        const SentAnswer builder = open(bot);
        for (const char *verb : {"line", "preview", "cancel"}) {
            const SentAnswer other = bot.press(BotHarness::otherCapper(), part(builder, verb));
            QVERIFY2(other.text().contains(QStringLiteral("INT-002")), qPrintable(other.text()));
        }
        bot.clock.advance(14min);
        const SentAnswer later = fill(bot, builder, "line", celtics());
        bot.clock.advance(14min);
        const SentAnswer modal = bot.press(BotHarness::capper(), part(later, "line"));
        bot.clock.advance(16min);
        for (const SentAnswer &answer : {bot.submit(BotHarness::capper(), modal, bulls()),
                                         bot.press(BotHarness::capper(), part(later, "line"))}) {
            QVERIFY(answer.message.ephemeral);
            QVERIFY2(answer.text().contains(QStringLiteral("INT-001")), qPrintable(answer.text()));
        }
    }

    void thePreviewLivesFifteenMinutesOfItsOwn()
    {
        BotHarness bot;
        const SentAnswer builder = built(bot);
        bot.clock.advance(14min);
        const SentAnswer preview = bot.press(BotHarness::capper(), part(builder, "preview"));
        bot.clock.advance(14min);
        auto click =
            bot.pressOf(BotHarness::capper(), preview.customId(QStringLiteral(":confirm")));
        click.message = MessageId{snowflakeAt(bot.clock.nowMs() - 28 * 60'000)}; // the builder's
        QVERIFY2(bot.inject(click).text().contains(QStringLiteral("is confirmed")),
                 "the token of the latest interaction counts");
    }

    void isForCappersOfASetUpServer()
    {
        BotHarness bot;
        bot.addCapper(BotHarness::capper());
        const auto asked = [&bot](const Person &person) {
            return bot.command(person, QStringLiteral("bet parlay")).text();
        };
        QVERIFY(asked(BotHarness::capper()).contains(QStringLiteral("CFG-005")));
        QVERIFY(asked(BotHarness::member()).contains(QStringLiteral("AUT-006")));
    }

    void holdsTwelveSelections()
    {
        BotHarness bot;
        SentAnswer builder = open(bot, {{QStringLiteral("units"), QStringLiteral("1")}});
        for (int i = 0; i < 12; ++i) {
            builder = fill(bot, builder, "line",
                           line(QStringLiteral("Home @ Away"), QStringLiteral("Home %1").arg(i),
                                QStringLiteral("-1000")));
        }
        QVERIFY2(builder.text().contains(QStringLiteral("12. **Home 11**")),
                 qPrintable(builder.text()));
        QVERIFY2(builder.text().contains(QStringLiteral("More warnings like these: 62.")),
                 qPrintable(builder.text()));
        QVERIFY(component(builder, part(builder, "line"))[u"disabled"].toBool());
        const SentAnswer full = bot.press(BotHarness::capper(), part(builder, "line"));
        QVERIFY2(full.text().contains(QStringLiteral("at most 12")), qPrintable(full.text()));
        // By 2 are 66 parlays; from 3 on more than 100, but by 10 are 66 again and by 11 12.
        QCOMPARE(component(builder, part(builder, "robin"))[u"options"].toArray().size(), 4);
        QCOMPARE(
            bot.press(BotHarness::capper(), part(builder, "preview")).message.attachments.size(),
            1);
    }
};

QTEST_MAIN(TestParlayCommand)
#include "tst_ParlayCommand.moc"
