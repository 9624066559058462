// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Host.h"

#include "app/host/BotHost.h"
#include "app/host/OpsHost.h"
#include "models/slips/LogoLibrary.h"
#include "models/store/TallyRepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace dbsbm;

/// Modes and what opening a host does: practice until a token was given, then real for good.
class tst_Host : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void firstStartIsPractice();
    void tokenMeansReal();
    void realNeverFallsBack();
    void dataOfTheModesAreApart();
    void recordsAreCheckedBesideTheWork();
    void databaseTimesReachTheMetrics();
    void logosOfTheDataFolderAreShown();
    void brokenRecordsAndTotalsAreAlerts();
    void requestsArePatientAsSet();
    void newFolderIsItsOwnersAlone();
    void folderThatCannotBeMade();
    void faultThatDecidesIsRefused_data();
    void faultThatDecidesIsRefused();
    void otherFaultsAreRecordedAndLogged();

private:
    void writeSettings(const QByteArray &json);
    void meddle(const QStringList &statements);
    HostOptions options() const;
    static bool loaded(Host &host);
    static bool opened(Host &host);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Host::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("DISCORD_TOKEN");
    for (const char *name : {"DBSBM_MODE", "DBSBM_API_BASE", "DBSBM_DATABASE_URL"})
        qunsetenv(name);
}

HostOptions tst_Host::options() const
{
    HostOptions options;
    options.dataDir = m_folder->path();
    options.useKeychain = false;
    return options;
}

bool tst_Host::loaded(Host &host)
{
    std::optional<bool> done;
    host.loadSettings().then(&host, [&done](Result<> result) { done = result.has_value(); });
    return QTest::qWaitFor([&done] { return done.has_value(); }, 10000) && *done;
}

bool tst_Host::opened(Host &host)
{
    std::optional<bool> done;
    host.open().then(&host, [&done](Result<> result) { done = result.has_value(); });
    return QTest::qWaitFor([&done] { return done.has_value(); }, 10000) && *done;
}

void tst_Host::firstStartIsPractice()
{
    Host host(options());
    QVERIFY(loaded(host));
    QVERIFY(host.isPractice());
    QVERIFY(!host.realToken());
}

void tst_Host::tokenMeansReal()
{
    qputenv("DISCORD_TOKEN",
            "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB");
    Host host(options());
    QVERIFY(loaded(host));
    QVERIFY(!host.isPractice());
    QVERIFY(host.realToken());
}

void tst_Host::realNeverFallsBack()
{
    {
        Host host(options());
        QVERIFY(loaded(host));
        std::optional<bool> stored;
        host.becomeReal().then(&host, [&stored](Result<> done) { stored = done.has_value(); });
        QTRY_VERIFY(stored && *stored);
    }
    Host later(options()); // and no token anywhere
    QVERIFY(loaded(later));
    QVERIFY(!later.isPractice());
    const auto token = later.realToken();
    QVERIFY(!token && token.error().code() == u"AUT-001");
}

void tst_Host::dataOfTheModesAreApart()
{
    HostOptions practice = options(), real = options();
    practice.practice = true;
    real.practice = false;
    Host one(practice), other(real);
    QVERIFY(loaded(one) && opened(one));
    QVERIFY(loaded(other) && opened(other));
    QVERIFY(one.database().options().path != other.database().options().path);
    QVERIFY(QFile::exists(one.database().options().path));
    QVERIFY(QFile::exists(other.database().options().path));
}

/// The check of the records holds nobody up: open() does not wait for it, and it says how it goes.
void tst_Host::recordsAreCheckedBesideTheWork()
{
    Host host(options());
    QVERIFY(loaded(host) && opened(host));
    QVERIFY(!host.verifier().isRunning()); // a terminal command asks for none
    std::optional<bool> set;
    host.guildSettings()
        .set(GuildId{77}, {{QStringLiteral("undo_minutes"), QStringLiteral("5")}},
             Actor::panelOperator())
        .then(&host, [&set](const Result<GuildSettings> &done) { set = done.has_value(); });
    QTRY_VERIFY(set && *set);
    QSignalSpy running(&host.verifier(), &VerifyService::runningChanged);
    host.ops().watchRecords();
    QVERIFY(host.verifier().isRunning());
    QTRY_VERIFY(!host.verifier().isRunning());
    QCOMPARE(running.count(), 2);
    QVERIFY(host.verifier().latest(GuildId{77}));
    QVERIFY(host.errors().groups().isEmpty());
}

