// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

#include <sys/mount.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A small file system in the place of a folder.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, const char *size) : m_path(QFile::encodeName(folder))
    {
        const QByteArray options = QByteArray("mode=700,size=") + size;
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; } ///< not every user may
    bool makeReadOnly() const
    {
        return ::mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    /// Takes all that is free.
    void fill()
    {
        m_filler.setFileName(QFile::decodeName(m_path) + u"/filler");
        if (!m_filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("the disk cannot be filled");
        for (const int block : {65'536, 4'096, 1})
            while (m_filler.write(QByteArray(block, 'x')) == block) {}
    }
    void free() { m_filler.remove(); }

private:
    QByteArray m_path;
    QFile m_filler;
    bool m_mounted = false;
};

QString textOf(const std::optional<simulator::SimReply> &reply)
{
    return reply ? QString::fromUtf8(QJsonDocument(reply->data).toJson(QJsonDocument::Compact))
                 : QString();
}

} // namespace

/// `dbsbmd run` while something that it stands on fails: it says so, loses nothing, and goes on
/// once that is mended. Discord's own faults are in tst_RealMode, PostgreSQL's in tst_Outage.
class tst_Faults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDisk();
    void aReadOnlyDataFolder();
    void noNameServer();
    void aSportsFeedThatIsDown();
    void aLogFolderThatCannotBeWritten();
    void aClockOfAnotherDay();
};

void tst_Faults::aFullDisk()
{
    DaemonHarness house;
    SmallDisk disk(house.dataDir(), "12m");
    if (!disk.isMounted())
        QSKIP("this user may not mount");
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    const auto preview = house.preview();
    QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));
    disk.fill();
    InteractionId id;
    house.press({preview.guild,
                 preview.channel,
                 DaemonHarness::kCapper,
                 {},
                 preview.interaction,
                 preview.confirm,
                 {}},
                &id);
    QTRY_VERIFY2_WITH_TIMEOUT(textOf(house.discord().reply(id)).contains(u"free space"),
                              qUtf8Printable(textOf(house.discord().reply(id))), 10'000);
    QVERIFY(house.discord().messages(DaemonHarness::kSlips).isEmpty());
    QVERIFY(house.isRunning());
    disk.free();
    house.confirm(preview); // the same button
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 15'000);
    QCOMPARE(house.bets().size(), 1);
    QCOMPARE(house.terminal({u"verify"_s}).code, 0);
    QCOMPARE(house.stop(), 0);
}

void tst_Faults::aReadOnlyDataFolder()
{
    DaemonHarness house;
    const SmallDisk disk(house.dataDir(), "12m");
    if (!disk.isMounted())
        QSKIP("this user may not mount");
    QVERIFY(house.setUpGuild());
    QVERIFY(disk.makeReadOnly());
    house.start();
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15'000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(u"cannot be written"), qUtf8Printable(house.errorText()));
    QCOMPARE(house.discord().identifies(), 0);
    const auto health = house.terminal({u"--health"_s});
    QCOMPARE(health.code, 2);
    QVERIFY2(health.out.contains("read-only"), health.out.constData());
}

/// It is not known when the network comes back, so the bot goes on trying.
void tst_Faults::noNameServer()
{
    DaemonHarness house;
    house.setVariable(u"DBSBM_API_BASE"_s, u"https://discord.invalid/api/v10"_s);
    house.setVariable(u"API_RETRY_ATTEMPTS"_s, u"1"_s);
    house.start();
    QTRY_VERIFY2_WITH_TIMEOUT(house.errorText().contains(u"API-001"),
                              qUtf8Printable(house.errorText()), 20'000);
    QVERIFY(house.isRunning());
    const auto looked = house.terminal({u"--diagnose"_s, u"--real"_s});
    QCOMPARE(looked.code, 1);
    QVERIFY2(looked.out.contains("discord.invalid cannot be resolved"), looked.out.constData());
    QCOMPARE(house.stop(), 0);
}

/// The bot does without; who asks is told which feed and why, and never its key.
void tst_Faults::aSportsFeedThatIsDown()
{
    const QByteArray key = "0123456789abcdef0123456789abcdef";
    DaemonHarness house;
    house.setVariable(u"ODDS_API_KEY"_s, QString::fromLatin1(key));
    house.setVariable(u"DBSBM_ODDS_API_BASE"_s, u"http://127.0.0.1:1"_s);
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    DaemonHarness::Output health;
    QTRY_VERIFY2_WITH_TIMEOUT((health = house.terminal({u"--health"_s}),
                               health.out.contains("The Odds API cannot be reached")),
                              health.out.constData(), 20'000);
    QCOMPARE(health.code, 1);
    const auto tried = house.terminal({u"config"_s, u"test"_s});
    QCOMPARE(tried.code, 1);
    QVERIFY2(tried.out.contains("API-001"), tried.out.constData());
    QVERIFY(!house.preview().confirm.isEmpty());
    QCOMPARE(house.stop(), 0);
    for (const QByteArray &said : {health.out, tried.out, house.errorText().toUtf8()})
        QVERIFY(!said.contains(key));
}

void tst_Faults::aLogFolderThatCannotBeWritten()
{
    DaemonHarness house;
    QVERIFY(QFile(house.dataDir() + u"/logs").open(QIODevice::WriteOnly)); // in the folder's place
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY2(house.errorText().contains(u"The log is not written to disk"),
             qUtf8Printable(house.errorText()));
    QVERIFY(house.errorText().contains(u"start: log degraded"));
    QVERIFY(!house.preview().confirm.isEmpty());
    QCOMPARE(house.stop(), 0);
    const auto errors = house.terminal({u"errors"_s, u"list"_s});
    QVERIFY2(errors.out.contains("CFG-007"), errors.out.constData());
}

/// This computer's clock was set back a day: what Discord answers is of tomorrow.
void tst_Faults::aClockOfAnotherDay()
{
    DaemonHarness house;
    simulator::SimFault tomorrow;
    tomorrow.method = u"GET"_s;
    tomorrow.pathPattern = u"/gateway"_s;
    tomorrow.headers = {{u"Date"_s,
                         QLocale::c().toString(QDateTime::currentDateTimeUtc().addDays(1),
                                               u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)}};
    tomorrow.times = 100;
    house.discord().addFault(tomorrow);
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(!house.preview().confirm.isEmpty());
    const auto looked = house.terminal({u"--diagnose"_s, u"--json"_s});
    QCOMPARE(looked.code, 1);
    QVERIFY2(looked.out.contains("s off Discord's"), looked.out.constData());
    QCOMPARE(house.stop(), 0);
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_Faults.moc"
