// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/RecordService.h"
#include "models/services/StatsService.h"
#include "tests/support/TestDatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

struct House : RecordFixture
{
    RecordService records{file.database(), file.clock()};
    StatsService stats{file.database(), file.clock()};

    AdjustCapper adjustment(const char *units) const
    {
        const QString text = QString::fromLatin1(units);
        const bool negative = text.startsWith(u'-');
        const Units amount = *Units::parse(text.mid(negative ? 1 : 0), 6);
        return {kGuild,
                kCapper,
                {},
                negative ? -amount : amount,
                u"counted twice"_s,
                Actor::panelOperator()};
    }
    StatsView view(CapperId capper = {})
    {
        return await(stats.stats({kGuild, capper, StatsPeriod::All})).value();
    }
    VerifyReport verdict() { return await(verifier.verify()).value(); }
    bool isIntact()
    {
        for (const GuildVerdict &guild : verdict().guilds) {
            if (!guild.breaks.isEmpty() || !guild.staleTotals.isEmpty())
                return false;
        }
        return true;
    }
    /// Every byte that the engine keeps in files of its own.
    QByteArray bytes() const
    {
        QByteArray all;
        const QFileInfo info(file.path());
        for (const QString &name : info.dir().entryList({info.fileName() + u'*'}, QDir::Files)) {
            QFile part(info.dir().filePath(name));
            if (part.open(QIODevice::ReadOnly))
                all += part.readAll();
        }
        return all;
    }
};

} // namespace

class tst_RecordService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adjustmentsMoveTheNetAlone();
    void anAdjustmentIsBookedOnce();
    void adjustmentsSurviveARecount();
    void wrongAdjustments_data();
    void wrongAdjustments();
    void forgettingLeavesTheRecord();
    void forgettingWorksOnABrokenRecord();
    void forgettingLeavesNoByte();
    void forgettingDropsOnlyWhatNames();
    void forgettingIsTheOperators();
    void everywhere();
};

void tst_RecordService::adjustmentsMoveTheNetAlone()
{
    House house;
    QVERIFY(await(
        house.betting.grade(house.gradeOf(house.placeOpen(), BetResult::Lost, house.admin()))));
    QSignalSpy changed(&house.records, &RecordService::recordChanged);
    const StatsView before = house.view();
    QVERIFY(await(house.records.adjust(house.adjustment("2.5"))));
    QVERIFY(await(house.records.adjust(house.adjustment("-0.000001"))));
    QCOMPARE(changed.size(), 2);
    const StatsView after = house.view();
    QCOMPARE(after.tally.net, before.tally.net + 2'499'999);
    QCOMPARE(after.tally.lost, before.tally.lost);
    QCOMPARE(after.tally.turnover, before.tally.turnover);
    QCOMPARE(after.curve.last(), after.tally.net);
    QVERIFY(house.isIntact());
    QCOMPARE(
        house.file.number(u"SELECT sum(amount) FROM ledger_entry WHERE account = 'adjustment'"_s),
        -2'499'999);
    QCOMPARE(
        house.file.number(u"SELECT count(*) FROM journal WHERE kind = 'adjusted' AND bet_number "
                          "= 0 AND content LIKE '%counted twice%'"_s),
        2);
}

void tst_RecordService::anAdjustmentIsBookedOnce()
{
    House house;
    AdjustCapper command = house.adjustment("2.5");
    command.commandId = u"p:1"_s;
    const auto first = await(house.records.adjust(command));
    QVERIFY(first);
    QCOMPARE(await(house.records.adjust(command)).value_or(0), *first);
    QCOMPARE(house.view().tally.net, 2'500'000);
    command.reason = u"another reason"_s;
    const auto other = await(house.records.adjust(command));
    QVERIFY(!other && other.error().is(codes::kCommandConflict));
    QCOMPARE(house.view().tally.net, 2'500'000);
    QVERIFY(house.isIntact());
}

void tst_RecordService::adjustmentsSurviveARecount()
{
    House house;
    QVERIFY(await(house.records.adjust(house.adjustment("2.5"))));
    const Contribution kept = house.view().tally;
    QVERIFY(await(house.stats.recount(RecordFixture::kGuild)));
    QCOMPARE(house.view().tally, kept);
    // A kept total that lost it is noticed.
    QVERIFY(house.file.execute(u"DELETE FROM tally"_s));
    QVERIFY(!house.isIntact());
    QVERIFY(house.isIntact()); // counted anew
    QCOMPARE(house.view().tally, kept);
}

void tst_RecordService::wrongAdjustments_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const auto &[what, code] : {std::pair{"zero", "VAL-004"},
                                     {"huge", "VAL-004"},
                                     {"no reason", "VAL-005"},
                                     {"nobody", "BET-009"},
                                     {"elsewhere", "BET-009"},
                                     {"a capper", "AUT-006"}})
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
}

