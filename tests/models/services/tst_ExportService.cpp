// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/services/ExportService.h"
#include "tests/support/TestDatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <future>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

BetQuery everything()
{
    BetQuery query;
    query.guild = RecordFixture::kGuild;
    return query;
}

struct House : RecordFixture
{
    ExportService exports{file.database()};
    QTemporaryDir dir;

    House()
    {
        DraftRequest wish = request();
        wish.note = u"=HYPERLINK(\"http://x\")"_s;
        const Result<Draft> draft = await(betting.createDraft(wish));
        if (!draft || !await(betting.confirm(confirmation(draft->id))))
            qFatal("the bet was refused");
        deliverAll();
        const Bet bet = await(betting.bets(everything()))->bets.first();
        if (!await(betting.grade(gradeOf(bet, BetResult::Lost, admin()))))
            qFatal("the grade was refused");
    }
    QString path() const { return dir.filePath(u"out"_s); }
    Result<qint64> run(ExportWhat what, ExportFormat format)
    {
        return await(exports.run({what, kGuild, format, path()}));
    }
    QByteArray content() const
    {
        QFile out(path());
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    }
    QJsonArray json() const { return QJsonDocument::fromJson(content()).array(); }
    /// A cell of a line of a CSV file without quotes.
    QByteArray cell(int line, const QByteArray &column) const
    {
        const QList<QByteArray> lines = content().split('\n');
        const qsizetype index = lines.first().trimmed().split(',').indexOf(column);
        return index < 0 ? QByteArray("no such column")
                         : lines.value(line).trimmed().split(',').value(index);
    }
    BetOutcome place(const DraftRequest &wish)
    {
        const Result<Draft> draft = await(betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const Result<BetOutcome> placed = await(betting.confirm(confirmation(draft->id)));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().userText()));
        deliverAll();
        return *placed;
    }
    DraftLeg prop()
    {
        DraftLeg over = request(u"+100"_s).legs.first();
        over.leg.market = Market::Prop;
        over.leg.pick = u"Over"_s;
        over.leg.line = u"20.5"_s;
        over.leg.player = u"Jo Playr"_s;
        over.leg.stat = u"Points"_s;
        return over;
    }
    DraftLeg firstHalf()
    {
        DraftLeg half = request(u"-110"_s).legs.first();
        half.leg.game = u"Heat @ Knicks"_s;
        half.leg.market = Market::Moneyline;
        half.leg.pick = u"Knicks"_s;
        half.leg.line.clear();
        half.leg.period = Period::FirstHalf;
        half.leg.threeWay = true;
        return half;
    }
};

} // namespace

class tst_ExportService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bets();
    void betsSayWhatTheyAreOn();
    void roundRobins();
    void ledger();
    void stats();
    void statsOfSomeDays_data();
    void statsOfSomeDays();
    void faultsLeaveTheFile();
    void manyRows();
};

void tst_ExportService::bets()
{
    House house;
    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Csv).value_or(-1), 1);
    const QList<QByteArray> lines = house.content().split('\n');
    QCOMPARE(lines.size(), 3);
    // Who graded is told: this one by an administrator.
    const qsizetype column = lines.at(0).split(',').indexOf("self_graded");
    QVERIFY(column > 0);
    QCOMPARE(lines.at(1).split(',').value(column), QByteArray("no"));
    QVERIFY(lines.at(1).contains(",-1.1,"));                            // a number stays one
    QVERIFY(lines.at(1).contains("\"'=HYPERLINK(\"\"http://x\"\")\"")); // text is no formula
    QCOMPARE(QFileInfo(house.path()).permissions() & 0x77,
             QFileDevice::Permissions(0)); // nobody else's

    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Json).value_or(-1), 1);
    const QJsonObject bet = house.json().at(0).toObject();
    QCOMPARE(bet.value("net"_L1).toString(), u"-1.1"_s);
    QCOMPARE(bet.value("risk"_L1).toString(), u"1.1"_s);
    QCOMPARE(bet.value("explanation"_L1)["figures"_L1]["net"_L1].toInteger(), -1'100'000);
    QVERIFY(!house.content().contains(RecordFixture::kCapper.toString().toLatin1()));
}

