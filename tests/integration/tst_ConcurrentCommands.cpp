// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/SystemClock.h"
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
constexpr int kCommands = 200; // of each thread

/// What all threads were told, to be held against the record.
class History
{
public:
    void add(const CommandDone &done)
    {
        const QMutexLocker lock(&m_mutex);
        if (!RandomCommands::isExpected(done.code))
            m_faults << done.kind + u' ' + done.code + u' ' + done.detail;
        if (!done.code.isEmpty() || done.repeated) {
            ++m_refused[done.kind + u' ' + done.code];
            return;
        }
        if (!done.id.isEmpty() && ++m_times[done.id] > 1)
            m_faults << u"%1 %2 was done twice"_s.arg(done.kind, done.id);
        m_done[done.kind] += static_cast<int>(done.bets.size());
    }

    int done(const QString &kind) const { return m_done.value(kind); }
    QStringList faults() const { return m_faults; }
    /// What was done and what refused, for a failing test to print.
    QString summary() const
    {
        QStringList lines;
        for (const auto &counts : {m_done, m_refused}) {
            for (auto it = counts.begin(); it != counts.end(); ++it)
                lines << u"%1: %2"_s.arg(it.key()).arg(it.value());
        }
        return lines.join(u'\n');
    }

private:
    QMutex m_mutex;
    QMap<QString, int> m_done;
    QMap<QString, int> m_refused;
    QHash<QString, int> m_times;
    QStringList m_faults;
};

/// One process's worth: a database of its own on the same record.
void act(const DatabaseOptions &options, int number, int commands, int newest, History &history)
{
    SystemClock pauses; // between the attempts of those who met
    Database database(options, pauses);
    if (const Result<> opened = await(database.open()); !opened) {
        history.add({.kind = u"open"_s, .code = u"DB"_s, .detail = opened.error().detail()});
        return;
    }
    // Only with PostgreSQL may several processes deliver.
    const bool delivers = options.postgres || number < 2;
    const FakeClock clock;
    RandomCommands member(database, clock,
                          {.seed = static_cast<quint32>(77 + number),
                           .firstId = static_cast<quint64>(number + 1) * 100'000,
                           .delivers = delivers,
                           .newest = newest});
    for (int i = 0; i < commands; ++i)
        history.add(await(member.next()));
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
        // Slips that everybody can grade from the first moment.
        act(options, 0, kCommands, 0, history);
        const int newest = history.done(u"place"_s);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back(QThread::create([options, i, newest, &history] {
                act(options, i + 1, kCommands, newest, history);
            }));
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
        QVERIFY2(history.done(u"place"_s) > 100, qPrintable(history.summary()));
        QVERIFY2(history.done(u"grade"_s) > 20, qPrintable(history.summary()));
        QCOMPARE(events(u"'placed'"_s), history.done(u"place"_s));
        QCOMPARE(events(u"'settled', 'voided', 'leg_graded'"_s), history.done(u"grade"_s));
        QCOMPARE(events(u"'undone'"_s), history.done(u"undo"_s));
        QCOMPARE(events(u"'corrected'"_s), history.done(u"correct"_s));
        QCOMPARE(events(u"'cancelled'"_s), history.done(u"cancel"_s));
        QCOMPARE(events(u"'posted'"_s), history.done(u"deliver"_s));
        QCOMPARE(record.file.number(u"SELECT CAST(sum(amount) AS BIGINT) FROM ledger_entry"_s), 0);
        // No step of a bet begins where the one before it did not end.
        QCOMPARE(
            record.file.text(
                u"SELECT CAST(count(*) AS TEXT) || coalesce(max(' bet ' || CAST(bet_id AS "
                "TEXT) || ': ' || kind || ' from ' || from_state || ' after ' || former), '') "
                "FROM (SELECT bet_id, kind, from_state, lag(to_state) OVER (PARTITION BY bet_id "
                "ORDER BY sequence) AS former FROM bet_event) AS step "
                "WHERE former IS NOT NULL AND former <> from_state"_s),
            u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestConcurrentCommands)
#include "tst_ConcurrentCommands.moc"
