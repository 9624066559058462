// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/LogSink.h"
#include "tests/integration/DaemonHarness.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

// What nobody may find again, each in the form in which it would be met.
const QByteArrayList &canaries()
{
    static const QByteArrayList list{
        DaemonHarness::kToken,
        "canaryhookcanaryhookcanaryhookcanaryhookcanaryhookcanaryhook1234",
        "canary0apikey0canary0apikey0abcd",
        "canaryPassw0rd",
        "canary.person@example.com",
        "/home/canaryname",
        "x9canary9bearer9value"};
    return list;
}

/// One line that holds all of them, as an answer of a service could.
QString planted()
{
    return u"MARKER Bot %1 https://discord.com/api/webhooks/1440000000000000002/%2 "
           u"{\"api_key\":\"%3\"} "
           "postgresql://bets:%4@db/bets from %5 at %6/bot.py, Authorization: Bearer %7"_s.arg(
               QString::fromLatin1(canaries().at(0)), QString::fromLatin1(canaries().at(1)),
               QString::fromLatin1(canaries().at(2)), QString::fromLatin1(canaries().at(3)),
               QString::fromLatin1(canaries().at(4)), QString::fromLatin1(canaries().at(5)),
               QString::fromLatin1(canaries().at(6)));
}

/// The first canary in \a bytes; empty when there is none.
QByteArray canaryIn(const QByteArray &bytes)
{
    for (const QByteArray &canary : canaries()) {
        if (bytes.contains(canary))
            return canary;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Secrets planted where texts come from outside, and every file and output that could show them.
class tst_SecretSinks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfTheLog();
    void reportsOfErrors();
    void filesAndOutputsOfTheBot();
};

void tst_SecretSinks::linesOfTheLog()
{
    QCOMPARE(canaryIn(planted().toUtf8()), canaries().first()); // the test can fail
    QTemporaryDir folder;
    QList<LogEntry> shown;
    {
        LogOptions options;
        options.folder = folder.path();
        LogSink sink(options);
        qWarning("%s", qUtf8Printable(planted()));
        qWarning("%s", qUtf8Printable(QString(20'000, u'x') + planted())); // beyond what is kept
        qWarning("%s", qUtf8Printable(QString(8'150, u'x') + planted()));  // cut in the middle
        shown = sink.recent();
    }
    QCOMPARE(shown.size(), 3);
    for (const LogEntry &entry : std::as_const(shown))
        QCOMPARE(canaryIn(entry.text.toUtf8()), QByteArray());
    const QByteArray written = contentOf(folder.filePath(u"dbsbm.log"_s));
    QVERIFY(written.contains("MARKER"));
    QCOMPARE(canaryIn(written), QByteArray());
}

void tst_SecretSinks::reportsOfErrors()
{
    SystemClock clock;
    ErrorTracker errors(clock);
    errors.addBreadcrumb(planted());
    errors.record(Error(codes::kInternal, InternalFault{}, planted(), planted()), {planted(), {}});
    const QByteArray report = errors.toReportJson();
    QVERIFY(report.contains("MARKER"));
    QCOMPARE(canaryIn(report), QByteArray());
    const QList<ErrorGroup> groups = errors.groups();
    for (const ErrorGroup &group : groups)
        QCOMPARE(canaryIn(QString(group.userText + group.detail + group.commands.join(u' ')
                                  + group.breadcrumbs.join(u' ') + group.fingerprint)
                              .toUtf8()),
                 QByteArray());
}

void tst_SecretSinks::filesAndOutputsOfTheBot()
{
    DaemonHarness house;
    house.setVariable(u"LOG_LEVEL"_s, u"DEBUG"_s);
    house.setVariable(u"API_RETRY_ATTEMPTS"_s, u"1"_s);
    house.setVariable(u"ODDS_API_KEY"_s, QString::fromLatin1(canaries().at(2)));
    house.setVariable(u"CACHE_TTL"_s, planted()); // a faulty setting that repeats it
    simulator::SimFault fault;
    fault.method = u"GET"_s;
    fault.pathPattern = u"^/applications/@me$"_s;
    fault.status = 503;
    fault.body = {{u"message"_s, planted()}, {u"code"_s, 0}};
    house.discord().addFault(fault);
    QByteArray said;
    const auto gather = [&house, &said](const QStringList &arguments) {
        const auto output = house.terminal(arguments);
        said += output.out + output.err;
    };
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QCOMPARE(::kill(static_cast<pid_t>(house.process()->processId()), SIGSEGV), 0);
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    said += house.errorText().toUtf8() + house.process()->readAllStandardOutput();
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    gather({u"crashes"_s, u"show"_s, u"1"_s});
    gather({u"crashes"_s, u"export"_s, u"1"_s, u"--out"_s, house.dataDir() + u"/copy.txt"_s});
    gather({u"--check-config"_s});
    gather({u"--check-config"_s, u"--json"_s});
    gather({u"guild"_s, DaemonHarness::kGuild.toString(), u"show"_s});
    gather({u"bets"_s, u"--json"_s});
    QCOMPARE(house.stop(), 0);
    said += house.errorText().toUtf8();
    gather({u"errors"_s, u"list"_s, u"--json"_s});
    gather({u"errors"_s, u"report"_s, u"--preview"_s}); // the very bytes that a report has
    gather({u"logs"_s, u"search"_s, u"MARKER"_s});
    QVERIFY(said.contains("MARKER"));
    QCOMPARE(canaryIn(said), QByteArray());
    QSet<QString> marked;
    QDirIterator files(house.dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray content = contentOf(path);
        QVERIFY2(canaryIn(content).isEmpty(),
                 qUtf8Printable(path + u": " + QString::fromLatin1(canaryIn(content))));
        if (content.contains("MARKER"))
            marked.insert(path.section(u'/', -2, -2));
    }
    QVERIFY(marked.contains(u"logs"_s) && marked.contains(u"crashes"_s)); // they got that far
}

QTEST_GUILESS_MAIN(tst_SecretSinks)
#include "tst_SecretSinks.moc"