void tst_ExportService::betsSayWhatTheyAreOn()
{
    House house;
    DraftRequest wish = house.request(u"+100"_s, u"2"_s);
    wish.legs = {house.prop(), house.firstHalf()};
    wish.bookOddsText = u"+250"_s;
    const Bet bet = house.place(wish).bet;
    SetClosing closed;
    closed.guild = house.kGuild;
    closed.bet = bet.id;
    closed.actor = Actor::panelOperator();
    closed.commandId = u"p:closing"_s;
    closed.closing = *Odds::parse(u"-120"_s);
    QVERIFY(await(house.betting.setClosing(closed)));
    GradeBet grade = house.gradeOf(bet, BetResult::Won, house.admin());
    grade.legs = {{0, LegResult::Won, {1, 2}}, {1, LegResult::Won, {1, 1}}};
    QVERIFY(await(house.betting.grade(grade)));

    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Json).value_or(-1), 2);
    const QJsonObject json = house.json().at(1).toObject();
    QCOMPARE(json.value("mode"_L1).toString(), u"risk"_s);
    QCOMPARE(json.value("typed"_L1).toString(), u"2"_s);
    QCOMPARE(json.value("book_odds"_L1).toString(), u"+250"_s);
    QCOMPARE(json.value("house_rules"_L1).toString(), HouseRules().toText());
    QVERIFY(json.value("round_robin"_L1).isNull());
    const QJsonObject prop = json.value("legs"_L1)[0].toObject();
    QCOMPARE(prop.value("player"_L1).toString(), u"Jo Playr"_s);
    QCOMPARE(prop.value("stat"_L1).toString(), u"Points"_s);
    QCOMPARE(prop.value("period"_L1).toString(), u"game"_s);
    QCOMPARE(prop.value("closing"_L1).toString(), u"11/6"_s);
    QCOMPARE(prop.value("dead_heat"_L1).toString(), u"1/2"_s);
    const QJsonObject half = json.value("legs"_L1)[1].toObject();
    QVERIFY(half.value("player"_L1).isNull());
    QVERIFY(half.value("closing"_L1).isNull());
    QCOMPARE(half.value("period"_L1).toString(), u"first_half"_s);
    QCOMPARE(half.value("three_way"_L1).toBool(), true);
    const QJsonValue explained = json.value("explanation"_L1)["case"_L1]["legs"_L1][0];
    QCOMPARE(explained["player"_L1].toString(), u"Jo Playr"_s);
    QCOMPARE(explained["stat"_L1].toString(), u"Points"_s);
    QCOMPARE(explained["pick"_L1].toString(), u"Over"_s);
    QVERIFY(explained["line"_L1].toString().contains(u"20.5"_s));

    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Csv).value_or(-1), 2);
    const std::pair<const char *, const char *> cells[] = {{"player", "Jo Playr + "},
                                                           {"stat", "Points + "},
                                                           {"period", "game + first_half"},
                                                           {"three_way", "no + yes"},
                                                           {"closing", "11/6 + "},
                                                           {"dead_heat", "1/2 + 1/1"},
                                                           {"mode", "risk"},
                                                           {"typed", "2"},
                                                           {"book_odds", "+250"},
                                                           {"group", ""},
                                                           {"group_by", ""}};
    for (const auto &[column, text] : cells)
        QCOMPARE(house.cell(2, column), QByteArray(text));
    QCOMPARE(house.cell(2, "house_rules"), HouseRules().toText().toLatin1());
    QCOMPARE(house.cell(1, "player"), QByteArray()); // a bet without one says nothing
}

