// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPostgres.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 200;
/// A round takes 0.8 s on a server and 0.3 s on a file, on two busy cores: both programs connect
/// twice in each, and the server takes back what the dead one had begun. So many are 80 s; all
/// engines do a thousand at night.
constexpr int kRoundsOfServer = 100;
constexpr int kMostLines = 12; ///< done in a round before the kill

int rounds()
{
    const int asked = qEnvironmentVariableIntValue("DBSBM_KILL_ROUNDS");
    if (asked > 0)
        return asked;
    return testEngine() == Engine::Postgres ? kRoundsOfServer : kRounds;
}

QString nameOf(const DatabaseOptions &options)
{
    return options.postgres ? options.postgres->database : options.path;
}

/// Lines of the process, until there are that many; fewer when it ended.
QStringList linesOf(QProcess &process, int count)
{
    QStringList lines;
    while (lines.size() < count) {
        if (!process.canReadLine() && !process.waitForReadyRead(30'000))
            break;
        while (process.canReadLine())
            lines << QString::fromUtf8(process.readLine()).trimmed();
    }
    return lines;
}

} // namespace

/// A process that works on the record is killed at any moment, again and again.
class TestRandomKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWasAnsweredIsLost()
    {
        RecordFixture record;
        QRandomGenerator random(20'261'123);
        for (int round = 0; round < rounds(); ++round) {
            record.file.close();
            const QStringList told = killOne(record, round, 1 + random.bounded(kMostLines));
            QVERIFY2(record.file.reopen(), "the database is whole after a kill");
            check(record, told);
            if (QTest::currentTestFailed())
                qFatal("in round %d", round);
        }
    }

private:
    /// Starts a process, kills it once it told that much, and gives all it ever told.
    static QStringList killOne(const RecordFixture &record, int round, int lines)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(DBSBM_RANDOM_COMMANDS),
                      {nameOf(record.file.options()), QString::number(1000 + round),
                       QString::number((round + 1) * 100'000)});
        QStringList told = linesOf(process, lines);
        process.kill();
        process.waitForFinished(30'000);
        while (process.canReadLine())
            told << QString::fromUtf8(process.readLine()).trimmed();
        return told;
    }

    static void check(RecordFixture &record, const QStringList &told)
    {
        QVERIFY2(!told.isEmpty(), "the process did something");
        const auto report = await(record.verifier.verify());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QVERIFY2(report->intact(), qPrintable(report->guilds.first().breaks.join(u'\n')));
        QVERIFY2(report->guilds.first().staleTotals.isEmpty(),
                 qPrintable(report->guilds.first().staleTotals.join(u'\n')));
        QStringList bets;
        QStringList commands;
        for (const QString &line : told) {
            if (line.startsWith(u"bet "))
                bets << line.mid(4);
            else
                commands << u'\'' + line.mid(8) + u'\'';
        }
        QCOMPARE(countOf(record, u"bet WHERE id"_s, bets), bets.size());
        QCOMPARE(countOf(record, u"processed_command WHERE command_id"_s, commands),
                 commands.size());
    }

    static qint64 countOf(RecordFixture &record, const QString &where, const QStringList &ids)
    {
        if (ids.isEmpty())
            return 0;
        return record.file.number(u"SELECT count(*) FROM %1 IN (%2)"_s.arg(where, ids.join(u',')));
    }
};

QTEST_GUILESS_MAIN(TestRandomKill)
#include "tst_RandomKill.moc"
