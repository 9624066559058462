// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/PatientOpen.h"

#include "app/host/Host.h"
#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A database that is away at the start is waited for; one that will never do is not.
class tst_PatientOpen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        HostOptions options;
        options.dataDir = m_folder->path();
        options.useKeychain = false;
        options.practice = false;
        m_host = std::make_unique<Host>(options);
        QVERIFY(test::await(m_host->loadSettings()));
    }

    void whatIsAwayIsTriedAgain()
    {
        setDatabase(u"postgresql://dbsbm@127.0.0.1:1/dbsbm"_s); // nobody listens there
        test::FakeClock clock;
        PatientOpen open(*m_host, clock);
        QList<std::chrono::milliseconds> pauses;
        connect(
            &open, &PatientOpen::waiting, this,
            [&pauses](const Error &, std::chrono::milliseconds pause) { pauses.append(pause); });
        std::optional<Result<>> done;
        open.run().then(this, [&done](const Result<> &opened) { done = opened; });
        for (int attempt = 1; attempt <= 3; ++attempt) {
            QVERIFY(test::spinUntil([&] { return pauses.size() == attempt; }));
            QVERIFY(!done);
            QCOMPARE(m_host->steps().find(u"database"_s)->state, StepState::Degraded);
            QVERIFY(m_host->steps().find(u"database"_s)->note.contains(u"tried again"));
            if (attempt < 3)
                clock.advance(pauses.constLast());
        }
        QCOMPARE(pauses, (QList<std::chrono::milliseconds>{1s, 2s, 4s}));
        QCOMPARE(m_host->errors().groups().size(), 1);
        setDatabase(u"sqlite://"_s + m_folder->filePath(u"late.sqlite"_s)); // and there it is
        clock.advance(4s);
        QVERIFY(test::spinUntil([&done] { return done.has_value(); }));
        QVERIFY(*done);
        QVERIFY(m_host->isOpen());
        QCOMPARE(m_host->steps().find(u"database"_s)->state, StepState::Done);
    }

    void whatWillNeverDoIsSaidAtOnce()
    {
        const QString path = m_folder->filePath(u"none.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        setDatabase(u"sqlite://"_s + path);
        test::FakeClock clock;
        PatientOpen open(*m_host, clock);
        QSignalSpy waiting(&open, &PatientOpen::waiting);
        const Result<> done = test::await(open.run());
        QVERIFY(!done);
        QCOMPARE(done.error().code(), u"DB-005"_s);
        QCOMPARE(waiting.size(), 0);
        QCOMPARE(m_host->steps().find(u"database"_s)->state, StepState::Failed);
    }

private:
    void setDatabase(const QString &url)
    {
        QVERIFY(test::await(m_host->settings().set(u"database_url"_s, url)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Host> m_host;
};

QTEST_GUILESS_MAIN(tst_PatientOpen)
#include "tst_PatientOpen.moc"
