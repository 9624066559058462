// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeferredCounts.h"

#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "models/store/NameRepository.h"
#include "models/store/TallyRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild{11};
constexpr CapperId kCapper{7};

TallySums wonOnDay(qint64 day)
{
    Contribution one;
    one.won = 1;
    one.net = 1'000'000;
    TallySums sums;
    for (const TallyGrain grain : {TallyGrain::Day, TallyGrain::All})
        sums.insert({{}, grain, grain == TallyGrain::Day ? day : 0, kCapper, 0}, one);
    return sums;
}

Error refusal()
{
    return Error(codes::kInternal, InternalFault{}, u"A test refused this."_s);
}

using Work = std::function<Result<>(Transaction &)>;

Task<Result<>> write(TestDatabase &file, const Work &work)
{
    return file.database().write<void>(work);
}

Result<> count(Transaction &transaction, qint64 day)
{
    TallyRepository(transaction).add(kGuild, wonOnDay(day));
    NameRepository(transaction).use(kGuild, {NameKind::League, {}, u"NBA"_s});
    SequenceFold fold;
    fold.net = day;
    TallyRepository(transaction).setDay({kGuild, kCapper, SequenceScope::All, 5}, fold);
    const Result<qint64> number = GuildRepository(transaction).nextNumber(kGuild);
    return number ? Result<>() : Result<>(fail(number.error()));
}

} // namespace

/// Rows that many jobs add to are written once, and say what they would if each had written.
class tst_DeferredCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<TestDatabase>();
        QVERIFY(await(
            write(*m_file, [](Transaction &t) { return GuildRepository(t).ensure(kGuild); })));
    }

    void cleanup() { m_file.reset(); }

    void jobsOfOneCommitAddUp()
    {
        QList<Task<Result<>>> tasks;
        const quint64 commits = m_file->database().commits();
        for (const qint64 day : {1, 1, 2})
            tasks << write(*m_file, [day](Transaction &t) { return count(t, day); });
        for (Task<Result<>> &task : tasks)
            QVERIFY(await(std::move(task)));
        QVERIFY(m_file->database().commits() - commits <= 3);
        expectRows(3, 2, 1);
        QCOMPARE(m_file->number(u"SELECT net FROM capper_day"_s), 2);
    }

    void aLaterCommitAddsToTheRows()
    {
        for (const qint64 day : {1, 1, 2})
            QVERIFY(await(write(*m_file, [day](Transaction &t) { return count(t, day); })));
        expectRows(3, 2, 1);
    }

    void whatAFailedJobAddedIsGone()
    {
        QList<Task<Result<>>> tasks;
        for (const bool fails : {false, true, false}) {
            tasks << write(*m_file, [fails](Transaction &t) {
                const Result<> counted = count(t, 1);
                return fails && counted ? Result<>(fail(refusal())) : counted;
            });
        }
        QVERIFY(await(std::move(tasks[0])));
        QVERIFY(!await(std::move(tasks[1])));
        QVERIFY(await(std::move(tasks[2])));
        expectRows(2, 2, 0);
    }

    void aJobReadsWhatItAdded()
    {
        QVERIFY(await(write(*m_file, [](Transaction &t) -> Result<> {
            if (const Result<> counted = count(t, 1); !counted)
                return counted;
            TallySpan span;
            span.guild = kGuild;
            const auto cappers = TallyRepository(t).byCapper(span);
            const auto names = NameRepository(t).search({kGuild, NameKind::League, {}, u"nb"_s});
            const auto fold = TallyRepository(t).day({kGuild, kCapper, SequenceScope::All, 5});
            if (!cappers || cappers->size() != 1 || cappers->first().sums.won != 1 || !names
                || *names != QStringList{u"NBA"_s} || !fold || !*fold || (*fold)->net != 1)
                return fail(refusal());
            return count(t, 1);
        })));
        expectRows(2, 2, 0);
    }

    void countingAnewForgetsWhatWaits()
    {
        QVERIFY(await(write(*m_file, [](Transaction &t) -> Result<> {
            if (const Result<> counted = count(t, 1); !counted)
                return counted;
            TallyRepository tallies(t);
            if (const Result<> begun = tallies.restart(kGuild, u"UTC"_s); !begun)
                return begun;
            const auto basis = tallies.basis(kGuild);
            if (!basis || *basis != u"UTC"_s)
                return fail(refusal());
            tallies.add(kGuild, wonOnDay(2));
            return {};
        })));
        QCOMPARE(m_file->number(u"SELECT sum(won) FROM tally"_s), 2);
        QCOMPARE(m_file->number(u"SELECT count(*) FROM capper_day"_s), 0);
    }

    /// More rows than one statement takes on a server.
    void manyRowsAreWritten()
    {
        QVERIFY(await(write(*m_file, [](Transaction &t) -> Result<> {
            for (qint64 day = 0; day < 100; ++day)
                TallyRepository(t).add(kGuild, wonOnDay(day));
            return {};
        })));
        QCOMPARE(m_file->number(u"SELECT count(*) FROM tally WHERE grain = 'day'"_s), 100);
        QCOMPARE(m_file->number(u"SELECT sum(net) FROM tally WHERE grain = 'all'"_s), 100'000'000);
        QCOMPARE(m_file->number(u"SELECT sum(start_day) FROM tally"_s), 99 * 50);
    }

private:
    void expectRows(qint64 jobs, qint64 onFirstDay, qint64 onSecondDay)
    {
        const QString won = u"SELECT coalesce(sum(won), 0) FROM tally WHERE grain = "_s;
        QCOMPARE(m_file->number(won + u"'all'"_s), jobs);
        QCOMPARE(m_file->number(won + u"'day' AND start_day = 1"_s), onFirstDay);
        QCOMPARE(m_file->number(won + u"'day' AND start_day = 2"_s), onSecondDay);
        QCOMPARE(m_file->number(u"SELECT used FROM known_name WHERE folded = 'nba'"_s), jobs);
        QCOMPARE(m_file->number(u"SELECT last_number FROM guild"_s), jobs);
        QCOMPARE(m_file->number(u"SELECT count(*) FROM capper_day"_s), 1);
    }

    std::unique_ptr<TestDatabase> m_file;
};

QTEST_GUILESS_MAIN(tst_DeferredCounts)
#include "tst_DeferredCounts.moc"
