// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DebugMode.h"

#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {
constexpr qint64 kMinute = 60'000;
} // namespace

class tst_DebugMode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
    }

    void reachesARunningBotAndEndsByItself()
    {
        const auto mode = started();
        QSignalSpy changed(mode.get(), &DebugMode::changed);
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtInfoMsg);
        QVERIFY(ordered(10));
        m_clock->advance(2s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(mode->active());
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtDebugMsg);
        m_clock->advance(10min - 4s);
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtDebugMsg);
        m_clock->advance(4s);
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtInfoMsg);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!mode->active());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void mayBeOfOneCategory()
    {
        const auto mode = started();
        QVERIFY(ordered(10, QStringLiteral("dbsbm.rest")));
        m_clock->advance(2s);
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtDebugMsg);
        QCOMPARE(m_levels.levelOf("dbsbm.store"), QtInfoMsg);
    }

    void survivesARestartBeforeItsEndOnly()
    {
        QVERIFY(ordered(10));
        auto mode = started();
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtDebugMsg);
        mode.reset();
        m_clock->advance(11min);
        mode = started();
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtInfoMsg);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void isTakenBack()
    {
        QVERIFY(ordered(10));
        const auto mode = started();
        QVERIFY(mode->active());
        QVERIFY(DebugMode::order(m_folder->path(), std::nullopt, m_clock->nowMs()));
        m_clock->advance(2s);
        QVERIFY(!mode->active());
        QVERIFY(
            DebugMode::order(m_folder->path(), std::nullopt, m_clock->nowMs())); // twice is fine
    }

    /// A clock that was set forward and back would leave it on for years.
    void anEndMoreThanADayAwayIsNone()
    {
        QVERIFY(ordered(10));
        m_clock->setNowMs(m_clock->nowMs() - 3LL * 24 * 60 * kMinute);
        const auto mode = started();
        QVERIFY(!mode->active());
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtInfoMsg);
        m_clock->setNowMs(m_clock->nowMs() + 3LL * 24 * 60 * kMinute);
        m_clock->advance(2s);
        QVERIFY(!mode->active()); // the order is gone for good
    }

    void settingsChangeBelowIt()
    {
        const auto mode = started();
        QVERIFY(ordered(10, QStringLiteral("dbsbm.rest")));
        m_clock->advance(2s);
        mode->setBase(LogLevels(QtWarningMsg));
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtDebugMsg);
        QCOMPARE(m_levels.levelOf("dbsbm.store"), QtWarningMsg);
        m_clock->advance(10min);
        QCOMPARE(m_levels.levelOf("dbsbm.rest"), QtWarningMsg);
    }

    void refusesOtherTimes_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("now") << qint64(0);
        QTest::newRow("past") << qint64(-5);
        QTest::newRow("too long") << qint64(24 * 60 + 1);
    }
    void refusesOtherTimes()
    {
        QFETCH(qint64, minutes);
        const auto done = ordered(minutes);
        QVERIFY(!done);
        QCOMPARE(done.error().code(), QStringLiteral("CFG-001"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void tellsWhenItCannotBeOrdered()
    {
        const auto done =
            DebugMode::order(QStringLiteral("/proc/nowhere"),
                             DebugOrder{{}, m_clock->nowMs() + kMinute}, m_clock->nowMs());
        QVERIFY(!done);
        QCOMPARE(done.error().code(), QStringLiteral("CFG-007"));
    }

    void passesOverWhatItCannotRead()
    {
        QFile file(m_folder->filePath(QStringLiteral("debug-log.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"untilMs\": \"soon\"");
        file.close();
        const auto mode = started();
        QVERIFY(!mode->active());
    }

private:
    Result<> ordered(qint64 minutes, const QString &category = {})
    {
        return DebugMode::order(m_folder->path(),
                                DebugOrder{category, m_clock->nowMs() + minutes * kMinute},
                                m_clock->nowMs());
    }

    std::unique_ptr<DebugMode> started()
    {
        auto mode = std::make_unique<DebugMode>(
            m_folder->path(), [this](const LogLevels &levels) { m_levels = levels; }, *m_clock);
        mode->setBase(LogLevels(QtInfoMsg));
        mode->start();
        return mode;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    LogLevels m_levels;
};

QTEST_GUILESS_MAIN(tst_DebugMode)
#include "tst_DebugMode.moc"
