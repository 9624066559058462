// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// As many selections as there are odds.
DraftRequest parlay(RecordFixture &record, const QStringList &odds, const QString &units)
{
    DraftRequest wish = record.request(u"-110"_s, units);
    const DraftLeg typed = wish.legs.first();
    wish.legs.clear();
    for (const QString &price : odds) {
        DraftLeg leg = typed;
        leg.leg.pick = u"Pick %1"_s.arg(wish.legs.size() + 1);
        leg.oddsText = price;
        wish.legs << leg;
    }
    return wish;
}

QString faultOf(const Result<BetQuote> &quote)
{
    if (!quote)
        return u"failed with "_s + quote.error().code();
    return quote->fault ? quote->fault->code() : QString();
}

} // namespace

/// What a parlay under construction comes to.
class TestQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithTheParlay()
    {
        RecordFixture record;
        for (const QStringList &odds : {QStringList{}, QStringList{u"-110"_s}}) {
            const auto quote = await(record.betting.quote(parlay(record, odds, u"1"_s)));
            QCOMPARE(faultOf(quote), QString());
            QCOMPARE(quote->legs.size(), odds.size());
            QVERIFY(!quote->stake);
        }
        const QStringList odds{u"-110"_s, u"+150"_s, u"-110"_s};
        QVERIFY(!await(record.betting.quote(parlay(record, odds, {})))->stake);
        const auto whole = await(record.betting.quote(parlay(record, odds, u"1"_s)));
        QCOMPARE(faultOf(whole), QString());
        QCOMPARE(whole->stake->risk.micro, 1'000'000);
        QCOMPARE(whole->stake->toWin.micro, 8'111'570); // 21/11 * 5/2 * 21/11 - 1
        DraftRequest robin = parlay(record, odds, u"1"_s);
        robin.roundRobinBy = 2;
        QCOMPARE(await(record.betting.quote(robin))->parlays, 3);
        QCOMPARE(record.file.number(u"SELECT count(*) FROM draft"_s), 0);
    }

    void isWhatIsPlacedThen()
    {
        RecordFixture record;
        const DraftRequest wish = parlay(record, {u"-110"_s, u"-105"_s}, u"1.5"_s);
        const auto quote = await(record.betting.quote(wish));
        const auto draft = await(record.betting.createDraft(wish));
        QVERIFY(quote && draft);
        QCOMPARE(quote->stake->risk, draft->preview.stake.risk);
        QCOMPARE(quote->stake->toWin, draft->preview.stake.toWin);
        QCOMPARE(quote->legs.last().line, draft->preview.legs.last().line);
    }

    void namesWhatStandsInTheWay_data()
    {
        QTest::addColumn<QStringList>("odds");
        QTest::addColumn<QString>("units");
        QTest::addColumn<qint64>("startsInMs");
        QTest::addColumn<QString>("fault");
        const QStringList two{u"-110"_s, u"+150"_s};
        QTest::newRow("units") << two << u"9000"_s << qint64(60'000) << u"VAL-004"_s;
        QTest::newRow("no units") << two << u"many"_s << qint64(60'000) << u"VAL-003"_s;
        QTest::newRow("started") << two << u"1"_s << qint64(-60'000) << u"BET-007"_s;
        QTest::newRow("odds") << QStringList{u"-110"_s, u"-50"_s} << u"1"_s << qint64(60'000)
                              << u"failed with VAL-001"_s;
        QTest::newRow("thirteen") << QStringList(13, u"-110"_s) << u"1"_s << qint64(60'000)
                                  << u"failed with VAL-006"_s;
    }

    void namesWhatStandsInTheWay()
    {
        QFETCH(QStringList, odds);
        QFETCH(QString, units);
        QFETCH(qint64, startsInMs);
        RecordFixture record;
        DraftRequest wish = parlay(record, odds, units);
        wish.legs.first().leg.startsAtMs = snowflakeTimeMs(wish.interaction) + startsInMs;
        QTEST(faultOf(await(record.betting.quote(wish))), "fault");
    }

    void aServerWithoutASlipChannelIsToldSo()
    {
        RecordFixture record;
        QVERIFY(await(record.settings.set(RecordFixture::kGuild, {{u"slip_channel"_s, QString()}},
                                          record.admin())));
        QCOMPARE(faultOf(await(record.betting.quote(parlay(record, {}, u"1"_s)))), u"CFG-005"_s);
    }
};

QTEST_GUILESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