void tst_ExportService::roundRobins()
{
    House house;
    DraftRequest wish = house.request(u"+100"_s);
    wish.legs = {house.prop(), house.firstHalf(), house.request(u"-110"_s).legs.first()};
    wish.legs.last().leg.game = u"Suns @ Bucks"_s;
    wish.legs.last().leg.pick = u"Bucks"_s;
    wish.roundRobinBy = 2;
    const Bet first = house.place(wish).bet;
    QVERIFY(first.roundRobin);
    const QString group = first.roundRobin->group.toString();
    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Json).value_or(-1), 4);
    const QJsonArray rows = house.json();
    for (int i = 1; i <= 3; ++i) {
        const QJsonObject robin = rows.at(i)["round_robin"_L1].toObject();
        QCOMPARE(robin.value("group"_L1).toString(), group);
        QCOMPARE(robin.value("index"_L1).toInt(), i);
        QCOMPARE(robin.value("count"_L1).toInt(), 3);
        QCOMPARE(robin.value("by"_L1).toInt(), 2);
    }
    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Csv).value_or(-1), 4);
    QCOMPARE(house.cell(3, "group"), group.toLatin1());
    QCOMPARE(house.cell(3, "group_index"), QByteArray("2"));
    QCOMPARE(house.cell(3, "group_count"), QByteArray("3"));
    QCOMPARE(house.cell(3, "group_by"), QByteArray("2"));
}

void tst_ExportService::ledger()
{
    House house;
    const Result<qint64> rows = house.run(ExportWhat::Ledger, ExportFormat::Json);
    QVERIFY(rows);
    QCOMPARE(*rows, house.file.number(u"SELECT count(*) FROM ledger_entry"_s));
    const QJsonArray json = house.json();
    QCOMPARE(json.size(), *rows);
    qint64 sum = 0;
    for (const QJsonValue &value : json) {
        const QJsonObject line = value.toObject();
        QString amount = line.value("amount"_L1).toString();
        const bool negative = amount.startsWith(u'-');
        const Result<Units> units = Units::parse(amount.mid(negative ? 1 : 0), 6);
        QVERIFY(units);
        sum += negative ? -units->micro : units->micro;
        QCOMPARE(line.value("bet"_L1).toInteger(), 1);
        QCOMPARE(line.value("row_hash"_L1).toString().size(), 64);
    }
    QCOMPARE(sum, 0);
    QCOMPARE(house.run(ExportWhat::Ledger, ExportFormat::Csv).value_or(-1), *rows);
    QVERIFY(house.content().startsWith("sequence,position,booked_at,"));
}

void tst_ExportService::stats()
{
    House house;
    // They are counted when nobody did so far.
    QVERIFY(house.file.execute(u"DELETE FROM tally_basis"_s));
    QVERIFY(house.run(ExportWhat::Stats, ExportFormat::Json).value_or(0) > 0);
    const QJsonArray json = house.json();
    const auto whole = std::find_if(json.begin(), json.end(), [](const QJsonValue &value) {
        const QJsonObject row = value.toObject();
        return row.value("dimension"_L1).toString().isEmpty()
            && row.value("period"_L1).toString() == u"all";
    });
    QVERIFY(whole != json.end());
    const QJsonObject row = whole->toObject();
    QCOMPARE(row.value("lost"_L1).toInteger(), 1);
    QCOMPARE(row.value("net"_L1).toString(), u"-1.1"_s);
    QCOMPARE(row.value("name"_L1).toString(), u"Casey"_s);
    QCOMPARE(house.run(ExportWhat::Stats, ExportFormat::Csv).value_or(-1), json.size());
}

void tst_ExportService::statsOfSomeDays_data()
{
    QTest::addColumn<int>("from"); // days from the first of the month; 99 = none
    QTest::addColumn<int>("to");   // days from its last day; 99 = none
    QTest::addColumn<QStringList>("periods");
    const QStringList days{u"day"_s};
    const QStringList months{u"day"_s, u"month"_s};
    QTest::newRow("the whole month") << 0 << 0 << months;
    QTest::newRow("more") << -3 << 3 << months;
    QTest::newRow("without its first day") << 1 << 0 << days;
    QTest::newRow("without its last day") << 0 << -1 << days;
    QTest::newRow("from its first day on") << 0 << 99 << months;
    QTest::newRow("until before its end") << 99 << -1 << days;
    QTest::newRow("all") << 99 << 99 << QStringList{u"all"_s, u"day"_s, u"month"_s};
}

