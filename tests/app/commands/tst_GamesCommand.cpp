// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/GamesCommand.h"
#include "tests/support/BotHarness.h"

#include <QDateTime>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestGamesCommand : public QObject
{
    Q_OBJECT

    static Fixture game(const QString &id, qint64 startMs, const QString &league = u"NBA"_s)
    {
        Fixture fixture{id, league, {}, startMs};
        fixture.score.away = u"Lakers"_s;
        fixture.score.home = u"Celtics"_s;
        fixture.score.startMs = startMs;
        fixture.score.originalStartMs = startMs;
        return fixture;
    }

    static QString games(BotHarness &bot, const QVariantMap &options = {})
    {
        return bot.command(BotHarness::member(), u"games"_s, options).text();
    }

private Q_SLOTS:
    void listsTheDayWithScores()
    {
        BotHarness bot;
        const QDate today = QDateTime::fromMSecsSinceEpoch(bot.clock.nowMs(), Qt::UTC).date();
        const qint64 noon = QDateTime(today, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        Fixture over = game(u"feed:2"_s, noon + 1000, u"NHL"_s);
        over.score.status = GameStatus::Final;
        over.score.total = Points{3, 4};
        QVERIFY(bot.await(bot.fixtures().record(
            {game(u"feed:1"_s, noon), over, game(u"feed:3"_s, noon + 86'400'000)})));
        QString text = games(bot);
        QVERIFY2(text.contains(u"**NBA** Lakers @ Celtics: <t:%1:R>"_s.arg(noon / 1000)),
                 qPrintable(text));
        QVERIFY2(text.contains(u"**NHL** Lakers @ Celtics: final 4-3"_s), qPrintable(text));
        QCOMPARE(text.count(u"Lakers"_s), 2);
        text = games(bot, {{u"league"_s, u"nhl"_s}});
        QVERIFY(!text.contains(u"NBA"_s) && text.contains(u"NHL"_s));
        text = games(bot, {{u"day"_s, today.addDays(1).toString(Qt::ISODate)}});
        QCOMPARE(text.count(u"Lakers"_s), 1);
        QVERIFY(games(bot, {{u"day"_s, u"2001-01-01"_s}}).contains(u"No game of that day"_s));
        QVERIFY(games(bot, {{u"day"_s, u"tomorrow"_s}}).contains(u"VAL-008"_s));
    }

    void staysWithinAnEmbed()
    {
        BotHarness bot;
        QList<Fixture> many;
        for (int i = 0; i < 60; ++i) {
            Fixture fixture = game(u"feed:%1"_s.arg(i), bot.clock.nowMs(), QString(60, u'_'));
            fixture.score.home = QString(58, u'*');
            fixture.score.away = QString(58, u'*');
            many << fixture;
        }
        QVERIFY(bot.await(bot.fixtures().record(many)));
        const SentAnswer answer = bot.command(BotHarness::member(), u"games"_s);
        const QString listed = answer.message.embeds.first()[u"description"].toString();
        QVERIFY(listed.size() <= 4096 && listed.size() > 3000);
        QVERIFY(answer.text().contains(u"There are more"_s));
    }
};

QTEST_MAIN(TestGamesCommand)
#include "tst_GamesCommand.moc"
