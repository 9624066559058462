// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsWatcher.h"

#include "models/settings/SettingsHistory.h"
#include "tests/support/FakeClock.h"
#include "tests/support/MemorySecretStore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<AppSettings> settingsIn(const QString &folder, SettingsHistory *history,
                                        SecretStore *store)
{
    auto settings = std::make_unique<AppSettings>(
        AppSettings::Sources{{}, {}, folder, store, history, {u"ann"_s, u"terminal"_s, 0}});
    settings->load().then(settings.get(), [](const Result<> &loaded) { QVERIFY(loaded); });
    return settings;
}

} // namespace

/// Another process changes settings.json while this one runs.
class tst_SettingsWatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store.secrets.clear();
        m_clock = std::make_unique<test::FakeClock>();
        m_history = std::make_unique<SettingsHistory>(m_folder->path(), *m_clock);
        m_running = settingsIn(m_folder->path(), m_history.get(), &m_store);
        m_terminal = settingsIn(m_folder->path(), m_history.get(), &m_store);
        m_watcher = std::make_unique<SettingsWatcher>(*m_running, *m_clock);
        m_watcher->start();
    }
    void cleanup() { m_watcher.reset(); }

    void takesChangesIn()
    {
        QSignalSpy reloaded(m_watcher.get(), &SettingsWatcher::reloaded);
        QSignalSpy changed(m_running.get(), &AppSettings::changed);
        m_clock->advance(10s);
        QCOMPARE(reloaded.size(), 0);
        m_terminal
            ->apply({{u"theme"_s, u"dark"_s}, {u"api_timeout"_s, u"45"_s}}, m_terminal->origin())
            .then(this, [](const Result<QList<SettingDelta>> &done) { QVERIFY(done); });
        QCOMPARE(m_running->text(u"theme"_s), u"system"_s);
        m_clock->advance(2s);
        QCOMPARE(reloaded.size(), 1);
        const auto reload = reloaded.at(0).at(0).value<SettingsReload>();
        QCOMPARE(reload.changed, QStringList{u"theme"_s});
        QCOMPARE(reload.waiting, QStringList{u"api_timeout"_s});
        QCOMPARE(m_running->waitingForRestart(), QStringList{u"api_timeout"_s});
        QCOMPARE(m_running->text(u"theme"_s), u"dark"_s);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_history->entries()->size(), 2); // noted once, by whoever did it
        m_clock->advance(10s);
        QCOMPARE(reloaded.size(), 1);
    }

    /// The keychain is one; who keeps its secrets in mind has to learn of a new one.
    void secretsAreReadAnew()
    {
        QSignalSpy changed(m_running.get(), &AppSettings::changed);
        const int reads = m_store.reads;
        m_terminal->set(u"discord_token"_s, u"new"_s).then(this, [](const Result<> &done) {
            QVERIFY(done);
        });
        QVERIFY(m_running->secret(u"discord_token"_s).isEmpty());
        m_clock->advance(2s);
        QCOMPARE(m_running->secret(u"discord_token"_s).reveal(), QByteArray("new"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_store.reads, reads + 1);
        m_clock->advance(10s);
        QCOMPARE(m_store.reads, reads + 1);
        m_terminal->reset(u"discord_token"_s).then(this, [](const Result<> &done) {
            QVERIFY(done);
        });
        m_clock->advance(2s);
        QVERIFY(m_running->secret(u"discord_token"_s).isEmpty());
        QCOMPARE(m_history->entries()->size(), 2);
    }

    void whoHearsOfAChangeMayMakeOne()
    {
        const auto done = std::make_shared<std::optional<bool>>();
        connect(m_running.get(), &AppSettings::applied, this, [this, done] {
            if (!done->has_value())
                m_running->set(u"cache_ttl"_s, u"5"_s).then(this, [done](const Result<> &set) {
                    *done = set.has_value();
                });
        });
        write("{\"theme\": \"light\"}");
        m_clock->advance(2s);
        QCOMPARE(*done, std::optional(true));
        QCOMPARE(m_running->text(u"theme"_s), u"light"_s);
        QCOMPARE(m_history->entries()->size(), 2);
    }

    void changesByHandAreNoted()
    {
        write("{\"theme\": \"light\"}");
        m_clock->advance(2s);
        QCOMPARE(m_running->text(u"theme"_s), u"light"_s);
        QCOMPARE(m_history->entries()->size(), 1);
        QCOMPARE(m_history->entries()->constFirst().origin.source, u"settings.json"_s);
    }

    void aSpoiltFileChangesNothing()
    {
        write("{\"theme\": \"light\"}");
        m_clock->advance(2s);
        QSignalSpy failed(m_watcher.get(), &SettingsWatcher::failed);
        write("{\"theme\": \"da");
        m_clock->advance(10s);
        QCOMPARE(failed.size(), 1); // said once
        QCOMPARE(m_running->text(u"theme"_s), u"light"_s);
        bool refused = false;
        m_running->set(u"cache_ttl"_s, u"5"_s).then(this, [&refused](const Result<> &set) {
            refused = !set;
        });
        QVERIFY(refused); // it would overwrite the file
        write("{\"theme\": \"dark\"}");
        m_clock->advance(2s);
        QCOMPARE(m_running->text(u"theme"_s), u"dark"_s);
    }

    void faultyValuesAreFoundAndGo()
    {
        write("{\"cache_ttl\": \"soon\"}");
        m_clock->advance(2s);
        QCOMPARE(m_running->faults().size(), 1);
        QCOMPARE(m_running->problems().constFirst().value, u"soon"_s);
        write("{\"cache_ttl\": 50}");
        m_clock->advance(2s);
        QVERIFY(m_running->faults().isEmpty());
        QCOMPARE(m_running->integer(u"cache_ttl"_s), 50);
    }

private:
    void write(const QByteArray &bytes) const
    {
        QFile file(m_running->filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    test::MemorySecretStore m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<SettingsHistory> m_history;
    std::unique_ptr<AppSettings> m_running;
    std::unique_ptr<AppSettings> m_terminal;
    std::unique_ptr<SettingsWatcher> m_watcher;
};

QTEST_GUILESS_MAIN(tst_SettingsWatcher)
#include "tst_SettingsWatcher.moc"
