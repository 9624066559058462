// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BackupHost.h"

#include "app/host/AlertHost.h"
#include "app/host/BotRole.h"
#include "app/host/Host.h"
#include "app/host/OpsHost.h"
#include "models/core/ErrorCodes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
std::optional<T> waited(Task<T> task)
{
    QObject context;
    std::optional<T> value;
    task.then(&context, [&value](const T &result) { value = result; });
    return QTest::qWaitFor([&value] { return value.has_value(); }, 20'000) ? value : std::nullopt;
}

} // namespace

class tst_BackupHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char *name : {"DISCORD_TOKEN", "DBSBM_MODE", "DBSBM_DATABASE_URL"})
            qunsetenv(name);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theSettingsSayWhatIsKeptAndWhere()
    {
        write("{\"mode\": \"real\", \"backup_time\": \"23:05\", \"backup_keep_daily\": 3}");
        Host host(options());
        QVERIFY(waited(host.loadSettings())->has_value());
        const BackupHost backups(host);
        BackupRule rule = backups.rule();
        QVERIFY(rule.enabled);
        QCOMPARE(rule.folder, m_folder->path() + u"/backups");
        QCOMPARE(rule.hour, QTime(23, 5));
        QCOMPARE(rule.retention.daily, 3);
        QCOMPARE(rule.retention.weekly, 4);
        QCOMPARE(rule.retention.monthly, 6);
        QVERIFY(waited(host.settings().set(u"backup_dir"_s, u"/somewhere/else"_s))->has_value());
        QVERIFY(waited(host.settings().set(u"backups_enabled"_s, u"false"_s))->has_value());
        rule = backups.rule(); // without a restart
        QCOMPARE(rule.folder, u"/somewhere/else"_s);
        QVERIFY(!rule.enabled);
    }

    void aFaultySettingThatDecidesIsRefused()
    {
        write("{\"mode\": \"real\", \"database_url\": \"mysql://x\"}");
        Host host(options());
        waited(host.loadSettings());
        const BackupHost backups(host);
        const auto plan = backups.plan();
        QVERIFY(!plan && plan.error().is(codes::kSettingInvalid));
    }

    void theHealthCheckKnowsTheAge()
    {
        write("{\"mode\": \"real\"}");
        Host host(options());
        QVERIFY(waited(host.loadSettings())->has_value());
        QVERIFY(waited(host.open())->has_value());
        HealthMonitor &health = host.ops().alerts().health();
        const auto look = [&health] { return *waited(health.check())->find(u"backup"_s); };
        HealthResult found = look();
        QCOMPARE(found.state, HealthState::Unknown); // the first may still come
        QVERIFY2(found.note.contains(u"no verified backup"), qPrintable(found.note));
        const auto made =
            waited(host.ops().backups().service().create(*host.ops().backups().plan()));
        QVERIFY(made->has_value());
        found = look();
        QCOMPARE(found.state, HealthState::Healthy);
        QVERIFY2(found.value >= 0 && found.value < 0.1, qPrintable(QString::number(found.value)));
        // The name tells when it was made.
        const QFileInfo file((*made)->entry.path);
        BackupName old = (*made)->entry.name;
        old.createdAtMs -= 27 * qint64(3'600'000);
        QVERIFY(QFile::rename(file.filePath(),
                              file.path() + u'/' + backupFileName(old.createdAtMs, old.kind)));
        found = look();
        QCOMPARE(found.state, HealthState::Warning);
        QVERIFY2(found.value > 26.9 && found.value < 27.1,
                 qPrintable(QString::number(found.value)));
        QVERIFY(waited(host.settings().set(u"backups_enabled"_s, u"false"_s))->has_value());
        QCOMPARE(look().state, HealthState::Unknown);
    }

    /// A backup of an open host, its age in the metrics, and a restore that puts settings back.
    void fromTheHostAndBack()
    {
        // Somebody wrote a secret where it counts for nothing; a backup does not spread it.
        write("{\"mode\": \"real\", \"log_level\": \"DEBUG\", \"theme\": \"dark\","
              " \"db_pool_min_size\": 1, \"db_pool_max_size\": 3, \"cache_ttl\": 7,"
              " \"discord_token\": \"planted\", \"DISCORD_TOKEN\": \"planted\"}");
        {
            Host host(options());
            QVERIFY(!waited(host.loadSettings())->has_value()); // it says so
            QVERIFY(waited(host.open())->has_value());
            BackupHost &backups = host.ops().backups();
            backups.start([] { return false; });
            QVERIFY(std::isnan(host.metrics().gauge(u"dbsbm_backup_age_seconds")));
            QVERIFY(!backups.newestVerified());
            QVERIFY(!backups.newestMadeAt());
            const auto plan = backups.plan();
            QVERIFY(!QJsonDocument(plan->settings).toJson().contains("planted"));
            QCOMPARE(plan->settings.value(u"theme"_s).toString(), u"dark"_s);
            const auto made = waited(backups.service().create(*plan));
            QVERIFY(made->has_value());
            const double age = host.metrics().gauge(u"dbsbm_backup_age_seconds");
            QVERIFY2(age >= 0 && age < 60, qPrintable(QString::number(age)));
            QCOMPARE(backups.newestVerified()->path, (*made)->entry.path);
            QCOMPARE(backups.newestMadeAt(), (*made)->entry.name.createdAtMs);
        }
        write("{\"mode\": \"real\", \"log_level\": \"ERROR\", \"log_max_size\": 50,"
              " \"db_pool_min_size\": 5, \"db_pool_max_size\": 8}");
        qputenv("CACHE_TTL", "9"); // fixed here
        const auto unfix = qScopeGuard([] { qunsetenv("CACHE_TTL"); });
        Host host(options());
        QVERIFY(waited(host.loadSettings())->has_value());
        BackupHost backups(host);
        const QString file = backups.newestVerified()->path;
        const auto dry = waited(backups.restore(file, true));
        QVERIFY(dry->has_value());
        QStringList lines;
        for (const SettingDifference &difference : backups.settingDifferences((*dry)->settings))
            lines << difference.name + u'=' + difference.here + u'>' + difference.backup;
        QCOMPARE(
            lines,
            QStringList({u"cache_ttl=>7"_s, u"db_pool_max_size=8>3"_s, u"db_pool_min_size=5>1"_s,
                         u"log_level=ERROR>DEBUG"_s, u"log_max_size=50>"_s, u"theme=>dark"_s}));
        QCOMPARE(host.settings().text(u"log_level"_s), u"ERROR"_s);

        BotRole bot(m_folder->path());
        QVERIFY(bot.take());
        const auto refused = waited(backups.restore(file, false));
        QVERIFY(!*refused && refused->error().is(codes::kAlreadyRunning));
        bot.release();
        QSignalSpy applied(&host.settings(), &AppSettings::applied);
        const auto restored = waited(backups.restore(file, false));
        QVERIFY(restored->has_value());
        QCOMPARE(backups.leftOut().size(), 1);
        QVERIFY2(backups.leftOut().constFirst().startsWith(u"cache_ttl: "),
                 qPrintable(backups.leftOut().constFirst()));
        QCOMPARE(applied.size(), 1); // as one
        QCOMPARE(host.settings().integer(u"db_pool_min_size"_s), 1);
        QCOMPARE(host.settings().integer(u"db_pool_max_size"_s), 3);
        QCOMPARE(host.settings().text(u"log_level"_s), u"DEBUG"_s);
        QCOMPARE(host.settings().text(u"theme"_s), u"dark"_s);
        QCOMPARE(host.settings().integer(u"log_max_size"_s), 10);
        QVERIFY(bot.take()); // it is free again
    }

private:
    HostOptions options() const
    {
        HostOptions options;
        options.dataDir = m_folder->path();
        options.useKeychain = false;
        return options;
    }
    void write(const QByteArray &json) const
    {
        QFile file(m_folder->filePath(u"settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) > 0);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_BackupHost)
#include "tst_BackupHost.moc"
