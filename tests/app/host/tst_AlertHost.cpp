// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/AlertHost.h"

#include "app/host/Host.h"
#include "app/host/OpsHost.h"
#include "models/core/ErrorCodes.h"
#include "tests/support/FakeBot.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/await.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A Host as both programs open it, on a folder of its own and the real clock.
class tst_AlertHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const char *name : {"DISCORD_TOKEN", "DBSBM_DATABASE_URL", "DBSBM_MODE"})
            qunsetenv(name);
    }

    void writesItsReportAndTakesItAwayAtTheEnd()
    {
        QString path;
        {
            const auto host = open();
            AlertHost &alerts = host->ops().alerts();
            FakeBot bot;
            alerts.watchBot(&bot);
            path = alerts.file().path();
            QVERIFY(!QFile::exists(path));
            alerts.start();
            QVERIFY(spinUntil([&path] { return QFile::exists(path); }));
            const auto stored = alerts.file().read();
            QVERIFY(stored && *stored);
            const HealthReport &report = (*stored)->report;
            for (const char *name : {"memory", "disk", "database", "outbox", "monitor"})
                QVERIFY2(report.find(QLatin1String(name))->hasValue(), name);
            QCOMPARE(report.find(u"ledger"_s)->state, HealthState::Healthy);
            QCOMPARE(report.find(u"gateway"_s)->state, HealthState::Unknown); // stopped
            QVERIFY(spinUntil([&] { // one second of processor time is a value
                return test::await(alerts.health().check()).find(u"cpu"_s)->hasValue();
            }));
        }
        QVERIFY(!QFile::exists(path));
    }

    /// The first attempt to open it is no finding; one that failed is.
    void aDatabaseThatIsAwayIsCritical()
    {
        HostOptions options;
        options.dataDir = m_dir->path();
        options.useKeychain = false;
        options.practice = false;
        options.settings = {{u"database_url"_s, u"postgresql://dbsbm@127.0.0.1:1/dbsbm"_s},
                            {u"alert_desktop_severity"_s, u"off"_s}};
        Host host(options);
        QVERIFY(await(host.loadSettings()));
        AlertHost &alerts = host.ops().alerts();
        QCOMPARE(await(alerts.health().check()).find(u"database"_s)->state, HealthState::Unknown);
        QVERIFY(!await(host.open()));
        const HealthReport report = await(alerts.health().check());
        for (const char *name : {"database", "outbox", "ledger"}) {
            const HealthResult *result = report.find(QLatin1String(name));
            QCOMPARE(result->state, HealthState::Critical);
            QVERIFY2(result->note.contains(u"DB-001"), qPrintable(result->note));
        }
        QVERIFY(await(host.settings().set(u"alert_discord_severity"_s, u"info"_s)));
        writeRule("critical", u"alerts.json"_s);
        QSignalSpy noticed(&alerts.desk().engine(), &AlertEngine::noticed);
        host.ops().start();
        QVERIFY(spinUntil([&noticed] { return !noticed.isEmpty(); })); // and has nowhere to go
    }

    /// Of a bot that is online: what Discord answers is of tomorrow.
    void aWrongClockIsNoticed()
    {
        FakeHttpServer discord;
        discord.script({{.headers = {{"Date",
                                      QLocale::c()
                                          .toString(QDateTime::currentDateTimeUtc().addDays(1),
                                                    u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                                          .toLatin1()}}}});
        const auto host = open({{u"mode"_s, u"real"_s}, {u"api_base"_s, discord.url().toString()}});
        AlertHost &alerts = host->ops().alerts();
        const auto look = [&alerts] {
            return *await(alerts.health().check()).find(u"clock_skew"_s);
        };
        FakeBot bot;
        alerts.watchBot(&bot);
        QCOMPARE(look().state, HealthState::Unknown);
        QVERIFY(discord.requests().isEmpty()); // nobody is asked before there is a line
        BotStatus online;
        online.phase = BotPhase::Online;
        bot.setStatus(online);
        QVERIFY(spinUntil([&look] { return look().state == HealthState::Critical; }));
        QVERIFY(std::abs(look().value - 86'400) < 60);
        QCOMPARE(discord.requests().size(), 1);
    }

    void ofTwoOneWrites()
    {
        const auto first = open({{u"alert_desktop_severity"_s, u"off"_s}});
        const auto second = open({{u"alert_desktop_severity"_s, u"off"_s}});
        first->ops().alerts().start();
        second->ops().alerts().start();
        QVERIFY(first->ops().alerts().desk().leads());
        QVERIFY(!second->ops().alerts().desk().leads());
        QSignalSpy panel(&second->ops().alerts(), &AlertHost::panelNotice);
        writeRule("warning");
        QVERIFY(spinUntil([&panel] { return !panel.isEmpty(); })); // what the first one tells
    }

    void tellsThePanelWhatIsSevereEnough_data()
    {
        QTest::addColumn<QString>("least");
        QTest::addColumn<int>("told");
        QTest::newRow("info") << u"info"_s << 1;
        QTest::newRow("as severe") << u"warning"_s << 1;
        QTest::newRow("not enough") << u"critical"_s << 0;
        QTest::newRow("off") << u"off"_s << 0;
    }
    void tellsThePanelWhatIsSevereEnough()
    {
        QFETCH(QString, least);
        QFETCH(int, told);
        const auto host =
            open({{u"alert_panel_severity"_s, least}, {u"alert_desktop_severity"_s, u"off"_s}});
        writeRule("warning");
        AlertHost &alerts = host->ops().alerts();
        QSignalSpy panel(&alerts, &AlertHost::panelNotice);
        QSignalSpy noticed(&alerts.desk().engine(), &AlertEngine::noticed);
        alerts.start();
        QVERIFY(spinUntil([&noticed] { return !noticed.isEmpty(); }));
        QCOMPARE(panel.size(), told);
    }

    /// Through the outbox, into the channel that a server named for it.
    void postsInTheAlertChannel()
    {
        const auto host = open({{u"alert_desktop_severity"_s, u"off"_s}});
        const GuildId guild{100000000000001001};
        QVERIFY(await(host->guildSettings().rememberGuild(guild, u"Guild"_s)));
        QVERIFY(await(host->guildSettings().set(
            guild, {{u"alert_channel"_s, u"100000000000005004"_s}}, Actor::panelOperator())));
        writeRule("error");
        host->ops().alerts().start();
        QVERIFY(spinUntil([&host] {
            const auto depths = await(host->outbox().depths());
            return depths && depths->value(u"queued"_s) == 1;
        }));
        QCOMPARE(*await(host->outbox().oldestDueMs()), 0); // and is no reason for an alert
    }

    /// Ten of a kind in ten minutes: the check warns, and its rule fires.
    void aPatternOfErrorsIsTold()
    {
        const auto host = open({{u"alert_desktop_severity"_s, u"off"_s}});
        host->ops().start();
        AlertHost &alerts = host->ops().alerts();
        QCOMPARE(await(alerts.health().check()).find(u"errors"_s)->state, HealthState::Healthy);
        QSignalSpy noticed(&alerts.desk().engine(), &AlertEngine::noticed);
        for (int i = 0; i < 10; ++i)
            host->errors().record(
                Error(codes::kDatabaseBusy, DatabaseFault{}, u"It is busy. Try again."_s));
        QVERIFY(spinUntil([&noticed] {
            return std::any_of(noticed.begin(), noticed.end(), [](const QList<QVariant> &told) {
                return told.first().value<AlertNotice>().rule.name == u"errors_warning";
            });
        }));
        const HealthReport report = await(alerts.health().check());
        QCOMPARE(report.find(u"errors"_s)->state, HealthState::Warning);
        QVERIFY(!report.find(u"errors"_s)->note.isEmpty());
    }

    /// The event loop of this thread stands still; another one says so where others look.
    void aBlockedProgramIsSaid()
    {
        const auto host = open();
        AlertHost alerts(*host, 60ms);
        alerts.start();
        QVERIFY(spinUntil([&alerts] { return QFile::exists(alerts.file().path()); }));
        const QDeadlineTimer patience(10s);
        const auto saysSo = [&alerts] {
            const auto stored = alerts.file().read();
            return stored && *stored
                && (*stored)->report.find(u"monitor"_s)->state == HealthState::Critical;
        };
        while (!saysSo() && !patience.hasExpired())
            std::this_thread::yield();
        QVERIFY(saysSo());
    }

private:
    std::unique_ptr<Host> open(const QMap<QString, QString> &settings = {})
    {
        HostOptions options;
        options.dataDir = m_dir->path();
        options.useKeychain = false;
        options.settings = settings;
        auto host = std::make_unique<Host>(options);
        if (!await(host->loadSettings()) || !await(host->open()))
            qFatal("the host does not open");
        return host;
    }
    /// One that fires at the first look.
    void writeRule(const QByteArray &severity, const QString &path = u"practice/alerts.json"_s)
    {
        QFile file(m_dir->filePath(path));
        const QByteArray text = "{\"rules\":[{\"name\":\"always\",\"check\":\"disk\","
                                "\"condition\":\">\",\"threshold\":-1,\"severity\":\""
            + severity + "\"}]}";
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("alerts.json cannot be written");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_AlertHost)
#include "tst_AlertHost.moc"
