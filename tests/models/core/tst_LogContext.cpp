// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/LogContext.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

struct Line
{
    QtMsgType level;
    QString text;
    LogFields fields;
};
QList<Line> g_lines;

void keep(QtMsgType level, const QMessageLogContext &, const QString &text)
{
    g_lines.append({level, text, LogScope::current()});
}

} // namespace

class tst_LogContext : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        g_lines.clear();
        m_previous = qInstallMessageHandler(keep);
    }
    void cleanup() { qInstallMessageHandler(m_previous); }

    void innerScopesAddAndEnd()
    {
        {
            const LogScope outer({.guild = GuildId{7}, .command = QStringLiteral("bet line")});
            {
                const LogScope inner({.code = QStringLiteral("API-004"), .duration = 5ms});
                const LogFields fields = LogScope::current();
                QCOMPARE(fields.guild, GuildId{7});
                QCOMPARE(fields.command, QStringLiteral("bet line"));
                QCOMPARE(fields.code, QStringLiteral("API-004"));
                QCOMPARE(fields.duration, std::chrono::nanoseconds(5ms));
            }
            QVERIFY(LogScope::current().code.isEmpty());
            QVERIFY(LogScope::current().duration.count() < 0);
        }
        QVERIFY(LogScope::current().command.isEmpty());
        QVERIFY(!LogScope::current().guild.isValid());
    }

    void otherThreadsHaveTheirOwn()
    {
        const LogScope scope({.command = QStringLiteral("bet line")});
        QString seen = QStringLiteral("unset");
        const std::unique_ptr<QThread> thread(
            QThread::create([&seen] { seen = LogScope::current().command; }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(seen.isEmpty());
    }

    void faultsCarryTheirCode_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("level");
        QTest::newRow("info") << 0 << int(QtInfoMsg);
        QTest::newRow("warning") << 1 << int(QtWarningMsg);
        QTest::newRow("error") << 2 << int(QtWarningMsg);
        QTest::newRow("critical") << 3 << int(QtCriticalMsg);
    }
    void faultsCarryTheirCode()
    {
        QFETCH(int, which);
        QFETCH(int, level);
        const ErrorCode *codes[] = {&codes::kFlowExpired, &codes::kDatabaseBusy,
                                    &codes::kApiTimeout, &codes::kInternal};
        const Error error(*codes[which], InternalFault{}, QStringLiteral("A sentence."),
                          QStringLiteral("the detail"));
        logFault(lcOps(), error);
        QCOMPARE(g_lines.size(), 1);
        QCOMPARE(int(g_lines.at(0).level), level);
        QCOMPARE(g_lines.at(0).text, QString(error.code() + u" the detail"));
        QCOMPARE(g_lines.at(0).fields.code, error.code());
        QVERIFY(LogScope::current().code.isEmpty());
    }

    void theSentenceStandsInForADetail()
    {
        logFault(lcOps(), Error(codes::kInternal, InternalFault{}, QStringLiteral("A sentence.")));
        QCOMPARE(g_lines.at(0).text, QStringLiteral("INT-004 A sentence."));
    }

private:
    QtMessageHandler m_previous = nullptr;
};

QTEST_GUILESS_MAIN(tst_LogContext)
#include "tst_LogContext.moc"
