// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestGuildSettingsService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsShowUntilSet()
    {
        RecordFixture record;
        const auto before = await(record.settings.get(RecordFixture::kGuild));
        QCOMPARE(before->integer(u"undo_minutes"_s), 15);
        QCOMPARE(before->channel(u"slip_channel"_s), RecordFixture::kChannel);
        QCOMPARE(before->role(u"member_role"_s), RoleId{});
        QSignalSpy changed(&record.settings, &GuildSettingsService::settingsChanged);
        const auto after = await(record.settings.set(
            RecordFixture::kGuild, {{u"undo_minutes"_s, u" 5 "_s}}, record.admin()));
        QVERIFY(after);
        QCOMPARE(after->integer(u"undo_minutes"_s), 5);
        QCOMPARE(changed.count(), 1);
        QVERIFY(await(
            record.settings.set(RecordFixture::kGuild, {{u"undo_minutes"_s, {}}}, record.admin())));
        QCOMPARE(await(record.settings.get(RecordFixture::kGuild))->integer(u"undo_minutes"_s), 15);
        QCOMPARE(record.file.number(
                     u"SELECT count(*) FROM guild_setting_event WHERE name = 'undo_minutes'"_s),
                 2);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void allOrNothing()
    {
        RecordFixture record;
        const auto done = await(record.settings.set(
            RecordFixture::kGuild,
            {{u"undo_minutes"_s, u"5"_s}, {u"max_units"_s, u"lots"_s}, {u"nonsense"_s, u"1"_s}},
            record.admin()));
        QVERIFY(!done);
        QVERIFY(done.error().userText().contains(u"nonsense")); // all faults in one pass
        QVERIFY(done.error().userText().count(u'\n') >= 1);
        QCOMPARE(await(record.settings.get(RecordFixture::kGuild))->integer(u"undo_minutes"_s), 15);
    }

    void pairsMustFit()
    {
        RecordFixture record;
        const auto refused = await(record.settings.set(RecordFixture::kGuild,
                                                       {{u"min_units"_s, u"5"_s},
                                                        {u"max_units"_s, u"2"_s},
                                                        {u"odds_minimum"_s, u"300"_s},
                                                        {u"odds_maximum"_s, u"200"_s}},
                                                       record.admin()));
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kSettingInvalid));
        QVERIFY(refused.error().userText().contains(u"min_units"));
        QVERIFY(refused.error().userText().contains(u"odds_minimum"));
        QVERIFY(
            !await(record.settings.get(RecordFixture::kGuild))->stored.contains(u"min_units"_s));
        // Against the value that is in force, too: the largest bet is 10 units by default.
        QVERIFY(!await(record.settings.set(RecordFixture::kGuild, {{u"min_units"_s, u"11"_s}},
                                           record.admin())));
    }

    void onlyAdmins()
    {
        RecordFixture record;
        for (const Actor &actor : {record.member(), record.capper(), record.moderator()}) {
            const auto done = await(
                record.settings.set(RecordFixture::kGuild, {{u"undo_minutes"_s, u"5"_s}}, actor));
            QVERIFY(!done);
            QVERIFY(done.error().is(codes::kNotPermitted));
        }
    }

    /// Alerts tell of the machine and of all servers.
    void onlyTheOperatorSetsTheAlertChannel()
    {
        RecordFixture record;
        const QMap<QString, QString> channel{
            {u"alert_channel"_s, RecordFixture::kChannel.toString()}};
        const auto refused =
            await(record.settings.set(RecordFixture::kGuild, channel, record.admin()));
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kNotPermitted));
        QVERIFY(refused.error().userText().contains(u"alert_channel"));
        QVERIFY(await(record.settings.set(RecordFixture::kGuild, channel, Actor::panelOperator())));
        // As it stands it stays, and nobody else may clear it.
        QVERIFY(await(record.settings.set(RecordFixture::kGuild, channel, record.admin())));
        QVERIFY(!await(record.settings.set(RecordFixture::kGuild, {{u"alert_channel"_s, {}}},
                                           record.admin())));
        QCOMPARE(await(record.settings.get(RecordFixture::kGuild))->channel(u"alert_channel"_s),
                 RecordFixture::kChannel);
    }

    void theSameValueIsNoChange()
    {
        RecordFixture record;
        const qint64 before = record.file.number(u"SELECT count(*) FROM journal"_s);
        QVERIFY(await(record.settings.set(RecordFixture::kGuild,
                                          {{u"slip_channel"_s, RecordFixture::kChannel.toString()}},
                                          record.admin())));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM journal"_s), before);
    }

    void guildsAreRemembered()
    {
        RecordFixture record;
        QVERIFY(await(record.settings.rememberGuild(GuildId{9}, u"Old"_s)));
        QVERIFY(await(record.settings.rememberGuild(GuildId{9}, u"New"_s)));
        const auto known = await(record.settings.knownGuilds());
        QCOMPARE(known->size(), 2);
        QCOMPARE(known->value(GuildId{9}), u"New"_s);
    }
};

QTEST_GUILESS_MAIN(TestGuildSettingsService)
#include "tst_GuildSettingsService.moc"
