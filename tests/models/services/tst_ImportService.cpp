// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/exportText.h"
#include "tests/models/services/ImportHouse.h"
#include "tests/support/TestMariadb.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_ImportService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dryRunChangesNothing();
    void oneBatchIsTaken();
    void twiceAddsNothing();
    void otherContentIsRefused();
    void openingBalances();
    void cappersAreMapped();
    void importedBetsLiveOn();
    void refusals();
    void cancelLeavesNothing();
    void fromMariadb();
};

void tst_ImportService::dryRunChangesNothing()
{
    House house;
    const Folder folder;
    ImportWish wish = house.wish();
    wish.dryRun = true;
    const qint64 rows = house.count("journal");
    const Result<ImportReport> report = house.take(folder, wish);
    QVERIFY2(report, report ? "" : qPrintable(report.error().userText()));
    QVERIFY(report->dryRun);
    QVERIFY(!report->batch.isValid());
    QCOMPARE(report->bets, 6);
    QCOMPARE(report->settled, 4);
    QCOMPARE(report->cappers, 1);
    QCOMPARE(report->settings, 1);       // the others are set already
    QCOMPARE(report->refused.size(), 2); // a strange status, a record without its bet
    QCOMPARE(report->timeZone, u"UTC"_s);
    QCOMPARE(house.count("journal"), rows);
    QCOMPARE(house.count("bet"), 0);
    QCOMPARE(house.count("import_batch"), 0);
    QVERIFY(!toLines(*report).join(u'\n').contains(kOld.toString().left(14) + u"x"));
}

