// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/crashHandler.h"

#include "app/host/CrashWriter.h"
#include "models/core/SystemClock.h"
#include "models/ops/CrashReports.h"
#include "models/ops/crashNotes.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace dbsbm;

/// Real processes that crash, and what they leave.
class tst_crashHandler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesAReport_data();
    void leavesAReport();
    void framesNameTheFunction();
    void exceptionsSayWhat();
    void whoDoesNotCrashLeavesNothing();
    void unwritableFolderChangesNothing();
    void missingFoldersAreItsOwnersAlone();
    void notesKeepTheLatest();
    void timesAreRight_data();
    void timesAreRight();
    void mapsFindThisFunction();

private:
    /// The signal that ended the child.
    int crash(const QString &way);
    CrashReport onlyReport() const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

int tst_crashHandler::crash(const QString &way)
{
    m_folder = std::make_unique<QTemporaryDir>();
    // A shell in between says by which signal the child ended.
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("ulimit -c 0; \"$0\" \"$1\" \"$2\" 2>/dev/null; echo $?"),
                 QStringLiteral(DBSBM_CRASH_CHILD), m_folder->path(), way});
    if (!shell.waitForFinished(30000))
        return -1;
    return shell.readAllStandardOutput().trimmed().toInt() - 128;
}

CrashReport tst_crashHandler::onlyReport() const
{
    const QList<CrashReport> reports = CrashReports(m_folder->path(), m_clock).list();
    return reports.size() == 1 ? reports.first() : CrashReport();
}

void tst_crashHandler::leavesAReport_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *way, int number, const char *name, const char *kind) {
        QTest::newRow(way) << number << QString::fromLatin1(name) << QString::fromLatin1(kind);
    };
    row("null", SIGSEGV, "SIGSEGV", "a null pointer");
    row("overflow", SIGSEGV, "SIGSEGV", "the stack is full");
    row("abort", SIGABRT, "SIGABRT", "the program gave up");
    row("throw", SIGABRT, "SIGABRT", "the program gave up");
    row("fatal", SIGABRT, "SIGABRT", "the program gave up");
    row("divide", SIGFPE, "SIGFPE", "sent by a process");
    row("bus", SIGBUS, "SIGBUS", "sent by a process");
    row("trap", SIGILL, "SIGILL", "the instruction at the first frame");
    row("thread", SIGSEGV, "SIGSEGV", "a null pointer");
}

