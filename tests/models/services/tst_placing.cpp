// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ChannelId kOther{100000000000002002};

Result<GuildSettings> allow(RecordFixture &record, const QString &channels)
{
    return await(record.settings.set(RecordFixture::kGuild, {{u"more_slip_channels"_s, channels}},
                                     record.admin()));
}

Task<Result<Draft>> draftIn(RecordFixture &record, ChannelId channel)
{
    DraftRequest wish = record.request();
    wish.channel = channel;
    return record.betting.createDraft(wish);
}

} // namespace

class tst_placing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSlipChannelIsTheUsualOne()
    {
        RecordFixture record;
        const auto unnamed = await(draftIn(record, {}));
        QVERIFY(unnamed);
        QCOMPARE(unnamed->preview.channel, RecordFixture::kChannel);
        QVERIFY(await(draftIn(record, RecordFixture::kChannel)));
    }

    void betsKeepTheNameOfTheHouseRules_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("overtime");
        QTest::addColumn<QString>("kept");
        QTest::newRow("as they come") << QString() << u"yes"_s << u"standard"_s;
        QTest::newRow("changed") << QString() << u"no"_s << u"own"_s;
        QTest::newRow("named") << u"harbour_2026"_s << u"no"_s << u"harbour_2026"_s;
    }

    void betsKeepTheNameOfTheHouseRules()
    {
        QFETCH(QString, name);
        QFETCH(QString, overtime);
        RecordFixture record;
        QVERIFY(await(record.settings.set(
            RecordFixture::kGuild,
            {{u"house_rules_name"_s, name}, {u"overtime_counts"_s, overtime}}, record.admin())));
        const Bet bet = record.placeOpen();
        QVERIFY(await(record.settings.set(RecordFixture::kGuild,
                                          {{u"house_rules_name"_s, u"later"_s}}, record.admin())));
        const auto stored = await(record.betting.bet(RecordFixture::kGuild, bet.id));
        QVERIFY(stored->rules);
        QTEST(stored->rules->name, "kept");
        for (const QString &wrong : {u"standard"_s, u"Two Words"_s, u"a;b"_s})
            QVERIFY2(!await(record.settings.set(RecordFixture::kGuild,
                                                {{u"house_rules_name"_s, wrong}}, record.admin())),
                     qPrintable(wrong));
    }

    void otherChannelsAreRefused()
    {
        RecordFixture record;
        const auto refused = await(draftIn(record, kOther));
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kChannelNotAllowed));
        const QString text = refused.error().userText();
        QVERIFY2(text.contains(u"<#%1>"_s.arg(RecordFixture::kChannel.toString())),
                 qUtf8Printable(text));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM draft"_s), 0);
    }

    void namedChannelsAreTaken()
    {
        RecordFixture record;
        QVERIFY(allow(record, kOther.toString() + u",100000000000002003"_s));
        const auto draft = await(draftIn(record, kOther));
        QVERIFY(draft);
        const auto placed = await(record.betting.confirm(record.confirmation(draft->id)));
        QVERIFY(placed);
        QCOMPARE(placed->bet.channel, kOther);
        const auto refused = await(draftIn(record, ChannelId{100000000000002004}));
        QVERIFY(!refused);
        QVERIFY(refused.error().userText().contains(u"<#100000000000002003>"));
    }

    void theListIsAskedAgainAtTheEnd()
    {
        RecordFixture record;
        QVERIFY(allow(record, kOther.toString()));
        const auto draft = await(draftIn(record, kOther));
        QVERIFY(draft);
        QVERIFY(allow(record, {}));
        const auto refused = await(record.betting.confirm(record.confirmation(draft->id)));
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kChannelNotAllowed));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM bet"_s), 0);
    }
};

QTEST_GUILESS_MAIN(tst_placing)
#include "tst_placing.moc"
