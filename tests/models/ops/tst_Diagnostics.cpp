// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Diagnostics.h"

#include "tests/support/FakeClock.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Check ready(const QString &name, const CheckOutcome &outcome)
{
    return {name, name.toUpper(), 5s, [outcome] { return Task<CheckOutcome>::ready(outcome); }};
}

Check waiting(const QString &name, const Promise<CheckOutcome> &promise,
              std::chrono::milliseconds deadline)
{
    return {name, name.toUpper(), deadline, [promise] { return promise.task(); }};
}

} // namespace

class tst_Diagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allRunAtTheSameTimeAndKeepTheirPlace()
    {
        test::FakeClock clock;
        Diagnostics run(clock);
        Promise<CheckOutcome> slow, slower;
        run.add(waiting(u"a"_s, slow, 30s));
        run.add(waiting(u"b"_s, slower, 30s));
        run.add(ready(u"c"_s, {CheckVerdict::Warning, u"It is odd."_s, u"Mend it."_s}));
        QSignalSpy checked(&run, &Diagnostics::checked);
        QSignalSpy finished(&run, &Diagnostics::finished);
        run.start();
        QCOMPARE(checked.size(), 1);
        clock.advance(2s);
        slower.resolve({CheckVerdict::Ok, u"Good."_s, {}});
        clock.advance(3s);
        QVERIFY(!run.isFinished());
        slow.resolve({CheckVerdict::Ok, u"Good, too."_s, {}});
        QVERIFY(run.isFinished());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(run.results().at(0).took, 5'000ms);
        QCOMPARE(run.results().at(1).took, 2'000ms);
        QCOMPARE(run.results().at(2).took, 0ms);
        QCOMPARE(run.worst(), CheckVerdict::Warning);
        clock.advance(60s); // no deadline is left
        QCOMPARE(checked.size(), 3);
        QVERIFY(run.toText().contains(u"Mend it."_s));
        const QJsonObject json = run.toJson();
        QCOMPARE(json.value(u"verdict").toString(), u"warning"_s);
        const QJsonObject first = json.value(u"checks").toArray().at(0).toObject();
        QCOMPARE(first.value(u"name").toString(), u"a"_s);
        QCOMPARE(first.value(u"ms").toInt(), 5'000);
    }

    void eachHasADeadlineOfItsOwn()
    {
        test::FakeClock clock;
        Diagnostics run(clock);
        Promise<CheckOutcome> never, late;
        run.add(waiting(u"a"_s, never, 5s));
        run.add(waiting(u"b"_s, late, 7s));
        run.start();
        clock.advance(5s);
        QCOMPARE(run.results().at(0).verdict, CheckVerdict::Failed);
        QVERIFY(run.results().at(0).sentence.contains(u'5'));
        QVERIFY(!run.results().at(0).mend.isEmpty());
        QVERIFY(!run.isFinished());
        late.resolve({CheckVerdict::Ok, {}, {}});
        QVERIFY(run.isFinished());
        never.resolve({CheckVerdict::Ok, u"At last."_s, {}}); // nobody listens any more
        QCOMPARE(run.results().at(0).verdict, CheckVerdict::Failed);
        QCOMPARE(run.worst(), CheckVerdict::Failed);
    }

    void cancelEndsWhatRuns()
    {
        test::FakeClock clock;
        Diagnostics run(clock);
        Promise<CheckOutcome> never;
        run.add(ready(u"a"_s, {CheckVerdict::Ok, u"Good."_s, {}}));
        run.add(waiting(u"b"_s, never, 5s));
        QSignalSpy finished(&run, &Diagnostics::finished);
        run.start();
        run.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(run.results().at(0).verdict, CheckVerdict::Ok);
        QCOMPARE(run.results().at(1).verdict, CheckVerdict::Skipped);
        QCOMPARE(run.worst(), CheckVerdict::Ok);
        run.cancel();
        QCOMPARE(finished.size(), 1);
    }

    void findingsAreTakenTogether()
    {
        QCOMPARE(together({}).verdict, CheckVerdict::Ok);
        const CheckOutcome all = together({{CheckVerdict::Skipped, u"Not asked."_s, {}},
                                           {CheckVerdict::Failed, u"Broken."_s, u"Mend."_s},
                                           {CheckVerdict::Warning, u"Odd."_s, u"Mend."_s}});
        QCOMPARE(all.verdict, CheckVerdict::Failed);
        QCOMPARE(all.sentence, u"Not asked. Broken. Odd."_s);
        QCOMPARE(all.mend, u"Mend."_s);
    }
};

QTEST_GUILESS_MAIN(tst_Diagnostics)
#include "tst_Diagnostics.moc"
