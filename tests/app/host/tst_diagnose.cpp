// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/diagnose.h"

#include "app/host/Host.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestDatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kToken[] = "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";

/// By name.
QMap<QString, CheckResult> resultsOf(const std::unique_ptr<Diagnostics> &run)
{
    bool finished = false;
    QObject::connect(run.get(), &Diagnostics::finished, run.get(),
                     [&finished] { finished = true; });
    run->start();
    if (!spinUntil([&finished] { return finished; }))
        qFatal("the checks do not end");
    QMap<QString, CheckResult> results;
    for (const CheckResult &result : run->results())
        results.insert(result.name, result);
    return results;
}

} // namespace

class tst_diagnose : public QObject
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
        for (const char *name :
             {"DISCORD_TOKEN", "DBSBM_API_BASE", "DBSBM_DATABASE_URL", "API_KEY", "ODDS_API_KEY"})
            qunsetenv(name);
    }

    void whatTheSettingsNameIsTried()
    {
        TestDatabase file;
        useDatabase(file);
        Host &host = load();
        for (int round = 0; round < 2; ++round) { // of an open database, too
            const auto results = resultsOf(makeConnectionTests(host));
            QCOMPARE(results.size(), 5);
            const CheckResult database = results.value(u"database"_s);
            QVERIFY2(database.verdict == CheckVerdict::Ok, qPrintable(database.sentence));
            QVERIFY(database.sentence.startsWith(testEngine() == Engine::Postgres ? u"PostgreSQL"
                                                                                  : u"SQLite"));
            const CheckResult discord = results.value(u"discord"_s);
            QVERIFY2(discord.verdict == CheckVerdict::Ok, qPrintable(discord.sentence));
            QVERIFY(discord.sentence.contains(u"Sharp"));
            QCOMPARE(m_discord->requests().constLast().target, QByteArray("/api/v10/users/@me"));
            for (const QString &name : {u"keychain"_s, u"api_sports"_s, u"the_odds_api"_s})
                QCOMPARE(results.value(name).verdict, CheckVerdict::Skipped);
        }
        m_host.reset(); // before its database
    }

    void aFreshFolderStaysFresh()
    {
        for (const bool practice : {false, true}) { // practice has a folder below
            Host &host = load(practice);
            const auto tried = resultsOf(makeConnectionTests(host)).value(u"database"_s);
            QCOMPARE(tried.verdict, CheckVerdict::Ok);
            QVERIFY(tried.sentence.contains(u"will be made"));
            const auto looked = resultsOf(makeDiagnostics(host, true)).value(u"database"_s);
            QCOMPARE(looked.sentence, tried.sentence);
            QVERIFY(!QFile::exists(host.databaseOptions()->path));
        }
    }

    void theFolderOfBackupsIsThatOfTheSettings()
    {
        const QTemporaryDir elsewhere;
        const auto look = [this](const QString &folder) {
            qputenv("DBSBM_BACKUP_DIR", QFile::encodeName(folder));
            const auto looked = resultsOf(makeDiagnostics(load(), true)).value(u"disk_backups"_s);
            qunsetenv("DBSBM_BACKUP_DIR");
            return looked;
        };
        const auto looked = look(elsewhere.path() + u"/kept");
        QVERIFY2(looked.verdict != CheckVerdict::Failed, qPrintable(looked.sentence));
        QVERIFY(QDir(elsewhere.path()).isEmpty()); // a look makes no folder
        QVERIFY(!QFile::exists(m_folder->path() + u"/backups"));
        QFile file(elsewhere.path() + u"/file");
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(look(file.fileName() + u"/kept").verdict, CheckVerdict::Failed);
    }

    void aServerThatIsAway()
    {
        qputenv("DBSBM_DATABASE_URL", "postgresql://dbsbm@127.0.0.1:1/dbsbm");
        const auto result = resultsOf(makeConnectionTests(load())).value(u"database"_s);
        QCOMPARE(result.verdict, CheckVerdict::Failed);
        QVERIFY2(result.sentence.startsWith(u"DB-001"), qPrintable(result.sentence));
    }

    void aRefusedToken()
    {
        m_discord->script({{.status = 401, .body = R"({"message": "401: Unauthorized"})"}});
        const auto result = resultsOf(makeConnectionTests(load())).value(u"discord"_s);
        QCOMPARE(result.verdict, CheckVerdict::Failed);
        QVERIFY2(result.sentence.startsWith(u"AUT-002"), qPrintable(result.sentence));
        QVERIFY(!result.sentence.contains(QString::fromLatin1(kToken)));
    }

    void withoutAToken()
    {
        qunsetenv("DISCORD_TOKEN");
        const auto result = resultsOf(makeConnectionTests(load())).value(u"discord"_s);
        QCOMPARE(result.verdict, CheckVerdict::Skipped);
        QVERIFY(result.sentence.contains(u"DISCORD_TOKEN"));
        QVERIFY(m_discord->requests().isEmpty());
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

QTEST_GUILESS_MAIN(tst_diagnose)
#include "tst_diagnose.moc"
