// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/settings/AppSettings.h"
#include "models/settings/SettingsHistory.h"
#include "tests/support/FakeClock.h"
#include "tests/support/MemorySecretStore.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

using Applied = Result<QList<SettingDelta>>;

Applied now(Task<Applied> task)
{
    QObject context;
    std::optional<Applied> got;
    task.then(&context, [&got](const Applied &applied) { got = applied; });
    if (!got)
        qFatal("the answer did not come at once");
    return *got;
}

/// A keychain that takes every secret but one.
class TiredStore : public test::MemorySecretStore
{
public:
    Task<Result<>> write(const QString &key, const Secret &secret) override
    {
        if (key == refused)
            return Task<Result<>>::ready(
                fail(codes::kKeychainLocked, AuthenticationFault{}, u"Unlock it."_s));
        return MemorySecretStore::write(key, secret);
    }
    QString refused;
};

/// One process of several that change a setting, and take in what the others do; how often it did.
int changeOften(const QString &folder, int who)
{
    test::FakeClock clock;
    SettingsHistory history(folder, clock);
    AppSettings settings({{}, {}, folder, nullptr, &history, {u"ann"_s, u"terminal"_s, 0}});
    QObject context;
    int done = 0;
    settings.load().then(&context, [](const Result<> &loaded) { QVERIFY(loaded); });
    for (int i = 0; i < 6; ++i) {
        settings.set(u"cache_ttl"_s, QString::number(100 * who + i))
            .then(&context, [&done](const Result<> &set) { done += set ? 1 : 0; });
        if (settings.changedElsewhere())
            settings.reload().value();
    }
    return done;
}

} // namespace

