// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestStatusCommand : public QObject
{
    Q_OBJECT

    static SentAnswer status(BotHarness &bot)
    {
        return bot.command(BotHarness::admin(), u"status"_s);
    }

private Q_SLOTS:
    void saysWhereThereIsNoData()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer answer = status(bot);
        QVERIFY(answer.message.ephemeral);
        const QString text = answer.text();
        for (const QString &part : {u"Gateway"_s, u"no data, shard 1 of 1, online no data"_s,
                                    u"Outbox"_s, u"empty"_s, u"95 % of all within no data"_s,
                                    u"Record of this server: no data"_s, u"Last backup: no data"_s,
                                    u"DBSBM " DBSBM_VERSION ""_s, QString::fromLatin1(qVersion())})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY(!text.contains(u"practice"));
    }

    void tellsWhatTheRunningPartsSay()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        const qint64 startedMs = bot.clock.nowMs();
        bot.press(BotHarness::capper(), bot.draftOf(BotHarness::capper())); // waits to be posted
        const qint64 placedMs = bot.clock.nowMs();
        bot.clock.advance(90s);
        QVERIFY(bot.await(bot.verifier().verify()));
        BotStatus online;
        online.phase = BotPhase::Online;
        online.practice = true;
        online.latencyMs = 41.5;
        online.shardCount = 4;
        online.reconnects = 3;
        online.onlineSinceMs = 1'794'000'000'000;
        bot.bot.setStatus(online);
        bot.metrics.record(QString::fromUtf16(metric::kDatabaseDuration), 7ms);
        const QString text = status(bot).text();
        for (const QString &part :
             {u"41.5 ms, shard 4 of 4, online <t:1794000000:R>, reconnects: 3"_s,
              u"<t:%1:R>"_s.arg(startedMs / 1000),
              u"1 waiting, the oldest since <t:%1:R>"_s.arg(placedMs / 1000),
              u"intact, checked <t:%1:R>"_s.arg(bot.clock.nowMs() / 1000), u"1 bets"_s,
              u"practice mode"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY2(text.contains(u"95 % of all within 7."), qPrintable(text));
    }

    void tellsWhenTheLastBackupWasMade()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.newestBackup = 1'793'999'000'000;
        const QString text = status(bot).text();
        QVERIFY2(text.contains(u"Last backup: <t:1793999000:R>"), qPrintable(text));
    }

    void tellsABrokenRecord()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.openBet(BotHarness::capper());
        QVERIFY(bot.await(bot.database().write<void>([](Transaction &transaction) -> Result<> {
            for (const QString &sql :
                 {u"DROP TRIGGER bet_fixed"_s, u"UPDATE bet SET risk = risk + 1"_s}) {
                if (const auto done = transaction.exec(sql); !done)
                    return fail(done.error());
            }
            return {};
        })));
        QVERIFY(bot.await(bot.verifier().verify()));
        const QString text = status(bot).text();
        QVERIFY2(text.contains(u"broken, checked"), qPrintable(text));
    }

    void isForAdminsAndCostsAQuery()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer refused = bot.command(BotHarness::moderator(), u"status"_s);
        QVERIFY(refused.message.ephemeral);
        QVERIFY(refused.text().contains(u"AUT-006"));
        for (int i = 0; i < 10; ++i)
            QVERIFY(!status(bot).text().contains(u"LIM-001"));
        QVERIFY(status(bot).text().contains(u"LIM-001"));
    }
};

QTEST_MAIN(TestStatusCommand)
#include "tst_StatusCommand.moc"