void tst_crashHandler::leavesAReport()
{
    QFETCH(int, number);
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QCOMPARE(crash(QString::fromLatin1(QTest::currentDataTag())), number);
    const CrashReport report = onlyReport();
    QCOMPARE(report.signal, name);
    QCOMPARE(report.kind, kind);
    QCOMPARE(report.program, QStringLiteral("dbsbmd run"));
    QCOMPARE(report.version, QStringLiteral(DBSBM_VERSION));
    QVERIFY(std::abs(report.atMs - m_clock.nowMs()) < 60'000);
    QVERIFY2(report.frame.contains(QStringLiteral("+0x")), qPrintable(report.text));
    QVERIFY2(report.text.contains(QStringLiteral("crash_child+0x")), qPrintable(report.text));
    QVERIFY2(report.text.trimmed().endsWith(QStringLiteral("end")), qPrintable(report.text));
    // The latest notes, without what was secret in them; on disk, not only as it is read.
    QFile file(m_folder->filePath(report.name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray raw = file.readAll();
    QVERIFY(raw.contains("line 99, api_key=<redacted>") && !raw.contains("line 9,"));
    QVERIFY(raw.contains("about to crash, mail to <e-mail>"));
    for (const char *secret : {"hunter2", "0123456789abcdef01", "jo@example"})
        QVERIFY2(!raw.contains(secret), raw.constData());
    QVERIFY(!raw.contains(QByteArray(QDir::homePath().toUtf8() + "/")));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(file.permissions() & others) && !(QFile::permissions(m_folder->path()) & others));
}

void tst_crashHandler::framesNameTheFunction()
{
    QCOMPARE(crash(QStringLiteral("null")), SIGSEGV);
    static const QRegularExpression first(QStringLiteral("#00 crash_child\\+(0x[0-9a-f]+)"));
    const QString offset = first.match(onlyReport().text).captured(1);
    QVERIFY2(!offset.isEmpty(), qPrintable(onlyReport().text));
    QProcess resolver;
    resolver.start(QStringLiteral("addr2line"),
                   {QStringLiteral("-f"), QStringLiteral("-C"), QStringLiteral("-e"),
                    QStringLiteral(DBSBM_CRASH_CHILD), offset});
    QVERIFY(resolver.waitForFinished(30000));
    const QByteArray named = resolver.readAllStandardOutput();
    QVERIFY2(named.contains("dereferenceNull"), named.constData());
    QVERIFY2(named.contains("crash_child.cpp"), named.constData());
}

void tst_crashHandler::exceptionsSayWhat()
{
    QCOMPARE(crash(QStringLiteral("throw")), SIGABRT);
    QCOMPARE(onlyReport().reason,
             QStringLiteral("uncaught std::runtime_error: no answer for token=<redacted>"));
    QCOMPARE(crash(QStringLiteral("fatal")), SIGABRT);
    QVERIFY(onlyReport().text.contains(QStringLiteral("the last word, password=<redacted>")));
}

void tst_crashHandler::whoDoesNotCrashLeavesNothing()
{
    QCOMPARE(crash(QStringLiteral("none")), -128);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_crashHandler::unwritableFolderChangesNothing()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile occupied(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(occupied.open(QIODevice::WriteOnly));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("ulimit -c 0; \"$0\" \"$1\" null 2>/dev/null; echo $?"),
                 QStringLiteral(DBSBM_CRASH_CHILD), occupied.fileName()});
    QVERIFY(shell.waitForFinished(30000));
    QCOMPARE(shell.readAllStandardOutput().trimmed().toInt() - 128, SIGSEGV);
}

/// The handler is there before anything else, and so is often the one that makes the data folder.
void tst_crashHandler::missingFoldersAreItsOwnersAlone()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString data = m_folder->filePath(QStringLiteral("data"));
    QProcess child;
    child.start(QStringLiteral(DBSBM_CRASH_CHILD), {data + u"/crashes", QStringLiteral("none")});
    QVERIFY(child.waitForFinished(30000));
    constexpr QFileDevice::Permissions kOthers{0x77};
    for (const QString &folder : {data, QString(data + u"/crashes")}) {
        QVERIFY(QFileInfo(folder).isDir());
        QCOMPARE(QFileInfo(folder).permissions() & kOthers, QFileDevice::Permissions());
    }
}

void tst_crashHandler::notesKeepTheLatest()
{
    for (int i = 0; i < 200; ++i)
        noteForCrash(QStringLiteral("note %1\nof one line").arg(i));
    noteForCrash(QString(10'000, QChar(0x20ac)));
    QStringList notes;
    visitCrashNotes(
        [](const char *text, size_t length, void *to) {
            static_cast<QStringList *>(to)->append(
                QString::fromUtf8(text, static_cast<qsizetype>(length)));
        },
        &notes);
    QCOMPARE(notes.size(), 64);
    QCOMPARE(notes.first(), QStringLiteral("note 137 of one line"));
    QCOMPARE(notes.at(62), QStringLiteral("note 199 of one line"));
    QCOMPARE(notes.last().size(), 80); // 240 bytes
}

void tst_crashHandler::timesAreRight_data()
{
    QTest::addColumn<qint64>("seconds");
    for (const qint64 seconds :
         {qint64(0), qint64(86'399), qint64(951'782'399), qint64(951'782'400),
          qint64(1'709'164'800), qint64(1'709'251'199), qint64(1'735'689'599),
          qint64(1'795'899'901), qint64(4'102'444'799)})
        QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds;
}

void tst_crashHandler::timesAreRight()
{
    QFETCH(qint64, seconds);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    char text[32];
    writeUtc(seconds, true, text);
    QCOMPARE(QString::fromLatin1(text), time.toString(Qt::ISODate));
    writeUtc(seconds, false, text);
    QCOMPARE(QString::fromLatin1(text), time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
}

void tst_crashHandler::mapsFindThisFunction()
{
    static CrashMaps maps;
    QCOMPARE(maps.find(4096).length, size_t(0)); // nothing is loaded yet
    maps.load();
    const auto here = reinterpret_cast<uint64_t>(&noteForCrash);
    const CrashMaps::Place place = maps.find(here);
    QVERIFY(QByteArray(place.module, qsizetype(place.length)).startsWith("tst_crashHandler"));
    QVERIFY(place.offset > 0 && place.offset < here);
    QCOMPARE(maps.find(1).length, size_t(0));
}

QTEST_GUILESS_MAIN(tst_crashHandler)
#include "tst_crashHandler.moc"
