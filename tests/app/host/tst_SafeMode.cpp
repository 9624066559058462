// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/SafeMode.h"

#include "tests/support/FakeBot.h"
#include "tests/support/FakeClock.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

/// The caution after crashes: when it begins, how long it waits, and how it ends.
class tst_SafeMode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneCrashIsNoReason();
    void twoWithinFiveMinutesAre();
    void aRunOfFiveMinutesEndsIt();
    void aRunThatStopsDoesNot();

private:
    void crash(std::chrono::seconds ago);
    void run(BotPhase phase);

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    FakeClock m_clock;
    FakeBot m_bot;
};

void tst_SafeMode::crash(std::chrono::seconds ago)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(
        m_clock.nowMs() - std::chrono::milliseconds(ago).count(), Qt::UTC);
    QFile file(m_folder->filePath(QStringLiteral("crash-%1-%2.txt")
                                      .arg(at.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")))
                                      .arg(ago.count())));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void tst_SafeMode::run(BotPhase phase)
{
    BotStatus status;
    status.phase = phase;
    m_bot.setStatus(status);
}

void tst_SafeMode::oneCrashIsNoReason()
{
    crash(10s);
    CrashReports reports(m_folder->path(), m_clock);
    SafeMode mode(reports, m_clock);
    QVERIFY(!mode.isOn());
    QCOMPARE(mode.loginDelay(), 0s);
    bool ran = false;
    mode.whenOff(this, [&ran] { ran = true; });
    QVERIFY(ran);
}

void tst_SafeMode::twoWithinFiveMinutesAre()
{
    crash(200s);
    CrashReports reports(m_folder->path(), m_clock);
    SafeMode mode(reports, m_clock);
    QVERIFY(mode.isOn());
    QCOMPARE(mode.loginDelay(), 60s);
    bool ran = false;
    mode.whenOff(this, [&ran] { ran = true; });
    QVERIFY(!ran);
}

void tst_SafeMode::aRunOfFiveMinutesEndsIt()
{
    CrashReports reports(m_folder->path(), m_clock);
    SafeMode mode(reports, m_clock);
    QSignalSpy left(&mode, &SafeMode::left);
    bool ran = false;
    mode.whenOff(this, [&ran] { ran = true; });
    mode.watch(m_bot);
    m_clock.advance(10min);
    QVERIFY(mode.isOn()); // nothing ran
    run(BotPhase::Connecting);
    run(BotPhase::Online);
    m_clock.advance(4min + 59s);
    QVERIFY(mode.isOn());
    m_clock.advance(1s);
    QVERIFY(!mode.isOn());
    QCOMPARE(left.size(), 1);
    QVERIFY(ran);
    QVERIFY(!SafeMode(reports, m_clock).isOn()); // nor at the next start
    crash(0s);
    QVERIFY(!SafeMode(reports, m_clock).isOn()); // the earlier ones count no more
    run(BotPhase::Stopped);
}

void tst_SafeMode::aRunThatStopsDoesNot()
{
    m_clock.advance(1min);
    crash(10s);
    crash(0s);
    CrashReports reports(m_folder->path(), m_clock);
    SafeMode mode(reports, m_clock);
    QVERIFY(mode.isOn());
    mode.watch(m_bot);
    for (const BotPhase end : {BotPhase::Stopped, BotPhase::Failed}) {
        run(BotPhase::Online);
        m_clock.advance(4min);
        run(end);
        m_clock.advance(10min);
        QVERIFY(mode.isOn());
    }
}

QTEST_GUILESS_MAIN(tst_SafeMode)
#include "tst_SafeMode.moc"
