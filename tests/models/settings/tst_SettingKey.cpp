// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingKey.h"

#include "models/core/ErrorCodes.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace dbsbm;

namespace {

const SettingKey &app(const char *name)
{
    const SettingKey *key = findSetting(SettingScope::App, QString::fromLatin1(name));
    if (!key)
        qFatal("no setting %s", name);
    return *key;
}

const SettingKey &guild(const char *name)
{
    const SettingKey *key = findSetting(SettingScope::Guild, QString::fromLatin1(name));
    if (!key)
        qFatal("no setting %s", name);
    return *key;
}

} // namespace

class tst_SettingKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void registryIsSound()
    {
        QSet<QString> environment;
        for (const SettingScope scope : {SettingScope::App, SettingScope::Guild}) {
            QSet<QString> names;
            for (const SettingKey &key : settingKeys(scope)) {
                const QByteArray latin = key.name.toLatin1();
                const char *name = latin.constData();
                QVERIFY2(key.scope == scope && !names.contains(key.name), name);
                names.insert(key.name);
                QVERIFY2(!key.label.isEmpty() && key.help.endsWith(u'.'), name);
                for (const QString &variable : QStringList{key.environment} + key.aliases) {
                    QVERIFY2(variable.isEmpty() || !environment.contains(variable), name);
                    environment.insert(variable);
                }
                QVERIFY2(key.minimum <= key.maximum, name);
                QVERIFY2((key.type == SettingType::Choice) <= !key.choices.isEmpty(), name);
                QVERIFY2(!(key.secret() && key.defaultValue.isValid()), name);
                if (key.defaultValue
                        .isValid()) { // a default is a legal value and survives its text
                    const auto again = parseSetting(key, settingToText(key, key.defaultValue));
                    QVERIFY2(again, name);
                    QCOMPARE(settingToText(key, *again), settingToText(key, key.defaultValue));
                }
            }
        }
        QVERIFY(!findSetting(SettingScope::App, QStringLiteral("slip_channel")));
        QVERIFY(!findSetting(SettingScope::Guild, QStringLiteral("nonsense")));
    }

    void theOldBotsNamesAreTaken_data()
    {
        QTest::addColumn<QString>("variable");
        for (const char *name :
             {"DISCORD_TOKEN", "TEST_GUILD_ID", "API_KEY", "ODDS_API_KEY", "DB_POOL_MIN_SIZE",
              "MYSQL_POOL_MIN_SIZE", "DB_POOL_MAX_SIZE", "MYSQL_POOL_MAX_SIZE", "LOG_LEVEL",
              "LOG_MAX_SIZE", "LOG_BACKUP_COUNT", "API_TIMEOUT", "API_RETRY_ATTEMPTS",
              "API_RETRY_DELAY", "CACHE_TTL", "DBSBM_DATABASE_URL", "DBSBM_DATA_DIR",
              "DBSBM_API_BASE"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theOldBotsNamesAreTaken()
    {
        QFETCH(QString, variable);
        const auto keys = settingKeys(SettingScope::App);
        QVERIFY(std::ranges::any_of(keys, [&](const SettingKey &key) {
            return key.environment == variable || key.aliases.contains(variable);
        }));
    }

    void parses_data()
    {
        QTest::addColumn<bool>("ofGuild");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // null: refused
        const auto row = [](bool ofGuild, const char *name, const char *text,
                            const char *canonical) {
            QTest::addRow("%s=%s", name, text)
                << ofGuild << QString::fromLatin1(name) << QString::fromUtf8(text)
                << (canonical ? QString::fromUtf8(canonical) : QString());
        };
        row(false, "log_level", "debug", "DEBUG");
        row(false, "log_level", " WARNING ", "WARNING");
        row(false, "log_level", "LOUD", nullptr);
        row(false, "log_level", "", nullptr);
        row(false, "api_timeout", "5", "5");
        row(false, "api_timeout", "300", "300");
        row(false, "api_timeout", "4", nullptr);
        row(false, "api_timeout", "301", nullptr);
        row(false, "api_timeout", "5.5", nullptr);
        row(false, "api_timeout", "99999999999999999999", nullptr);
        row(false, "cache_ttl", "0", "0");
        row(false, "test_guild_id", "175928847299117063", "175928847299117063");
        row(false, "test_guild_id", "123", nullptr);
        row(false, "test_guild_id", "18446744073709551615", nullptr);
        row(false, "test_guild_id", "-175928847299117063", nullptr);
        row(false, "api_base", "https://discord.com/api/v10/", "https://discord.com/api/v10");
        row(false, "api_base", "http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api");
        row(false, "api_base", "http://[::1]:80/api", "http://[::1]:80/api");
        row(false, "api_base", "http://localhost", "http://localhost");
        row(false, "api_base", "http://discord.com/api", nullptr);
        row(false, "api_base", "http://127.0.0.1.evil.example/api", nullptr);
        row(false, "api_base", "http://localhost.evil.example/", nullptr);
        row(false, "api_base", "https://user:pw@discord.com", nullptr);
        row(false, "api_base", "https://discord.com/?a=b", nullptr);
        row(false, "api_base", "https://", nullptr);
        row(false, "api_base", "ftp://discord.com", nullptr);
        row(false, "api_base", "discord.com", nullptr);
        row(false, "database_url", "sqlite:///var/lib/dbsbm/bets.db",
            "sqlite:///var/lib/dbsbm/bets.db");
        row(false, "database_url", "sqlite:///my data/bets.db", "sqlite:///my data/bets.db");
        row(false, "database_url", "sqlite://", nullptr);
        row(false, "database_url", "sqlite://host/x", nullptr);
        row(false, "database_url", "mysql://a/b", nullptr);
        row(false, "database_url", "postgresql://bets@db.example.com:5432/record",
            "postgresql://bets@db.example.com:5432/record");
        row(false, "database_url", "postgresql://bets@/record?host=/run/postgresql",
            "postgresql://bets@/record?host=/run/postgresql");
        row(false, "database_url", "postgresql://bets:secret@db.example.com/record", nullptr);
        row(false, "database_url", "postgresql://bets@db.example.com/record?password=secret",
            nullptr);
        row(false, "database_url", "postgresql://bets@db.example.com/record?sslmode=bogus",
            nullptr);
        row(false, "database_url", "postgresql://bets@db.example.com/record/extra", nullptr);
        row(false, "database_url", "postgresql://bets@db.example.com/record?sslmode=require",
            "postgresql://bets@db.example.com/record?sslmode=require");
        row(false, "database_url", "postgresql://db.example.com", nullptr);
        row(false, "data_dir", "/srv/dbsbm/../x", "/srv/x");
        row(false, "data_dir", "relative", nullptr);
        row(false, "theme", "Dark", "dark");
        row(false, "mode", "real", "real");
        row(true, "min_units", "0.1", "0.1");
        row(true, "min_units", "0.25", "0.25");
        row(true, "min_units", "0", nullptr);
        row(true, "min_units", "0,5", nullptr);
        row(true, "min_units", "nan", nullptr);
        row(true, "max_units", "1e9", nullptr);
        row(true, "odds_formats", "Decimal, american,decimal", "decimal,american");
        row(true, "odds_formats", "american;decimal", nullptr);
        row(true, "odds_formats", "", nullptr);
        row(true, "odds_minimum", "-10000", "-10000");
        row(true, "odds_minimum", "-100001", nullptr);
        row(true, "preview", "off", "false");
        row(true, "preview", "Yes", "true");
        row(true, "preview", "maybe", nullptr);
        row(true, "undo_minutes", "1440", "1440");
        row(true, "undo_minutes", "1441", nullptr);
        row(true, "slip_footer", "", "");
        row(true, "slip_footer", "Bet responsibly ✓", "Bet responsibly ✓");
        row(true, "slip_footer", "two\nlines", nullptr);
        row(true, "slip_footer", "123456789012345678901234567890123456789012345678901234567890",
            "123456789012345678901234567890123456789012345678901234567890");
        row(true, "slip_footer", "1234567890123456789012345678901234567890123456789012345678901",
            nullptr);
        row(true, "late_picks", "refuse", "refuse");
    }
    void parses()
    {
        QFETCH(bool, ofGuild);
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const SettingKey &key = ofGuild ? guild(qPrintable(name)) : app(qPrintable(name));
        const auto value = parseSetting(key, text);
        if (canonical.isNull()) {
            QVERIFY(!value);
            const Error &error = value.error();
            QVERIFY(error.is(codes::kSettingInvalid));
            QCOMPARE(error.as<ConfigurationFault>()->key, name);
            QVERIFY2(error.userText().contains(name) && error.userText().endsWith(u'.'),
                     qPrintable(error.userText()));
            QVERIFY2(!error.userText().contains(u"%1") && !error.userText().contains(u"%3"),
                     qPrintable(error.userText()));
            return;
        }
        QVERIFY2(value, value ? "" : qPrintable(value.error().userText()));
        QCOMPARE(settingToText(key, *value), canonical);
    }

    void typesOfValues()
    {
        QCOMPARE(parseSetting(app("api_timeout"), QStringLiteral("30"))->typeId(),
                 int(QMetaType::LongLong));
        QCOMPARE(
            parseSetting(app("test_guild_id"), QStringLiteral("175928847299117063"))->toULongLong(),
            quint64(175928847299117063));
        QCOMPARE(parseSetting(guild("min_units"), QStringLiteral("0.5"))->toDouble(), 0.5);
        QCOMPARE(parseSetting(guild("preview"), QStringLiteral("1"))->typeId(),
                 int(QMetaType::Bool));
        QCOMPARE(parseSetting(guild("odds_formats"), QStringLiteral("american"))->toStringList(),
                 QStringList{QStringLiteral("american")});
    }

    void secretsAreNeverRepeated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("blank") << QStringLiteral("abc hunter2 def");
        QTest::newRow("long") << QStringLiteral("hunter2").repeated(1'000);
        QTest::newRow("line") << QStringLiteral("hunter2\nx");
    }
    void secretsAreNeverRepeated()
    {
        QFETCH(QString, text);
        const auto value = parseSetting(app("discord_token"), text);
        QVERIFY(!value);
        QVERIFY(!value.error().userText().contains(u"hunter2"));
        QVERIFY(!value.error().detail().contains(u"hunter2"));
        QVERIFY(parseSetting(app("discord_token"), QStringLiteral(" MTA.abc.def\n")));
        QVERIFY(settingToText(app("discord_token"), QStringLiteral("hunter2")).isEmpty());
    }

    /// What a person chose is taken as it is; only what has no line of its own is refused.
    void passwordsMayBeWords()
    {
        for (const char *name : {"backup_passphrase", "database_password", "mysql_password"}) {
            const QString words = QStringLiteral("zwölf Würfel, ein Krug");
            QCOMPARE(parseSetting(app(name), words).value().toString(), words);
            const auto torn = parseSetting(app(name), QStringLiteral("hunter2\nx"));
            QVERIFY2(!torn, name);
            QVERIFY(!torn.error().userText().contains(u"hunter2"));
        }
    }

    void longValuesAreCutInMessages()
    {
        const auto value = parseSetting(app("log_level"), QString(100'000, u'x'));
        QVERIFY(!value);
        QVERIFY(value.error().userText().size() < 400);
    }

    void conflicts()
    {
        QMap<QString, QVariant> values{{QStringLiteral("min_units"), 5.0},
                                       {QStringLiteral("max_units"), 2.0},
                                       {QStringLiteral("odds_minimum"), -200},
                                       {QStringLiteral("odds_maximum"), 200}};
        const auto valueOf = [&](const QString &name) { return values.value(name); };
        const QList<Error> found = conflictingSettings(SettingScope::Guild, valueOf);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.at(0).userText().contains(u"min_units (5)"));
        values.insert(QStringLiteral("max_units"), 5.0);
        QVERIFY(conflictingSettings(SettingScope::Guild, valueOf).isEmpty());
        // A channel has one name, so it counts one thing.
        values.insert(QStringLiteral("units_counter_channel"),
                      QStringLiteral("100000000000000001"));
        QVERIFY(conflictingSettings(SettingScope::Guild, valueOf).isEmpty());
        values.insert(QStringLiteral("record_counter_channel"),
                      QStringLiteral("100000000000000001"));
        QCOMPARE(conflictingSettings(SettingScope::Guild, valueOf).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_SettingKey)
#include "tst_SettingKey.moc"