void tst_ImportService::oneBatchIsTaken()
{
    House house;
    const Folder folder;
    QSignalSpy changed(&house.imports, &ImportService::recordChanged);
    const Result<ImportReport> report = house.take(folder, house.wish());
    QVERIFY2(report, report ? "" : qPrintable(report.error().userText()));
    QVERIFY(report->batch.isValid());
    QCOMPARE(changed.size(), 1);
    QVERIFY(house.isIntact());
    const Contribution sums = house.sums();
    QCOMPARE(sums.won, 1);
    QCOMPARE(sums.lost, 1);
    QCOMPARE(sums.pushed, 1);
    QCOMPARE(sums.voided, 1);
    QCOMPARE(sums.net, 909'091 - 1'000'000);
    const QList<Bet> bets = house.bets(); // newest first
    QCOMPARE(bets.size(), 6);
    const Bet won = bets.last();
    QCOMPARE(won.number.value, 1);
    QCOMPARE(won.capperName, u"Oldie"_s);
    QCOMPARE(isoTimeText(won.placedAtMs), u"2026-01-01T18:00:00.000Z"_s);
    QCOMPARE(isoTimeText(won.settledAtMs), u"2026-01-10T09:00:00.000Z"_s); // the old settlement
    QCOMPARE(won.result, BetResult::Won);
    QVERIFY(!won.message.isValid());
    QCOMPARE(house.count("outbox"), 0);
    const auto history = await(house.betting.history(RecordFixture::kGuild, won.id));
    QVERIFY(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().kind, u"imported"_s);
    QCOMPARE(history->last().kind, u"settled"_s);
    // Statistics are by the old time.
    QCOMPARE(house.file.number(u"SELECT count(*) FROM tally WHERE dimension = '' AND grain = 'day' "
                               "AND start_day = %1"_s.arg(QDate(1970, 1, 1).daysTo({2026, 1, 10}))),
             1);
    const Result<GuildSettings> settings = await(house.settings.get(RecordFixture::kGuild));
    QCOMPARE(settings->text(u"max_units"_s), u"7.5"_s);
    QCOMPARE(settings->role(u"admin_role"_s), RecordFixture::kAdminRole); // ours stays
    // What is kept of the report names nobody.
    QCOMPARE(house.file.number(u"SELECT count(*) FROM import_batch WHERE report LIKE '%%1%'"_s.arg(
                 kOld.toString())),
             0);
}

void tst_ImportService::twiceAddsNothing()
{
    House house;
    const Folder folder;
    QVERIFY(house.take(folder, house.wish()));
    const qint64 rows = house.count("journal");
    const Result<ImportReport> again = house.take(folder, house.wish());
    QVERIFY(again);
    QVERIFY(!again->batch.isValid());
    QCOMPARE(again->bets, 0);
    QCOMPARE(again->known, 6);
    QCOMPARE(house.count("journal"), rows);
    // Only what is new is added.
    folder.put("bets.csv",
               "bet_serial,guild_id,user_id,league,bet_type,team,line,odds,units,status,message_id,"
               "confirmed,created_at,bet_details\n"
                   + Folder::row(1, "won") + Folder::row(8, "won"));
    const Result<ImportReport> more = house.take(folder, house.wish());
    QVERIFY(more);
    QCOMPARE(more->bets, 1);
    QCOMPARE(more->known, 1);
    QCOMPARE(house.sums().won, 2);
    QVERIFY(house.isIntact());
}

void tst_ImportService::otherContentIsRefused()
{
    House house;
    const Folder folder;
    QVERIFY(house.take(folder, house.wish()));
    folder.put("bets.csv",
               "bet_serial,guild_id,user_id,league,bet_type,team,line,odds,units,status,message_id,"
               "confirmed,created_at,bet_details\n"
                   + Folder::row(1, "lost"));
    const Result<ImportReport> report = house.take(folder, house.wish());
    QVERIFY(report);
    QCOMPARE(report->bets, 0);
    const auto refused =
        std::find_if(report->refused.begin(), report->refused.end(),
                     [](const LegacyRefusal &refusal) { return refusal.field == u"digest"; });
    QVERIFY(refused != report->refused.end());
    QCOMPARE(refused->row, u"1"_s);
    QCOMPARE(house.sums().won, 1);
}

void tst_ImportService::openingBalances()
{
    House house;
    const Folder folder;
    ImportWish wish = house.wish();
    wish.openingBalances = true;
    const Result<ImportReport> report = house.take(folder, wish);
    QVERIFY(report);
    QCOMPARE(report->refused.size(), 1); // only the strange status
    QCOMPARE(house.sums().net, 909'091 - 1'000'000 - 2'500'000);
    QCOMPARE(house.sums().lost, 1); // a balance is no bet
    QVERIFY(house.isIntact());
    QVERIFY(!house.take(folder, wish)->batch.isValid());
}

void tst_ImportService::cappersAreMapped()
{
    House house;
    const Folder folder;
    ImportWish wish = house.wish();
    wish.cappers.insert(kOld, RecordFixture::kCapper);
    const Result<ImportReport> report = house.take(folder, wish);
    QVERIFY(report);
    QCOMPARE(report->cappers, 0);
    QCOMPARE(house.bets().constFirst().capperUser, RecordFixture::kCapper);
    QCOMPARE(house.bets().constFirst().capperName, u"Casey"_s); // not renamed
}

void tst_ImportService::importedBetsLiveOn()
{
    House house;
    const Folder folder;
    QVERIFY(house.take(folder, house.wish()));
    const QList<Bet> bets = house.bets();
    const auto open = std::find_if(bets.begin(), bets.end(),
                                   [](const Bet &bet) { return bet.status == BetStatus::Open; });
    QVERIFY(open != bets.end());
    QVERIFY(await(house.betting.grade(house.gradeOf(*open, BetResult::Won, house.admin()))));
    QCOMPARE(house.count("outbox"), 0); // there is no slip of ours to edit
    QCOMPARE(house.sums().won, 2);
    // An old grade is past its capper's time to undo it.
    Actor capper = house.capper();
    capper.user = kOld;
    const auto undone = await(house.betting.undo(house.undoOf(bets.last(), capper)));
    QVERIFY(!undone);
    QVERIFY(undone.error().is(codes::kUndoExpired));
    QVERIFY(house.isIntact());
}

void tst_ImportService::refusals()
{
    House house;
    const Folder folder;
    ImportWish wish = house.wish();
    wish.timeZone = u"Nowhere/Land"_s;
    QVERIFY(house.take(folder, wish).error().is(codes::kTextInvalid));
    wish = house.wish();
    wish.actor = house.member();
    QVERIFY(house.take(folder, wish).error().is(codes::kNotPermitted));
    QVERIFY(await(house.imports.importCsv({u"/nowhere"_s}, house.wish()))
                .error()
                .is(codes::kFileUnreadable));
    // Two at a time.
    auto first = house.imports.importCsv({folder.dir.path()}, house.wish());
    const auto second = await(house.imports.importCsv({folder.dir.path()}, house.wish()));
    QVERIFY(second.error().is(codes::kAlreadyRunning));
    QVERIFY(await(std::move(first)));
}

void tst_ImportService::cancelLeavesNothing()
{
    House house;
    const Folder folder;
    const qint64 rows = house.count("journal");
    auto running = house.imports.importCsv({folder.dir.path()}, house.wish());
    house.imports.cancel();
    const Result<ImportReport> report = await(std::move(running));
    QVERIFY(!report);
    QVERIFY(report.error().is(codes::kCancelled));
    QCOMPARE(house.count("journal"), rows);
    QCOMPARE(house.count("bet"), 0);
    QVERIFY(house.take(folder, house.wish())); // and it can be started again
}

void tst_ImportService::fromMariadb()
{
    House house;
    const QString guild = RecordFixture::kGuild.toString();
    const TestMariadb old(
        legacySchema()
        << u"SET time_zone = '+00:00'"_s
        << u"INSERT INTO cappers VALUES (%1, %2, 'Oldie', 1, 0, 0)"_s.arg(guild, kOld.toString())
        << u"INSERT INTO bets (guild_id, message_id, status, user_id, bet_type, league, team, "
           u"line, "
           "odds, units, confirmed, created_at, bet_details) VALUES (%1, 77, 'won', %2, "
           "'game_line', "
           "'NBA', 'Celtics', '-3.5', -110, 1.10, 1, '2026-01-01 18:00:00', '{}')"_s.arg(
               guild, kOld.toString())
        << u"INSERT INTO unit_records (bet_serial, guild_id, user_id, monthly_result_value, "
           "created_at) VALUES (1, %1, %2, 1.00, '2026-01-02 09:00:00')"_s.arg(guild,
                                                                               kOld.toString()));
    const Result<ImportReport> report =
        await(house.imports.importMysql(old.address(), house.wish()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
    QCOMPARE(report->bets, 1);
    QCOMPARE(report->differences.size(), 0);
    QCOMPARE(house.sums().net, 1'000'000);
    QCOMPARE(isoTimeText(house.bets().constFirst().settledAtMs), u"2026-01-02T09:00:00.000Z"_s);
    QVERIFY(house.isIntact());
}

QTEST_GUILESS_MAIN(tst_ImportService)
#include "tst_ImportService.moc"
