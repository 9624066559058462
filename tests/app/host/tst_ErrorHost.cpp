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
