// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetListCommand.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBetListCommand : public QObject
{
    Q_OBJECT

    static void placeOne(BotHarness &bot, const QVariantMap &changes = {})
    {
        QVariantMap options = BotHarness::betOptions();
        options.insert(changes);
        bot.press(BotHarness::capper(),
                  bot.command(BotHarness::capper(), u"bet line"_s, options).customIds().value(0));
        bot.deliverAll();
        bot.clock.advance(61s); // the limits are another test's
    }

    static void ready(BotHarness &bot)
    {
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
    }

    static SentAnswer list(BotHarness &bot, const QVariantMap &options = {})
    {
        return bot.command(BotHarness::member(), u"bet list"_s, options);
    }

    /// The numbers on a page, as shown.
    static QStringList numbers(const SentAnswer &answer)
    {
        QStringList found;
        const QString text = answer.message.embeds.first()[u"description"].toString();
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
            found << line.section(u"**"_s, 1, 1);
        return found;
    }

private Q_SLOTS:
    void pagesThroughAllBets()
    {
        BotHarness bot;
        ready(bot);
        QStringList all;
        for (int i = 0; i < 23; ++i) {
            placeOne(bot);
            all.prepend(u'#' + bot.bets().constFirst().number.toString());
        }
        SentAnswer page = list(bot);
        QVERIFY(page.message.ephemeral);
        QCOMPARE(numbers(page), all.first(10));
        page = bot.press(BotHarness::member(), page.customIds().constLast());
        QCOMPARE(page.type, discord::CallbackType::UpdateMessage);
        QCOMPARE(numbers(page), all.mid(10, 10));
        const SentAnswer last = bot.press(BotHarness::member(), page.customIds().constLast());
        QCOMPARE(numbers(last), all.last(3));
        QVERIFY(last.customIds().constLast().startsWith(u"page:none"_s));
        page = bot.press(BotHarness::member(), last.customIds().constFirst());
        QCOMPARE(numbers(page), all.mid(10, 10));
        page = bot.press(BotHarness::member(), page.customIds().constFirst());
        QCOMPARE(numbers(page), all.first(10));
        QVERIFY(page.customIds().constFirst().startsWith(u"page:none"_s));
    }

    void filters_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QVariantMap() << 3;
        QTest::newRow("capper") << QVariantMap{{u"capper"_s, u"802"_s}} << 3;
        QTest::newRow("another capper") << QVariantMap{{u"capper"_s, u"803"_s}} << 0;
        QTest::newRow("open") << QVariantMap{{u"state"_s, u"open"_s}} << 2;
        QTest::newRow("settled") << QVariantMap{{u"state"_s, u"settled"_s}} << 1;
        QTest::newRow("league") << QVariantMap{{u"league"_s, u"NFL"_s}} << 1;
        QTest::newRow("a game is no league") << QVariantMap{{u"league"_s, u"Packers"_s}} << 0;
        QTest::newRow("half a league") << QVariantMap{{u"league"_s, u"NF"_s}} << 0;
        QTest::newRow("any case") << QVariantMap{{u"league"_s, u"nfl"_s}} << 1;
        QTest::newRow("words") << QVariantMap{{u"text"_s, u"pack bear"_s}} << 1;
        QTest::newRow("both") << QVariantMap{{u"league"_s, u"NBA"_s}, {u"text"_s, u"bear"_s}} << 0;
        QTest::newRow("week") << QVariantMap{{u"period"_s, u"7d"_s}} << 2;
    }

    void filters()
    {
        QFETCH(QVariantMap, options);
        QFETCH(int, count);
        BotHarness bot;
        ready(bot);
        placeOne(bot);
        bot.clock.advance(10 * 24h);
        placeOne(bot, {{u"league"_s, u"NFL"_s}, {u"game"_s, u"Packers @ Bears"_s}});
        placeOne(bot);
        bot.command(
            BotHarness::admin(), u"bet settle"_s,
            {{u"bet"_s, bot.bets().constFirst().number.toString()}, {u"result"_s, u"won"_s}});
        const SentAnswer answer = list(bot, options);
        if (count == 0)
            QCOMPARE(answer.text(), u"No bet of this server fits that."_s);
        else
            QCOMPARE(numbers(answer).size(), count);
    }

    void refuses_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QString>("code");
        QTest::newRow("state") << QVariantMap{{u"state"_s, u"lost in space"_s}} << u"VAL-005"_s;
        QTest::newRow("period") << QVariantMap{{u"period"_s, u"decade"_s}} << u"VAL-005"_s;
        QTest::newRow("words") << QVariantMap{{u"text"_s, QString(31, u'x')}} << u"VAL-005"_s;
        QTest::newRow("no capper") << QVariantMap{{u"capper"_s, u"805"_s}} << u"BET-009"_s;
    }

    void refuses()
    {
        QFETCH(QVariantMap, options);
        QFETCH(QString, code);
        BotHarness bot;
        ready(bot);
        const SentAnswer answer = list(bot, options);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
        QVERIFY(answer.message.ephemeral);
    }

    void itsButtonsHoldTheWholeQuestion()
    {
        BetListQuery query;
        query.capper = UserId{18'446'744'073'709'551'615ULL};
        query.state = BetStatus::PostFailed;
        query.period = u"month"_s;
        query.before = BetId{9'223'372'036'854'775'807ULL};
        query.league = u"A:B"_s;
        query.text = QString(BetListQuery::kMaxText - 5, u'x') + u":|"_s;
        const QString id = query.customId();
        QVERIFY2(id.size() <= 100, qPrintable(QString::number(id.size())));
        const BetListQuery read = BetListQuery::fromCustomId(id);
        QCOMPARE(read.capper, query.capper);
        QCOMPARE(read.state, query.state);
        QCOMPARE(read.period, query.period);
        QCOMPARE(read.before, query.before);
        QVERIFY(!read.after.isValid());
        QCOMPARE(read.league, query.league);
        QCOMPARE(read.text, query.text);
    }
};

QTEST_MAIN(TestBetListCommand)
#include "tst_BetListCommand.moc"
