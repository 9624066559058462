// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/MaintenanceService.h"
#include "models/services/StatsService.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

class Rig
{
public:
    explicit Rig(int bets = 3)
    {
        for (int i = 0; i < bets; ++i) {
            const Bet bet = record.placeOpen();
            if (!await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin()))))
                qFatal("a grade was refused");
        }
    }

    Result<MaintenanceReport> run(const QList<MaintenanceTask> &tasks, GuildId guild = {})
    {
        return await(service.run({tasks, guild}));
    }

    RecordFixture record;
    StatsService stats{record.file.database(), record.file.clock()};
    MaintenanceService service{record.file.database(), record.verifier, stats};
};

} // namespace

class tst_MaintenanceService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vacuumGivesRoomBack()
    {
        Rig rig;
        TestDatabase &file = rig.record.file;
        if (file.options().postgres) {
            // More than the maps of free room weigh that a first vacuum gives each table.
            QVERIFY(
                file.execute(u"CREATE TABLE filler AS SELECT generate_series(1, 200000) AS n"_s));
            QVERIFY(file.execute(u"ALTER TABLE filler SET (autovacuum_enabled = off)"_s));
        } else {
            QVERIFY(file.execute(u"CREATE TABLE filler (content BLOB)"_s));
            QVERIFY(file.execute(
                u"INSERT INTO filler SELECT randomblob(900000) FROM (VALUES (1), (2), (3))"_s));
        }
        QVERIFY(file.execute(u"DELETE FROM filler"_s));
        const auto done = rig.run({MaintenanceTask::Vacuum});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail()));
        QVERIFY2(done->bytesAfter + 500'000 < done->bytesBefore,
                 qPrintable(u"%1 then %2"_s.arg(done->bytesBefore).arg(done->bytesAfter)));
        if (!file.options().postgres)
            QVERIFY(await(rig.service.freeShare()).value() < 0.01);
    }

    void freeShareGrowsWithWhatIsDeleted()
    {
        Rig rig;
        TestDatabase &file = rig.record.file;
        if (file.options().postgres)
            QSKIP("the server counts dead rows in its own time");
        const double before = await(rig.service.freeShare()).value();
        QVERIFY(file.execute(u"CREATE TABLE filler (content BLOB)"_s));
        QVERIFY(file.execute(u"INSERT INTO filler VALUES (randomblob(3000000))"_s));
        QVERIFY(file.execute(u"DROP TABLE filler"_s));
        const double after = await(rig.service.freeShare()).value();
        QVERIFY2(before < 0.1 && after > 0.5 && after < 1, qPrintable(QString::number(after)));
    }

    /// As the opening of the database does, for a program that stays.
    void tidyRemovesOldRows()
    {
        Rig rig;
        TestDatabase &file = rig.record.file;
        const qint64 commands = file.number(u"SELECT count(*) FROM processed_command"_s);
        const qint64 delivered =
            file.number(u"SELECT count(*) FROM outbox WHERE state = 'delivered'"_s);
        QVERIFY(commands > 0 && delivered > 0);
        constexpr qint64 kDayMs = 86'400'000;
        const qint64 nowMs = file.clock().nowMs();
        const auto tidy = [&rig](qint64 atMs) {
            return await(rig.service.run({{MaintenanceTask::Tidy}, {}, atMs})).has_value();
        };
        QVERIFY(tidy(nowMs + 29 * kDayMs));
        QCOMPARE(file.number(u"SELECT count(*) FROM processed_command"_s), commands);
        QVERIFY(tidy(nowMs + 31 * kDayMs));
        QCOMPARE(file.number(u"SELECT count(*) FROM processed_command"_s), 0);
        QCOMPARE(file.number(u"SELECT count(*) FROM outbox WHERE state = 'delivered'"_s), 0);
    }

    void analyzeTellsTheEngine()
    {
        Rig rig;
        TestDatabase &file = rig.record.file;
        QVERIFY(rig.run({MaintenanceTask::Analyze}));
        const QString sql = file.options().postgres
            ? u"SELECT count(*) FROM pg_stats WHERE tablename = 'bet'"_s
            : u"SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'bet'"_s;
        QVERIFY(file.number(sql) > 0);
    }

    void rebuildCountsAnew()
    {
        Rig rig;
        TestDatabase &file = rig.record.file;
        const qint64 won = file.number(u"SELECT sum(won) FROM tally"_s);
        QVERIFY(won > 0);
        QVERIFY(file.tamper(u"UPDATE tally SET won = won + 5"_s));
        // Verify says so, and counts anew by itself.
        const auto verified = rig.run({MaintenanceTask::Verify});
        QVERIFY(verified && !verified->breaks.isEmpty());
        QCOMPARE(file.number(u"SELECT sum(won) FROM tally"_s), won);
        QVERIFY(file.tamper(u"UPDATE tally SET won = won + 5"_s));
        const auto rebuilt = rig.run({MaintenanceTask::Rebuild, MaintenanceTask::Verify});
        QVERIFY(rebuilt);
        QCOMPARE(rebuilt->breaks, QStringList());
        QCOMPARE(rebuilt->rebuilt, 1);
        QCOMPARE(rebuilt->verified, 1);
        QCOMPARE(file.number(u"SELECT sum(won) FROM tally"_s), won);
    }

    void oneGuildAlone()
    {
        Rig rig;
        QVERIFY(await(rig.record.settings.set(GuildId{100000000000009001},
                                              {{u"language"_s, u"de"_s}}, Actor::panelOperator())));
        QCOMPARE(rig.run({MaintenanceTask::Rebuild})->rebuilt, 2);
        QCOMPARE(rig.run({MaintenanceTask::Rebuild}, RecordFixture::kGuild)->rebuilt, 1);
    }

    void aBrokenRecordIsTold()
    {
        Rig rig;
        QVERIFY(rig.record.file.tamper(u"UPDATE journal SET at_ms = 1 WHERE sequence = 2"_s));
        const auto report = rig.run({MaintenanceTask::Verify});
        QVERIFY(report && !report->breaks.isEmpty());
        QVERIFY(rig.record.file.number(u"SELECT read_only FROM guild"_s) == 1);
    }

    /// Between two guilds; what was finished stays.
    void isCancelledBetweenSteps()
    {
        Rig rig;
        for (quint64 id = 1; id <= 5; ++id)
            QVERIFY(
                await(rig.record.settings.set(GuildId{100000000000009000 + id},
                                              {{u"language"_s, u"de"_s}}, Actor::panelOperator())));
        QList<int> percents;
        connect(&rig.service, &MaintenanceService::progressed, this,
                [&](const WorkProgress &progress) {
                    percents << progress.percent;
                    if (percents.size() == 3)
                        rig.service.cancel();
                });
        const auto report = rig.run({MaintenanceTask::Rebuild});
        QVERIFY(!report && report.error().is(codes::kCancelled));
        QCOMPARE(percents.size(), 3);
        QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
        QVERIFY(!rig.service.isRunning());
        const auto again = rig.run({MaintenanceTask::Rebuild});
        QVERIFY(again);
        QCOMPARE(again->rebuilt, 6);
        QCOMPARE(percents.last(), 100);
    }

    void vacuumIsCancelledInTheMiddle()
    {
        Rig rig;
        std::stop_source stop;
        stop.request_stop();
        const Result<> done = await(rig.record.file.database().compact(stop.get_token()));
        if (rig.record.file.options().postgres)
            return; // its tables are small: it may have been too late
        QVERIFY(!done && done.error().is(codes::kCancelled));
        QVERIFY(await(rig.record.file.database().compact()));
    }

    void oneAtATime()
    {
        Rig rig;
        auto first = rig.service.run({{MaintenanceTask::Verify}, {}});
        const auto second = await(rig.service.run({{MaintenanceTask::Verify}, {}}));
        QVERIFY(!second && second.error().is(codes::kAlreadyRunning));
        QVERIFY(await(std::move(first)));
    }
};

QTEST_GUILESS_MAIN(tst_MaintenanceService)
#include "tst_MaintenanceService.moc"
