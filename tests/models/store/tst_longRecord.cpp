// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordVerifier.h"

#include "models/services/StatsService.h"
#include "tests/support/RecordFill.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// A record longer than what is read of it at a time; what a change does to a short one is in
/// tst_VerifyService.
class TestLongRecord : public QObject
{
    Q_OBJECT

private:
    static constexpr int kBets = 5'100; // three readings of bets, eight of the journal
    std::unique_ptr<RecordFixture> m_record;
    std::unique_ptr<RecordFill> m_fill;

    QString breaks()
    {
        const auto report = await(m_record->verifier.verify());
        return report ? report->guilds.first().breaks.join(u'\n') : report.error().detail();
    }

    /// Tampers, looks for the sentence, and puts it right again.
    void finds(const QString &sql, const QString &undo, const QString &sentence)
    {
        QVERIFY(m_record->file.tamper(sql));
        const QString found = breaks();
        QVERIFY(m_record->file.tamper(undo));
        QVERIFY2(found.contains(sentence), qPrintable(found));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_record = std::make_unique<RecordFixture>();
        m_fill = std::make_unique<RecordFill>(*m_record);
        m_fill->upTo(kBets);
        m_record->file.clock().setNowMs(m_fill->nowMs());
    }

    void aLongRecordIsWalkedWhole()
    {
        const auto report = await(m_record->verifier.verify());
        QVERIFY(report && report->intact());
        QCOMPARE(report->guilds.first().bets, qint64{kBets});
        QCOMPARE(report->guilds.first().entries, m_fill->entries());
        QVERIFY(m_fill->entries() > 15'000);
    }

    /// Row 4000 ends a reading, 4001 begins the next.
    void aChangeBesideASeamIsFound()
    {
        for (const int row : {4'000, 4'001}) {
            const QString at = u" WHERE sequence = %1"_s.arg(row);
            finds(u"UPDATE journal SET at_ms = at_ms + 1"_s + at,
                  u"UPDATE journal SET at_ms = at_ms - 1"_s + at,
                  u"Journal row %1 was changed"_s.arg(row));
        }
        const QString last = u"(SELECT max(sequence) FROM ledger_entry WHERE sequence <= 4000)"_s;
        const qint64 booked = m_record->file.number(u"SELECT "_s + last);
        finds(u"UPDATE ledger_entry SET amount = amount + 1 WHERE position = 0 AND sequence = "_s
                  + last,
              u"UPDATE ledger_entry SET amount = amount - 1 WHERE position = 0 AND sequence = "_s
                  + last,
              u"The ledger entries of journal row %1 do not sum to zero"_s.arg(booked));
        QCOMPARE(breaks(), QString());
    }

    /// Bet 4000 ends a reading of bets.
    void aBetBesideASeamIsFound()
    {
        for (const int bet : {4'000, 4'001}) {
            finds(
                u"UPDATE leg SET pick = pick || 'x' WHERE bet_id = %1"_s.arg(bet),
                u"UPDATE leg SET pick = substr(pick, 1, length(pick) - 1) WHERE bet_id = %1"_s.arg(
                    bet),
                u"Bet #%1 was changed"_s.arg(bet));
        }
    }

    void entriesBehindTheLastRowAreFound()
    {
        const QString beyond = QString::number(m_fill->entries() + 7);
        finds(u"INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
              "booked_at_ms, effective_at_ms) VALUES (%1, %2, 0, 1, 'house', 5, 1, 1)"_s
                  .arg(RecordFixture::kGuild.toSql())
                  .arg(beyond),
              u"DELETE FROM ledger_entry WHERE sequence = "_s + beyond,
              u"Ledger entries stand under journal row %1"_s.arg(beyond));
    }

    void aStoppedWalkSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto found = await(m_record->file.database().read<RecordFindings>(
            [token = stop.get_token()](Transaction &transaction) {
                return RecordVerifier(transaction, RecordFixture::kGuild, token).verify();
            }));
        QVERIFY(!found);
        QCOMPARE(found.error().code(), u"DB-008"_s);
    }

    /// The totals of all bets, counted in one go, are those that are kept; and what differs is
    /// told.
    void totalsOfALongRecordAgree()
    {
        StatsService stats(m_record->file.database(), m_record->file.clock());
        QVERIFY(await(stats.recount(RecordFixture::kGuild)));
        QCOMPARE(*await(stats.compare(RecordFixture::kGuild)), QStringList());
        QVERIFY(m_record->file.tamper(
            u"UPDATE tally SET net = net + 1 WHERE dimension = '' AND grain = 'month'"_s));
        const auto report = await(m_record->verifier.verify());
        QVERIFY(report && report->intact());
        QVERIFY(!report->guilds.first().staleTotals.isEmpty());
        QCOMPARE(*await(stats.compare(RecordFixture::kGuild)), QStringList()); // counted anew
    }
};

QTEST_GUILESS_MAIN(TestLongRecord)
#include "tst_longRecord.moc"
