// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RetryPolicy.h"

#include <QTest>

using namespace dbsbm::discord;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void obeysItsOptions();
};

void TestRetryPolicy::decides_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("repeat");
    QTest::addColumn<int>("tries");
    QTest::addColumn<int>("limited");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("waitMs");
    const auto row = [](const char *name, TryOutcome outcome, Repeat repeat, TryHistory history,
                        RetryDecision::Kind kind, int waitMs = 0) {
        QTest::addRow("%s", name) << int(outcome) << int(repeat) << history.tries
                                  << history.rateLimited << int(kind) << waitMs;
    };
    row("answered", TryOutcome::Answered, Repeat::Safe, {1, 0}, RetryDecision::Final);
    row("first 5xx", TryOutcome::ServerFault, Repeat::Safe, {1, 0}, RetryDecision::Again, 500);
    row("second 5xx", TryOutcome::ServerFault, Repeat::Safe, {2, 0}, RetryDecision::Again, 2000);
    row("third 5xx", TryOutcome::ServerFault, Repeat::Safe, {3, 0}, RetryDecision::Final);
    row("lost GET", TryOutcome::Lost, Repeat::Safe, {1, 0}, RetryDecision::Again, 500);
    row("lost POST", TryOutcome::Lost, Repeat::Uncertain, {1, 0}, RetryDecision::Uncertain);
    row("502 of a POST", TryOutcome::ServerFault, Repeat::Uncertain, {1, 0},
        RetryDecision::Uncertain);
    row("POST never sent", TryOutcome::NeverSent, Repeat::Uncertain, {1, 0}, RetryDecision::Again,
        500);
    row("POST never sent, thrice", TryOutcome::NeverSent, Repeat::Uncertain, {3, 0},
        RetryDecision::Final);
    row("429 of a POST", TryOutcome::RateLimited, Repeat::Uncertain, {0, 1}, RetryDecision::Again);
    row("429 is no try", TryOutcome::RateLimited, Repeat::Safe, {2, 4}, RetryDecision::Again);
    row("fifth 429", TryOutcome::RateLimited, Repeat::Safe, {0, 5}, RetryDecision::Final);
    row("callback lost", TryOutcome::Lost, Repeat::Never, {1, 0}, RetryDecision::Final);
    row("callback limited", TryOutcome::RateLimited, Repeat::Never, {0, 1}, RetryDecision::Final);
    row("callback never sent", TryOutcome::NeverSent, Repeat::Never, {1, 0}, RetryDecision::Final);
}

void TestRetryPolicy::decides()
{
    QFETCH(int, outcome);
    QFETCH(int, repeat);
    QFETCH(int, tries);
    QFETCH(int, limited);
    const RetryDecision decision =
        decideRetry(static_cast<TryOutcome>(outcome), static_cast<Repeat>(repeat),
                    TryHistory{tries, limited}, RestOptions{});
    QTEST(int(decision.kind), "kind");
    QTEST(int(decision.wait.count()), "waitMs");
}

void TestRetryPolicy::obeysItsOptions()
{
    RestOptions options;
    options.tries = 10;
    options.longestWait = 1s;
    const auto after = [&options](int tries) {
        return decideRetry(TryOutcome::ServerFault, Repeat::Safe, {tries, 0}, options);
    };
    QCOMPARE(after(1).wait, 500ms);
    QCOMPARE(after(2).wait, 1000ms);
    QCOMPARE(after(9).wait, 1000ms);
    QCOMPARE(after(9).kind, RetryDecision::Again);
    QCOMPARE(after(10).kind, RetryDecision::Final);
    options.longestWait = 60s;
    QCOMPARE(after(3).wait, 8000ms);
    QCOMPARE(after(9).wait, 60'000ms);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_RetryPolicy.moc"
