// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/HealthFile.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/opsFiles.h"
#include "tests/support/FakeClock.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_HealthFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock.setNowMs(report().atMs);
    }

    void isReadAsWritten()
    {
        const HealthFile file(m_dir->path(), m_clock, "boot");
        QVERIFY(file.read() && !*file.read()); // none yet
        QVERIFY(file.write(report()));
        m_clock.advance(7s);
        const auto read = file.read();
        QVERIFY(read && *read);
        QCOMPARE((*read)->age, 7000ms);
        QCOMPARE((*read)->pid, QCoreApplication::applicationPid());
        QCOMPARE((*read)->report.toJson(), report().toJson());
        QCOMPARE(QFile::permissions(file.path())
                     & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
                 QFileDevice::Permissions());
        file.remove();
        QVERIFY(!*file.read());
    }

    /// Somebody sets the clock: the report grows neither old nor young.
    void ageIsNotOfTheWallClock()
    {
        const HealthFile file(m_dir->path(), m_clock, "boot");
        QVERIFY(file.write(report()));
        m_clock.setNowMs(m_clock.nowMs() - 86'400'000);
        m_clock.advance(5s);
        QCOMPARE((*file.read())->age, 5000ms);
        m_clock.setNowMs(m_clock.nowMs() + 3 * 86'400'000LL);
        QCOMPARE((*file.read())->age, 5000ms);
    }

    /// The monotonic clock of another boot says nothing.
    void afterARebootTheWallClockIsAllThereIs()
    {
        QVERIFY(HealthFile(m_dir->path(), m_clock, "one").write(report()));
        m_clock.setNowMs(m_clock.nowMs() + 60'000);
        QCOMPARE((*HealthFile(m_dir->path(), m_clock, "two").read())->age, 60'000ms);
        m_clock.setNowMs(m_clock.nowMs() - 600'000);
        QCOMPARE((*HealthFile(m_dir->path(), m_clock, "two").read())->age, 0ms);
    }

    void whoStoppedWritingIsCritical()
    {
        const StoredHealth stored{report(), 4711, u"dbsbmd"_s, 42s};
        const HealthReport dead = deadManReport(stored);
        QCOMPARE(dead.overall(), HealthState::Critical);
        const HealthResult *monitor = dead.find(u"monitor"_s);
        QCOMPARE(monitor->value, 42.0);
        QVERIFY(monitor->note.contains(u"4711"_s));
        QCOMPARE(dead.find(u"disk"_s)->value, 50.0); // what it last said stays
    }

    void damagedFilesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("{\"at_ms\": 17");
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("another object") << QByteArray("{}");
        QTest::newRow("too large") << QByteArray(kMaxOpsFile + 1, ' ');
    }
    void damagedFilesAreSaid()
    {
        QFETCH(QByteArray, text);
        const HealthFile health(m_dir->path(), m_clock, "boot");
        QFile file(health.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = health.read();
        QVERIFY(!read);
        QVERIFY(read.error().is(codes::kFileUnreadable));
        QVERIFY(read.error().userText().contains(health.path()));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const Result<> written =
            writeOpsFile(m_dir->filePath(u"missing/health.json"_s), QJsonObject());
        QVERIFY(!written);
        QVERIFY(written.error().is(codes::kFileUnwritable));
    }

private:
    static HealthReport report()
    {
        return {1'795'000'000'000, {judge(*findHealthCheck(u"disk"_s), HealthReading::of(50))}};
    }

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_HealthFile)
#include "tst_HealthFile.moc"
