// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestOutboxService : public QObject
{
    Q_OBJECT

private:
    static QList<OutboxRow> due(RecordFixture &record) { return *await(record.outbox.due(100)); }

private Q_SLOTS:
    void anAttemptIsWrittenBeforeItLeaves()
    {
        RecordFixture record;
        record.placePosting();
        const OutboxRow row = due(record).constFirst();
        QCOMPARE(row.kind, OutboxKind::PostSlip);
        QCOMPARE(row.state, OutboxState::Queued);
        QVERIFY(!row.nonce.isEmpty() && row.nonce.size() <= 25);
        QSignalSpy changed(&record.outbox, &OutboxService::rowChanged);
        const auto begun = await(record.outbox.beginAttempt(row.id, row.attempts, WebhookId{5},
                                                            RecordFixture::kChannel));
        QVERIFY(begun);
        QCOMPARE(begun->state, OutboxState::Sending);
        QCOMPARE(begun->attempts, 1);
        QCOMPARE(begun->attemptedAtMs, record.file.clock().nowMs());
        QCOMPARE(begun->attemptWebhook, WebhookId{5});
        QCOMPARE(begun->nonce, row.nonce);
        QCOMPARE(changed.count(), 1);
        // A dead process left it so: it is due, to be reconciled.
        QCOMPARE(due(record).size(), 1);
        QCOMPARE(due(record).constFirst().attempts, 1);
    }

    /// Who read the row before the latest attempt takes that for none, and would send it again.
    void whoKnowsOfFewerAttemptsIsRefused()
    {
        RecordFixture record;
        record.placePosting();
        const OutboxRow row = due(record).constFirst();
        const auto begin = [&record, &row](int attempts) {
            return await(record.outbox.beginAttempt(row.id, attempts, WebhookId{5},
                                                    RecordFixture::kChannel));
        };
        QVERIFY(begin(0));
        QVERIFY(await(record.outbox.retryLater(row.id, 0, u"API-013"_s)));
        const auto stale = begin(0);
        QVERIFY(!stale && stale.error().is(codes::kAlreadyRunning));
        QCOMPARE(due(record).constFirst().attempts, 1);
        QCOMPARE(begin(1)->attempts, 2);
    }

    void aDeliveredSlipOpensItsBetOnce()
    {
        RecordFixture record;
        const Bet placed = record.placePosting();
        const OutboxRow row = due(record).constFirst();
        QVERIFY(await(record.outbox.beginAttempt(row.id, row.attempts, WebhookId{5},
                                                 RecordFixture::kChannel)));
        QSignalSpy changed(&record.betting, &BettingService::betChanged);
        const SlipDelivery delivery{RecordFixture::kChannel, MessageId{77}, WebhookId{5},
                                    record.file.clock().nowMs()};
        const auto opened = await(record.outbox.delivered(row.id, delivery));
        QVERIFY(opened);
        QCOMPARE(opened->status, BetStatus::Open);
        QCOMPARE(opened->message, MessageId{77});
        QVERIFY(!opened->late);
        QCOMPARE(changed.count(), 1);
        QVERIFY(*await(record.outbox.isMessageTaken(RecordFixture::kGuild, MessageId{77})));
        QVERIFY(!*await(record.outbox.isMessageTaken(RecordFixture::kGuild, MessageId{78})));
        // Told twice: nothing moves.
        const auto again = await(record.outbox.delivered(row.id, delivery));
        QCOMPARE(again->revision, opened->revision);
        QVERIFY(due(record).isEmpty());
        QCOMPARE(record.file.number(u"SELECT count(*) FROM journal WHERE kind = 'posted'"_s), 1);
        QVERIFY(await(record.verifier.verify())->intact());
        QCOMPARE(placed.id, opened->id);
    }

    void tellsWhatWaitsAndSinceWhen()
    {
        RecordFixture record;
        const auto backlog = [&](GuildId guild = RecordFixture::kGuild) {
            return *await(record.outbox.backlog(guild));
        };
        QCOMPARE(backlog().waiting, 0);
        QCOMPARE(backlog().oldestDueMs, 0);
        record.placePosting();
        const qint64 firstMs = record.file.clock().nowMs();
        record.file.clock().advance(std::chrono::seconds(90));
        record.placePosting();
        QCOMPARE(backlog().waiting, 2);
        QCOMPARE(backlog().oldestDueMs, firstMs);
        QCOMPARE(backlog().failed, 0);
        QCOMPARE(backlog(GuildId{5}).waiting, 0);
        // One that is tried again later still waits, one that was given up does not.
        const OutboxRow first = due(record).constFirst();
        QVERIFY(await(record.outbox.beginAttempt(first.id, first.attempts, WebhookId{5},
                                                 RecordFixture::kChannel)));
        QVERIFY(await(record.outbox.retryLater(first.id, firstMs + 9'999'999, u"later"_s)));
        QCOMPARE(backlog().waiting, 2);
        QCOMPARE(backlog().oldestDueMs, firstMs);
        QVERIFY(await(record.outbox.failed(first.id, u"never"_s)));
        QCOMPARE(backlog().waiting, 1);
        QCOMPARE(backlog().failed, 1);
        QCOMPARE(backlog().oldestDueMs, record.file.clock().nowMs());
    }

    void aPostAfterTheStartIsLate()
    {
        RecordFixture record;
        record.placePosting();
        record.file.clock().advance(std::chrono::hours(2));
        record.deliverAll();
        BetQuery query;
        query.guild = RecordFixture::kGuild;
        const auto page = await(record.betting.bets(query));
        QVERIFY(page->bets.first().late);
        // And its slip is drawn again.
        QCOMPARE(due(record).size(), 1);
        QCOMPARE(due(record).constFirst().kind, OutboxKind::EditSlip);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void editsOfABetAreJoined()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        QVERIFY(await(record.betting.grade(record.gradeOf(open, BetResult::Won, record.admin()))));
        QVERIFY(await(record.betting.undo(record.undoOf(open, record.admin()))));
        QVERIFY(await(record.betting.grade(record.gradeOf(open, BetResult::Lost, record.admin()))));
        QList<OutboxRow> rows = due(record);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().bet.result, BetResult::Lost); // the newest state is drawn
        // An edit that is on its way cannot take up news: a second one follows it, not beside it.
        QVERIFY(await(record.outbox.beginAttempt(rows.first().id, rows.first().attempts,
                                                 WebhookId{5}, RecordFixture::kChannel)));
        QVERIFY(await(record.betting.undo(record.undoOf(open, record.admin()))));
        QCOMPARE(due(record).size(), 1);
        QVERIFY(await(record.outbox.delivered(rows.first().id, {})));
        rows = due(record);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().state, OutboxState::Queued);
        QCOMPARE(rows.first().bet.status, BetStatus::Open);
    }

    void aSlipThatWasDrawnBeforeAChangeIsEdited_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("as drawn") << false;
        QTest::newRow("graded meanwhile") << true;
    }

    void aSlipThatWasDrawnBeforeAChangeIsEdited()
    {
        QFETCH(bool, changed);
        RecordFixture record;
        const Bet open = record.placeOpen();
        const Bet posted = *await(record.betting.bet(RecordFixture::kGuild, open.id));
        QVERIFY(await(record.betting.slipDeleted(RecordFixture::kGuild, posted.message)));
        const RepostSlip again{.guild = RecordFixture::kGuild,
                               .bet = open.id,
                               .actor = record.admin(),
                               .commandId = u"i:"_s + record.interaction().toString()};
        QVERIFY(await(record.betting.repostSlip(again)));
        const OutboxRow row = due(record).constFirst();
        if (changed) {
            QVERIFY(
                await(record.betting.grade(record.gradeOf(open, BetResult::Won, record.admin()))));
        }
        QVERIFY(await(record.outbox.delivered(row.id,
                                              {RecordFixture::kChannel, MessageId{78}, WebhookId{5},
                                               record.file.clock().nowMs(), row.bet.revision})));
        const QList<OutboxRow> rows = due(record);
        QCOMPARE(rows.size(), changed ? 1 : 0);
        if (changed)
            QCOMPARE(rows.constFirst().bet.result, BetResult::Won);
    }

    void aRetryWaitsForItsTime()
    {
        RecordFixture record;
        record.placePosting();
        const OutboxRow row = due(record).constFirst();
        QVERIFY(await(record.outbox.beginAttempt(row.id, row.attempts, WebhookId{5},
                                                 RecordFixture::kChannel)));
        const qint64 later = record.file.clock().nowMs() + 5000;
        QVERIFY(await(record.outbox.retryLater(row.id, later, u"API-004 try later"_s)));
        QVERIFY(due(record).isEmpty());
        QCOMPARE(*await(record.outbox.nextDueMs()), later);
        QCOMPARE(await(record.outbox.depths())->value(u"retrying"_s), 1);
        record.file.clock().advance(std::chrono::seconds(5));
        QCOMPARE(due(record).size(), 1);
        QCOMPARE(due(record).constFirst().lastError, u"API-004 try later"_s);
    }

    void aFailedPostIsShownAndCanBeRetriedByHand()
    {
        RecordFixture record;
        const Bet placed = record.placePosting();
        const OutboxRow row = due(record).constFirst();
        QVERIFY(!await(record.outbox.requeue(row.id)));
        QVERIFY(await(record.outbox.failed(row.id, u"API-007 no right"_s)));
        QCOMPARE(await(record.betting.bet(RecordFixture::kGuild, placed.id))->status,
                 BetStatus::PostFailed);
        QVERIFY(due(record).isEmpty());
        QCOMPARE(*await(record.outbox.nextDueMs()), 0);
        QVERIFY(!await(record.outbox.beginAttempt(row.id, row.attempts, WebhookId{5},
                                                  RecordFixture::kChannel)));
        QSignalSpy filled(&record.betting, &BettingService::outboxFilled);
        QVERIFY(await(record.outbox.requeue(row.id)));
        QCOMPARE(filled.count(), 1);
        record.deliverAll();
        QCOMPARE(await(record.betting.bet(RecordFixture::kGuild, placed.id))->status,
                 BetStatus::Open);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void anUnknownRowIsAnError()
    {
        RecordFixture record;
        QVERIFY(!await(record.outbox.delivered(OutboxId{99}, {})));
        QVERIFY(!await(record.outbox.retryLater(OutboxId{99}, 0, {})));
    }

    /// Where processes share a database, each row has one that sends it; the file has one process.
    void aRowIsSentByOneProcessAndHandedOver()
    {
        RecordFixture record;
        record.placePosting();
        const bool shared = record.file.options().engine() == Engine::Postgres;
        Database second(record.file.options(), record.file.clock());
        QVERIFY(await(second.open()));
        BettingService betting(second, record.file.clock());
        OutboxService other(second, record.file.clock(), betting);
        const auto ours = await(record.outbox.due(10));
        QCOMPARE(ours->size(), 1);
        const OutboxId id = ours->first().id;
        QVERIFY(await(record.outbox.beginAttempt(id, 0, WebhookId{5001}, RecordFixture::kChannel)));
        QCOMPARE(await(other.due(10))->size(), shared ? 0 : 1);
        const auto refused =
            await(other.beginAttempt(id, 1, WebhookId{5001}, RecordFixture::kChannel));
        QCOMPARE(refused.has_value(), !shared);
        if (!shared)
            return;
        QVERIFY(refused.error().is(codes::kAlreadyRunning));
        // Nothing else of the guild goes out elsewhere while its earlier row is uncertain.
        record.placePosting();
        QCOMPARE(await(other.due(10))->size(), 0);
        const qint64 expiry = *await(other.nextDueMs());
        QVERIFY(expiry <= record.file.clock().nowMs()); // the second bet's own row waits for nobody
        // The first process is gone.
        record.file.clock().advance(std::chrono::minutes(2));
        const auto taken = await(other.due(10));
        QCOMPARE(taken->size(), 2);
        QCOMPARE(taken->first().id, id);
        QCOMPARE(taken->first().attempts, 1); // so it is reconciled before it is sent again
        QCOMPARE(await(record.outbox.due(10))->size(), 0);
        QVERIFY(
            !await(record.outbox.beginAttempt(id, 1, WebhookId{5001}, RecordFixture::kChannel)));
        QVERIFY(await(other.beginAttempt(id, 1, WebhookId{5001}, RecordFixture::kChannel)));
    }

    /// Where processes share the servers by shards.
    void rowsOfOthersServersAreNeverDue()
    {
        RecordFixture record;
        record.placePosting();
        const int shard = ShardShare::shardOf(RecordFixture::kGuild, 3);
        record.outbox.setServers({3, {(shard + 1) % 3, (shard + 2) % 3}});
        QCOMPARE(await(record.outbox.due(10))->size(), 0);
        QCOMPARE(await(record.outbox.nextDueMs()).value(), 0);
        record.outbox.setServers({3, {}});
        QCOMPARE(await(record.outbox.due(10))->size(), 0);
        record.outbox.setServers({3, {shard}});
        QVERIFY(await(record.outbox.nextDueMs()).value() > 0);
        QCOMPARE(await(record.outbox.due(10))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxService)
#include "tst_OutboxService.moc"
