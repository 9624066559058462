// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RandomCommands.h"
#include "tests/support/TestDatabase.h"

#include <QMutex>
#include <QTest>
#include <QThread>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kThreads = 8;
constexpr int kCommands = 120; // of each thread

/// What all threads were told, to be held against the record.
class History
{
public:
    void add(const CommandDone &done)
    {
        const QMutexLocker lock(&m_mutex);
        if (!RandomCommands::isExpected(done.code))
            m_faults << done.kind + u' ' + done.code + u' ' + done.detail;
        if (!done.code.isEmpty() || done.repeated)
            return;
        if (!done.id.isEmpty() && ++m_times[done.id] > 1)
            m_faults << u"%1 %2 was done twice"_s.arg(done.kind, done.id);
        m_done[done.kind] += static_cast<int>(done.bets.size());
    }

    int done(const QString &kind) const { return m_done.value(kind); }
    QStringList faults() const { return m_faults; }

private:
    QMutex m_mutex;
    QMap<QString, int> m_done;
    QHash<QString, int> m_times;
    QStringList m_faults;
};

/// One process's worth: a database of its own on the same record.
void act(const DatabaseOptions &options, int number, History &history)
{
    FakeClock clock;
    Database database(options, clock);
    if (const Result<> opened = await(database.open()); !opened) {
        history.add({.kind = u"open"_s, .code = u"DB"_s, .detail = opened.error().detail()});
        return;
    }
    // Only with PostgreSQL may several processes deliver.
    const bool delivers = options.postgres || number == 0;
    RandomCommands commands(database, clock,
                            {.seed = static_cast<quint32>(77 + number),
                             .firstId = static_cast<quint64>(number + 1) * 100'000,
                             .delivers = delivers});
    for (int i = 0; i < kCommands; ++i)
        history.add(await(commands.next()));
}

} // namespace

/// Eight threads that place, grade, undo, correct, cancel and deliver the same bets at once.
class TestConcurrentCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsDoneAtMostOnceAndTheBooksBalance()
    {
        RecordFixture record;
        DatabaseOptions options = record.file.options();
        options.busyTimeout = std::chrono::minutes(1);
        options.maxConnections = 2;
        History history;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back(
                QThread::create([options, i, &history] { act(options, i, history); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();

        QVERIFY2(history.faults().isEmpty(), qPrintable(history.faults().join(u'\n')));
        const auto report = await(record.verifier.verify());
        QVERIFY(report);
        QVERIFY2(report->intact(), qPrintable(report->guilds.first().breaks.join(u'\n')));
        QVERIFY2(report->guilds.first().staleTotals.isEmpty(),
                 qPrintable(report->guilds.first().staleTotals.join(u'\n')));
        compare(record, history);
    }

private:
    /// What was answered as done is what the record says was done.
    static void compare(RecordFixture &record, const History &history)
    {
        const auto events = [&record](const QString &kinds) {
            return record.file.number(
                u"SELECT count(*) FROM bet_event WHERE kind IN (%1)"_s.arg(kinds));
        };
        QVERIFY(history.done(u"place"_s) > 100);
        QVERIFY(history.done(u"grade"_s) > 10);
        QCOMPARE(events(u"'placed'"_s), history.done(u"place"_s));
        QCOMPARE(events(u"'settled', 'voided', 'leg_graded'"_s), history.done(u"grade"_s));
        QCOMPARE(events(u"'undone'"_s), history.done(u"undo"_s));
        QCOMPARE(events(u"'corrected'"_s), history.done(u"correct"_s));
        QCOMPARE(events(u"'cancelled'"_s), history.done(u"cancel"_s));
        QCOMPARE(events(u"'posted'"_s), history.done(u"deliver"_s));
        QCOMPARE(record.file.number(u"SELECT CAST(sum(amount) AS BIGINT) FROM ledger_entry"_s), 0);
        // No step of a bet begins where the one before it did not end.
        QCOMPARE(record.file.number(
                     u"SELECT count(*) FROM (SELECT from_state, lag(to_state) OVER (PARTITION BY "
                     "bet_id ORDER BY sequence) AS former FROM bet_event) AS step "
                     "WHERE former IS NOT NULL AND former <> from_state"_s),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestConcurrentCommands)
#include "tst_ConcurrentCommands.moc"
