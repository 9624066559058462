// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/CrashReports.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

/// Reports on disk: read, scrubbed, told once, copied, removed; and what follows from their times.
class tst_CrashReports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void fieldsAreRead();
    void foreignFilesAreNone();
    void newOnesAreTakenOnceAndScrubbed();
    void onlyTheLatestStay();
    void copiesAndRemovals();
    void delaysDouble();
    void crashesFarApartAreNoReason();
    void aCleanRunCounts();
    void aClockSetBackHidesNothing();

private:
    QString write(std::chrono::seconds ago, const QByteArray &text = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    int m_process = 0;
};

QString tst_CrashReports::write(std::chrono::seconds ago, const QByteArray &text)
{
    const qint64 atMs = m_clock.nowMs() - std::chrono::milliseconds(ago).count();
    const QString name = QStringLiteral("crash-%1-%2.txt")
                             .arg(QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC)
                                      .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")))
                             .arg(++m_process);
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? name : QString();
}

void tst_CrashReports::fieldsAreRead()
{
    write(60s);
    const QString name = write(
        10s,
        "DBSBM crash report 1\ntime: x\nsignal: SIGSEGV\nkind: a null pointer\nprogram: dbsbmd "
        "run\nversion: 1.2.3\nreason: token=hunter2hunter2\nframes:\n  #00 dbsbmd+0x12\n  #01 "
        "x\nend\n");
    const QList<CrashReport> reports = CrashReports(m_folder->path(), m_clock).list();
    QCOMPARE(reports.size(), 2);
    const CrashReport &report = reports.first(); // the newest
    QCOMPARE(report.name, name);
    QCOMPARE(report.atMs / 1000, (m_clock.nowMs() - 10'000) / 1000);
    QCOMPARE(report.signal, QStringLiteral("SIGSEGV"));
    QCOMPARE(report.kind, QStringLiteral("a null pointer"));
    QCOMPARE(report.program, QStringLiteral("dbsbmd run"));
    QCOMPARE(report.version, QStringLiteral("1.2.3"));
    QCOMPARE(report.frame, QStringLiteral("dbsbmd+0x12"));
    QCOMPARE(report.reason, QStringLiteral("token=<redacted>"));
    QVERIFY(!report.text.contains(QStringLiteral("hunter2")));
    QVERIFY(reports.last().signal.isEmpty()); // one that was cut off at once
}

void tst_CrashReports::foreignFilesAreNone()
{
    for (const char *name : {"crash-.txt", "crash-x-1.txt", "crash-20261399T000000Z-1.txt",
                             "notes.txt", "crash-20261128T000000Z-1.txt.bak"}) {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    CrashReports reports(m_folder->path(), m_clock);
    QVERIFY(reports.list().isEmpty());
    for (const char *name : {"../settings.json", "notes.txt", "state.json", ""})
        QVERIFY(!reports.remove(QString::fromLatin1(name)));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("notes.txt"))));
    QVERIFY(CrashReports(m_folder->filePath(QStringLiteral("none")), m_clock).takeNew().isEmpty());
}

void tst_CrashReports::newOnesAreTakenOnceAndScrubbed()
{
    const QString name = write(10s, "reason: mail to jo@example.com\n");
    CrashReports reports(m_folder->path(), m_clock);
    QSignalSpy changed(&reports, &CrashReports::changed);
    QCOMPARE(reports.takeNew().size(), 1);
    QCOMPARE(changed.size(), 1);
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("reason: mail to <e-mail>\n"));
    QVERIFY(reports.takeNew().isEmpty());
    QVERIFY(CrashReports(m_folder->path(), m_clock).takeNew().isEmpty()); // nor by the next process
    write(5s);
    QCOMPARE(reports.takeNew().size(), 1);
    QCOMPARE(reports.list().size(), 2);
}

void tst_CrashReports::onlyTheLatestStay()
{
    for (int i = 0; i < 30; ++i)
        write(std::chrono::seconds(i * 1000));
    CrashReports reports(m_folder->path(), m_clock);
    QCOMPARE(reports.takeNew().size(), 20);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("crash-*")}).size(), 20);
    QCOMPARE(reports.list().constLast().atMs / 1000, m_clock.nowMs() / 1000 - 19'000);
}

void tst_CrashReports::copiesAndRemovals()
{
    write(10s, "password=hunter2hunter2\n");
    CrashReports reports(m_folder->path(), m_clock);
    const CrashReport report = reports.list().constFirst();
    const QString copy = m_folder->filePath(QStringLiteral("copy.txt"));
    QVERIFY(reports.exportTo(report, copy));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("password=<redacted>\n"));
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const auto refused =
        reports.exportTo(report, m_folder->filePath(QStringLiteral("no/such/folder")));
    QVERIFY(!refused && refused.error().is(codes::kFileUnwritable));
    QVERIFY(reports.remove(report.name));
    QVERIFY(reports.list().isEmpty());
    QVERIFY(!reports.remove(report.name));
}

void tst_CrashReports::delaysDouble()
{
    CrashReports reports(m_folder->path(), m_clock);
    const QList<std::chrono::seconds> expected{0s, 0s, 60s, 120s, 240s, 480s, 900s, 900s, 900s};
    for (qsizetype crashes = 0; crashes < expected.size(); ++crashes) {
        QCOMPARE(reports.loginDelay(), expected.at(crashes));
        QCOMPARE(reports.isSafeMode(), crashes >= 2);
        write(0s);
        m_clock.advance(20s);
    }
}

void tst_CrashReports::crashesFarApartAreNoReason()
{
    write(301s);
    write(0s);
    CrashReports reports(m_folder->path(), m_clock);
    QVERIFY(!reports.isSafeMode());
    write(1s);
    QVERIFY(reports.isSafeMode());
    // A third that comes late, as after a long wait, does not end it.
    m_clock.advance(1h);
    write(0s);
    QVERIFY(reports.isSafeMode());
    QCOMPARE(reports.loginDelay(), 240s);
}

void tst_CrashReports::aCleanRunCounts()
{
    write(20s);
    write(10s);
    CrashReports reports(m_folder->path(), m_clock);
    QVERIFY(reports.isSafeMode());
    reports.markClean();
    QVERIFY(!reports.isSafeMode());
    QVERIFY(!CrashReports(m_folder->path(), m_clock).isSafeMode());
    QCOMPARE(reports.list().size(), 2); // they stay to be looked at
    m_clock.advance(2s);
    write(1s);
    QVERIFY(!reports.isSafeMode());
    write(0s);
    QVERIFY(reports.isSafeMode());
    QCOMPARE(reports.loginDelay(), 60s);
}

void tst_CrashReports::aClockSetBackHidesNothing()
{
    QFile state(m_folder->filePath(QStringLiteral("state.json")));
    QVERIFY(state.open(QIODevice::WriteOnly));
    state.write("{\"clean\": " + QByteArray::number(m_clock.nowMs() + 86'400'000) + "}");
    state.close();
    write(20s);
    write(10s);
    QVERIFY(CrashReports(m_folder->path(), m_clock).isSafeMode());
    QVERIFY(state.open(QIODevice::WriteOnly | QIODevice::Truncate) && state.write("{broken") > 0);
    state.close();
    QVERIFY(CrashReports(m_folder->path(), m_clock).isSafeMode());
}

QTEST_GUILESS_MAIN(tst_CrashReports)
#include "tst_CrashReports.moc"
