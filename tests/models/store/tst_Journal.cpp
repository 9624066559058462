// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/CanonicalJson.h"
#include "models/store/GuildRepository.h"
#include "models/store/Journal.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

#include <random>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The short way to the bytes that the general one would make.
    void postingsAreCanonical()
    {
        const QList<Posting> postings{{u"open:\u00e9\"5"_s, Units{7}}, {u"house"_s, Units{-7}}};
        QList<QByteArray> objects;
        for (const Posting &posting : postings) {
            objects << CanonicalObject()
                           .add("amount", posting.amount.micro)
                           .add("account", posting.account)
                           .toBytes();
        }
        QCOMPARE(Journal::canonicalPostings(postings), canonicalArray(objects));
        QCOMPARE(Journal::canonicalPostings({}), canonicalArray({}));
    }

    void rowsAreCanonical()
    {
        JournalEntry entry;
        entry.atMs = 5;
        entry.effectiveAtMs = -6;
        entry.actor = u"capper:\u00e9\n"_s;
        entry.kind = u"placed"_s;
        entry.number = BetNumber{12};
        entry.digest = sha256("digest");
        const QByteArray postings = Journal::canonicalPostings({{u"house"_s, Units(1)}});
        const QByteArray row =
            CanonicalObject()
                .add("sequence", 9)
                .add("postings", QString())
                .add("kind", entry.kind)
                .add("effective_at", entry.effectiveAtMs)
                .add("digest", QString::fromLatin1(entry.digest.toHex()))
                .add("bet", 12)
                .add("at", entry.atMs)
                .add("actor", entry.actor)
                .toBytes()
                .replace(QByteArray("\"postings\":\"\""), QByteArray("\"postings\":" + postings));
        const QByteArray previous(32, 'p');
        QCOMPARE(Journal::rowHash(previous, 9, entry, postings), sha256(previous + row));
    }

    // printf 42 | sha256sum
    void theChainStartsAtTheGuildsId()
    {
        QCOMPARE(
            Journal::firstHash(GuildId{42}).toHex(),
            QByteArrayLiteral("73475cb40a568e8da8a045ced110137e159f890ac4da883b6b17dc651b3a8049"));
    }

    void aBookingThatDoesNotBalanceIsRefused()
    {
        RecordFixture record;
        const Bet open = record.placeOpen();
        const qint64 before = record.file.number(u"SELECT count(*) FROM journal"_s);
        const auto done = await(record.file.database().write<qint64>([&](Transaction &transaction) {
            JournalEntry entry;
            entry.guild = open.guild;
            entry.number = open.number;
            entry.bet = open.id;
            entry.kind = u"settled"_s;
            entry.digest = QByteArray(32, 'x');
            entry.postings = {{houseAccount(), Units::fromMicro(5)},
                              {openAccount(open.capper), Units::fromMicro(-4)}};
            return Journal(transaction).append(entry);
        }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kInternal));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM journal"_s), before);
    }

    /// Within one transaction the head is kept, and so it must follow what happens there.
    void theKeptHeadFollowsTheTransaction()
    {
        RecordFixture record;
        const auto done = await(record.file.database().write<QList<qint64>>(
            [](Transaction &transaction) -> Result<QList<qint64>> {
                JournalEntry entry;
                entry.guild = RecordFixture::kGuild;
                entry.kind = u"capper_added"_s;
                entry.actor = u"system"_s;
                entry.content = "{}";
                Journal journal(transaction);
                QList<qint64> sequences;
                const auto append = [&] {
                    const Result<qint64> sequence = journal.append(entry);
                    sequences << (sequence ? *sequence : -1);
                };
                append();
                if (!transaction.setSavepoint())
                    return fail(codes::kInternal, InternalFault{}, u"savepoint"_s);
                append();
                if (!transaction.rollbackToSavepoint())
                    return fail(codes::kInternal, InternalFault{}, u"rollback"_s);
                append();
                GuildRepository guilds(transaction);
                if (!guilds.setReadOnly(entry.guild, u"broken"_s))
                    return fail(codes::kInternal, InternalFault{}, u"read-only"_s);
                append();
                if (!guilds.setReadOnly(entry.guild, {}))
                    return fail(codes::kInternal, InternalFault{}, u"writable"_s);
                append();
                return sequences;
            }));
        QVERIFY(done);
        const qint64 first = done->first();
        QCOMPARE(*done, (QList<qint64>{first, first + 1, first + 1, -1, first + 2}));
        QVERIFY(await(record.verifier.verify())->intact());
    }

    void anUnknownGuildHasNoChain()
    {
        TestDatabase file;
        const auto done = await(file.database().write<qint64>([](Transaction &transaction) {
            JournalEntry entry;
            entry.guild = GuildId{5};
            return Journal(transaction).append(entry);
        }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kGuildNotSetUp));
    }

    void theLedgerBalancesAfterAnything_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void theLedgerBalancesAfterAnything()
    {
        QFETCH(int, seed);
        RecordFixture record;
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto pick = [&](size_t below) { return random() % below; };
        const QStringList odds{u"-110"_s, u"+150"_s, u"-333"_s, u"EVEN"_s};
        const QList<BetResult> results{BetResult::Won,  BetResult::Lost,    BetResult::Push,
                                       BetResult::Void, BetResult::HalfWon, BetResult::HalfLost};
        QList<Bet> bets;
        for (int step = 0; step < 80; ++step) {
            record.file.clock().advance(std::chrono::seconds(1));
            if (bets.isEmpty() || pick(3) == 0) {
                bets << record.placeOpen(odds.at(static_cast<qsizetype>(pick(4))), u"1.37"_s);
                continue;
            }
            const Bet &bet =
                bets.at(static_cast<qsizetype>(pick(static_cast<size_t>(bets.size()))));
            if (pick(3) == 0)
                await(record.betting.undo(record.undoOf(bet, record.admin())));
            else
                await(record.betting.grade(record.gradeOf(
                    bet, results.at(static_cast<qsizetype>(pick(6))), record.admin())));
            QCOMPARE(record.file.number(u"SELECT sum(amount) FROM ledger_entry"_s), 0);
        }
        const auto report = await(record.verifier.verify());
        QVERIFY(report);
        QVERIFY2(report->intact(), qPrintable(report->guilds.first().breaks.join(u'\n')));
        // The record is the fold of the ledger.
        StatsQuery query;
        query.guild = RecordFixture::kGuild;
        const auto total = await(record.betting.record(query));
        QCOMPARE(
            total->net.micro,
            record.file.number(
                u"SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account LIKE 'result:%'"_s));
    }

    void nothingIsDeletedOrRewritten_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"DELETE FROM bet", "DELETE FROM leg", "DELETE FROM journal",
              "DELETE FROM ledger_entry", "DELETE FROM bet_event",
              "DELETE FROM guild_setting_event", "UPDATE journal SET kind = 'x'",
              "UPDATE ledger_entry SET amount = 5", "UPDATE bet_event SET reason = 'x'",
              "UPDATE guild_setting_event SET new_value = 'x'", "UPDATE bet SET risk = 5",
              "UPDATE bet SET note = 'x'", "UPDATE leg SET pick = 'x'"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void nothingIsDeletedOrRewritten()
    {
        QFETCH(QString, sql);
        RecordFixture record;
        record.placeOpen();
        QVERIFY(!record.file.execute(sql));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_Journal.moc"
