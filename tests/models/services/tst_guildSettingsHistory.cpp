// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/guildSettingsHistory.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// What was changed in a server's settings, taken back, and what is faulty in the tables.
class tst_guildSettingsHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesAreListedWithWhoAndWhen()
    {
        RecordFixture f;
        QVERIFY(set(f, u"undo_minutes"_s, u"30"_s, f.admin()));
        QVERIFY(set(f, u"undo_minutes"_s, {}, Actor::panelOperator()));
        QVERIFY(set(f, u"min_units"_s, u"0.5"_s, Actor::panelOperator()));
        const auto events = await(f.settings.history(f.kGuild, u"undo_minutes"_s, 10));
        QVERIFY(events);
        QCOMPARE(events->size(), 2);
        const SettingEvent &latest = events->at(0);
        QCOMPARE(latest.change.before, std::optional<QString>(u"30"_s));
        QVERIFY(!latest.change.after);
        QCOMPARE(latest.change.actorRole, u"operator"_s);
        QVERIFY(latest.actorName.isEmpty());
        QCOMPARE(events->at(1).change.actorRole, u"admin"_s);
        QCOMPARE(events->at(1).actorName, f.admin().displayName);
        QVERIFY(events->at(1).number < latest.number);
        QCOMPARE(await(f.settings.history(f.kGuild, {}, 1))->size(), 1);
        QVERIFY(await(f.settings.history(GuildId{4711}, {}, 9))->isEmpty());
    }

    void aChangeIsTakenBackAsANewOne()
    {
        RecordFixture f;
        QVERIFY(set(f, u"undo_minutes"_s, u"30"_s, Actor::panelOperator()));
        QVERIFY(set(f, u"undo_minutes"_s, u"40"_s, Actor::panelOperator()));
        const auto events = await(f.settings.history(f.kGuild, u"undo_minutes"_s, 10));
        const qint64 second = events->at(0).number;
        const qint64 first = events->at(1).number;
        const auto early = await(f.settings.revert(f.kGuild, first, false));
        QVERIFY(!early && early.error().is(codes::kSettingLocked));
        QSignalSpy changed(&f.settings, &GuildSettingsService::settingsChanged);
        const auto reverted = await(f.settings.revert(f.kGuild, second, false));
        QVERIFY(reverted);
        QCOMPARE(reverted->integer(u"undo_minutes"_s), 30);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(await(f.settings.history(f.kGuild, u"undo_minutes"_s, 10))->size(), 3);
        QVERIFY(await(f.settings.revert(f.kGuild, first, false))); // 30 again, as it left it
        QVERIFY(set(f, u"undo_minutes"_s, u"50"_s, Actor::panelOperator()));
        const auto forced = await(f.settings.revert(f.kGuild, second, true));
        QCOMPARE(forced->integer(u"undo_minutes"_s), 30);
        const auto unknown = await(f.settings.revert(f.kGuild, 99'999, true));
        QVERIFY(!unknown && unknown.error().is(codes::kSettingUnknown));
        // A change of another server is none of this one's.
        const auto foreign = await(f.settings.revert(GuildId{4711}, second, true));
        QVERIFY(!foreign && foreign.error().is(codes::kSettingUnknown));
    }

    /// Whatever a database tool wrote there.
    void faultsOfTheTablesAreFound()
    {
        RecordFixture f;
        QVERIFY(await(checkGuildSettings(f.file.database()))->isEmpty());
        for (const auto &[name, value] :
             QList<std::pair<QString, QString>>{{u"undo_minutes"_s, u"soon"_s},
                                                {u"undo_minuts"_s, u"3"_s},
                                                {u"from_the_future"_s, u"3"_s},
                                                {u"min_units"_s, u"9"_s},
                                                {u"max_units"_s, u"2"_s}}) {
            QVERIFY(f.file.tamper(
                u"INSERT INTO guild_setting (guild_id, name, value) VALUES (%1, '%2', '%3')"_s.arg(
                    f.kGuild.toString(), name, value)));
        }
        const auto problems = await(checkGuildSettings(f.file.database()));
        QVERIFY(problems);
        QMap<QString, QString> said; // by name
        for (const GuildProblem &problem : *problems) {
            QCOMPARE(problem.guild, f.kGuild);
            said.insert(problem.problem.error.as<ConfigurationFault>()->key,
                        problem.problem.value + u": " + problem.problem.error.userText());
        }
        QCOMPARE(said.keys(),
                 (QStringList{u"from_the_future"_s, u"min_units"_s, u"undo_minutes"_s,
                              u"undo_minuts"_s}));
        QVERIFY(said.value(u"undo_minuts"_s).contains(u"Set undo_minutes instead"));
        QVERIFY(said.value(u"undo_minutes"_s).startsWith(u"soon: "));
        QVERIFY(said.value(u"min_units"_s).contains(u"max_units"));
    }

private:
    static bool set(RecordFixture &f, const QString &name, const QString &value, const Actor &actor)
    {
        return await(f.settings.set(RecordFixture::kGuild, {{name, value}}, actor)).has_value();
    }
};

QTEST_GUILESS_MAIN(tst_guildSettingsHistory)
#include "tst_guildSettingsHistory.moc"
