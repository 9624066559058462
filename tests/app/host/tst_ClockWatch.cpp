// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ClockWatch.h"

#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/await.h"

#include <QLocale>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ClockWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = m_clocks.emplace_back(std::make_unique<FakeClock>()).get();
        m_server = std::make_unique<FakeHttpServer>();
        m_server->script(QList<FakeHttpServer::Reply>(5, {.fate = FakeHttpServer::Reply::Silence}));
        m_watch = std::make_unique<ClockWatch>(m_server->url(), *m_clock);
        m_answered = 0;
    }

    void cleanup() { m_watch.reset(); }

    void isAskedForSeldom()
    {
        QVERIFY(std::isnan(m_watch->reading().value));
        QVERIFY(answered(0s, 0));
        m_clock->advance(ClockWatch::kEvery - 1s);
        QCOMPARE(m_watch->reading().value, 0.0);
        m_clock->advance(1s);
        QCOMPARE(m_watch->reading().value, 0.0); // as the last answer had it
        QVERIFY(answered(20s, 19));              // a server tells whole seconds
        QCOMPARE(m_server->requests().size(), 2);
    }

    /// Known at the next look, long before Discord is asked again.
    void aClockSetBackADayIsNoticedAtOnce()
    {
        m_watch->reading();
        QVERIFY(answered(0s, 0));
        m_clock->setNowMs(m_clock->nowMs() - 86'400'000);
        m_clock->advance(5s);
        QCOMPARE(state(m_watch->reading()), HealthState::Critical);
        QCOMPARE(m_watch->reading().value, 86'400.0);
        QCOMPARE(m_server->requests().size(), 1);
        m_clock->advance(ClockWatch::kAgain);
        m_watch->reading(); // asks whether that is so
        QVERIFY(answered(-86'400s, 86'400));
    }

    /// The monotonic clock of a computer that slept stood still.
    void aSleepIsNoWrongClock()
    {
        m_watch->reading();
        QVERIFY(answered(0s, 0));
        m_clock->advance(ClockWatch::kAgain);
        m_clock->setNowMs(m_clock->nowMs() + 3'600'000);
        QCOMPARE(state(m_watch->reading()), HealthState::Critical);
        QVERIFY(answered(0s, 0));
    }

    void silenceIsUnknownAndAskedAgain()
    {
        m_watch->reading();
        QVERIFY(spinUntil([this] { return m_server->requests().size() == 1; }));
        m_answered = 1;
        m_server->release({.status = 503});
        QVERIFY(spinUntil([this] { return !m_watch->reading().note.isEmpty(); }));
        QCOMPARE(state(m_watch->reading()), HealthState::Unknown);
        m_clock->advance(ClockWatch::kAgain);
        m_watch->reading();
        QVERIFY(answered(0s, 0));
    }

private:
    static HealthState state(const HealthReading &reading)
    {
        return judge(*findHealthCheck(u"clock_skew"_s), reading).state;
    }

    /// The request under way is answered by one whose clock is that far behind this computer's.
    bool answered(std::chrono::seconds ahead, double expected)
    {
        ++m_answered;
        if (!spinUntil([this] { return m_server->requests().size() == m_answered; }))
            return false;
        const QDateTime date = QDateTime::fromMSecsSinceEpoch(
            m_clock->nowMs() - std::chrono::milliseconds(ahead).count(), Qt::UTC);
        m_server->release(
            {.headers = {
                 {"Date",
                  QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()}}});
        return spinUntil([&] { return m_watch->reading().value == expected; });
    }

    /// All of them stay: what is deleted later still tells them of its timers.
    std::vector<std::unique_ptr<FakeClock>> m_clocks;
    FakeClock *m_clock = nullptr;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<ClockWatch> m_watch;
    qsizetype m_answered = 0;
};

QTEST_GUILESS_MAIN(tst_ClockWatch)
#include "tst_ClockWatch.moc"
