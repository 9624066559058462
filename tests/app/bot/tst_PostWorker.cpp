// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/PostWorker.h"

#include "models/core/ErrorCodes.h"
#include "models/slips/SlipRenderer.h"
#include "tests/app/bot/PostRig.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPostWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }

    void aRecapWithItsCardThenRestated()
    {
        PostRig rig;
        rig.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        rig.goOnline();
        const Bet bet = rig.settle(BetResult::Won);
        rig.runTo({2026, 11, 25}, {8, 59});
        QVERIFY(rig.messages(kNews).isEmpty());
        rig.run(1min);
        QTRY_COMPARE(rig.messages(kNews).size(), 1);
        const SimMessage told = rig.messages(kNews).constFirst();
        QVERIFY(rig.textOf(told).startsWith(u"**Daily recap: 24 November 2026**\n"));
        QVERIFY(rig.textOf(told).contains(u"1-0-0"));
        QVERIFY(told.files.constFirst().startsWith("\x89PNG"));
        QVERIFY(told.json.value("mention_roles"_L1).toArray().isEmpty());
        QVERIFY(!told.json.value("mention_everyone"_L1).toBool());
        QVERIFY(!told.json.value("nonce"_L1).toString().isEmpty());
        const QJsonObject embed = told.json.value("embeds"_L1).toArray().at(0).toObject();
        QVERIFY(
            embed.value("image"_L1).toObject().value("url"_L1).toString().contains(u"card.png"));
        // A correction changes the message, not the channel.
        rig.run(1h);
        RecordFixture &record = rig.record;
        QVERIFY(await(record.betting.undo(record.undoOf(bet, record.admin()))));
        QTRY_VERIFY(rig.textOf(rig.messages(kNews).constFirst()).contains(u"Restated <t:"));
        QCOMPARE(rig.messages(kNews).size(), 1);
        QVERIFY(rig.messages(kNews).constFirst().files.constLast() != told.files.constFirst());
        rig.runTo({2026, 11, 25}, {23, 0});
        QCOMPARE(rig.messages(kNews).size(), 1);
    }

    void aCardThatCannotBeDrawnIsLeftOut()
    {
        PostRig rig;
        rig.slips.setDrawing([](const CardContent &, const SlipTheme &) -> Result<QByteArray> {
            return fail(codes::kImageFailed, ImageGenerationFault{}, u"No paper."_s);
        });
        rig.set({{u"announcements_channel"_s, kNews.toString()}, {u"recap_daily"_s, u"yes"_s}});
        rig.goOnline();
        rig.settle(BetResult::Won);
        rig.runTo({2026, 11, 25}, {8, 59});
        rig.run(1min);
        QTRY_COMPARE(rig.errors.groups().size(), 1);
        QVERIFY(rig.messages(kNews).isEmpty());
        rig.run(2s); // the second try
        QTRY_COMPARE(rig.messages(kNews).size(), 1);
        const SimMessage told = rig.messages(kNews).constFirst();
        QVERIFY(told.files.isEmpty());
        QVERIFY(rig.textOf(told).contains(u"1-0-0"));
        QCOMPARE(rig.errors.groups().constFirst().code, u"IMG-001"_s);
    }

    void theBoardIsOneMessage()
    {
        PostRig rig;
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.goOnline();
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        QVERIFY(rig.textOf(rig.messages(kBoard).constFirst()).contains(u"No bet is open."));
        rig.record.placeOpen();
        rig.record.placeOpen();
        rig.run(30s);
        QCOMPARE(rig.requested(u"PATCH"_s), 0);
        rig.run(31s);
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 1);
        QTRY_VERIFY(rig.textOf(rig.messages(kBoard).constFirst()).contains(u"**#2** Celtics"));
        // Somebody deletes it.
        QVERIFY(rig.discord.remove(kBoard, rig.messages(kBoard).constFirst().id));
        rig.record.placeOpen();
        rig.run(30s);
        rig.run(31s);
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        QVERIFY(rig.textOf(rig.messages(kBoard).constFirst()).contains(u"**#3** Celtics"));
    }

    void aDeletedBoardIsPostedAgainByItself()
    {
        PostRig rig;
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.goOnline();
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        rig.run(5min);
        const auto remove = [&rig] {
            const MessageId board = rig.messages(kBoard).constFirst().id;
            QVERIFY(rig.discord.remove(kBoard, board));
            rig.worker.messageTouched(
                discord::DeletedMessages{kGuild, {MessageId{1}, board, MessageId{2}}});
            rig.run(0s);
        };
        remove();
        QCOMPARE(rig.messages(kBoard).size(), 1); // nothing changed, and no time passed
        // Whoever deletes it again and again is answered once a minute.
        remove();
        rig.run(30s);
        QVERIFY(rig.messages(kBoard).isEmpty());
        rig.run(31s);
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        // Any other message is not ours to post again.
        const auto posted = rig.requested(u"POST"_s);
        rig.worker.messageTouched(discord::DeletedMessages{kGuild, {MessageId{3}}});
        rig.run(5min);
        QCOMPARE(rig.requested(u"POST"_s), posted);
    }

    void aBoardIsWrittenAnewInAnotherLanguage()
    {
        PostRig rig;
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.goOnline();
        rig.run(2min);
        QCOMPARE(rig.requested(u"PATCH"_s), 0);
        rig.set({{u"language"_s, u"de"_s}});
        rig.run(1min);
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 1);
        rig.run(1h);
        QCOMPARE(rig.requested(u"PATCH"_s), 1);
    }

    void oldMessagesAreEditedSeldom()
    {
        PostRig rig;
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.goOnline();
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        rig.run(2h);
        rig.discord.addFault(fault(u"PATCH"_s, u".*/messages/.*"_s, 400, 30046));
        rig.record.placeOpen();
        rig.run(2s);
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 1);
        rig.run(9min);
        QCOMPARE(rig.requested(u"PATCH"_s), 1);
        rig.run(1min);
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 2);
        QTRY_VERIFY(rig.textOf(rig.messages(kBoard).constFirst()).contains(u"**#1**"));
    }

    void aCounterIsRenamedWithinItsLimit()
    {
        PostRig rig;
        rig.set({{u"units_counter_channel"_s, kUnits.toString()}});
        rig.goOnline();
        const auto name = [&] { return rig.discord.channel(kUnits).value("name"_L1).toString(); };
        QTRY_COMPARE(name(), u"Monthly units: 0.00"_s);
        for (int i = 0; i < 20; ++i) { // one a minute
            rig.settle(BetResult::Won);
            rig.run(30s);
            rig.run(30s);
        }
        QVERIFY(rig.requested(u"PATCH"_s) >= 4);
        QVERIFY(rig.requested(u"PATCH"_s) <= 5); // the simulated Discord refused none of them
        QVERIFY(rig.errors.groups().isEmpty());
        for (int i = 0; i < 6; ++i)
            rig.run(1min);
        QTRY_COMPARE(name(), u"Monthly units: +20.00"_s);
        const auto before = rig.requested(u"PATCH"_s);
        rig.run(1h);
        QCOMPARE(rig.requested(u"PATCH"_s), before); // nothing new, nothing said
    }

    /// Somebody named the channel twice just now, so Discord takes no third name for ten minutes.
    void aCounterThatHasToWaitHasTheNewestValue()
    {
        PostRig rig;
        QVERIFY(await(rig.api.renameChannel(kUnits, u"mine"_s)));
        QVERIFY(await(rig.api.renameChannel(kUnits, u"ours"_s)));
        rig.set({{u"units_counter_channel"_s, kUnits.toString()}});
        rig.goOnline();
        QCOMPARE(rig.requested(u"PATCH"_s), 3);
        QCOMPARE(rig.count(u"SELECT count(*) FROM outbox WHERE state = 'retrying'"_s), 1);
        rig.settle(BetResult::Won);
        rig.run(9min);
        QCOMPARE(rig.requested(u"PATCH"_s), 3);
        rig.run(61s);
        QTRY_COMPARE(rig.discord.channel(kUnits).value("name"_L1).toString(),
                     u"Monthly units: +1.00"_s);
        QCOMPARE(rig.requested(u"PATCH"_s), 4);
    }

    void aMissingRightIsNamedAndNotTriedAgain()
    {
        PostRig rig(kAllRights & ~kManageChannels);
        rig.set({{u"units_counter_channel"_s, kUnits.toString()}});
        rig.goOnline();
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 1);
        const auto failed = [&] {
            return rig.count(u"SELECT count(*) FROM outbox WHERE kind = 'counter' AND state = "
                             "'failed' AND last_error LIKE '%Manage Channels%'"_s);
        };
        QTRY_COMPARE(failed(), 1);
        rig.settle(BetResult::Won);
        rig.run(1h);
        rig.run(1h);
        QCOMPARE(rig.requested(u"PATCH"_s), 1);
        // Whoever looks after it changes something: it is tried again.
        rig.set({{u"slip_footer"_s, u"x"_s}});
        rig.run(1min);
        QTRY_COMPARE(rig.requested(u"PATCH"_s), 2);
    }

    void aPostThatDiscordRefuses()
    {
        PostRig rig;
        rig.discord.addFault(fault(u"POST"_s, u".*/messages"_s, 403, 50013));
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.goOnline();
        QTRY_COMPARE(rig.count(u"SELECT count(*) FROM outbox WHERE state = 'failed' "
                               "AND last_error LIKE '%Embed Links%'"_s),
                     1);
        rig.run(1h);
        QVERIFY(rig.messages(kBoard).isEmpty());
        QCOMPARE(rig.errors.groups().size(), 1);
        const OutboxId id{quint64(rig.count(u"SELECT id FROM outbox WHERE state = 'failed'"_s))};
        QVERIFY(await(rig.record.outbox.requeue(id)));
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
    }

    /// A process died between its request and the note that it arrived.
    void anUncertainPostIsAdopted()
    {
        PostRig rig;
        rig.set({{u"admin_channel"_s, kAdmin.toString()}});
        rig.plan();
        const PostRow row = rig.due().constFirst();
        const auto draft = await(rig.posts->draft(row));
        QVERIFY(await(rig.posts->beginAttempt(row.id, row.attempts)));
        discord::OutgoingMessage arrived;
        arrived.content = u"**Root of the journal: row %1**"_s.arg(
            std::get<RootView>(draft->content.view).sequence);
        const auto message = await(rig.api.createMessage(kAdmin, arrived));
        QVERIFY(message);
        rig.clock().advance(10min); // longer than a nonce is known
        rig.goOnline();
        QTRY_COMPARE(rig.count(u"SELECT count(*) FROM outbox WHERE state <> 'delivered'"_s), 0);
        QCOMPARE(rig.messages(kAdmin).size(), 1);
        QCOMPARE(rig.messages(kAdmin).constFirst().id, message->id);
        QVERIFY(rig.textOf(rig.messages(kAdmin).constFirst()).contains(u"dbsbmd verify"));
    }

    void aPostThatNeverArrivedIsSentAgain()
    {
        PostRig rig;
        rig.set({{u"admin_channel"_s, kAdmin.toString()}});
        rig.plan();
        QVERIFY(await(
            rig.posts->beginAttempt(rig.due().constFirst().id, rig.due().constFirst().attempts)));
        rig.clock().advance(1s);
        rig.goOnline();
        QVERIFY(rig.messages(kAdmin).isEmpty()); // it may still be on its way
        rig.run(3s);
        QTRY_COMPARE(rig.messages(kAdmin).size(), 1);
    }

    void aLostReplyMakesNoSecondPost()
    {
        PostRig rig;
        SimFault lost;
        lost.method = u"POST"_s;
        lost.pathPattern = u".*/messages"_s;
        lost.loseReply = true;
        rig.discord.addFault(lost);
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.worker.setOnline(true);
        for (int i = 0; i < 60 && rig.due().size() + rig.messages(kBoard).size() != 1; ++i)
            rig.clock().advance(1s);
        const auto delivered = [&] {
            rig.clock().advance(200ms); // the client's own wait before it repeats
            return rig.count(u"SELECT count(*) FROM outbox WHERE state = 'delivered'"_s) == 1;
        };
        QTRY_VERIFY(delivered());
        QCOMPARE(rig.messages(kBoard).size(), 1);
    }

    void nothingLeavesOffline()
    {
        PostRig rig;
        rig.set({{u"live_board_channel"_s, kBoard.toString()}});
        rig.run(1h);
        QVERIFY(rig.requests.isEmpty());
        rig.goOnline();
        QTRY_COMPARE(rig.messages(kBoard).size(), 1);
        rig.worker.setOnline(false);
        rig.record.placeOpen();
        rig.run(1h);
        QCOMPARE(rig.requested(u"PATCH"_s), 0);
    }
};

QTEST_MAIN(TestPostWorker)
#include "tst_PostWorker.moc"