void tst_Host::databaseTimesReachTheMetrics()
{
    Host host(options());
    QVERIFY(loaded(host) && opened(host));
    const auto count = [&host] {
        return host.metrics().histogramSum(QString::fromUtf16(metric::kDatabaseDuration)).count();
    };
    const auto before = count();
    std::optional<bool> read;
    host.betting().bets({}).then(&host.betting(),
                                 [&read](const Result<BetPage> &page) { read = page.has_value(); });
    QTRY_VERIFY(read && *read);
    QVERIFY(count() > before);
}

void tst_Host::logosOfTheDataFolderAreShown()
{
    HostOptions real = options();
    real.practice = false;
    const QString league = QStringLiteral("NBA");
    const QString team = QStringLiteral("Boston Celtics");
    const QString source = m_folder->filePath(QStringLiteral("source"));
    QVERIFY(QDir().mkpath(source + u"/NBA"));
    QImage logo(8, 8, QImage::Format_RGB32);
    logo.fill(Qt::green);
    QVERIFY(logo.save(source + u"/NBA/Boston Celtics.png"));
    auto library = LogoLibrary::open(m_folder->path());
    QVERIFY(library && library->adopt(*readLogoFolder(source, library->folder())));
    {
        Host host(real);
        QVERIFY(loaded(host) && opened(host));
        QCOMPARE(host.slips().logos().find(league, team), library->index().find(league, team));
        QVERIFY(host.errors().groups().isEmpty());
    }
    QFile index(library->folder() + u"/index.json");
    QVERIFY(index.open(QIODevice::WriteOnly | QIODevice::Truncate));
    index.close();
    Host host(real); // goes on without them and says so
    QVERIFY(loaded(host) && opened(host));
    QCOMPARE(host.slips().logos().count(), 0);
    QCOMPARE(host.errors().groups().size(), 1);
}

void tst_Host::brokenRecordsAndTotalsAreAlerts()
{
    HostOptions real = options();
    real.practice = false;
    constexpr GuildId guild{100000000000001001};
    {
        Host host(real);
        QVERIFY(loaded(host) && opened(host));
        std::optional<bool> done;
        host.guildSettings()
            .set(guild, {{QStringLiteral("undo_minutes"), QStringLiteral("5")}},
                 Actor::panelOperator())
            .then(&host, [&done](const Result<GuildSettings> &set) { done = set.has_value(); });
        QTRY_VERIFY(done.has_value());
        QVERIFY(*done);
        QVERIFY(host.errors().groups().isEmpty());
    }
    // A kept total of which no bet knows, then a row of the journal.
    const auto alertAfter = [&](const QStringList &statements) {
        meddle(statements);
        Host host(real);
        if (!loaded(host) || !opened(host))
            return QString();
        host.ops().watchRecords();
        if (!QTest::qWaitFor([&host] { return !host.errors().groups().isEmpty(); }, 10000))
            return QString();
        const ErrorGroup group = host.errors().groups().constFirst();
        return QString(group.code + u' ' + group.userText);
    };
    const QString stale = alertAfter(
        {QStringLiteral("INSERT INTO tally_basis VALUES (100000000000001001, 'UTC', %1)")
             .arg(TallyRepository::kVersion),
         QStringLiteral("INSERT INTO tally (guild_id, dimension, grain, start_day, capper_id, "
                        "value, class, won) VALUES (100000000000001001, '', 'all', 0, 1, '', 0, "
                        "1)")});
    QVERIFY2(stale.startsWith(u"DB-007 The kept total"), qUtf8Printable(stale));
    const QString broken =
        alertAfter({QStringLiteral("DROP TRIGGER journal_fixed"),
                    QStringLiteral("UPDATE journal SET actor = 'admin' WHERE sequence = 1")});
    QVERIFY2(broken.startsWith(u"DB-007 Journal row 1"), qUtf8Printable(broken));
}

