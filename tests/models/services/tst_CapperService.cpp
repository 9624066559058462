// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestCapperService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addRemoveAndAddAgain()
    {
        RecordFixture record;
        QSignalSpy changed(&record.cappers, &CapperService::cappersChanged);
        const auto added = await(
            record.cappers.add(RecordFixture::kGuild, UserId{50}, u" Zoe "_s, {}, record.admin()));
        QVERIFY(added);
        QCOMPARE(added->displayName, u"Zoe"_s);
        QVERIFY(added->active && added->id.isValid());
        QCOMPARE(changed.count(), 1);
        // The same again changes nothing.
        QVERIFY(await(
            record.cappers.add(RecordFixture::kGuild, UserId{50}, u"Zoe"_s, {}, record.admin())));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!await(record.cappers.remove(RecordFixture::kGuild, UserId{50}, record.admin()))
                     ->active);
        QVERIFY(!await(record.cappers.find(RecordFixture::kGuild, UserId{50}))->value().active);
        const auto back = await(
            record.cappers.add(RecordFixture::kGuild, UserId{50}, u"Zoe Z"_s, {}, record.admin()));
        QCOMPARE(back->id, added->id);
        QCOMPARE(
            record.file.number(
                u"SELECT count(*) FROM journal WHERE kind IN ('capper_added', 'capper_removed')"_s),
            4);
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void onlyAdmins()
    {
        RecordFixture record;
        for (const Actor &actor : {record.member(), record.capper(), record.moderator()}) {
            const auto added =
                await(record.cappers.add(RecordFixture::kGuild, UserId{50}, u"Zoe"_s, {}, actor));
            QVERIFY(!added);
            QVERIFY(added.error().is(codes::kNotPermitted));
            QVERIFY(!await(
                record.cappers.remove(RecordFixture::kGuild, RecordFixture::kCapper, actor)));
        }
        QCOMPARE(await(record.cappers.list(RecordFixture::kGuild))->size(), 1);
    }

    void badValuesAreRefused()
    {
        RecordFixture record;
        QVERIFY(!await(
            record.cappers.add(RecordFixture::kGuild, UserId{}, u"Zoe"_s, {}, record.admin())));
        QVERIFY(!await(
            record.cappers.add(RecordFixture::kGuild, UserId{50}, u"  "_s, {}, record.admin())));
        for (const QString &name : {QString(81, u'x'), u"@here"_s, u"\u3164"_s, u"\u200D"_s})
            QVERIFY(!await(
                record.cappers.add(RecordFixture::kGuild, UserId{50}, name, {}, record.admin())));
        QVERIFY(!await(record.cappers.add(RecordFixture::kGuild, UserId{50}, u"Zoe"_s,
                                          u"file:///etc"_s, record.admin())));
        QVERIFY(!await(record.cappers.remove(RecordFixture::kGuild, UserId{51}, record.admin())));
    }

    void listIsSortedAndPerGuild()
    {
        RecordFixture record;
        for (const auto &[user, name] :
             {std::pair{60u, u"bob"_s}, std::pair{61u, u"Al"_s}, std::pair{62u, u"Zed"_s}})
            QVERIFY(await(
                record.cappers.add(RecordFixture::kGuild, UserId{user}, name, {}, record.admin())));
        QVERIFY(await(record.cappers.remove(RecordFixture::kGuild, UserId{61}, record.admin())));
        QVERIFY(await(
            record.cappers.add(GuildId{5}, UserId{60}, u"Else"_s, {}, Actor::panelOperator())));
        QStringList names;
        const auto cappers = await(record.cappers.list(RecordFixture::kGuild));
        for (const Capper &capper : *cappers)
            names << capper.displayName;
        QCOMPARE(names, (QStringList{u"bob"_s, u"Casey"_s, u"Zed"_s, u"Al"_s}));
        QVERIFY(!await(record.cappers.find(GuildId{5}, RecordFixture::kCapper))->has_value());
    }
};

QTEST_GUILESS_MAIN(TestCapperService)
#include "tst_CapperService.moc"
