// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const auto &result)
{
    return result ? u"done"_s : result.error().code();
}

} // namespace

/// Correcting, cancelling, exposure, closing prices and slips that are gone.
class TestCorrecting : public QObject
{
    Q_OBJECT

private:
    static Record whole(RecordFixture &record)
    {
        return *await(record.betting.record({.guild = RecordFixture::kGuild, .capper = {}}));
    }

    static bool intact(RecordFixture &record)
    {
        const auto report = await(record.verifier.verify());
        return report && report->intact();
    }

    static CorrectBet correction(RecordFixture &record, const Bet &bet, BetResult result,
                                 const Actor &actor)
    {
        return {.guild = RecordFixture::kGuild,
                .bet = bet.id,
                .result = result,
                .actor = actor,
                .commandId = u"i:"_s + record.interaction().toString(),
                .reason = u"box score"_s};
    }

    static CancelBet cancellation(RecordFixture &record, const Bet &bet, const Actor &actor)
    {
        return {.guild = RecordFixture::kGuild,
                .bet = bet.id,
                .actor = actor,
                .commandId = u"i:"_s + record.interaction().toString()};
    }

    static void set(RecordFixture &record, const QString &key, const QString &value)
    {
        Actor owner;
        owner.kind = ActorKind::Operator;
        const auto done = await(record.settings.set(RecordFixture::kGuild, {{key, value}}, owner));
        if (!done)
            qFatal("%s", qPrintable(done.error().userText()));
    }

private Q_SLOTS:
    void aCorrectionReversesTheOldNetAtTheFirstTime()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen(u"-110"_s, u"1"_s); // risks 1.10 to win 1
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        const auto settled = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        record.file.clock().advance(std::chrono::hours(30));
        const CorrectBet wrong = correction(record, bet, BetResult::Lost, record.admin());
        const auto corrected = await(record.betting.correct(wrong));
        QCOMPARE(codeOf(corrected), u"done"_s);
        QCOMPARE(corrected->bet.net.micro, -1'100'000);
        QCOMPARE(corrected->bet.settledAtMs, settled->settledAtMs);
        QCOMPARE(whole(record).net.micro, -1'100'000);
        QVERIFY(await(record.betting.correct(wrong))->repeated);
        QVERIFY(intact(record));
    }

    void theSameIdSaysTheSameWhole_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"grade", "replace", "undo", "correct", "source", "cancel"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    /// The same id with another reason, source or way is another command.
    void theSameIdSaysTheSameWhole()
    {
        QFETCH(const QString, command);
        RecordFixture record;
        const Bet bet = record.placeOpen();
        GradeBet grade = record.gradeOf(bet, BetResult::Won, record.admin());
        if (command != u"cancel")
            QCOMPARE(codeOf(await(record.betting.grade(grade))), u"done"_s);
        QString answer;
        if (command == u"grade" || command == u"replace") {
            if (command == u"grade")
                grade.reason = u"other"_s;
            else
                grade.replace = true;
            answer = codeOf(await(record.betting.grade(grade)));
        } else if (command == u"undo") {
            UndoGrade undo = record.undoOf(bet, record.admin());
            QCOMPARE(codeOf(await(record.betting.undo(undo))), u"done"_s);
            undo.reason = u"other"_s;
            answer = codeOf(await(record.betting.undo(undo)));
        } else if (command == u"cancel") {
            CancelBet cancel = cancellation(record, bet, record.admin());
            QCOMPARE(codeOf(await(record.betting.cancel(cancel))), u"done"_s);
            cancel.reason = u"other"_s;
            answer = codeOf(await(record.betting.cancel(cancel)));
        } else {
            CorrectBet correct = correction(record, bet, BetResult::Lost, record.admin());
            QCOMPARE(codeOf(await(record.betting.correct(correct))), u"done"_s);
            if (command == u"correct")
                correct.reason = u"other"_s;
            else
                correct.source = "{}";
            answer = codeOf(await(record.betting.correct(correct)));
        }
        QCOMPARE(answer, u"BET-008"_s);
    }

    void aCorrectionAndItsReverseRestoreEveryTotal()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen(u"+150"_s, u"2"_s);
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        const Record before = whole(record);
        (void)await(
            record.betting.correct(correction(record, bet, BetResult::Push, record.admin())));
        QCOMPARE(whole(record).pushed, 1);
        (void)await(
            record.betting.correct(correction(record, bet, BetResult::Won, record.admin())));
        QCOMPARE(whole(record).net, before.net);
        QCOMPARE(whole(record).turnover, before.turnover);
        QCOMPARE(whole(record).toText(), before.toText());
        QVERIFY(intact(record));
    }

    void anUndoneCorrectionLeavesNoResultBehind()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen();
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        (void)await(
            record.betting.correct(correction(record, bet, BetResult::Push, record.admin())));
        const auto undone = await(record.betting.undo(record.undoOf(bet, record.admin())));
        QVERIFY(!undone->bet.legs.first().result);
        const auto graded =
            await(record.betting.grade(record.gradeOf(bet, BetResult::Lost, record.admin())));
        QCOMPARE(graded->bet.result, BetResult::Lost);
        QVERIFY(intact(record));
    }

    void onlyWhoMayCorrectTakesACorrectionBack()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen();
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.capper())));
        (void)await(
            record.betting.correct(correction(record, bet, BetResult::Lost, record.admin())));
        for (const Actor &actor : {record.capper(), record.moderator()})
            QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(bet, actor)))), u"AUT-006"_s);
        QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(bet, record.admin())))), u"done"_s);
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.capper())));
        QCOMPARE(codeOf(await(record.betting.undo(record.undoOf(bet, record.capper())))),
                 u"done"_s);
    }

    void whoMayCorrect()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen();
        QCOMPARE(codeOf(await(record.betting.correct(
                     correction(record, bet, BetResult::Lost, record.admin())))),
                 u"BET-005"_s);
        (void)await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin())));
        for (const Actor &actor : {record.capper(), record.moderator(), record.member()}) {
            QCOMPARE(codeOf(await(
                         record.betting.correct(correction(record, bet, BetResult::Lost, actor)))),
                     u"AUT-006"_s);
        }
        QCOMPARE(codeOf(await(record.betting.correct(
                     correction(record, bet, BetResult::Won, record.admin())))),
                 u"BET-013"_s);
    }

    void aCapperCancelsBeforeTheStartOnly()
    {
        RecordFixture record;
        const Bet early = record.placeOpen();
        const auto gone =
            await(record.betting.cancel(cancellation(record, early, record.capper())));
        QCOMPARE(codeOf(gone), u"done"_s);
        QCOMPARE(gone->bet.status, BetStatus::Cancelled);
        const Bet late = record.placeOpen();
        record.file.clock().advance(std::chrono::hours(2));
        QCOMPARE(codeOf(await(record.betting.cancel(cancellation(record, late, record.capper())))),
                 u"BET-007"_s);
        QCOMPARE(
            codeOf(await(record.betting.cancel(cancellation(record, late, record.moderator())))),
            u"AUT-006"_s);
        QCOMPARE(codeOf(await(record.betting.cancel(cancellation(record, late, record.admin())))),
                 u"done"_s);
        QCOMPARE(whole(record).settled(), 0);
        QVERIFY(intact(record));
    }

    void anUnknownStartCannotBeCancelledByTheCapper()
    {
        RecordFixture record;
        DraftRequest wish = record.request();
        wish.legs.first().leg.startsAtMs.reset();
        const auto draft = await(record.betting.createDraft(wish));
        const auto placed = await(record.betting.confirm(record.confirmation(draft->id)));
        record.deliverAll();
        QCOMPARE(codeOf(await(
                     record.betting.cancel(cancellation(record, placed->bet, record.capper())))),
                 u"BET-007"_s);
    }

    void exposureBoundsADayOfTheGuildsCalendar()
    {
        RecordFixture record;
        set(record, u"exposure_per_day"_s, u"2.5"_s);
        set(record, u"time_zone"_s, u"America/New_York"_s);
        record.placeOpen(u"+100"_s, u"2"_s);
        const auto draft = await(record.betting.createDraft(record.request(u"+100"_s, u"1"_s)));
        const auto refused = await(record.betting.confirm(record.confirmation(draft->id)));
        QCOMPARE(codeOf(refused), u"BET-014"_s);
        const auto *fault = std::get_if<InsufficientUnitsFault>(&refused.error().fault());
        QVERIFY(fault);
        QCOMPARE(fault->available, 500'000);
        QCOMPARE(fault->asked, 1'000'000);
        record.file.clock().advance(std::chrono::hours(24));
        QCOMPARE(record.placeOpen(u"+100"_s, u"1"_s).status, BetStatus::Open);
    }

    void aCapperCanHaveAnExposureOfItsOwn()
    {
        RecordFixture record;
        set(record, u"exposure_per_day"_s, u"1"_s);
        const auto allow = [&record](std::optional<Units> exposure, const Actor &actor) {
            return codeOf(await(record.cappers.setExposure(
                RecordFixture::kGuild, RecordFixture::kCapper, exposure, actor)));
        };
        const auto place = [&record](const QString &units) {
            const auto draft = await(record.betting.createDraft(record.request(u"+100"_s, units)));
            return await(record.betting.confirm(record.confirmation(draft->id)));
        };
        QCOMPARE(codeOf(place(u"2"_s)), u"BET-014"_s);
        QCOMPARE(allow(Units{3'000'000}, record.capper()), u"AUT-006"_s);
        QCOMPARE(allow(Units{3'000'000}, record.admin()), u"done"_s);
        QCOMPARE(codeOf(place(u"2"_s)), u"done"_s);
        const auto refused = place(u"2"_s);
        QCOMPARE(codeOf(refused), u"BET-014"_s);
        const auto *fault = std::get_if<InsufficientUnitsFault>(&refused.error().fault());
        QVERIFY(fault);
        QCOMPARE(fault->available, 1'000'000);
        QCOMPARE(allow(Units{}, record.admin()), u"done"_s); // no bound at all
        QCOMPARE(codeOf(place(u"5"_s)), u"done"_s);
        QCOMPARE(allow({}, record.admin()), u"done"_s); // the server's again
        QCOMPARE(codeOf(place(u"0.5"_s)), u"BET-014"_s);
        QCOMPARE(allow(Units{-1}, record.admin()), u"VAL-004"_s);
        QVERIFY(intact(record));
    }

    void aCancelledBetFreesItsExposure()
    {
        RecordFixture record;
        set(record, u"exposure_per_day"_s, u"2"_s);
        const Bet bet = record.placeOpen(u"+100"_s, u"2"_s);
        (void)await(record.betting.cancel(cancellation(record, bet, record.capper())));
        QCOMPARE(record.placeOpen(u"+100"_s, u"2"_s).status, BetStatus::Open);
    }

    void aLatePostIsDiscardedByTheGuildsWish()
    {
        RecordFixture record;
        set(record, u"late_posts"_s, u"discard"_s);
        const Bet bet = record.placePosting();
        record.file.clock().advance(std::chrono::hours(2));
        record.deliverAll();
        const auto read = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QCOMPARE(read->status, BetStatus::Cancelled);
        QVERIFY(read->late);
        QVERIFY(intact(record));
    }

    void aClosingPriceIsKeptAndChained()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen(u"-110"_s, u"1"_s);
        const SetClosing command{.guild = RecordFixture::kGuild,
                                 .bet = bet.id,
                                 .actor = record.admin(),
                                 .commandId = u"p:1"_s,
                                 .leg = 0,
                                 .closing = *Odds::parse(u"-120"_s)};
        QCOMPARE(codeOf(await(record.betting.setClosing(command))), u"done"_s);
        const auto read = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QCOMPARE(read->legs.first().closing, std::optional(Fraction{11, 6}));
        QVERIFY(intact(record));
        QVERIFY(record.file.execute(u"UPDATE leg SET closing_numerator = 7"_s));
        QVERIFY(!intact(record));
    }

    void aSlipThatIsGoneCanBePostedAgain()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen();
        const auto posted = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        const RepostSlip again{.guild = RecordFixture::kGuild,
                               .bet = bet.id,
                               .actor = record.admin(),
                               .commandId = u"i:"_s + record.interaction().toString()};
        QCOMPARE(codeOf(await(record.betting.repostSlip(again))), u"BET-004"_s);
        QVERIFY(!*await(record.betting.slipDeleted(RecordFixture::kGuild, MessageId{1})));
        const auto gone = await(record.betting.slipDeleted(RecordFixture::kGuild, posted->message));
        QVERIFY(gone && *gone);
        QCOMPARE((*gone)->status, BetStatus::Open);
        QCOMPARE(codeOf(await(record.betting.repostSlip(again))), u"done"_s);
        QVERIFY(await(record.betting.repostSlip(again))->repeated);
        RepostSlip twice = again; // somebody else, while it is on its way
        twice.commandId = u"p:twice"_s;
        QCOMPARE(codeOf(await(record.betting.repostSlip(twice))), u"BET-004"_s);
        QCOMPARE(await(record.outbox.due(10))->size(), 1);
        record.deliverAll();
        const auto read = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QVERIFY(read->message.isValid());
        QVERIFY(read->message != posted->message);
        QCOMPARE(read->status, BetStatus::Open);
        QVERIFY(intact(record));
    }

    void whatCouldNotBePostedAgainIsTriedAnew()
    {
        RecordFixture record;
        const Bet bet = record.placeOpen();
        const Bet posted = *await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QVERIFY(await(record.betting.slipDeleted(RecordFixture::kGuild, posted.message)));
        RepostSlip again{.guild = RecordFixture::kGuild,
                         .bet = bet.id,
                         .actor = record.admin(),
                         .commandId = u"p:1"_s};
        QCOMPARE(codeOf(await(record.betting.repostSlip(again))), u"done"_s);
        const OutboxRow row = await(record.outbox.due(10))->constFirst();
        QVERIFY(
            await(record.outbox.beginAttempt(row.id, row.attempts, {}, RecordFixture::kChannel)));
        QVERIFY(await(record.outbox.failed(row.id, u"API-007 no permission"_s)));
        again.commandId = u"p:2"_s;
        QCOMPARE(codeOf(await(record.betting.repostSlip(again))), u"done"_s);
        const auto due = await(record.outbox.due(10));
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->constFirst().id, row.id);
        again.commandId = u"p:3"_s;
        again.actor = record.capper();
        QCOMPARE(codeOf(await(record.betting.repostSlip(again))), u"AUT-006"_s);
    }
};

QTEST_GUILESS_MAIN(TestCorrecting)
#include "tst_correcting.moc"