/// Several settings changed as one, their history, and changes taken back.
class tst_AppSettingsChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<TiredStore>();
        m_history = std::make_unique<SettingsHistory>(m_folder->path(), m_clock);
        m_settings =
            std::make_unique<AppSettings>(AppSettings::Sources{{},
                                                               {},
                                                               m_folder->path(),
                                                               m_store.get(),
                                                               m_history.get(),
                                                               {u"ann"_s, u"terminal"_s, 0}});
        m_settings->load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
    }

    void theDiffComesFirst()
    {
        QVERIFY(apply({{u"cache_ttl"_s, u"10"_s}}));
        const auto diff = m_settings->diff({{u"cache_ttl"_s, QString()},
                                            {u"api_timeout"_s, u"45"_s},
                                            {u"theme"_s, QString()},
                                            {u"api_key"_s, u"hunter2"_s}});
        QVERIFY(diff);
        QCOMPARE(diff->size(), 3); // the theme is what it was
        QCOMPARE(diff->at(0).name, u"api_key"_s);
        QCOMPARE(diff->at(0).before, std::optional<QString>(u"unset"_s));
        QCOMPARE(diff->at(0).after, std::optional<QString>(u"set"_s));
        QVERIFY(diff->at(0).secret);
        QCOMPARE(diff->at(1).after, std::optional<QString>(u"45"_s));
        QVERIFY(diff->at(1).needsRestart && !diff->at(1).before);
        QCOMPARE(diff->at(2).before, std::optional<QString>(u"10"_s));
        QVERIFY(!diff->at(2).after);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 10); // nothing was done
    }

    /// Each is faulty alone and all are told; the pair is right only together.
    void allOrNothing()
    {
        const Applied faulty = now(m_settings->apply(
            {{u"cache_ttl"_s, u"soon"_s}, {u"log_level"_s, u"LOUD"_s}, {u"theme"_s, u"dark"_s}},
            {}));
        QVERIFY(!faulty && faulty.error().is(codes::kSettingInvalid));
        QVERIFY(faulty.error().userText().contains(u"cache_ttl")
                && faulty.error().userText().contains(u"log_level"));
        QCOMPARE(m_settings->text(u"theme"_s), u"system"_s);
        QVERIFY(!QFile::exists(m_settings->filePath()));
        QSignalSpy applied(m_settings.get(), &AppSettings::applied);
        QVERIFY(!apply({{u"db_pool_min_size"_s, u"40"_s}}));
        QVERIFY(apply({{u"db_pool_min_size"_s, u"40"_s}, {u"db_pool_max_size"_s, u"50"_s}}));
        QCOMPARE(applied.size(), 1);
        QCOMPARE(applied.at(0).at(0).value<QList<SettingDelta>>().size(), 2);
        QVERIFY(!apply({{u"db_pool_max_size"_s, QString()}})); // its default is below 40
    }

    void aKeychainThatRefusesUndoesAll()
    {
        QVERIFY(apply({{u"api_key"_s, u"old"_s}}));
        m_store->refused = u"discord_token"_s; // it comes second
        const Applied refused = now(m_settings->apply(
            {{u"api_key"_s, u"new"_s}, {u"discord_token"_s, u"abc"_s}, {u"theme"_s, u"dark"_s}},
            {}));
        QVERIFY(!refused && refused.error().is(codes::kKeychainLocked));
        QCOMPARE(m_settings->text(u"theme"_s), u"system"_s);
        QCOMPARE(m_settings->secret(u"api_key"_s).reveal(), QByteArray("old"));
        QCOMPARE(m_store->secrets.value(u"api_key"_s).reveal(), QByteArray("old")); // put back
        QVERIFY(!m_store->secrets.contains(u"discord_token"_s));
    }

    void aFileThatRefusesUndoesTheSecrets()
    {
        QFile file(m_settings->filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"theme\": \"da");
        file.close();
        const Applied refused =
            now(m_settings->apply({{u"api_key"_s, u"new"_s}, {u"theme"_s, u"dark"_s}}, {}));
        QVERIFY(!refused && refused.error().is(codes::kSettingsFileUnreadable));
        QVERIFY(m_store->secrets.isEmpty());
        QVERIFY(m_settings->secret(u"api_key"_s).isEmpty());
    }

    void historyHoldsNoSecrets()
    {
        QVERIFY(apply({{u"api_key"_s, u"hunter2"_s}, {u"cache_ttl"_s, u"5"_s}}));
        QVERIFY(apply({{u"api_key"_s, u"hunter3"_s}}));
        QVERIFY(apply({{u"api_key"_s, u"hunter3"_s}})); // nothing new
        QFile file(m_history->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY(!all.contains("hunter"));
        const auto entries = m_history->entries();
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->constFirst().delta.before, std::optional<QString>(u"set"_s));
        QCOMPARE(entries->constFirst().origin.who, u"ann"_s);
        const Applied back = now(m_settings->revert(3, true));
        QVERIFY(!back && back.error().is(codes::kSettingLocked));
    }

    void aChangeIsTakenBackAsANewOne()
    {
        QVERIFY(apply({{u"cache_ttl"_s, u"5"_s}}));
        QVERIFY(apply({{u"cache_ttl"_s, u"6"_s}}));
        const Applied early = now(m_settings->revert(1, false));
        QVERIFY(!early && early.error().is(codes::kSettingLocked)); // changed since
        QVERIFY(now(m_settings->revert(2, false)));
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 5);
        const auto latest = m_history->entries()->constFirst();
        QCOMPARE(latest.number, 3);
        QCOMPARE(latest.origin.reverts, 2);
        QVERIFY(now(m_settings->revert(1, false))); // 5 again, so it is as change 1 left it
        QCOMPARE(m_settings->effective(u"cache_ttl"_s).origin, SettingOrigin::Default);
        QVERIFY(apply({{u"cache_ttl"_s, u"9"_s}}));
        QVERIFY(now(m_settings->revert(2, true)));
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 5);
        QVERIFY(!now(m_settings->revert(99, true)));
    }

    /// Another process changed it after this one read it.
    void theHistoryTellsWhatWasReplaced()
    {
        QVERIFY(apply({{u"cache_ttl"_s, u"5"_s}}));
        const auto other = another();
        QVERIFY(now(other->apply({{u"cache_ttl"_s, u"6"_s}, {u"theme"_s, u"dark"_s}}, {})));
        QSignalSpy applied(m_settings.get(), &AppSettings::applied);
        QVERIFY(apply({{u"cache_ttl"_s, u"7"_s}}));
        const auto entries = m_history->entries(u"cache_ttl"_s);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->constFirst().delta.before, std::optional<QString>(u"6"_s));
        QCOMPARE(entries->constFirst().delta.after, std::optional<QString>(u"7"_s));
        const auto told = applied.at(0).at(0).value<QList<SettingDelta>>();
        QCOMPARE(told.at(0).before, std::optional<QString>(u"6"_s));
        QVERIFY(now(m_settings->revert(entries->constFirst().number, false)));
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 6);
        QVERIFY(m_settings->changedElsewhere()); // the theme
        QVERIFY(m_settings->reload());
        QCOMPARE(m_settings->text(u"theme"_s), u"dark"_s);
        QCOMPARE(m_history->entries()->size(), 5);
    }

    void whatAnotherDidFirstIsNewsButNoChange()
    {
        const auto other = another();
        QVERIFY(now(other->apply({{u"cache_ttl"_s, u"6"_s}}, {})));
        QSignalSpy changed(m_settings.get(), &AppSettings::changed);
        QVERIFY(apply({{u"cache_ttl"_s, u"6"_s}}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 6);
        QCOMPARE(m_history->entries()->size(), 1);
    }

    void theHistoryHasTheOrderOfTheChanges()
    {
        std::atomic<int> done = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int who = 1; who <= 4; ++who) {
            threads.emplace_back(QThread::create(
                [&done, folder = m_folder->path(), who] { done += changeOften(folder, who); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        const auto entries = m_history->entries();
        QVERIFY(done > 0);
        QCOMPARE(entries->size(), done.load()); // nobody noted another's change
        QVERIFY(m_settings->reload());
        QCOMPARE(entries->constFirst().delta.after, m_settings->text(u"cache_ttl"_s));
        for (qsizetype i = 0; i + 1 < entries->size(); ++i)
            QCOMPARE(entries->at(i).delta.before, entries->at(i + 1).delta.after);
    }

    void aHistoryThatCannotBeWrittenLosesNoChange()
    {
        QVERIFY(QDir().mkpath(m_history->path()));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"history of settings"_s));
        QVERIFY(apply({{u"cache_ttl"_s, u"5"_s}}));
        QCOMPARE(m_settings->integer(u"cache_ttl"_s), 5);
        QCOMPARE(another()->integer(u"cache_ttl"_s), 5);
    }

    void aFaultyStoredValueCanBeReset()
    {
        QFile file(m_settings->filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"cache_ttl\": \"soon\"}");
        file.close();
        QVERIFY(m_settings->reload());
        QCOMPARE(m_settings->faults().size(), 1);
        QVERIFY(apply({{u"cache_ttl"_s, QString()}}));
        QVERIFY(m_settings->faults().isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("soon"));
    }

private:
    bool apply(const QMap<QString, QString> &wishes)
    {
        return now(m_settings->apply(wishes, m_settings->origin())).has_value();
    }

    /// What another process has of the same data folder.
    std::unique_ptr<AppSettings> another()
    {
        auto settings = std::make_unique<AppSettings>(
            AppSettings::Sources{{}, {}, m_folder->path(), m_store.get(), m_history.get(), {}});
        settings->load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        return settings;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<TiredStore> m_store;
    std::unique_ptr<SettingsHistory> m_history;
    std::unique_ptr<AppSettings> m_settings;
};

QTEST_GUILESS_MAIN(tst_AppSettingsChanges)
#include "tst_AppSettingsChanges.moc"
