// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/BusinessService.h"

#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_BusinessService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatHappened()
    {
        RecordFixture record;
        FakeClock &clock = record.file.clock();
        BusinessService service(record.file.database(), clock);
        const auto settle = [&record](const QString &units) {
            const Bet bet = record.placeOpen(u"+100"_s, units);
            QVERIFY(
                await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin()))));
        };
        settle(u"2"_s);
        record.placeOpen(u"+100"_s, u"3"_s);
        clock.advance(24h * 8); // a week before the next
        settle(u"1"_s);
        clock.advance(24h * 2);
        settle(u"4"_s);
        record.placeOpen(u"+100"_s, u"0.5"_s);

        const auto report = await(service.report(RecordFixture::kGuild));
        QVERIFY(report);
        QCOMPARE(report->size(), 1);
        const GuildBusiness &guild = report->front();
        QCOMPARE(guild.day.placed, 2);
        QCOMPARE(guild.day.settled, 1);
        QCOMPARE(guild.day.turnover, 4'500'000);
        QCOMPARE(guild.day.cappers, 1);
        QCOMPARE(guild.week.placed, 3);
        QCOMPARE(guild.week.settled, 2);
        QCOMPARE(guild.week.turnover, 5'500'000);
        QCOMPARE(guild.weekBefore.placed, 2);
        QCOMPARE(guild.weekBefore.turnover, 5'000'000);
        QCOMPARE(guild.hours.size(), 1); // the others are more than a day old
        QCOMPARE(guild.hours.front().placed, 2);
        QCOMPARE(guild.hours.front().settled, 1);
        QVERIFY(guild.hours.front().startMs % 3'600'000 == 0);
        QVERIFY(!guild.membersWeek && !guild.commandsPerMember());

        const auto cappers = await(service.cappers());
        QVERIFY(cappers);
        QCOMPARE(cappers->size(), 1);
        QCOMPARE(cappers->front().day, 1);
        QCOMPARE(cappers->front().week, 1);
        clock.advance(24h * 30);
        QVERIFY(await(service.cappers())->isEmpty());
        QVERIFY(await(service.report(GuildId{77}))->isEmpty());
        QCOMPARE(await(service.report({}))->size(), 1);
    }

    void engagementNeedsMembers()
    {
        GuildBusiness one;
        one.commandsWeek = 10;
        QVERIFY(!one.commandsPerMember());
        one.membersWeek = 0;
        QVERIFY(!one.commandsPerMember());
        one.membersWeek = 4;
        QCOMPARE(*one.commandsPerMember(), 2.5);
    }

    /// However long the record, only the span's rows are read.
    void answersComeFromIndexes()
    {
        RecordFixture record;
        if (record.file.options().engine() != Engine::Sqlite)
            QSKIP("SQLite tells its plan in words");
        const auto plan = [&record](const QString &sql) {
            return await(record.file.database().read<QStringList>([sql](Transaction &transaction) {
                       return transaction.list<QString>(u"EXPLAIN QUERY PLAN "_s + sql, {},
                                                        [](const Row &row) { return row.text(3); });
                   }))
                ->join(u'\n');
        };
        QVERIFY(plan(u"SELECT count(DISTINCT capper_id), sum(risk) FROM bet WHERE guild_id = 1 AND "
                     "placed_at_ms >= 5 AND placed_at_ms < 9 AND status <> 'cancelled'"_s)
                    .contains(u"bet_by_time (guild_id=? AND placed_at_ms>? AND placed_at_ms<?)"));
        QVERIFY(
            plan(u"SELECT count(*) FROM bet WHERE guild_id = 1 AND graded_at_ms >= 5 AND "
                 "graded_at_ms < 9 AND status = 'settled'"_s)
                .contains(u"bet_by_grading (guild_id=? AND graded_at_ms>? AND graded_at_ms<?)"));
    }
};

QTEST_GUILESS_MAIN(tst_BusinessService)
#include "tst_BusinessService.moc"
