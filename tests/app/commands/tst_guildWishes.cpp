// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

#include <QJsonArray>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Settings of a guild that commands show or offer.
class TestGuildWishes : public QObject
{
    Q_OBJECT

    static void ready(BotHarness &bot, const QMap<QString, QString> &wishes)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild, wishes, Actor::panelOperator())));
    }

    /// The select whose custom_id has \a verb as third part.
    static QJsonObject select(const SentAnswer &answer, const QString &verb)
    {
        for (const QJsonValue &row : answer.message.components) {
            const QJsonObject first = row[u"components"][0].toObject();
            if (first[u"custom_id"].toString().section(u':', 2, 2) == verb)
                return first;
        }
        return {};
    }

    static QStringList values(const QJsonObject &select)
    {
        QStringList list;
        const QJsonArray options = select[u"options"].toArray();
        for (const QJsonValue &option : options)
            list << option[u"value"].toString();
        return list;
    }

private Q_SLOTS:
    void theGuideOffersTheUnits()
    {
        BotHarness bot;
        ready(bot, {{u"units_offered"_s, u"0.5, 1,2.25 , 1"_s}});
        QVariantMap options = BotHarness::betOptions();
        options.remove(u"units"_s);
        const SentAnswer guide = bot.command(BotHarness::capper(), u"bet line"_s, options);
        QVERIFY2(guide.text().endsWith(u"**How many units?**"_s), qPrintable(guide.text()));
        const QJsonObject list = select(guide, u"choose"_s);
        QCOMPARE(values(list), (QStringList{u"0.5"_s, u"1"_s, u"2.25"_s}));
        const SentAnswer preview =
            bot.press(BotHarness::capper(), list[u"custom_id"].toString(), {u"2.25"_s});
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        QCOMPARE(bot.bets().value(0).stake.typed.micro, 2'250'000);
    }

    void theParlayBuilderOffersTheUnits()
    {
        BotHarness bot;
        ready(bot, {{u"units_offered"_s, u"0.5, 3"_s}});
        SentAnswer builder = bot.command(BotHarness::capper(), u"bet parlay"_s);
        QJsonObject list = select(builder, u"stake"_s);
        QCOMPARE(values(list), (QStringList{u"0.5"_s, u"3"_s}));
        builder = bot.press(BotHarness::capper(), list[u"custom_id"].toString(), {u"3"_s});
        list = select(builder, u"stake"_s);
        QVERIFY(list[u"options"][1][u"default"].toBool());
        const SentAnswer modal = bot.press(BotHarness::capper(), builder.customId(u":units"_s));
        const QJsonObject field = modal.modal[u"components"][0][u"component"].toObject();
        QCOMPARE(field[u"value"].toString(), u"3"_s);
    }

    void listsShowTheAmountThatIsWanted_data()
    {
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("expected");
        // 1 unit at -110 risks 1 to win 0.91, or 1.10 to win 1.
        QTest::newRow("auto, risk") << u"auto"_s << u"risk"_s << u"1.00 u to risk"_s;
        QTest::newRow("auto, win") << u"auto"_s << u"win"_s << u"1.00 u to win"_s;
        QTest::newRow("risk, win") << u"risk"_s << u"win"_s << u"1.10 u to risk"_s;
        QTest::newRow("win, risk") << u"win"_s << u"risk"_s << u"0.909 u to win"_s;
    }

    void listsShowTheAmountThatIsWanted()
    {
        QFETCH(QString, display);
        QFETCH(QString, mode);
        QFETCH(QString, expected);
        BotHarness bot;
        ready(bot, {{u"units_display"_s, display}});
        QVariantMap options = BotHarness::betOptions();
        options.insert(u"units"_s, u"1"_s);
        options.insert(u"odds"_s, u"-110"_s);
        options.insert(u"mode"_s, mode);
        const SentAnswer preview = bot.command(BotHarness::capper(), u"bet line"_s, options);
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const SentAnswer list = bot.command(BotHarness::member(), u"bet list"_s);
        QVERIFY2(list.text().contains(expected), qPrintable(list.text()));
    }

    void pricesAreShownInTheFirstFormat_data()
    {
        QTest::addColumn<QString>("formats");
        QTest::addColumn<QString>("shown");
        QTest::newRow("american") << u"american, decimal"_s << u"-110"_s;
        QTest::newRow("decimal") << u"decimal, american"_s << u"1.9091"_s;
        QTest::newRow("fractional") << u"fractional, american"_s << u"10/11"_s;
    }

    void pricesAreShownInTheFirstFormat()
    {
        QFETCH(QString, formats);
        QFETCH(QString, shown);
        BotHarness bot;
        ready(bot, {{u"odds_formats"_s, formats}});
        const SentAnswer preview =
            bot.command(BotHarness::capper(), u"bet line"_s, BotHarness::betOptions());
        const QString alt = preview.message.attachments.value(0).description;
        QVERIFY2(alt.contains(u" at "_s + shown), qPrintable(alt));
        bot.press(BotHarness::capper(), preview.customId(u":confirm"_s));
        const QString list = bot.command(BotHarness::member(), u"bet list"_s).text();
        QVERIFY2(list.contains(u'(' + shown + u')'), qPrintable(list));
        const QString bet =
            bot.command(BotHarness::member(), u"bet show"_s, {{u"bet"_s, u"1"_s}}).text();
        QVERIFY2(bet.contains(u"Odds: "_s + shown), qPrintable(bet));
        QVERIFY2(bet.contains(u'(' + shown + u')'), qPrintable(bet));
    }

    /// The refusal names what was typed and shows what is taken.
    void anotherFormatIsRefused()
    {
        BotHarness bot;
        ready(bot, {{u"odds_formats"_s, u"decimal, fractional"_s}});
        const QString refused =
            bot.command(BotHarness::capper(), u"bet line"_s, BotHarness::betOptions()).text();
        QVERIFY2(refused.contains(u"American odds are not accepted here"), qPrintable(refused));
        QVERIFY2(refused.contains(u"1.91, 10/11"), qPrintable(refused));
        QVariantMap options = BotHarness::betOptions();
        options.insert(u"odds"_s, u"1.91"_s);
        const SentAnswer preview = bot.command(BotHarness::capper(), u"bet line"_s, options);
        QVERIFY(!preview.customId(u":confirm"_s).isEmpty());
    }

    void theCappersRoleIsNamed()
    {
        BotHarness bot;
        ready(bot, {});
        const auto list = [&bot] {
            return bot.command(BotHarness::member(), u"capper list"_s).text();
        };
        QVERIFY(!list().contains(u"<@&"_s));
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild,
                                             {{u"capper_role"_s, u"720000000000000007"_s}},
                                             Actor::panelOperator())));
        QVERIFY2(list().contains(u"Role in Discord: <@&720000000000000007>"_s), qPrintable(list()));
    }
};

QTEST_MAIN(TestGuildWishes)
#include "tst_guildWishes.moc"