void tst_RecordService::wrongAdjustments()
{
    QFETCH(QString, what);
    House house;
    AdjustCapper command = house.adjustment("1");
    if (what == u"zero")
        command.amount = {};
    else if (what == u"huge")
        command.amount = Units::fromMicro(1'000'000'000'000'001);
    else if (what == u"no reason")
        command.reason = u"  "_s;
    else if (what == u"nobody")
        command.user = UserId{77};
    else if (what == u"elsewhere")
        command.guild = GuildId{77};
    else
        command.actor = house.capper();
    const qint64 rows = house.file.number(u"SELECT count(*) FROM journal"_s);
    const Result<qint64> done = await(house.records.adjust(command));
    QVERIFY(!done);
    QTEST(done.error().code(), "code");
    QCOMPARE(house.file.number(u"SELECT count(*) FROM journal"_s), rows);
}

void tst_RecordService::forgettingLeavesTheRecord()
{
    House house;
    for (const BetResult result : {BetResult::Won, BetResult::Lost, BetResult::Won})
        QVERIFY(
            await(house.betting.grade(house.gradeOf(house.placeOpen(), result, house.capper()))));
    const Bet open = house.placeOpen();
    const CapperId id = open.capper;
    const StatsView server = house.view();
    const StatsView capper = house.view(id);
    const GuildVerdict before = house.verdict().guilds.first();
    QCOMPARE(await(house.records.forget(RecordFixture::kGuild, RecordFixture::kCapper,
                                        Actor::panelOperator()))
                 .value_or(-1),
             1);
    QVERIFY(house.isIntact());
    QCOMPARE(house.verdict().guilds.first().entries, before.entries);
    QCOMPARE(house.verdict().guilds.first().headHash, before.headHash);
    QCOMPARE(house.view().tally, server.tally);
    QCOMPARE(house.view(id).tally, capper.tally);
    QCOMPARE(house.view(id).sequence, capper.sequence);
    QCOMPARE(house.view(id).curve, capper.curve);
    const Bet after = *await(house.betting.bet(RecordFixture::kGuild, open.id));
    QVERIFY(!after.capperUser.isValid());
    QVERIFY(after.capperName.isEmpty());
    QVERIFY(await(house.betting.grade(house.gradeOf(after, BetResult::Won, house.admin()))));
    QVERIFY(await(house.betting.createDraft(house.request())).error().is(codes::kNotACapper));
    // An adjustment of what they left still finds them.
    AdjustCapper command = house.adjustment("1");
    command.user = {};
    command.capper = id;
    QVERIFY(await(house.records.adjust(command)));
    QVERIFY(house.isIntact());
}

void tst_RecordService::forgettingWorksOnABrokenRecord()
{
    House house;
    QVERIFY(house.file.execute(u"UPDATE guild SET read_only = 1, read_only_reason = 'broken'"_s));
    const qint64 rows = house.file.number(u"SELECT count(*) FROM journal"_s);
    QVERIFY(await(house.records.forget(RecordFixture::kGuild, RecordFixture::kCapper,
                                       Actor::panelOperator())));
    QCOMPARE(house.file.number(u"SELECT count(*) FROM capper WHERE active = 1"_s), 0);
    QCOMPARE(house.file.number(u"SELECT count(*) FROM journal"_s), rows);
}

void tst_RecordService::forgettingLeavesNoByte()
{
    House house;
    const QString name = u"Zaphod Beeblebrox"_s;
    const QString avatar = u"https://cdn.example/zaphod.png"_s;
    QVERIFY(await(house.cappers.add(RecordFixture::kGuild, RecordFixture::kCapper, name, avatar,
                                    Actor::panelOperator())));
    const Bet bet = house.placeOpen();
    GradeBet reacted = house.gradeOf(bet, BetResult::Won, house.capper());
    reacted.commandId = u"r:%1:%2:won:1"_s.arg(bet.message.toString(), bet.capperUser.toString());
    QVERIFY(await(house.betting.grade(reacted)));
    QVERIFY(await(house.betting.createDraft(house.request()))); // and a draft is left
    const QString guild = RecordFixture::kGuild.toString();
    const QString user = RecordFixture::kCapper.toString();
    QVERIFY(house.file.execute(
        u"INSERT INTO outbox (guild_id, kind, subject, content, state, created_at_ms, "
        "next_attempt_at_ms, nonce) VALUES (%1, 'recap', 'day', '{\"best\":\"%2\"}', 'delivered', "
        "1, "
        "1, 'n')"_s.arg(guild, name)));
    QVERIFY(house.file.execute(u"INSERT INTO flow (guild_id, user_id, kind, state, expires_at_ms) "
                               u"VALUES (%1, %2, 'parlay', "
                               "'{}', 1)"_s.arg(guild, user)));
    QByteArray bigEndian(8, Qt::Uninitialized);
    qToBigEndian(RecordFixture::kCapper.value, bigEndian.data());
    const QList<QByteArray> traces{name.toUtf8(), "Zaphod", avatar.toUtf8(), user.toLatin1(),
                                   bigEndian};
    const bool hasFiles = testEngine() == Engine::Sqlite;
    if (hasFiles) {
        const QByteArray before = house.bytes();
        for (const QByteArray &trace : {traces.at(0), traces.at(3), traces.at(4)})
            QVERIFY(before.contains(trace)); // so that this test can fail
    }
    QVERIFY(await(house.records.forget(RecordFixture::kGuild, RecordFixture::kCapper,
                                       Actor::panelOperator())));
    if (hasFiles) {
        const QByteArray after = house.bytes();
        QVERIFY(after.size() > 4096);
        for (const QByteArray &trace : traces)
            QVERIFY2(!after.contains(trace), trace.constData());
    }
    for (const char *left :
         {"SELECT count(*) FROM draft", "SELECT count(*) FROM flow",
          "SELECT count(*) FROM processed_command WHERE command_id LIKE '%100000000000003001%'",
          "SELECT count(*) FROM outbox WHERE bet_id IS NULL",
          "SELECT count(*) FROM person WHERE user_id = 100000000000003001 OR display_name <> ''"})
        QCOMPARE(house.file.number(QString::fromLatin1(left)),
                 QByteArray(left).contains("person") ? house.file.number(
                     u"SELECT count(*) FROM person WHERE display_name <> '' AND "
                     "user_id <> 100000000000003001"_s)
                                                     : 0);
    QVERIFY(house.isIntact());
}

/// A name that stands in every root and alert takes none of them, and the commands of others stay.
void tst_RecordService::forgettingDropsOnlyWhatNames()
{
    House house;
    QVERIFY(await(house.cappers.add(RecordFixture::kGuild, RecordFixture::kCapper, u"a"_s, {},
                                    Actor::panelOperator())));
    const Bet bet = house.placeOpen();
    GradeBet reacted = house.gradeOf(bet, BetResult::Won, house.admin());
    reacted.commandId = u"r:%1:%2:won:1"_s.arg(bet.message.toString(), u"1000000000000030011"_s);
    QVERIFY(await(house.betting.grade(reacted)));
    const std::pair<QString, QString> rows[] = {
        {u"root"_s, u"{\"hash\":\"ab\",\"sequence\":12}"_s},
        {u"alert"_s, u"{\"over\":false,\"text\":\"a disk\",\"title\":\"full\"}"_s},
        {u"recap"_s, u"{\"best\":\"a\"}"_s}};
    for (const auto &[kind, content] : rows)
        QVERIFY(house.file.execute(
            u"INSERT INTO outbox (guild_id, kind, subject, content, state, created_at_ms, "
            "next_attempt_at_ms, nonce) VALUES (%1, '%2', 'day', '%3', 'queued', 1, 1, 'n')"_s.arg(
                RecordFixture::kGuild.toString(), kind, content)));
    QVERIFY(await(house.records.forget(RecordFixture::kGuild, RecordFixture::kCapper,
                                       Actor::panelOperator())));
    QCOMPARE(house.file.number(u"SELECT count(*) FROM outbox WHERE kind IN ('root', 'alert')"_s),
             2);
    QCOMPARE(house.file.number(u"SELECT count(*) FROM outbox WHERE kind = 'recap'"_s), 0);
    QCOMPARE(
        house.file.number(u"SELECT count(*) FROM processed_command WHERE command_id LIKE 'r:%'"_s),
        1);
}

void tst_RecordService::forgettingIsTheOperators()
{
    House house;
    QVERIFY(
        await(house.records.forget(RecordFixture::kGuild, RecordFixture::kCapper, house.admin()))
            .error()
            .is(codes::kNotPermitted));
    QVERIFY(await(house.records.forget(RecordFixture::kGuild, UserId{77}, Actor::panelOperator()))
                .error()
                .is(codes::kNotACapper));
    QVERIFY(await(house.records.forget(GuildId{77}, RecordFixture::kCapper, Actor::panelOperator()))
                .error()
                .is(codes::kNotACapper));
}

void tst_RecordService::everywhere()
{
    House house;
    const GuildId second{100000000000001002};
    QVERIFY(await(house.cappers.add(second, RecordFixture::kCapper, u"Casey Two"_s, {},
                                    Actor::panelOperator())));
    QCOMPARE(await(house.records.forget({}, RecordFixture::kCapper, Actor::panelOperator()))
                 .value_or(-1),
             2);
    QCOMPARE(house.file.number(u"SELECT count(*) FROM person WHERE user_id = "
                               "100000000000003001"_s),
             0);
}

QTEST_GUILESS_MAIN(tst_RecordService)
#include "tst_RecordService.moc"
