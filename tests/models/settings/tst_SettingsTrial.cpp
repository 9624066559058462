// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsTrial.h"

#include "models/settings/SettingsHistory.h"
#include "tests/support/FakeClock.h"
#include "tests/support/MemorySecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A change is taken back when the bot turns unhealthy within a minute, and only then.
class tst_SettingsTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store.secrets.clear();
        m_clock = std::make_unique<test::FakeClock>();
        m_history = std::make_unique<SettingsHistory>(m_folder->path(), *m_clock);
        m_settings = std::make_unique<AppSettings>(AppSettings::Sources{
            {}, {}, m_folder->path(), &m_store, m_history.get(), {u"ann"_s, u"terminal"_s, 0}});
        m_settings->load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        change({{u"cache_ttl"_s, u"10"_s}});
        m_trial = std::make_unique<SettingsTrial>(*m_settings, *m_clock);
    }
    void cleanup() { m_trial.reset(); }

    void unhealthyWithinTheMinuteTakesAllBack()
    {
        QSignalSpy reverted(m_trial.get(), &SettingsTrial::reverted);
        m_trial->report(HealthSign::Healthy, {});
        change({{u"cache_ttl"_s, u"20"_s}, {u"api_timeout"_s, u"99"_s}});
        QVERIFY(m_trial->isRunning());
        m_clock->advance(59s);
        m_trial->report(HealthSign::Unhealthy, u"The bot failed."_s);
        QCOMPARE(reverted.size(), 1);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 10);
        QCOMPARE(m_settings->integer(u"api_timeout"_s), 30);
        QCOMPARE(reverted.at(0).at(1).toString(), u"The bot failed."_s);
        const auto latest = m_history->entries()->constFirst();
        QCOMPARE(latest.origin.source, u"automatic revert"_s);
        QCOMPARE(m_history->entries()->size(), 5); // 1, then two changes, then two taken back
        QVERIFY(!m_trial->isRunning());
    }

    void afterTheMinuteTheChangeStays()
    {
        QSignalSpy kept(m_trial.get(), &SettingsTrial::kept);
        m_trial->report(HealthSign::Healthy, {});
        change({{u"cache_ttl"_s, u"20"_s}});
        m_clock->advance(60s);
        QCOMPARE(kept.size(), 1);
        m_trial->report(HealthSign::Unhealthy, u"Later."_s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 20);
    }

    void aBotThatWasNotHealthyProvesNothing()
    {
        m_trial->report(HealthSign::Unhealthy, u"Already."_s);
        change({{u"cache_ttl"_s, u"20"_s}});
        m_trial->report(HealthSign::Unhealthy, u"Still."_s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 20);
    }

    void aShortReconnectIsNoFault()
    {
        m_trial->report(HealthSign::Healthy, {});
        change({{u"cache_ttl"_s, u"20"_s}});
        m_trial->report(HealthSign::Shaky, u"Reconnecting."_s);
        m_clock->advance(14s);
        m_trial->report(HealthSign::Healthy, {});
        m_clock->advance(14s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 20);
        m_trial->report(HealthSign::Shaky, u"Reconnecting."_s);
        m_clock->advance(15s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 10);
    }

    void twoChangesWithinTheMinuteGoTogether()
    {
        m_trial->report(HealthSign::Healthy, {});
        change({{u"cache_ttl"_s, u"20"_s}});
        m_clock->advance(30s);
        change({{u"cache_ttl"_s, u"30"_s}, {u"theme"_s, u"dark"_s}});
        m_clock->advance(40s);
        m_trial->report(HealthSign::Unhealthy, u"Down."_s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 10);
        QCOMPARE(m_settings->text(u"theme"_s), u"system"_s);
    }

    /// A token that Discord refuses: the old one comes back.
    void secretsComeBack()
    {
        const QString token = u"discord_token"_s;
        change({{token, u"old"_s}});
        m_trial->report(HealthSign::Healthy, {});
        change({{token, u"new"_s}});
        change({{token, u"newer"_s}, {u"api_key"_s, u"key"_s}});
        m_trial->report(HealthSign::Unhealthy, u"Refused."_s);
        QCOMPARE(m_settings->secret(token).reveal(), QByteArray("old"));
        QCOMPARE(m_store.secrets.value(token).reveal(), QByteArray("old"));
        QVERIFY(!m_store.secrets.contains(u"api_key"_s));
    }

private:
    void change(const QMap<QString, QString> &wishes)
    {
        m_settings->apply(wishes, m_settings->origin())
            .then(this, [](const Result<QList<SettingDelta>> &done) { QVERIFY(done); });
    }

    test::MemorySecretStore m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<SettingsHistory> m_history;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<SettingsTrial> m_trial;
};

QTEST_GUILESS_MAIN(tst_SettingsTrial)
#include "tst_SettingsTrial.moc"
