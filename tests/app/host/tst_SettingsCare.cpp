// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/SettingsCare.h"

#include "tests/support/FakeBot.h"
#include "tests/support/FakeClock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A running bot's settings: changed from outside, and taken back when they make it fail.
class tst_SettingsCare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_errors = std::make_unique<ErrorTracker>(m_clock);
        m_settings = std::make_unique<AppSettings>(
            AppSettings::Sources{{}, {}, m_folder->path(), nullptr, nullptr, {}});
        m_settings->load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        m_bot = std::make_unique<test::FakeBot>();
        m_care = std::make_unique<SettingsCare>(*m_settings, *m_errors, m_clock);
        m_care->follow(*m_bot);
        m_care->start();
    }
    void cleanup() { m_care.reset(); }

    void aBotThatFailsTakesTheChangeBack()
    {
        say(BotPhase::Online);
        write(R"({"cache_ttl": 7, "api_timeout": 90})"); // by another process
        m_clock.advance(2s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 7);
        QVERIFY(m_care->trial().isRunning());
        say(BotPhase::Starting);
        say(BotPhase::Failed);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 3600);
        QCOMPARE(m_settings->integer(u"api_timeout"_s), 30);
        QFile file(m_settings->filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("cache_ttl"));
        QCOMPARE(m_errors->groups().size(), 1);
        QVERIFY(m_errors->groups().constFirst().userText.contains(u"taken back"));
    }

    void standingByAndStoppingAreNoFaults()
    {
        say(BotPhase::Online);
        set(u"cache_ttl"_s, u"7"_s);
        say(BotPhase::Stopping);
        say(BotPhase::Stopped);
        say(BotPhase::Starting);
        say(BotPhase::Standby);
        m_clock.advance(60s);
        say(BotPhase::Failed);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 7);
        QVERIFY(m_errors->groups().isEmpty());
    }

    void aConnectionThatStaysAwayCounts()
    {
        say(BotPhase::Online);
        set(u"cache_ttl"_s, u"7"_s);
        say(BotPhase::Reconnecting);
        m_clock.advance(8s);
        say(BotPhase::Connecting); // an attempt that comes to nothing
        say(BotPhase::Reconnecting);
        m_clock.advance(8s);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 3600);
    }

    void aSpoiltFileIsAnError()
    {
        write("{");
        m_clock.advance(2s);
        QCOMPARE(m_errors->groups().size(), 1);
        QCOMPARE(m_errors->groups().constFirst().code, u"CFG-004"_s);
        write(R"({"cache_ttl": "soon"})");
        m_clock.advance(2s);
        QCOMPARE(m_errors->groups().size(), 2);
    }

private:
    void say(BotPhase phase)
    {
        BotStatus status;
        status.phase = phase;
        m_bot->setStatus(status);
    }
    void set(const QString &name, const QString &text)
    {
        m_settings->set(name, text).then(this, [](const Result<> &done) { QVERIFY(done); });
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_settings->filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ErrorTracker> m_errors;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<test::FakeBot> m_bot;
    std::unique_ptr<SettingsCare> m_care;
};

QTEST_GUILESS_MAIN(tst_SettingsCare)
#include "tst_SettingsCare.moc"