/// A row of a month that is cut says more than the days that were asked for.
void tst_ExportService::statsOfSomeDays()
{
    QFETCH(int, from);
    QFETCH(int, to);
    House house;
    QVERIFY(house.file.execute(u"DELETE FROM tally_basis"_s));
    QVERIFY(house.run(ExportWhat::Stats, ExportFormat::Json).value_or(0) > 0);
    QDate day;
    for (const QJsonValue &row : house.json()) {
        if (row["period"_L1].toString() == u"day")
            day = QDate::fromString(row["from"_L1].toString(), Qt::ISODate);
    }
    QVERIFY(day.isValid() && day.day() > 1 && day.day() < day.daysInMonth());
    const QDate first(day.year(), day.month(), 1);
    const QDate last(day.year(), day.month(), day.daysInMonth());
    ExportWish wish{ExportWhat::Stats, RecordFixture::kGuild, ExportFormat::Json, house.path()};
    wish.first = from == 99 ? QDate() : first.addDays(from);
    wish.last = to == 99 ? QDate() : last.addDays(to);
    QVERIFY(await(house.exports.run(wish)));
    QStringList periods;
    for (const QJsonValue &row : house.json())
        periods << row["period"_L1].toString();
    periods.removeDuplicates();
    periods.sort();
    QTEST(periods, "periods");
}

void tst_ExportService::faultsLeaveTheFile()
{
    House house;
    QVERIFY(house.run(ExportWhat::Bets, ExportFormat::Csv));
    const QByteArray before = house.content();
    const auto unknown =
        await(house.exports.run({ExportWhat::Bets, GuildId{42}, ExportFormat::Csv, house.path()}));
    QVERIFY(unknown.error().is(codes::kGuildNotSetUp));
    QCOMPARE(house.content(), before);
    // Statistics are counted by the writer, which waits here until the export was cancelled.
    std::promise<void> gate;
    auto busy = house.file.database().write<void>(
        [open = gate.get_future().share()](Transaction &) -> Result<> {
            open.wait();
            return {};
        });
    auto running = house.exports.run(
        {ExportWhat::Stats, RecordFixture::kGuild, ExportFormat::Csv, house.path()});
    house.exports.cancel();
    gate.set_value();
    QVERIFY(await(std::move(busy)));
    QVERIFY(await(std::move(running)).error().is(codes::kCancelled));
    QCOMPARE(house.content(), before);
    const auto nowhere =
        await(house.exports.run({ExportWhat::Bets, RecordFixture::kGuild, ExportFormat::Csv,
                                 house.dir.filePath(u"missing/out"_s)}));
    QVERIFY(nowhere.error().is(codes::kFileUnwritable));
    QFile full(u"/dev/full"_s);
    if (full.exists()) {
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const Result<qint64> refused =
            await(house.file.database().read<qint64>([&full](Transaction &transaction) {
                const std::atomic<bool> cancelled = false;
                return writeExport(transaction, {ExportWhat::Bets, RecordFixture::kGuild}, full,
                                   cancelled);
            }));
        QVERIFY(refused.error().is(codes::kFileUnwritable));
    }
}

void tst_ExportService::manyRows()
{
    House house;
    for (int i = 0; i < 30; ++i)
        house.placeOpen();
    QCOMPARE(house.run(ExportWhat::Bets, ExportFormat::Json).value_or(-1), 31);
    QCOMPARE(house.json().size(), 31);
    QCOMPARE(house.json().at(30).toObject().value("number"_L1).toInteger(), 31);
}

QTEST_GUILESS_MAIN(tst_ExportService)
#include "tst_ExportService.moc"
