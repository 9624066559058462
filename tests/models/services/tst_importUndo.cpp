// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/postPeriods.h"
#include "tests/models/services/ImportHouse.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_importUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoTakesEverythingBack();
    void undoAfterwards();
    void postsAreRestated();
};

void tst_importUndo::undoTakesEverythingBack()
{
    House house;
    const Bet own = house.placeOpen();
    QVERIFY(await(house.betting.grade(house.gradeOf(own, BetResult::Won, house.admin()))));
    const Contribution before = house.sums();
    const Folder folder;
    ImportWish wish = house.wish();
    wish.openingBalances = true;
    const Result<ImportReport> report = house.take(folder, wish);
    QVERIFY(report && report->batch.isValid());
    QCOMPARE(report->balances, 1);
    QVERIFY(house.sums() != before);

    const Result<ImportUndone> undone =
        await(house.imports.undo(report->batch, Actor::panelOperator()));
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().userText()));
    QCOMPARE(undone->bets, 5); // one was cancelled already
    QCOMPARE(undone->balances, 1);
    QCOMPARE(undone->settings, 1);
    QCOMPARE(undone->cappers, 1);
    QCOMPARE(house.sums(), before);
    QVERIFY(house.isIntact());
    QCOMPARE(house.count("bet"), 7); // no bet is ever deleted
    QVERIFY(!await(house.settings.get(RecordFixture::kGuild))->stored.contains(u"max_units"_s));
    QCOMPARE(
        house.file.number(u"SELECT sum(amount) FROM ledger_entry WHERE account = 'adjustment'"_s),
        0);

    const Result<ImportUndone> twice =
        await(house.imports.undo(report->batch, Actor::panelOperator()));
    QVERIFY(!twice);
    QVERIFY(twice.error().is(codes::kCommandConflict));
    QVERIFY(await(house.imports.undo(BatchId{999}, Actor::panelOperator()))
                .error()
                .is(codes::kOptionMissing));
    const auto list = await(house.imports.list({}));
    QVERIFY(list && list->size() == 1 && list->first().undoneAtMs > 0);

    // It can be taken again.
    const Result<ImportReport> again = house.take(folder, wish);
    QVERIFY(again && again->batch.isValid());
    QCOMPARE(again->bets, 6);
    QCOMPARE(again->known, 0);
    QVERIFY(house.isIntact());
}

void tst_importUndo::undoAfterwards()
{
    House house;
    const Folder folder;
    const Result<ImportReport> report = house.take(folder, house.wish());
    QVERIFY(report);
    // One was corrected, the open one graded, a setting changed since.
    const QList<Bet> bets = house.bets();
    CorrectBet correction{RecordFixture::kGuild,  bets.last().id, BetResult::Lost,
                          Actor::panelOperator(), u"p:1"_s,       u"mistake"_s};
    QVERIFY(await(house.betting.correct(correction)));
    const auto open = std::find_if(bets.begin(), bets.end(),
                                   [](const Bet &bet) { return bet.status == BetStatus::Open; });
    QVERIFY(open != bets.end());
    QVERIFY(await(house.betting.grade(house.gradeOf(*open, BetResult::Won, house.admin()))));
    QVERIFY(await(house.settings.set(RecordFixture::kGuild, {{u"max_units"_s, u"9"_s}},
                                     Actor::panelOperator())));
    const Result<ImportUndone> undone =
        await(house.imports.undo(report->batch, Actor::panelOperator()));
    QVERIFY(undone);
    QCOMPARE(undone->bets, 5);
    QCOMPARE(undone->settings, 0);
    QCOMPARE(house.sums(), Contribution());
    QVERIFY(house.isIntact());
    QCOMPARE(house.file.number(u"SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account "
                               "LIKE 'open:%' OR account LIKE 'result:%'"_s),
             0);
}

void tst_importUndo::postsAreRestated()
{
    House house;
    // The recap of the old settlement's day was posted.
    const QString subject =
        PostSubject{PostKind::Recap, StatsPeriod::Day, QDate(2026, 1, 10)}.toText();
    QVERIFY(house.file.execute(u"INSERT INTO post (guild_id, subject, channel_id, message_id, "
                               u"digest, posted_at_ms) VALUES "
                               "(%1, '%2', 7, 8, %3, 1)"_s.arg(RecordFixture::kGuild.toString(),
                                                               subject, house.file.literal("x"))));
    const auto restated = [&house] { return house.file.number(u"SELECT restated FROM post"_s); };
    QCOMPARE(restated(), 0);
    const Result<ImportReport> report = house.take(Folder(), house.wish());
    QVERIFY(report);
    const qint64 first = restated();
    QVERIFY(first > 0);
    house.file.clock().advance(std::chrono::hours(1));
    QVERIFY(await(house.imports.undo(report->batch, Actor::panelOperator())));
    QVERIFY(restated() > first);
}

QTEST_GUILESS_MAIN(tst_importUndo)
#include "tst_importUndo.moc"
