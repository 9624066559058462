// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/LogHost.h"

#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/settings/AppSettings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_LogHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::FakeClock>();
        m_metrics = std::make_unique<Metrics>();
        m_errors = std::make_unique<ErrorTracker>(*m_clock);
        AppSettings::Sources sources;
        sources.dataDir = m_folder->path();
        m_settings = std::make_unique<AppSettings>(std::move(sources));
        QVERIFY(test::await(m_settings->load()));
        m_host = made(m_folder->filePath(QStringLiteral("logs")));
        m_host->start();
    }
    void cleanup() { m_host.reset(); }

    void settingsTakeEffectAtOnce()
    {
        qCDebug(lcRest) << "not yet";
        set("log_levels", "rest=DEBUG");
        qCDebug(lcRest) << "now";
        set("log_level", "ERROR");
        qCWarning(lcStore) << "no more";
        qCDebug(lcRest) << "still";
        QCOMPARE(texts(), (QStringList{QStringLiteral("now"), QStringLiteral("still")}));
        set("log_backup_count", "0");
        set("log_max_size", "1");
        set("log_levels", "");
        set("log_level", "INFO");
        const QString filler(8'000, u'x');
        for (int i = 0; i < 300; ++i) // 2.4 MB
            qCInfo(lcApp).noquote() << filler;
        const QFileInfo file(m_folder->filePath(QStringLiteral("logs/dbsbm.log")));
        QVERIFY(file.size() > 0 && file.size() <= 1'000'000);
    }

    void slowWorkIsNoted()
    {
        m_metrics->record(metric::kDatabaseDuration, 100ms);
        set("slow_database_ms", "100");
        m_metrics->record(metric::kDatabaseDuration, 100ms);
        QCOMPARE(m_host->slow().recent().size(), 1);
        QVERIFY(QFile(m_folder->filePath(QStringLiteral("logs/performance.jsonl"))).size() > 0);
    }

    void debugLoggingIsOrderedThroughTheFolder()
    {
        QVERIFY(DebugMode::order(
            m_folder->path(), DebugOrder{QStringLiteral("dbsbm.rest"), m_clock->nowMs() + 60'000},
            m_clock->nowMs()));
        m_clock->advance(2s);
        qCDebug(lcRest) << "seen";
        qCDebug(lcStore) << "not asked for";
        m_clock->advance(60s);
        qCDebug(lcRest) << "over";
        QVERIFY(texts().contains(QStringLiteral("seen")));
        QVERIFY(!texts().contains(QStringLiteral("over"))
                && !texts().contains(QStringLiteral("not asked for")));
    }

    /// The bot goes on, and its operator learns of it once.
    void anUnwritableFolderIsAnError()
    {
        m_host.reset();
        QFile inTheWay(m_folder->filePath(QStringLiteral("taken")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_host = made(m_folder->filePath(QStringLiteral("taken/logs")));
        for (int i = 0; i < 100; ++i)
            qCInfo(lcApp) << "on it goes";
        QTRY_COMPARE(m_errors->groups().size(), 1);
        QCOMPARE(m_errors->groups().at(0).code, QStringLiteral("CFG-007"));
        QCOMPARE(m_errors->groups().at(0).count, quint64(1));
        QVERIFY(m_errors->groups().at(0).userText.contains(u"taken"));
        QVERIFY(m_host->sink().recent().size() >= 100);
    }

private:
    std::unique_ptr<LogHost> made(const QString &logs)
    {
        return std::make_unique<LogHost>(
            LogHost::Folders{.logs = logs, .mode = m_folder->path()},
            LogHost::Parts{*m_settings, *m_metrics, *m_errors, *m_clock});
    }

    void set(const char *name, const char *value)
    {
        QVERIFY(
            test::await(m_settings->set(QString::fromLatin1(name), QString::fromLatin1(value))));
    }

    QStringList texts() const
    {
        QStringList found;
        for (const LogEntry &entry : m_host->sink().recent())
            found << entry.text;
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<ErrorTracker> m_errors;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<LogHost> m_host;
};

QTEST_GUILESS_MAIN(tst_LogHost)
#include "tst_LogHost.moc"
