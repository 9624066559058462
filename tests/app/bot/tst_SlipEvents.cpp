// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/SlipEvents.h"

#include "models/ops/ErrorTracker.h"
#include "models/ops/RateLimiter.h"
#include "network/discord/protocol/parsers.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Reactions and deletions, as the gateway tells them.
class tst_SlipEvents : public QObject
{
    Q_OBJECT

    struct Rig
    {
        RecordFixture record;
        RateLimiter limiter{record.file.clock()};
        ErrorTracker errors{record.file.clock()};
        SlipEvents events{record.betting, limiter, errors};

        Bet now(const Bet &bet)
        {
            return *await(record.betting.bet(RecordFixture::kGuild, bet.id));
        }

        void react(const Bet &bet, UserId user, const QString &emoji, const QString &roles = {})
        {
            const QString json =
                uR"({"user_id":"%1","channel_id":"%2","message_id":"%3","guild_id":"%4","member":{)"
                uR"("roles":[%5],"user":{"id":"%1","username":"u"}},"emoji":{"id":null,)"
                uR"("name":"%6"}})"_s.arg(user.toString(), bet.channel.toString(),
                                          bet.message.toString(), bet.guild.toString(), roles,
                                          emoji);
            const auto reaction = discord::parseReaction(json.toUtf8());
            QVERIFY(reaction);
            events.messageTouched(*reaction);
            // Jobs are done in order: once a later write is answered, those before it are done.
            for (int i = 0; i < 2; ++i)
                QVERIFY(await(record.betting.slipDeleted(RecordFixture::kGuild, MessageId{1})));
        }
    };

private Q_SLOTS:
    void grades_data()
    {
        QTest::addColumn<QString>("emoji");
        QTest::addColumn<QString>("result");
        QTest::newRow("check mark") << u"\u2705"_s << u"won"_s;
        QTest::newRow("heavy check mark") << u"\u2714\uFE0F"_s << u"won"_s;
        QTest::newRow("cross") << u"\u274C"_s << u"lost"_s;
        QTest::newRow("heavy minus") << u"\u2796"_s << u"push"_s;
        QTest::newRow("another") << u"\u2764\uFE0F"_s << QString();
    }

    void grades()
    {
        QFETCH(QString, emoji);
        QFETCH(QString, result);
        Rig rig;
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, RecordFixture::kCapper, emoji);
        if (result.isEmpty()) {
            QCOMPARE(rig.now(bet).status, BetStatus::Open);
            return;
        }
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QCOMPARE(toName(*rig.now(bet).result), result);
        QVERIFY(rig.now(bet).selfGraded);
    }

    void onlyForWhoMayAndWhileItIsOpen()
    {
        Rig rig;
        const Bet bet = rig.record.placeOpen();
        rig.react(bet, UserId{100000000000009999}, u"\u2705"_s);
        QCOMPARE(rig.now(bet).status, BetStatus::Open);
        rig.react(bet, UserId{100000000000009998}, u"\u274C"_s,
                  u'"' + RecordFixture::kAdminRole.toString() + u'"');
        QTRY_COMPARE(rig.now(bet).status, BetStatus::Settled);
        QVERIFY(!rig.now(bet).selfGraded);
        const int revision = rig.now(bet).revision;
        rig.react(bet, RecordFixture::kCapper, u"\u2705"_s);
        QCOMPARE(rig.now(bet).revision, revision);
        QVERIFY(rig.errors.groups().isEmpty());
    }

    void notesDeletedSlips()
    {
        Rig rig;
        const Bet first = rig.record.placeOpen();
        const Bet second = rig.record.placeOpen();
        const auto one =
            discord::parseDeletedMessages(u"{\"id\":\"%1\",\"guild_id\":\"%2\"}"_s
                                              .arg(first.message.toString(), first.guild.toString())
                                              .toUtf8());
        const auto bulk = discord::parseDeletedMessages(
            u"{\"ids\":[\"5\",\"%1\"],\"guild_id\":\"%2\"}"_s
                .arg(second.message.toString(), second.guild.toString())
                .toUtf8());
        QVERIFY(one && bulk);
        rig.events.messageTouched(*one);
        rig.events.messageTouched(*bulk);
        const auto noted = [&](const Bet &bet) {
            const auto events = *await(rig.record.betting.history(bet.guild, bet.id));
            return events.last().kind == u"slip_deleted"_s;
        };
        QTRY_VERIFY(noted(first) && noted(second));
        QVERIFY(!discord::parseDeletedMessages("{}"));
        QVERIFY(!discord::parseReaction(R"({"message_id":"1"})"));
    }
};

QTEST_MAIN(tst_SlipEvents)
#include "tst_SlipEvents.moc"
