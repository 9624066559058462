// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/report.h"

#include "models/core/ErrorCodes.h"

#include "models/settings/AppSettings.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

class tst_report : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inOrder()
    {
        const ConfigReport report = reportOf({});
        QVERIFY(report.ok);
        QVERIFY(report.json.value(u"ok").toBool());
        QCOMPARE(report.json.value(u"settings").toArray().size(),
                 qsizetype(settingKeys(SettingScope::App).size()));
        QVERIFY(report.json.value(u"faults").toArray().isEmpty());
        QVERIFY(report.lines.back().contains(u"in order"));
    }

    void faultsAreListedWithoutSecrets()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("DISCORD_TOKEN"),
                           QStringLiteral("hunter2hunter2hunter2"));
        environment.insert(QStringLiteral("API_TIMEOUT"), QStringLiteral("1"));
        environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("LOUD"));
        const ConfigReport report = reportOf(environment);
        QVERIFY(!report.ok);
        const QByteArray json = QJsonDocument(report.json).toJson();
        const QString text = report.lines.join(u'\n');
        QVERIFY(!json.contains("hunter2") && !text.contains(u"hunter2"));
        QCOMPARE(report.json.value(u"faults").toArray().size(), 2);
        QVERIFY(text.contains(u"CFG-001: api_timeout is 1"));
        QVERIFY(text.contains(u"[environment LOG_LEVEL"));
        QVERIFY(text.contains(u"discord_token        *** (environment, locked)"));
        QVERIFY(json.contains("\"***\""));
    }

    void aKeychainFaultIsAFault()
    {
        m_store.fault =
            Error(codes::kKeychainLocked, AuthenticationFault{}, QStringLiteral("Unlock it."));
        const ConfigReport report = reportOf({});
        m_store.fault.reset();
        QVERIFY(!report.ok);
        QVERIFY(report.lines.contains(QStringLiteral("AUT-005: Unlock it.")));
    }

    void unknownKeysAreTold()
    {
        QFile file(m_folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"from_the_future\": 1}");
        file.close();
        const ConfigReport report = reportOf({});
        QVERIFY(file.remove());
        QVERIFY(report.ok);
        QCOMPARE(report.json.value(u"unknownKeys").toArray().at(0).toString(),
                 QStringLiteral("from_the_future"));
        QVERIFY(report.lines.join(u'\n').contains(u"from_the_future"));
    }

    void misspeltNamesAreFaultsWithASuggestion()
    {
        QFile file(m_folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"cache_tll\": 1}");
        file.close();
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("DBSBM_DATABSE_URL"), QStringLiteral("hunter2"));
        environment.insert(QStringLiteral("DBSBM_LOG_LEVEL"), QStringLiteral("DEBUG"));
        environment.insert(QStringLiteral("DBSBM_SOURCE_DIR"), QStringLiteral("/x"));
        const ConfigReport report = reportOf(environment);
        QVERIFY(file.remove());
        QVERIFY(!report.ok);
        const QString text = report.lines.join(u'\n');
        QVERIFY2(text.contains(u"Write cache_ttl,"), qPrintable(text));
        QVERIFY(text.contains(u"Write DBSBM_DATABASE_URL,"));
        QVERIFY(text.contains(u"Write LOG_LEVEL,"));
        QVERIFY(!text.contains(u"hunter2"));
        QCOMPARE(report.json.value(u"faults").toArray().size(), 3);
        QCOMPARE(report.json.value(u"warnings").toArray().size(), 1); // of something else
    }

    /// Every key and every source: what is faulty is told with key, value, reason and mend.
    void everyFaultHasItsParts()
    {
        QProcessEnvironment environment;
        QStringList expected;
        for (const SettingKey &key : settingKeys(SettingScope::App)) {
            if (key.environment.isEmpty() || key.type == SettingType::Text)
                continue;
            environment.insert(key.environment, QStringLiteral("no \"good\".\nValue"));
            expected.append(key.name);
        }
        const ConfigReport report = reportOf(environment);
        QStringList found;
        const QJsonArray faults = report.json.value(u"faults").toArray();
        for (const QJsonValue &value : faults) {
            const QJsonObject fault = value.toObject();
            found.append(fault.value(u"key").toString());
            const QByteArray bytes = QJsonDocument(fault).toJson();
            QVERIFY2(fault.value(u"reason").toString().endsWith(u'.'), bytes.constData());
            QVERIFY2(fault.value(u"mend").toString().endsWith(u'.'), bytes.constData());
            QVERIFY2(!fault.value(u"value").toString().isEmpty(), bytes.constData());
            QVERIFY2(fault.value(u"source").toString().contains(u"environment"), bytes.constData());
            QCOMPARE(fault.value(u"scope").toString(), QStringLiteral("app"));
            if (findSetting(SettingScope::App, found.constLast())->secret())
                QCOMPARE(fault.value(u"value").toString(), QStringLiteral("***"));
        }
        QCOMPARE(found, expected);
    }

    void faultsOfServersAreListed()
    {
        AppSettings settings({{}, {}, m_folder.path(), &m_store});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        const Error error(codes::kSettingInvalid,
                          ConfigurationFault{QStringLiteral("undo_minutes")},
                          QStringLiteral("undo_minutes is wrong. Mend it."));
        const ConfigReport report = checkConfig(
            settings,
            {{{GuildId{42}, {error, QStringLiteral("soon"), SettingOrigin::Stored}}}, {}});
        QVERIFY(!report.ok);
        const QJsonObject fault = report.json.value(u"faults").toArray().at(0).toObject();
        QCOMPARE(fault.value(u"scope").toString(), QStringLiteral("guild"));
        QCOMPARE(fault.value(u"guild").toString(), QStringLiteral("42"));
        QCOMPARE(fault.value(u"value").toString(), QStringLiteral("soon"));
        QCOMPARE(fault.value(u"mend").toString(), QStringLiteral("Mend it."));
        QVERIFY(report.lines.join(u'\n').contains(u"server 42"));
    }

    void whatWaitsForARestartIsAWarning()
    {
        AppSettings settings({{}, {}, m_folder.path(), &m_store});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        const ConfigReport report = checkConfig(settings, {}, {QStringLiteral("api_timeout")});
        QVERIFY(report.ok);
        QCOMPARE(report.json.value(u"waitingForRestart").toArray().size(), 1);
        QVERIFY(report.lines.join(u'\n').contains(u"api_timeout waits for a restart"));
    }

    void aDamagedFileIsAFault()
    {
        QFile file(m_folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        AppSettings settings({{}, {}, m_folder.path(), &m_store});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(!loaded); });
        QVERIFY(file.remove());
        const ConfigReport report = checkConfig(settings);
        QVERIFY(!report.ok);
        QVERIFY(report.lines.join(u'\n').contains(u"CFG-004"));
    }

    void printedValuesSayWhereTheyComeFrom()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("DISCORD_TOKEN"), QStringLiteral("hunter2hunter2"));
        environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("DEBUG"));
        AppSettings settings({{}, environment, m_folder.path(), &m_store});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        const ConfigReport report = printConfig(settings);
        QVERIFY(!report.lines.join(u'\n').contains(u"hunter2"));
        const QJsonArray list = report.json.value(u"settings").toArray();
        QCOMPARE(list.size(), qsizetype(settingKeys(SettingScope::App).size()));
        for (const QJsonValue &value : list) {
            const QJsonObject setting = value.toObject();
            if (setting.value(u"name").toString() != u"log_level")
                continue;
            QCOMPARE(setting.value(u"value").toString(), QStringLiteral("DEBUG"));
            QCOMPARE(setting.value(u"origin").toString(), QStringLiteral("environment"));
            QVERIFY(setting.value(u"locked").toBool());
            QVERIFY(!setting.value(u"needsRestart").toBool());
        }
    }

    /// Nobody knows whether one is set.
    void aSecretThatCannotBeReadIsNotUnset()
    {
        m_store.fault = Error(codes::kVaultPassphraseWrong, AuthenticationFault{},
                              QStringLiteral("Try again."));
        AppSettings settings({{}, QProcessEnvironment(), m_folder.path(), &m_store});
        settings.load().then(this, [](const Result<> &) {});
        const ConfigReport report = printConfig(settings);
        const QString line = report.lines.filter(QStringLiteral("discord_token ")).value(0);
        QVERIFY2(line.contains(u"cannot be read, AUT-007"), qUtf8Printable(line));
        m_store.fault.reset();
    }

    /// Set DBSBM_UPDATE_DOCS=1 to write the page anew.
    void docsAreUpToDate()
    {
        QFile file(test::sourceFile(u"docs/settings.md"));
        const QByteArray expected = settingsTableMarkdown();
        if (qEnvironmentVariableIsSet("DBSBM_UPDATE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(expected), expected.size());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == expected,
                 "run tst_report with DBSBM_UPDATE_DOCS=1 and commit docs/settings.md");
        for (const SettingScope scope : {SettingScope::App, SettingScope::Guild}) {
            for (const SettingKey &key : settingKeys(scope))
                QVERIFY2(expected.contains(QByteArray('`' + key.name.toUtf8() + '`')),
                         qPrintable(key.name));
        }
    }

private:
    ConfigReport reportOf(const QProcessEnvironment &environment)
    {
        AppSettings settings({{}, environment, m_folder.path(), &m_store});
        bool loaded = false;
        settings.load().then(this,
                             [&loaded](const Result<> &result) { loaded = result.has_value(); });
        return loaded ? checkConfig(settings) : ConfigReport();
    }

    QTemporaryDir m_folder;
    test::MemorySecretStore m_store;
};

QTEST_GUILESS_MAIN(tst_report)
#include "tst_report.moc"
