// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/AppSettings.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/MemorySecretStore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

Result<> resultOf(Task<Result<>> task)
{
    QObject context;
    std::optional<Result<>> got;
    task.then(&context, [&got](const Result<> &result) { got = result; });
    if (!got)
        qFatal("the answer did not come at once");
    return *got;
}

} // namespace

class tst_AppSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<test::MemorySecretStore>();
        m_environment = QProcessEnvironment();
    }

    void defaultsWithoutAnything()
    {
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QVERIFY(settings->faults().isEmpty());
        QCOMPARE(settings->text(QStringLiteral("mode")), QStringLiteral("practice"));
        QCOMPARE(settings->integer(QStringLiteral("api_timeout")), 30);
        QCOMPARE(settings->effective(QStringLiteral("api_timeout")).origin, SettingOrigin::Default);
        QVERIFY(settings->secret(QStringLiteral("discord_token")).isEmpty());
        QCOMPARE(settings->effective(QStringLiteral("discord_token")).origin, SettingOrigin::Unset);
        QCOMPARE(settings->text(QStringLiteral("data_dir")), m_folder->path());
        QCOMPARE(settings->all().size(), qsizetype(settingKeys(SettingScope::App).size()));
        QVERIFY(!QFile::exists(settings->filePath())); // reading writes nothing
    }

    void theStrongerSourceWins()
    {
        write("{\"log_level\": \"ERROR\", \"api_timeout\": 60, \"cache_ttl\": 10}");
        m_environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("debug"));
        m_environment.insert(QStringLiteral("API_TIMEOUT"), QStringLiteral("70"));
        auto settings = make({{QStringLiteral("log_level"), QStringLiteral("CRITICAL")}});
        QVERIFY(resultOf(settings->load()));
        QCOMPARE(settings->text(QStringLiteral("log_level")), QStringLiteral("CRITICAL"));
        QCOMPARE(settings->effective(QStringLiteral("log_level")).origin,
                 SettingOrigin::CommandLine);
        QVERIFY(settings->effective(QStringLiteral("log_level")).locked);
        QCOMPARE(settings->integer(QStringLiteral("api_timeout")), 70);
        QCOMPARE(settings->effective(QStringLiteral("api_timeout")).origin,
                 SettingOrigin::Environment);
        QVERIFY(settings->effective(QStringLiteral("api_timeout")).locked);
        QCOMPARE(settings->integer(QStringLiteral("cache_ttl")), 10);
        QCOMPARE(settings->effective(QStringLiteral("cache_ttl")).origin, SettingOrigin::Stored);
        QVERIFY(!settings->effective(QStringLiteral("cache_ttl")).locked);
    }

    void aliasesOfTheOldBot()
    {
        m_environment.insert(QStringLiteral("MYSQL_POOL_MAX_SIZE"), QStringLiteral("20"));
        m_environment.insert(QStringLiteral("MYSQL_POOL_MIN_SIZE"), QStringLiteral("3"));
        m_environment.insert(QStringLiteral("DB_POOL_MIN_SIZE"),
                             QStringLiteral("2"));                    // the new name first
        m_environment.insert(QStringLiteral("LOG_LEVEL"), QString()); // empty = unset
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QVERIFY(settings->faults().isEmpty());
        QCOMPARE(settings->integer(QStringLiteral("db_pool_max_size")), 20);
        QCOMPARE(settings->integer(QStringLiteral("db_pool_min_size")), 2);
        QCOMPARE(settings->effective(QStringLiteral("log_level")).origin, SettingOrigin::Default);
    }

    void allFaultsInOnePass()
    {
        write("{\"api_timeout\": 1, \"db_pool_min_size\": 40, \"discord_token\": "
              "\"hunter2hunter2\", \"later_key\": [1, 2]}");
        m_environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("LOUD"));
        m_environment.insert(QStringLiteral("DISCORD_TOKEN"),
                             QStringLiteral("hunter2 with blanks"));
        auto settings = make({{QStringLiteral("nonsense"), QStringLiteral("1")},
                              {QStringLiteral("api_key"), QStringLiteral("hunter2")}});
        QVERIFY(resultOf(settings->load()));
        QStringList keys;
        for (const Error &fault : settings->faults()) {
            keys.append(fault.as<ConfigurationFault>()->key);
            QVERIFY2(!fault.userText().contains(u"hunter2"), qPrintable(fault.userText()));
            QVERIFY(fault.userText().endsWith(u'.'));
        }
        keys.sort();
        QCOMPARE(keys,
                 (QStringList{QStringLiteral("api_key"), QStringLiteral("api_timeout"),
                              QStringLiteral("db_pool_min_size"), QStringLiteral("discord_token"),
                              QStringLiteral("discord_token"), QStringLiteral("log_level"),
                              QStringLiteral("nonsense")}));
        // Each fault says where it stood, and the next source counts.
        QVERIFY(std::ranges::any_of(settings->faults(), [](const Error &fault) {
            return fault.detail().contains(u"LOG_LEVEL");
        }));
        QCOMPARE(settings->text(QStringLiteral("log_level")), QStringLiteral("INFO"));
        QCOMPARE(settings->unknownKeys(), QStringList{QStringLiteral("later_key")});
    }

    void setStoresAndTells()
    {
        write("{\"later_key\": {\"a\": 1}, \"theme\": \"light\"}");
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QSignalSpy spy(settings.get(), &AppSettings::changed);
        QVERIFY(resultOf(settings->set(QStringLiteral("theme"), QStringLiteral("DARK"))));
        QVERIFY(resultOf(settings->set(QStringLiteral("api_timeout"), QStringLiteral("45"))));
        QVERIFY(resultOf(
            settings->set(QStringLiteral("test_guild_id"), QStringLiteral("1329445123456789012"))));
        QCOMPARE(spy.size(), 3);
        QCOMPARE(settings->text(QStringLiteral("theme")), QStringLiteral("dark"));
        const QJsonObject stored = read();
        QCOMPARE(stored.value(u"theme").toString(), QStringLiteral("dark"));
        QCOMPARE(stored.value(u"api_timeout").toInt(), 45);
        QCOMPARE(stored.value(u"test_guild_id").toString(),
                 QStringLiteral("1329445123456789012")); // no digit lost
        QCOMPARE(stored.value(u"later_key").toObject().value(u"a").toInt(),
                 1); // unknown keys are kept

        auto again = make();
        QVERIFY(resultOf(again->load()));
        QCOMPARE(again->text(QStringLiteral("test_guild_id")),
                 QStringLiteral("1329445123456789012"));
        QVERIFY(resultOf(again->reset(QStringLiteral("theme"))));
        QCOMPARE(again->text(QStringLiteral("theme")), QStringLiteral("system"));
        QVERIFY(!read().contains(u"theme"));
    }

    void setRefuses()
    {
        m_environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("DEBUG"));
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QSignalSpy spy(settings.get(), &AppSettings::changed);
        const auto codeOf = [&](const char *name, const char *value) {
            const Result<> result =
                resultOf(settings->set(QString::fromLatin1(name), QString::fromLatin1(value)));
            return result ? QString() : result.error().code();
        };
        QCOMPARE(codeOf("nonsense", "1"), QStringLiteral("CFG-002"));
        QCOMPARE(codeOf("log_level", "INFO"), QStringLiteral("CFG-003"));
        QCOMPARE(codeOf("data_dir", "/tmp"), QStringLiteral("CFG-003"));
        QCOMPARE(codeOf("api_timeout", "1"), QStringLiteral("CFG-001"));
        QCOMPARE(codeOf("db_pool_min_size", "50"),
                 QStringLiteral("CFG-001")); // above the maximum of 10
        QCOMPARE(spy.size(), 0);
        QVERIFY(!QFile::exists(settings->filePath()));
    }

    void anUnreadableFileIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray("{\"theme\": \"da");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("huge") << QByteArray(1'000'001, ' ');
    }
    void anUnreadableFileIsNeverOverwritten()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        auto settings = make();
        const Result<> loaded = resultOf(settings->load());
        QVERIFY(!loaded);
        QVERIFY(loaded.error().is(codes::kSettingsFileUnreadable));
        const Result<> set =
            resultOf(settings->set(QStringLiteral("theme"), QStringLiteral("dark")));
        QVERIFY(!set);
        QVERIFY(set.error().is(codes::kSettingsFileUnreadable));
        QFile file(settings->filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QCOMPARE(settings->text(QStringLiteral("theme")), QStringLiteral("system"));
    }

    void aLongPasswordIsHiddenBeforeItIsCut()
    {
        const QString password(120, u'q');
        m_environment.insert(QStringLiteral("DBSBM_DATABASE_URL"),
                             u"postgresql://bets:%1@db.example.com/record"_s.arg(password));
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QCOMPARE(settings->problems().size(), 1);
        const SettingProblem problem = settings->problems().constFirst();
        QVERIFY2(!problem.value.contains(u"qqqq"), qPrintable(problem.value));
        QVERIFY(!problem.error.userText().contains(u"qqqq"));
        QVERIFY(problem.value.startsWith(u"postgresql:"));
    }

    void setBeforeLoadIsRefused()
    {
        write("{\"theme\": \"light\"}");
        auto settings = make();
        QVERIFY(!resultOf(settings->set(QStringLiteral("cache_ttl"), QStringLiteral("5"))));
        QCOMPARE(read().value(u"theme").toString(), QStringLiteral("light"));
    }

    void aFolderThatCannotBeWritten()
    {
        write("x");
        AppSettings settings({.dataDir = m_folder->filePath(QStringLiteral("settings.json/sub"))});
        QVERIFY(resultOf(settings.load()));
        const Result<> set =
            resultOf(settings.set(QStringLiteral("theme"), QStringLiteral("dark")));
        QVERIFY(!set);
        QVERIFY(set.error().is(codes::kFileUnwritable));
        QCOMPARE(settings.text(QStringLiteral("theme")), QStringLiteral("system"));
    }

    void secretsGoToTheKeychainOnly()
    {
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QSignalSpy spy(settings.get(), &AppSettings::changed);
        QVERIFY(resultOf(settings->set(QStringLiteral("discord_token"),
                                       QStringLiteral("MTA.abcdef.ghijklmnop"))));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(settings->secret(QStringLiteral("discord_token")).reveal(),
                 QByteArray("MTA.abcdef.ghijklmnop"));
        QCOMPARE(m_store->secrets.value(QStringLiteral("discord_token")).reveal(),
                 QByteArray("MTA.abcdef.ghijklmnop"));
        QVERIFY(!QFile::exists(settings->filePath()));
        const EffectiveSetting effective = settings->effective(QStringLiteral("discord_token"));
        QVERIFY(effective.isSet && !effective.value.isValid());
        QCOMPARE(effective.origin, SettingOrigin::Keychain);
        QCOMPARE(effective.lastFour, QStringLiteral("mnop"));
        QVERIFY(settings->text(QStringLiteral("discord_token")).isEmpty());

        auto again = make();
        QVERIFY(resultOf(again->load()));
        QCOMPARE(again->secret(QStringLiteral("discord_token")).lastFour(), QStringLiteral("mnop"));
        QVERIFY(resultOf(again->reset(QStringLiteral("discord_token"))));
        QVERIFY(m_store->secrets.isEmpty());
        QVERIFY(!again->effective(QStringLiteral("discord_token")).isSet);
    }

    void theEnvironmentHidesTheKeychain()
    {
        m_store->secrets.insert(QStringLiteral("discord_token"), Secret("from the keychain"));
        for (const SettingKey &key : settingKeys(SettingScope::App)) {
            if (key.secret())
                m_environment.insert(key.environment, QStringLiteral("fromTheEnvironment"));
        }
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QCOMPARE(settings->secret(QStringLiteral("discord_token")).reveal(),
                 QByteArray("fromTheEnvironment"));
        QCOMPARE(m_store->reads, 0); // a keychain that is not needed is not asked
        const Result<> set =
            resultOf(settings->set(QStringLiteral("discord_token"), QStringLiteral("other")));
        QVERIFY(!set && set.error().is(codes::kSettingLocked));
    }

    void aBrokenKeychainIsSaidOnceAndSurvived()
    {
        m_store->fault =
            Error(codes::kKeychainLocked, AuthenticationFault{}, QStringLiteral("Unlock it."));
        auto settings = make();
        QVERIFY(resultOf(settings->load()));
        QVERIFY(settings->keychainFault() && settings->keychainFault()->is(codes::kKeychainLocked));
        QCOMPARE(m_store->reads, 1);
        const Result<> set =
            resultOf(settings->set(QStringLiteral("discord_token"), QStringLiteral("abc")));
        QVERIFY(!set && set.error().is(codes::kKeychainLocked));
        QVERIFY(settings->secret(QStringLiteral("discord_token")).isEmpty());
        m_store->fault.reset();
        QVERIFY(resultOf(settings->set(QStringLiteral("discord_token"), QStringLiteral("abc"))));
        QVERIFY(!settings->keychainFault());
    }

    void withoutAKeychain()
    {
        AppSettings settings({.dataDir = m_folder->path()});
        QVERIFY(resultOf(settings.load()));
        const Result<> set =
            resultOf(settings.set(QStringLiteral("api_key"), QStringLiteral("abc")));
        QVERIFY(!set && set.error().is(codes::kKeychainUnavailable));
        QVERIFY(set.error().userText().contains(u"API_KEY"));
    }

private:
    std::unique_ptr<AppSettings> make(const QMap<QString, QString> &commandLine = {})
    {
        return std::make_unique<AppSettings>(
            AppSettings::Sources{commandLine, m_environment, m_folder->path(), m_store.get()});
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QJsonObject read() const
    {
        QFile file(m_folder->filePath(QStringLiteral("settings.json")));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::MemorySecretStore> m_store;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(tst_AppSettings)
#include "tst_AppSettings.moc"
