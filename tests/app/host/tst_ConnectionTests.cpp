// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ConnectionTests.h"

#include "app/host/Host.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestDatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char kToken[] = "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";

/// By name.
QMap<QString, ConnectionResult> resultsOf(ConnectionTests &tests)
{
    QMap<QString, ConnectionResult> results;
    const QList<ConnectionResult> list = await(tests.run());
    for (const ConnectionResult &result : list)
        results.insert(result.name, result);
    return results;
}

} // namespace

class tst_ConnectionTests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_discord = std::make_unique<FakeHttpServer>();
        m_discord->script({{.body = R"({"id": "1", "username": "Sharp"})"}});
        qputenv("DISCORD_TOKEN", kToken);
        qputenv("DBSBM_API_BASE", m_discord->url().toString().toUtf8());
    }
    void cleanup()
    {
        m_host.reset();
        for (const char *name : {"DISCORD_TOKEN", "DBSBM_API_BASE", "DBSBM_DATABASE_URL"})
            qunsetenv(name);
    }

    void everythingThere()
    {
        TestDatabase file;
        useDatabase(file);
        ConnectionTests tests(load());
        const auto results = resultsOf(tests);
        QCOMPARE(results.size(), 3);
        QCOMPARE(results.value(u"database"_s).verdict, ConnectionVerdict::Passed);
        QVERIFY(
            results.value(u"database"_s)
                .reason.startsWith(testEngine() == Engine::Postgres ? u"PostgreSQL" : u"SQLite"));
        QCOMPARE(results.value(u"discord"_s).verdict, ConnectionVerdict::Passed);
        QVERIFY(results.value(u"discord"_s).reason.contains(u"Sharp"));
        QCOMPARE(m_discord->requests().constLast().target, QByteArray("/api/v10/users/@me"));
        QCOMPARE(results.value(u"keychain"_s).verdict, ConnectionVerdict::Skipped);
        QCOMPARE(toJson(results.value(u"discord"_s)).value(u"verdict").toString(), u"passed"_s);
    }

    void theOpenDatabaseIsAsked()
    {
        Host &host = load();
        QVERIFY(await(host.open()));
        ConnectionTests tests(host);
        QCOMPARE(resultsOf(tests).value(u"database"_s).verdict, ConnectionVerdict::Passed);
        QCOMPARE(resultsOf(tests).value(u"database"_s).verdict, ConnectionVerdict::Passed); // again
    }

    void aFreshFolderStaysFresh()
    {
        for (const bool practice : {false, true}) { // practice has a folder below
            Host &host = load(practice);
            ConnectionTests tests(host);
            const ConnectionResult result = resultsOf(tests).value(u"database"_s);
            QCOMPARE(result.verdict, ConnectionVerdict::Passed);
            QVERIFY(result.reason.contains(u"will be made"));
            QVERIFY(!QFile::exists(host.databaseOptions()->path));
        }
    }

    void aServerThatIsAway()
    {
        qputenv("DBSBM_DATABASE_URL", "postgresql://dbsbm@127.0.0.1:1/dbsbm");
        ConnectionTests tests(load());
        const ConnectionResult result = resultsOf(tests).value(u"database"_s);
        QCOMPARE(result.verdict, ConnectionVerdict::Failed);
        QVERIFY2(result.reason.startsWith(u"DB-001"), qPrintable(result.reason));
    }

    void aRefusedToken()
    {
        m_discord->script({{.status = 401, .body = R"({"message": "401: Unauthorized"})"}});
        ConnectionTests tests(load());
        const ConnectionResult result = resultsOf(tests).value(u"discord"_s);
        QCOMPARE(result.verdict, ConnectionVerdict::Failed);
        QVERIFY2(result.reason.startsWith(u"AUT-002"), qPrintable(result.reason));
        QVERIFY(!result.reason.contains(QString::fromLatin1(kToken)));
    }

    void withoutAToken()
    {
        qunsetenv("DISCORD_TOKEN");
        ConnectionTests tests(load());
        QCOMPARE(resultsOf(tests).value(u"discord"_s).verdict, ConnectionVerdict::Skipped);
        QVERIFY(m_discord->requests().isEmpty());
    }

    /// A late answer is no answer, and what was silent does not hold the others up.
    void silenceEndsAtTheDeadline()
    {
        m_discord->script({{.fate = FakeHttpServer::Reply::Silence}});
        FakeClock clock;
        ConnectionTests tests(load(), clock);
        std::optional<QList<ConnectionResult>> done;
        tests.run().then(this, [&done](const QList<ConnectionResult> &list) { done = list; });
        QVERIFY(spinUntil([this] { return !m_discord->requests().isEmpty(); }));
        clock.advance(9999ms);
        QVERIFY(!done);
        clock.advance(1ms);
        QVERIFY(done);
        const ConnectionResult &discord = done->constLast();
        QCOMPARE(discord.name, u"discord"_s);
        QCOMPARE(discord.verdict, ConnectionVerdict::Failed);
        QCOMPARE(discord.duration, 10000ms);
        QVERIFY(discord.reason.contains(u"within 10 seconds"));
        QCOMPARE(done->constFirst().verdict, ConnectionVerdict::Passed);
    }

private:
    Host &load(bool practice = false)
    {
        HostOptions options;
        options.dataDir = m_folder->path();
        options.useKeychain = false;
        options.practice = practice;
        m_host = std::make_unique<Host>(options);
        if (!await(m_host->loadSettings()))
            qFatal("the settings are faulty");
        return *m_host;
    }
    static void useDatabase(const TestDatabase &file)
    {
        const auto &postgres = file.options().postgres;
        const QString url = postgres ? u"postgresql://%1@/%2?host=%3"_s.arg(
                                postgres->user, postgres->database, postgres->host)
                                     : u"sqlite://"_s + file.path();
        qputenv("DBSBM_DATABASE_URL", url.toUtf8());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_discord;
    std::unique_ptr<Host> m_host;
};

QTEST_GUILESS_MAIN(tst_ConnectionTests)
#include "tst_ConnectionTests.moc"