void tst_Host::meddle(const QStringList &statements)
{
    const QString name = QStringLiteral("meddle");
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        file.setDatabaseName(m_folder->filePath(QStringLiteral("dbsbm.sqlite")));
        QVERIFY(file.open());
        for (const QString &sql : statements) {
            QSqlQuery query(file);
            QVERIFY2(query.exec(sql), qUtf8Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void tst_Host::newFolderIsItsOwnersAlone()
{
    constexpr QFileDevice::Permissions kOthers{0x77};
    HostOptions fresh = options();
    fresh.dataDir = m_folder->filePath(QStringLiteral("new/data"));
    Host host(fresh);
    QVERIFY(loaded(host));
    QCOMPARE(QFileInfo(fresh.dataDir).permissions() & kOthers, QFileDevice::Permissions());
    const QString open = m_folder->filePath(QStringLiteral("open")); // its maker's choice stays
    QVERIFY(QDir().mkpath(open));
    QVERIFY(QFile::setPermissions(open, QFileDevice::Permissions(0x7755)));
    fresh.dataDir = open;
    Host other(fresh);
    QVERIFY(loaded(other));
    QCOMPARE(QFileInfo(open).permissions() & kOthers, QFileDevice::Permissions(0x55));
}

void tst_Host::folderThatCannotBeMade()
{
    HostOptions impossible = options();
    impossible.dataDir = QStringLiteral("/proc/dbsbm/data");
    Host host(impossible);
    QVERIFY(!loaded(host));
}

void tst_Host::requestsArePatientAsSet()
{
    using namespace std::chrono_literals;
    writeSettings(R"({"api_timeout": 7, "api_retry_attempts": 4, "api_retry_delay": 9})");
    Host host(options());
    QVERIFY(loaded(host));
    const discord::RestOptions rest = restOptionsFrom(host.settings());
    QCOMPARE(rest.timeout, 7000ms);
    QCOMPARE(rest.tries, 4);
    QCOMPARE(rest.longestWait, 9000ms);
}

void tst_Host::writeSettings(const QByteArray &json)
{
    QFile file(m_folder->filePath(QStringLiteral("settings.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

void tst_Host::faultThatDecidesIsRefused_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("mode") << QByteArray(R"({"mode": "rael"})") << QByteArray() << QByteArray();
    QTest::newRow("address") << QByteArray("{}") << QByteArray("DBSBM_API_BASE")
                             << QByteArray("discord.example/api");
    QTest::newRow("token") << QByteArray("{}") << QByteArray("DISCORD_TOKEN")
                           << QByteArray("hunter2 and more");
    QTest::newRow("database") << QByteArray(R"({"database_url": "mysql://old"})") << QByteArray()
                              << QByteArray();
}

/// Otherwise a misspelt word would turn a bot into a practice one, or send its token elsewhere.
void tst_Host::faultThatDecidesIsRefused()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    writeSettings(stored);
    if (!variable.isEmpty())
        qputenv(variable.constData(), value);
    Host host(options());
    std::optional<Error> said;
    host.loadSettings().then(&host, [&said](const Result<> &result) {
        if (!result)
            said = result.error();
    });
    QTRY_VERIFY(said.has_value());
    QCOMPARE(said->code(), QStringLiteral("CFG-001"));
    QVERIFY(!said->userText().contains(u"hunter2"));
    HostOptions practice = options();
    practice.practice = true; // needs none of them
    Host asked(practice);
    QVERIFY(loaded(asked));
    QCOMPARE(asked.errors().groups().size(), 1);
}

void tst_Host::otherFaultsAreRecordedAndLogged()
{
    writeSettings(R"({"db_pool_max_size": "many", "theme": "dark"})");
    Host host(options());
    QVERIFY(loaded(host));
    QCOMPARE(host.settings().text(QStringLiteral("theme")), QStringLiteral("dark"));
    QCOMPARE(host.errors().groups().size(), 1);
    const ErrorGroup group = host.errors().groups().constFirst();
    QCOMPARE(group.code, QStringLiteral("CFG-001"));
    QVERIFY(group.userText.contains(QStringLiteral("db_pool_max_size")));
    QVERIFY(std::ranges::any_of(host.log().recent(), [](const LogEntry &entry) {
        return entry.level == QtCriticalMsg && entry.text.contains(u"db_pool_max_size");
    }));
    std::optional<bool> mended;
    host.settings()
        .set(QStringLiteral("db_pool_max_size"), QStringLiteral("5"))
        .then(&host, [&mended](const Result<> &done) { mended = done.has_value(); });
    QTRY_VERIFY(mended && *mended);
    QVERIFY(host.settings().faults().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Host)
#include "tst_Host.moc"
