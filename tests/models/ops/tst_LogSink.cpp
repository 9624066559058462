// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogSink.h"

#include "models/core/Logging.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <memory>
#include <unistd.h>
#include <vector>

using namespace dbsbm;

namespace {

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> lines;
    while (!file.atEnd()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readLine(), &error);
        if (error.error != QJsonParseError::NoError)
            return {};
        lines.append(document.object());
    }
    return lines;
}

QStringList &foreignMessages()
{
    static QStringList messages;
    return messages;
}

void foreignHandler(QtMsgType, const QMessageLogContext &, const QString &message)
{
    foreignMessages().append(message);
}

} // namespace

class tst_LogSink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesScrubbedJsonLines()
    {
        QTemporaryDir folder;
        test::FakeClock clock;
        clock.setNowMs(1'795'000'000'123);
        LogSink sink({.folder = folder.filePath(QStringLiteral("logs")), .clock = &clock});
        QSignalSpy spy(&sink, &LogSink::entryLogged);
        qCInfo(lcRest).noquote() << "POST /webhooks/123456/verysecrettoken -> 204\nsecond line";
        qCWarning(lcStore) << "slow";
        qCDebug(lcRest) << "not at this level";
        const auto lines = linesOf(folder.filePath(QStringLiteral("logs/dbsbm.log")));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).value(u"time").toString(), QStringLiteral("2026-11-18T11:06:40.123Z"));
        QCOMPARE(lines.at(0).value(u"level").toString(), QStringLiteral("info"));
        QCOMPARE(lines.at(0).value(u"category").toString(), QStringLiteral("dbsbm.rest"));
        QCOMPARE(lines.at(0).value(u"text").toString(),
                 QStringLiteral("POST /webhooks/123456/<redacted> -> 204\nsecond line"));
        QCOMPARE(lines.at(1).value(u"level").toString(), QStringLiteral("warning"));
        QCOMPARE(sink.recent().size(), 2);
        QCOMPARE(sink.recent().at(1).text, QStringLiteral("slow"));
        QVERIFY(sink.writeFault().isEmpty());
        QTRY_COMPARE(spy.size(), 2);
        QCOMPARE(qvariant_cast<LogEntry>(spy.at(0).at(0)).category, QStringLiteral("dbsbm.rest"));
        QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("logs/dbsbm.log")))
                     & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void levels_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("kept");
        QTest::newRow("debug") << int(QtDebugMsg) << 4;
        QTest::newRow("info") << int(QtInfoMsg) << 3;
        QTest::newRow("warning") << int(QtWarningMsg) << 2;
        QTest::newRow("critical") << int(QtCriticalMsg) << 1;
    }
    void levels()
    {
        QFETCH(int, level);
        QFETCH(int, kept);
        LogSink sink({.level = QtMsgType(level)});
        qCDebug(lcOps) << "d";
        qCInfo(lcOps) << "i";
        qCWarning(lcOps) << "w";
        qCCritical(lcOps) << "c";
        QCOMPARE(sink.recent().size(), kept);
    }

    void levelsOfSingleCategoriesChangeAtOnce()
    {
        LogSink sink({});
        qCDebug(lcRest) << "not yet";
        sink.setLevels(*LogLevels::parse(QtInfoMsg, QStringLiteral("rest=DEBUG,store=WARNING")));
        qCDebug(lcRest) << "now";
        qCInfo(lcStore) << "no more";
        qCInfo(lcOps) << "as before";
        sink.setLevels(LogLevels());
        qCDebug(lcRest) << "over";
        QCOMPARE(sink.recent().size(), 2);
        QCOMPARE(sink.recent().at(0).text, QStringLiteral("now"));
        QCOMPARE(sink.recent().at(1).text, QStringLiteral("as before"));
    }

    void linesCarryTheFieldsOfTheirScope()
    {
        QTemporaryDir folder;
        LogSink sink({.folder = folder.path()});
        {
            const LogScope scope({.code = QStringLiteral("API-004"),
                                  .guild = GuildId{750000000000000001},
                                  .command = QStringLiteral("bet line"),
                                  .duration = std::chrono::milliseconds(12)});
            qCWarning(lcRest) << "slow";
        }
        qCWarning(lcRest) << "bare";
        const auto lines = linesOf(folder.filePath(QStringLiteral("dbsbm.log")));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).value(u"code").toString(), QStringLiteral("API-004"));
        QCOMPARE(lines.at(0).value(u"guild").toString(), QStringLiteral("750000000000000001"));
        QCOMPARE(lines.at(0).value(u"command").toString(), QStringLiteral("bet line"));
        QCOMPARE(lines.at(0).value(u"duration_ms").toDouble(), 12.0);
        QVERIFY(!lines.at(1).contains(u"code") && !lines.at(1).contains(u"duration_ms"));
        QCOMPARE(sink.recent().at(0).fields.command, QStringLiteral("bet line"));
    }

    void rotatesBySize()
    {
        QTemporaryDir folder;
        {
            LogSink sink({.folder = folder.path(), .maxBytes = 1'000, .backups = 2});
            for (int i = 0; i < 100; ++i)
                qCInfo(lcOps) << "line number" << i;
            QVERIFY(sink.writeFault().isEmpty());
        }
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files,
                 (QStringList{QStringLiteral("dbsbm.log"), QStringLiteral("dbsbm.log.1"),
                              QStringLiteral("dbsbm.log.2")}));
        int last = 100;
        for (const QString &file : files) { // newest first, without a hole
            QVERIFY(QFile(folder.filePath(file)).size() <= 1'000);
            const auto lines = linesOf(folder.filePath(file));
            QVERIFY(!lines.isEmpty());
            QVERIFY(lines.back().value(u"text").toString().endsWith(QString::number(last - 1)));
            last -= static_cast<int>(lines.size());
        }
    }

    void appendsAfterARestart()
    {
        QTemporaryDir folder;
        for (int run = 0; run < 2; ++run) {
            LogSink sink({.folder = folder.path(), .fileName = QStringLiteral("other.log")});
            qCInfo(lcOps) << "run" << run;
        }
        QCOMPARE(linesOf(folder.filePath(QStringLiteral("other.log"))).size(), 2);
    }

    void withoutBackupsTheFileStartsAnew()
    {
        QTemporaryDir folder;
        LogSink sink({.folder = folder.path(), .maxBytes = 500, .backups = 0});
        for (int i = 0; i < 50; ++i)
            qCInfo(lcOps) << "line" << i;
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QVERIFY(QFile(folder.filePath(QStringLiteral("dbsbm.log"))).size() <= 500);
    }

    void goesOnWhereNothingCanBeWritten()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("logs")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        LogSink sink({.folder = folder.filePath(QStringLiteral("logs/deep"))});
        QVERIFY(sink.writeFault().contains(u"logs/deep"));
        qCInfo(lcOps) << "still here";
        QCOMPARE(sink.recent().size(), 1);
    }

    void tellsWhenTheDiskIsFull()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("needs /dev/full");
        QTemporaryDir folder;
        QVERIFY(
            QFile::link(QStringLiteral("/dev/full"), folder.filePath(QStringLiteral("dbsbm.log"))));
        LogSink sink({.folder = folder.path()});
        QSignalSpy failed(&sink, &LogSink::writeFailed);
        QVERIFY(sink.writeFault().isEmpty());
        for (int i = 0; i < 100; ++i)
            qCInfo(lcOps) << "lost on disk";
        QVERIFY(!sink.writeFault().isEmpty());
        QCOMPARE(sink.recent().size(), 100);
        QTRY_COMPARE(failed.size(), 1); // said once
        QCOMPARE(failed.at(0).at(0).toString(), sink.writeFault());
    }

    void restoresThePreviousHandler()
    {
        foreignMessages().clear();
        const QtMessageHandler testHandler = qInstallMessageHandler(foreignHandler);
        {
            LogSink sink({});
            qCInfo(lcOps) << "ours";
            QCOMPARE(sink.recent().size(), 1);
        }
        qCInfo(lcOps) << "theirs";
        qInstallMessageHandler(testHandler);
        QCOMPARE(foreignMessages(), QStringList{QStringLiteral("theirs")});
    }

    /// On standard error itself.
    void messagesBeforeThereIsALogHoldNoSecret()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        const int error = ::dup(STDERR_FILENO);
        ::dup2(file.handle(), STDERR_FILENO);
        {
            const ScrubbedMessages scrubbed;
            qCWarning(lcOps, "MARKER token=canary0canary0canary0");
        }
        ::dup2(error, STDERR_FILENO);
        ::close(error);
        QVERIFY(file.seek(0));
        const QByteArray said = file.readAll();
        QVERIFY2(said.contains("MARKER") && said.endsWith('\n'), said.constData());
        QVERIFY2(!said.contains("canary0"), said.constData());
    }

    /// As of a second host in one process; whichever goes first, the other one is left.
    void theNewestOfTwoListens_data()
    {
        QTest::addColumn<bool>("newestGoesFirst");
        QTest::newRow("the newest goes first") << true;
        QTest::newRow("the oldest goes first") << false;
    }
    void theNewestOfTwoListens()
    {
        QFETCH(bool, newestGoesFirst);
        QTemporaryDir folder;
        const auto sink = [&folder](const char *name, QtMsgType level) {
            return std::make_unique<LogSink>(LogOptions{
                .folder = folder.path(), .level = level, .fileName = QLatin1String(name)});
        };
        auto oldest = sink("oldest", QtWarningMsg);
        auto newest = sink("newest", QtInfoMsg);
        qCInfo(lcApp) << "one";
        QCOMPARE(newest->recent().size(), 1);
        QCOMPARE(oldest->recent().size(), 0);
        (newestGoesFirst ? newest : oldest).reset();
        LogSink &left = newestGoesFirst ? *oldest : *newest;
        const auto before = left.recent().size();
        qCInfo(lcApp) << "two"; // below the level of the oldest
        qCWarning(lcApp) << "three";
        QCOMPARE(left.recent().size(), before + (newestGoesFirst ? 1 : 2));
    }

    void threadsMayLogTogether()
    {
        QTemporaryDir folder;
        LogSink sink({.folder = folder.path(), .maxBytes = 20'000, .backups = 100});
        QList<QThread *> deliveredOn;
        connect(
            &sink, &LogSink::entryLogged, this,
            [&] { deliveredOn.append(QThread::currentThread()); }, Qt::DirectConnection);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([t] {
                for (int i = 0; i < 500; ++i)
                    qCInfo(lcOps) << "thread" << t << "line" << i;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
        qsizetype lines = 0;
        for (const QString &file : QDir(folder.path()).entryList(QDir::Files))
            lines += linesOf(folder.filePath(file)).size(); // each line is whole
        QCOMPARE(lines, 2'000);
        QTRY_COMPARE(deliveredOn.size(), 2'000);
        QCOMPARE(deliveredOn.count(QThread::currentThread()), 2'000);
    }

    void memoryIsBounded()
    {
        LogSink sink({});
        QSignalSpy spy(&sink, &LogSink::entryLogged);
        for (int i = 0; i < 6'000; ++i)
            qCInfo(lcOps) << i;
        qCInfo(lcOps).noquote() << QString(1'000'000, u'x');
        QCOMPARE(sink.recent().size(), 5'000);
        QVERIFY(sink.recent().constLast().text.size() <= 8'192);
        QTRY_COMPARE(spy.size(), 5'000);
    }
};

QTEST_GUILESS_MAIN(tst_LogSink)
#include "tst_LogSink.moc"
