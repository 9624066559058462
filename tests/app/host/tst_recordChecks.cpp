// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/recordChecks.h"

#include "models/core/ErrorCodes.h"
#include "models/store/Database.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/TestDatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_recordChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faultySettingsAreAllNamed()
    {
        AppSettings good({});
        QVERIFY(await(good.load()));
        QCOMPARE(lookAtSettings(good).verdict, CheckVerdict::Ok);
        AppSettings bad({.commandLine = {{u"log_level"_s, u"LOUD"_s}, {u"api_timeout"_s, u"1"_s}}});
        const Result<> loaded = await(bad.load());
        QVERIFY(loaded || !bad.faults().isEmpty());
        const CheckOutcome found = lookAtSettings(bad);
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(found.sentence.contains(u"log_level") && found.sentence.contains(u"api_timeout"));
    }

    void aKeychainIsProved()
    {
        QCOMPARE(await(lookAtKeychain(nullptr, this)).verdict, CheckVerdict::Skipped);
        MemorySecretStore store;
        QCOMPARE(await(lookAtKeychain(&store, this)).verdict, CheckVerdict::Ok);
        QVERIFY(store.secrets.isEmpty()); // nothing stays
        store.fault = Error(codes::kKeychainLocked, AuthenticationFault{}, u"It is locked."_s);
        const CheckOutcome locked = await(lookAtKeychain(&store, this));
        QCOMPARE(locked.verdict, CheckVerdict::Failed);
        QCOMPARE(locked.sentence, u"AUT-005 It is locked."_s);
    }

    void aSoundRecordIsOk()
    {
        TestDatabase file;
        const CheckOutcome found = await(lookAtRecord(file.database(), file.clock(), this));
        QVERIFY2(found.verdict == CheckVerdict::Ok, qUtf8Printable(found.sentence));
        QVERIFY2(found.sentence.contains(testEngine() == Engine::Sqlite ? u"SQLite 3."
                                                                        : u"PostgreSQL 1"),
                 qUtf8Printable(found.sentence));
    }

    void aClosedOneFails()
    {
        TestDatabase file;
        QVERIFY(await(file.database().close()));
        QCOMPARE(await(lookAtRecord(file.database(), file.clock(), this)).verdict,
                 CheckVerdict::Failed);
    }

    /// A page of the middle of the file, overwritten.
    void damageIsFound()
    {
        if (testEngine() != Engine::Sqlite)
            QSKIP("only a file can be overwritten");
        TestDatabase file;
        file.close();
        QFile bytes(file.path());
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        QVERIFY(bytes.size() > 3 * 4096);
        bytes.seek(bytes.size() / 4096 / 2 * 4096);
        QCOMPARE(bytes.write(QByteArray(4096, 'x')), 4096);
        bytes.close();
        FakeClock clock;
        DatabaseOptions options;
        options.path = file.path();
        Database damaged(options, clock);
        if (!await(damaged.open()))
            return; // found even earlier
        const CheckOutcome found = await(lookAtRecord(damaged, clock, this));
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(!found.mend.isEmpty() || found.sentence.startsWith(u"DB-"));
    }
};

QTEST_GUILESS_MAIN(tst_recordChecks)
#include "tst_recordChecks.moc"
