// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Host.h"

#include "models/slips/LogoLibrary.h"
#include "models/store/TallyRepository.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

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
    void databaseTimesReachTheMetrics();
    void logosOfTheDataFolderAreShown();
    void brokenRecordsAndTotalsAreAlerts();
    void folderThatCannotBeMade();

private:
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
    qunsetenv("DBSBM_MODE");
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

void tst_Host::databaseTimesReachTheMetrics()
{
    Host host(options());
    QVERIFY(loaded(host) && opened(host));
    QVERIFY(host.metrics().histogramSum(QString::fromUtf16(metric::kDatabaseDuration)).count() > 0);
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
        if (!loaded(host) || !opened(host) || host.errors().groups().isEmpty())
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

void tst_Host::folderThatCannotBeMade()
{
    HostOptions impossible = options();
    impossible.dataDir = QStringLiteral("/proc/dbsbm/data");
    Host host(impossible);
    QVERIFY(!loaded(host));
}

QTEST_GUILESS_MAIN(tst_Host)
#include "tst_Host.moc"
