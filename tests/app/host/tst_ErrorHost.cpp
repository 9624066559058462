// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ErrorHost.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/ErrorArchive.h"
#include "models/ops/ErrorTracker.h"
#include "tests/support/FakeClock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

namespace {

Error busy(const QString &detail)
{
    return Error(codes::kDatabaseBusy, DatabaseFault{}, QStringLiteral("Try again."), detail);
}

} // namespace

class tst_ErrorHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsErrorsForTheTerminalAndTheNextRun()
    {
        QTemporaryDir folder;
        const QString path = ErrorHost::pathIn(folder.path());
        test::FakeClock clock;
        {
            ErrorTracker errors(clock);
            errors.record(busy(QStringLiteral("of the start")));
            ErrorHost host(errors, folder.path(), clock);
            host.start();
            errors.record(busy(QStringLiteral("of the run")), {QStringLiteral("bet line"), {}});
            QVERIFY(!QFile::exists(path));
            clock.advance(ErrorHost::kSaveEvery);
            const auto kept = readErrorArchive(path);
            QVERIFY(kept);
            QCOMPARE(kept->groups.size(), 2);
            QCOMPARE(kept->groups.at(0).detail, QStringLiteral("of the run"));
            QVERIFY(kept->seenCodes.contains(QStringLiteral("DB-002")));
            errors.record(busy(QStringLiteral("of the end")));
        } // saved when it ends
        ErrorTracker errors(clock);
        ErrorHost host(errors, folder.path(), clock);
        QSignalSpy began(&host.patterns(), &ErrorPatterns::patternBegan);
        host.start();
        QCOMPARE(errors.groups().size(), 3);
        errors.record(busy(QStringLiteral("again")));
        QCOMPARE(began.size(), 0); // the code is known from the first run
    }

    void patternsSeeErrorsAndCommands()
    {
        QTemporaryDir folder;
        test::FakeClock clock;
        ErrorTracker errors(clock);
        ErrorHost host(errors, folder.path(), clock);
        QSignalSpy began(&host.patterns(), &ErrorPatterns::patternBegan);
        host.start();
        for (int i = 0; i < 100; ++i)
            errors.noteWork({QStringLiteral("bet line"), GuildId{quint64(1 + i % 10)}});
        for (int i = 0; i < 20; ++i)
            errors.record(busy(QStringLiteral("x")), {QStringLiteral("bet line"), GuildId{3}});
        QList<ErrorPattern::What> said;
        for (const QList<QVariant> &call : std::as_const(began))
            said << qvariant_cast<ErrorPattern>(call.at(0)).what;
        using What = ErrorPattern::What;
        QCOMPARE(said, (QList<What>{What::NewCode, What::Threshold, What::GuildStandsOut}));
    }

    void aDamagedFileIsToldAndReplaced()
    {
        QTemporaryDir folder;
        QFile file(ErrorHost::pathIn(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        test::FakeClock clock;
        ErrorTracker errors(clock);
        ErrorHost host(errors, folder.path(), clock);
        host.start();
        QCOMPARE(errors.groups().size(), 1);
        QCOMPARE(errors.groups().at(0).code, QStringLiteral("CFG-006"));
        clock.advance(ErrorHost::kSaveEvery);
        QVERIFY(readErrorArchive(file.fileName()));
    }

    /// Neither takes away what the other counted, and each shows what the other met.
    void botAndPanelShareTheFile()
    {
        QTemporaryDir folder;
        const QString path = ErrorHost::pathIn(folder.path());
        test::FakeClock clock;
        const auto counts = [](const QList<ErrorGroup> &groups) {
            QMap<QString, quint64> map;
            for (const ErrorGroup &group : groups)
                map.insert(group.detail, group.count);
            return map;
        };
        using Counts = QMap<QString, quint64>;
        const Counts all{{QStringLiteral("both"), 5},
                         {QStringLiteral("of the bot"), 1},
                         {QStringLiteral("of the panel"), 2}};
        {
            ErrorTracker ofBot(clock), ofPanel(clock);
            ErrorHost bot(ofBot, folder.path(), clock), panel(ofPanel, folder.path(), clock);
            bot.start();
            panel.start();
            for (int i = 0; i < 3; ++i)
                ofBot.record(busy(QStringLiteral("both")));
            ofBot.record(busy(QStringLiteral("of the bot")));
            for (int i = 0; i < 2; ++i) {
                ofPanel.record(busy(QStringLiteral("both")));
                ofPanel.record(busy(QStringLiteral("of the panel")));
            }
            for (int i = 0; i < 3; ++i) { // times of files have limits, those of the test none
                clock.advance(ErrorHost::kSaveEvery);
                QFile touched(path);
                QVERIFY(touched.open(QIODevice::ReadWrite)
                        && touched.setFileTime(QDateTime::currentDateTimeUtc().addSecs(i),
                                               QFileDevice::FileModificationTime));
            }
            QCOMPARE(counts(readErrorArchive(path)->groups), all);
            QCOMPARE(counts(ofBot.groups()), all);
            QCOMPARE(counts(ofPanel.groups()), all);
        }
        QCOMPARE(counts(readErrorArchive(path)->groups), all); // no end counts anything twice
        ErrorTracker next(clock);
        ErrorHost host(next, folder.path(), clock);
        host.start();
        QCOMPARE(counts(next.groups()), all);
    }

    /// What somebody cleared does not come back from the file.
    void clearedIsCleared()
    {
        QTemporaryDir folder;
        test::FakeClock clock;
        ErrorTracker errors(clock);
        ErrorHost host(errors, folder.path(), clock);
        host.start();
        errors.record(busy(QStringLiteral("old")));
        clock.advance(ErrorHost::kSaveEvery);
        errors.clear();
        errors.record(busy(QStringLiteral("new")));
        clock.advance(ErrorHost::kSaveEvery);
        const auto kept = readErrorArchive(ErrorHost::pathIn(folder.path()));
        QVERIFY(kept);
        QCOMPARE(kept->groups.size(), 1);
        QCOMPARE(kept->groups.constFirst().detail, QStringLiteral("new"));
    }

    /// A folder that cannot be written is told once, not every fifteen seconds.
    void anUnwritableFolderIsToldOnce()
    {
        test::FakeClock clock;
        ErrorTracker errors(clock);
        ErrorHost host(errors, QStringLiteral("/proc/nowhere"), clock);
        host.start();
        errors.record(busy(QStringLiteral("x")));
        for (int i = 0; i < 10; ++i)
            clock.advance(ErrorHost::kSaveEvery);
        QCOMPARE(errors.groups().size(), 2);
        QCOMPARE(errors.groups().at(0).code, QStringLiteral("CFG-007"));
        QCOMPARE(errors.groups().at(0).count, quint64(1));
    }
};

QTEST_GUILESS_MAIN(tst_ErrorHost)
#include "tst_ErrorHost.moc"
